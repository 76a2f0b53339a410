#include "contract-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"
#include "wage-floor.h"

typedef struct
{
  PennyRecordForm  record;
  PennyWageFloor  *wage;                /* of the day that is typed; or NULL */
  GCancellable    *asking;

  PennyDateRow    *from;
  AdwComboRow     *frequency;
  PennyNotedRow   *hours;
  PennyNotedRow   *days;
  PennyMoneyRow   *rate;
  GtkLabel        *words;
  PennyMoneyRow   *sleep_in;
  PennyMoneyRow   *waking_night;
  PennyMoneyRow   *training;
  PennyMoneyRow   *mileage;
  PennyNotedRow   *other_name[PENNY_OTHER_RATES];
  PennyMoneyRow   *other_rate[PENNY_OTHER_RATES];
  GtkSwitch       *rolled_up;           /* NULL where the hours are the same each week */
  PennyNotedRow   *notice;
  PennyNotedRow   *note;
} ContractForm;

static void
clear (gpointer form)
{
  ContractForm *self = form;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->wage, penny_wage_floor_free);
}

/* "3.5" days in tenths. */
static gboolean
read_days (ContractForm *self,
           int          *tenths)
{
  g_autofree char *text = penny_form_text (self->days);
  PennyPence hundredths = 0;

  *tenths = 0;
  if (text == NULL)
    return TRUE;
  if (penny_pence_parse (text, &hundredths, NULL) && hundredths >= 0 && hundredths <= 700 && hundredths % 10 == 0)
    {
      *tenths = (int) (hundredths / 10);
      return TRUE;
    }
  penny_form_fail (self->record.form, _("Type days a week, such as 3 or 3.5."), GTK_WIDGET (self->days));
  return FALSE;
}

static gboolean
read_others (ContractForm  *self,
             PennyContract *contract)
{
  for (int i = 0; i < PENNY_OTHER_RATES; i++)
    {
      g_clear_pointer (&contract->other_name[i], g_free);
      contract->other_name[i] = penny_form_text (self->other_name[i]);
      if (!penny_form_read_money (self->record.form, self->other_rate[i], contract->other_name[i] != NULL,
                                  &contract->other_rate[i]))
        return FALSE;
      if (contract->other_name[i] == NULL && contract->other_rate[i] != 0)
        {
          penny_form_fail (self->record.form, _("Say what this rate is for, such as Weekend."),
                           GTK_WIDGET (self->other_name[i]));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  ContractForm *self = form;
  PennyForm *window = self->record.form;
  PennyContract *contract = value;

  contract->frequency = (PennyPayFrequency) penny_choice_get_kind (penny_choice_row_get (self->frequency));
  if (self->rolled_up != NULL)
    contract->rolled_up = gtk_switch_get_active (self->rolled_up);
  g_free (contract->note);
  contract->note = penny_form_text (self->note);
  return penny_form_read_date (window, self->from, TRUE, &contract->from) &&
         penny_form_read_hours (window, self->hours, &contract->minutes_a_week) &&
         read_days (self, &contract->days_a_week) &&
         penny_form_read_money (window, self->rate, TRUE, &contract->rate) &&
         penny_form_read_money (window, self->sleep_in, FALSE, &contract->sleep_in) &&
         penny_form_read_money (window, self->waking_night, FALSE, &contract->waking_night) &&
         penny_form_read_money (window, self->training, FALSE, &contract->training) &&
         penny_form_read_money (window, self->mileage, FALSE, &contract->mileage) &&
         read_others (self, contract) &&
         penny_form_read_count (window, self->notice, &contract->notice_weeks);
}

static const PennyRecordKind kind = {
  sizeof (ContractForm), (PennyCopy) penny_contract_copy, (GDestroyNotify) penny_contract_free,
  penny_act_save_contract, penny_act_remove_contract, read_rows, NULL, NULL, clear,
};

/* Is it enough?  Said as one types. */
static void
say_wage (ContractForm *self)
{
  PennyPence rate = penny_form_typed (self->rate);
  g_autofree char *short_by = NULL;
  g_autofree char *words = NULL;

  if (self->wage == NULL)
    return;
  short_by = penny_pence_to_words (self->wage->an_hour - rate);
  if (rate <= 0)
    words = g_strdup (self->wage->words);
  else if (rate < self->wage->an_hour)
    words = g_strdup_printf (_("%s This rate is %s an hour too low: the law asks for more."), self->wage->words, short_by);
  else
    words = g_strdup_printf (_("%s This rate is enough."), self->wage->words);
  gtk_label_set_label (self->words, words);
}

static void
wage_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyForm) form = user_data;
  g_autoptr (GError) error = NULL;
  PennyWageFloor *wage = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  ContractForm *self = g_object_get_data (G_OBJECT (form), "record-form");

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&wage, penny_wage_floor_free);
      return;
    }
  g_clear_pointer (&self->wage, penny_wage_floor_free);
  self->wage = wage;
  gtk_label_set_label (self->words, error != NULL ? error->message : "");
  say_wage (self);
}

