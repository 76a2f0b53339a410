#include "reminders-private.h"

#include <glib/gi18n-lib.h>

#include "entry-pay.h"
#include "hour-words.h"
#include "owed.h"
#include "pay-run.h"

/* The next paydays, what they made owed, and HMRC who is to be told. */

/* Somebody still works here who is paid so often. */
static gboolean
anyone_is_paid (const PennyReminding *self,
                PennyPayFrequency     frequency)
{
  for (guint i = 0; i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];
      const PennyContract *contract = penny_contract_on (self->contracts, assistant->id, self->today);

      if (penny_reminding_works (self, assistant) && contract != NULL && contract->frequency == frequency)
        return TRUE;
    }
  return FALSE;
}

/* How many have hours approved may change until the day. */
static char *
say_payday (PennyReminding    *self,
            const PennyRunDue *due)
{
  g_autofree char *day = penny_reminding_day (self, due->payday);

  if (due->n == 0)
    return g_strdup_printf (_("Payday is %s. No hours are approved for it yet."), day);
  return g_strdup_printf (ngettext ("Payday is %2$s: %1$u assistant.", "Payday is %2$s: %1$u assistants.", due->n),
                          due->n, day);
}

static void
remind_of_run (PennyReminding    *self,
               const PennyRunDue *due)
{
  g_autofree char *day = penny_reminding_day (self, due->payday);
  g_autofree char *hours = penny_hours_to_words (due->not_approved);

  if (due->n > 0 || anyone_is_paid (self, due->frequency))
    penny_remind (self, PENNY_REMINDER_PAYDAY, due->payday, 0, 0, say_payday (self, due));
  if (due->not_approved > 0)
    penny_remind (self, PENNY_REMINDER_HOURS, due->payday, 0, 0,
                  /* Translators: a length of time and a day: "12 hours", "Friday 11 December" */
                  g_strdup_printf (_("%s are not approved yet, and payday is %s."), hours, day));
}

static gboolean
remind_of_runs (PennyReminding  *self,
                GError         **error)
{
  g_autoptr (GPtrArray) due = penny_runs_due (self->store, self->today, error);

  for (guint i = 0; due != NULL && i < due->len; i++)
    remind_of_run (self, due->pdata[i]);
  return due != NULL;
}

static gboolean
remind_of_owed (PennyReminding  *self,
                GError         **error)
{
  g_autoptr (GPtrArray) owed = penny_owed_list (self->store, self->today, error);

  for (guint i = 0; owed != NULL && i < owed->len; i++)
    {
      const PennyOwed *one = g_ptr_array_index (owed, i);

      if (one->kind == PENNY_OWED_HMRC || one->kind == PENNY_OWED_PENSION)
        penny_remind (self, one->kind == PENNY_OWED_HMRC ? PENNY_REMINDER_HMRC : PENNY_REMINDER_PENSION, one->bill->due,
                      0, one->bill->id, g_strdup (one->sentence));
    }
  return owed != NULL;
}

/* On or before payday: Income Tax (PAYE) Regulations 2003, regulation 67B. */
static char *
say_not_told (PennyReminding *self,
              const PennyRun *run)
{
  g_autofree char *day = penny_reminding_day (self, run->payday);

  if (run->by_bureau)
    return g_strdup_printf (_("HMRC has not been told yet of the pay of %s, as far as is known here. "
                              "Ask your payroll service when it did, and write it down."), day);
  return g_strdup_printf (_("HMRC has not been told yet of the pay of %s. It is to be told on that day or before."), day);
}

static gboolean
remind_of_telling (PennyReminding  *self,
                   GError         **error)
{
  g_autoptr (GPtrArray) runs = penny_runs_not_told (self->store, error);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const PennyRun *run = g_ptr_array_index (runs, i);

      penny_remind (self, PENNY_REMINDER_TELL_HMRC, run->payday, 0, run->id, say_not_told (self, run));
    }
  return runs != NULL;
}

gboolean
penny_remind_of_pay (PennyReminding  *self,
                     GError         **error)
{
  return remind_of_runs (self, error) && remind_of_owed (self, error) && remind_of_telling (self, error);
}
