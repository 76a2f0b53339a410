#pragma once

#include <sqlite3.h>

#include "header.h"

G_BEGIN_DECLS

/* An unlocked vault: the key of one book and the SQLite file system that seals
 * every page with it (format version 1, in SECURITY.md).  A connection is opened
 * with penny_vault_name() as its VFS.  One vault may serve several connections of
 * several threads; it must outlive them. */
typedef struct _PennyVault PennyVault;

/* @lower: the file system below by SQLite's name, NULL for the usual one. */
PennyVault *penny_vault_new       (PennyKey        *key,
                                   const char      *lower);
void        penny_vault_free      (PennyVault      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyVault, penny_vault_free)
const char *penny_vault_name      (PennyVault      *self);
PennyKey   *penny_vault_key       (PennyVault      *self);   /* borrowed */

/* Files below a vault.  All give SQLite's codes and go through SQLite's own file
 * system, so that a lock this process holds on the same file is not lost. */

/* The first bytes of @file: @size gets how many there were, up to PENNY_HEADER_BYTES. */
int         penny_vault_peek      (const char      *lower,
                                   const char      *file,
                                   guint8           bytes[PENNY_HEADER_BYTES],
                                   gsize           *size);
/* A file with a header and nothing more, on the disk when this returns.  SQLITE_CANTOPEN where a file is. */
int         penny_vault_make      (PennyVault      *self,
                                   const char      *file,
                                   const PennyHeader *header);
/* After sqlite3_open_v2() and before anything else. */
int         penny_vault_configure (sqlite3         *handle,
                                   const char      *schema);
/* The header of an open connection's file, as it is on the disk now. */
int         penny_vault_read_header  (sqlite3           *handle,
                                      PennyHeader       *header);
/* The older copy, sync, the other, sync; @header's generation becomes the next.
 * The caller holds an EXCLUSIVE transaction. */
int         penny_vault_write_header (sqlite3           *handle,
                                      PennyHeader       *header);

/* What was noticed since the vault was made; any of it asks for a check of the book. */
typedef struct
{
  guint unreadable;            /* pages of the book that are not what was written */
  guint torn;                  /* journal blocks that a power cut left half written */
  guint healed;                /* unused pages that were sealed anew after a power cut */
  guint rolled_back;           /* an act that was cut off was taken back */
} PennyVaultFlags;
PennyVaultFlags penny_vault_flags (PennyVault      *self);

G_END_DECLS
