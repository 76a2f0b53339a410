#pragma once

#include "book.h"
#include "page-source.h"
#include "page-view.h"

G_BEGIN_DECLS

/* A kept file on show, page by page: or that it is being opened, or why it cannot be shown. */
#define PENNY_TYPE_PAGE_PANE (penny_page_pane_get_type ())
G_DECLARE_FINAL_TYPE (PennyPagePane, penny_page_pane, PENNY, PAGE_PANE, GtkWidget)

/* Signal "changed": another page, another size, or it could be shown or not. */
GtkWidget       *penny_page_pane_new         (void);
/* From its first page on.  0: nothing. */
void             penny_page_pane_show        (PennyPagePane *self,
                                              PennyBook     *book,
                                              gint64         file_id);
/* What a screen reader hears of the picture. */
void             penny_page_pane_set_words   (PennyPagePane *self,
                                              const char    *name,
                                              const char    *description);
PennyPageView   *penny_page_pane_get_view    (PennyPagePane *self);
PennyPagesState  penny_page_pane_get_state   (PennyPagePane *self);
guint            penny_page_pane_get_page    (PennyPagePane *self);
guint            penny_page_pane_get_n_pages (PennyPagePane *self);
/* Nothing happens where there is no such page. */
void             penny_page_pane_go          (PennyPagePane *self,
                                              int            page);

G_END_DECLS
