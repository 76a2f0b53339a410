#include "receipt-matching-private.h"

/* Reads what matching needs, and leaves the deciding to domain/receipt-match.h. */

/* --- a receipt as it is matched --- */

static void
say_date (PennyReceiptText *text,
          PennyDate         date,
          gboolean          sure)
{
  text->date = date;
  text->date_is_sure = sure;
  text->dates[0] = date;
  text->n_dates = 1;
}

static void
say_total (PennyReceiptText *text,
           PennyPence        total)
{
  text->total = total;
  text->total_is_named = TRUE;
  text->totals[0] = total;
  text->n_totals = 1;
}

/* What the person said stands before what was read. */
static void
overrule (PennyMatchReceipt  *self,
          const PennyReceipt *receipt,
          const PennyReading *reading)
{
  if (receipt->total > 0)
    {
      say_total (&self->text, receipt->total);
      self->said_total = TRUE;
    }
  if (receipt->date != PENNY_DATE_NONE)
    {
      say_date (&self->text, receipt->date, TRUE);
      self->said_date = TRUE;
    }
  else if (self->text.n_dates == 0 && reading->taken_on != PENNY_DATE_NONE)
    say_date (&self->text, reading->taken_on, FALSE);
  if (receipt->payee != NULL)
    {
      g_free (self->text.payee);
      self->text.payee = g_strdup (receipt->payee);
    }
}

/* The name that was typed counts as one that stands on it. */
static char *
words_of (const PennyReceipt *receipt,
          const PennyReading *reading)
{
  if (receipt->payee == NULL || reading->words == NULL)
    return g_strdup (receipt->payee != NULL ? receipt->payee : reading->words);
  return g_strconcat (receipt->payee, "\n", reading->words, NULL);
}

gboolean
penny_matching_read_receipt (PennyStore         *store,
                             gint64              receipt_id,
                             PennyDate           today,
                             PennyMatchReceipt  *self,
                             GError            **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, receipt_id, error);
  g_autoptr (PennyReading) reading = NULL;

  if (receipt == NULL)
    return FALSE;
  reading = receipt->file_id == 0 ? penny_reading_new () : penny_readings_get (store, receipt->file_id, error);
  if (reading == NULL)
    return FALSE;
  if (reading->words != NULL)
    penny_receipt_text_read (reading->words, today, &self->text);
  self->words = words_of (receipt, reading);
  overrule (self, receipt, reading);
  return TRUE;
}

/* --- what it could prove --- */

static GHashTable *
read_proven (PennyStore  *store,
             GError     **error)
{
  g_autoptr (GArray) proofs = penny_receipts_proofs (store, 0, error);
  GHashTable *proven;

  if (proofs == NULL)
    return NULL;
  proven = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < proofs->len; i++)
    g_hash_table_add (proven, g_memdup2 (&g_array_index (proofs, PennyPaidProof, i).payment_id, sizeof (gint64)));
  return proven;
}

/* One whose receipt is on paper may well get its picture now. */
GPtrArray *
penny_matching_read_candidates (PennyStore  *store,
                                GError     **error)
{
  g_autoptr (GHashTable) proven = read_proven (store, error);
  GPtrArray *payments = proven == NULL ? NULL : penny_receipts_candidates (store, PENNY_DATE_NONE, PENNY_DATE_NONE, error);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    {
      PennyPayment *payment = payments->pdata[i];

      payment->receipt = g_hash_table_contains (proven, &payment->id);
    }
  return payments;
}

GArray *
penny_matching_read_inbox (PennyStore  *store,
                           GError     **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX };

  return penny_receipts_ids (store, &filter, error);
}
