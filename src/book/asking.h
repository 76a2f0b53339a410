#pragma once

#include <gio/gio.h>

#include "key.h"

G_BEGIN_DECLS

/* The keyring is asked on the main thread alone, for the desktop may ask the
 * person; the clerk needs its answer in the middle of a job.  So the clerk (or
 * a helper's thread) puts the question and waits, like for a slow disk: what
 * was asked of the book meanwhile stays in its order.  The wait ends early when
 * @task is cancelled (G_IO_ERROR_CANCELLED) or its book closes (PENNY_STORE_ERROR_CANCELLED).
 * All are for the thread that does @task's work, never the main thread. */

/* PENNY_STORE_ERROR_WRONG_KEY: what the keyring has is no key at all. */
PennyKey *penny_ask_look_up (GTask       *task,
                             const char  *book_id,
                             GError     **error);
/* The same without asking the person anything. */
PennyKey *penny_ask_peek    (GTask       *task,
                             const char  *book_id,
                             GError     **error);
/* @book_id is new: nothing stays in the keyring when nobody waits any more. */
gboolean  penny_ask_keep    (GTask       *task,
                             const char  *book_id,
                             PennyKey    *key,
                             GError     **error);
/* Well too where no keyring runs. */
gboolean  penny_ask_forget  (GTask       *task,
                             const char  *book_id,
                             GError     **error);
/* The same without waiting, cancelled or not: for what was not finished. */
void      penny_ask_forget_later (GTask      *task,
                                  const char *book_id);

G_END_DECLS
