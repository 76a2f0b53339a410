#pragma once

#include "dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* The project's own table of figures with their sources: figures/AREA.tsv, one case a line:
 *
 *   what it shows <tab> name=value; name=value <tab> name=value; ... <tab> where it is published
 *
 * given, expected and source.  A source that begins with "rule:" is where the rule is published and the
 * figure was worked from it by hand; any other is where the figure itself stands.  A "#" begins a comment. */
typedef struct
{
  const char *what;
  GHashTable *given;
  GHashTable *answer;           /* the worker puts text in, name to value, both owned by the table */
} PennyFigure;

/* Fills @answer for a case.  Names that the line does not expect are not looked at. */
typedef void (*PennyFigureWork) (PennyFigure *figure);

/* One test for each line of figures/AREA.tsv. */
void        penny_figures_add    (const char        *area,
                                  PennyFigureWork    work);

/* What a case gives; a name that is missing gets @other, or fails the test where there is no other. */
gboolean    penny_figure_has     (PennyFigure *figure, const char *name);
const char *penny_figure_text    (PennyFigure *figure, const char *name);
PennyPence  penny_figure_pence   (PennyFigure *figure, const char *name);
PennyPence  penny_figure_pence_or(PennyFigure *figure, const char *name, PennyPence other);
gint64      penny_figure_number  (PennyFigure *figure, const char *name);
gint64      penny_figure_number_or (PennyFigure *figure, const char *name, gint64 other);
PennyDate   penny_figure_date    (PennyFigure *figure, const char *name);
/* "5", "12.07": hundredths of a percent. */
int         penny_figure_rate    (PennyFigure *figure, const char *name);

void        penny_figure_say        (PennyFigure *figure, const char *name, const char *text);
void        penny_figure_say_pence  (PennyFigure *figure, const char *name, PennyPence amount);
void        penny_figure_say_number (PennyFigure *figure, const char *name, gint64 number);
void        penny_figure_say_date   (PennyFigure *figure, const char *name, PennyDate date);

G_END_DECLS
