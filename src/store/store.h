#pragma once

#include <sqlite3.h>

#include "key.h"
#include "ledger.h"

G_BEGIN_DECLS

/* One open book's file.  It belongs to the thread that opened it (asserted).
 * A book is a folder; the database in it is book.db, sealed with the book's key
 * (vault/).  This is the only place that opens it. */
typedef struct _PennyStore PennyStore;

typedef enum
{
  PENNY_STORE_READ,            /* works beside a writer */
  PENNY_STORE_WRITE,           /* takes the advisory lock, brings the schema up to date */
  PENNY_STORE_NEW,             /* makes the folder and an empty book; fails if a book is there */
  PENNY_STORE_NEW_SAMPLE,      /* the same, with a key of its own that the published passphrase opens: no secret of anybody's */
} PennyStoreMode;

typedef enum
{
  PENNY_STORE_ERROR_FAILED,
  PENNY_STORE_ERROR_NO_BOOK,          /* nothing there */
  PENNY_STORE_ERROR_ALREADY_A_BOOK,
  PENNY_STORE_ERROR_IN_USE,           /* another writer has it: exit code 3 */
  PENNY_STORE_ERROR_FROM_THE_FUTURE,
  PENNY_STORE_ERROR_NOT_A_BOOK,       /* damaged, or another kind of file */
  PENNY_STORE_ERROR_FULL,             /* the disk is full */
  PENNY_STORE_ERROR_READ_ONLY,
  PENNY_STORE_ERROR_REFUSED,          /* a rule of the book says no; the message says which */
  PENNY_STORE_ERROR_CONFLICT,         /* undo met something else than it left */
  PENNY_STORE_ERROR_NOTHING_TO_UNDO,
  PENNY_STORE_ERROR_CANCELLED,
  PENNY_STORE_ERROR_LOCKED,           /* sealed, and no key was given */
  PENNY_STORE_ERROR_WRONG_KEY,        /* the key is another book's */
  PENNY_STORE_ERROR_WRONG_SECRET,     /* the code or passphrase does not open it */
  PENNY_STORE_ERROR_NOT_SEALED,       /* kept before books were sealed: penny_store_seal() first */
  PENNY_STORE_ERROR_DAMAGED,          /* a part of the file is not what was written: check, and take a backup */
} PennyStoreError;

#define PENNY_STORE_ERROR (penny_store_error_quark ())
GQuark        penny_store_error_quark (void);

/* @key NULL: only a sample opens, with the published passphrase, and
 * PENNY_STORE_NEW_SAMPLE wants none. */
PennyStore   *penny_store_open       (const char      *folder,
                                      PennyStoreMode   mode,
                                      PennyKey        *key,
                                      GError         **error);
/* A private book in memory, for tests. */
PennyStore   *penny_store_open_memory (GError        **error);
void          penny_store_close      (PennyStore      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyStore, penny_store_close)

/* Who acts and as whom (PennyRole of history.h), for the history; and the moment of the next acts, UTC seconds (0: the clock's). */
void          penny_store_set_actor  (PennyStore      *self,
                                      const char      *who);
void          penny_store_set_role   (PennyStore      *self,
                                      int              role);
void          penny_store_set_moment (PennyStore      *self,
                                      gint64           moment);

/* What is read in between is one state of the book, whoever writes beside it.
 * One may lie in another: only the outer one counts. */
gboolean      penny_store_begin_reading (PennyStore  *self,
                                         gboolean    *began,
                                         GError     **error);
void          penny_store_end_reading   (PennyStore  *self,
                                         gboolean     began);
/* All that @read asks in such a reading: it is quicker, too, as the book is not locked anew for each question. */
typedef gpointer (*PennyReadWhole) (PennyStore *self, gpointer request, GError **error);
gpointer      penny_store_read_whole    (PennyStore   *self,
                                         PennyReadWhole read,
                                         gpointer      request,
                                         GError      **error);

/* For the files of this room only. Statements are cached by their text and stay
 * the store's: g_autoptr (sqlite3_stmt) makes them ready for the next use
 * (store-private.h). */
gboolean      penny_store_run        (PennyStore      *self,
                                      const char      *sql,
                                      GError         **error);
sqlite3_stmt *penny_store_prepare    (PennyStore      *self,
                                      const char      *sql,
                                      GError         **error);
/* TRUE with *row FALSE at the end of rows. */
gboolean      penny_store_step       (PennyStore      *self,
                                      sqlite3_stmt    *statement,
                                      gboolean        *row,
                                      GError         **error);
/* A new id: (this copy's number << 40) | counter. Never used twice, not even after undo. */
gint64        penny_store_new_id     (PennyStore      *self);
sqlite3      *penny_store_handle     (PennyStore      *self);

G_END_DECLS
