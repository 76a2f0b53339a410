#include "reminders-private.h"

#include <glib/gi18n-lib.h>

#include "entry-pay.h"
#include "hour-words.h"
#include "last-pay.h"
#include "minimum-wage.h"
#include "people.h"

/* What each assistant needs: documents, the minimum wage, holiday, and a P45 for those who leave. */

#define WEEKS_TO_TAKE_HOLIDAY (8 * 7)

static const PennyAssistant *
find_assistant (const PennyReminding *self,
                gint64                id)
{
  for (guint i = 0; i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];

      if (assistant->id == id)
        return assistant;
    }
  return NULL;
}

/* One that was renewed is not asked for again. */
static gboolean
is_renewed (const PennyDocument *document,
            const GPtrArray     *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *other = documents->pdata[i];

      if (other->id != document->id && other->kind == document->kind && other->assistant_id == document->assistant_id &&
          g_strcmp0 (other->name, document->name) == 0 && other->until > document->until)
        return TRUE;
    }
  return FALSE;
}

static char *
say_document (const PennyReminding *self,
              const PennyDocument  *document,
              const PennyAssistant *assistant)
{
  g_autofree char *day = penny_reminding_day (self, document->until);
  const char *what = penny_document_words (document);
  gboolean over = document->until < self->today;

  if (assistant == NULL)
    return g_strdup_printf (over ? _("%s ran out on %s.") : _("%s runs out on %s."), what, day);
  /* Translators: an assistant, a document, a day */
  return g_strdup_printf (over ? _("%s: %s ran out on %s.") : _("%s: %s runs out on %s."), assistant->name, what, day);
}

/* From the first day that somebody works: Employers' Liability (Compulsory Insurance) Act 1969, section 1. */
static void
remind_of_insurance (PennyReminding  *self,
                     const GPtrArray *documents)
{
  PennyDate first = PENNY_DATE_NONE;

  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = documents->pdata[i];

      if (document->kind == PENNY_DOCUMENT_INSURANCE && document->assistant_id == 0)
        return;
    }
  for (guint i = 0; i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];

      if (penny_reminding_works (self, assistant) && (first == PENNY_DATE_NONE || assistant->started < first))
        first = MAX (assistant->started, self->today);
    }
  if (first != PENNY_DATE_NONE)
    penny_remind (self, PENNY_REMINDER_INSURANCE, first, 0, 0,
                  g_strdup (_("Add the employers’ liability insurance to the household’s documents: the law asks for it "
                              "from the first day.")));
}

static void
remind_of_documents (PennyReminding  *self,
                     const GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = documents->pdata[i];
      const PennyAssistant *assistant = find_assistant (self, document->assistant_id);
      gboolean gone = assistant != NULL && assistant->left != PENNY_DATE_NONE && assistant->left < self->today;

      if (document->until != PENNY_DATE_NONE && !gone && !is_renewed (document, documents))
        penny_remind (self, PENNY_REMINDER_DOCUMENT, document->until, document->assistant_id, document->id,
                      say_document (self, document, assistant));
    }
  remind_of_insurance (self, documents);
}

static char *
say_wage (const PennyReminding *self,
          const PennyAssistant *assistant,
          PennyDate             from,
          PennyPence            needed,
          PennyPence            agreed)
{
  g_autofree char *day = penny_reminding_day (self, from);
  g_autofree char *least = penny_pence_to_words (needed);
  g_autofree char *rate = penny_pence_to_words (agreed);

  if (from <= self->today)
    return g_strdup_printf (_("%1$s’s pay is below the minimum wage: %2$s an hour is agreed, and it is %3$s. Agree a new "
                              "rate now."),
                            assistant->name, rate, least);
  return g_strdup_printf (_("%1$s: from %2$s the minimum wage is %3$s an hour, and %4$s is agreed. Agree a new rate by then."),
                          assistant->name, day, least, rate);
}

/* TRUE: what is agreed for @from is less than the law wants then. */
static gboolean
remind_if_short (PennyReminding       *self,
                 const PennyAssistant *assistant,
                 PennyDate             from)
{
  const PennyWageRates *wage = penny_wage_rates_on (self->years, from, NULL);
  const PennyContract *contract = penny_contract_on (self->contracts, assistant->id, from);
  PennyWageWorker worker = { .born = assistant->born, .apprentice_since = assistant->apprentice_since };
  PennyPence needed;

  if (wage == NULL || contract == NULL || contract->rate == 0)
    return FALSE;
  /* Nobody knows the age: the wage of those who are grown up is right for everyone. */
  needed = assistant->born == PENNY_DATE_NONE ? wage->ages[0].an_hour : penny_wage_rate (wage, &worker, from, NULL);
  if (contract->rate >= needed)
    return FALSE;
  penny_remind (self, PENNY_REMINDER_WAGE_RISE, from, assistant->id, contract->id,
                say_wage (self, assistant, from, needed, contract->rate));
  return TRUE;
}

static PennyDate
next_april (PennyDate today)
{
  int year, month, day;

  penny_date_split (today, &year, &month, &day);
  return penny_date_new (month < 4 ? year : year + 1, 4, 1);
}

