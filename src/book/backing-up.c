#include <glib/gi18n-lib.h>

#include "safeguard.h"
#include "safety.h"

/* Backups to the folder that was chosen in the book. */

static gboolean
set_folder (PennyWork   *work,
            PennyStore **store,
            PennyNews   *news,
            GError     **error)
{
  PennySafeguard *safeguard = work->request;
  g_autoptr (PennyKeeping) keeping = NULL;

  if (!penny_safeguard_can (work, *store, error) || (keeping = penny_keeping_get (*store, error)) == NULL)
    return FALSE;

  g_free (keeping->backup_folder);
  keeping->backup_folder = g_steal_pointer (&safeguard->folder);
  keeping->missed_at = 0;
  if (!penny_keeping_save (*store, keeping, error))
    return FALSE;
  if (keeping->backup_folder != NULL)
    penny_safeguard_note (*store, "backup-folder-set");
  return TRUE;
}

void
penny_book_set_backup_folder_async (PennyBook           *self,
                                    const char          *folder,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  penny_safeguard_ask_folder (self, set_folder, folder, cancellable, callback, user_data);
}

static gboolean
back_up (PennyWork   *work,
         PennyStore **store,
         PennyNews   *news,
         GError     **error)
{
  const PennySafeguard *safeguard = work->request;
  g_autoptr (PennyKeeping) keeping = NULL;

  if (!penny_work_can (*store, error) || (keeping = penny_keeping_get (*store, error)) == NULL)
    return FALSE;
  if (keeping->backup_folder == NULL)
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                           _("There is no folder for backups yet, so none was made. Choose one, such as a USB stick."));
      return FALSE;
    }
  return penny_backup_make (*store, keeping->backup_folder, work->today, penny_ticker_go_on_by, safeguard->ticker,
                            &news->file, error);
}

void
penny_book_back_up_async (PennyBook           *self,
                          PennyProgress        progress,
                          gpointer             progress_data,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  PennySafeguard *safeguard;

  g_return_if_fail (PENNY_IS_BOOK (self));

  safeguard = penny_safeguard_new (self);
  safeguard->ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  penny_safeguard_ask (self, back_up, safeguard, cancellable, callback, user_data);
}

char *
penny_book_back_up_finish (PennyBook     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  PennyNews *news;
  char *file;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  news = g_task_propagate_pointer (G_TASK (result), error);
  if (news == NULL)
    return NULL;

  file = g_steal_pointer (&news->file);
  penny_news_free (news);
  return file;
}
