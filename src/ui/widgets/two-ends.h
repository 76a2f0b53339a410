#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays words and their figure out on one line, the figure at its end; where
 * that would squeeze the words, the figure goes under them. */
#define PENNY_TYPE_TWO_ENDS (penny_two_ends_get_type ())
G_DECLARE_FINAL_TYPE (PennyTwoEnds, penny_two_ends, PENNY, TWO_ENDS, GtkLayoutManager)

G_END_DECLS
