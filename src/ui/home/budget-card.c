#include "budget-card.h"

#include <glib/gi18n-lib.h>

#include "fact-row.h"
#include "home-facts.h"
#include "side-by-side.h"
#include "words.h"

#define FIGURE_SCALE 2.4
#define LEAST_SCALE  1.5
#define TILE_SCALE   1.3

struct _PennyBudgetCard
{
  GtkWidget    parent_instance;

  char        *figure;       /* what is free, as it is shown; NULL while nothing is known */

  GtkLabel    *name;
  GtkLabel    *free;
  GtkLabel    *late_money;
  GtkWidget   *tiles;
  GtkLabel    *in_account;
  GtkLabel    *left_in_plan;
  GtkLabel    *a_day_late;
  GtkLabel    *contribution;
  GtkLabel    *held;
  GtkLabel    *checked;
  GtkExpander *why;
  GtkListBox  *sum;
  GtkButton   *next_step;
};

G_DEFINE_FINAL_TYPE (PennyBudgetCard, penny_budget_card, GTK_TYPE_WIDGET)

/* Beside words at twice their size the figure need not grow as much, and an
 * amount that is broken over two lines would be misread. */
static void
scale_figure (PennyBudgetCard *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  penny_label_set_figure (self->free, self->figure,
                          CLAMP (FIGURE_SCALE * 96 * PANGO_SCALE / MAX (dpi, 1), LEAST_SCALE, FIGURE_SCALE));
}

static void
show_tile (GtkLabel   *label,
           const char *format,
           PennyPence  amount)
{
  g_autofree char *figure = penny_pence_to_words (amount);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  gtk_label_set_label (label, "");
  penny_label_say (label, g_strjoinv (figure, parts));
  penny_label_set_figure (label, figure, TILE_SCALE);
}

static void
show_tiles (PennyBudgetCard          *self,
            const PennyBudgetSummary *budget)
{
  gboolean ours = budget->facts->budget->holding == PENNY_HOLDING_DIRECT;

  gtk_widget_set_visible (self->tiles, ours && (penny_words_money_known (budget) || budget->position->plan_total > 0));
  gtk_widget_set_visible (GTK_WIDGET (self->in_account), ours && penny_words_money_known (budget));
  if (ours && penny_words_money_known (budget))
    show_tile (self->in_account, _("%s in the account"), budget->position->in_account);
  if (budget->position->left_in_plan < 0)
    show_tile (self->left_in_plan, _("%s over the plan"), -budget->position->left_in_plan);
  else
    show_tile (self->left_in_plan, _("%s left in the plan"), budget->position->left_in_plan);
}

/* The one next step, where something is still missing. */
static void
show_next_step (PennyBudgetCard          *self,
                const PennyBudgetSummary *budget)
{
  gboolean ours = budget->facts->budget->holding == PENNY_HOLDING_DIRECT;
  const char *action = NULL;
  const char *label = NULL;

  if (ours && !penny_words_money_known (budget))
    {
      action = "home.money";
      label = _("Put in the money");
    }
  else if (budget->facts->lines->len == 0)
    {
      action = "home.add-line";
      label = _("Put in the plan");
    }
  else if (ours && budget->facts->incomes->len == 0)
    {
      action = "home.add-income";
      label = _("Say when more money comes");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->next_step), action != NULL);
  if (action == NULL)
    return;
  gtk_button_set_label (self->next_step, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_step), "x", budget->facts->budget->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_step), action);
}

/* "How is this worked out?" of two budgets must not have one name. */
static void
name_parts (PennyBudgetCard *self,
            const char      *name,
            gboolean         alone)
{
  g_autofree char *why = alone ? g_strdup (_("How is this worked out?"))
                               : g_strdup_printf (_("How is this worked out? %s"), name);
  g_autofree char *next = alone ? g_strdup (gtk_button_get_label (self->next_step))
                                : g_strdup_printf ("%s: %s", gtk_button_get_label (self->next_step), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sum), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_step), GTK_ACCESSIBLE_PROPERTY_LABEL, next, -1);
}

void
penny_budget_card_show (PennyBudgetCard          *self,
                        const PennyBudgetSummary *budget,
                        gboolean                  alone)
{
  g_autofree char *name = NULL;
  gboolean sum;

  g_return_if_fail (PENNY_IS_BUDGET_CARD (self));
  g_return_if_fail (budget != NULL);

  name = penny_home_budget_name (budget->facts->budget);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->free, "");
  g_clear_pointer (&self->figure, g_free);
  penny_label_say (self->free, penny_words_free (budget, &self->figure));
  scale_figure (self);
  penny_label_say (self->late_money, penny_words_late_money (budget));
  penny_label_say (self->a_day_late, penny_words_a_day_late (budget));
  penny_label_say (self->contribution, penny_words_contribution (budget));
  penny_label_say (self->held, penny_words_held (budget));
  penny_label_say (self->checked, penny_words_checked (budget));
  show_tiles (self, budget);
  show_next_step (self, budget);
  sum = budget->facts->budget->holding == PENNY_HOLDING_DIRECT && penny_words_money_known (budget);
  gtk_widget_set_visible (GTK_WIDGET (self->why), sum);
  penny_fact_rows_follow (self->sum, sum ? penny_home_sum_facts (budget) : penny_facts_list ());
  name_parts (self, name, alone);
}

static void
penny_budget_card_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (penny_budget_card_parent_class)->dispose (object);
}

static void
penny_budget_card_finalize (GObject *object)
{
  g_free (PENNY_BUDGET_CARD (object)->figure);

  G_OBJECT_CLASS (penny_budget_card_parent_class)->finalize (object);
}

static void
penny_budget_card_class_init (PennyBudgetCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_budget_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_budget_card_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/home/budget-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, name);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, free);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, late_money);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, tiles);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, in_account);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, left_in_plan);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, a_day_late);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, contribution);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, held);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, checked);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, why);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, sum);
  gtk_widget_class_bind_template_child (widget_class, PennyBudgetCard, next_step);
}

static void
penny_budget_card_init (PennyBudgetCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tiles, penny_side_by_side_new (6));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (scale_figure), self,
                           G_CONNECT_SWAPPED);
}
