#include "receipt-reader.h"
#include "ticker.h"

/* Bringing in is an act like any other, but a long one: it says how far it is,
 * and to cancel it is to leave the book as it was. */
typedef struct
{
  PennyBringInRequest  request;
  char                *mapping;
  PennyTicker         *ticker;
} Bringing;

static void
bringing_free (gpointer data)
{
  Bringing *bringing = data;

  penny_bring_in_free (bringing->request.what);
  g_free (bringing->mapping);
  penny_ticker_free (bringing->ticker);
  g_free (bringing);
}

/* A receipt that came before its payment finds it now. */
static void
brought_in_cb (PennyBook  *self,
               GParamSpec *completed,
               GTask      *task)
{
  if (!g_task_had_error (task))
    penny_receipt_reader_match (penny_book_get_receipt_reader (self));
}

void
penny_book_bring_in_async (PennyBook           *self,
                           PennyBringIn        *what,
                           const char          *mapping,
                           PennyProgress        progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Bringing *bringing;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (what != NULL);

  bringing = g_new0 (Bringing, 1);
  bringing->mapping = g_strdup (mapping);
  bringing->ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  bringing->request = (PennyBringInRequest) { what, bringing->mapping, penny_ticker_go_on, bringing->ticker };

  task = g_task_new (self, cancellable, callback, user_data);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (brought_in_cb), self, G_CONNECT_SWAPPED);
  penny_book_do_long (self, penny_act_bring_in, bringing, bringing_free, task);
}
