#pragma once

#include "standing.h"

G_BEGIN_DECLS

/* What somebody who left is still to be paid: approved work, and holiday that goes with the last pay. */
typedef struct
{
  gboolean hours;               /* approved entries that no run has paid */
  gboolean holiday;             /* left on the last day, and no payday since */
} PennyLastPay;

/* As of @on; nothing while they are still there.  @years NULL: holiday is not looked at. */
gboolean penny_last_pay_read (PennyStore            *store,
                              const PennyRateYears  *years,
                              const PennyAssistant  *assistant,
                              PennyDate              on,
                              PennyLastPay          *last,
                              GError               **error);

G_END_DECLS
