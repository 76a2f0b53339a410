#include "pack-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Beside a number, a day and an ending; some systems take 255 bytes for a name, and for a path not much more. */
#define LONGEST 80

struct _PennyPackZip
{
  struct archive *zip;
  char           *path;
  int             descriptor;
  gboolean        finished;
  GHashTable     *names;         /* in it so far */
};

static gboolean
fail (int       why,
      GError  **error)
{
  int code = why > 0 ? why : EIO;

  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (code),
               code == EEXIST ? _("A file of that name is there already, and was left as it is. Choose another name.")
                              : _("It could not be written (%s). Nothing was left of it. Choose another place."),
               g_strerror (code));
  return FALSE;
}

static gboolean
fail_zip (PennyPackZip  *self,
          GError       **error)
{
  return fail (archive_errno (self->zip), error);
}

void
penny_pack_zip_free (PennyPackZip *self)
{
  if (self == NULL)
    return;
  archive_write_free (self->zip);
  if (self->descriptor >= 0)
    {
      close (self->descriptor);
      if (!self->finished)
        g_unlink (self->path);
    }
  g_hash_table_unref (self->names);
  g_free (self->path);
  g_free (self);
}

PennyPackZip *
penny_pack_zip_new (const char  *path,
                    GError     **error)
{
  g_autoptr (PennyPackZip) self = g_new0 (PennyPackZip, 1);

  g_return_val_if_fail (path != NULL, NULL);

  self->zip = archive_write_new ();
  if (self->zip == NULL)
    g_error ("no memory for an archive");
  self->path = g_strdup (path);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (self->descriptor < 0)
    return fail (errno, error), NULL;
  /* The names are in UTF-8 whatever the language of this computer is. */
  if (archive_write_set_format_zip (self->zip) != ARCHIVE_OK ||
      archive_write_set_options (self->zip, "zip:compression=store,zip:hdrcharset=UTF-8") != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block (self->zip, 1) != ARCHIVE_OK ||
      archive_write_open_fd (self->zip, self->descriptor) != ARCHIVE_OK)
    return fail_zip (self, error), NULL;
  return g_steal_pointer (&self);
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

static gboolean
write_header (PennyPackZip  *self,
              const char    *name,
              gsize          size,
              GError       **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int result;

  /* No times, owners or rights: a receipt's day stands in its name. */
  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, 0, 0);
  archive_entry_set_size (entry, (gint64) size);
  result = archive_write_header (self->zip, entry);
  archive_entry_free (entry);
  return result == ARCHIVE_OK || result == ARCHIVE_WARN || fail_zip (self, error);
}

gboolean
penny_pack_zip_add (PennyPackZip  *self,
                    const char    *name,
                    GBytes        *bytes,
                    GError       **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_return_val_if_fail (self != NULL && !self->finished, FALSE);
  g_return_val_if_fail (g_utf8_validate (name, -1, NULL) && !leads_elsewhere (name), FALSE);
  g_return_val_if_fail (g_hash_table_add (self->names, g_strdup (name)), FALSE);

  if (!write_header (self, name, size, error))
    return FALSE;
  for (gsize done = 0; done < size; )
    {
      gssize n = archive_write_data (self->zip, data + done, size - done);

      if (n <= 0)
        return fail_zip (self, error);
      done += (gsize) n;
    }
  return archive_write_finish_entry (self->zip) == ARCHIVE_OK || fail_zip (self, error);
}

gboolean
penny_pack_zip_finish (PennyPackZip  *self,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL && !self->finished, FALSE);

  if (archive_write_close (self->zip) != ARCHIVE_OK)
    return fail_zip (self, error);
  /* Some network shares cannot be told to sync; what they say of writing has to do. */
  if (fsync (self->descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
    return fail (errno, error);
  self->finished = TRUE;
  return TRUE;
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
penny_pack_zip_safe (const char *words)
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
