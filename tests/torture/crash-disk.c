#include "crash-disk.h"

#include <string.h>

#include "crash-image.h"

struct _CrashFile
{
  grefcount   count;
  GByteArray *seen;
  GByteArray *safe;
  GPtrArray  *queue;           /* CrashChange: seen, not yet safe */
  gboolean    unnamed;         /* a temporary file: no cut spares it */
};

static struct
{
  GHashTable *seen;            /* name -> CrashFile */
  GHashTable *safe;
  GRand      *dice;
  guint       changes;
  guint       left;            /* changes until the power goes; 0: never */
  gboolean    down;
  CrashManner manner;
  guint       refuse_at;
  gboolean    refuse_for_good;
  gboolean    refused;
} disk;

static gboolean
coin (void)
{
  return g_rand_boolean (disk.dice);
}

static guint
die (guint sides)
{
  return (guint) g_rand_int_range (disk.dice, 0, (gint32) sides);
}

static void
change_free (gpointer data)
{
  CrashChange *change = data;

  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static CrashFile *
file_new (void)
{
  CrashFile *self = g_new0 (CrashFile, 1);

  g_ref_count_init (&self->count);
  self->seen = g_byte_array_new ();
  self->safe = g_byte_array_new ();
  self->queue = g_ptr_array_new_with_free_func (change_free);
  return self;
}

static CrashFile *
file_ref (CrashFile *self)
{
  g_ref_count_inc (&self->count);
  return self;
}

static void
file_unref (gpointer data)
{
  CrashFile *self = data;

  if (!g_ref_count_dec (&self->count))
    return;
  g_byte_array_unref (self->seen);
  g_byte_array_unref (self->safe);
  g_ptr_array_unref (self->queue);
  g_free (self);
}

static GHashTable *
folder_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_unref);
}

static void
name_file (GHashTable *folder,
           const char *name,
           CrashFile  *file)
{
  if (file == NULL)
    g_hash_table_remove (folder, name);
  else
    g_hash_table_replace (folder, g_strdup (name), file_ref (file));
}

static void
name_is_safe (const char *name)
{
  name_file (disk.safe, name, g_hash_table_lookup (disk.seen, name));
}

void
crash_disk_format (guint32 seed)
{
  g_clear_pointer (&disk.seen, g_hash_table_unref);
  g_clear_pointer (&disk.safe, g_hash_table_unref);
  g_clear_pointer (&disk.dice, g_rand_free);
  memset (&disk, 0, sizeof disk);
  disk.seen = folder_new ();
  disk.safe = folder_new ();
  disk.dice = g_rand_new_with_seed (seed);
}

void
crash_disk_arm (guint              nth,
                const CrashManner *manner)
{
  disk.left = nth;
  disk.manner = manner != NULL ? *manner : (CrashManner) { 0 };
}

gboolean
crash_disk_is_down (void)
{
  return disk.down;
}

guint
crash_disk_changes (void)
{
  return disk.changes;
}

void
crash_disk_refuse (guint    nth,
                   gboolean for_good)
{
  disk.refuse_at = nth;
  disk.refuse_for_good = for_good;
  disk.refused = FALSE;
}

gboolean
crash_disk_refused (void)
{
  return disk.refused;
}

static gboolean
is_refused (void)
{
  if (disk.refuse_at > 0 && --disk.refuse_at == 0)
    return disk.refused = TRUE;
  return disk.refused && disk.refuse_for_good;
}

/* Counts a change.  *last: it is the one that the power goes at, so it may be half done. */
static gboolean
may_change (gboolean *last)
{
  *last = FALSE;
  if (disk.down || is_refused ())
    return FALSE;
  disk.changes++;
  if (disk.left > 0 && --disk.left == 0)
    *last = disk.down = TRUE;
  return TRUE;
}

static void
enqueue (CrashFile *file,
         gsize      offset,
         GBytes    *bytes)
{
  CrashChange *change = g_new0 (CrashChange, 1);

  change->offset = offset;
  change->bytes = bytes;
  g_ptr_array_add (file->queue, change);
}

gboolean
crash_file_write (CrashFile    *file,
                  gsize         offset,
                  const guint8 *bytes,
                  gsize         size)
{
  gboolean last = FALSE;

  if (file->unnamed ? disk.down : !may_change (&last))
    return FALSE;
  if (!file->unnamed)
    enqueue (file, offset, g_bytes_new (bytes, size));
  if (last && disk.manner.killed)
    size = die ((guint) size + 1);
  crash_image_put (file->seen, offset, bytes, size);
  return !last;
}

