#pragma once

#include "payments.h"
#include "tables.h"

G_BEGIN_DECLS

/* Which payment pays which bill.  Payees here are keys (payee.h).  For the files of this room only. */

/* The same name, or one that the bank cut short or wrote more behind. */
gboolean penny_is_same_payee     (const char       *one,
                                  const char       *other);
/* By name; HMRC by any of the names that banks give it. */
gboolean penny_bill_is_owed_to   (const PennyBill  *bill,
                                  const char       *payee);
/* A payment of just this bill that is in the book already, about the day that it is due, and that has cleared no
 * other: somebody paid before the bill was made.  *@id 0: none. */
gboolean penny_bill_find_payment (PennyStore       *store,
                                  const PennyBill  *bill,
                                  gint64           *id,
                                  GError          **error);

G_END_DECLS
