#include "backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "files.h"
#include "lock.h"

#define PART ".part"

/* One backup in the making: a sealed copy in a private folder inside the
 * book's own, an archive of it under a name that is not a backup's, and only
 * when that was read back and opened its own name. */
typedef struct
{
  PennyStore *store;
  char       *book;            /* its folder */
  char       *work;            /* the folder inside it */
  char       *copy;
  char       *target;          /* where backups go */
  char       *part;
  char       *file;
  GPtrArray  *receipts;        /* their names in the archive */
  guint64     bytes;           /* of all that goes into it */
  int         lock;
  PennyAge    age;
  PennyGoOn   go_on;
  gpointer    data;
} Making;

static void
making_free (Making *self)
{
  if (self->lock >= 0)
    penny_folder_remove (self->work, NULL);
  penny_lock_drop (self->lock);
  g_free (self->book);
  g_free (self->work);
  g_free (self->copy);
  g_free (self->target);
  g_free (self->part);
  g_free (self->file);
  g_clear_pointer (&self->receipts, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

/* The day's name, unless a file that is not this book's has it already. */
static char *
choose_file (PennyStore  *store,
             const char  *target,
             PennyDate    today)
{
  const char *id = penny_store_get_book_id (store);

  for (guint number = 1;; number++)
    {
      g_autofree char *name = penny_backup_name (today, id, number);
      g_autofree char *file = g_build_filename (target, name, NULL);
      g_autoptr (PennyBackup) backup = NULL;

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
      backup = penny_backup_look (file, NULL);
      if (backup != NULL && g_str_equal (backup->id, id))
        return g_steal_pointer (&file);
    }
}

static Making *
making_new (PennyStore  *store,
            const char  *target,
            PennyDate    today,
            GError     **error)
{
  Making *self;

  if (penny_store_get_file (store, error) == NULL)
    return NULL;
  self = g_new0 (Making, 1);
  self->store = store;
  self->lock = -1;
  self->book = penny_store_get_folder (store);
  self->work = g_build_filename (self->book, PENNY_FOLDER_BACKUP, NULL);
  self->copy = g_build_filename (self->work, PENNY_ARCHIVE_BOOK, NULL);
  self->target = g_strdup (target);
  self->file = choose_file (store, target, today);
  self->part = g_strconcat (self->file, PART, NULL);
  self->receipts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* Inside the book's own folder a backup would be lost with it. */
static gboolean
check_target (Making   *self,
              GError  **error)
{
  g_autofree char *book = penny_folder_beside (self->book, G_DIR_SEPARATOR_S);
  g_autofree char *target = penny_folder_beside (self->target, G_DIR_SEPARATOR_S);
  g_autofree char *shown = g_filename_display_name (self->target);

  if (g_str_has_prefix (target, book))
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                           _("A backup in the file’s own folder would be lost with it. No backup was made. "
                             "Choose a folder on a stick or another disk."));
      return FALSE;
    }
  if (g_file_test (self->target, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("The folder for backups, “%s”, is not there, so no backup was made. "
                 "If it is on a stick or another disk, put that in, and try again."), shown);
  return FALSE;
}

/* One at a time; what a try that was cut off left goes. */
static gboolean
begin (Making   *self,
       GError  **error)
{
  return penny_files_make_folder (self->work, error) &&
         (self->lock = penny_lock_take (self->work, error)) >= 0 &&
         penny_files_remove (self->copy, error) &&
         penny_files_remove (self->part, error);
}

static void
find_receipts (Making *self)
{
  for (int i = 0; i < 256; i++)
    {
      g_autofree char *part = g_strdup_printf ("receipts/%02x", (guint) i);
      g_autofree char *folder = g_build_filename (self->book, part, NULL);
      g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);

      for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
        {
          g_autofree char *file = g_build_filename (folder, name, NULL);
          GStatBuf about;

          if (!penny_folder_is_receipt (name) || strncmp (name, part + strlen ("receipts/"), 2) != 0 ||
              g_lstat (file, &about) != 0 || !S_ISREG (about.st_mode))
            continue;
          self->bytes += (guint64) about.st_size;
          g_ptr_array_add (self->receipts, g_strconcat (part, "/", name, NULL));
        }
    }
}

/* Not checked yet: the archive's own is, once it was read back. */
static gboolean
make_copy (Making   *self,
           GError  **error)
{
  PennyStretch stretch = { self->go_on, self->data, 0, 0.4 };
  GStatBuf about;

  if (!penny_store_copy_unchecked (self->store, self->copy, penny_stretch_go_on, &stretch, error))
    return FALSE;
  if (g_stat (self->copy, &about) == 0)
    self->bytes = (guint64) about.st_size;
  find_receipts (self);
  return TRUE;
}

static gboolean
add_all (Making        *self,
         PennyArchive  *archive,
         GError       **error)
{
  if (!penny_archive_add (archive, PENNY_ARCHIVE_BOOK, self->copy, error))
    return FALSE;
  for (guint i = 0; i < self->receipts->len; i++)
    {
      const char *name = self->receipts->pdata[i];
      g_autofree char *file = g_build_filename (self->book, name, NULL);

      if (!penny_archive_add (archive, name, file, error))
        return FALSE;
    }
  return penny_archive_finish (archive, error);
}

static gboolean
write_archive (Making   *self,
               GError  **error)
{
  PennyStretch stretch = { self->go_on, self->data, 0.4, 0.7, self->bytes };
  g_autoptr (GError) reason = NULL;
  g_autoptr (PennyArchive) archive = penny_archive_write (self->part, penny_stretch_go_on_by, &stretch, &reason);

  if (archive != NULL && add_all (self, archive, &reason))
    return TRUE;
  return penny_backup_fail (reason, self->target, error);
}

/* Reads all of it back.  The database goes to where the copy was, so that what is opened is what was read. */
static gboolean
read_back (Making   *self,
           GError  **error)
{
  PennyStretch stretch = { self->go_on, self->data, 0.7, 0.9, self->bytes };
  g_autoptr (GError) reason = NULL;
  g_autoptr (PennyArchive) archive = penny_archive_read (self->part, penny_stretch_go_on_by, &stretch, &reason);
  const char *name = NULL;
  guint n = 0;

  if (archive == NULL)
    return penny_backup_fail (reason, self->target, error);
  do
    {
      if (!penny_archive_next (archive, &name, NULL, &reason) ||
          (name != NULL && !penny_archive_take (archive, g_str_equal (name, PENNY_ARCHIVE_BOOK) ? self->copy : NULL,
                                                &reason)))
        return penny_backup_fail (reason, self->target, error);
      n += name != NULL;
    }
  while (name != NULL);
  if (n == self->receipts->len + 1)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                       _("The backup was written, but it is not whole when it is read again. It was thrown away, and the "
                         "file is as it was. Choose another stick or disk."));
  return FALSE;
}

