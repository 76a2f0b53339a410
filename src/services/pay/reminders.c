#include "reminders-private.h"

#include <glib/gi18n-lib.h>

/* The list itself: when each kind is worth saying, and what a notification may say of it. */

#define A_YEAR_AHEAD 366

static const struct
{
  int         days;            /* before its day that it is worth saying */
  const char *in_private;      /* %s is the day */
} kinds[] = {
  [PENNY_REMINDER_PAYDAY]    = { 7, N_("There is a payday on %s.") },
  [PENNY_REMINDER_HMRC]      = { 14, N_("HMRC is to be paid by %s.") },
  [PENNY_REMINDER_TELL_HMRC] = { 7, N_("HMRC has not been told yet of the pay of %s.") },
  [PENNY_REMINDER_PENSION]   = { 14, N_("The pension is to be paid by %s.") },
  [PENNY_REMINDER_ENROL]     = { 42, N_("Somebody is to be put into the pension by %s.") },
  [PENNY_REMINDER_DECLARE]   = { 60, N_("The Pensions Regulator is to be told by %s.") },
  [PENNY_REMINDER_RE_ENROL]  = { 180, N_("The pension’s three years are over: choose a day by %s.") },
  [PENNY_REMINDER_DOCUMENT]  = { 150, N_("A document runs out on %s.") },     /* a DBS check takes eight weeks and more */
  [PENNY_REMINDER_WAGE_RISE] = { 60, N_("The minimum wage changes on %s: look at what is agreed.") },
  [PENNY_REMINDER_P60]       = { 55, N_("P60s are to be given by %s.") },      /* from 6 April */
  [PENNY_REMINDER_P45]       = { 14, N_("A P45 is to be given: somebody’s last day is %s.") },
  [PENNY_REMINDER_ALLOWANCE] = { 31, N_("The Employment Allowance is not claimed yet: do it by %s.") },
  [PENNY_REMINDER_RATES]     = { 0, N_("New figures for pay are needed from %s.") },
  [PENNY_REMINDER_HOLIDAY]   = { 56, N_("Holiday is to be taken by %s.") },
  [PENNY_REMINDER_HOURS]     = { 5, N_("There are hours to approve before %s.") },
  [PENNY_REMINDER_POSTPONED] = { 28, N_("Somebody’s pension is to be looked at again on %s.") },
  [PENNY_REMINDER_LAST_PAY]  = { 0, N_("Somebody’s last day was %s, and there is still something to pay.") },
  [PENNY_REMINDER_INSURANCE] = { 60, N_("Insurance that the law asks for is not written down yet. It is needed on %s.") },
};

PennyReminder *
penny_reminder_copy (const PennyReminder *self)
{
  PennyReminder *copy = g_memdup2 (self, sizeof *self);

  copy->sentence = g_strdup (self->sentence);
  copy->in_private = g_strdup (self->in_private);
  return copy;
}

void
penny_reminder_free (PennyReminder *self)
{
  if (self == NULL)
    return;
  g_free (self->sentence);
  g_free (self->in_private);
  g_free (self);
}

char *
penny_reminding_day (const PennyReminding *self,
                     PennyDate             day)
{
  return penny_date_to_words (day, self->today);
}

gboolean
penny_reminding_works (const PennyReminding *self,
                       const PennyAssistant *assistant)
{
  return assistant->kind == PENNY_ASSISTANT_EMPLOYED &&
         (assistant->left == PENNY_DATE_NONE || assistant->left >= self->today);
}

gboolean
penny_reminding_any_works (const PennyReminding *self)
{
  for (guint i = 0; i < self->assistants->len; i++)
    if (penny_reminding_works (self, self->assistants->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The table's words are translated here. */
static char *
say_in_private (PennyReminderKind  kind,
                const char        *day)
{
  const char *words = _(kinds[kind].in_private);
  g_auto (GStrv) parts = g_strsplit (words, "%s", 2);

  return g_strconcat (parts[0], day, parts[1], NULL);
}

void
penny_remind (PennyReminding    *self,
              PennyReminderKind  kind,
              PennyDate          on,
              gint64             assistant_id,
              gint64             id,
              char              *sentence)
{
  g_autofree char *said = sentence;
  g_autofree char *day = penny_reminding_day (self, on);
  PennyReminder *reminder;

  if (on == PENNY_DATE_NONE || on > self->today + A_YEAR_AHEAD)
    return;
  reminder = g_new0 (PennyReminder, 1);
  reminder->kind = kind;
  reminder->on = on;
  reminder->from = on - kinds[kind].days;
  reminder->assistant_id = assistant_id;
  reminder->id = id;
  reminder->sentence = g_steal_pointer (&said);
  reminder->in_private = say_in_private (kind, day);
  g_ptr_array_add (self->list, reminder);
}

gboolean
penny_reminder_is_near (const PennyReminder *self,
                        PennyDate            today)
{
  return today >= self->from;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PennyReminder *one = *(const PennyReminder *const *) a;
  const PennyReminder *other = *(const PennyReminder *const *) b;

  return one->on != other->on ? (one->on < other->on ? -1 : 1) : (int) one->kind - (int) other->kind;
}

static void
clear_reminding (PennyReminding *self)
{
  g_clear_pointer (&self->years, penny_rate_years_free);
  g_clear_pointer (&self->employer, penny_employer_free);
  g_clear_pointer (&self->assistants, g_ptr_array_unref);
  g_clear_pointer (&self->contracts, g_ptr_array_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyReminding, clear_reminding)

static gboolean
read_all (PennyReminding  *self,
          GError         **error)
{
  self->years = penny_pay_rates (NULL);
  return (self->employer = penny_employer_get (self->store, error)) != NULL &&
         (self->assistants = penny_assistants_list (self->store, TRUE, error)) != NULL &&
         (self->contracts = penny_contracts_list (self->store, 0, error)) != NULL;
}

static gpointer
read_list (PennyStore  *store,
           gpointer     today,
           GError     **error)
{
  g_auto (PennyReminding) self = {
    .store = store, .today = *(const PennyDate *) today,
    .list = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_reminder_free),
  };

  if (!read_all (&self, error) || !penny_remind_of_pay (&self, error) || !penny_remind_of_people (&self, error) ||
      !penny_remind_of_pension (&self, error) || !penny_remind_of_years (&self, error))
    return NULL;
  g_ptr_array_sort (self.list, compare);
  return g_steal_pointer (&self.list);
}

gpointer
penny_reminders_read (PennyStore  *store,
                      gpointer     today,
                      GError     **error)
{
  return penny_store_read_whole (store, read_list, today, error);
}

GPtrArray *
penny_reminders_list (PennyStore  *store,
                      PennyDate    today,
                      GError     **error)
{
  return penny_reminders_read (store, &today, error);
}
