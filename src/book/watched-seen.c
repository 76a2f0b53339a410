#include "watched-seen.h"

struct _PennyWatchedSeen
{
  GPtrArray *files;             /* PennyWatchedFile, at the last look */
  gint64     at;
  GPtrArray *passed;
};

static void
copy_into (GPtrArray       *to,
           const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (to, penny_watched_file_copy (files->pdata[i]));
}

static gboolean
is_among (const GPtrArray        *files,
          const PennyWatchedFile *file)
{
  for (guint i = 0; i < files->len; i++)
    if (penny_watched_file_is_as (files->pdata[i], file))
      return TRUE;
  return FALSE;
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
      gboolean as_before = is_among (self->files, file);

      if (file->size == 0 || is_among (self->passed, file))
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
      g_ptr_array_set_size (self->files, 0);
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
  g_ptr_array_set_size (self->files, 0);
  g_ptr_array_set_size (self->passed, 0);
}

PennyWatchedSeen *
penny_watched_seen_new (void)
{
  PennyWatchedSeen *self = g_new0 (PennyWatchedSeen, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_watched_file_free);
  self->passed = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_watched_file_free);
  return self;
}

void
penny_watched_seen_free (PennyWatchedSeen *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->passed);
  g_free (self);
}
