#include "replace-key.h"

#include <glib/gi18n-lib.h>

#include "history.h"
#include "keys.h"
#include "lock.h"

#define BESIDE ".new-key"

static gboolean
hand_over (const char    *beside,
           PennyKey      *key,
           PennyKeepKey   keep_key,
           gpointer       keep_data,
           GError       **error)
{
  g_autoptr (PennyStore) copy = penny_store_open (beside, PENNY_STORE_WRITE, key, error);

  return copy != NULL && keep_key (copy, key, keep_data, error);
}

/* The newest entry of the history; 0: there is none. */
static gboolean
read_newest (PennyStore  *store,
             gint64      *newest,
             GError     **error)
{
  g_autoptr (GPtrArray) entries = penny_history_list (store, 0, 1, error);

  if (entries == NULL)
    return FALSE;
  *newest = entries->len == 0 ? 0 : ((const PennyHistoryEntry *) entries->pdata[0])->id;
  return TRUE;
}

/* Between closing the old one and holding its lock another program may have written in it. */
static gboolean
is_as_it_was (const char  *folder,
              PennyKey    *key,
              gint64       newest,
              GError     **error)
{
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_READ, key, error);
  gint64 now;

  if (store == NULL || !read_newest (store, &now, error))
    return FALSE;
  if (now == newest)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE,
                       _("Another program changed this file just now. Nothing was lost, and its key is still the one of "
                         "before. Try again."));
  return FALSE;
}

/* And may have tidied up there, or been ended in the middle of it. */
static gboolean
is_still_there (const char  *beside,
                PennyKey    *key,
                GError     **error)
{
  g_autoptr (PennyStore) copy = penny_store_open (beside, PENNY_STORE_READ, key, error);

  return copy != NULL;
}

/* The old one is closed first: its connection would look for its journal in the new one's folder. */
static gboolean
take_its_place (PennyStore  **store,
                const char   *folder,
                const char   *beside,
                PennyKey     *key,
                GError      **error)
{
  g_autoptr (PennyKey) old_key = penny_key_ref (penny_store_get_key (*store));
  gint64 newest;
  gboolean done;
  int lock;

  if (!read_newest (*store, &newest, error))
    return FALSE;
  g_clear_pointer (store, penny_store_close);
  lock = penny_lock_take (folder, error);
  if (lock < 0)
    return FALSE;
  done = is_as_it_was (folder, old_key, newest, error) && is_still_there (beside, key, error) &&
         penny_folder_swap (folder, beside, error);
  penny_lock_drop (lock);
  return done;
}

gboolean
penny_replace_key (PennyStore   **store,
                   PennyKey      *key,
                   PennyKeepKey   keep_key,
                   gpointer       keep_data,
                   PennyGoOn      go_on,
                   gpointer       go_on_data,
                   GError       **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *beside = NULL;
  gboolean done;

  g_return_val_if_fail (store != NULL && *store != NULL && key != NULL && keep_key != NULL, FALSE);

  folder = penny_store_get_folder (*store);
  beside = penny_folder_beside (folder, BESIDE);
  if (!penny_store_copy_rekeyed (*store, beside, key, go_on, go_on_data, error))
    return FALSE;
  done = hand_over (beside, key, keep_key, keep_data, error) && take_its_place (store, folder, beside, key, error);
  /* The copy that was not wanted, or else the book of before. */
  penny_folder_remove (beside, NULL);
  return done;
}

void
penny_replace_key_tidy (const char *folder)
{
  g_autofree char *beside = NULL;

  g_return_if_fail (folder != NULL);

  beside = penny_folder_beside (folder, BESIDE);
  penny_folder_remove (beside, NULL);
}
