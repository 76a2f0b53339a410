#include "keyring-error.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

G_DEFINE_QUARK (penny-keyring-error-quark, penny_keyring_error)

static const char *const sentences[] = {
  [PENNY_KEYRING_ERROR_NO_SERVICE] =
    N_("No keyring runs on this computer. Nothing was changed. "
       "A recovery code or a passphrase opens a file without one."),
  [PENNY_KEYRING_ERROR_GONE] =
    N_("This computer’s keyring does not know the key of this file. Nothing is lost: "
       "the recovery code or the passphrase opens it. "
       "If your keyring has a window of its own, unlock it there and try again."),
  [PENNY_KEYRING_ERROR_LOCKED] =
    N_("The keyring is still locked. Nothing was changed. "
       "Try again and unlock it, or use the recovery code or the passphrase."),
  [PENNY_KEYRING_ERROR_NOT_KEPT] =
    N_("The keyring did not keep the key as it was given. Nothing was changed. "
       "Try again, or use a passphrase."),
  [PENNY_KEYRING_ERROR_FAILED] =
    N_("The keyring could not do this. Nothing was changed. "
       "Try again, or use the recovery code or a passphrase."),
};

GError *
penny_keyring_error_new (PennyKeyringError code)
{
  return g_error_new_literal (PENNY_KEYRING_ERROR, code, _(sentences[code]));
}

/* The bus is not there, or nobody on it has the keyring's name, can be started as such, or answers. */
static gboolean
is_nobody (const GError *error)
{
  static const int on_the_bus[] = {
    G_DBUS_ERROR_SERVICE_UNKNOWN, G_DBUS_ERROR_NAME_HAS_NO_OWNER, G_DBUS_ERROR_NO_SERVER, G_DBUS_ERROR_NO_REPLY,
    G_DBUS_ERROR_TIMEOUT, G_DBUS_ERROR_TIMED_OUT, G_DBUS_ERROR_DISCONNECTED, G_DBUS_ERROR_NO_NETWORK,
    G_DBUS_ERROR_ACCESS_DENIED, G_DBUS_ERROR_SPAWN_EXEC_FAILED, G_DBUS_ERROR_SPAWN_FORK_FAILED,
    G_DBUS_ERROR_SPAWN_CHILD_EXITED, G_DBUS_ERROR_SPAWN_CHILD_SIGNALED, G_DBUS_ERROR_SPAWN_FAILED,
    G_DBUS_ERROR_SPAWN_SERVICE_INVALID, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND,
  };

  if (error->domain == G_IO_ERROR || error->domain == G_SPAWN_ERROR)
    return TRUE;
  for (guint i = 0; error->domain == G_DBUS_ERROR && i < G_N_ELEMENTS (on_the_bus); i++)
    if (error->code == on_the_bus[i])
      return TRUE;
  return FALSE;
}

static PennyKeyringError
code_of (const GError *error)
{
  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return PENNY_KEYRING_ERROR_LOCKED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return PENNY_KEYRING_ERROR_FAILED;
  return is_nobody (error) ? PENNY_KEYRING_ERROR_NO_SERVICE : PENNY_KEYRING_ERROR_FAILED;
}

GError *
penny_keyring_error_explain (GError *error)
{
  GError *said;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return error;
  g_debug ("keyring: %s %d: %s", g_quark_to_string (error->domain), error->code, error->message);
  said = penny_keyring_error_new (code_of (error));
  g_error_free (error);
  return said;
}
