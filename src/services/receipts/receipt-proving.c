#include "receipt-private.h"

#include <glib/gi18n-lib.h>

#include "ids.h"

/* Which payments receipts prove: made and taken apart, many pairs in one act. */

void
penny_proofs_free (PennyProofs *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->proofs, g_array_unref);
  g_free (self);
}

char *
penny_tell_count (guint n)
{
  return g_strdup_printf ("%u", n);
}

static gboolean
has_pair (PennyStore        *store,
          const PennyProof  *proof,
          gboolean          *has,
          GError           **error)
{
  g_autoptr (GArray) payments = penny_receipt_payments_of (store, proof->receipt_id, error);

  *has = penny_ids_has (payments, proof->payment_id);
  return payments != NULL;
}

gboolean
penny_receipt_prove (PennyStore        *store,
                     const PennyProof  *proof,
                     gboolean           by_itself,
                     PennyPayment     **payment,
                     GError           **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, proof->receipt_id, error);
  g_autoptr (PennyPayment) proven = receipt == NULL ? NULL : penny_payments_get (store, proof->payment_id, error);
  gboolean has;

  if (proven == NULL || !penny_rules_can_prove (proven, error) || !has_pair (store, proof, &has, error))
    return FALSE;
  if (has)
    return penny_refuse (error, _("This receipt proves that payment already. Nothing was changed."));
  if (!penny_receipt_payments_add (store, proof->receipt_id, proof->payment_id, by_itself, error))
    return FALSE;
  if (payment != NULL)
    *payment = g_steal_pointer (&proven);
  return TRUE;
}

static gboolean
disprove (PennyStore        *store,
          const PennyProof  *proof,
          PennyPayment     **payment,
          GError           **error)
{
  gboolean has;

  if (!has_pair (store, proof, &has, error))
    return FALSE;
  if (!has)
    return penny_refuse (error, _("This receipt does not prove that payment any more. Nothing was changed."));
  *payment = penny_payments_get (store, proof->payment_id, error);
  return *payment != NULL && penny_receipt_payments_remove (store, proof->receipt_id, proof->payment_id, error);
}

gboolean
penny_receipt_part_all (PennyStore  *store,
                        gint64       receipt_id,
                        GError     **error)
{
  g_autoptr (GArray) payments = penny_receipt_payments_of (store, receipt_id, error);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    if (!penny_receipt_payments_remove (store, receipt_id, g_array_index (payments, gint64, i), error))
      return FALSE;
  return payments != NULL;
}

static guint
count_receipts (const GArray *proofs)
{
  g_autoptr (GHashTable) receipts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < proofs->len; i++)
    g_hash_table_add (receipts, &g_array_index (proofs, PennyProof, i).receipt_id);
  return g_hash_table_size (receipts);
}

/* One pair is told by its payment, several by how many receipts they are. */
static gboolean
end (PennyStore          *store,
     gboolean             ok,
     const PennyProofs   *request,
     const PennyPayment  *last,
     const char          *one,
     const char          *several,
     gint64              *id,
     GError             **error)
{
  g_auto (GStrv) args = NULL;
  g_autofree char *n = penny_tell_count (count_receipts (request->proofs));
  gboolean alone = request->proofs->len == 1;
  gint64 row = request->proofs->len == 0 ? 0 : g_array_index (request->proofs, PennyProof, 0).receipt_id;

  if (ok)
    args = alone && last != NULL ? penny_tell_money (last->amount, last->payee, last->date) : penny_tell (n, NULL);
  return penny_act_end (store, ok, alone ? one : several, (const char *const *) args, &row, id, error);
}

gboolean
penny_act_prove (PennyStore  *store,
                 gpointer     proofs,
                 gint64      *id,
                 GError     **error)
{
  const PennyProofs *request = proofs;
  g_autoptr (PennyPayment) last = NULL;
  gboolean ok = TRUE;

  if (!penny_history_begin (store, error))
    return FALSE;
  for (guint i = 0; ok && i < request->proofs->len; i++)
    {
      g_clear_pointer (&last, penny_payment_free);
      ok = penny_receipt_prove (store, &g_array_index (request->proofs, PennyProof, i), request->by_itself, &last, error);
    }
  return end (store, ok, request, last, request->by_itself ? "receipt-matched" : "receipt-proves",
              request->by_itself ? "receipts-matched" : "receipts-prove", id, error);
}

gboolean
penny_act_disprove (PennyStore  *store,
                    gpointer     proofs,
                    gint64      *id,
                    GError     **error)
{
  const PennyProofs *request = proofs;
  g_autoptr (PennyPayment) last = NULL;
  gboolean ok = TRUE;

  if (!penny_history_begin (store, error))
    return FALSE;
  for (guint i = 0; ok && i < request->proofs->len; i++)
    {
      g_clear_pointer (&last, penny_payment_free);
      ok = disprove (store, &g_array_index (request->proofs, PennyProof, i), &last, error);
    }
  return end (store, ok, request, last, "receipt-parted", "receipts-parted", id, error);
}
