#include "key-entry.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "keyring.h"
#include "secret-line.h"

#define TRIES 3

static PennyKey *
from_descriptor (const PennyKeyEntry  *self,
                 int                   descriptor,
                 GError              **error)
{
  char *secret = penny_secret_line_read (descriptor, error);
  PennyKey *key = secret == NULL ? NULL : self->unlock (self->path, secret, error);

  penny_secret_free (secret);
  return key;
}

PennyKey *
penny_key_entry_from_keyring (const PennyKeyEntry  *self,
                              GError              **error)
{
  char *text = penny_keyring_look_up_now (self->id, error);
  PennyKey *key = text == NULL ? NULL : self->unlock (self->path, text, NULL);

  if (text != NULL && key == NULL)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY,
                         _("The key that the keyring has for this file does not open it. Nothing is lost: "
                           "the recovery code or the passphrase opens it."));
  penny_keyring_free (text);
  return key;
}

static PennyKey *
from_terminal (const PennyKeyEntry  *self,
               GError              **error)
{
  for (guint tries = 1; ; tries++)
    {
      g_autoptr (GError) wrong = NULL;
      char *secret = penny_secret_line_ask (_("The recovery code or passphrase of this file:"), &wrong);
      PennyKey *key = secret == NULL ? NULL : self->unlock (self->path, secret, &wrong);

      penny_secret_free (secret);
      if (key != NULL)
        return key;
      if (tries == TRIES || !g_error_matches (wrong, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET))
        {
          g_propagate_error (error, g_steal_pointer (&wrong));
          return NULL;
        }
      penny_cli_fail (PENNY_EXIT_LOCKED, wrong->message);
    }
}

PennyKey *
penny_key_entry_find (const PennyKeyEntry  *self,
                      int                   descriptor,
                      GError              **error)
{
  g_autoptr (GError) trouble = NULL;
  PennyKey *key = NULL;

  if (descriptor >= 0)
    return from_descriptor (self, descriptor, error);
  if (self->sample)
    key = self->unlock (self->path, PENNY_SAMPLE_PASSPHRASE, NULL);
  if (key == NULL)
    key = penny_key_entry_from_keyring (self, &trouble);
  if (key != NULL)
    return key;
  if (penny_secret_line_can_ask ())
    return from_terminal (self, error);
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED,
               _("This file is locked. %s Here, give one of them with --key-fd N, where N is a file descriptor "
                 "such as 3 in \"3< FILE\"."), trouble->message);
  return NULL;
}
