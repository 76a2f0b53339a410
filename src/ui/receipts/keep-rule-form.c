#include "keep-forms.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"

#define MOST_YEARS 99

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *budget;
  PennyNotedRow   *years;
  AdwComboRow     *from;
  PennyNotedRow   *source;
} RuleForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  RuleForm *self = form;
  PennyKeepRule *rule = value;

  rule->budget_id = penny_choice_row_get_id (self->budget);
  rule->counted_from = (PennyKeepFrom) penny_choice_get_kind (penny_choice_row_get (self->from));
  if (!penny_form_read_count (self->record.form, self->years, &rule->years))
    return FALSE;
  if (rule->years < 1 || rule->years > MOST_YEARS)
    {
      penny_form_fail (self->record.form, _("Say for how many years, 1 to 99. Nothing was saved yet."),
                       GTK_WIDGET (self->years));
      return FALSE;
    }
  return penny_form_need_text (self->record.form, self->source, &rule->source,
                               _("Say where the rule is written, so that anybody can look it up."));
}

static const PennyRecordKind kind = {
  sizeof (RuleForm), (PennyCopy) penny_keep_rule_copy, (GDestroyNotify) penny_keep_rule_free,
  penny_act_save_keep_rule, penny_act_remove_keep_rule, read_rows, NULL, NULL, NULL,
};

static GListStore *
budgets (PennyBook *book)
{
  PennySummary *summary = penny_book_get_summary (book);
  GListStore *choices = penny_choices_new ();

  for (guint i = 0; summary != NULL && i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

      penny_choices_add (choices, 0, budget->id, budget->name);
    }
  return choices;
}

static GListStore *
beginnings (void)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, PENNY_KEEP_FINANCIAL_YEAR, 0, _("The end of the financial year, 31 March"));
  penny_choices_add (choices, PENNY_KEEP_PAID, 0, _("The day it was paid"));
  penny_choices_add (choices, PENNY_KEEP_BUDGET_END, 0, _("The end of the budget"));
  return choices;
}

void
penny_keep_rule_form_open (GtkWidget           *from,
                           PennyBook           *book,
                           const PennyKeepRule *rule)
{
  gboolean adds = rule == NULL;
  g_autoptr (PennyKeepRule) new = penny_keep_rule_new ();
  g_autofree char *years = !adds ? g_strdup_printf ("%d", rule->years) : NULL;
  AdwPreferencesGroup *group;
  RuleForm *self;

  rule = adds ? new : rule;
  self = penny_record_form_new (&kind, from, book, rule, adds ? _("A funder’s rule") : _("Change the funder’s rule"),
                                adds ? _("Add this rule") : _("Save"));
  group = penny_form_group (self->record.form, NULL,
                            _("It takes the place of the six years for what is paid from this budget. Where two "
                              "rules hold for one receipt, the longer counts."));
  self->budget = penny_form_add_choice (group, _("Budget"), budgets (book), 0, rule->budget_id);
  self->years = penny_form_add_text (group, _("Keep for how many years"), years);
  self->from = penny_form_add_choice (group, _("Counted from"), beginnings (), (int) rule->counted_from, 0);
  self->source = penny_form_add_text (group, _("Where it is written"), rule->source);
  penny_form_hint (self->source, _("Such as: Agreement of 1 May 2026, section 7"));
  penny_record_form_show (self, adds ? NULL : _("Remove this rule"));
}