static gboolean
read_age (Making    *self,
          PennyAge  *age,
          GError   **error)
{
  PennyKey *key = penny_store_get_key (self->store);
  g_autoptr (PennyStore) copy = penny_store_open (self->work, PENNY_STORE_READ, key, error);

  return copy != NULL && penny_age_read (copy, age, error);
}

static gboolean
check_archive (Making   *self,
               GError  **error)
{
  PennyStretch stretch = { self->go_on, self->data, 0.9, 1 };
  PennyAge age;

  if (!read_age (self, &self->age, error) || !penny_files_remove (self->copy, error) || !read_back (self, error) ||
      !penny_store_check_copy (self->copy, penny_store_get_key (self->store), penny_stretch_go_on, &stretch, error) ||
      !read_age (self, &age, error))
    return FALSE;
  if (age.acts == self->age.acts && age.newest == self->age.newest)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                       _("The backup was written, but its history is not the file’s. It was thrown away, and the "
                         "file is as it was. Try again."));
  return FALSE;
}

static gboolean
put_in_place (Making   *self,
              GError  **error)
{
  if (g_rename (self->part, self->file) != 0)
    return penny_files_fail (errno, self->target, error);
  return penny_files_sync_folder (self->target, error);
}

/* What an earlier day's try that was cut off left on the stick: it has this book's letters in its name. */
static void
remove_parts (Making    *self,
              PennyDate  today)
{
  g_autofree char *letters = g_strdup_printf ("-%.8s", penny_store_get_book_id (self->store));
  g_autoptr (GDir) names = g_dir_open (self->target, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *file = g_build_filename (self->target, name, NULL);
      g_autofree char *whole = g_str_has_suffix (name, PART) ? g_strndup (name, strlen (name) - strlen (PART)) : NULL;
      PennyDate day;

      if (whole != NULL && penny_backup_name_read (whole, &day) && day < today && strstr (whole, letters) != NULL)
        g_unlink (file);
    }
}

/* Only files that say that they are this book's; one that cannot be removed stays. */
static void
thin_out (Making    *self,
          PennyDate  today)
{
  g_autoptr (GPtrArray) backups = penny_backup_list (self->target, penny_store_get_book_id (self->store), NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PennyDate));

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    g_array_append_val (days, ((const PennyBackup *) backups->pdata[i])->day);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const PennyBackup *backup = backups->pdata[i];

      if (!penny_backup_keeps (days, backup->day, today))
        g_unlink (backup->file);
    }
}

/* What was made is there, noted or not: where the book is only read, or its own
 * disk is full, Home reminds once more than it needs to. */
static void
note (PennyStore     *store,
      const PennyAge *age)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, NULL);
  PennyHistoryMoments moments;

  if (keeping == NULL || !penny_history_moments (store, 0, &moments, NULL))
    return;
  if (age != NULL)
    {
      keeping->backed_up_at = moments.now;
      keeping->backed_up_to = age->newest;
      keeping->missed_at = 0;
    }
  else if (keeping->missed_at == 0)
    keeping->missed_at = moments.now;
  penny_keeping_save (store, keeping, NULL);
}

gboolean
penny_backup_make (PennyStore   *store,
                   const char   *folder,
                   PennyDate     today,
                   PennyGoOn     go_on,
                   gpointer      data,
                   char        **made,
                   GError      **error)
{
  g_autoptr (Making) self = NULL;

  g_return_val_if_fail (store != NULL && folder != NULL && today != PENNY_DATE_NONE, FALSE);

  self = making_new (store, folder, today, error);
  if (self == NULL)
    return FALSE;
  self->go_on = go_on;
  self->data = data;
  if (!check_target (self, error))
    {
      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        note (store, NULL);
      return FALSE;
    }
  if (!begin (self, error))
    return FALSE;
  if (!make_copy (self, error) || !write_archive (self, error) || !check_archive (self, error) ||
      !put_in_place (self, error))
    {
      g_unlink (self->part);
      return FALSE;
    }

  remove_parts (self, today);
  thin_out (self, today);
  if (made != NULL)
    *made = g_strdup (self->file);
  note (store, &self->age);
  return TRUE;
}
