#include "book-private.h"
#include "opening.h"
#include "safety.h"

/* A locked book is closed, and nothing here remembers its key: so unlocking is
 * opening again.  The models stay as they were; the book (book.c) refuses what is
 * asked of it meanwhile. */

void
penny_book_unlock_async (PennyBook           *self,
                         const char          *secret,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  PennyOpening *opening;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (penny_book_get_folder (self) != NULL);

  opening = penny_opening_new (penny_book_get_folder (self),
                               penny_book_is_read_only (self) ? PENNY_STORE_READ : PENNY_STORE_WRITE);
  opening->secret = penny_secret_copy (secret);
  penny_opening_send (self, penny_work_open, opening, cancellable, callback, user_data);
}
