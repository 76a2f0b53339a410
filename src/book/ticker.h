#pragma once

#include "book-private.h"

G_BEGIN_DECLS

/* Says from any thread how far something long is: heard on the main thread, at
 * most 20 times a second, and never once it was cancelled. */
typedef struct _PennyTicker PennyTicker;

/* @book NULL: of what needs no book. */
PennyTicker *penny_ticker_new   (PennyBook     *book,
                                 PennyProgress  progress,
                                 gpointer       data,
                                 GCancellable  *cancellable);
void         penny_ticker_free  (PennyTicker   *self);
/* A "go_on": FALSE when cancelled, or when the book closes. */
gboolean     penny_ticker_go_on (guint64        done,
                                 guint64        total,
                                 gpointer       ticker);
/* The same, of what tells a fraction (PennyGoOn). */
gboolean     penny_ticker_go_on_by (double         fraction,
                                    gpointer       ticker);

G_END_DECLS
