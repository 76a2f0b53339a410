#include "replacing.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "history.h"
#include "keeping.h"
#include "keyring.h"
#include "keys.h"
#include "new-code.h"
#include "replace-key.h"

typedef struct
{
  const char *passphrase;
  gboolean    always_ask;
  char       *id;              /* its new one, once the keyring has its key */
} Replacing;

/* Where no keyring runs the new code opens it, and the passphrase if there is one. */
static gboolean
keep_in_keyring (Replacing   *self,
                 PennyStore  *copy,
                 PennyKey    *key,
                 GError     **error)
{
  g_autoptr (GError) trouble = NULL;
  char *text = penny_key_to_text (key);
  gboolean kept = penny_keyring_keep_now (penny_store_get_book_id (copy), text, &trouble);

  penny_secret_free (text);
  if (kept)
    self->id = g_strdup (penny_store_get_book_id (copy));
  else if (g_error_matches (trouble, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE))
    g_printerr ("%s\n", _("No keyring runs here, so the file is opened with the new recovery code, or its passphrase."));
  else
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  return TRUE;
}

/* The code last: once it is seen, it must open the file. */
static gboolean
keep_key (PennyStore  *copy,
          PennyKey    *key,
          gpointer     data,
          GError     **error)
{
  Replacing *self = data;

  if (!penny_cli_sign (copy, error) || !penny_history_note (copy, "key-replaced", NULL, error))
    return FALSE;
  if (self->passphrase != NULL &&
      !penny_store_add_secret (copy, PENNY_SLOT_PASSPHRASE, PENNY_COST_USUAL, self->passphrase, error))
    return FALSE;
  return (self->always_ask || keep_in_keyring (self, copy, key, error)) && penny_new_code_print (copy, error);
}

static gboolean
check_passphrase (PennyStore  *store,
                  Replacing   *self,
                  GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return FALSE;
  self->always_ask = keeping->always_ask;
  if (!self->always_ask || self->passphrase != NULL)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                       _("This file asks for its passphrase each time, so it needs a new one with its new key. "
                         "Nothing was changed. Add --passphrase-fd N."));
  return FALSE;
}

gboolean
penny_replacing_run (PennyStore  **store,
                     const char   *passphrase,
                     GError      **error)
{
  Replacing replacing = { .passphrase = passphrase };
  g_autofree char *old_id = g_strdup (penny_store_get_book_id (*store));
  g_autoptr (PennyKey) key = NULL;
  gboolean done;

  if (!check_passphrase (*store, &replacing, error))
    return FALSE;
  key = penny_key_new ();
  done = penny_replace_key (store, key, keep_key, &replacing, NULL, NULL, error);
  /* What the keyring need not know any more, where it knows it. */
  if (replacing.id != NULL)
    penny_keyring_forget_now (done ? old_id : replacing.id, NULL);
  g_free (replacing.id);
  return done;
}
