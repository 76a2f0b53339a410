#include "copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "keys.h"
#include "receipt.h"
#include "store-private.h"

/* What a kept file is unsealed with and sealed anew with. */
typedef struct
{
  PennyKey     *key;
  const guint8 *book_id;
} Lock;

/* A kept file on its way from one lock to the other: one thread unseals into a
 * pipe, the other seals from it, so that nothing plain touches the disk and a
 * large file is never whole in memory. */
typedef struct
{
  int           sealed;
  int           pipe;
  const guint8 *id;
  const Lock   *lock;
  GError       *error;
} Unsealing;

static gboolean
pour (const guint8  *bytes,
      gsize          size,
      gpointer       data,
      GError       **error)
{
  const Unsealing *self = data;

  while (size > 0)
    {
      gssize n = write (self->pipe, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return penny_files_fail (errno, "pipe", error);
      bytes += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static gpointer
unseal (gpointer data)
{
  Unsealing *self = data;

  penny_receipt_unseal (self->sealed, self->id, self->lock->key, self->lock->book_id, pour, self, &self->error);
  close (self->pipe);
  return NULL;
}

/* The unsealing side must never write into a pipe that nobody reads: that would end the program. */
static void
drain (int pipe)
{
  guint8 bytes[4096];

  while (read (pipe, bytes, sizeof bytes) > 0)
    ;
}

static gboolean
seal_anew (int            old,
           int            new,
           const guint8  *id,
           const Lock    *from,
           const Lock    *to,
           GError       **error)
{
  Unsealing unsealing = { .sealed = old, .id = id, .lock = from };
  GThread *thread;
  gboolean sealed;
  int ends[2];

  if (pipe2 (ends, O_CLOEXEC) != 0)
    return penny_files_fail (errno, "pipe", error);
  unsealing.pipe = ends[1];
  thread = g_thread_new ("unseal", unseal, &unsealing);
  sealed = penny_receipt_seal (ends[0], new, id, to->key, to->book_id, error);
  drain (ends[0]);
  g_thread_join (thread);
  close (ends[0]);

  if (unsealing.error == NULL)
    return sealed;
  g_clear_error (error);
  g_propagate_error (error, unsealing.error);
  return FALSE;
}

static gboolean
copy_receipt (const char  *from_file,
              const char  *to_file,
              const char  *name,
              const Lock  *from,
              const Lock  *to,
              GError     **error)
{
  guint8 id[PENNY_RECEIPT_ID_BYTES];
  int old = g_open (from_file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  int new = old >= 0 ? g_open (to_file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
  gboolean copied = new >= 0 || penny_files_fail (errno, old < 0 ? from_file : to_file, error);

  penny_receipt_read_id (name, id);
  copied = copied && seal_anew (old, new, id, from, to, error);
  if (copied && fsync (new) != 0)
    copied = penny_files_fail (errno, to_file, error);
  if (new >= 0)
    close (new);
  if (old >= 0)
    close (old);
  return copied;
}

static gboolean
copy_folder (const char       *from_folder,
             const char       *to_folder,
             const Lock       *from,
             const Lock       *to,
             const PennyPart  *part,
             GError          **error)
{
  g_autoptr (GDir) files = g_dir_open (from_folder, 0, NULL);

  if (files == NULL)
    return TRUE;
  if (!penny_files_make_folder (to_folder, error))
    return FALSE;
  for (const char *name; (name = g_dir_read_name (files)) != NULL; )
    {
      g_autofree char *from_file = g_build_filename (from_folder, name, NULL);
      g_autofree char *to_file = g_build_filename (to_folder, name, NULL);

      if (!penny_folder_is_receipt (name))
        continue;
      if (!copy_receipt (from_file, to_file, name, from, to, error))
        return FALSE;
      if (!penny_part_go_on (part, 0))
        return penny_fail_cancelled (error);
    }
  return TRUE;
}

/* receipts/00 to receipts/ff: how far it is can be told by the folder, since they fill evenly. */
static gboolean
copy_receipts (const char       *from_folder,
               const char       *to_folder,
               const Lock       *from,
               const Lock       *to,
               const PennyPart  *part,
               GError          **error)
{
  g_autofree char *from_receipts = g_build_filename (from_folder, "receipts", NULL);
  g_autofree char *to_receipts = g_build_filename (to_folder, "receipts", NULL);

  if (!g_file_test (from_receipts, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (!penny_files_make_folder (to_receipts, error))
    return FALSE;
  for (int i = 0; i < 256; i++)
    {
      g_autofree char *from_part = g_strdup_printf ("%s/%02x", from_receipts, (guint) i);
      g_autofree char *to_part = g_strdup_printf ("%s/%02x", to_receipts, (guint) i);
      const PennyPart here = { part->go_on, part->data, part->from + (part->to - part->from) * i / 256, part->to };

      if (!copy_folder (from_part, to_part, from, to, &here, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_all (PennyStore   *self,
          const char   *folder,
          PennyKey     *key,
          PennyGoOn     go_on,
          gpointer      data,
          GError      **error)
{
  const PennyPart copying = { go_on, data, 0, 0.3 }, checking = { go_on, data, 0.3, 0.5 };
  const PennyPart receipts = { go_on, data, 0.5, 1 };
  g_autoptr (PennyVault) old_vault = penny_vault_new (penny_store_get_key (self), NULL);
  g_autoptr (PennyVault) new_vault = penny_vault_new (key, NULL);
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);
  g_autofree char *from_folder = penny_store_get_folder (self);
  const PennyEnd book = { penny_store_get_file (self, NULL), old_vault }, copy = { file, new_vault };
  PennyHeader old_header, new_header;
  const Lock from = { penny_store_get_key (self), old_header.book_id }, to = { key, new_header.book_id };
  int result = penny_vault_read_header (self->handle, &old_header);

  if (result != SQLITE_OK)
    return penny_store_fail_code (self, result, error);
  penny_header_init (&new_header);
  return penny_end_copy (&book, &copy, &new_header, &copying, error) &&
         penny_end_check (&copy, &checking, error) &&
         (self->lock < 0 || penny_end_same (&book, &copy, TRUE, &checking, error)) &&
         copy_receipts (from_folder, folder, &from, &to, &receipts, error) &&
         penny_files_sync_folders (folder, error);
}

gboolean
penny_store_copy_rekeyed (PennyStore   *self,
                          const char   *folder,
                          PennyKey     *key,
                          PennyGoOn     go_on,
                          gpointer      data,
                          GError      **error)
{
  g_return_val_if_fail (self != NULL && folder != NULL && key != NULL, FALSE);

  if (penny_store_get_file (self, error) == NULL)
    return FALSE;
  /* What an earlier try left, if its program was ended. */
  if (!penny_folder_remove (folder, error) || !penny_files_make_folder (folder, error))
    return FALSE;
  if (copy_all (self, folder, key, go_on, data, error))
    return TRUE;
  penny_folder_remove (folder, NULL);
  return FALSE;
}
