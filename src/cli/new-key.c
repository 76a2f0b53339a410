#include "new-key.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "copy.h"
#include "history.h"
#include "keyring.h"
#include "secret-line.h"

gboolean
penny_new_key_choose (PennyNewKey  *self,
                      int           descriptor,
                      GError      **error)
{
  if (descriptor >= 0)
    {
      self->passphrase = penny_secret_line_read (descriptor, error);
      if (self->passphrase == NULL)
        return FALSE;
      self->key = penny_key_from_text (self->passphrase);
      self->given = self->key != NULL;
    }
  if (self->given)
    g_clear_pointer (&self->passphrase, penny_secret_free);
  else
    self->key = penny_key_new ();
  return TRUE;
}

void
penny_new_key_clear (PennyNewKey *self)
{
  g_clear_pointer (&self->key, penny_key_unref);
  g_clear_pointer (&self->passphrase, penny_secret_free);
}

static gboolean
keep_in_keyring (const PennyNewKey  *self,
                 PennyStore         *store,
                 GError            **error)
{
  g_autoptr (GError) trouble = NULL;
  char *text = penny_key_to_text (self->key);
  gboolean kept = penny_keyring_keep_now (penny_store_get_book_id (store), text, &trouble);

  penny_secret_free (text);
  if (!kept)
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                 _("%s Here, give a passphrase for it with --key-fd N, where N is a file descriptor such as 3 in \"3< FILE\"."),
                 trouble->message);
  return kept;
}

gboolean
penny_new_key_keep (const PennyNewKey  *self,
                    PennyStore         *store,
                    GError            **error)
{
  if (self->given)
    return TRUE;
  if (self->passphrase != NULL)
    return penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_USUAL, self->passphrase, error);
  return keep_in_keyring (self, store, error);
}

static gboolean
keep_copy (PennyStore  *copy,
           PennyKey    *key,
           gpointer     data,
           GError     **error)
{
  return penny_cli_sign (copy, error) && penny_history_note (copy, "sealed", NULL, error) &&
         penny_new_key_keep (data, copy, error);
}

gboolean
penny_new_key_seal (const PennyNewKey  *self,
                    const char         *folder,
                    GError            **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (!penny_store_seal (folder, self->key, keep_copy, (gpointer) self, error))
    {
      g_prefix_error (error, "%s ", _("This file is from before files were sealed, and must be sealed first."));
      return FALSE;
    }
  g_printerr (_("The file in %s is sealed from now on: only its key opens it. Make a recovery code for it and write it down: "
                "\"pennywell rekey --new-code\" prints one.\n"), shown);
  return TRUE;
}
