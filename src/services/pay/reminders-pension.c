#include "reminders-private.h"

#include <glib/gi18n-lib.h>

#include "pension-dates.h"
#include "pension-duty.h"

/* Who must be enrolled, what was put off, and what The Pensions Regulator is told. */

/* In force on @self's day; NULL: nothing was written yet. */
static const PennyPensionNotice *
find_notice (const PennyReminding *self,
             const GPtrArray      *notices,
             gint64                assistant_id)
{
  const PennyPensionNotice *found = NULL;

  for (guint i = 0; i < notices->len; i++)
    {
      const PennyPensionNotice *notice = notices->pdata[i];

      if (notice->assistant_id == assistant_id && notice->from <= self->today)
        found = notice;
    }
  return found;
}

/* From the newest payslip's pay, as the law looks at each payday by itself. */
static gboolean
remind_of_enrolling (PennyReminding        *self,
                     const PennyAssistant  *assistant,
                     GError               **error)
{
  g_autoptr (GPtrArray) newest = penny_slips_page (self->store, assistant->id, 0, 1, error);
  const PennySlip *slip = newest == NULL || newest->len == 0 ? NULL : newest->pdata[0];
  g_autoptr (PennyRun) run = slip == NULL ? NULL : penny_runs_get (self->store, slip->run_id, error);
  const PennyRates *rates = slip == NULL || self->years == NULL ? NULL
                                                                : penny_rate_years_find (self->years, slip->year, NULL);
  PennyPensionAssessment assessment;
  PennyPensionFacts facts;
  g_autofree char *day = NULL;
  PennyDate by;

  if (run == NULL || rates == NULL)
    return newest != NULL && (slip == NULL || run != NULL);
  facts = (PennyPensionFacts) { assistant->born, run->frequency, MAX (run->from, assistant->started), run->to,
                                slip->gross };
  if (!penny_pension_assess (rates, &facts, &assessment, NULL) || assessment.kind != PENNY_WORKER_ELIGIBLE)
    return TRUE;
  by = penny_pension_enrol_by (assessment.on);
  day = penny_reminding_day (self, by);
  penny_remind (self, PENNY_REMINDER_ENROL, by, assistant->id, slip->id,
                /* Translators: an assistant, a day */
                g_strdup_printf (_("%s must be put into the pension scheme and told of it by %s."), assistant->name, day));
  return TRUE;
}

static void
remind_of_postponed (PennyReminding           *self,
                     const PennyAssistant     *assistant,
                     const PennyPensionNotice *notice)
{
  g_autofree char *day = penny_reminding_day (self, notice->until);

  penny_remind (self, PENNY_REMINDER_POSTPONED, notice->until, assistant->id, notice->id,
                /* Translators: an assistant, a day */
                g_strdup_printf (_("%s’s pension was put off until %s: look then whether they must join."),
                                 assistant->name, day));
}

static gboolean
remind_of_members (PennyReminding  *self,
                   GError         **error)
{
  g_autoptr (GPtrArray) notices = penny_pension_notices_list (self->store, 0, error);

  for (guint i = 0; notices != NULL && i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];
      const PennyPensionNotice *notice = find_notice (self, notices, assistant->id);

      if (!penny_reminding_works (self, assistant))
        continue;
      if (notice != NULL && notice->state == PENNY_PENSION_POSTPONED)
        remind_of_postponed (self, assistant, notice);
      else if ((notice == NULL || notice->state == PENNY_PENSION_NOT_ASKED) &&
               !remind_of_enrolling (self, assistant, error))
        return FALSE;
    }
  return notices != NULL;
}

/* The first worker's first day. */
static PennyDate
duties_start (const PennyReminding *self)
{
  PennyDate first = self->employer->duties_start;

  for (guint i = 0; self->employer->duties_start == PENNY_DATE_NONE && i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];

      if (assistant->kind == PENNY_ASSISTANT_EMPLOYED && assistant->started != PENNY_DATE_NONE &&
          (first == PENNY_DATE_NONE || assistant->started < first))
        first = assistant->started;
    }
  return first;
}

static void
remind_of_declaring (PennyReminding *self,
                     PennyDate       start)
{
  PennyDate by = penny_pension_declare_by (start);
  g_autofree char *day = penny_reminding_day (self, by);

  penny_remind (self, PENNY_REMINDER_DECLARE, by, 0, 0,
                g_strdup_printf (_("Make the declaration of compliance to The Pensions Regulator by %s, "
                                   "or write down when it was made."), day));
}

static void
remind_of_coming_back (PennyReminding *self,
                       PennyDate       last)
{
  PennyReenrolment reenrolment;

  penny_reenrolment_after (&reenrolment, last);
  penny_remind (self, PENNY_REMINDER_RE_ENROL, reenrolment.to, 0, 0,
                penny_reenrolment_explain (&reenrolment, self->today));
}

gboolean
penny_remind_of_pension (PennyReminding  *self,
                         GError         **error)
{
  PennyDate start = duties_start (self);

  if (start != PENNY_DATE_NONE && start <= self->today && penny_reminding_any_works (self))
    {
      if (self->employer->declared_on == PENNY_DATE_NONE)
        remind_of_declaring (self, start);
      remind_of_coming_back (self, MAX (start, self->employer->reenrolled_on));
    }
  return remind_of_members (self, error);
}
