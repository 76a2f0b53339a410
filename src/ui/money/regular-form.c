#include "regular-form.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "payee-row.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm     *form;          /* borrowed: it owns us */
  PennyBook     *book;
  PennyRegular  *before;        /* NULL: a new one */

  PennyPayeeRow *payee;
  PennyMoneyRow *amount;
  AdwComboRow   *how_often;
  PennyDateRow  *first;
  PennyDateRow  *last;
  AdwComboRow   *line;
  AdwComboRow   *account;
} RegularForm;

static void
regular_form_free (RegularForm *self)
{
  g_clear_object (&self->book);
  g_clear_pointer (&self->before, penny_regular_free);
  g_free (self);
}

/* Kind: the unit.  Id: how many of them apart. */
static void
add_rhythm (GListStore *choices,
            PennyUnit   unit,
            int         every)
{
  const PennySchedule schedule = { .unit = unit, .every = every };
  g_autofree char *words = penny_schedule_to_words (&schedule);
  gunichar first = g_unichar_toupper (g_utf8_get_char (words));
  g_autofree char *sentence = NULL;
  char upper[7] = { 0 };

  g_unichar_to_utf8 (first, upper);
  sentence = g_strconcat (upper, g_utf8_next_char (words), NULL);
  penny_choices_add (choices, (int) unit, every, sentence);
}

static GListStore *
rhythms (const PennyRegular *before)
{
  static const struct { PennyUnit unit; int every; } usual[] = {
    { PENNY_UNIT_WEEK, 1 }, { PENNY_UNIT_WEEK, 2 }, { PENNY_UNIT_WEEK, 4 },
    { PENNY_UNIT_MONTH, 1 }, { PENNY_UNIT_MONTH, 3 }, { PENNY_UNIT_YEAR, 1 }, { PENNY_UNIT_ONCE, 1 },
  };
  GListStore *choices = penny_choices_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    add_rhythm (choices, usual[i].unit, usual[i].every);
  if (before != NULL && penny_choices_find (G_LIST_MODEL (choices), (int) before->schedule.unit,
                                            before->schedule.every) == GTK_INVALID_LIST_POSITION)
    add_rhythm (choices, before->schedule.unit, before->schedule.every);
  return choices;
}

static void
offer_lines (RegularForm *self)
{
  g_autoptr (GListStore) lines = penny_choices_new ();

  penny_choices_add_lines (lines, self->book, penny_budget_of_account (self->book, penny_choice_row_get_id (self->account)));
  penny_choice_row_set_choices (self->line, lines);
}

static void
usual_cb (RegularForm *self,
          PennyUsual  *usual)
{
  if (self->before == NULL && usual->kind == PENNY_PAYMENT_SPENT)
    penny_choice_row_set (self->line, PENNY_PAYMENT_SPENT, usual->line_id);
}

static gboolean
collect_dates (RegularForm   *self,
               PennySchedule *schedule)
{
  g_autoptr (GError) error = NULL;

  schedule->first = penny_date_row_get (self->first, &error);
  if (schedule->first == PENNY_DATE_NONE)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->first));
      return FALSE;
    }
  schedule->last = PENNY_DATE_NONE;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->last)) == '\0')
    return TRUE;
  schedule->last = penny_date_row_get (self->last, &error);
  if (schedule->last == PENNY_DATE_NONE)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->last));
      return FALSE;
    }
  if (schedule->last < schedule->first)
    {
      penny_form_fail (self->form, _("The last day lies before the first. Nothing was saved yet."), GTK_WIDGET (self->last));
      return FALSE;
    }
  return TRUE;
}

