#include "export-book.h"
#include "safeguard.h"
#include "safety.h"

static gboolean
export_all (PennyWork   *work,
            PennyStore **store,
            PennyNews   *news,
            GError     **error)
{
  const PennySafeguard *safeguard = work->request;

  if (!penny_work_can (*store, error) ||
      !penny_export_book (*store, safeguard->folder, safeguard->with_private, penny_ticker_go_on_by,
                          safeguard->ticker, error))
    return FALSE;
  penny_safeguard_note (*store, "exported");
  return TRUE;
}

void
penny_book_export_async (PennyBook           *self,
                         const char          *folder,
                         gboolean             with_private,
                         PennyProgress        progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  PennySafeguard *safeguard;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (folder != NULL);

  safeguard = penny_safeguard_new (self);
  safeguard->folder = g_strdup (folder);
  safeguard->with_private = with_private;
  safeguard->ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  penny_safeguard_ask (self, export_all, safeguard, cancellable, callback, user_data);
}
