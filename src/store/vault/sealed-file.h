#pragma once

#include "seal.h"
#include "vault.h"

G_BEGIN_DECLS

/* For the files of this folder only: a file that SQLite has open through a vault.
 * Each belongs to one connection, and so to one thread at a time. */
#define PENNY_PAGE_BYTES    4096
#define PENNY_PAGE_RESERVE  (PENNY_SEAL_NONCE + PENNY_SEAL_TAG)
#define PENNY_PAGE_SEALED   (PENNY_PAGE_BYTES - PENNY_PAGE_RESERVE)

/* A block of a journal or a temporary file has a slot of two device sectors, so
 * that one torn by a power cut takes no other with it: nonce, tag, length (2),
 * zero (6), then what is sealed. */
#define PENNY_BLOCK_BYTES   PENNY_PAGE_BYTES
#define PENNY_BLOCK_HEAD    (PENNY_SEAL_NONCE + PENNY_SEAL_TAG + 8)
#define PENNY_BLOCK_SLOT    8192

struct _PennyVault
{
  sqlite3_vfs  base;           /* what SQLite sees: first */
  sqlite3_vfs *lower;
  PennyKey    *key;
  char        *name;

  gint         unreadable;     /* PennyVaultFlags, changed atomically */
  gint         torn;
  gint         healed;
  gint         rolled_back;
};

typedef struct
{
  sqlite3_file  base;          /* what SQLite sees: first */
  sqlite3_file *lower;         /* the file as it lies on the disk */
  PennyVault   *vault;
  PennySeal     seal;
  guint8        raw[PENNY_BLOCK_HEAD + PENNY_BLOCK_BYTES];   /* a page or block as it lies on the disk */

  /* The database. */
  gint64        known;         /* pages that are surely there, with no gap before the next */
  gboolean      suspect;       /* a power cut or a fault may have torn pages that no journal mends */

  /* A journal or a temporary file. */
  guint8        block[PENNY_BLOCK_BYTES];   /* the block at hand, as it is on the disk */
  gint64        at;            /* its index; -1: none */
  guint         length;        /* its bytes in use; zeros follow */
  gint64        written;       /* blocks below this were written through this handle */
} PennySealedFile;

/* A page of the database, by its index from 0, with nothing noted.
 * SQLITE_IOERR_SHORT_READ past the end, SQLITE_IOERR_DATA when it is not what was written. */
int      penny_page_read   (PennySealedFile *self,
                            gint64           index,
                            guint8           page[PENNY_PAGE_BYTES]);
int      penny_page_write  (PennySealedFile *self,
                            gint64           index,
                            const guint8     page[PENNY_PAGE_BYTES]);
/* How many pages there are. */
int      penny_page_count  (PennySealedFile *self,
                            gint64          *count);

/* A block by its index; @whole FALSE when it is not what was written, zeros then.
 * @length 0: there is nothing in it. */
int      penny_block_load  (PennySealedFile *self,
                            gint64           index,
                            guint8           block[PENNY_BLOCK_BYTES],
                            guint           *length,
                            gboolean        *whole);

/* May a power cut have left block @index of this journal unreadable, with no harm done? */
gboolean penny_journal_may_be_torn (PennySealedFile *self,
                                    gint64           index);

/* Seals torn unused pages anew.  With an EXCLUSIVE lock, before the database is synced. */
int      penny_heal        (PennySealedFile *self);

/* What SQLite may call. */
extern const sqlite3_io_methods penny_page_methods;
extern const sqlite3_io_methods penny_block_methods;

/* The same for both: vfs.c. */
int      penny_sealed_close       (sqlite3_file *file);
int      penny_sealed_sync        (sqlite3_file *file,
                                   int           flags);
int      penny_sealed_lock        (sqlite3_file *file,
                                   int           level);
int      penny_sealed_unlock      (sqlite3_file *file,
                                   int           level);
int      penny_sealed_check_lock  (sqlite3_file *file,
                                   int          *held);
int      penny_sealed_control     (sqlite3_file *file,
                                   int           what,
                                   void         *argument);
int      penny_sealed_sector_size (sqlite3_file *file);
int      penny_sealed_virtues     (sqlite3_file *file);

/* Makes @vault known to SQLite by its name. */
int      penny_vfs_register   (PennyVault *vault);
void     penny_vfs_unregister (PennyVault *vault);

G_END_DECLS
