#include "safeguard.h"

#include <glib/gi18n-lib.h>

#include "history.h"
#include "keys.h"

PennySafeguard *
penny_safeguard_new (PennyBook *book)
{
  PennySafeguard *self = g_new0 (PennySafeguard, 1);

  self->read_only = penny_book_is_read_only (book);
  return self;
}

void
penny_safeguard_free (PennySafeguard *self)
{
  g_clear_pointer (&self->passphrase, penny_secret_free);
  g_free (self->folder);
  g_clear_pointer (&self->ticker, penny_ticker_free);
  g_free (self);
}

void
penny_safeguard_send (PennyBook      *book,
                      PennyDoing      doing,
                      PennySafeguard *safeguard,
                      GTask          *task)
{
  PennyWork *work = penny_work_new (doing, penny_book_get_today (book));

  work->request = safeguard;
  work->free_request = (GDestroyNotify) penny_safeguard_free;
  penny_book_be_busy (book, task);
  penny_book_send_change (book, work, task);
}

void
penny_safeguard_ask (PennyBook           *book,
                     PennyDoing           doing,
                     PennySafeguard      *safeguard,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);

  penny_safeguard_send (book, doing, safeguard, task);
}

void
penny_safeguard_ask_folder (PennyBook           *book,
                            PennyDoing           doing,
                            const char          *folder,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  PennySafeguard *safeguard = penny_safeguard_new (book);

  safeguard->folder = g_strdup (folder);
  penny_safeguard_ask (book, doing, safeguard, cancellable, callback, user_data);
}

static gboolean
is_not_a_sample (PennyStore  *store,
                 GError     **error)
{
  PennyLocks locks;

  if (!penny_store_get_locks (store, &locks, error))
    return FALSE;
  if (locks.sample)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                         _("This is a sample file, which everyone can open. Nothing was changed. "
                           "Make a file of your own to keep something safe."));
  return !locks.sample;
}

gboolean
penny_safeguard_can (PennyWork   *work,
                     PennyStore  *store,
                     GError     **error)
{
  const PennySafeguard *self = work->request;

  if (!penny_work_can (store, error))
    return FALSE;
  if (self->read_only)
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_READ_ONLY,
                           _("This file is open to look at only, so nothing was changed. "
                             "Open it for writing, then try again."));
      return FALSE;
    }
  return is_not_a_sample (store, error);
}

void
penny_safeguard_note (PennyStore *store,
                      const char *kind)
{
  penny_history_note (store, kind, (const char *const[]) { NULL }, NULL);
}
