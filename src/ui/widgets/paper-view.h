#pragma once

#include <gtk/gtk.h>

#include "paper.h"

G_BEGIN_DECLS

/* The pages of a paper under each other, white as they will be printed, as wide as there is room. */
#define PENNY_TYPE_PAPER_VIEW (penny_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaperView, penny_paper_view, PENNY, PAPER_VIEW, GtkWidget)

/* @paper is borrowed: it lives longer. */
GtkWidget *penny_paper_view_new         (const PennyPaper *paper);
guint      penny_paper_view_get_n_pages (PennyPaperView   *self);
/* Draws one of them on what is printed. */
void       penny_paper_view_draw        (PennyPaperView   *self,
                                         cairo_t          *cr,
                                         guint             page,
                                         double            width);

G_END_DECLS
