#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a table's columns share a page's width.  For paper-layout alone. */

#define PENNY_PAPER_COLUMN_GAP 10.0

/* What a column would take, in points. */
typedef struct
{
  double   least;               /* its longest word, or its longest number: below that words are torn */
  double   most;                /* all on one line */
  gboolean number;
} PennyPaperColumn;

/* Gives each column's width, none below its least and none above its most: no column gets more than another that would like
 * to.  What is left over goes to the last column of words.  FALSE where not even the least has room: then each gets its
 * part of what there is. */
gboolean penny_paper_columns_fit (const PennyPaperColumn *columns,
                                  guint                   n,
                                  double                  width,
                                  double                 *widths);

G_END_DECLS
