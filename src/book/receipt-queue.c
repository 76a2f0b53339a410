#include "receipt-queue.h"

struct _PennyReceiptQueue
{
  GQueue      look;             /* owned gint64 *, and so in the others */
  GQueue      words;
  GHashTable *looked;           /* they need no second look to be read */
  GHashTable *given_up;
};

PennyReceiptQueue *
penny_receipt_queue_new (void)
{
  PennyReceiptQueue *self = g_new0 (PennyReceiptQueue, 1);

  self->looked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->given_up = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

static void
empty (PennyReceiptQueue *self)
{
  g_queue_clear_full (&self->look, g_free);
  g_queue_clear_full (&self->words, g_free);
}

void
penny_receipt_queue_clear (PennyReceiptQueue *self)
{
  empty (self);
  g_hash_table_remove_all (self->looked);
  g_hash_table_remove_all (self->given_up);
}

void
penny_receipt_queue_free (PennyReceiptQueue *self)
{
  empty (self);
  g_hash_table_unref (self->looked);
  g_hash_table_unref (self->given_up);
  g_free (self);
}

static gpointer
copy_id (const gint64 *id)
{
  return g_memdup2 (id, sizeof *id);
}

void
penny_receipt_queue_set (PennyReceiptQueue *self,
                         const GArray      *waiting)
{
  empty (self);
  for (guint i = 0; i < waiting->len; i++)
    {
      const gint64 *id = &g_array_index (waiting, gint64, i);

      if (!g_hash_table_contains (self->given_up, id))
        g_queue_push_tail (g_hash_table_contains (self->looked, id) ? &self->words : &self->look, copy_id (id));
    }
}

gint64
penny_receipt_queue_peek (PennyReceiptQueue *self,
                          gboolean          *to_look)
{
  const gint64 *id;

  *to_look = !g_queue_is_empty (&self->look);
  id = g_queue_peek_head (*to_look ? &self->look : &self->words);
  return id != NULL ? *id : 0;
}

static gint64 *
pop (PennyReceiptQueue *self)
{
  return g_queue_pop_head (g_queue_is_empty (&self->look) ? &self->words : &self->look);
}

void
penny_receipt_queue_looked (PennyReceiptQueue *self,
                            gboolean           unread)
{
  gint64 *id = g_queue_pop_head (&self->look);

  if (id == NULL)
    return;
  if (unread)
    g_queue_push_tail (&self->words, copy_id (id));
  g_hash_table_add (self->looked, id);
}

void
penny_receipt_queue_read (PennyReceiptQueue *self)
{
  g_free (g_queue_pop_head (&self->words));
}

void
penny_receipt_queue_give_up (PennyReceiptQueue *self)
{
  gint64 *id = pop (self);

  if (id != NULL)
    g_hash_table_add (self->given_up, id);
}

guint
penny_receipt_queue_length (PennyReceiptQueue *self)
{
  return g_queue_get_length (&self->look) + g_queue_get_length (&self->words);
}
