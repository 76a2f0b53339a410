#include "chart-private.h"

#include <glib/gi18n-lib.h>

/* The gauge of money held: solid up to what may be held, hatched beyond it,
 * with a stroke at the rule and words at both. */
typedef struct
{
  PennyChart chart;
  PennyHeld  held;
  int        rule_weeks;
} HeldChart;

static char *
weeks_to_words (int tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf (ngettext ("%d week", "%d weeks", tenths / 10), tenths / 10);
  return g_strdup_printf (_("%d.%d weeks"), tenths / 10, tenths % 10);
}

static char *
held_label (const HeldChart *self)
{
  g_autofree char *amount = penny_pence_to_words (self->held.held);
  g_autofree char *weeks = NULL;

  if (self->held.tenths_of_weeks < 0)
    return g_strdup_printf (_("%s held"), amount);
  weeks = weeks_to_words (self->held.tenths_of_weeks);
  return g_strdup_printf (_("%s held: %s"), amount, weeks);
}

static char *
rule_label (const HeldChart *self)
{
  g_autofree char *amount = penny_pence_to_words (self->held.allowed);
  g_autofree char *weeks = weeks_to_words (self->rule_weeks * 10);

  return g_strdup_printf (_("%s allowed: %s"), amount, weeks);
}

static void
draw_rule (const HeldChart      *self,
           cairo_t              *cr,
           const PennyChartLook *look,
           double                at,
           double                top,
           double                tall,
           int                   width)
{
  g_autofree char *label = rule_label (self);

  penny_chart_ink (cr, &look->text, 1);
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, at, top - 3);
  cairo_rel_line_to (cr, 0, tall + 6);
  cairo_stroke (cr);
  penny_chart_text (cr, look, label, at, top + tall + 3, 0.5, width);
}

static void
draw (const PennyChart     *chart,
      cairo_t              *cr,
      const PennyChartLook *look,
      int                   width,
      int                   height)
{
  const HeldChart *self = (const HeldChart *) chart;
  g_autofree char *label = held_label (self);
  PennyPence held = MAX (self->held.held, 0);
  PennyPence allowed = self->rule_weeks > 0 ? self->held.allowed : 0;
  PennyPence whole = MAX (held, allowed) + MAX (held, allowed) / 8;
  double fine, over, top, tall;
  int words;

  penny_chart_text_size (look, label, NULL, &words);
  top = words + 4;
  tall = MAX (8, height - top - (allowed > 0 ? top : 2));
  fine = penny_chart_along (allowed > 0 ? MIN (held, allowed) : held, whole, width - 2);
  over = allowed > 0 ? penny_chart_along (MAX (held - allowed, 0), whole, width - 2) : 0;

  penny_chart_ink (cr, &look->spent, 1);
  cairo_rectangle (cr, 1, top, fine, tall);
  cairo_fill (cr);
  if (over > 0)
    penny_chart_hatch (cr, &look->spent, 1 + fine, top, over, tall);
  penny_chart_ink (cr, &look->text, 0.55);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, top - 0.5, width - 1, tall + 1);
  cairo_stroke (cr);
  penny_chart_text (cr, look, label, fine + over, 0, 0.5, width);
  if (allowed > 0)
    draw_rule (self, cr, look, 1 + penny_chart_along (allowed, whole, width - 2), top, tall, width);
}

static char *
to_words (const PennyChart *chart)
{
  const HeldChart *self = (const HeldChart *) chart;
  g_autofree char *held = held_label (self);
  g_autofree char *rule = NULL;
  g_autofree char *over = penny_pence_to_words (self->held.over);

  if (self->rule_weeks == 0)
    return g_strdup_printf (_("%s. The funder’s rule is not known yet."), held);
  rule = rule_label (self);
  if (self->held.over > 0)
    return g_strdup_printf (_("%s. %s. That is %s over."), held, rule, over);
  return g_strdup_printf (_("%s. %s. That is within the rule."), held, rule);
}

static GPtrArray *
to_table (const PennyChart *chart)
{
  const HeldChart *self = (const HeldChart *) chart;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  penny_chart_row (table, g_strdup (_("What")), g_strdup (_("Amount")), NULL);
  penny_chart_row (table, g_strdup (_("Held")), penny_pence_to_words (self->held.held), NULL);
  if (self->rule_weeks > 0)
    {
      penny_chart_row (table, g_strdup (_("Allowed")), penny_pence_to_words (self->held.allowed), NULL);
      penny_chart_row (table, g_strdup (_("Over")), penny_pence_to_words (self->held.over), NULL);
    }
  return table;
}

PennyChart *
penny_chart_held_new (const PennyHeld *held,
                      int              rule_weeks)
{
  static const PennyChartKind with_rule = { 350, draw, to_words, to_table, NULL };
  static const PennyChartKind without = { 200, draw, to_words, to_table, NULL };
  HeldChart *self = g_new0 (HeldChart, 1);

  self->chart.kind = rule_weeks > 0 ? &with_rule : &without;
  self->held = *held;
  self->rule_weeks = rule_weeks;
  return &self->chart;
}
