#include "backup-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zip-writer.h"

#define BLOCK 65536
/* A household keeps some thousands of receipts in a lifetime. */
#define MOST_ENTRIES 1000000

G_DEFINE_QUARK (penny-archive-error-quark, penny_archive_error)

struct _PennyArchive
{
  struct archive   *zip;           /* that is read, or */
  PennyZipWriter   *writer;        /* that is written */
  PennyArchiveGoOn  go_on;
  gpointer          data;
  guint64           done;
  int               descriptor;    /* the file's; -1: none yet */

  GHashTable       *names;         /* met so far */
  guint64           length;        /* of the file, when it is read */
  guint64           inside;        /* what the entries so far say they hold */
  guint64           size;          /* of the entry at hand */
};

static PennyArchive *
archive_new (PennyArchiveGoOn  go_on,
             gpointer          data)
{
  PennyArchive *self = g_new0 (PennyArchive, 1);

  self->descriptor = -1;
  self->go_on = go_on;
  self->data = data;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
penny_archive_free (PennyArchive *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->writer, penny_zip_writer_free);
  if (self->zip != NULL)
    archive_read_free (self->zip);
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_hash_table_unref (self->names);
  g_free (self);
}

int
penny_archive_errno_of (const GError *error)
{
  return error != NULL && error->domain == PENNY_ARCHIVE_ERROR && error->code >= PENNY_ARCHIVE_ERROR_SYSTEM
           ? error->code - PENNY_ARCHIVE_ERROR_SYSTEM : 0;
}

static gboolean
fail_system (int       why,
             GError  **error)
{
  g_set_error_literal (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_SYSTEM + why, g_strerror (why));
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED,
                       _("This file is damaged, cut off, or not a Pennywell backup. Nothing was changed. "
                         "Try another backup."));
  return FALSE;
}

/* libarchive gives the system's errno where there is one, and -1 or its own for what it found in the file. */
static gboolean
fail_zip (PennyArchive  *self,
          GError       **error)
{
  int why = archive_errno (self->zip);

  if (why == EIO || why == ENODEV || why == ENXIO || why == ESTALE)
    return fail_system (why, error);
  return fail_damaged (error);
}

/* FALSE: it is to be stopped. */
static gboolean
count (PennyArchive *self,
       guint64       bytes)
{
  self->done += bytes;
  return self->go_on == NULL || self->go_on (self->done, self->data);
}

static gboolean
fail_stopped (GError **error)
{
  g_set_error_literal (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_CANCELLED,
                       _("This was stopped before it was done. Nothing was changed."));
  return FALSE;
}

/* "book.db" or "receipts/0a/0a11....rcpt": as it is written, byte for byte, so
 * that nothing in a name leads out of the folder it is unpacked to. */
static gboolean
is_ours (const char *name)
{
  const char *file;

  if (g_str_equal (name, PENNY_ARCHIVE_BOOK))
    return TRUE;
  if (strlen (name) != strlen ("receipts/00/") + 32 + strlen (".rcpt"))
    return FALSE;
  file = name + strlen ("receipts/00/");
  return g_str_has_prefix (name, "receipts/") &&
         strspn (file, "0123456789abcdef") == 32 && g_str_has_suffix (name, ".rcpt") &&
         memcmp (name + strlen ("receipts/"), file, 2) == 0 && file[-1] == '/';
}

PennyArchive *
penny_archive_write (const char        *path,
                     PennyArchiveGoOn   go_on,
                     gpointer           data,
                     GError           **error)
{
  g_autoptr (PennyArchive) self = archive_new (go_on, data);

  self->descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (self->descriptor < 0)
    {
      fail_system (errno, error);
      return NULL;
    }
  self->writer = penny_zip_writer_new (self->descriptor, 0600);
  return g_steal_pointer (&self);
}

static gboolean
count_cb (guint64  bytes,
          gpointer archive)
{
  return count (archive, bytes);
}

static gboolean
is_written (int       why,
            GError  **error)
{
  return why == 0 || (why == ECANCELED ? fail_stopped (error) : fail_system (why, error));
}

gboolean
penny_archive_add (PennyArchive  *self,
                   const char    *name,
                   const char    *file,
                   GError       **error)
{
  int from, why;

  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);
  g_return_val_if_fail (name != NULL && is_ours (name), FALSE);

  from = g_open (file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  if (from < 0)
    return fail_system (errno, error);
  why = penny_zip_writer_add_file (self->writer, name, from, count_cb, self);
  close (from);
  return is_written (why, error);
}

