#include "keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "code.h"
#include "head.h"
#include "store-private.h"
#include "vault.h"

static void
fill_locks (PennyLocks *locks,
            PennyHead  *head)
{
  g_autoptr (PennyKey) sample = penny_head_sample_key (head);
  g_autofree char *id = penny_header_id_text (&head->header);

  memset (locks, 0, sizeof *locks);
  if (head->plain)
    return;
  locks->sealed = TRUE;
  locks->sample = sample != NULL;
  locks->codes = penny_header_count_slots (&head->header, PENNY_SLOT_CODE);
  locks->passphrases = penny_header_count_slots (&head->header, PENNY_SLOT_PASSPHRASE);
  g_strlcpy (locks->id, id, sizeof locks->id);
}

gboolean
penny_locks_read (const char  *path,
                  PennyLocks  *locks,
                  GError     **error)
{
  PennyHead head;

  g_return_val_if_fail (path != NULL && locks != NULL, FALSE);

  if (!penny_head_read (&head, path, error))
    return FALSE;
  fill_locks (locks, &head);
  return TRUE;
}

gboolean
penny_locks_read_start (const guint8  *bytes,
                        gsize          size,
                        PennyLocks    *locks,
                        GError       **error)
{
  PennyHead head;

  g_return_val_if_fail (bytes != NULL && locks != NULL, FALSE);

  if (!penny_head_take (&head, bytes, size, error))
    return FALSE;
  fill_locks (locks, &head);
  return TRUE;
}

/* A code in any way of writing it, then a passphrase, which may look like anything. */
static PennyKey *
try_secret (PennyHead  *head,
            const char *secret)
{
  char *code = penny_code_read (secret);
  PennyKey *key = penny_key_from_text (secret);

  if (key != NULL && !penny_head_fits (head, key))
    g_clear_pointer (&key, penny_key_unref);
  if (key == NULL && code != NULL)
    key = penny_header_unlock (&head->header, PENNY_SLOT_CODE, code);
  if (key == NULL)
    key = penny_header_unlock (&head->header, PENNY_SLOT_PASSPHRASE, secret);
  penny_secret_free (code);
  return key;
}

static const char *
why_wrong (PennyHead  *head,
           const char *secret)
{
  guint codes = penny_header_count_slots (&head->header, PENNY_SLOT_CODE);
  guint passphrases = penny_header_count_slots (&head->header, PENNY_SLOT_PASSPHRASE);
  char *code = penny_code_read (secret);
  gboolean slip = code == NULL && penny_code_is_like (secret);

  penny_secret_free (code);
  if (codes == 0 && passphrases == 0)
    return _("This file has no recovery code and no passphrase: only the key on the computer where it was made "
             "opens it. Nothing was changed.");
  if (codes > 0 && slip)
    return _("A letter of this recovery code is wrong or missing. Nothing was changed. "
             "Look at each group of five again.");
  if (passphrases == 0)
    return _("This is not this file’s recovery code. Nothing was changed. "
             "Look at each group of five again, and whether there is a newer code.");
  if (codes == 0)
    return _("This is not this file’s passphrase. Nothing was changed. "
             "Look at capital letters and spaces, and try again.");
  return _("This is neither this file’s recovery code nor its passphrase. Nothing was changed. "
           "Look at each letter and try again.");
}

static PennyKey *
open_head (PennyHead   *head,
           const char  *secret,
           GError     **error)
{
  g_autoptr (PennyKey) key = NULL;

  if (head->plain)
    {
      penny_head_is_plain (error);
      return NULL;
    }
  key = try_secret (head, secret);
  if (key != NULL && penny_head_fits (head, key))
    return g_steal_pointer (&key);
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET, why_wrong (head, secret));
  return NULL;
}

PennyKey *
penny_locks_open (const char  *path,
                  const char  *secret,
                  GError     **error)
{
  PennyHead head;

  g_return_val_if_fail (path != NULL && secret != NULL, NULL);

  return penny_head_read (&head, path, error) ? open_head (&head, secret, error) : NULL;
}

PennyKey *
penny_locks_open_start (const guint8  *bytes,
                        gsize          size,
                        const char    *secret,
                        GError       **error)
{
  PennyHead head;

  g_return_val_if_fail (bytes != NULL && secret != NULL, NULL);

  return penny_head_take (&head, bytes, size, error) ? open_head (&head, secret, error) : NULL;
}

