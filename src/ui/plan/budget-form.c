#include "budget-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyBudget   *budget;

  PennyNotedRow *name;
  PennyNotedRow *funder;
  AdwComboRow   *holding;
  PennyNotedRow *held_by;
  PennyDateRow  *start;
  PennyDateRow  *end;
  PennyDateRow  *review_by;
  PennyMoneyRow *contribution;
} BudgetForm;

static void
budget_form_free (BudgetForm *self)
{
  g_object_unref (self->book);
  penny_budget_free (self->budget);
  g_free (self);
}

static PennyHolding
holding_chosen (BudgetForm *self)
{
  return (PennyHolding) penny_choice_get_kind (penny_choice_row_get (self->holding));
}

static void
holding_cb (BudgetForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->held_by), holding_chosen (self) == PENNY_HOLDING_THIRD_PARTY);
  gtk_widget_set_visible (GTK_WIDGET (self->contribution), holding_chosen (self) == PENNY_HOLDING_DIRECT);
}

static gboolean
read_dates (BudgetForm  *self,
            PennyBudget *budget)
{
  if (!penny_form_read_date (self->form, self->start, TRUE, &budget->start) ||
      !penny_form_read_date (self->form, self->end, TRUE, &budget->end) ||
      !penny_form_read_date (self->form, self->review_by, FALSE, &budget->review_by))
    return FALSE;
  if (budget->end >= budget->start)
    return TRUE;
  penny_form_fail (self->form, _("The last day is before the first. Check the two days."), GTK_WIDGET (self->end));
  return FALSE;
}

/* A new budget gets an account that fits how it is held, in the same act. */
static void
act (BudgetForm  *self,
     PennyBudget *budget)
{
  PennyStart *start;

  if (budget->id != 0)
    {
      penny_form_act (self->form, self->book, penny_act_save_budget, budget, (GDestroyNotify) penny_budget_free);
      return;
    }
  start = g_new0 (PennyStart, 1);
  start->budget = budget;
  penny_form_act (self->form, self->book, penny_act_start, start, (GDestroyNotify) penny_start_free);
}

static void
save_cb (BudgetForm *self)
{
  g_autoptr (PennyBudget) budget = penny_budget_copy (self->budget);

  budget->holding = holding_chosen (self);
  if (!penny_form_need_text (self->form, self->name, &budget->name, _("Give the budget a name, such as My health budget.")) ||
      !penny_form_need_text (self->form, self->funder, &budget->funder, _("Say who pays it, such as your council.")) ||
      !read_dates (self, budget) ||
      !penny_form_read_money (self->form, self->contribution, FALSE, &budget->contribution))
    return;
  g_free (budget->held_by);
  budget->held_by = penny_form_text (self->held_by);
  act (self, g_steal_pointer (&budget));
}

static void
remove_cb (BudgetForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_budget, self->budget->id);
}

static GListStore *
holdings (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_HOLDING_DIRECT, 0, _("It is paid to me"));
  penny_choices_add (list, PENNY_HOLDING_THIRD_PARTY, 0, _("Somebody holds it for me"));
  penny_choices_add (list, PENNY_HOLDING_NOTIONAL, 0, _("No money: I get services"));
  return list;
}

static void
add_rows (BudgetForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *dates = penny_form_group (self->form, _("Its dates"), NULL);
  PennyDate today = penny_book_get_today (self->book);
  PennyBudget *budget = self->budget;

  self->name = penny_form_add_text (group, _("What you call it"), budget->name);
  self->funder = penny_form_add_text (group, _("Who pays it"), budget->funder);
  self->holding = penny_form_add_choice (group, _("How it is held"), holdings (), (int) budget->holding, 0);
  self->held_by = penny_form_add_text (group, _("Who holds it"), budget->held_by);
  self->contribution = penny_form_add_money (group, _("Own contribution a week, if any"), budget->contribution);
  self->start = penny_form_add_date (dates, _("First day"), today, budget->start);
  self->end = penny_form_add_date (dates, _("Last day"), today, budget->end);
  self->review_by = penny_form_add_date (dates, _("Review by, if known"), today, budget->review_by);
}

void
penny_budget_form_open (GtkWidget         *from,
                        PennyBook         *book,
                        const PennyBudget *budget)
{
  BudgetForm *self = g_new0 (BudgetForm, 1);
  g_autofree char *title = budget != NULL ? g_strdup_printf (_("Edit %s"), budget->name) : g_strdup (_("Add a budget"));

  self->form = penny_form_new (from, title, budget != NULL ? _("Save") : _("Add this budget"));
  g_object_set_data_full (G_OBJECT (self->form), "budget-form", self, (GDestroyNotify) budget_form_free);
  self->book = g_object_ref (book);
  self->budget = budget != NULL ? penny_budget_copy (budget) : penny_budget_new ();
  add_rows (self);
  holding_cb (self);
  if (budget != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Remove %s"), budget->name);

      penny_form_add_remove (self->form, label);
    }
  g_signal_connect_swapped (self->holding, "notify::selected", G_CALLBACK (holding_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
