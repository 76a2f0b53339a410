#include "securing.h"

#include <gio/gio.h>

#include "asking.h"
#include "keeping.h"
#include "keys.h"

static gboolean
is_stopped (const GError *error)
{
  return g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
say_how (PennyStore  *store,
         gboolean     always_ask,
         GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return FALSE;
  /* The codes of before, if any, do not open this one. */
  keeping->code_kept = FALSE;
  keeping->always_ask = always_ask;
  return penny_keeping_save (store, keeping, error);
}

gboolean
penny_secure_key (GTask       *task,
                  PennyStore  *store,
                  const char  *passphrase,
                  gboolean     always_ask,
                  gboolean    *in_keyring,
                  GError     **error)
{
  g_autoptr (GError) trouble = NULL;

  *in_keyring = FALSE;
  if (!say_how (store, always_ask, error) ||
      (passphrase != NULL &&
       !penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_USUAL, passphrase, error)))
    return FALSE;
  if (always_ask)
    return TRUE;

  /* Last, so that nothing can go wrong after it. */
  *in_keyring = penny_ask_keep (task, penny_store_get_book_id (store), penny_store_get_key (store), &trouble);
  if (*in_keyring || (passphrase != NULL && !is_stopped (trouble)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}