/* Another day, maybe another minimum wage. */
static void
ask_wage (ContractForm *self)
{
  const PennyContract *contract = self->record.value;
  PennyDate day = penny_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->from)),
                                          penny_book_get_today (self->record.book));
  PennyWageQuestion *question = g_new0 (PennyWageQuestion, 1);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  question->assistant_id = contract->assistant_id;
  question->on = day != PENNY_DATE_NONE ? day : penny_book_get_today (self->record.book);
  penny_book_read_async (self->record.book, penny_wage_floor, question, g_free, (GDestroyNotify) penny_wage_floor_free,
                         self->asking, wage_cb, g_object_ref (self->record.form));
}

static GListStore *
frequencies (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_PAY_WEEKLY, 0, _("Every week"));
  penny_choices_add (list, PENNY_PAY_FORTNIGHTLY, 0, _("Every two weeks"));
  penny_choices_add (list, PENNY_PAY_FOUR_WEEKLY, 0, _("Every four weeks"));
  penny_choices_add (list, PENNY_PAY_MONTHLY, 0, _("Every month"));
  return list;
}

static void
add_first_rows (ContractForm *self)
{
  const PennyContract *contract = self->record.value;
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL, NULL);
  g_autofree char *days = NULL;

  if (contract->days_a_week % 10 != 0)
    days = g_strdup_printf ("%d.%d", contract->days_a_week / 10, contract->days_a_week % 10);
  else if (contract->days_a_week != 0)
    days = g_strdup_printf ("%d", contract->days_a_week / 10);
  self->from = penny_form_add_date (group, _("From"), penny_book_get_today (self->record.book), contract->from);
  self->rate = penny_form_add_money (group, _("Pay an hour"), contract->rate);
  self->hours = penny_form_add_hours (group, _("Hours a week agreed"), contract->minutes_a_week);
  penny_form_hint (self->hours, _("Empty: the hours vary."));
  self->days = penny_form_add_text (group, _("Days a week"), days);
  self->frequency = penny_form_add_choice (group, _("Paid"), frequencies (), (int) contract->frequency, 0);
  self->words = penny_form_add_words (group);
}

static void
add_rates (ContractForm *self)
{
  const PennyContract *contract = self->record.value;
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("Other pay, only where it was agreed"), NULL);

  self->sleep_in = penny_form_add_money (group, _("A night asleep here, in all"), contract->sleep_in);
  self->waking_night = penny_form_add_money (group, _("A night awake, an hour"), contract->waking_night);
  self->training = penny_form_add_money (group, _("Training, an hour"), contract->training);
  self->mileage = penny_form_add_money (group, _("Their own car, a mile"), contract->mileage);
  for (int i = 0; i < PENNY_OTHER_RATES; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Name of another rate (%d), such as Weekend"), i + 1);
      g_autofree char *rate = g_strdup_printf (_("That rate (%d), an hour"), i + 1);

      self->other_name[i] = penny_form_add_text (group, name, contract->other_name[i]);
      self->other_rate[i] = penny_form_add_money (group, rate, contract->other_rate[i]);
    }
}

static void
add_last_rows (ContractForm *self,
               gboolean      irregular)
{
  const PennyContract *contract = self->record.value;
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("Also agreed"), NULL);
  g_autofree char *notice = contract->notice_weeks > 0 ? g_strdup_printf ("%d", contract->notice_weeks) : NULL;

  /* Rolled-up holiday pay is lawful for irregular hours alone. */
  if (irregular)
    self->rolled_up = penny_form_add_switch (group, _("Holiday pay is paid with each pay"), contract->rolled_up);
  self->notice = penny_form_add_text (group, _("Weeks of notice"), notice);
  penny_form_hint (self->notice, _("Empty: what the law gives."));
  self->note = penny_form_add_text (group, _("Note"), contract->note);
}

static PennyContract *
new_contract (const PennyAssistant *assistant,
              const PennyContract  *like)
{
  PennyContract *contract = like != NULL ? penny_contract_copy (like) : penny_contract_new ();

  contract->id = 0;
  contract->assistant_id = assistant->id;
  contract->from = like != NULL ? PENNY_DATE_NONE : assistant->started;
  if (like == NULL)
    contract->frequency = PENNY_PAY_FOUR_WEEKLY;
  return contract;
}

void
penny_contract_form_open (GtkWidget            *from,
                          PennyBook            *book,
                          const PennyAssistant *assistant,
                          const PennyContract  *contract,
                          gboolean              adds)
{
  g_autoptr (PennyContract) value = adds ? new_contract (assistant, contract) : penny_contract_copy (contract);
  g_autofree char *day = adds ? NULL : penny_date_to_short (contract->from);
  g_autofree char *title = adds ? g_strdup_printf (_("Add a contract with %s"), assistant->name)
                                : g_strdup_printf (_("Contract with %s from %s"), assistant->name, day);
  g_autofree char *remove = adds ? NULL : g_strdup_printf (_("Remove the contract from %s"), day);
  ContractForm *self = penny_record_form_new (&kind, from, book, value, title, adds ? _("Add this contract") : _("Save"));

  add_first_rows (self);
  add_rates (self);
  add_last_rows (self, assistant->irregular || value->rolled_up);
  ask_wage (self);
  g_signal_connect_swapped (self->from, "changed", G_CALLBACK (ask_wage), self);
  g_signal_connect_swapped (self->rate, "changed", G_CALLBACK (say_wage), self);
  penny_record_form_show (self, remove);
}
