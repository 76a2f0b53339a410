#include "receipt-matching-private.h"

#include <glib/gi18n-lib.h>

#include "ids.h"

/* What is offered: payments for a receipt, receipts for a payment. */

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

static GHashTable *
by_id (GPtrArray *payments)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < payments->len; i++)
    g_hash_table_insert (found, &((PennyPayment *) payments->pdata[i])->id, payments->pdata[i]);
  return found;
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

  if (own == NULL || !penny_matching_read_receipt (store, receipt_id, today, &receipt, error))
    return NULL;
  matches = penny_receipt_match (&receipt, payments, MOST_OFFERS + own->len);
  offers = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_offer_free);
  for (guint i = 0; i < matches->len && offers->len < MOST_OFFERS; i++)
    {
      const PennyMatch *match = &g_array_index (matches, PennyMatch, i);

      /* What it proves already is nothing to offer. */
      if (!penny_ids_has (own, match->payment_id))
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
  g_autoptr (GPtrArray) payments = penny_matching_read_candidates (store, error);
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

  if (!penny_matching_read_receipt (store, receipt_id, today, &receipt, error))
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
  g_autoptr (GArray) inbox = penny_matching_read_inbox (store, error);
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
