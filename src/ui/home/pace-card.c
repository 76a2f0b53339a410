#include "pace-card.h"

#include <glib/gi18n-lib.h>

#include "chart-view.h"
#include "fact-row.h"
#include "home-facts.h"
#include "one-tab-stop.h"
#include "words.h"

struct _PennyPaceCard
{
  GtkWidget       parent_instance;

  GtkLabel       *name;
  GtkLabel       *pace;
  PennyChartView *chart;
  GtkLabel       *words;
  GtkLabel       *forecast;
  GtkExpander    *as_table;
  GtkListBox     *rows;
};

G_DEFINE_FINAL_TYPE (PennyPaceCard, penny_pace_card, GTK_TYPE_WIDGET)

static void
show_chart (PennyPaceCard            *self,
            const PennyBudgetSummary *budget,
            gboolean                  alone)
{
  PennyChart *chart = penny_home_pace_chart (budget);
  g_autofree char *name = penny_home_budget_name (budget->facts->budget);
  g_autofree char *table = alone ? g_strdup (_("The chart as a table"))
                                 : g_strdup_printf (_("The chart as a table, %s"), name);

  penny_label_say (self->words, chart != NULL ? penny_chart_to_words (chart) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->as_table), chart != NULL);
  penny_fact_rows_follow (self->rows, chart != NULL ? penny_home_chart_facts (chart) : penny_facts_list ());
  penny_chart_view_set_chart (self->chart, chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->as_table), GTK_ACCESSIBLE_PROPERTY_LABEL, table, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, table, -1);
}

void
penny_pace_card_show (PennyPaceCard            *self,
                      const PennyBudgetSummary *budget,
                      gboolean                  alone)
{
  g_autofree char *pace = NULL;
  g_autofree char *cautious = NULL;
  g_autofree char *at_this_pace = NULL;

  g_return_if_fail (PENNY_IS_PACE_CARD (self));
  g_return_if_fail (budget != NULL);

  pace = penny_words_pace (budget);
  cautious = penny_words_forecast (budget);
  at_this_pace = penny_words_at_this_pace (budget);
  gtk_widget_set_visible (GTK_WIDGET (self), pace != NULL);
  if (pace == NULL)
    return;
  penny_label_say (self->name, alone ? NULL : penny_home_budget_name (budget->facts->budget));
  penny_label_say (self->pace, g_steal_pointer (&pace));
  penny_label_say (self->forecast, g_strdup_printf ("%s %s", cautious, at_this_pace));
  show_chart (self, budget, alone);
}

static void
penny_pace_card_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (penny_pace_card_parent_class)->dispose (object);
}

static void
penny_pace_card_class_init (PennyPaceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_pace_card_dispose;
  g_type_ensure (PENNY_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/home/pace-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, name);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, pace);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, chart);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, words);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, forecast);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, as_table);
  gtk_widget_class_bind_template_child (widget_class, PennyPaceCard, rows);
}

static void
penny_pace_card_init (PennyPaceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->rows));
}
