#include "receipt-step.h"

/* Matching by itself: one act, and one undo. */

static void
matching_free (gpointer data)
{
  PennyReceiptMatching *self = data;

  g_array_unref (self->receipts);
  g_hash_table_unref (self->not);
  g_clear_pointer (&self->proofs, penny_proofs_free);
  g_free (self);
}

static gpointer
copy_id (const gint64 *id)
{
  return g_memdup2 (id, sizeof *id);
}

/* On the clerk's thread. */
static gboolean
add_inbox (PennyReceiptMatching *self,
           PennyStore           *store,
           GError              **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX };
  g_autoptr (GArray) inbox = NULL;

  if (!self->inbox)
    return TRUE;
  inbox = penny_receipts_ids (store, &filter, error);
  if (inbox != NULL)
    {
      g_array_set_size (self->receipts, 0);
      g_array_append_vals (self->receipts, inbox->data, inbox->len);
    }
  return inbox != NULL;
}

static void
leave_out (PennyReceiptMatching *self)
{
  for (guint i = self->receipts->len; i > 0; i--)
    if (g_hash_table_contains (self->not, &g_array_index (self->receipts, gint64, i - 1)))
      g_array_remove_index (self->receipts, i - 1);
}

static gboolean
match (PennyWork   *work,
       PennyStore **store,
       PennyNews   *news,
       GError     **error)
{
  PennyReceiptMatching *self = g_task_get_task_data (work->task);
  g_autoptr (GError) trouble = NULL;

  if (!penny_work_can (*store, error) || !add_inbox (self, *store, error))
    return FALSE;
  leave_out (self);
  if (self->receipts->len > 0)
    self->proofs = penny_matching_clear (*store, self->receipts, work->today, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (self->proofs == NULL)
    return TRUE;
  self->proofs->by_itself = TRUE;
  return penny_act_prove (*store, self->proofs, &news->id, error);
}

void
penny_receipt_matching_send (PennyBook  *book,
                             GArray     *receipts,
                             gboolean    inbox,
                             GHashTable *not,
                             GTask      *task)
{
  PennyReceiptMatching *self = g_new0 (PennyReceiptMatching, 1);
  GHashTableIter i;
  gpointer id;

  self->receipts = g_array_ref (receipts);
  self->inbox = inbox;
  self->not = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_iter_init (&i, not);
  while (g_hash_table_iter_next (&i, &id, NULL))
    g_hash_table_add (self->not, copy_id (id));
  g_task_set_task_data (task, self, matching_free);
  penny_book_send_change (book, penny_work_new (match, penny_book_get_today (book)), task);
}

guint
penny_receipt_matching_note (PennyReceiptMatching *matching,
                             GHashTable           *matched)
{
  if (matching->proofs == NULL)
    return 0;
  for (guint i = 0; i < matching->proofs->proofs->len; i++)
    g_hash_table_add (matched, copy_id (&g_array_index (matching->proofs->proofs, PennyProof, i).receipt_id));
  return matching->proofs->proofs->len;
}