static PennyRegular *
collect (RegularForm *self)
{
  g_autoptr (PennyRegular) regular = self->before != NULL ? penny_regular_copy (self->before) : penny_regular_new ();
  g_autoptr (GError) error = NULL;
  PennyChoice *rhythm = penny_choice_row_get (self->how_often);

  g_free (regular->payee);
  regular->payee = penny_payee_row_get (self->payee);
  if (regular->payee == NULL)
    {
      penny_form_fail (self->form, _("Who is paid? Nothing was saved yet."), GTK_WIDGET (self->payee));
      return NULL;
    }
  if (penny_money_row_is_empty (self->amount))
    {
      penny_form_fail (self->form, _("How much is it each time? Nothing was saved yet."), GTK_WIDGET (self->amount));
      return NULL;
    }
  if (!penny_money_row_get (self->amount, &regular->amount, &error))
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->amount));
      return NULL;
    }
  if (regular->amount <= 0)
    {
      penny_form_fail (self->form, _("Write an amount that is more than nothing. Nothing was saved yet."),
                       GTK_WIDGET (self->amount));
      return NULL;
    }
  regular->schedule.unit = (PennyUnit) penny_choice_get_kind (rhythm);
  regular->schedule.every = (int) penny_choice_get_id (rhythm);
  if (!collect_dates (self, &regular->schedule))
    return NULL;
  regular->line_id = penny_choice_row_get_id (self->line);
  regular->account_id = penny_choice_row_get_id (self->account);
  return g_steal_pointer (&regular);
}

static void
save_cb (RegularForm *self)
{
  PennyRegular *regular = collect (self);

  if (regular == NULL)
    return;
  penny_form_act (self->form, self->book, penny_act_save_regular, regular, (GDestroyNotify) penny_regular_free);
}

static void
remove_cb (RegularForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_regular, self->before->id);
}

static PennyDateRow *
add_date (RegularForm         *self,
          AdwPreferencesGroup *group,
          const char          *title)
{
  PennyDateRow *row = g_object_new (PENNY_TYPE_DATE_ROW, "title", title, NULL);

  penny_date_row_set_today (row, penny_book_get_today (self->book));
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
build (RegularForm *self)
{
  AdwPreferencesGroup *who = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *when = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *what = penny_form_group (self->form, NULL, NULL);
  g_autoptr (GListStore) all_rhythms = rhythms (self->before);
  g_autoptr (GListStore) lines = penny_choices_new ();
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (self->book, TRUE);

  self->payee = penny_payee_row_add (who, self->book, _("Who"));
  self->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("How much each time"), NULL);
  adw_preferences_group_add (who, GTK_WIDGET (self->amount));
  self->how_often = penny_choice_row_new (_("How often"), all_rhythms);
  adw_preferences_group_add (when, GTK_WIDGET (self->how_often));
  self->first = add_date (self, when, _("First time"));
  self->last = add_date (self, when, _("Last time, if it ends"));
  self->line = penny_choice_row_new (_("What for"), lines);
  self->account = penny_choice_row_new (_("Account"), accounts);
  adw_preferences_group_add (what, GTK_WIDGET (self->line));
  adw_preferences_group_add (what, GTK_WIDGET (self->account));
  gtk_widget_set_visible (GTK_WIDGET (self->account), g_list_model_get_n_items (G_LIST_MODEL (accounts)) > 1);
  offer_lines (self);
  g_signal_connect_swapped (self->account, "notify::selected", G_CALLBACK (offer_lines), self);
  g_signal_connect_swapped (self->payee, "usual", G_CALLBACK (usual_cb), self);
}

static void
fill (RegularForm *self)
{
  const PennyRegular *regular = self->before;

  penny_payee_row_set (self->payee, regular->payee);
  penny_money_row_set (self->amount, regular->amount);
  penny_choice_row_set (self->how_often, (int) regular->schedule.unit, regular->schedule.every);
  penny_date_row_set (self->first, regular->schedule.first);
  if (regular->schedule.last != PENNY_DATE_NONE)
    penny_date_row_set (self->last, regular->schedule.last);
  penny_choice_row_set (self->account, 0, regular->account_id);
  penny_choice_row_set (self->line, PENNY_PAYMENT_SPENT, regular->line_id);
}

void
penny_regular_form_open (GtkWidget          *from,
                         PennyBook          *book,
                         const PennyRegular *regular)
{
  RegularForm *self = g_new0 (RegularForm, 1);

  self->book = g_object_ref (book);
  self->before = regular != NULL ? penny_regular_copy (regular) : NULL;
  self->form = penny_form_new (from, regular == NULL ? _("Add a regular payment") : _("Change a regular payment"),
                               regular == NULL ? _("Add this regular payment") : _("Save the changes"));
  g_object_set_data_full (G_OBJECT (self->form), "regular-form", self, (GDestroyNotify) regular_form_free);
  build (self);
  if (regular != NULL)
    {
      fill (self);
      penny_form_add_remove (self->form, _("Remove this regular payment"));
    }
  else
    penny_date_row_set (self->first, penny_book_get_today (book));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
