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
 * @book_id (33 bytes) gets the id to keep the key under, before anything is replaced: @keep_key
 * must have it in safety (keyring, or a code) when it returns TRUE. */
typedef gboolean (*PennyKeepKey) (const char *book_id, PennyKey *key, gpointer data, GError **error);
gboolean penny_store_seal      (const char   *folder,
                                PennyKey     *key,
                                PennyKeepKey  keep_key,
                                gpointer      data,
                                GError      **error);

/* Two folders change places in one step where the disk can do it, else in two; the old one
 * is then at @other.  A swap that was cut off is finished by penny_folder_mend(), which opening a book calls first. */
gboolean penny_folder_swap     (const char   *folder,
                                const char   *other,
                                GError      **error);
gboolean penny_folder_mend     (const char   *folder,
                                GError      **error);
/* Removes a book's own files in @folder (never anything else) and the folder when it is empty then. */
gboolean penny_folder_remove   (const char   *folder,
                                GError      **error);

G_END_DECLS
