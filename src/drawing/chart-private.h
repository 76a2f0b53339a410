#pragma once

#include "chart.h"

G_BEGIN_DECLS

/* For the charts of this room: each embeds a PennyChart first. */
typedef struct
{
  int          height;         /* hundredths of a line of text */
  void       (*draw)     (const PennyChart *self,
                          cairo_t          *cr,
                          const PennyChartLook *look,
                          int               width,
                          int               height);
  char      *(*to_words) (const PennyChart *self);
  GPtrArray *(*to_table) (const PennyChart *self);
  void       (*clear)    (PennyChart       *self);   /* or NULL */
} PennyChartKind;

struct _PennyChart
{
  const PennyChartKind *kind;
};

/* Strength: 1 is the ink itself, 0 nothing. */
void        penny_chart_ink       (cairo_t         *cr,
                                   const PennyInk  *ink,
                                   double           strength);
/* @align 0: the text begins at x; 0.5: its middle; 1: its end.  Kept within [0, width]. y is its top. */
void        penny_chart_text      (cairo_t              *cr,
                                   const PennyChartLook *look,
                                   const char           *text,
                                   double                x,
                                   double                y,
                                   double                align,
                                   int                   width);
void        penny_chart_text_size (const PennyChartLook *look,
                                   const char           *text,
                                   int                  *width,
                                   int                  *height);
/* Fills the rectangle with diagonal strokes and outlines it: "not paid yet", "too much". */
void        penny_chart_hatch     (cairo_t         *cr,
                                   const PennyInk  *ink,
                                   double           x,
                                   double           y,
                                   double           width,
                                   double           height);
/* How far along @length an amount lies when @whole is all of it. */
double      penny_chart_along     (PennyPence       amount,
                                   PennyPence       whole,
                                   double           length);
/* Adds a row of cells, which it takes, to a table. */
void        penny_chart_row       (GPtrArray       *table,
                                   char            *first,
                                   char            *second,
                                   char            *third);

G_END_DECLS
