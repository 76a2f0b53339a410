#include "watched-seen.h"

/* Sets of PennyWatchedFile: a phone's folder has thousands of photos. */
struct _PennyWatchedSeen
{
  GHashTable *files;            /* at the last look */
  gint64      at;
  GHashTable *passed;
};

static void
copy_into (GHashTable      *to,
           const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (to, penny_watched_file_copy (files->pdata[i]));
}

static guint
hash (gconstpointer file)
{
  const PennyWatchedFile *self = file;

  return g_str_hash (self->name);
}

static gboolean
equal (gconstpointer one,
       gconstpointer other)
{
  return penny_watched_file_is_as (one, other);
}

static GHashTable *
set_new (void)
{
  return g_hash_table_new_full (hash, equal, (GDestroyNotify) penny_watched_file_free, NULL);
}

/* What is empty is still being made: its change will be told. */
GPtrArray *
penny_watched_seen_pick (PennyWatchedSeen *self,
                         const GPtrArray  *files,
                         gint64            now,
                         gboolean         *waiting)
{
  GPtrArray *ready = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_watched_file_free);
  gboolean waited = now - self->at >= PENNY_WATCHED_STILL * 1000;
  gboolean changed = FALSE;

  *waiting = FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const PennyWatchedFile *file = files->pdata[i];
      gboolean as_before = g_hash_table_contains (self->files, file);

      if (file->size == 0 || g_hash_table_contains (self->passed, file))
        continue;
      if (as_before && waited)
        g_ptr_array_add (ready, penny_watched_file_copy (file));
      else
        *waiting = TRUE;
      changed = changed || !as_before;
    }
  if (changed || waited)
    {
      self->at = now;
      g_hash_table_remove_all (self->files);
      copy_into (self->files, files);
    }
  return ready;
}

void
penny_watched_seen_pass (PennyWatchedSeen *self,
                         const GPtrArray  *files)
{
  copy_into (self->passed, files);
}

void
penny_watched_seen_clear (PennyWatchedSeen *self)
{
  g_hash_table_remove_all (self->files);
  g_hash_table_remove_all (self->passed);
}

PennyWatchedSeen *
penny_watched_seen_new (void)
{
  PennyWatchedSeen *self = g_new0 (PennyWatchedSeen, 1);

  self->files = set_new ();
  self->passed = set_new ();
  return self;
}

void
penny_watched_seen_free (PennyWatchedSeen *self)
{
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->passed);
  g_free (self);
}
