#include "plan-page.h"

#include <glib/gi18n-lib.h>

#include "account-form.h"
#include "bill-form.h"
#include "budget-form.h"
#include "choice.h"
#include "cost-form.h"
#include "fact-group.h"
#include "income-form.h"
#include "line-form.h"
#include "plan-facts.h"
#include "request-form.h"
#include "rule-form.h"
#include "saving-form.h"
#include "side-by-side.h"
#include "version-form.h"
#include "version-window.h"

struct _PennyPlanPage
{
  GtkWidget       parent_instance;

  PennyBook      *book;
  gulong          summary_handler;
  gint64          budget_id;   /* the budget on show */
  gboolean        choosing;    /* we change the chooser ourselves */

  GtkStack       *stack;
  GtkWidget      *chooser_group;
  AdwComboRow    *chooser;
  GtkLabel       *name;
  GtkWidget      *edit_budget;
  GtkLabel       *about;
  GtkWidget      *questions;
  PennyFactGroup *lines;
  PennyFactGroup *one_offs;
  PennyFactGroup *contingency;
  PennyFactGroup *requests;
  PennyFactGroup *incomes;
  PennyFactGroup *bills;
  PennyFactGroup *held;
  PennyFactGroup *savings;
  PennyFactGroup *forecast;
  PennyFactGroup *versions;
  PennyFactGroup *accounts;
};

G_DEFINE_FINAL_TYPE (PennyPlanPage, penny_plan_page, GTK_TYPE_WIDGET)

/* Borrowed; NULL when the budget went away. */
static const PennyBudgetSummary *
budget_on_show (PennyPlanPage *self)
{
  return penny_budget_summary (self->book, self->budget_id);
}

static void
show_lines (PennyPlanPage            *self,
            const PennyBudgetSummary *budget)
{
  g_autofree char *about = penny_plan_about (budget);
  g_autofree char *edit = g_strdup_printf (_("Edit %s"), budget->facts->budget->name);

  gtk_label_set_label (self->name, budget->facts->budget->name);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (self->edit_budget, edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_budget), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  penny_fact_group_show (self->lines, penny_plan_line_facts (budget, PENNY_PLAN_RECURRING));
  penny_fact_group_show (self->one_offs, penny_plan_line_facts (budget, PENNY_PLAN_ONE_OFF));
  penny_fact_group_show (self->contingency, penny_plan_line_facts (budget, PENNY_PLAN_CONTINGENCY));
  penny_fact_group_show (self->requests, penny_plan_request_facts (budget));
  penny_fact_group_show (self->forecast, penny_plan_forecast_facts (budget));
  penny_fact_group_show (self->versions, penny_plan_version_facts (budget));
}

/* Only what somebody pays to the person has money to come, to owe and to hold. */
static void
show_money (PennyPlanPage            *self,
            const PennyBudgetSummary *budget)
{
  penny_fact_group_show (self->incomes, penny_plan_income_facts (budget));
  penny_fact_group_show (self->bills, penny_plan_bill_facts (budget));
  penny_fact_group_show (self->held, penny_plan_held_facts (budget));
  penny_fact_group_show (self->savings, penny_plan_saving_facts (budget));
  penny_fact_group_show (self->accounts, penny_plan_account_facts (budget));
  if (budget->facts->budget->holding == PENNY_HOLDING_DIRECT)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->incomes), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bills), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->held), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->savings), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->accounts), FALSE);
}

static void
fill_chooser (PennyPlanPage *self,
              PennySummary  *summary)
{
  g_autoptr (GListStore) choices = penny_choices_new ();

  for (guint i = 0; i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

      penny_choices_add (choices, 0, budget->id, budget->name);
      if (i == 0 && budget_on_show (self) == NULL)
        self->budget_id = budget->id;
    }
  self->choosing = TRUE;
  penny_choice_row_set_choices (self->chooser, choices);
  penny_choice_row_set (self->chooser, 0, self->budget_id);
  self->choosing = FALSE;
  gtk_widget_set_visible (self->chooser_group, summary->budgets->len > 1);
}

static void
follow_summary (PennyPlanPage *self)
{
  PennySummary *summary = penny_book_get_summary (self->book);
  const PennyBudgetSummary *budget;

  gtk_widget_set_visible (GTK_WIDGET (self->stack), summary != NULL);
  if (summary == NULL)
    return;
  fill_chooser (self, summary);
  budget = budget_on_show (self);
  gtk_stack_set_visible_child_name (self->stack, budget != NULL ? "plan" : "none");
  if (budget == NULL)
    return;
  show_lines (self, budget);
  show_money (self, budget);
}

static void
chosen_cb (PennyPlanPage *self)
{
  gint64 id = penny_choice_row_get_id (self->chooser);

  if (self->choosing || id == self->budget_id)
    return;
  self->budget_id = id;
  follow_summary (self);
}

/* Each value begins with its id. */
static gconstpointer
find (GPtrArray *values,
      GVariant  *parameter)
{
  gint64 id = g_variant_get_int64 (parameter);

  for (guint i = 0; i < values->len; i++)
    if (*(const gint64 *) values->pdata[i] == id)
      return values->pdata[i];
  return NULL;
}

