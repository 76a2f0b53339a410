#include "chart-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TABLE_STEP 4   /* weeks between two rows of the table */

/* What was expected (dashed) and what was used (solid) over the weeks of a
 * budget, under the whole plan (dotted), with a stroke for today. */
typedef struct
{
  PennyChart  chart;
  PennyDate   start;
  int         weeks;
  PennyPence  planned;
  PennyPence *by_week;
  gsize       n_weeks;
} PaceChart;

/* The field that the lines are drawn in. */
typedef struct
{
  double     left;
  double     top;
  double     wide;
  double     tall;
  int        words;            /* how tall a line of text is */
  PennyPence most;             /* the amount at the top */
} Field;

static PennyPence
used (const PaceChart *self)
{
  return self->n_weeks > 0 ? self->by_week[self->n_weeks - 1] : 0;
}

static PennyPence
expected (const PaceChart *self,
          gsize            week)
{
  return self->weeks > 0 ? penny_pence_share (self->planned, MIN ((int) week, self->weeks), self->weeks) : 0;
}

static double
place_x (const PaceChart *self,
         const Field     *field,
         gsize            week)
{
  return field->left + field->wide * (double) week / MAX (self->weeks, 1);
}

static double
place_y (const Field *field,
         PennyPence   amount)
{
  return field->top + field->tall - penny_chart_along (amount, field->most, field->tall);
}

static Field
lay_field (const PaceChart      *self,
           const PennyChartLook *look,
           int                   width,
           int                   height)
{
  Field field = { .left = 1, .wide = width - 2, .most = MAX (self->planned, 1) };

  for (gsize i = 0; i < self->n_weeks; i++)
    field.most = MAX (field.most, self->by_week[i]);
  penny_chart_text_size (look, "0", NULL, &field.words);
  field.top = field.words + 4;
  field.tall = MAX (10, height - field.top - field.words - 4);
  return field;
}

