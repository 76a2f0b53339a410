#pragma once

#include "backup.h"
#include "book.h"
#include "keyring.h"

G_BEGIN_DECLS

/* How one open book is made, opened, locked and kept safe.  All of this is for
 * the main thread.  Everything slow (a code or passphrase takes a second by
 * intent) is done on the clerk's thread, or where no book is open on one of its
 * own; the keyring is asked on the main thread.  Errors are PENNY_STORE_ERROR or
 * PENNY_KEYRING_ERROR, with sentences to show.
 *
 * Opening (penny_book_open_async): a sample opens by itself; else the keyring
 * is asked for the key.  What can stand in the way, each with its way out:
 *   KEYRING NO_SERVICE, GONE, LOCKED   -> try again, or a code or passphrase
 *   STORE WRONG_KEY                    -> the keyring's key is not this book's: a code or passphrase
 *   STORE NOT_SEALED                   -> kept before books were sealed: penny_book_seal_async()
 *   STORE DAMAGED                      -> penny_store_check(), restore a backup
 * A key is made by penny_book_make_async(), _seal_async() and _replace_key_async() and nowhere else. */

/* Opens with what a person typed: key, code or passphrase (NULL: the keyring's key).  The keyring then
 * learns the key, unless the book says "always ask"; that this did not work is no error (see in_keyring). */
void          penny_book_open_with_async   (PennyBook            *self,
                                            const char           *folder,
                                            PennyStoreMode        mode,
                                            const char           *secret,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* A new book in @folder.  The key goes to the keyring, is read back and compared
 * before the first record is written.  @passphrase (may be NULL) opens it too;
 * @always_ask keeps the key out of the keyring and needs one.  Where no keyring runs and there is no
 * passphrase: PENNY_KEYRING_ERROR_NO_SERVICE, and nothing was made. Finish with penny_book_do_finish(). */
void          penny_book_make_async        (PennyBook            *self,
                                            const char           *folder,
                                            const char           *passphrase,
                                            gboolean              always_ask,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* A book of before becomes a sealed one and is opened; the rest as above. */
void          penny_book_seal_async        (PennyBook            *self,
                                            const char           *folder,
                                            const char           *passphrase,
                                            gboolean              always_ask,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* Locking: what is under way is done, the file is closed, the key is forgotten; the models stay, so that a form
 * half filled in is there after unlocking.  Acts and reads asked meanwhile fail with PENNY_STORE_ERROR_LOCKED.
 * Property "locked", notified. */
void          penny_book_lock              (PennyBook            *self);
gboolean      penny_book_is_locked         (PennyBook            *self);
/* @secret NULL: the keyring's key.  The same folder and mode as before; every model is fresh then. */
void          penny_book_unlock_async      (PennyBook            *self,
                                            const char           *secret,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* Whether @secret (key, code or passphrase) opens this book, without opening or changing anything: it ends an
 * assistant's turn.  PENNY_STORE_ERROR_WRONG_SECRET says in words what it could have been. Finish with penny_book_prove_finish(). */
void          penny_book_prove_async       (PennyBook            *self,
                                            const char           *secret,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      penny_book_prove_finish      (PennyBook            *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/* What keeps this book safe now; property "safety" (boxed), notified when it changes; NULL until opened. */
typedef struct
{
  gatomicrefcount  count;
  PennyLocks       locks;
  PennyKeeping    *keeping;
  gboolean         in_keyring;     /* this computer's keyring has the key */
  gboolean         harmed;         /* something was noticed, and the check that followed found it wrong */
  PennyBackupState backup;
} PennySafety;
#define PENNY_TYPE_SAFETY (penny_safety_get_type ())
GType         penny_safety_get_type        (void);
PennySafety  *penny_safety_ref             (PennySafety          *self);
void          penny_safety_unref           (PennySafety          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennySafety, penny_safety_unref)
PennySafety  *penny_book_get_safety        (PennyBook            *self);   /* borrowed */

/* A recovery code that opens the book from now on, beside the ones before.  Free with penny_secret_free(). */
void          penny_book_new_code_async    (PennyBook            *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char         *penny_book_new_code_finish   (PennyBook            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* A group of it was asked back and was right: the codes before stop working. Finish all below with penny_book_do_finish(). */
void          penny_book_confirm_code_async (PennyBook           *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
/* A new passphrase in place of the one before; NULL: none any more (refused while the book is always asked for it,
 * and while nothing else opens it). */
void          penny_book_set_passphrase_async (PennyBook           *self,
                                               const char          *passphrase,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
/* TRUE: the key leaves the keyring (refused without a passphrase); FALSE: the keyring learns it. */
void          penny_book_set_always_ask_async (PennyBook           *self,
                                               gboolean             always_ask,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
/* Another key for the whole book: all is written anew beside and takes its place; the old code,
 * passphrase and key open it no longer (backups made before still open with them).
 * @passphrase becomes its passphrase (NULL: none).  The answer is its new recovery code, as for new_code. */
void          penny_book_replace_key_async  (PennyBook           *self,
                                             const char          *passphrase,
                                             PennyProgress        progress,
                                             gpointer             progress_data,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
char         *penny_book_replace_key_finish (PennyBook           *self,
                                             GAsyncResult        *result,
                                             GError             **error);

/* Where backups go from now on (NULL: nowhere). */
void          penny_book_set_backup_folder_async (PennyBook           *self,
                                                  const char          *folder,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
/* Into the chosen folder.  The answer is the file's path. */
void          penny_book_back_up_async     (PennyBook            *self,
                                            PennyProgress         progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char         *penny_book_back_up_finish    (PennyBook            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* What is wrong with the book: sentences (char *), none when all is well.  Free with g_ptr_array_unref(). */
void          penny_book_check_async       (PennyBook            *self,
                                            PennyProgress         progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray    *penny_book_check_finish      (PennyBook            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
void          penny_book_export_async      (PennyBook            *self,
                                            const char           *folder,
                                            gboolean              with_private,
                                            PennyProgress         progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* Closes like penny_book_close(), but first makes a backup when there is a folder for it and something changed, or
 * that folder has none of this book; no backup is no error: it is remembered, and Home reminds.  Quick when there is
 * nothing to do.  To cancel it is to close without a backup; so does penny_book_close() meanwhile. */
void          penny_book_close_async       (PennyBook            *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      penny_book_close_finish      (PennyBook            *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/* Without an open book. */

/* Restoring: @secret as typed, or NULL for the keyring's key.  @progress while it lasts. */
void          penny_restore_prepare_async  (const char           *file,
                                            const char           *secret,
                                            const char           *folder,
                                            PennyProgress         progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
PennyRestore *penny_restore_prepare_finish (GAsyncResult         *result,
                                            GError              **error);
/* Takes @restore: it takes its place.  The answer is where what lay there is kept, "" where nothing did. */
void          penny_restore_put_async      (PennyRestore         *restore,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char         *penny_restore_put_finish     (GAsyncResult         *result,
                                            GError              **error);
/* Whose book lies in @folder, for a list of files; "" where nobody is named; an error (LOCKED and the like) where it
 * cannot be read without asking anybody anything. */
void          penny_book_peek_async        (const char           *folder,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char         *penny_book_peek_finish       (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