gboolean
crash_file_truncate (CrashFile *file,
                     gsize      size)
{
  gboolean last = FALSE;

  if (file->unnamed ? disk.down : !may_change (&last))
    return FALSE;
  if (!file->unnamed)
    enqueue (file, size, NULL);
  if (!last || !disk.manner.killed || coin ())
    crash_image_resize (file->seen, size);
  return !last;
}

static void
file_is_safe (CrashFile *file)
{
  g_ptr_array_set_size (file->queue, 0);
  crash_image_copy (file->safe, file->seen);
}

/* A journalling file system makes a new file's name safe with its bytes. */
gboolean
crash_file_sync (CrashFile *file)
{
  GHashTableIter iter;
  gpointer name, named;
  gboolean last;

  if (file->unnamed)
    return !disk.down;
  if (!may_change (&last) || last)
    return FALSE;
  if (disk.manner.liar)
    return TRUE;
  file_is_safe (file);
  g_hash_table_iter_init (&iter, disk.seen);
  while (g_hash_table_iter_next (&iter, &name, &named))
    if (named == file)
      name_is_safe (name);
  return TRUE;
}

gboolean
crash_disk_delete (const char *name,
                   gboolean    at_once)
{
  gboolean last;

  if (!may_change (&last))
    return FALSE;
  g_hash_table_remove (disk.seen, name);
  if (at_once && !last)
    name_is_safe (name);
  return !last;
}

CrashFile *
crash_disk_open (const char *name,
                 gboolean    create)
{
  CrashFile *file = g_hash_table_lookup (disk.seen, name);

  if (disk.down)
    return NULL;
  if (file != NULL)
    return file_ref (file);
  if (!create)
    return NULL;
  file = file_new ();
  name_file (disk.seen, name, file);
  return file;
}

CrashFile *
crash_disk_open_unnamed (void)
{
  CrashFile *file = file_new ();

  file->unnamed = TRUE;
  return file;
}

void
crash_disk_close (CrashFile *file)
{
  file_unref (file);
}

gboolean
crash_disk_has (const char *name)
{
  return g_hash_table_contains (disk.seen, name);
}

GByteArray *
crash_file_bytes (CrashFile *file)
{
  return file->seen;
}

/* Each file has its own luck, from nothing that was queued to all of it. */
static void
cut_file (CrashFile *file)
{
  guint luck = die (5);

  for (guint i = 0; i < file->queue->len; i++)
    if (die (4) < luck)
      crash_image_land (file->safe, file->queue->pdata[i], &disk.manner, disk.dice);
  g_ptr_array_set_size (file->queue, 0);
  crash_image_copy (file->seen, file->safe);
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* Every name there was or is, in an order that does not hang on addresses. */
static GPtrArray *
all_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTable *folders[] = { disk.seen, disk.safe };
  GHashTableIter iter;
  gpointer name;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_hash_table_iter_init (&iter, folders[i]);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (i == 0 || !g_hash_table_contains (folders[0], name))
          g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
cut_power (void)
{
  g_autoptr (GPtrArray) names = all_names ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      CrashFile *seen = g_hash_table_lookup (disk.seen, name), *safe = g_hash_table_lookup (disk.safe, name);

      if (seen != safe && coin ())
        name_file (disk.safe, name, seen);
      name_file (disk.seen, name, g_hash_table_lookup (disk.safe, name));
      if (g_hash_table_contains (disk.seen, name))
        cut_file (g_hash_table_lookup (disk.seen, name));
    }
}

void
crash_disk_settle (void)
{
  g_autoptr (GPtrArray) names = all_names ();

  for (guint i = 0; i < names->len; i++)
    {
      CrashFile *file = g_hash_table_lookup (disk.seen, names->pdata[i]);

      name_is_safe (names->pdata[i]);
      if (file != NULL)
        file_is_safe (file);
    }
}

void
crash_disk_restart (void)
{
  if (disk.down && !disk.manner.killed)
    cut_power ();
  crash_disk_settle ();
  disk.left = 0;
  disk.down = FALSE;
}

GBytes *
crash_disk_read (const char *name)
{
  CrashFile *file = g_hash_table_lookup (disk.seen, name);

  return file != NULL ? g_bytes_new (file->seen->data, file->seen->len) : NULL;
}

void
crash_disk_put (const char *name,
                const void *bytes,
                gsize       size)
{
  CrashFile *file = file_new ();

  crash_image_put (file->seen, 0, bytes, size);
  crash_image_put (file->safe, 0, bytes, size);
  name_file (disk.seen, name, file);
  name_file (disk.safe, name, file);
  file_unref (file);
}
