#include "packing.h"

#include "book-private.h"
#include "ticker.h"

typedef struct
{
  PennyPackAsked  asked;
  char           *path;
  PennyTicker    *ticker;
} Packing;

static void
packing_free (gpointer data)
{
  Packing *self = data;

  g_free (self->path);
  penny_ticker_free (self->ticker);
  g_free (self);
}

static gpointer
pack (PennyStore  *store,
      gpointer     request,
      GError     **error)
{
  const Packing *self = request;
  guint n = 0;

  return penny_receipt_pack (store, &self->asked, self->path, penny_ticker_go_on_by, self->ticker, &n, error) ? g_memdup2 (&n, sizeof n) : NULL;
}

void
penny_book_pack_async (PennyBook             *self,
                       const PennyPackAsked  *asked,
                       gboolean               zip,
                       const char            *path,
                       PennyProgress          progress,
                       gpointer               progress_data,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  Packing *packing;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (asked != NULL && path != NULL);

  packing = g_new0 (Packing, 1);
  packing->asked = *asked;
  packing->asked.zip = zip;
  packing->path = g_strdup (path);
  packing->ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  task = g_task_new (self, cancellable, callback, user_data);
  penny_book_be_busy (self, task);
  penny_book_send_question (self, pack, packing, packing_free, g_free, task);
}

gboolean
penny_book_pack_finish (PennyBook     *self,
                        GAsyncResult  *result,
                        guint         *n,
                        GError       **error)
{
  g_autofree guint *packed = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  packed = g_task_propagate_pointer (G_TASK (result), error);
  if (packed != NULL && n != NULL)
    *n = *packed;
  return packed != NULL;
}
