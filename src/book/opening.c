#include "opening.h"

#include "asking.h"
#include "book-private.h"
#include "copy.h"
#include "replace-key.h"
#include "safety.h"
#include "sample.h"

/* How a book is opened, all in one job on the clerk's thread, which asks the
 * main thread for the keyring's key (asking.h).  So the file is looked at before
 * a main loop runs, and whatever is asked of the book meanwhile comes after. */

PennyOpening *
penny_opening_new (const char     *folder,
                   PennyStoreMode  mode)
{
  PennyOpening *self = g_new0 (PennyOpening, 1);

  self->folder = g_strdup (folder);
  self->mode = mode;
  return self;
}

void
penny_opening_free (PennyOpening *self)
{
  g_free (self->folder);
  g_free (self->sample);
  g_clear_pointer (&self->secret, penny_secret_free);
  g_clear_pointer (&self->passphrase, penny_secret_free);
  g_free (self);
}

/* What a swap of folders that was cut off left behind is put right first. */
static gboolean
look_at_locks (PennyOpening  *opening,
               PennyLocks    *locks,
               GError       **error)
{
  g_autoptr (GError) trouble = NULL;

  if (!penny_folder_mend (opening->folder, error))
    return FALSE;
  if (penny_locks_read (opening->folder, locks, &trouble))
    return TRUE;
  if (opening->sample != NULL && g_error_matches (trouble, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK))
    return penny_sample_make (opening->sample, opening->folder, error) &&
           penny_locks_read (opening->folder, locks, error);

  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

static PennyKey *
find_key (PennyWork    *work,
          PennyLocks   *locks,
          PennyNews    *news,
          GError      **error)
{
  PennyOpening *opening = work->request;
  PennyKey *key;

  if (opening->secret != NULL)
    {
      key = penny_locks_open (opening->folder, opening->secret, error);
      if (key != NULL)
        news->enrol = penny_key_ref (key);
      return key;
    }

  key = penny_ask_look_up (work->task, locks->id, error);
  if (key != NULL)
    news->keyring = PENNY_KEYRING_HAS_KEY;
  return key;
}

gboolean
penny_work_open (PennyWork   *work,
                 PennyStore **store,
                 PennyNews   *news,
                 GError     **error)
{
  PennyOpening *opening = work->request;
  g_autoptr (PennyKey) key = NULL;
  PennyLocks locks = { FALSE };

  g_clear_pointer (store, penny_store_close);
  news->keyring = PENNY_KEYRING_HAS_NONE;
  if (opening->mode != PENNY_STORE_NEW_SAMPLE)
    {
      if (!look_at_locks (opening, &locks, error))
        return FALSE;
      /* A sample needs no key, and what is not sealed has none: the store says what to do. */
      if (locks.sealed && !locks.sample && (key = find_key (work, &locks, news, error)) == NULL)
        return FALSE;
    }

  *store = penny_store_open (opening->folder, opening->mode, key, error);
  if (*store == NULL)
    return FALSE;
  if (opening->mode == PENNY_STORE_WRITE)
    penny_replace_key_tidy (opening->folder);
  return penny_work_opened (work, store, news, error);
}

gboolean
penny_work_opened (PennyWork   *work,
                   PennyStore **store,
                   PennyNews   *news,
                   GError     **error)
{
  PennyOpening *opening = work->request;

  /* What cannot be read was not opened. */
  if (!penny_news_read (news, *store, work->today, work->assistant_id, work->actor_id, error))
    {
      g_clear_pointer (store, penny_store_close);
      return FALSE;
    }
  if (news->safety->keeping->always_ask)
    g_clear_pointer (&news->enrol, penny_key_unref);

  news->folder = g_strdup (opening->folder);
  news->read_only = opening->mode == PENNY_STORE_READ;
  return TRUE;
}

void
penny_opening_send (PennyBook           *book,
                    PennyDoing           doing,
                    PennyOpening        *opening,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);
  PennyWork *work = penny_work_new (doing, penny_book_get_today (book));

  /* What was made is there, however late it was cancelled. */
  g_task_set_check_cancellable (task, doing == penny_work_open);
  work->opens = TRUE;
  work->request = opening;
  work->free_request = (GDestroyNotify) penny_opening_free;
  penny_book_be_busy (book, task);
  penny_book_send_change (book, work, task);
}

void
penny_book_open_async (PennyBook           *self,
                       const char          *folder,
                       PennyStoreMode       mode,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  penny_book_open_with_async (self, folder, mode, NULL, cancellable, callback, user_data);
}

void
penny_book_open_with_async (PennyBook           *self,
                            const char          *folder,
                            PennyStoreMode       mode,
                            const char          *secret,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  PennyOpening *opening;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (mode != PENNY_STORE_NEW);

  opening = penny_opening_new (folder, mode);
  opening->secret = penny_secret_copy (secret);
  penny_opening_send (self, penny_work_open, opening, cancellable, callback, user_data);
}

void
penny_book_open_sample_async (PennyBook           *self,
                              const char          *name,
                              const char          *folder,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  PennyOpening *opening;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (folder != NULL);

  opening = penny_opening_new (folder, PENNY_STORE_WRITE);
  opening->sample = g_strdup (name);
  penny_opening_send (self, penny_work_open, opening, cancellable, callback, user_data);
}
