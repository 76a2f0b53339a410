#include "book-private.h"
#include "safety.h"
#include "soundness.h"
#include "ticker.h"

static gpointer
check (PennyStore  *store,
       gpointer     ticker,
       GError     **error)
{
  return penny_store_check (store, penny_ticker_go_on_by, ticker, error);
}

void
penny_book_check_async (PennyBook           *self,
                        PennyProgress        progress,
                        gpointer             progress_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  PennyTicker *ticker;

  g_return_if_fail (PENNY_IS_BOOK (self));

  ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  task = g_task_new (self, cancellable, callback, user_data);
  penny_book_be_busy (self, task);
  penny_book_send_question (self, check, ticker, (GDestroyNotify) penny_ticker_free,
                            (GDestroyNotify) g_ptr_array_unref, task);
}

GPtrArray *
penny_book_check_finish (PennyBook     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return penny_book_read_finish (self, result, error);
}
