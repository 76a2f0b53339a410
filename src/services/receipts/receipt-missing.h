#pragma once

#include "receipt-tables.h"

G_BEGIN_DECLS

/* Payments without their receipt, and how to ask for it. */
typedef struct
{
  guint      payments;         /* that want one */
  guint      with_receipt;
  PennyPence amount;           /* of those that have none; plus */
  GPtrArray *missing;          /* PennyPayment, newest first */
} PennyMissing;
void          penny_missing_free   (PennyMissing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyMissing, penny_missing_free)
PennyMissing *penny_missing_read   (PennyStore *store, gint64 budget_id, PennyDate from, PennyDate to, GError **error);

/* A polite message to whom the money was paid, for all of @payments (PennyPayment of one payee): what was bought is not
 * told, nor that it is from a health budget.  Words ready to send. */
char         *penny_missing_message (const PennyPerson *person, const GPtrArray *payments);

G_END_DECLS
