#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* A kept file that is looked at: its bytes come from the book, its pages from
 * the confined program (exchange/viewer.h), which runs as long as this lives.
 * Nothing of it is ever on the disk.  Main thread; what waits has a thread of its own. */
#define PENNY_TYPE_PAGE_SOURCE (penny_page_source_get_type ())
G_DECLARE_FINAL_TYPE (PennyPageSource, penny_page_source, PENNY, PAGE_SOURCE, GObject)

typedef enum
{
  PENNY_PAGES_OPENING,
  PENNY_PAGES_OPEN,
  PENNY_PAGES_CANNOT,           /* it cannot be shown: penny_page_source_get_why() */
} PennyPagesState;

/* Signal "opened": the state is another now. */
PennyPageSource *penny_page_source_new         (PennyBook            *book,
                                                gint64                file_id);
PennyPagesState  penny_page_source_get_state   (PennyPageSource      *self);
/* A sentence, or NULL. */
const char      *penny_page_source_get_why     (PennyPageSource      *self);
/* 0 until it is open. */
guint            penny_page_source_get_n_pages (PennyPageSource      *self);
/* Kills what is under way: nothing is heard of it any more. */
void             penny_page_source_close       (PennyPageSource      *self);

/* One at a time: the caller asks again when it was answered. */
void             penny_page_source_draw_async  (PennyPageSource      *self,
                                                guint                 page,
                                                guint                 width,
                                                guint                 height,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* *own_width and *own_height: of the page as it came. */
GdkTexture      *penny_page_source_draw_finish (PennyPageSource      *self,
                                                GAsyncResult         *result,
                                                double               *own_width,
                                                double               *own_height,
                                                GError              **error);

G_END_DECLS