static void
draw_plan (const PaceChart      *self,
           cairo_t              *cr,
           const PennyChartLook *look,
           const Field          *field,
           int                   width)
{
  const double dashes[] = { 6, 4 };
  const double dots[] = { 1, 4 };
  g_autofree char *amount = penny_pence_to_words (self->planned);
  g_autofree char *label = g_strdup_printf (_("Plan %s"), amount);
  double y = place_y (field, self->planned);

  cairo_set_line_width (cr, 1.5);
  penny_chart_ink (cr, &look->text, 0.7);
  cairo_set_dash (cr, dots, 2, 0);
  cairo_move_to (cr, field->left, y);
  cairo_rel_line_to (cr, field->wide, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, field->left, field->top + field->tall);
  cairo_line_to (cr, field->left + field->wide, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  penny_chart_text (cr, look, label, width, y - field->words - 2, 1, width);
}

static void
draw_used (const PaceChart      *self,
           cairo_t              *cr,
           const PennyChartLook *look,
           const Field          *field)
{
  penny_chart_ink (cr, &look->spent, 1);
  cairo_set_line_width (cr, 3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, field->left, field->top + field->tall);
  for (gsize i = 0; i < self->n_weeks; i++)
    cairo_line_to (cr, place_x (self, field, i + 1), place_y (field, self->by_week[i]));
  cairo_stroke (cr);
  cairo_arc (cr, place_x (self, field, self->n_weeks), place_y (field, used (self)), 5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_axis (const PaceChart      *self,
           cairo_t              *cr,
           const PennyChartLook *look,
           const Field          *field,
           int                   width)
{
  double bottom = field->top + field->tall;
  double today = place_x (self, field, self->n_weeks);
  g_autofree char *from = penny_date_to_short (self->start);
  g_autofree char *to = penny_date_to_short (self->start + self->weeks * 7 - 1);
  int from_wide, to_wide, today_wide;

  cairo_set_line_width (cr, 1);
  penny_chart_ink (cr, &look->text, 0.55);
  cairo_move_to (cr, field->left, bottom + 0.5);
  cairo_rel_line_to (cr, field->wide, 0);
  cairo_move_to (cr, today, place_y (field, MAX (used (self), expected (self, self->n_weeks))));
  cairo_line_to (cr, today, bottom + 4);
  cairo_stroke (cr);

  penny_chart_text_size (look, from, &from_wide, NULL);
  penny_chart_text_size (look, to, &to_wide, NULL);
  penny_chart_text_size (look, _("Today"), &today_wide, NULL);
  /* Today is said where it is; an end of the budget that it would cover is in the table. */
  if (today - today_wide / 2.0 > from_wide + 6)
    penny_chart_text (cr, look, from, 0, bottom + 4, 0, width);
  if (today + today_wide / 2.0 < width - to_wide - 6)
    penny_chart_text (cr, look, to, width, bottom + 4, 1, width);
  penny_chart_text (cr, look, _("Today"), today, bottom + 4, 0.5, width);
}

/* The week under a place on the page, within the budget. */
static gsize
week_at (const PaceChart *self,
         const Field     *field,
         double           x)
{
  return (gsize) CLAMP ((x - field->left) * self->weeks / field->wide, 0, self->weeks);
}

/* Above the upper line, to the left of today. */
static void
label_over (const PaceChart      *self,
            cairo_t              *cr,
            const PennyChartLook *look,
            const Field          *field,
            const char           *label,
            int                   width)
{
  double right;
  int wide;

  penny_chart_text_size (look, label, &wide, NULL);
  right = MAX (place_x (self, field, self->n_weeks) - 10, wide);
  penny_chart_text (cr, look, label, right,
                    MIN (place_y (field, used (self)), place_y (field, expected (self, week_at (self, field, right) + 1))) -
                    field->words - 4, 1, width);
}

/* Below the lower line, to the right of today where there is room. */
static void
label_under (const PaceChart      *self,
             cairo_t              *cr,
             const PennyChartLook *look,
             const Field          *field,
             const char           *label,
             int                   width)
{
  double left = place_x (self, field, self->n_weeks) + 10;
  double bottom = field->top + field->tall;
  gsize week;
  int wide;

  penny_chart_text_size (look, label, &wide, NULL);
  if (left + wide <= width)
    {
      penny_chart_text (cr, look, label, left,
                        MIN (place_y (field, used (self)), bottom - field->words - 1), 0, width);
      return;
    }
  week = week_at (self, field, width - wide);
  penny_chart_text (cr, look, label, width,
                    MIN (place_y (field, week > 0 && week <= self->n_weeks ? self->by_week[week - 1] : 0) + 6,
                         bottom - field->words - 1), 1, width);
}

static void
draw_labels (const PaceChart      *self,
             cairo_t              *cr,
             const PennyChartLook *look,
             const Field          *field,
             int                   width)
{
  g_autofree char *amount = penny_pence_to_words (used (self));
  g_autofree char *label = g_strdup_printf (_("Used %s"), amount);
  gsize late = (gsize) self->weeks * 5 / 6;

  if (used (self) > expected (self, self->n_weeks))
    label_over (self, cr, look, field, label, width);
  else
    label_under (self, cr, look, field, label, width);
  penny_chart_text (cr, look, _("Expected"), place_x (self, field, late) - 8,
                    place_y (field, expected (self, late)) - field->words, 1, width);
}

static void
draw (const PennyChart     *chart,
      cairo_t              *cr,
      const PennyChartLook *look,
      int                   width,
      int                   height)
{
  const PaceChart *self = (const PaceChart *) chart;
  Field field = lay_field (self, look, width, height);

  draw_axis (self, cr, look, &field, width);
  draw_plan (self, cr, look, &field, width);
  draw_used (self, cr, look, &field);
  draw_labels (self, cr, look, &field, width);
}

static char *
to_words (const PennyChart *chart)
{
  const PaceChart *self = (const PaceChart *) chart;
  g_autofree char *by_now = penny_pence_to_words (expected (self, self->n_weeks));
  g_autofree char *so_far = penny_pence_to_words (used (self));
  g_autofree char *plan = penny_pence_to_words (self->planned);

  if (self->n_weeks == 0)
    return g_strdup_printf (_("The first week is not over yet. The plan is %s."), plan);
  return g_strdup_printf (ngettext ("After %d of %d weeks %s was expected to be used, and %s was. The plan is %s.",
                                    "After %d of %d weeks %s was expected to be used, and %s was. The plan is %s.",
                                    (gulong) self->n_weeks),
                          (int) self->n_weeks, self->weeks, by_now, so_far, plan);
}

static GPtrArray *
to_table (const PennyChart *chart)
{
  const PaceChart *self = (const PaceChart *) chart;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  penny_chart_row (table, g_strdup (_("By the end of")), g_strdup (_("Expected")), g_strdup (_("Used")));
  for (gsize week = 1; week <= self->n_weeks; week++)
    if (week % TABLE_STEP == 0 || week == self->n_weeks)
      penny_chart_row (table, penny_date_to_short (self->start + (PennyDate) week * 7 - 1),
                       penny_pence_to_words (expected (self, week)),
                       penny_pence_to_words (self->by_week[week - 1]));
  return table;
}

static void
clear (PennyChart *chart)
{
  g_free (((PaceChart *) chart)->by_week);
}

PennyChart *
penny_chart_pace_new (PennyDate         start,
                      int               weeks,
                      PennyPence        planned,
                      const PennyPence *by_week,
                      gsize             n_weeks)
{
  static const PennyChartKind kind = { 1300, draw, to_words, to_table, clear };
  PaceChart *self = g_new0 (PaceChart, 1);

  self->chart.kind = &kind;
  self->start = start;
  self->weeks = weeks;
  self->planned = planned;
  self->n_weeks = MIN (n_weeks, (gsize) MAX (weeks, 0));
  self->by_week = g_memdup2 (by_week, self->n_weeks * sizeof *by_week);
  return &self->chart;
}
