#include "receipt-private.h"

#include "payment-put.h"

/* Files that lie sealed already become receipts, all in one act. */

void
penny_receipts_in_free (PennyReceiptsIn *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->staged, g_ptr_array_unref);
  g_clear_pointer (&self->payment, penny_payment_free);
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->twice, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_array_unref);
  g_free (self);
}

typedef struct
{
  PennyStore      *store;
  PennyReceiptsIn *request;
  GPtrArray       *needless;   /* PennyKeptFile, borrowed: kept already, so this copy goes */
  PennyPayment    *proven;     /* what they prove, or NULL */
  gint64           payment_id; /* which that is, or 0 */
  const char      *saved;      /* what history calls its saving; NULL: it was not, or is as it was */
  gint64           first;      /* the first receipt, old or new */
} Adding;

static gboolean
proves_already (GArray *payments,
                gint64  payment_id)
{
  for (guint i = 0; i < payments->len; i++)
    if (g_array_index (payments, gint64, i) == payment_id)
      return TRUE;
  return FALSE;
}

/* One that is kept already may be the receipt of this payment too. */
static gboolean
link_to_payment (Adding  *self,
                 gint64   receipt_id,
                 GError **error)
{
  const PennyProof proof = { receipt_id, self->payment_id };
  g_autoptr (GArray) payments = NULL;

  if (proof.payment_id == 0)
    return TRUE;
  payments = penny_receipt_payments_of (self->store, receipt_id, error);
  if (payments == NULL || proves_already (payments, proof.payment_id))
    return payments != NULL;
  g_clear_pointer (&self->proven, penny_payment_free);
  return penny_receipt_prove (self->store, &proof, FALSE, &self->proven, error);
}

/* A statement or a document may be the same file: it is kept once. */
static gboolean
keep (Adding               *self,
      const PennyKeptFile  *staged,
      gint64               *file_id,
      GError              **error)
{
  *file_id = 0;
  if (staged->sha256 != NULL && !penny_kept_files_find (self->store, staged->sha256, file_id, error))
    return FALSE;
  if (*file_id == 0)
    return penny_kept_files_take (self->store, staged, file_id, error);
  g_ptr_array_add (self->needless, (gpointer) staged);
  return TRUE;
}

static gboolean
add_new (Adding               *self,
         const PennyKeptFile  *staged,
         gint64               *id,
         GError              **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipt_value_new ();

  receipt->came = self->request->came;
  if (!keep (self, staged, &receipt->file_id, error) ||
      !penny_receipts_save (self->store, receipt, id, error))
    return FALSE;
  g_array_append_val (self->request->added, *id);
  return TRUE;
}

static gboolean
add_one (Adding               *self,
         const PennyKeptFile  *staged,
         GError              **error)
{
  gint64 id = 0;

  if (staged->sha256 != NULL && !penny_receipts_find (self->store, staged->sha256, &id, error))
    return FALSE;
  if (id != 0)
    {
      g_ptr_array_add (self->request->twice, g_strdup (staged->name));
      g_ptr_array_add (self->needless, (gpointer) staged);
    }
  else if (!add_new (self, staged, &id, error))
    return FALSE;
  if (self->first == 0)
    self->first = id;
  return link_to_payment (self, id, error);
}

static gboolean
add_all (Adding   *self,
         GError  **error)
{
  const PennyReceiptsIn *request = self->request;

  if (request->payment != NULL && !penny_payment_put (self->store, request->payment, &self->payment_id, &self->saved, error))
    return FALSE;
  for (guint i = 0; i < request->staged->len; i++)
    if (!add_one (self, request->staged->pdata[i], error))
      return FALSE;
  for (guint i = 0; request->kept != NULL && i < request->kept->len; i++)
    if (!link_to_payment (self, g_array_index (request->kept, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* The payment and its receipts in one word. */
static const char *
kind_with_payment (const Adding *self)
{
  if (self->proven != NULL && g_str_equal (self->saved, "payment-added"))
    return "payment-added-proven";
  if (self->proven != NULL && g_str_equal (self->saved, "payment-changed"))
    return "payment-changed-proven";
  return self->saved;
}

/* What history says of it, by its kind and arguments; the money is the payment's. */
static gboolean
end (Adding    *self,
     gboolean   ok,
     gint64    *id,
     GError   **error)
{
  const PennyPayment *payment = self->saved != NULL ? self->request->payment : self->proven;
  const gint64 *row = self->request->payment != NULL ? &self->payment_id : &self->first;
  guint added = self->request->added->len;
  g_autofree char *n = penny_tell_count (added);
  g_auto (GStrv) money = payment == NULL ? NULL : penny_tell_money (payment->amount, payment->payee, payment->date);
  g_auto (GStrv) both = money == NULL ? NULL : penny_tell (n, money[0], money[1], money[2], NULL);

  if (money == NULL)
    return penny_act_end (self->store, ok, "receipts-added", (const char *const[]) { n, NULL }, row, id, error);
  if (self->saved != NULL)
    return penny_act_end (self->store, ok, kind_with_payment (self), (const char *const *) money, row, id, error);
  if (added == 0)
    return penny_act_end (self->store, ok, "receipt-proves", (const char *const *) money, row, id, error);
  return penny_act_end (self->store, ok, "payment-receipts-added", (const char *const *) both, row, id, error);
}

static void
drop (PennyStore      *store,
      const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    penny_kept_files_drop (store, files->pdata[i]);
}

gboolean
penny_act_add_receipts (PennyStore  *store,
                        gpointer     receipts_in,
                        gint64      *id,
                        GError     **error)
{
  PennyReceiptsIn *request = receipts_in;
  g_autoptr (GPtrArray) needless = g_ptr_array_new ();
  Adding self = { .store = store, .request = request, .needless = needless, .payment_id = request->payment_id };
  gboolean ok, kept;

  g_clear_pointer (&request->twice, g_ptr_array_unref);
  g_clear_pointer (&request->added, g_array_unref);
  request->twice = g_ptr_array_new_with_free_func (g_free);
  request->added = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!penny_history_begin (store, error))
    return FALSE;
  ok = add_all (&self, error);
  kept = end (&self, ok, id, error);
  g_clear_pointer (&self.proven, penny_payment_free);
  /* What a commit left that failed is tidied later: it might be there for all that. */
  if (kept)
    drop (store, needless);
  else if (!ok)
    drop (store, request->staged);
  if (!kept)
    g_array_set_size (request->added, 0);
  return kept;
}
