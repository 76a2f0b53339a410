#include "asking.h"
#include "safety.h"
#include "ticker.h"
#include "who-and-when.h"

/* Restoring needs no open book: it has a thread and a store of its own. */
typedef struct
{
  char        *file;
  char        *secret;          /* NULL: the keyring's key */
  char        *folder;
  PennyTicker *ticker;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_free (self->file);
  g_clear_pointer (&self->secret, penny_secret_free);
  g_free (self->folder);
  penny_ticker_free (self->ticker);
  g_free (self);
}

static PennyKey *
find_key (Restoring    *self,
          GTask        *task,
          const char   *book_id,
          GError      **error)
{
  if (self->secret != NULL)
    return penny_backup_unlock (self->file, self->secret, error);
  return penny_ask_look_up (task, book_id, error);
}

/* What lies there now is looked into to say what would go; where it cannot be, that is no fault. */
static PennyKey *
find_present_key (Restoring   *self,
                  GTask       *task,
                  const char  *book_id,
                  PennyKey    *key)
{
  PennyLocks locks;

  if (!penny_locks_read (self->folder, &locks, NULL) || !locks.sealed || locks.sample)
    return NULL;
  return g_str_equal (locks.id, book_id) ? penny_key_ref (key) : penny_ask_peek (task, locks.id, NULL);
}

static void
prepare_in_thread (GTask        *task,
                   gpointer      nothing,
                   gpointer      restoring,
                   GCancellable *cancellable)
{
  Restoring *self = restoring;
  GError *error = NULL;
  g_autoptr (PennyBackup) backup = penny_backup_look (self->file, &error);
  g_autoptr (PennyKey) key = backup != NULL ? find_key (self, task, backup->id, &error) : NULL;
  g_autoptr (PennyKey) present = key != NULL ? find_present_key (self, task, backup->id, key) : NULL;
  PennyRestore *restore = NULL;

  if (key != NULL)
    restore = penny_restore_prepare (self->file, key, self->folder, present, penny_ticker_go_on_by, self->ticker,
                                     &error);
  if (restore != NULL)
    g_task_return_pointer (task, restore, (GDestroyNotify) penny_restore_free);
  else
    g_task_return_error (task, error);
}

void
penny_restore_prepare_async (const char          *file,
                             const char          *secret,
                             const char          *folder,
                             PennyProgress        progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Restoring *restoring;

  g_return_if_fail (file != NULL);
  g_return_if_fail (folder != NULL);

  restoring = g_new0 (Restoring, 1);
  restoring->file = g_strdup (file);
  restoring->secret = penny_secret_copy (secret);
  restoring->folder = g_strdup (folder);
  restoring->ticker = penny_ticker_new (NULL, progress, progress_data, cancellable);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, prepare_in_thread);
}

PennyRestore *
penny_restore_prepare_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  PennyRestore *restore;
  PennyDate     today;
} Putting;

static void
putting_free (gpointer data)
{
  Putting *self = data;

  penny_restore_free (self->restore);
  g_free (self);
}

static void
put_in_thread (GTask        *task,
               gpointer      nothing,
               gpointer      putting,
               GCancellable *cancellable)
{
  Putting *self = putting;
  GError *error = NULL;
  char *aside = NULL;

  if (penny_restore_finish (self->restore, self->today, &aside, &error))
    g_task_return_pointer (task, aside != NULL ? aside : g_strdup (""), g_free);
  else
    g_task_return_error (task, error);
}

void
penny_restore_put_async (PennyRestore        *restore,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Putting *putting;

  g_return_if_fail (restore != NULL);

  putting = g_new0 (Putting, 1);
  putting->restore = restore;
  putting->today = penny_today ();
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, putting, putting_free);
  g_task_run_in_thread (task, put_in_thread);
}

char *
penny_restore_put_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
