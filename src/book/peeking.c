#include "asking.h"
#include "keys.h"
#include "safety.h"
#include "tables.h"

/* Whose book lies in a folder, without asking anybody anything: on a thread of its own. */

static char *
read_name (const char  *folder,
           PennyKey    *key,
           GError     **error)
{
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_READ, key, error);
  g_autoptr (PennyPerson) person = store != NULL ? penny_person_get (store, error) : NULL;

  if (person == NULL)
    return NULL;
  return g_strdup (person->name != NULL ? person->name : "");
}

static char *
peek (GTask       *task,
      const char  *folder,
      GError     **error)
{
  g_autoptr (PennyKey) key = NULL;
  PennyLocks locks;

  if (!penny_locks_read (folder, &locks, error))
    return NULL;
  if (locks.sealed && !locks.sample && (key = penny_ask_peek (task, locks.id, error)) == NULL)
    return NULL;
  return read_name (folder, key, error);
}

static void
peek_in_thread (GTask        *task,
                gpointer      nothing,
                gpointer      folder,
                GCancellable *cancellable)
{
  GError *error = NULL;
  char *name = peek (task, folder, &error);

  if (name != NULL)
    g_task_return_pointer (task, name, g_free);
  else
    g_task_return_error (task, error);
}

void
penny_book_peek_async (const char          *folder,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (folder != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, peek_in_thread);
}

char *
penny_book_peek_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