const char *
penny_store_get_book_id (PennyStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->book_id;
}

PennyKey *
penny_store_get_key (PennyStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->vault != NULL ? penny_vault_key (self->vault) : NULL;
}

gboolean
penny_store_get_locks (PennyStore  *self,
                       PennyLocks  *locks,
                       GError     **error)
{
  PennyHead head = { .plain = FALSE };
  int result;

  g_return_val_if_fail (self != NULL && locks != NULL, FALSE);
  g_assert (self->owner == g_thread_self ());

  memset (locks, 0, sizeof *locks);
  if (self->vault == NULL)
    return TRUE;
  result = penny_vault_read_header (self->handle, &head.header);
  if (result != SQLITE_OK)
    return penny_store_fail_code (self, result, error);
  fill_locks (locks, &head);
  return TRUE;
}

typedef gboolean (*ChangeHeader) (PennyHeader *header, gconstpointer data, GError **error);

static gboolean
write_changed (PennyStore     *self,
               ChangeHeader    change,
               gconstpointer   data,
               GError        **error)
{
  PennyHeader header;
  int result = penny_vault_read_header (self->handle, &header);

  if (result != SQLITE_OK)
    return penny_store_fail_code (self, result, error);
  if (!change (&header, data, error))
    return FALSE;
  result = penny_vault_write_header (self->handle, &header);
  return result == SQLITE_OK || penny_store_fail_code (self, result, error);
}

/* The header is no part of what SQLite writes; its lock keeps every reader away meanwhile. */
static gboolean
change_header (PennyStore     *self,
               ChangeHeader    change,
               gconstpointer   data,
               GError        **error)
{
  gboolean done;

  g_assert (self->owner == g_thread_self ());

  if (self->vault == NULL || self->lock < 0)
    return penny_store_fail_code (self, SQLITE_READONLY, error);
  if (!penny_store_run (self, "BEGIN EXCLUSIVE", error))
    return FALSE;
  done = write_changed (self, change, data, error);
  penny_store_run (self, "ROLLBACK", NULL);
  return done;
}

static gboolean
add_slot (PennyHeader    *header,
          gconstpointer   slot,
          GError        **error)
{
  return penny_header_add_slot (header, slot) ||
         penny_store_refuse (error, _("This file has as many recovery codes and passphrases as it can keep. "
                                      "Nothing was changed. Remove the older ones first."));
}

/* The book's id never changes, so the slow part needs no lock. */
gboolean
penny_store_add_secret (PennyStore     *self,
                        PennySlotKind   kind,
                        PennySlotCost   cost,
                        const char     *secret,
                        GError        **error)
{
  guint8 slot[PENNY_SLOT_BYTES];
  PennyHeader header;
  char *code = NULL;
  gboolean wrapped;
  int result;

  g_return_val_if_fail (self != NULL && self->vault != NULL && secret != NULL, FALSE);

  if (kind == PENNY_SLOT_CODE && (code = penny_code_read (secret)) == NULL)
    return penny_store_refuse (error, _("A letter of this recovery code is wrong or missing. Nothing was changed. "
                                        "Look at each group of five again."));
  result = penny_vault_read_header (self->handle, &header);
  wrapped = result == SQLITE_OK &&
            penny_slot_wrap (slot, kind, cost, code != NULL ? code : secret, penny_vault_key (self->vault),
                             header.book_id);
  penny_secret_free (code);
  if (!wrapped)
    return penny_store_fail_code (self, result != SQLITE_OK ? result : SQLITE_NOMEM, error);
  return change_header (self, add_slot, slot, error);
}

typedef struct
{
  PennySlotKind kind;
  guint         keep;
} Drop;

static gboolean
drop_slots (PennyHeader    *header,
            gconstpointer   data,
            GError        **error)
{
  const Drop *drop = data;

  penny_header_drop_slots (header, drop->kind, drop->keep);
  return TRUE;
}

gboolean
penny_store_drop_secrets (PennyStore     *self,
                          PennySlotKind   kind,
                          guint           keep,
                          GError        **error)
{
  g_return_val_if_fail (self != NULL && self->vault != NULL, FALSE);

  return change_header (self, drop_slots, &(Drop) { kind, keep }, error);
}
