#include "backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "files.h"
#include "lock.h"
#include "soundness.h"
#include "tables.h"
#include "who-and-when.h"

/* How many entries of the history are looked at at a time. */
#define PAGE 500
#define MOST_NAMES 1000

void
penny_restore_free (PennyRestore *self)
{
  if (self == NULL)
    return;
  if (self->beside != NULL)
    penny_folder_remove (self->beside, NULL);
  penny_lock_drop (self->held);
  g_free (self->folder);
  g_free (self->beside);
  g_free (self->person);
  g_clear_pointer (&self->wrong, g_ptr_array_unref);
  g_clear_pointer (&self->key, penny_key_unref);
  g_free (self);
}

/* A name that is free: @name, "@name 2", "@name 3", ... */
static char *
free_name (const char *name)
{
  for (int i = 2; i < MOST_NAMES && g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s %d", name, i);

      if (!g_file_test (other, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&other);
    }
  return g_strdup (name);
}

/* What a try that was cut off left.  One that goes on in another window, or is about to notice that it was
 * stopped, is left alone. */
static gboolean
remove_left (const char  *folder,
             GError     **error)
{
  int held = penny_lock_folder (folder);
  gboolean removed = held < 0 || penny_folder_remove (folder, error);

  penny_lock_drop (held);
  return removed;
}

/* Where the file is unpacked.  What is not ours stays, under its name. */
static gboolean
make_beside (PennyRestore  *self,
             GError       **error)
{
  g_autofree char *name = penny_folder_beside (self->folder, ".restoring");
  g_autofree char *parent = g_path_get_dirname (name);
  g_autofree char *beside = NULL;

  if (g_mkdir_with_parents (parent, 0700) != 0)
    return penny_files_fail (errno, parent, error);
  if (!remove_left (name, error))
    return FALSE;
  beside = free_name (name);
  if (!penny_files_make_folder (beside, error))
    return FALSE;
  self->held = penny_lock_folder (beside);
  self->beside = g_steal_pointer (&beside);
  return TRUE;
}

/* The names are known to be a backup's: "receipts/xx/..." at the deepest. */
static gboolean
make_folders (PennyRestore  *self,
              const char    *name,
              GError       **error)
{
  g_autofree char *file = g_build_filename (self->beside, name, NULL);
  g_autofree char *folder = g_path_get_dirname (file);

  return g_mkdir_with_parents (folder, 0700) == 0 || penny_files_fail (errno, folder, error);
}

static gboolean
unpack_all (PennyRestore  *self,
            PennyArchive  *archive,
            GError       **error)
{
  g_autoptr (GError) reason = NULL;
  const char *name = NULL;

  while (penny_archive_next (archive, &name, NULL, &reason))
    {
      g_autofree char *file = NULL;

      if (name == NULL)
        return penny_files_sync_folders (self->beside, error);
      if (!make_folders (self, name, error))
        return FALSE;
      file = g_build_filename (self->beside, name, NULL);
      if (!penny_archive_take (archive, file, &reason))
        break;
    }
  return penny_backup_fail (reason, self->beside, error);
}

static gboolean
unpack (PennyRestore  *self,
        const char    *file,
        PennyGoOn      go_on,
        gpointer       data,
        GError       **error)
{
  PennyStretch stretch = { go_on, data, 0, 0.5 };
  g_autoptr (GError) reason = NULL;
  g_autoptr (PennyArchive) archive = NULL;
  GStatBuf about;

  if (g_stat (file, &about) == 0)
    stretch.bytes = (guint64) about.st_size;
  archive = penny_archive_read (file, penny_stretch_go_on_by, &stretch, &reason);
  if (archive == NULL)
    return penny_backup_fail (reason, file, error);
  return unpack_all (self, archive, error);
}

/* Each page read before anything else is believed; then what the book says of itself. */
static gboolean
check (PennyRestore  *self,
       PennyGoOn      go_on,
       gpointer       data,
       GError       **error)
{
  PennyStretch reading = { go_on, data, 0.5, 0.7 }, checking = { go_on, data, 0.7, 1 };
  g_autofree char *file = g_build_filename (self->beside, PENNY_ARCHIVE_BOOK, NULL);
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyPerson) person = NULL;
  PennyAge age;

  if (!g_file_test (file, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_A_BOOK,
                           _("This file is not a Pennywell backup. Nothing was changed. Choose another file."));
      return FALSE;
    }
  if (!penny_store_check_copy (file, self->key, penny_stretch_go_on, &reading, error))
    return FALSE;
  store = penny_store_open (self->beside, PENNY_STORE_WRITE, self->key, error);
  if (store == NULL)
    return FALSE;
  self->wrong = penny_store_check (store, penny_stretch_go_on, &checking, error);
  if (self->wrong == NULL || !penny_age_read (store, &age, error))
    return FALSE;
  person = penny_person_get (store, error);
  if (person == NULL)
    return FALSE;
  self->person = g_strdup (person->name);
  self->acts = (guint) age.acts;
  self->last_at = age.at;
  return TRUE;
}

/* TRUE when the two books share this entry of their histories. */
static gboolean
knows (PennyStore              *store,
       const PennyHistoryEntry *entry)
{
  g_autoptr (GPtrArray) found = penny_history_list (store, entry->id + 1, 1, NULL);
  const PennyHistoryEntry *own = found != NULL && found->len > 0 ? found->pdata[0] : NULL;

  return own != NULL && own->id == entry->id && own->at == entry->at && g_str_equal (own->kind, entry->kind) &&
         g_strv_equal ((const char *const *) own->args, (const char *const *) entry->args);
}

