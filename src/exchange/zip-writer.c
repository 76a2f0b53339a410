#include "zip-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 65536

/* Beside a number, a day and an ending; some systems take 255 bytes for a name, and for a path not much more. */
#define LONGEST 80

struct _PennyZipWriter
{
  struct archive *zip;
  int             descriptor;
  int             rights;
  int             trouble;       /* with the file, from the start */
  GHashTable     *names;         /* in it so far */
};

void
penny_zip_writer_free (PennyZipWriter *self)
{
  if (self == NULL)
    return;
  archive_write_free (self->zip);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* libarchive gives the system's errno where there is one. */
static int
errno_of (PennyZipWriter *self)
{
  int why = archive_errno (self->zip);

  return why > 0 ? why : EIO;
}

static int
as_errno (PennyZipWriter *self,
          int             result)
{
  return result == ARCHIVE_OK || result == ARCHIVE_WARN ? 0 : errno_of (self);
}

PennyZipWriter *
penny_zip_writer_new (int descriptor,
                      int rights)
{
  PennyZipWriter *self = g_new0 (PennyZipWriter, 1);

  self->zip = archive_write_new ();
  if (self->zip == NULL)
    g_error ("no memory for an archive");
  if (archive_write_set_format_zip (self->zip) != ARCHIVE_OK ||
      archive_write_set_options (self->zip, "zip:compression=store,zip:hdrcharset=UTF-8") != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block (self->zip, 1) != ARCHIVE_OK ||
      archive_write_open_fd (self->zip, descriptor) != ARCHIVE_OK)
    self->trouble = errno_of (self);
  self->descriptor = descriptor;
  self->rights = rights;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static gboolean
leads_elsewhere (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  if (strchr (name, '\\') != NULL)
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0' || *parts[i] == '.')
      return TRUE;
  return parts[0] == NULL;
}

static int
begin (PennyZipWriter *self,
       const char     *name,
       guint64         size)
{
  struct archive_entry *entry;
  int result;

  g_return_val_if_fail (self != NULL, EINVAL);
  g_return_val_if_fail (g_utf8_validate (name, -1, NULL) && !leads_elsewhere (name), EINVAL);
  g_return_val_if_fail (g_hash_table_add (self->names, g_strdup (name)), EINVAL);

  if (self->trouble != 0)
    return self->trouble;
  entry = archive_entry_new ();
  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, (mode_t) self->rights);
  archive_entry_set_mtime (entry, 0, 0);
  archive_entry_set_size (entry, (gint64) size);
  result = archive_write_header (self->zip, entry);
  archive_entry_free (entry);
  return as_errno (self, result);
}

static int
put (PennyZipWriter *self,
     const guint8   *data,
     gsize           size)
{
  for (gsize done = 0; done < size; )
    {
      gssize n = archive_write_data (self->zip, data + done, size - done);

      if (n <= 0)
        return errno_of (self);
      done += (gsize) n;
    }
  return 0;
}

int
penny_zip_writer_add (PennyZipWriter *self,
                      const char     *name,
                      GBytes         *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int why = begin (self, name, size);

  return why != 0 ? why : put (self, data, size);
}

/* Exactly @size bytes, which were promised. */
static int
put_file (PennyZipWriter *self,
          int             from,
          guint64         size,
          PennyZipGoOn    go_on,
          gpointer        data)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  int why = 0;

  for (guint64 done = 0; done < size && why == 0; )
    {
      gssize n = pread (from, block, MIN (size - done, BLOCK), (off_t) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : EIO;
      why = put (self, block, (gsize) n);
      done += (guint64) n;
      if (why == 0 && go_on != NULL && !go_on ((guint64) n, data))
        why = ECANCELED;
    }
  return why;
}

int
penny_zip_writer_add_file (PennyZipWriter *self,
                           const char     *name,
                           int             from,
                           PennyZipGoOn    go_on,
                           gpointer        data)
{
  struct stat about;
  int why = fstat (from, &about) == 0 ? begin (self, name, (guint64) about.st_size) : errno;

  return why != 0 ? why : put_file (self, from, (guint64) about.st_size, go_on, data);
}

int
penny_zip_writer_finish (PennyZipWriter *self)
{
  g_return_val_if_fail (self != NULL, EINVAL);

  if (archive_write_close (self->zip) != ARCHIVE_OK)
    return errno_of (self);
  /* Some network shares cannot be told to sync; what they say of writing has to do. */
  return fsync (self->descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

/* Letters that are not seen, or that turn others round ("gpj.exe"), are in no name. */
static gboolean
is_plain (gunichar letter)
{
  switch ((int) g_unichar_type (letter))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    default:
      return TRUE;
    }
}

char *
penny_zip_writer_safe (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) safe = g_string_new (NULL);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!is_plain (letter))
        continue;
      if (safe->len + 4 > LONGEST)
        break;
      if (g_unichar_isspace (letter))
        g_string_append_c (safe, ' ');
      else if (letter < 128 && strchr ("/\\:*?\"<>|", (int) letter) != NULL)
        g_string_append_c (safe, '-');
      else
        g_string_append_unichar (safe, letter);
    }
  /* Dots and spaces hide a file at the front, and are lost at the end. */
  while (safe->len > 0 && strchr (". ", safe->str[safe->len - 1]) != NULL)
    g_string_truncate (safe, safe->len - 1);
  while (safe->len > 0 && strchr (". ", safe->str[0]) != NULL)
    g_string_erase (safe, 0, 1);
  return g_string_free (g_steal_pointer (&safe), FALSE);
}
