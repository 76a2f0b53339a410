#include <glib/gi18n-lib.h>

#include "asking.h"
#include "code.h"
#include "keys.h"
#include "safeguard.h"
#include "safety.h"

/* What else than the keyring's key opens a book: its recovery codes and its
 * passphrase.  A new one is added before an old one goes. */

/* So many codes may wait for being confirmed. */
#define MOST_CODES 8

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

static gboolean
set_code_kept (PennyStore  *store,
               gboolean     kept,
               GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return FALSE;
  if (keeping->code_kept == kept)
    return TRUE;
  keeping->code_kept = kept;
  return penny_keeping_save (store, keeping, error);
}

/* The oldest may be the one that was written down: so a group of the new one is asked for. */
static gboolean
make_room (PennyStore  *store,
           GError     **error)
{
  PennyLocks locks;

  if (!penny_store_get_locks (store, &locks, error))
    return FALSE;
  return locks.codes < MOST_CODES ||
         (set_code_kept (store, FALSE, error) &&
          penny_store_drop_secrets (store, PENNY_SLOT_CODE, MOST_CODES - 1, error));
}

static gboolean
add_code (PennyWork   *work,
          PennyStore **store,
          PennyNews   *news,
          GError     **error)
{
  if (!penny_safeguard_can (work, *store, error) || !make_room (*store, error))
    return FALSE;

  news->code = penny_code_new ();
  if (!penny_store_add_secret (*store, PENNY_SLOT_CODE, PENNY_COST_USUAL, news->code, error))
    return FALSE;
  penny_safeguard_note (*store, "code-made");
  return TRUE;
}

void
penny_book_new_code_async (PennyBook           *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  penny_safeguard_ask (self, add_code, penny_safeguard_new (self), cancellable, callback, user_data);
}

char *
penny_book_new_code_finish (PennyBook     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  PennyNews *news;
  char *code;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  news = g_task_propagate_pointer (G_TASK (result), error);
  if (news == NULL)
    return NULL;

  code = g_steal_pointer (&news->code);
  penny_news_free (news);
  return code;
}

static gboolean
confirm_code (PennyWork   *work,
              PennyStore **store,
              PennyNews   *news,
              GError     **error)
{
  PennyLocks locks;

  if (!penny_safeguard_can (work, *store, error) || !penny_store_get_locks (*store, &locks, error))
    return FALSE;
  if (locks.codes == 0)
    return refuse (error, _("This file has no recovery code yet. Nothing was changed. Make one first."));
  if (!penny_store_drop_secrets (*store, PENNY_SLOT_CODE, 1, error) || !set_code_kept (*store, TRUE, error))
    return FALSE;
  penny_safeguard_note (*store, "code-kept");
  return TRUE;
}

void
penny_book_confirm_code_async (PennyBook           *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  penny_safeguard_ask (self, confirm_code, penny_safeguard_new (self), cancellable, callback, user_data);
}

/* Asked and not remembered: somebody may have emptied the keyring meanwhile. */
static gboolean
is_in_keyring (PennyWork  *work,
               PennyStore *store)
{
  g_autoptr (PennyKey) key = penny_ask_peek (work->task, penny_store_get_book_id (store), NULL);

  return key != NULL && penny_key_equal (key, penny_store_get_key (store));
}

/* A code that nobody wrote down cannot be read again. */
static gboolean
can_be_without_passphrase (PennyWork   *work,
                           PennyStore  *store,
                           GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return FALSE;
  if (keeping->always_ask)
    return refuse (error, _("This file asks for its passphrase each time, so it needs one. Nothing was changed. "
                            "Let this computer open the file first, or choose another passphrase."));
  if (!keeping->code_kept && !is_in_keyring (work, store))
    return refuse (error, _("Only its passphrase is sure to open this file. Nothing was changed. "
                            "Write a recovery code down first."));
  return TRUE;
}

static gboolean
set_passphrase (PennyWork   *work,
                PennyStore **store,
                PennyNews   *news,
                GError     **error)
{
  const PennySafeguard *safeguard = work->request;
  const char *passphrase = safeguard->passphrase;

  if (!penny_safeguard_can (work, *store, error))
    return FALSE;
  if (passphrase != NULL ? !penny_store_add_secret (*store, PENNY_SLOT_PASSPHRASE, PENNY_COST_USUAL, passphrase, error)
                         : !can_be_without_passphrase (work, *store, error))
    return FALSE;
  if (!penny_store_drop_secrets (*store, PENNY_SLOT_PASSPHRASE, passphrase != NULL ? 1 : 0, error))
    return FALSE;
  penny_safeguard_note (*store, passphrase != NULL ? "passphrase-set" : "passphrase-removed");
  return TRUE;
}

void
penny_book_set_passphrase_async (PennyBook           *self,
                                 const char          *passphrase,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  PennySafeguard *safeguard;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (passphrase == NULL || *passphrase != '\0');

  safeguard = penny_safeguard_new (self);
  safeguard->passphrase = penny_secret_copy (passphrase);
  penny_safeguard_ask (self, set_passphrase, safeguard, cancellable, callback, user_data);
}

static gboolean
can_always_ask (PennyStore  *store,
                GError     **error)
{
  PennyLocks locks;

  if (!penny_store_get_locks (store, &locks, error))
    return FALSE;
  return locks.passphrases > 0 ||
         refuse (error, _("This file has no passphrase to ask for. Nothing was changed. Choose a passphrase first."));
}

/* The keyring first: where the book could not say what is so, the next opening
 * asks for the passphrase, or does not, and nobody is shut out. */
static gboolean
tell_keyring (PennyWork   *work,
              PennyStore  *store,
              gboolean     always_ask,
              GError     **error)
{
  const char *id = penny_store_get_book_id (store);

  return always_ask ? can_always_ask (store, error) && penny_ask_forget (work->task, id, error)
                    : penny_ask_keep (work->task, id, penny_store_get_key (store), error);
}

static gboolean
set_always_ask (PennyWork   *work,
                PennyStore **store,
                PennyNews   *news,
                GError     **error)
{
  gboolean always_ask = ((const PennySafeguard *) work->request)->always_ask;
  g_autoptr (PennyKeeping) keeping = NULL;

  if (!penny_safeguard_can (work, *store, error) ||
      (keeping = penny_keeping_get (*store, error)) == NULL ||
      !tell_keyring (work, *store, always_ask, error))
    return FALSE;

  keeping->always_ask = always_ask;
  if (!penny_keeping_save (*store, keeping, error))
    return FALSE;
  news->keyring = always_ask ? PENNY_KEYRING_HAS_NONE : PENNY_KEYRING_HAS_KEY;
  penny_safeguard_note (*store, always_ask ? "always-ask-on" : "always-ask-off");
  return TRUE;
}

void
penny_book_set_always_ask_async (PennyBook           *self,
                                 gboolean             always_ask,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  PennySafeguard *safeguard;

  g_return_if_fail (PENNY_IS_BOOK (self));

  safeguard = penny_safeguard_new (self);
  safeguard->always_ask = always_ask;
  penny_safeguard_ask (self, set_always_ask, safeguard, cancellable, callback, user_data);
}