/* FALSE when there is no more to look at: the entry is one that both know. */
static gboolean
count_entry (PennyRestore             *self,
             PennyStore               *backup,
             const PennyHistoryEntry  *entry)
{
  self->there = knows (backup, entry);
  if (self->there)
    return FALSE;
  self->would_go++;
  self->would_go_since = entry->at;
  return TRUE;
}

/* Back from the newest entry of the present book to the first that the backup
 * knows as well: from there on both histories are one.  Without one they are two
 * books, and there is nothing to compare. */
static void
compare (PennyRestore *self,
         PennyStore   *present,
         PennyStore   *backup)
{
  gboolean more = TRUE;

  for (gint64 before = 0; more; )
    {
      g_autoptr (GPtrArray) page = penny_history_list (present, before, PAGE, NULL);

      more = page != NULL && page->len > 0;
      for (guint i = 0; more && i < page->len; i++)
        {
          const PennyHistoryEntry *entry = page->pdata[i];

          more = count_entry (self, backup, entry);
          before = entry->id;
        }
    }
  if (self->there)
    return;
  self->would_go = 0;
  self->would_go_since = 0;
}

/* A present book that cannot be read is no reason against restoring: it may be the reason for it. */
static gboolean
compare_with_present (PennyRestore  *self,
                      PennyKey      *present_key,
                      GError       **error)
{
  g_autoptr (PennyStore) present = penny_store_open (self->folder, PENNY_STORE_READ, present_key, NULL);
  g_autoptr (PennyStore) backup = NULL;

  if (present == NULL)
    return TRUE;
  backup = penny_store_open (self->beside, PENNY_STORE_READ, self->key, error);
  if (backup == NULL)
    return FALSE;
  compare (self, present, backup);
  return TRUE;
}

/* The history of the restored book says that it is one, and of which day. */
static gboolean
note (PennyRestore  *self,
      const char    *file,
      GError       **error)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *date = NULL;
  const char *args[] = { NULL, NULL };
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyPerson) person = NULL;
  PennyDate day;

  if (!penny_backup_name_read (name, &day))
    day = PENNY_DATE_NONE;
  date = penny_date_format (day);
  args[0] = date != NULL ? date : "";
  store = penny_store_open (self->beside, PENNY_STORE_WRITE, self->key, error);
  person = store == NULL ? NULL : penny_person_get (store, error);
  if (person == NULL)
    return FALSE;
  penny_store_set_actor (store, penny_who (person));
  penny_store_set_role (store, penny_role (person));
  return penny_history_note (store, "restored", args, error);
}

PennyRestore *
penny_restore_prepare (const char   *file,
                       PennyKey     *key,
                       const char   *folder,
                       PennyKey     *present_key,
                       PennyGoOn     go_on,
                       gpointer      data,
                       GError      **error)
{
  g_autoptr (PennyRestore) self = NULL;

  g_return_val_if_fail (file != NULL && key != NULL && folder != NULL, NULL);

  self = g_new0 (PennyRestore, 1);
  self->held = -1;
  self->folder = penny_folder_beside (folder, "");
  self->key = penny_key_ref (key);
  if (!make_beside (self, error) || !unpack (self, file, go_on, data, error) || !check (self, go_on, data, error) ||
      !compare_with_present (self, present_key, error) || !note (self, file, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Where nothing is, or an empty folder. */
static gboolean
is_free (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);

  return names != NULL ? g_dir_read_name (names) == NULL : !g_file_test (folder, G_FILE_TEST_EXISTS);
}

static gboolean
move_in (PennyRestore  *self,
         GError       **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  if (g_rename (self->beside, self->folder) != 0)
    return penny_files_fail (errno, self->folder, error);
  return penny_files_sync_folder (parent, error);
}

/* The restored book takes the name for the old one first and then changes
 * places with it: whatever is cut off, the old one is under one of the two and whole. */
static gboolean
change_places (PennyRestore  *self,
               PennyDate      today,
               char         **aside,
               GError       **error)
{
  g_autofree char *date = penny_date_format (today);
  /* Translators: a folder's name; %s is a day as in 2026-11-15. */
  g_autofree char *ending = g_strdup_printf (_(" before %s"), date);
  g_autofree char *name = g_strconcat (self->folder, ending, NULL);
  g_autofree char *old = free_name (name);

  if (g_rename (self->beside, old) != 0)
    return penny_files_fail (errno, old, error);
  if (!penny_folder_swap (self->folder, old, error))
    {
      g_rename (old, self->beside);
      return FALSE;
    }
  *aside = g_steal_pointer (&old);
  return TRUE;
}

gboolean
penny_restore_finish (PennyRestore  *self,
                      PennyDate      today,
                      char         **aside,
                      GError       **error)
{
  g_autofree char *old = NULL;
  gboolean done;
  int lock = -1;

  g_return_val_if_fail (self != NULL && self->beside != NULL && today != PENNY_DATE_NONE, FALSE);

  if (is_free (self->folder))
    done = move_in (self, error);
  else if ((lock = penny_lock_take (self->folder, error)) >= 0)
    done = change_places (self, today, &old, error);
  else
    done = FALSE;
  penny_lock_drop (lock);
  if (!done)
    return FALSE;

  g_clear_pointer (&self->beside, g_free);
  if (aside != NULL)
    *aside = g_steal_pointer (&old);
  return TRUE;
}
