#include "answers.h"

#include <glib/gi18n-lib.h>

#include "key.h"

#define WEEKS 52

const char *const penny_line_choices[] = {
  N_("Every week"), N_("Every 4 weeks"), N_("Every month"), N_("Once a year"),
  N_("Once only (a one-off)"), N_("Kept for the unexpected"), NULL
};

static const struct
{
  PennyLineKind kind;
  int           times;          /* in 52 weeks */
} line_kinds[PENNY_N_LINE_CHOICES] = {
  { PENNY_LINE_WEEKLY, WEEKS },
  { PENNY_LINE_FOUR_WEEKLY, WEEKS / 4 },
  { PENNY_LINE_MONTHLY, 12 },
  { PENNY_LINE_YEARLY, 1 },
  { PENNY_LINE_ONE_OFF, 1 },
  { PENNY_LINE_CONTINGENCY, 1 },
};

const char *const penny_income_choices[] = {
  N_("Every 4 weeks"), N_("Every month"), N_("Every week"), N_("Every 13 weeks"), N_("Once"), NULL
};

static const struct
{
  PennyUnit unit;
  int       every;
} income_kinds[PENNY_N_INCOME_CHOICES] = {
  { PENNY_UNIT_WEEK, 4 },
  { PENNY_UNIT_MONTH, 1 },
  { PENNY_UNIT_WEEK, 1 },
  { PENNY_UNIT_WEEK, 13 },
  { PENNY_UNIT_ONCE, 1 },
};

static const char *const questions[PENNY_ASK_LAST] = {
  N_("Is the budget paid out to us, held by somebody else, or arranged for us?"),
  N_("How much is in the account, and how can we see it ourselves?"),
  N_("When is the next money due, how much is it, and how often does it come?"),
  N_("What may the budget be spent on, and how much is for each thing?"),
};

PennyAnswers *
penny_answers_new (void)
{
  PennyAnswers *self = g_new0 (PennyAnswers, 1);

  self->mine = TRUE;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_plan_line_free);
  return self;
}

void
penny_answers_free (PennyAnswers *self)
{
  g_free (self->name);
  g_free (self->manager);
  g_free (self->role);
  g_free (self->funder);
  g_free (self->held_by);
  g_clear_pointer (&self->income, penny_income_free);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->passphrase, penny_secret_free);
  g_free (self);
}

gboolean
penny_answers_any (const PennyAnswers *self)
{
  for (guint i = 0; i < PENNY_ASK_LAST; i++)
    if (self->unknown[i])
      return TRUE;
  return self->name != NULL || self->manager != NULL || self->funder != NULL || self->holding != PENNY_HOLDING_DIRECT ||
         self->has_balance || self->income != NULL || self->lines->len > 0;
}

PennyPlanLine *
penny_answers_line (const char *name,
                    PennyPence  each,
                    guint       choice)
{
  PennyPlanLine *line = penny_plan_line_new ();

  g_assert (choice < PENNY_N_LINE_CHOICES);

  line->name = g_strdup (name);
  line->kind = line_kinds[choice].kind;
  line->each = each;
  line->times = line_kinds[choice].times;
  line->total = penny_pence_share (each, line->times, 1);
  return line;
}

PennyIncome *
penny_answers_income (PennyPence amount,
                      PennyDate  first,
                      guint      choice)
{
  PennyIncome *income = penny_income_new ();

  g_assert (choice < PENNY_N_INCOME_CHOICES);

  income->amount = amount;
  income->schedule = (PennySchedule) { income_kinds[choice].unit, income_kinds[choice].every, first, PENNY_DATE_NONE };
  return income;
}

static PennyPerson *
person_of (const PennyAnswers *self)
{
  PennyPerson *person = penny_person_new ();

  person->name = g_strdup (self->name != NULL ? self->name : _("My budget"));
  person->manager = self->mine ? NULL : g_strdup (self->manager);
  person->manager_role = self->mine ? NULL : g_strdup (self->role);
  return person;
}

static PennyBudget *
budget_of (const PennyAnswers *self,
           PennyDate           today)
{
  PennyBudget *budget = penny_budget_new ();

  budget->name = g_strdup (self->funder != NULL ? self->funder : _("My budget"));
  budget->funder = g_strdup (self->funder);
  budget->holding = self->holding;
  budget->held_by = self->holding == PENNY_HOLDING_THIRD_PARTY ? g_strdup (self->held_by) : NULL;
  budget->start = today;
  budget->end = today + WEEKS * 7 - 1;
  return budget;
}

static GPtrArray *
questions_of (const PennyAnswers *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_question_free);

  for (guint i = 0; i < PENNY_ASK_LAST; i++)
    if (self->unknown[i])
      {
        PennyQuestion *question = penny_question_new ();

        question->question = g_strdup (_(questions[i]));
        g_ptr_array_add (list, question);
      }
  return list;
}

static gpointer
copy_line (gconstpointer line,
           gpointer      nothing)
{
  return penny_plan_line_copy (line);
}

PennyStart *
penny_answers_to_start (const PennyAnswers *self,
                        PennyDate           today)
{
  PennyStart *start = g_new0 (PennyStart, 1);
  gboolean ours = self->holding == PENNY_HOLDING_DIRECT;

  start->person = person_of (self);
  start->budget = budget_of (self, today);
  start->has_balance = ours && self->has_balance;
  start->balance = self->balance;
  start->balance_on = today;
  start->income = ours && self->income != NULL ? penny_income_copy (self->income) : NULL;
  start->lines = g_ptr_array_copy (self->lines, copy_line, NULL);
  g_ptr_array_set_free_func (start->lines, (GDestroyNotify) penny_plan_line_free);
  start->questions = questions_of (self);
  return start;
}
