#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The desktop's keyring: one item a book, the key as base64 text, with the
 * book's id and a role as its only attributes.  All asynchronous, on the main
 * thread: the desktop may ask the person for a password at any of them. */
typedef enum
{
  PENNY_KEYRING_ERROR_NO_SERVICE,  /* no keyring runs here */
  PENNY_KEYRING_ERROR_GONE,        /* it runs and does not know this book */
  PENNY_KEYRING_ERROR_LOCKED,      /* it has the key and is locked: the question was dismissed, or nobody can ask it */
  PENNY_KEYRING_ERROR_NOT_KEPT,    /* what was read back is not what was stored */
  PENNY_KEYRING_ERROR_FAILED,
} PennyKeyringError;

#define PENNY_KEYRING_ERROR (penny_keyring_error_quark ())
GQuark   penny_keyring_error_quark    (void);

/* Asks the desktop to unlock the keyring when it has the key; the answer is the key's text, to be freed
 * with secret's own wiping function: penny_keyring_free(). */
void     penny_keyring_look_up_async  (const char           *book_id,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
char    *penny_keyring_look_up_finish (GAsyncResult         *result,
                                       GError              **error);
/* The same without asking the person anything: PENNY_KEYRING_ERROR_LOCKED where that would be needed.
 * Finish with penny_keyring_look_up_finish(). */
void     penny_keyring_peek_async     (const char           *book_id,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void     penny_keyring_free           (char                 *text);
/* Stores, reads back, compares. */
void     penny_keyring_keep_async     (const char           *book_id,
                                       const char           *text,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean penny_keyring_keep_finish    (GAsyncResult         *result,
                                       GError              **error);
/* Well too when there was none. */
void     penny_keyring_forget_async   (const char           *book_id,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean penny_keyring_forget_finish  (GAsyncResult         *result,
                                       GError              **error);

/* For the command line, which has no main loop of its own: the same, waiting. */
char    *penny_keyring_look_up_now    (const char           *book_id,
                                       GError              **error);
gboolean penny_keyring_keep_now       (const char           *book_id,
                                       const char           *text,
                                       GError              **error);
gboolean penny_keyring_forget_now     (const char           *book_id,
                                       GError              **error);

G_END_DECLS