/* What is agreed from a day to come. */
static gboolean
remind_of_agreed (PennyReminding       *self,
                  const PennyAssistant *assistant)
{
  for (guint i = 0; i < self->contracts->len; i++)
    {
      const PennyContract *contract = self->contracts->pdata[i];

      if (contract->assistant_id == assistant->id && contract->from > self->today &&
          remind_if_short (self, assistant, contract->from))
        return TRUE;
    }
  return FALSE;
}

/* Now, with each contract to come, at the next birthday that counts, and on 1 April: the first at which it is too little. */
static void
remind_of_wage (PennyReminding       *self,
                const PennyAssistant *assistant)
{
  const PennyWageRates *wage = self->years == NULL ? NULL : penny_wage_rates_on (self->years, self->today, NULL);
  PennyWageWorker worker = { .born = assistant->born, .apprentice_since = assistant->apprentice_since };
  PennyDate april = next_april (self->today), change = PENNY_DATE_NONE;

  if (wage == NULL || remind_if_short (self, assistant, self->today) || remind_of_agreed (self, assistant))
    return;
  if (assistant->born != PENNY_DATE_NONE)
    change = penny_wage_next_change (wage, &worker, self->today, NULL);
  if (change != PENNY_DATE_NONE && change < april && remind_if_short (self, assistant, change))
    return;
  if (!remind_if_short (self, assistant, april) && change >= april)
    remind_if_short (self, assistant, change);
}

static void
remind_of_holiday (PennyReminding       *self,
                   const PennyAssistant *assistant)
{
  PennyDate began = assistant->leave_from != PENNY_DATE_NONE ? assistant->leave_from : assistant->started, first, last;
  g_autofree char *left = NULL;
  g_autofree char *day = NULL;
  PennyHoliday holiday;

  if (began == PENNY_DATE_NONE || began > self->today || self->years == NULL)
    return;
  penny_leave_year (began, self->today, &first, &last);
  if (last > self->today + WEEKS_TO_TAKE_HOLIDAY ||
      !penny_standing_holiday (self->store, self->years, assistant, self->today, &holiday, NULL) || holiday.left <= 0)
    return;
  left = penny_hours_to_words (holiday.left);
  day = penny_reminding_day (self, last);
  penny_remind (self, PENNY_REMINDER_HOLIDAY, last, assistant->id, 0,
                /* Translators: an assistant, a length of time, a day */
                g_strdup_printf (_("%s has %s of holiday left, to be taken by %s."), assistant->name, left, day));
}

/* On the last day, or as soon as can be after it: Income Tax (PAYE) Regulations 2003, regulation 36. */
static gboolean
remind_of_leaver (PennyReminding        *self,
                  const PennyAssistant  *assistant,
                  const GPtrArray       *documents,
                  GError               **error)
{
  g_autofree char *day = NULL;
  guint n_slips = 0;

  if (assistant->left == PENNY_DATE_NONE || assistant->kind != PENNY_ASSISTANT_EMPLOYED ||
      penny_p45_given (documents, assistant) != PENNY_DATE_NONE)
    return TRUE;
  if (!penny_slips_count (self->store, assistant->id, &n_slips, error))
    return FALSE;
  day = penny_reminding_day (self, assistant->left);
  if (n_slips > 0)
    penny_remind (self, PENNY_REMINDER_P45, assistant->left, assistant->id, 0,
                  /* Translators: an assistant, a day */
                  g_strdup_printf (_("%s’s last day is %s: give them their P45 with the last pay, and write down when."),
                                   assistant->name, day));
  return TRUE;
}

static char *
say_last_pay (const PennyAssistant *assistant,
              const PennyLastPay   *last)
{
  const char *words = last->hours && last->holiday
                        ? _("Pay %s for the last time: hours and holiday are still to be paid.")
                        : last->hours ? _("Pay %s for the last time: hours are still to be paid.")
                                      : _("Pay %s for the last time: holiday is still to be paid.");
  g_auto (GStrv) parts = g_strsplit (words, "%s", 2);

  return g_strconcat (parts[0], assistant->name, parts[1], NULL);
}

static gboolean
remind_of_last_pay (PennyReminding        *self,
                    const PennyAssistant  *assistant,
                    GError               **error)
{
  PennyLastPay last;

  if (!penny_last_pay_read (self->store, self->years, assistant, self->today, &last, error))
    return FALSE;
  if (last.hours || last.holiday)
    penny_remind (self, PENNY_REMINDER_LAST_PAY, assistant->left, assistant->id, 0, say_last_pay (assistant, &last));
  return TRUE;
}

gboolean
penny_remind_of_people (PennyReminding  *self,
                        GError         **error)
{
  g_autoptr (GPtrArray) documents = penny_documents_list (self->store, -1, error);

  for (guint i = 0; documents != NULL && i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];

      if (!remind_of_leaver (self, assistant, documents, error) || !remind_of_last_pay (self, assistant, error))
        return FALSE;
      if (!penny_reminding_works (self, assistant))
        continue;
      remind_of_wage (self, assistant);
      remind_of_holiday (self, assistant);
    }
  if (documents != NULL)
    remind_of_documents (self, documents);
  return documents != NULL;
}
