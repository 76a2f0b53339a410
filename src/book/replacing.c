#include <glib/gi18n-lib.h>

#include "asking.h"
#include "code.h"
#include "keys.h"
#include "replace-key.h"
#include "safeguard.h"
#include "safety.h"
#include "securing.h"

/* Another key for the whole book.  The new key is in safety before the new book
 * takes the place of the old one, and what the keyring has of the old one goes
 * after it: wherever this is cut off, the book that is there opens. */
typedef struct
{
  PennyWork *work;
  PennyNews *news;
  gboolean   always_ask;
  gboolean   in_keyring;
  char      *id;                /* of the copy */
} Replacing;

static gboolean
keep_key (PennyStore  *copy,
          PennyKey    *key,
          gpointer     data,
          GError     **error)
{
  Replacing *self = data;
  const PennySafeguard *safeguard = self->work->request;

  self->id = g_strdup (penny_store_get_book_id (copy));
  self->news->code = penny_code_new ();
  return penny_store_add_secret (copy, PENNY_SLOT_CODE, PENNY_COST_USUAL, self->news->code, error) &&
         penny_secure_key (self->work->task, copy, safeguard->passphrase, self->always_ask, &self->in_keyring, error);
}

static gboolean
can_replace (PennyWork   *work,
             PennyStore  *store,
             gboolean    *always_ask,
             GError     **error)
{
  const PennySafeguard *safeguard = work->request;
  g_autoptr (PennyKeeping) keeping = NULL;

  if (!penny_safeguard_can (work, store, error) || (keeping = penny_keeping_get (store, error)) == NULL)
    return FALSE;
  *always_ask = keeping->always_ask;
  if (!keeping->always_ask || safeguard->passphrase != NULL)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                       _("This file asks for its passphrase each time, so it needs one with its new key. "
                         "Nothing was changed. Choose a passphrase."));
  return FALSE;
}

/* The file was closed for its place to be taken: whichever lies there now is opened. */
static gboolean
open_again (PennyWork   *work,
            PennyStore **store,
            PennyKey    *key,
            PennyNews   *news,
            GError     **error)
{
  const PennySafeguard *safeguard = work->request;

  *store = penny_store_open (safeguard->folder, PENNY_STORE_WRITE, key, error);
  work->shut = *store == NULL;
  /* The store is another one, which must be told who acts. */
  return *store != NULL && penny_news_read (news, *store, work->today, work->assistant_id, work->actor_id, error);
}

/* As the end of every task that was cancelled. */
static void
say_cancelled (PennyWork  *work,
               GError    **error)
{
  GCancellable *cancellable = g_task_get_cancellable (work->task);

  if (!g_cancellable_is_cancelled (cancellable))
    return;
  g_clear_error (error);
  g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
replace_key (PennyWork   *work,
             PennyStore **store,
             PennyNews   *news,
             GError     **error)
{
  PennySafeguard *safeguard = work->request;
  Replacing replacing = { work, news, FALSE, FALSE, NULL };
  g_autoptr (PennyKey) old = NULL;
  g_autoptr (PennyKey) new = penny_key_new ();
  g_autofree char *old_id = NULL;
  g_autofree char *new_id = NULL;
  gboolean replaced;

  if (!can_replace (work, *store, &replacing.always_ask, error))
    return FALSE;

  old = penny_key_ref (penny_store_get_key (*store));
  old_id = g_strdup (penny_store_get_book_id (*store));
  replaced = penny_replace_key (store, new, keep_key, &replacing, penny_ticker_go_on_by, safeguard->ticker, error);
  new_id = replacing.id;
  if (!replaced)
    {
      say_cancelled (work, error);
      if (replacing.in_keyring)
        penny_ask_forget_later (work->task, new_id);
      if (*store == NULL)
        open_again (work, store, old, news, NULL);
      return FALSE;
    }

  penny_ask_forget_later (work->task, old_id);
  news->keyring = replacing.in_keyring ? PENNY_KEYRING_HAS_KEY : PENNY_KEYRING_HAS_NONE;
  if (!open_again (work, store, new, news, error))
    return FALSE;
  penny_safeguard_note (*store, "key-replaced");
  return TRUE;
}

void
penny_book_replace_key_async (PennyBook           *self,
                              const char          *passphrase,
                              PennyProgress        progress,
                              gpointer             progress_data,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  PennySafeguard *safeguard;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (passphrase == NULL || *passphrase != '\0');

  safeguard = penny_safeguard_new (self);
  safeguard->passphrase = penny_secret_copy (passphrase);
  safeguard->folder = g_strdup (penny_book_get_folder (self));
  safeguard->ticker = penny_ticker_new (self, progress, progress_data, cancellable);

  task = g_task_new (self, cancellable, callback, user_data);
  /* Whoever stops it a moment too late must see the new code all the same. */
  g_task_set_check_cancellable (task, FALSE);
  penny_safeguard_send (self, replace_key, safeguard, task);
}

char *
penny_book_replace_key_finish (PennyBook     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return penny_book_new_code_finish (self, result, error);
}
