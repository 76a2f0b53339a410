#pragma once

#include "act.h"
#include "receipt-acts.h"

G_BEGIN_DECLS

/* What the acts on receipts share.  For the files of receipts only. */

/* Only what was paid has a receipt: money spent and own money. */
gboolean  penny_rules_can_prove    (const PennyPayment  *payment,
                                    GError             **error);
gboolean  penny_rules_receipt      (PennyStore          *store,
                                    const PennyReceipt  *value,
                                    GError             **error);
gboolean  penny_rules_keep_rule    (PennyStore          *store,
                                    const PennyKeepRule *value,
                                    GError             **error);
gboolean  penny_rules_query        (PennyStore          *store,
                                    const PennyQuery    *value,
                                    GError             **error);

/* Inside an act: says that a receipt proves a payment, and holds it against the rules.  *payment (may be NULL) gets it. */
gboolean  penny_receipt_prove      (PennyStore          *store,
                                    const PennyProof    *proof,
                                    gboolean             by_itself,
                                    PennyPayment       **payment,
                                    GError             **error);
/* Inside an act: it proves nothing any more. */
gboolean  penny_receipt_part_all   (PennyStore          *store,
                                    gint64               receipt_id,
                                    GError             **error);

/* "3" as an argument of a history entry. */
char     *penny_tell_count         (guint                n);

G_END_DECLS
