#include "crash-vfs.h"

#include <string.h>

typedef struct
{
  sqlite3_file  base;
  CrashFile    *file;
} Handle;

static int answer;

static CrashFile *
behind (sqlite3_file *file)
{
  return ((Handle *) file)->file;
}

static int
result (gboolean done,
        int      otherwise)
{
  if (done)
    return SQLITE_OK;
  return answer != 0 && crash_disk_refused () ? answer : otherwise;
}

static int
close_file (sqlite3_file *file)
{
  g_clear_pointer (&((Handle *) file)->file, crash_disk_close);
  return SQLITE_OK;
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            n,
           sqlite3_int64  offset)
{
  GByteArray *seen = crash_file_bytes (behind (file));
  gint64 there = CLAMP ((gint64) seen->len - offset, 0, n);

  if (crash_disk_is_down ())
    return SQLITE_IOERR_READ;
  if (there > 0)
    memcpy (bytes, seen->data + offset, (gsize) there);
  memset ((guint8 *) bytes + there, 0, (gsize) (n - there));
  return there < n ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            n,
            sqlite3_int64  offset)
{
  return result (crash_file_write (behind (file), (gsize) offset, bytes, (gsize) n), SQLITE_IOERR_WRITE);
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  return result (crash_file_truncate (behind (file), (gsize) size), SQLITE_IOERR_TRUNCATE);
}

static int
sync_file (sqlite3_file *file,
           int           flags)
{
  return result (crash_file_sync (behind (file)), SQLITE_IOERR_FSYNC);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  if (crash_disk_is_down ())
    return SQLITE_IOERR_FSTAT;
  *size = crash_file_bytes (behind (file))->len;
  return SQLITE_OK;
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return SQLITE_OK;
}

static int
check_lock (sqlite3_file *file,
            int          *held)
{
  *held = FALSE;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *file,
              int           what,
              void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
sector_size (sqlite3_file *file)
{
  return 4096;
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
  .xUnlock = lock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = file_control,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
};

/* A file that was made past SQLite, empty and private, is on the disk too. */
static int
open_file (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *base,
           int           flags,
           int          *out_flags)
{
  Handle *handle = (Handle *) base;
  gboolean create = (flags & SQLITE_OPEN_CREATE) != 0 || (name != NULL && g_file_test (name, G_FILE_TEST_EXISTS));
  gboolean unnamed = name == NULL || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;

  handle->base.pMethods = NULL;
  if (!unnamed && create && (flags & SQLITE_OPEN_EXCLUSIVE) != 0 && crash_disk_has (name))
    return SQLITE_CANTOPEN;
  handle->file = unnamed ? crash_disk_open_unnamed () : crash_disk_open (name, create);
  if (handle->file == NULL)
    return SQLITE_CANTOPEN;
  handle->base.pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *vfs,
             const char  *name,
             int          at_once)
{
  if (!crash_disk_has (name))
    return SQLITE_IOERR_DELETE_NOENT;
  return result (crash_disk_delete (name, at_once != 0), SQLITE_IOERR_DELETE);
}

/* As on Unix, an empty file is none here: a journal that was cut to nothing. */
static int
is_there (sqlite3_vfs *vfs,
          const char  *name,
          int          flags,
          int         *there)
{
  g_autoptr (GBytes) bytes = crash_disk_read (name);

  if (crash_disk_is_down ())
    return SQLITE_IOERR_ACCESS;
  *there = bytes != NULL && (flags != SQLITE_ACCESS_EXISTS || g_bytes_get_size (bytes) > 0);
  return SQLITE_OK;
}

static int
full_path (sqlite3_vfs *vfs,
           const char  *name,
           int          size,
           char        *path)
{
  return g_strlcpy (path, name, (gsize) size) < (gsize) size ? SQLITE_OK : SQLITE_CANTOPEN;
}

/* The rest is the computer's own. */
void
crash_vfs_install (gboolean usual)
{
  static sqlite3_vfs vfs;

  vfs = *sqlite3_vfs_find (NULL);
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof (Handle);
  vfs.zName = CRASH_VFS;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_path;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, usual), ==, SQLITE_OK);
}

void
crash_vfs_answer (int code)
{
  answer = code;
}
