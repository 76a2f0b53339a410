#pragma once

#include "receipt-acts.h"
#include "receipt-match.h"

G_BEGIN_DECLS

/* The payments that one receipt may prove, best first: reads what it needs. */
typedef struct
{
  PennyMatch    match;
  PennyPayment *payment;
  char         *why;           /* words: "the same amount, a day later, the name is on it" */
} PennyOffer;
void       penny_offer_free        (PennyOffer *self);
GPtrArray *penny_matching_offers   (PennyStore *store, gint64 receipt_id, PennyDate today, GError **error);
/* The same for each of several receipts (gint64), in their order: what they could prove is read once for all. */
GPtrArray *penny_matching_offers_each (PennyStore *store, const GArray *receipts, PennyDate today, GError **error);
/* The receipts of the inbox that one payment may have, best first. PennyReceiptRow, borrowed nothing. */
GPtrArray *penny_matching_receipts (PennyStore *store, gint64 payment_id, PennyDate today, GError **error);
/* All that is clear among @receipts (gint64; NULL: the inbox), no payment twice and none that was taken apart before: for penny_act_prove(); NULL
 * without error: nothing is. */
PennyProofs *penny_matching_clear  (PennyStore *store, const GArray *receipts, PennyDate today, GError **error);

G_END_DECLS
