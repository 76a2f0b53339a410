#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a table's columns share a page's width.  For paper-layout alone. */

#define PENNY_PAPER_COLUMN_GAP 10.0

/* @widths: what each column would take, in points; turned into what it gets.  Those that ask for less than their fair
 * share get what they ask for, and the others share the rest; what is left over goes to the last column of words. */
void penny_paper_columns_fit (double         *widths,
                              const gboolean *numbers,
                              guint           n,
                              double          width);

G_END_DECLS
