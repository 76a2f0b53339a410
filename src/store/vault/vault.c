#include "sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

PennyVault *
penny_vault_new (PennyKey   *key,
                 const char *lower)
{
  static gint count;
  PennyVault *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_new0 (PennyVault, 1);
  self->lower = sqlite3_vfs_find (lower);
  g_assert (self->lower != NULL && self->lower->iVersion >= 2);
  self->key = penny_key_ref (key);
  self->name = g_strdup_printf ("pennywell-%d", g_atomic_int_add (&count, 1));
  penny_vfs_register (self);
  return self;
}

void
penny_vault_free (PennyVault *self)
{
  if (self == NULL)
    return;
  penny_vfs_unregister (self);
  penny_key_unref (self->key);
  g_free (self->name);
  g_free (self);
}

const char *
penny_vault_name (PennyVault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

PennyKey *
penny_vault_key (PennyVault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

PennyVaultFlags
penny_vault_flags (PennyVault *self)
{
  return (PennyVaultFlags) {
    .unreadable = (guint) g_atomic_int_get (&self->unreadable),
    .torn = (guint) g_atomic_int_get (&self->torn),
    .healed = (guint) g_atomic_int_get (&self->healed),
    .rolled_back = (guint) g_atomic_int_get (&self->rolled_back),
  };
}

/* A file of the file system below, past SQLite's pager but not past its locks. */
typedef struct
{
  sqlite3_filename name;
  sqlite3_file    *file;
} Below;

static int
below_open (Below       *self,
            sqlite3_vfs *lower,
            const char  *path,
            int          flags)
{
  g_autofree char *full = g_malloc0 ((gsize) lower->mxPathname + 1);
  int result = lower->xFullPathname (lower, path, lower->mxPathname, full);

  self->name = NULL;
  self->file = g_malloc0 ((gsize) lower->szOsFile);
  /* SQLITE_OK_SYMLINK is no trouble here. */
  if ((result & 0xff) != SQLITE_OK)
    return result;
  self->name = sqlite3_create_filename (full, "", "", 0, NULL);
  if (self->name == NULL)
    return SQLITE_NOMEM;
  return lower->xOpen (lower, self->name, self->file, flags | SQLITE_OPEN_MAIN_DB, NULL);
}

static void
below_close (Below *self)
{
  if (self->file->pMethods != NULL)
    self->file->pMethods->xClose (self->file);
  sqlite3_free_filename (self->name);
  g_free (self->file);
}

/* What the file has of a header; @bytes is zero beyond. */
static int
read_start (sqlite3_file *file,
            guint8        bytes[PENNY_HEADER_BYTES],
            gsize        *size)
{
  sqlite3_int64 there = 0;
  int result = file->pMethods->xFileSize (file, &there);

  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, bytes, PENNY_HEADER_BYTES, 0);
  *size = (gsize) CLAMP (there, 0, PENNY_HEADER_BYTES);
  return result == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : result;
}

int
penny_vault_peek (const char *lower,
                  const char *file,
                  guint8      bytes[PENNY_HEADER_BYTES],
                  gsize      *size)
{
  Below below;
  int result = below_open (&below, sqlite3_vfs_find (lower), file, SQLITE_OPEN_READONLY);

  *size = 0;
  if (result == SQLITE_OK)
    result = read_start (below.file, bytes, size);
  below_close (&below);
  return result;
}

static int
write_copy (sqlite3_file *file,
            const guint8  copy[PENNY_HEADER_COPY_BYTES],
            guint         which)
{
  int result = file->pMethods->xWrite (file, copy, PENNY_HEADER_COPY_BYTES, which * PENNY_HEADER_COPY_BYTES);

  return result == SQLITE_OK ? file->pMethods->xSync (file, SQLITE_SYNC_FULL) : result;
}

/* The copy @first, and only when it is safe on the disk the other one. */
static int
write_both (sqlite3_file      *file,
            const PennyHeader *header,
            PennyKey          *key,
            guint              first)
{
  guint8 copy[PENNY_HEADER_COPY_BYTES];
  int result;

  penny_header_write (header, key, copy);
  result = write_copy (file, copy, first);
  return result == SQLITE_OK ? write_copy (file, copy, 1 - first) : result;
}

/* SQLite's own way would let others read the file.  Never made over one that is there. */
static int
make_private (const char *file)
{
  int descriptor = g_open (file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (descriptor < 0)
    return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN;
  close (descriptor);
  return SQLITE_OK;
}

/* The file's name, too, is safe on the disk.  A folder that cannot be synced is
 * no fault, as SQLite sees it. */
static void
sync_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

int
penny_vault_make (PennyVault        *self,
                  const char        *file,
                  const PennyHeader *header)
{
  Below below;
  int result;

  g_return_val_if_fail (self != NULL, SQLITE_MISUSE);

  result = make_private (file);
  if (result != SQLITE_OK)
    return result;
  result = below_open (&below, self->lower, file, SQLITE_OPEN_READWRITE);
  if (result == SQLITE_OK)
    result = write_both (below.file, header, self->key, 0);
  below_close (&below);
  if (result == SQLITE_OK)
    sync_folder (file);
  else
    g_unlink (file);
  return result;
}

int
penny_vault_configure (sqlite3    *handle,
                       const char *schema)
{
  int reserve = PENNY_PAGE_RESERVE;
  int result = sqlite3_file_control (handle, schema, SQLITE_FCNTL_RESERVE_BYTES, &reserve);

  reserve = -1;
  if (result == SQLITE_OK)
    result = sqlite3_file_control (handle, schema, SQLITE_FCNTL_RESERVE_BYTES, &reserve);
  return result == SQLITE_OK && reserve != PENNY_PAGE_RESERVE ? SQLITE_ERROR : result;
}

/* NULL: not a file of a vault. */
static PennySealedFile *
file_of (sqlite3 *handle)
{
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods != &penny_page_methods)
    return NULL;
  return (PennySealedFile *) file;
}

int
penny_vault_read_header (sqlite3     *handle,
                         PennyHeader *header)
{
  PennySealedFile *self = file_of (handle);
  guint8 bytes[PENNY_HEADER_BYTES];
  gsize size;
  int result;

  g_return_val_if_fail (self != NULL, SQLITE_MISUSE);

  result = read_start (self->lower, bytes, &size);
  if (result == SQLITE_OK && !penny_header_read (header, bytes, size, self->vault->key))
    result = SQLITE_IOERR_DATA;
  return result;
}

int
penny_vault_write_header (sqlite3     *handle,
                          PennyHeader *header)
{
  PennySealedFile *self = file_of (handle);
  guint8 bytes[PENNY_HEADER_BYTES];
  PennyHeader before;
  gsize size;
  int result;

  g_return_val_if_fail (self != NULL, SQLITE_MISUSE);

  result = read_start (self->lower, bytes, &size);
  if (result != SQLITE_OK)
    return result;
  if (!penny_header_read (&before, bytes, size, self->vault->key))
    return SQLITE_IOERR_DATA;
  header->generation = before.generation + 1;
  return write_both (self->lower, header, self->vault->key, penny_header_older_copy (bytes, size, self->vault->key));
}
