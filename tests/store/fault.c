#include "fault.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

/* A thin layer over SQLite's own file layer and its allocator. */

typedef struct
{
  sqlite3_file  base;
  char         *path;
  sqlite3_file *real;          /* lies behind this */
} File;

/* What a write put away, until a sync makes it last. */
typedef struct
{
  char   *path;
  gint64  offset;
  GBytes *old;                 /* shorter at the file's end */
  gint64  old_size;
} Unsafe;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static sqlite3_mem_methods real_memory;

static FaultKind kind;
static int left;               /* changes until it fails; 0: never */
static gboolean failed;
static GPtrArray *unsafe;

static void
unsafe_free (gpointer data)
{
  Unsafe *write = data;

  g_free (write->path);
  g_bytes_unref (write->old);
  g_free (write);
}

static gboolean
fails (void)
{
  if (kind == FAULT_MEMORY)
    return FALSE;
  if (failed)
    return kind == FAULT_DEAD || kind == FAULT_POWER;
  if (left == 0 || --left > 0)
    return FALSE;
  if (kind == FAULT_EXIT)
    _exit (FAULT_EXIT_STATUS);
  failed = TRUE;
  return TRUE;
}

static int
code (int otherwise)
{
  return kind == FAULT_FULL ? SQLITE_FULL : otherwise;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

/* The test's own look at the file, past all layers. */
static void
remember (File   *file,
          gint64  offset,
          gint64  length)
{
  Unsafe *write;
  char *old;
  gssize n;
  int descriptor;

  if (kind != FAULT_POWER || left == 0 || file->path == NULL)
    return;
  descriptor = open (file->path, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);
  old = g_malloc ((gsize) length + 1);
  n = pread (descriptor, old, (gsize) length, offset);
  write = g_new0 (Unsafe, 1);
  write->path = g_strdup (file->path);
  write->offset = offset;
  write->old = g_bytes_new_take (old, (gsize) MAX (n, 0));
  write->old_size = lseek (descriptor, 0, SEEK_END);
  close (descriptor);
  g_ptr_array_add (unsafe, write);
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            n,
            sqlite3_int64  offset)
{
  if (fails ())
    return code (SQLITE_IOERR_WRITE);
  remember ((File *) file, offset, n);
  return real (file)->pMethods->xWrite (real (file), bytes, n, offset);
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  sqlite3_int64 now = 0;

  if (fails ())
    return code (SQLITE_IOERR_TRUNCATE);
  real (file)->pMethods->xFileSize (real (file), &now);
  if (now > size)
    remember ((File *) file, size, now - size);
  return real (file)->pMethods->xTruncate (real (file), size);
}

/* The disk here is the one of the story, so the real one need not be waited for. */
static int
sync_file (sqlite3_file *file,
           int           flags)
{
  const char *path = ((File *) file)->path;

  if (fails ())
    return code (SQLITE_IOERR_FSYNC);
  for (guint i = unsafe->len; i > 0; i--)
    if (g_strcmp0 (((Unsafe *) unsafe->pdata[i - 1])->path, path) == 0)
      g_ptr_array_remove_index (unsafe, i - 1);
  return SQLITE_OK;
}

static int
close_file (sqlite3_file *file)
{
  int result = real (file)->pMethods->xClose (real (file));

  g_free (((File *) file)->path);
  return result;
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            n,
           sqlite3_int64  offset)
{
  return real (file)->pMethods->xRead (real (file), bytes, n, offset);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
unlock_file (sqlite3_file *file,
             int           level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
check_lock (sqlite3_file *file,
            int          *held)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), held);
}

static int
file_control (sqlite3_file *file,
              int           what,
              void         *argument)
{
  return real (file)->pMethods->xFileControl (real (file), what, argument);
}

static int
sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

/* A disk with no virtues: no write is whole, none is in order. */
static int
characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = file_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = file_control,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
};

static int
open_file (sqlite3_vfs  *self,
           const char   *path,
           sqlite3_file *base,
           int           flags,
           int          *out_flags)
{
  File *file = (File *) base;
  int result;

  file->base.pMethods = NULL;
  file->path = g_strdup (path);
  file->real = (sqlite3_file *) (file + 1);
  result = real_vfs->xOpen (real_vfs, path, file->real, flags, out_flags);
  if (file->real->pMethods != NULL)
    file->base.pMethods = &methods;
  else
    g_clear_pointer (&file->path, g_free);
  return result;
}

static gboolean
memory_fails (void)
{
  if (kind != FAULT_MEMORY || left == 0 || --left > 0)
    return FALSE;
  failed = TRUE;
  return TRUE;
}

static void *
take_memory (int n)
{
  return memory_fails () ? NULL : real_memory.xMalloc (n);
}

static void *
retake_memory (void *memory,
               int   n)
{
  return memory_fails () ? NULL : real_memory.xRealloc (memory, n);
}

void
fault_install (void)
{
  sqlite3_mem_methods memory;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  memory = real_memory;
  memory.xMalloc = take_memory;
  memory.xRealloc = retake_memory;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);
  /* Small pieces too come from where they can fail. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "fault";
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, TRUE), ==, SQLITE_OK);
  unsafe = g_ptr_array_new_with_free_func (unsafe_free);
}

void
fault_arm (FaultKind what,
           int       nth)
{
  kind = what;
  left = nth;
  failed = FALSE;
  g_ptr_array_set_size (unsafe, 0);
}

/* Newest first: each that is lost leaves what was there before it. */
static void
lose (const Unsafe *write)
{
  gsize n;
  const void *old = g_bytes_get_data (write->old, &n);
  int descriptor = open (write->path, O_WRONLY | O_CLOEXEC);

  /* A book whose making failed was removed. */
  if (descriptor < 0)
    return;
  g_assert_cmpint (pwrite (descriptor, old, n, write->offset), ==, n);
  g_assert_cmpint (ftruncate (descriptor, MAX (write->old_size, write->offset + (gint64) n)), ==, 0);
  close (descriptor);
}

gboolean
fault_disarm (void)
{
  if (kind == FAULT_POWER && failed)
    for (guint i = unsafe->len; i > 0; i--)
      if (g_test_rand_bit ())
        lose (unsafe->pdata[i - 1]);
  g_ptr_array_set_size (unsafe, 0);
  left = 0;
  kind = FAULT_FULL;
  return failed;
}
