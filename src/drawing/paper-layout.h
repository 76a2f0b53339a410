#pragma once

#include <cairo.h>

#include "paper.h"

G_BEGIN_DECLS

/* A PennyPaper laid out on pages of A4, once for the screen, for the printer and for a PDF.  Any amount of text has
 * room: cells wrap, a table's headings stand again on each of its pages, a heading stays with what it is of.  Any thread,
 * one at a time. */
typedef struct _PennyPaperLayout PennyPaperLayout;

/* In points: A4. */
#define PENNY_PAPER_WIDTH  595.0
#define PENNY_PAPER_HEIGHT 842.0

/* @paper is borrowed: it lives longer. */
PennyPaperLayout *penny_paper_layout_new         (const PennyPaper       *paper);
void              penny_paper_layout_free        (PennyPaperLayout       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPaperLayout, penny_paper_layout_free)

/* It is one of several papers that are bound as one: @before of its pages stand before these, and how many there will be
 * nobody knows yet. */
void              penny_paper_layout_set_before  (PennyPaperLayout       *self,
                                                  guint                   before);
/* One at least. */
guint             penny_paper_layout_get_n_pages (const PennyPaperLayout *self);
/* Draws page @page (from 0) so that it is @width wide.  @tagged: a PDF's surface is told what is a heading, a paragraph,
 * a table's row and cell; then all pages are drawn once each, in order. */
void              penny_paper_layout_draw        (const PennyPaperLayout *self,
                                                  cairo_t                *cr,
                                                  guint                   page,
                                                  double                  width,
                                                  gboolean                tagged);

G_END_DECLS
