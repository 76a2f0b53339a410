#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Whole copies of a book, each sealed and checked before it counts.  All are
 * long; @go_on (may be NULL) is asked now and then, and FALSE ends it with
 * PENNY_STORE_ERROR_CANCELLED and leaves nothing behind. */
typedef gboolean (*PennyGoOn) (double fraction, gpointer data);

/* The database alone as one file that the same key, codes and passphrases open; in one moment, while others read. */
gboolean penny_store_copy_to   (PennyStore   *self,
                                const char   *file,
                                PennyGoOn     go_on,
                                gpointer      data,
                                GError      **error);
/* The same without the check, for a copy that goes elsewhere first and is checked there. */
gboolean penny_store_copy_unchecked (PennyStore *self,
                                     const char *file,
                                     PennyGoOn   go_on,
                                     gpointer    data,
                                     GError    **error);
/* The same check of a copy that lies elsewhere: every page read, every reference followed. */
gboolean penny_store_check_copy (const char  *file,
                                 PennyKey    *key,
                                 PennyGoOn    go_on,
                                 gpointer     data,
                                 GError     **error);
/* The file itself and the folder that it and its kept files lie in; NULL: in memory (and an error). */
const char *penny_store_get_file (PennyStore  *self,
                                  GError     **error);
char       *penny_store_get_folder (PennyStore *self);
/* A book with another key, a new id, no code and no passphrase, in a folder that is not there
 * yet; receipts too.  Nothing of @self changes.  Put it in the old one's place with penny_folder_swap(). */
gboolean penny_store_copy_rekeyed (PennyStore *self,
                                   const char *folder,
                                   PennyKey   *key,
                                   PennyGoOn   go_on,
                                   gpointer    data,
                                   GError    **error);

/* A book that was kept before books were sealed becomes a sealed one: a sealed copy is made beside
 * it, compared with it row by row, and takes its place in one step; only then is the old one gone.
 * @keep_key gets the sealed copy, open, before anything is replaced: its id is what to keep the key under,
 * and a code or passphrase may be added to it.  When it returns TRUE the key must be in safety. */
typedef gboolean (*PennyKeepKey) (PennyStore *copy, PennyKey *key, gpointer data, GError **error);
gboolean penny_store_seal      (const char   *folder,
                                PennyKey     *key,
                                PennyKeepKey  keep_key,
                                gpointer      data,
                                GError      **error);

/* Two folders change places in one step where the disk can do it, else in several; the old one
 * is then at @other.  FALSE: each is where it was, even when the disk failed in the middle.  A swap
 * that was cut off is finished by penny_folder_mend(), which opening a book calls first and which
 * waits for one that another program has under way. */
gboolean penny_folder_swap     (const char   *folder,
                                const char   *other,
                                GError      **error);
gboolean penny_folder_mend     (const char   *folder,
                                GError      **error);
/* Folders inside a book's own: a sealed copy in the making, and a backup that is being checked. */
#define PENNY_FOLDER_SEALING "sealing"
#define PENNY_FOLDER_BACKUP  "backing-up"

/* Where something goes that is to change places with @folder: its own path (what a link to it means) and @ending. */
char    *penny_folder_beside   (const char   *folder,
                                const char   *ending);
/* TRUE for a name that a receipt's file has. */
gboolean penny_folder_is_receipt (const char *name);
/* Removes a book's own files in @folder (never anything else) and the folder when it is empty then. */
gboolean penny_folder_remove   (const char   *folder,
                                GError      **error);

G_END_DECLS
