#include "keys.h"
#include "safety.h"

/* Does what was typed open the book?  Slow by intent, and on a thread of its own: the clerk need not wait for it. */

typedef struct
{
  char *folder;
  char *secret;
} Proof;

static void
proof_free (Proof *self)
{
  g_free (self->folder);
  penny_secret_free (self->secret);
  g_free (self);
}

static void
prove_in_thread (GTask        *task,
                 gpointer      book,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Proof *proof = data;
  g_autoptr (PennyKey) key = NULL;
  GError *error = NULL;

  key = penny_locks_open (proof->folder, proof->secret, &error);
  if (key != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
penny_book_prove_async (PennyBook           *self,
                        const char          *secret,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Proof *proof;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (penny_book_get_folder (self) != NULL);
  g_return_if_fail (secret != NULL);

  proof = g_new0 (Proof, 1);
  proof->folder = g_strdup (penny_book_get_folder (self));
  proof->secret = penny_secret_copy (secret);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, proof, (GDestroyNotify) proof_free);
  g_task_run_in_thread (task, prove_in_thread);
}

gboolean
penny_book_prove_finish (PennyBook     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
