#include "backup-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "files.h"
#include "header.h"

#define FIRST "pennywell-"
#define LAST ".backup"
#define ID_LETTERS 8

gboolean
penny_stretch_go_on (double   fraction,
                     gpointer stretch)
{
  const PennyStretch *self = stretch;

  return self->go_on == NULL || self->go_on (self->from + (self->to - self->from) * CLAMP (fraction, 0, 1), self->data);
}

gboolean
penny_stretch_go_on_by (guint64  done,
                        gpointer stretch)
{
  const PennyStretch *self = stretch;

  return penny_stretch_go_on (self->bytes > 0 ? (double) done / (double) self->bytes : 0, stretch);
}

gboolean
penny_backup_fail (GError      *reason,
                   const char  *path,
                   GError     **error)
{
  if (penny_archive_errno_of (reason) != 0)
    penny_files_fail (penny_archive_errno_of (reason), path, error);
  else
    g_set_error_literal (error, PENNY_STORE_ERROR,
                         reason->code == PENNY_ARCHIVE_ERROR_CANCELLED ? PENNY_STORE_ERROR_CANCELLED
                                                                       : PENNY_STORE_ERROR_DAMAGED, reason->message);
  return FALSE;
}

char *
penny_backup_name (PennyDate   day,
                   const char *book_id,
                   guint       number)
{
  g_autofree char *date = penny_date_format (day);
  g_autofree char *behind = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");

  return g_strdup_printf (FIRST "%s-%.*s%s" LAST, date, ID_LETTERS, book_id, behind);
}

/* "-3fa2c91b.backup" or "-3fa2c91b-2.backup". */
static gboolean
is_name_end (const char *text)
{
  if (text[0] != '-' || strspn (text + 1, "0123456789abcdef") != ID_LETTERS)
    return FALSE;
  text += 1 + ID_LETTERS;
  if (text[0] == '-' && g_ascii_isdigit (text[1]))
    text += 1 + strspn (text + 1, "0123456789");
  return g_str_equal (text, LAST);
}

gboolean
penny_backup_name_read (const char *name,
                        PennyDate  *day)
{
  g_autofree char *date = NULL;
  const char *rest;

  if (!g_str_has_prefix (name, FIRST) || strlen (name) < strlen (FIRST "2026-11-15-"))
    return FALSE;
  rest = name + strlen (FIRST "2026-11-15");
  date = g_strndup (name + strlen (FIRST), strlen ("2026-11-15"));
  *day = penny_date_parse (date);
  return *day != PENNY_DATE_NONE && is_name_end (rest);
}

void
penny_backup_free (PennyBackup *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self);
}

static gboolean
fail_no_backup (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_A_BOOK,
                       _("This file is not a Pennywell backup. Nothing was changed. Choose another file."));
  return FALSE;
}

/* How the sealed file in a backup begins is all that tells what opens it. */
typedef struct
{
  guint8 bytes[PENNY_HEADER_BYTES];
  gsize  size;
} Start;

static gboolean
read_start (const char  *file,
            Start       *start,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (PennyArchive) archive = penny_archive_read (file, NULL, NULL, &reason);
  const char *name = NULL;

  if (archive == NULL || !penny_archive_next (archive, &name, NULL, &reason))
    return penny_backup_fail (reason, file, error);
  if (g_strcmp0 (name, PENNY_ARCHIVE_BOOK) != 0)
    return fail_no_backup (error);
  return penny_archive_peek (archive, start->bytes, sizeof start->bytes, &start->size, &reason) ||
         penny_backup_fail (reason, file, error);
}

static gboolean
read_locks (const char  *file,
            PennyLocks  *locks,
            GError     **error)
{
  Start start;

  return read_start (file, &start, error) && penny_locks_read_start (start.bytes, start.size, locks, error) &&
         (locks->sealed || fail_no_backup (error));
}

PennyKey *
penny_backup_unlock (const char  *file,
                     const char  *secret,
                     GError     **error)
{
  Start start;

  g_return_val_if_fail (file != NULL && secret != NULL, NULL);

  return read_start (file, &start, error) ? penny_locks_open_start (start.bytes, start.size, secret, error) : NULL;
}

PennyBackup *
penny_backup_look (const char  *file,
                   GError     **error)
{
  g_autoptr (PennyBackup) self = g_new0 (PennyBackup, 1);
  g_autofree char *name = NULL;
  PennyLocks locks;
  GStatBuf about;

  g_return_val_if_fail (file != NULL, NULL);

  if (!read_locks (file, &locks, error))
    return NULL;
  name = g_path_get_basename (file);
  if (!penny_backup_name_read (name, &self->day))
    self->day = PENNY_DATE_NONE;
  self->file = g_strdup (file);
  self->bytes = g_stat (file, &about) == 0 ? (guint64) about.st_size : 0;
  g_strlcpy (self->id, locks.id, sizeof self->id);
  self->codes = locks.codes;
  self->passphrases = locks.passphrases;
  return g_steal_pointer (&self);
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  const PennyBackup *one = *(const PennyBackup *const *) a, *other = *(const PennyBackup *const *) b;

  return one->day != other->day ? (one->day < other->day ? 1 : -1) : g_strcmp0 (one->file, other->file);
}

GPtrArray *
penny_backup_list (const char  *folder,
                   const char  *book_id,
                   GError     **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_backup_free);
  g_autoptr (GDir) names = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  names = g_dir_open (folder, 0, NULL);
  if (names == NULL)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                   _("The folder “%s” is not there. If it is on a stick or another disk, put that in, and try again."),
                   shown);
      return NULL;
    }
  for (const char *name; (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      PennyDate day;
      PennyBackup *backup = penny_backup_name_read (name, &day) ? penny_backup_look (file, NULL) : NULL;

      if (backup != NULL && (book_id == NULL || g_str_equal (backup->id, book_id)))
        g_ptr_array_add (backups, backup);
      else
        penny_backup_free (backup);
    }
  g_ptr_array_sort (backups, newest_first);
  return g_steal_pointer (&backups);
}

gboolean
penny_age_read (PennyStore  *store,
                PennyAge    *age,
                GError     **error)
{
  g_autoptr (GPtrArray) newest = penny_history_list (store, 0, 1, error);

  *age = (PennyAge) { 0 };
  if (newest == NULL || !penny_history_count (store, &age->acts, error))
    return FALSE;
  if (newest->len > 0)
    {
      const PennyHistoryEntry *entry = newest->pdata[0];

      age->newest = entry->id;
      age->at = entry->at;
    }
  return TRUE;
}
