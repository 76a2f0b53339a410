#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "held.h"

G_BEGIN_DECLS

/* Charts, drawn once for the screen and for paper.  A chart holds plain values;
 * it says the same in words and in a table, so that nobody needs to see it.
 * Any thread. */

typedef struct
{
  double red;
  double green;
  double blue;
} PennyInk;

/* What it is drawn with.  Nothing is said by colour alone: patterns and words are beside it. */
typedef struct
{
  PennyInk      text;          /* words, axes and outlines */
  PennyInk      spent;         /* what is used */
  PangoContext *words;         /* lays words out: the screen's or the paper's font and size */
} PennyChartLook;

typedef struct _PennyChart PennyChart;

/* Expected and used over a budget's weeks.  @by_week: used by the end of each week so far, copied. */
PennyChart *penny_chart_pace_new  (PennyDate         start,
                                   int               weeks,
                                   PennyPence        planned,
                                   const PennyPence *by_week,
                                   gsize             n_weeks);
/* One line of the plan: spent, owed and left. */
PennyChart *penny_chart_line_new  (PennyPence        total,
                                   PennyPence        spent,
                                   PennyPence        owed);
/* Money held against the funder's rule; @rule_weeks 0: no rule is known. */
PennyChart *penny_chart_held_new  (const PennyHeld  *held,
                                   int               rule_weeks);
void        penny_chart_free      (PennyChart       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyChart, penny_chart_free)

void        penny_chart_draw      (const PennyChart     *self,
                                   cairo_t              *cr,
                                   const PennyChartLook *look,
                                   int                   width,
                                   int                   height);
/* How tall it wants to be, in hundredths of a line of its text. */
int         penny_chart_height    (const PennyChart *self);
/* One or two plain sentences. */
char       *penny_chart_to_words  (const PennyChart *self);
/* Rows of cells (GStrv); the first row is the headings. */
GPtrArray  *penny_chart_to_table  (const PennyChart *self);

G_END_DECLS
