#pragma once

#include "receipts.h"

G_BEGIN_DECLS

/* What a receipt is called and what it comes to, wherever it is shown.  What the person said stands first, then what the
 * bank says of what it proves; what a machine read is only proposed, and comes after both. */

/* Who was paid: as said, as of the first payment that it proves, as read; else the name of its file, else "A receipt".
 * @payments: PennyPayment; it and @name may be NULL. */
const char *penny_receipt_title (const PennyReceipt *said,
                                 const PennyReading *read,
                                 const GPtrArray    *payments,
                                 const char         *name);
/* As said, else as read; 0: not known.  (What it proves may be more than one payment, or a part of one.) */
PennyPence  penny_receipt_total (const PennyReceipt *said,
                                 const PennyReading *read);

G_END_DECLS
