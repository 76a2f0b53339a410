#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

/* The file system that SQLite sees: opens each file sealed as its kind wants, and
 * hands the rest to the file system below. */

static sqlite3_vfs *
lower_of (sqlite3_vfs *vfs)
{
  return ((PennyVault *) vfs)->lower;
}

static sqlite3_file *
below (sqlite3_file *file)
{
  return ((PennySealedFile *) file)->lower;
}

int
penny_sealed_close (sqlite3_file *file)
{
  PennySealedFile *self = (PennySealedFile *) file;
  int result = self->lower->pMethods->xClose (self->lower);

  penny_seal_clear (&self->seal);
  sodium_memzero (self->block, sizeof self->block);
  return result;
}

int
penny_sealed_sync (sqlite3_file *file,
                   int           flags)
{
  return below (file)->pMethods->xSync (below (file), flags);
}

int
penny_sealed_lock (sqlite3_file *file,
                   int           level)
{
  return below (file)->pMethods->xLock (below (file), level);
}

/* From here on another connection may make the file shorter. */
int
penny_sealed_unlock (sqlite3_file *file,
                     int           level)
{
  ((PennySealedFile *) file)->known = 0;
  return below (file)->pMethods->xUnlock (below (file), level);
}

int
penny_sealed_check_lock (sqlite3_file *file,
                         int          *held)
{
  return below (file)->pMethods->xCheckReservedLock (below (file), held);
}

/* The file below has another size than SQLite thinks, so it is told none. */
int
penny_sealed_control (sqlite3_file *file,
                      int           what,
                      void         *argument)
{
  PennySealedFile *self = (PennySealedFile *) file;
  int result = SQLITE_OK;

  switch (what)
    {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
      return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE:
      *(sqlite3_int64 *) argument = 0;
      return SQLITE_OK;
    case SQLITE_FCNTL_POWERSAFE_OVERWRITE:
      *(int *) argument = 0;
      return SQLITE_OK;
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
    case SQLITE_FCNTL_COMMIT_ATOMIC_WRITE:
    case SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE:
      return SQLITE_NOTFOUND;
    case SQLITE_FCNTL_SYNC:
      if (self->suspect)
        result = penny_heal (self);
      break;
    default:
      break;
    }
  return result == SQLITE_OK ? self->lower->pMethods->xFileControl (self->lower, what, argument) : result;
}

/* All that a power cut in one write may spoil: one page, or one block. */
int
penny_sealed_sector_size (sqlite3_file *file)
{
  return PENNY_PAGE_BYTES;
}

/* None: a write that is cut off leaves neither the old page nor the new one. */
int
penny_sealed_virtues (sqlite3_file *file)
{
  return 0;
}

/* The header tells whose pages they are, and that the key is theirs. */
static int
start_main (PennySealedFile *self)
{
  guint8 bytes[PENNY_HEADER_BYTES] = { 0 };
  PennyHeader header;
  int result = self->lower->pMethods->xRead (self->lower, bytes, sizeof bytes, 0);

  if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
    return result;
  if (!penny_header_read (&header, bytes, sizeof bytes, self->vault->key))
    return SQLITE_NOTADB;
  penny_seal_init (&self->seal, PENNY_SEAL_MAIN, self->vault->key, header.book_id);
  self->base.pMethods = &penny_page_methods;
  return SQLITE_OK;
}

/* A journal that SQLite opens for writing without making it is that of an act
 * that was cut off, and is taken back now. */
static void
start_journal (PennySealedFile *self,
               const char      *name,
               int              flags)
{
  PennySealedFile *main_file = (PennySealedFile *) sqlite3_database_file_object (name);

  penny_seal_init (&self->seal, PENNY_SEAL_JOURNAL, self->vault->key, main_file->seal.id);
  self->base.pMethods = &penny_block_methods;
  if ((flags & SQLITE_OPEN_READWRITE) != 0 && (flags & SQLITE_OPEN_CREATE) == 0)
    {
      main_file->suspect = TRUE;
      g_atomic_int_inc (&self->vault->rolled_back);
    }
}

static int
start (PennySealedFile *self,
       const char      *name,
       int              flags)
{
  if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
    return start_main (self);
  if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0)
    start_journal (self, name, flags);
  else
    {
      penny_seal_init_temporary (&self->seal);
      self->base.pMethods = &penny_block_methods;
    }
  return SQLITE_OK;
}

static int
open_file (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  PennySealedFile *self = (PennySealedFile *) file;
  int result;

  memset (self, 0, sizeof *self);
  if ((flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0)
    return SQLITE_CANTOPEN;

  self->vault = (PennyVault *) vfs;
  self->lower = (sqlite3_file *) (self + 1);
  self->at = -1;
  result = lower_of (vfs)->xOpen (lower_of (vfs), name, self->lower, flags, out_flags);
  if (result == SQLITE_OK)
    result = start (self, name, flags);
  if (result != SQLITE_OK && self->lower->pMethods != NULL)
    self->lower->pMethods->xClose (self->lower);
  return result;
}

static int
delete_file (sqlite3_vfs *vfs,
             const char  *name,
             int          sync_folder)
{
  return lower_of (vfs)->xDelete (lower_of (vfs), name, sync_folder);
}

static int
access_file (sqlite3_vfs *vfs,
             const char  *name,
             int          flags,
             int         *answer)
{
  return lower_of (vfs)->xAccess (lower_of (vfs), name, flags, answer);
}

static int
full_path (sqlite3_vfs *vfs,
           const char  *name,
           int          size,
           char        *path)
{
  return lower_of (vfs)->xFullPathname (lower_of (vfs), name, size, path);
}

static int
randomness (sqlite3_vfs *vfs,
            int          n,
            char        *bytes)
{
  randombytes_buf (bytes, (gsize) n);
  return n;
}

static int
sleep_a_while (sqlite3_vfs *vfs,
               int          microseconds)
{
  return lower_of (vfs)->xSleep (lower_of (vfs), microseconds);
}

static int
current_time (sqlite3_vfs   *vfs,
              sqlite3_int64 *milliseconds)
{
  return lower_of (vfs)->xCurrentTimeInt64 (lower_of (vfs), milliseconds);
}

static int
last_error (sqlite3_vfs *vfs,
            int          size,
            char        *text)
{
  return lower_of (vfs)->xGetLastError (lower_of (vfs), size, text);
}

int
penny_vfs_register (PennyVault *vault)
{
  vault->base = (sqlite3_vfs) {
    .iVersion = 2,
    .szOsFile = (int) sizeof (PennySealedFile) + vault->lower->szOsFile,
    .mxPathname = vault->lower->mxPathname,
    .zName = vault->name,
    .xOpen = open_file,
    .xDelete = delete_file,
    .xAccess = access_file,
    .xFullPathname = full_path,
    .xRandomness = randomness,
    .xSleep = sleep_a_while,
    .xGetLastError = last_error,
    .xCurrentTimeInt64 = current_time,
  };
  return sqlite3_vfs_register (&vault->base, FALSE);
}

void
penny_vfs_unregister (PennyVault *vault)
{
  sqlite3_vfs_unregister (&vault->base);
}
