#include "safeguard.h"
#include "watched-files.h"
#include "watching.h"

/* Choosing the folder that is watched. */

static gboolean
set_folder (PennyWork   *work,
            PennyStore **store,
            PennyNews   *news,
            GError     **error)
{
  PennySafeguard *safeguard = work->request;
  g_autoptr (PennyKeeping) keeping = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!penny_safeguard_can (work, *store, error) || (keeping = penny_keeping_get (*store, error)) == NULL)
    return FALSE;
  if (safeguard->folder != NULL &&
      (files = penny_watched_files_list (safeguard->folder, G_MININT64, NULL, error)) == NULL)
    return FALSE;

  keeping->watched_to = files != NULL ? penny_watched_files_latest (files, 0) : 0;
  g_free (keeping->watched_folder);
  keeping->watched_folder = g_steal_pointer (&safeguard->folder);
  if (!penny_keeping_save (*store, keeping, error))
    return FALSE;
  /* Not which: a path may say what is nobody else's. */
  penny_safeguard_note (*store, keeping->watched_folder != NULL ? "folder-watched" : "folder-not-watched");
  return TRUE;
}

void
penny_book_watch_async (PennyBook           *self,
                        const char          *folder,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  penny_safeguard_ask_folder (self, set_folder, folder, cancellable, callback, user_data);
}
