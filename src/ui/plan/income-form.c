#include "income-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyIncome   *income;

  PennyMoneyRow *amount;
  AdwComboRow   *rhythm;
  PennyDateRow  *first;
  PennyDateRow  *last;
  PennyNotedRow *what;
  AdwComboRow   *line;
} IncomeForm;

static const PennyUnit units[] = { PENNY_UNIT_ONCE, PENNY_UNIT_WEEK, PENNY_UNIT_MONTH, PENNY_UNIT_YEAR };

static void
income_form_free (IncomeForm *self)
{
  g_object_unref (self->book);
  penny_income_free (self->income);
  g_free (self);
}

/* A choice's kind is the unit, its id how many of them lie between. */
static GListStore *
rhythms (const PennySchedule *schedule)
{
  GListStore *list = penny_choices_new ();
  static const struct { PennyUnit unit; int every; } usual[] = {
    { PENNY_UNIT_ONCE, 1 }, { PENNY_UNIT_WEEK, 1 }, { PENNY_UNIT_WEEK, 2 }, { PENNY_UNIT_WEEK, 4 },
    { PENNY_UNIT_MONTH, 1 }, { PENNY_UNIT_MONTH, 3 }, { PENNY_UNIT_YEAR, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      const PennySchedule one = { .unit = usual[i].unit, .every = usual[i].every };
      g_autofree char *words = penny_schedule_to_words (&one);

      penny_choices_add (list, (int) usual[i].unit, usual[i].every, words);
    }
  if (penny_choices_find (G_LIST_MODEL (list), (int) schedule->unit, schedule->every) == GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *words = penny_schedule_to_words (schedule);

      penny_choices_add (list, (int) schedule->unit, schedule->every, words);
    }
  return list;
}

static void
rhythm_cb (IncomeForm *self)
{
  gboolean once = penny_choice_get_kind (penny_choice_row_get (self->rhythm)) == PENNY_UNIT_ONCE;

  gtk_widget_set_visible (GTK_WIDGET (self->last), !once);
}

static void
save_cb (IncomeForm *self)
{
  g_autoptr (PennyIncome) income = penny_income_copy (self->income);
  PennyChoice *rhythm = penny_choice_row_get (self->rhythm);

  income->schedule.unit = units[penny_choice_get_kind (rhythm)];
  income->schedule.every = (int) penny_choice_get_id (rhythm);
  income->line_id = penny_choice_row_get_id (self->line);
  if (!penny_form_read_money (self->form, self->amount, TRUE, &income->amount) ||
      !penny_form_read_date (self->form, self->first, TRUE, &income->schedule.first) ||
      !penny_form_read_date (self->form, self->last, FALSE, &income->schedule.last))
    return;
  if (income->schedule.unit == PENNY_UNIT_ONCE)
    income->schedule.last = PENNY_DATE_NONE;
  g_free (income->what);
  income->what = penny_form_text (self->what);
  penny_form_act (self->form, self->book, penny_act_save_income, g_steal_pointer (&income),
                  (GDestroyNotify) penny_income_free);
}

static void
remove_cb (IncomeForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_income, self->income->id);
}

static GListStore *
one_offs (const PennyBudgetSummary *budget)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("The whole plan"));
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (line->kind == PENNY_LINE_ONE_OFF)
        penny_choices_add (list, 0, line->id, line->name);
    }
  return list;
}

static void
add_rows (IncomeForm               *self,
          const PennyBudgetSummary *budget)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  PennyDate today = penny_book_get_today (self->book);
  PennyIncome *income = self->income;

  self->amount = penny_form_add_money (group, _("Amount"), income->amount);
  self->rhythm = penny_form_add_choice (group, _("How often"), rhythms (&income->schedule),
                                        (int) income->schedule.unit, income->schedule.every);
  self->first = penny_form_add_date (group, _("First, or next, on"), today, income->schedule.first);
  self->last = penny_form_add_date (group, _("Last on, if known"), today, income->schedule.last);
  self->line = penny_form_add_choice (group, _("What it pays for"), one_offs (budget), 0, income->line_id);
  self->what = penny_form_add_text (group, _("A name for it, if you like"), income->what);
}

void
penny_income_form_open (GtkWidget                *from,
                        PennyBook                *book,
                        const PennyBudgetSummary *budget,
                        const PennyIncome        *income)
{
  IncomeForm *self = g_new0 (IncomeForm, 1);

  self->form = penny_form_new (from, income != NULL ? _("Edit expected money") : _("Add expected money"),
                               income != NULL ? _("Save") : _("Add this money"));
  g_object_set_data_full (G_OBJECT (self->form), "income-form", self, (GDestroyNotify) income_form_free);
  self->book = g_object_ref (book);
  self->income = income != NULL ? penny_income_copy (income) : penny_income_new ();
  self->income->budget_id = budget->facts->budget->id;
  if (income == NULL)
    self->income->schedule = (PennySchedule) { PENNY_UNIT_WEEK, 4, PENNY_DATE_NONE, budget->facts->budget->end };
  add_rows (self, budget);
  rhythm_cb (self);
  if (income != NULL)
    penny_form_add_remove (self->form, _("Remove this expected money"));
  g_signal_connect_swapped (self->rhythm, "notify::selected", G_CALLBACK (rhythm_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
