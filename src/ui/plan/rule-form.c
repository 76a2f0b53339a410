#include "rule-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyBudget   *budget;

  PennyNotedRow *weeks;
  GtkSwitch     *net;
  GtkSwitch     *less_owed;
  GtkSwitch     *less_saved;
  PennyNotedRow *source;
} RuleForm;

static void
rule_form_free (RuleForm *self)
{
  g_object_unref (self->book);
  penny_budget_free (self->budget);
  g_free (self);
}

static void
save_cb (RuleForm *self)
{
  g_autoptr (PennyBudget) budget = penny_budget_copy (self->budget);

  if (!penny_form_read_count (self->form, self->weeks, &budget->rule.weeks))
    return;
  budget->rule.net = gtk_switch_get_active (self->net);
  budget->rule.less_owed = gtk_switch_get_active (self->less_owed);
  budget->rule.less_saved = gtk_switch_get_active (self->less_saved);
  g_free (budget->rule.source);
  budget->rule.source = penny_form_text (self->source);
  penny_form_act (self->form, self->book, penny_act_save_budget, g_steal_pointer (&budget),
                  (GDestroyNotify) penny_budget_free);
}

static void
add_rows (RuleForm *self)
{
  PennyHeldRule *rule = &self->budget->rule;
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL,
    _("Each funder has its own rule. It stands in your agreement. If you do not know it, leave it empty and ask."));
  g_autofree char *weeks = rule->weeks > 0 ? g_strdup_printf ("%d", rule->weeks) : NULL;

  self->weeks = penny_form_add_text (group, _("How many weeks’ money may be held"), weeks);
  self->net = penny_form_add_switch (group, _("A week’s money is without your own contribution"), rule->net);
  self->less_owed = penny_form_add_switch (group, _("Bills owed are taken off first"), rule->less_owed);
  self->less_saved = penny_form_add_switch (group, _("Savings agreed are taken off first"), rule->less_saved);
  self->source = penny_form_add_text (group, _("Where the rule is written"), rule->source);
}

void
penny_rule_form_open (GtkWidget         *from,
                      PennyBook         *book,
                      const PennyBudget *budget)
{
  RuleForm *self = g_new0 (RuleForm, 1);

  self->form = penny_form_new (from, _("The rule for money held"), _("Save the rule"));
  g_object_set_data_full (G_OBJECT (self->form), "rule-form", self, (GDestroyNotify) rule_form_free);
  self->book = g_object_ref (book);
  self->budget = penny_budget_copy (budget);
  add_rows (self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
