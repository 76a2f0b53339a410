#include "asking.h"
#include "book-private.h"
#include "copy.h"
#include "history.h"
#include "keys.h"
#include "opening.h"
#include "safety.h"
#include "securing.h"

/* A new book, and one that was kept before books were sealed: with replacing a
 * key (replacing.c) the only places that make a key. */

static gboolean
secure (PennyWork   *work,
        PennyStore  *store,
        PennyNews   *news,
        GError     **error)
{
  PennyOpening *opening = work->request;
  gboolean in_keyring = FALSE;

  if (!penny_secure_key (work->task, store, opening->passphrase, opening->always_ask, &in_keyring, error))
    return FALSE;
  news->keyring = in_keyring ? PENNY_KEYRING_HAS_KEY : PENNY_KEYRING_HAS_NONE;
  return TRUE;
}

static gboolean
make (PennyWork   *work,
      PennyStore **store,
      PennyNews   *news,
      GError     **error)
{
  PennyOpening *opening = work->request;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autofree char *id = NULL;

  g_clear_pointer (store, penny_store_close);
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (work->task), error))
    return FALSE;
  *store = penny_store_open (opening->folder, opening->mode, key, error);
  if (*store == NULL)
    return FALSE;

  id = g_strdup (penny_store_get_book_id (*store));
  if (secure (work, *store, news, error) && penny_work_opened (work, store, news, error))
    return TRUE;

  /* As if nothing had been asked. */
  g_clear_pointer (store, penny_store_close);
  penny_folder_remove (opening->folder, NULL);
  if (news->keyring == PENNY_KEYRING_HAS_KEY)
    penny_ask_forget_later (work->task, id);
  return FALSE;
}

/* What sealing asks of us, before anything of the book of before is replaced. */
typedef struct
{
  PennyWork *work;
  PennyNews *news;
  char      *id;
} Sealing;

static gboolean
keep_key (PennyStore  *copy,
          PennyKey    *key,
          gpointer     data,
          GError     **error)
{
  Sealing *sealing = data;

  sealing->id = g_strdup (penny_store_get_book_id (copy));
  return secure (sealing->work, copy, sealing->news, error);
}

static gboolean
seal (PennyWork   *work,
      PennyStore **store,
      PennyNews   *news,
      GError     **error)
{
  PennyOpening *opening = work->request;
  g_autoptr (PennyKey) key = penny_key_new ();
  Sealing sealing = { work, news, NULL };
  g_autofree char *id = NULL;
  gboolean sealed;

  g_clear_pointer (store, penny_store_close);
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (work->task), error))
    return FALSE;
  sealed = penny_store_seal (opening->folder, key, keep_key, &sealing, error);
  id = sealing.id;
  if (!sealed)
    {
      if (news->keyring == PENNY_KEYRING_HAS_KEY)
        penny_ask_forget_later (work->task, id);
      return FALSE;
    }

  /* From here on it is sealed, whatever comes, and its key is safe. */
  *store = penny_store_open (opening->folder, opening->mode, key, error);
  if (*store == NULL || !penny_work_opened (work, store, news, error))
    return FALSE;
  penny_history_note (*store, "sealed", (const char *const[]) { NULL }, NULL);
  return TRUE;
}

static void
send (PennyBook           *book,
      PennyDoing           doing,
      const char          *folder,
      PennyStoreMode       mode,
      const char          *passphrase,
      gboolean             always_ask,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  PennyOpening *opening = penny_opening_new (folder, mode);

  opening->passphrase = penny_secret_copy (passphrase);
  opening->always_ask = always_ask;
  penny_opening_send (book, doing, opening, cancellable, callback, user_data);
}

void
penny_book_make_async (PennyBook           *self,
                       const char          *folder,
                       const char          *passphrase,
                       gboolean             always_ask,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (passphrase != NULL || !always_ask);

  send (self, make, folder, PENNY_STORE_NEW, passphrase, always_ask, cancellable, callback, user_data);
}

void
penny_book_seal_async (PennyBook           *self,
                       const char          *folder,
                       const char          *passphrase,
                       gboolean             always_ask,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (passphrase != NULL || !always_ask);

  send (self, seal, folder, PENNY_STORE_WRITE, passphrase, always_ask, cancellable, callback, user_data);
}
