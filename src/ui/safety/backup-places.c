#include "backup-places.h"

#include "books.h"

static void
add_place (GPtrArray  *places,
           const char *place)
{
  if (place != NULL && !g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
    g_ptr_array_add (places, g_strdup (place));
}

static void
add_mounts (GPtrArray *places)
{
  g_autoptr (GVolumeMonitor) monitor = g_volume_monitor_get ();
  g_autolist (GMount) mounts = g_volume_monitor_get_mounts (monitor);

  for (GList *each = mounts; each != NULL; each = each->next)
    {
      g_autoptr (GFile) root = g_mount_get_root (each->data);
      g_autofree char *path = g_file_get_path (root);

      add_place (places, path);
    }
}

static int
newer_first (gconstpointer a,
             gconstpointer b)
{
  const PennyBackup *one = *(const PennyBackup *const *) a;
  const PennyBackup *other = *(const PennyBackup *const *) b;

  return other->day - one->day;
}

static void
backup_free (gpointer backup)
{
  penny_backup_free (backup);
}

/* A place that cannot be read holds nothing to choose from. */
static void
find (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  GPtrArray *places = data;
  GPtrArray *found = g_ptr_array_new_with_free_func (backup_free);

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (GPtrArray) here = penny_backup_list (places->pdata[i], NULL, NULL);

      if (here != NULL)
        g_ptr_array_extend_and_steal (found, g_steal_pointer (&here));
    }
  g_ptr_array_sort (found, newer_first);
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

void
penny_backups_find_async (const char          *folder,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  add_place (places, folder);
  add_mounts (places);
  add_place (places, g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  g_task_set_task_data (task, places, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, find);
}

GPtrArray *
penny_backups_find_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *file;
  char *open;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->file);
  g_free (question->open);
  g_free (question);
}

static gboolean
is_same (const char        *folder,
         const PennyBackup *backup)
{
  PennyLocks locks;

  return folder != NULL && penny_locks_read (folder, &locks, NULL) && g_str_equal (locks.id, backup->id);
}

static char *
find_home (const char        *open,
           const PennyBackup *backup)
{
  g_autoptr (GPtrArray) books = penny_books_list ();

  if (is_same (open, backup))
    return g_strdup (open);
  for (guint i = 0; i < books->len; i++)
    if (is_same (books->pdata[i], backup))
      return g_strdup (books->pdata[i]);
  return g_strdup ("");
}

static void
look_for_home (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Question *question = data;
  GError *error = NULL;
  g_autoptr (PennyBackup) backup = penny_backup_look (question->file, &error);

  if (backup == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, find_home (question->open, backup), g_free);
}

void
penny_backup_home_async (const char          *file,
                         const char          *open,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->file = g_strdup (file);
  question->open = g_strdup (open);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, look_for_home);
}

char *
penny_backup_home_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