static void
act_on_line (PennyPlanPage            *self,
             const PennyBudgetSummary *budget,
             GVariant                 *parameter)
{
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (line->id == g_variant_get_int64 (parameter))
        penny_line_form_open (GTK_WIDGET (self), self->book, self->budget_id, line);
    }
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PennyPlanPage *self = PENNY_PLAN_PAGE (widget);
  const PennyBudgetSummary *budget = budget_on_show (self);

  if (g_str_equal (action, "plan.add-budget"))
    penny_budget_form_open (widget, self->book, NULL);
  else if (budget == NULL)
    return;
  else if (g_str_equal (action, "plan.add-line"))
    penny_line_form_open (widget, self->book, self->budget_id, NULL);
  else if (g_str_equal (action, "plan.add-income"))
    penny_income_form_open (widget, self->book, budget, NULL);
  else if (g_str_equal (action, "plan.add-bill"))
    penny_bill_form_open (widget, self->book, self->budget_id, NULL);
  else if (g_str_equal (action, "plan.add-saving"))
    penny_saving_form_open (widget, self->book, self->budget_id, NULL);
  else if (g_str_equal (action, "plan.add-account"))
    penny_account_form_open (widget, self->book, self->budget_id, NULL);
  else if (g_str_equal (action, "plan.add-version"))
    penny_version_form_open (widget, self->book, self->budget_id);
  else if (g_str_equal (action, "plan.add-request"))
    penny_request_form_open (widget, self->book, self->budget_id, NULL);
  else if (g_str_equal (action, "plan.edit-budget"))
    penny_budget_form_open (widget, self->book, budget->facts->budget);
  else if (g_str_equal (action, "plan.cost"))
    penny_cost_form_open (widget, self->book, budget);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyPlanPage *self = PENNY_PLAN_PAGE (widget);
  const PennyBudgetSummary *budget = budget_on_show (self);
  gconstpointer value;

  if (budget == NULL)
    return;
  if (g_str_equal (action, "plan.edit-line"))
    act_on_line (self, budget, parameter);
  else if (g_str_equal (action, "plan.edit-rule"))
    penny_rule_form_open (widget, self->book, budget->facts->budget);
  else if (g_str_equal (action, "plan.edit-income") && (value = find (budget->facts->incomes, parameter)) != NULL)
    penny_income_form_open (widget, self->book, budget, value);
  else if (g_str_equal (action, "plan.edit-bill") && (value = find (budget->facts->bills, parameter)) != NULL)
    penny_bill_form_open (widget, self->book, self->budget_id, value);
  else if (g_str_equal (action, "plan.pay-bill") && (value = find (budget->facts->bills, parameter)) != NULL)
    penny_bill_pay_form_open (widget, self->book, value, budget->accounts);
  else if (g_str_equal (action, "plan.edit-saving") && (value = find (budget->facts->savings, parameter)) != NULL)
    penny_saving_form_open (widget, self->book, self->budget_id, value);
  else if (g_str_equal (action, "plan.edit-account") && (value = find (budget->accounts, parameter)) != NULL)
    penny_account_form_open (widget, self->book, self->budget_id, value);
  else if (g_str_equal (action, "plan.edit-request") && (value = find (budget->requests, parameter)) != NULL)
    penny_request_form_open (widget, self->book, self->budget_id, value);
  else if (g_str_equal (action, "plan.look-at-version") && (value = find (budget->versions, parameter)) != NULL)
    penny_version_window_open (widget, self->book, value);
}

/* What changes the book: not for one that is only looked at. */
static const char *const adds[] = {
  "plan.add-budget", "plan.add-line", "plan.add-income", "plan.add-bill", "plan.add-saving", "plan.add-account",
  "plan.add-version", "plan.add-request", "plan.edit-budget",
};
static const char *const edits[] = {
  "plan.edit-line", "plan.edit-rule", "plan.edit-income", "plan.edit-bill", "plan.pay-bill", "plan.edit-saving",
  "plan.edit-account", "plan.edit-request",
};

static void
enable_actions (PennyPlanPage *self)
{
  gboolean enabled = !penny_book_is_read_only (self->book);

  for (gsize i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), adds[i], enabled);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i], enabled);
}

static void
penny_plan_page_dispose (GObject *object)
{
  PennyPlanPage *self = PENNY_PLAN_PAGE (object);

  if (self->book != NULL)
    g_clear_signal_handler (&self->summary_handler, self->book);
  g_clear_object (&self->book);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_plan_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, chooser_group);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, name);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, edit_budget);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, about);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, questions);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, lines);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, one_offs);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, contingency);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, requests);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, incomes);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, bills);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, held);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, savings);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, forecast);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, versions);
  gtk_widget_class_bind_template_child (widget_class, PennyPlanPage, accounts);
}

static void
penny_plan_page_class_init (PennyPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_plan_page_dispose;
  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/plan/plan-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "plan.cost", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "plan.look-at-version", "x", edit_action);
  for (gsize i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_class_install_action (widget_class, adds[i], NULL, add_action);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_class_install_action (widget_class, edits[i], "x", edit_action);
}

/* The chooser is filled from values that have words as a property. */
static void
penny_plan_page_init (PennyPlanPage *self)
{
  g_autoptr (GtkExpression) words = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->questions, penny_side_by_side_new (6));
  words = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");
  adw_combo_row_set_expression (self->chooser, words);
}

GtkWidget *
penny_plan_page_new (PennyBook *book)
{
  PennyPlanPage *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_PLAN_PAGE, NULL);
  self->book = g_object_ref (book);
  self->summary_handler = g_signal_connect_swapped (book, "notify::summary", G_CALLBACK (follow_summary), self);
  enable_actions (self);
  follow_summary (self);
  return GTK_WIDGET (self);
}
