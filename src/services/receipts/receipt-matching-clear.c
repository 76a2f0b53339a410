#include "receipt-matching-private.h"

/* What is matched by itself: where one payment is clear, and no other receipt wants it. */

static gboolean
find_clear (PennyStore       *store,
            gint64            receipt_id,
            const GPtrArray  *payments,
            PennyDate         today,
            GArray           *proofs,
            GError          **error)
{
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) matches = NULL;
  PennyProof proof = { receipt_id, 0 };
  gboolean tried;

  if (!penny_matching_read_receipt (store, receipt_id, today, &receipt, error))
    return FALSE;
  /* All of them: one that comes near may stand far down. */
  matches = penny_receipt_match (&receipt, payments, G_MAXUINT);
  if (!penny_receipt_match_clear (&receipt, matches))
    return TRUE;
  proof.payment_id = g_array_index (matches, PennyMatch, 0).payment_id;
  if (!penny_receipt_payments_was_tried (store, receipt_id, proof.payment_id, &tried, error))
    return FALSE;
  if (!tried)
    g_array_append_val (proofs, proof);
  return TRUE;
}

/* Two receipts that fit one payment are not clear, however well each fits: none of the two is taken. */
static GArray *
without_twice (const GArray *proofs)
{
  g_autoptr (GHashTable) times = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *once = g_array_new (FALSE, FALSE, sizeof (PennyProof));

  for (guint i = 0; i < proofs->len; i++)
    {
      gint64 *payment = &g_array_index (proofs, PennyProof, i).payment_id;

      g_hash_table_insert (times, payment, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (times, payment)) + 1));
    }
  for (guint i = 0; i < proofs->len; i++)
    if (GPOINTER_TO_INT (g_hash_table_lookup (times, &g_array_index (proofs, PennyProof, i).payment_id)) == 1)
      g_array_append_val (once, g_array_index (proofs, PennyProof, i));
  return once;
}

/* Only those of the inbox: one that proves something, or nothing by the person's word, is not looked at. */
static GArray *
waiting_among (PennyStore    *store,
               const GArray  *receipts,
               GError       **error)
{
  g_autoptr (GArray) inbox = penny_matching_read_inbox (store, error);
  g_autoptr (GHashTable) asked = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *waiting;

  if (inbox == NULL || receipts == NULL)
    return g_steal_pointer (&inbox);
  for (guint i = 0; i < receipts->len; i++)
    g_hash_table_add (asked, &g_array_index (receipts, gint64, i));
  waiting = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < inbox->len; i++)
    if (g_hash_table_contains (asked, &g_array_index (inbox, gint64, i)))
      g_array_append_val (waiting, g_array_index (inbox, gint64, i));
  return waiting;
}

PennyProofs *
penny_matching_clear (PennyStore    *store,
                      const GArray  *receipts,
                      PennyDate      today,
                      GError       **error)
{
  g_autoptr (GArray) waiting = waiting_among (store, receipts, error);
  g_autoptr (GArray) proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  g_autoptr (GPtrArray) payments = waiting == NULL ? NULL : penny_matching_read_candidates (store, error);
  g_autoptr (GArray) once = NULL;
  PennyProofs *clear;

  if (payments == NULL)
    return NULL;
  for (guint i = 0; i < waiting->len; i++)
    if (!find_clear (store, g_array_index (waiting, gint64, i), payments, today, proofs, error))
      return NULL;
  once = without_twice (proofs);
  if (once->len == 0)
    return NULL;
  clear = g_new0 (PennyProofs, 1);
  clear->proofs = g_steal_pointer (&once);
  clear->by_itself = TRUE;
  return clear;
}
