#pragma once

#include "receipt-matching.h"

G_BEGIN_DECLS

/* For the files that match receipts: what is read for it. */

/* What the person said of it stands before what was read. */
gboolean   penny_matching_read_receipt    (PennyStore         *store,
                                           gint64              receipt_id,
                                           PennyDate           today,
                                           PennyMatchReceipt  *self,
                                           GError            **error);
/* PennyPayment that could be proven; "receipt": by one that is kept here. */
GPtrArray *penny_matching_read_candidates (PennyStore         *store,
                                           GError            **error);
/* The receipts that wait for their payment. */
GArray    *penny_matching_read_inbox      (PennyStore         *store,
                                           GError            **error);

G_END_DECLS
