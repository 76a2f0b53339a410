#pragma once

#include "crash-vfs.h"
#include "vault.h"

G_BEGIN_DECLS

/* A book of a few pages on the crash disk, to be spoiled byte by byte: a table
 * with an index and a value of several pages, and pages that hold nothing. */
typedef struct
{
  char       *folder;          /* a real one, where an empty file stands for the book */
  char       *file;
  char       *journal;
  PennyKey   *key;
  PennyVault *vault;
} SmallBook;

void        small_book_make    (SmallBook   *self);
void        small_book_free    (SmallBook   *self);
/* NULL: it does not open. */
sqlite3    *small_book_open    (SmallBook   *self);
void        small_book_run     (sqlite3     *handle,
                                const char  *sql);
/* All that is in it, once it is sound; NULL: something says that it is not. */
char       *small_book_digest  (SmallBook   *self);

G_END_DECLS
