#pragma once

#include "fake-keyring.h"
#include "help.h"
#include "safety.h"

G_BEGIN_DECLS

/* What the tests of sealed books share. */
#define PASSPHRASE "two words"

/* A book with a key of its own, made straight in the store, with a code and
 * PASSPHRASE at the smallest cost; nothing of it is in the keyring. */
typedef struct
{
  char *folder;
  char *id;
  char *key;                   /* as the keyring would keep it */
  char *code;
} SealedBook;

SealedBook *sealed_book_new    (gboolean       always_ask);
void        sealed_book_free   (SealedBook    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SealedBook, sealed_book_free)

/* Waits for a request that is finished with penny_book_do_finish(). */
#define DO(book, error, call, ...)                                                  \
  G_STMT_START {                                                                    \
    g_autoptr (GAsyncResult) kept_ = NULL;                                          \
    call (book, __VA_ARGS__, NULL, keep_result_cb, &kept_);                         \
    wait_for_act (book, &kept_, NULL, error);                                       \
  } G_STMT_END

/* A sealed book whose key the keyring has, open, with a budget in it. */
PennyBook  *open_kept          (SealedBook   **sealed,
                                gint64        *account_id);
/* Nothing may hold @book any more. */
void        close_kept         (PennyBook     *book,
                                SealedBook    *sealed);
/* Until nothing is waiting any more in the main loop and with the clerk. */
void        settle             (PennyBook     *book);
gboolean    opens_with         (const char    *folder,
                                const char    *secret);
gboolean    is_nothing_in      (const char    *folder);

G_END_DECLS
