#include "receipt-read.h"

#include "payments.h"
#include "receipt-title.h"

/* More than this many are better searched for. */
#define MOST_OFFERS 5

void
penny_receipt_seen_free (PennyReceiptSeen *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->receipt, penny_receipt_value_free);
  g_clear_pointer (&self->file, penny_kept_file_free);
  g_clear_pointer (&self->reading, penny_reading_free);
  penny_receipt_text_clear (&self->text);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->keep, penny_keep_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReceiptSeen, penny_receipt_seen_free)

static gboolean
read_file (PennyReceiptSeen  *self,
           PennyStore        *store,
           PennyDate          today,
           GError           **error)
{
  if (self->receipt->file_id == 0)
    {
      self->reading = penny_reading_new ();
      self->reading->look = PENNY_LOOK_CANNOT;
      return TRUE;
    }
  self->file = penny_kept_files_get (store, self->receipt->file_id, error);
  if (self->file == NULL)
    return FALSE;
  self->reading = penny_readings_get (store, self->receipt->file_id, error);
  if (self->reading == NULL)
    return FALSE;
  if (self->reading->words != NULL)
    penny_receipt_text_read (self->reading->words, today, &self->text);
  return TRUE;
}

static gboolean
read_payments (PennyReceiptSeen  *self,
               PennyStore        *store,
               GError           **error)
{
  g_autoptr (GArray) ids = penny_receipt_payments_of (store, self->receipt->id, error);

  if (ids == NULL)
    return FALSE;
  self->payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_free);
  for (guint i = 0; i < ids->len; i++)
    {
      PennyPayment *payment = penny_payments_get (store, g_array_index (ids, gint64, i), error);

      if (payment == NULL)
        return FALSE;
      g_ptr_array_add (self->payments, payment);
    }
  return TRUE;
}

static gboolean
is_proven (const PennyReceiptSeen *self,
           gint64                  payment_id)
{
  for (guint i = 0; i < self->payments->len; i++)
    if (((const PennyPayment *) self->payments->pdata[i])->id == payment_id)
      return TRUE;
  return FALSE;
}

PennyPence
penny_receipt_seen_proven (const PennyReceiptSeen *self)
{
  PennyPence sum = 0;

  for (guint i = 0; i < self->payments->len; i++)
    sum = penny_pence_add (sum, -((const PennyPayment *) self->payments->pdata[i])->amount);
  return sum;
}

/* Nothing is offered where all of it is proven, or the person said that none belongs to it. */
static gboolean
wants_offers (const PennyReceiptSeen *self)
{
  PennyPence total = penny_receipt_total (self->receipt, self->reading);

  if (self->receipt->no_payment)
    return FALSE;
  return self->payments->len == 0 || (total != 0 && penny_receipt_seen_proven (self) < total);
}

static gboolean
read_offers (PennyReceiptSeen  *self,
             PennyStore        *store,
             PennyDate          today,
             GError           **error)
{
  self->offers = wants_offers (self) ? penny_matching_offers (store, self->receipt->id, today, error)
                                     : g_ptr_array_new_with_free_func ((GDestroyNotify) penny_offer_free);
  if (self->offers == NULL)
    return FALSE;
  for (guint i = self->offers->len; i > 0; i--)
    if (is_proven (self, ((const PennyOffer *) self->offers->pdata[i - 1])->payment->id))
      g_ptr_array_remove_index (self->offers, i - 1);
  if (self->offers->len > MOST_OFFERS)
    g_ptr_array_set_size (self->offers, MOST_OFFERS);
  return TRUE;
}

gpointer
penny_receipt_seen_read (PennyStore  *store,
                         gpointer     asked,
                         GError     **error)
{
  const PennyReceiptAsked *request = asked;
  g_autoptr (PennyReceiptSeen) self = g_new0 (PennyReceiptSeen, 1);

  self->receipt = penny_receipts_get (store, request->receipt_id, error);
  if (self->receipt == NULL)
    return NULL;
  if (!read_file (self, store, request->today, error) || !read_payments (self, store, error) ||
      !read_offers (self, store, request->today, error))
    return NULL;
  self->keep = penny_keep_of (store, request->receipt_id, request->today, error);
  return self->keep != NULL ? g_steal_pointer (&self) : NULL;
}

const char *
penny_receipt_seen_title (const PennyReceiptSeen *self)
{
  return penny_receipt_title (self->receipt, self->reading, self->payments, self->file != NULL ? self->file->name : NULL);
}
