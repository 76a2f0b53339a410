#include "receipt-matching.h"

#include <glib/gi18n-lib.h>

/* Reads what matching needs, and leaves the deciding to domain/receipt-match.h. */

#define MOST_OFFERS 12

void
penny_offer_free (PennyOffer *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->payment, penny_payment_free);
  g_free (self->why);
  g_free (self);
}

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

static gboolean
read_receipt (PennyStore         *store,
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
static GPtrArray *
read_candidates (PennyStore  *store,
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

static GHashTable *
by_id (GPtrArray *payments)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < payments->len; i++)
    g_hash_table_insert (found, &((PennyPayment *) payments->pdata[i])->id, payments->pdata[i]);
  return found;
}

/* --- why, in words --- */

static char *
say_amount (guint why)
{
  if (why & PENNY_MATCH_AMOUNT)
    return g_strdup (_("the same amount"));
  return why & PENNY_MATCH_PART ? g_strdup (_("a part of the amount")) : NULL;
}

static char *
say_days (int days)
{
  if (days == 0)
    return g_strdup (_("the same day"));
  if (days > 0)
    return g_strdup_printf (ngettext ("paid %d day later", "paid %d days later", days), days);
  return g_strdup_printf (ngettext ("paid %d day before", "paid %d days before", -days), -days);
}

static char *
say_why (const PennyMatch *match)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *amount = say_amount (match->why);
  /* What speaks against it is said as well. */
  g_autofree char *days = match->why & PENNY_MATCH_DATE || match->days != 0 ? say_days (match->days) : NULL;
  g_auto (GStrv) words = NULL;

  if (amount != NULL)
    g_strv_builder_add (parts, amount);
  if (days != NULL)
    g_strv_builder_add (parts, days);
  if (match->why & PENNY_MATCH_PAYEE)
    g_strv_builder_add (parts, _("the name is on it"));
  if (match->why & PENNY_MATCH_PROVEN)
    g_strv_builder_add (parts, _("the payment has a receipt already"));
  words = g_strv_builder_end (parts);
  /* Translators: stands between the reasons why a receipt may belong to a payment. */
  return g_strjoinv (_(", "), words);
}

static PennyOffer *
offer_of (const PennyMatch   *match,
          const PennyPayment *payment)
{
  PennyOffer *offer = g_new0 (PennyOffer, 1);

  offer->match = *match;
  offer->payment = penny_payment_copy (payment);
  offer->why = say_why (match);
  return offer;
}

/* It proves that one already: there is nothing to offer. */
static gboolean
is_among (const GArray *ids,
          gint64        id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static GPtrArray *
offers_among (PennyStore       *store,
              gint64            receipt_id,
              const GPtrArray  *payments,
              GHashTable       *found,
              PennyDate         today,
              GError          **error)
{
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) own = penny_receipt_payments_of (store, receipt_id, error);
  g_autoptr (GArray) matches = NULL;
  GPtrArray *offers;

  if (own == NULL || !read_receipt (store, receipt_id, today, &receipt, error))
    return NULL;
  matches = penny_receipt_match (&receipt, payments, MOST_OFFERS + own->len);
  offers = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_offer_free);
  for (guint i = 0; i < matches->len && offers->len < MOST_OFFERS; i++)
    {
      const PennyMatch *match = &g_array_index (matches, PennyMatch, i);

      if (!is_among (own, match->payment_id))
        g_ptr_array_add (offers, offer_of (match, g_hash_table_lookup (found, &match->payment_id)));
    }
  return offers;
}

GPtrArray *
penny_matching_offers_each (PennyStore    *store,
                            const GArray  *receipts,
                            PennyDate      today,
                            GError       **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) payments = read_candidates (store, error);
  g_autoptr (GHashTable) found = payments == NULL ? NULL : by_id (payments);

  if (payments == NULL)
    return NULL;
  for (guint i = 0; i < receipts->len; i++)
    {
      GPtrArray *offers = offers_among (store, g_array_index (receipts, gint64, i), payments, found, today, error);

      if (offers == NULL)
        return NULL;
      g_ptr_array_add (all, offers);
    }
  return g_steal_pointer (&all);
}

GPtrArray *
penny_matching_offers (PennyStore  *store,
                       gint64       receipt_id,
                       PennyDate    today,
                       GError     **error)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) all = NULL;

  g_array_append_val (alone, receipt_id);
  all = penny_matching_offers_each (store, alone, today, error);
  return all == NULL ? NULL : g_ptr_array_ref (all->pdata[0]);
}

/* --- from a payment --- */

typedef struct
{
  gint64 receipt_id;
  int    score;
} Scored;

static int
best_first (gconstpointer a,
            gconstpointer b)
{
  const Scored *one = a, *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return (one->receipt_id > other->receipt_id) - (one->receipt_id < other->receipt_id);
}

static GArray *
read_inbox (PennyStore  *store,
            GError     **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX };

  return penny_receipts_ids (store, &filter, error);
}

static gboolean
score (PennyStore       *store,
       gint64            receipt_id,
       const GPtrArray  *payment,
       PennyDate         today,
       GArray           *scored,
       GError          **error)
{
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) matches = NULL;
  Scored result = { receipt_id, 0 };

  if (!read_receipt (store, receipt_id, today, &receipt, error))
    return FALSE;
  matches = penny_receipt_match (&receipt, payment, 1);
  if (matches->len == 0)
    return TRUE;
  result.score = g_array_index (matches, PennyMatch, 0).score;
  g_array_append_val (scored, result);
  return TRUE;
}

static GArray *
score_inbox (PennyStore    *store,
             PennyPayment  *payment,
             PennyDate      today,
             GError       **error)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autoptr (GArray) inbox = read_inbox (store, error);
  g_autoptr (GArray) scored = g_array_new (FALSE, FALSE, sizeof (Scored));

  if (inbox == NULL)
    return NULL;
  g_ptr_array_add (alone, payment);
  for (guint i = 0; i < inbox->len; i++)
    if (!score (store, g_array_index (inbox, gint64, i), alone, today, scored, error))
      return NULL;
  g_array_sort (scored, best_first);
  return g_steal_pointer (&scored);
}

GPtrArray *
penny_matching_receipts (PennyStore  *store,
                         gint64       payment_id,
                         PennyDate    today,
                         GError     **error)
{
  g_autoptr (PennyPayment) payment = penny_payments_get (store, payment_id, error);
  g_autoptr (GArray) scored = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (payment == NULL)
    return NULL;
  scored = score_inbox (store, payment, today, error);
  if (scored == NULL)
    return NULL;
  for (guint i = 0; i < MIN (scored->len, MOST_OFFERS); i++)
    g_array_append_val (ids, g_array_index (scored, Scored, i).receipt_id);
  return penny_receipts_page (store, (const gint64 *) (gpointer) ids->data, ids->len, error);
}

/* --- by themselves --- */

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

  if (!read_receipt (store, receipt_id, today, &receipt, error))
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
  g_autoptr (GArray) inbox = read_inbox (store, error);
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
  g_autoptr (GPtrArray) payments = waiting == NULL ? NULL : read_candidates (store, error);
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