gboolean
penny_archive_finish (PennyArchive  *self,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);

  if (!is_written (penny_zip_writer_finish (self->writer), error))
    return FALSE;
  /* What is read back to be checked comes from the disk, not from memory. */
  posix_fadvise (self->descriptor, 0, 0, POSIX_FADV_DONTNEED);
  return TRUE;
}

PennyArchive *
penny_archive_read (const char        *path,
                    PennyArchiveGoOn   go_on,
                    gpointer           data,
                    GError           **error)
{
  g_autoptr (PennyArchive) self = archive_new (go_on, data);
  struct stat about;

  self->zip = archive_read_new ();
  if (self->zip == NULL)
    g_error ("no memory for an archive");

  /* A pipe with nobody at its other end would be waited for, for ever. */
  self->descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (self->descriptor < 0 || fstat (self->descriptor, &about) != 0)
    {
      fail_system (errno, error);
      return NULL;
    }
  if (!S_ISREG (about.st_mode))
    {
      fail_damaged (error);
      return NULL;
    }
  self->length = (guint64) about.st_size;
  if (archive_read_support_format_zip_seekable (self->zip) != ARCHIVE_OK ||
      archive_read_open_fd (self->zip, self->descriptor, BLOCK) != ARCHIVE_OK)
    {
      fail_zip (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* What an entry says of itself.  All sizes together are no more than the file
 * is long, since nothing is squeezed: no small file becomes a full disk. */
static gboolean
check_entry (PennyArchive          *self,
             struct archive_entry  *entry,
             const char            *name,
             GError               **error)
{
  gint64 size = archive_entry_size (entry);

  if (name == NULL || !is_ours (name) || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_symlink (entry) != NULL || archive_entry_hardlink (entry) != NULL ||
      archive_entry_is_encrypted (entry) || !archive_entry_size_is_set (entry) || size < 0)
    return fail_damaged (error);
  if (g_hash_table_size (self->names) >= MOST_ENTRIES || !g_hash_table_add (self->names, g_strdup (name)))
    return fail_damaged (error);

  self->size = (guint64) size;
  if (self->size > self->length - self->inside)
    return fail_damaged (error);
  self->inside += self->size;
  return TRUE;
}

gboolean
penny_archive_next (PennyArchive  *self,
                    const char   **name,
                    guint64       *size,
                    GError       **error)
{
  struct archive_entry *entry;
  int result;

  g_return_val_if_fail (self != NULL && self->zip != NULL, FALSE);

  *name = NULL;
  result = archive_read_next_header (self->zip, &entry);
  if (result == ARCHIVE_EOF)
    return TRUE;
  if (result != ARCHIVE_OK)
    return fail_zip (self, error);
  if (!check_entry (self, entry, archive_entry_pathname (entry), error))
    return FALSE;
  *name = archive_entry_pathname (entry);
  if (size != NULL)
    *size = self->size;
  return TRUE;
}

static gboolean
write_all (int            to,
           const guint8  *bytes,
           gsize          size,
           GError       **error)
{
  while (size > 0)
    {
      gssize n = write (to, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_system (errno, error);
      bytes += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* @to -1: nowhere. */
static gboolean
read_bytes (PennyArchive  *self,
            int            to,
            GError       **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  guint64 taken = 0;

  for (;;)
    {
      gssize n = archive_read_data (self->zip, block, BLOCK);

      if (n < 0)
        return fail_zip (self, error);
      if (n == 0)
        return taken == self->size || fail_damaged (error);
      taken += (guint64) n;
      if (taken > self->size)
        return fail_damaged (error);
      if (to >= 0 && !write_all (to, block, (gsize) n, error))
        return FALSE;
      if (!count (self, (guint64) n))
        return fail_stopped (error);
    }
}

gboolean
penny_archive_take (PennyArchive  *self,
                    const char    *file,
                    GError       **error)
{
  gboolean taken;
  int to;

  g_return_val_if_fail (self != NULL && self->zip != NULL, FALSE);

  if (file == NULL)
    return read_bytes (self, -1, error);
  to = g_open (file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (to < 0)
    return fail_system (errno, error);
  taken = read_bytes (self, to, error) && (fsync (to) == 0 || fail_system (errno, error));
  close (to);
  return taken;
}

gboolean
penny_archive_peek (PennyArchive  *self,
                    guint8        *bytes,
                    gsize          size,
                    gsize         *n_read,
                    GError       **error)
{
  gssize n;

  g_return_val_if_fail (self != NULL && self->zip != NULL, FALSE);

  n = archive_read_data (self->zip, bytes, size);
  *n_read = n > 0 ? (gsize) n : 0;
  return n >= 0 || fail_zip (self, error);
}
