#pragma once

#include "sealed-file.h"

G_BEGIN_DECLS

/* A sealed file of SQLite's, without the store above it. */
#define MARKER "A horse walks into the village hall"

typedef struct
{
  char       *folder;
  char       *file;
  char       *journal;
  PennyKey   *key;
  PennyVault *vault;
  sqlite3    *handle;
} Book;

/* Empty, with a header and no slots. */
void             book_make    (Book       *self);
/* 400 rows, each of them about a quarter of a page, with the marker. */
void             book_fill    (Book       *self);
/* With a new vault, which has noticed nothing. */
void             book_reopen  (Book       *self);
void             book_free    (Book       *self);

sqlite3         *connect_with (PennyVault *vault,
                               const char *file);
/* Few pages fit in memory, so that an act is on the disk before its end. */
void             work_small   (sqlite3    *handle);
int              run          (sqlite3    *handle,
                               const char *sql);
gint64           ask          (sqlite3    *handle,
                               const char *sql);
gboolean         is_sound     (sqlite3    *handle);
PennySealedFile *file_of      (sqlite3    *handle);
gboolean         contains     (const char *file,
                               const char *text);

G_END_DECLS
