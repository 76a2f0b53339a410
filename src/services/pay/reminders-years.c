#include "reminders-private.h"

#include <glib/gi18n-lib.h>

/* What a tax year's turn brings: P60s, the Employment Allowance, new figures. */

typedef struct
{
  guint    n_slips;
  gboolean any_ni;             /* that the employer pays */
} YearsSlips;

static gboolean
look_at_slips (PennyReminding  *self,
               int              year,
               YearsSlips      *found,
               GError         **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (self->store, 0, year, FALSE, error);

  *found = (YearsSlips) { 0 };
  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      found->n_slips++;
      found->any_ni = found->any_ni || slip->employer_ni > 0;
    }
  return slips != NULL;
}

/* Somebody employed on the year's last day gets one by 31 May: Income Tax (PAYE) Regulations 2003, regulation 67. */
static gboolean
anyone_at_years_end (const PennyReminding *self,
                     int                   year)
{
  PennyDate last = penny_tax_year_last (year);

  for (guint i = 0; i < self->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->assistants->pdata[i];

      if (assistant->kind == PENNY_ASSISTANT_EMPLOYED && assistant->started <= last &&
          (assistant->left == PENNY_DATE_NONE || assistant->left >= last))
        return TRUE;
    }
  return FALSE;
}

static void
remind_of_p60 (PennyReminding          *self,
               const PennyEmployerYear *said,
               const YearsSlips        *slips)
{
  PennyDate by = penny_date_new (said->year + 1, 5, 31);
  g_autofree char *day = penny_reminding_day (self, by);
  g_autofree char *year = penny_tax_year_format (said->year);

  if (slips->n_slips == 0 || said->ended_on != PENNY_DATE_NONE || !anyone_at_years_end (self, said->year))
    return;
  penny_remind (self, PENNY_REMINDER_P60, by, 0, 0,
                /* Translators: a day, a tax year: "31 May 2027", "2026-27" */
                g_strdup_printf (_("Give everyone who works here their P60 of %2$s by %1$s, and end that tax year."), day, year));
}

/* It can be claimed all year long, and is lost to no one who waits: so it is asked for month by month. */
static void
remind_of_allowance (PennyReminding          *self,
                     const PennyEmployerYear *said,
                     const YearsSlips        *slips)
{
  PennyDate by = penny_tax_month_last (said->year, penny_tax_month_of (self->today));
  g_autofree char *year = penny_tax_year_format (said->year);

  if (said->allowance_claimed_on != PENNY_DATE_NONE || !penny_reminding_any_works (self) ||
      (slips->n_slips > 0 && !slips->any_ni))
    return;
  penny_remind (self, PENNY_REMINDER_ALLOWANCE, by, 0, 0,
                g_strdup_printf (_("The Employment Allowance is not claimed for %s. Claim it with HMRC, and write it down: "
                                   "until then the employer’s National Insurance is owed."), year));
}

static void
remind_of_rates (PennyReminding *self,
                 int             year)
{
  PennyDate from = penny_tax_year_first (year);
  g_autofree char *day = penny_reminding_day (self, from);
  g_autofree char *words = penny_tax_year_format (year);

  if (self->years == NULL || !penny_reminding_any_works (self) ||
      penny_rate_years_find (self->years, year, NULL) != NULL)
    return;
  penny_remind (self, PENNY_REMINDER_RATES, from, 0, 0,
                from <= self->today
                  /* Translators: a tax year: "2027-28" */
                  ? g_strdup_printf (_("The figures for pay in %s are missing. Get a newer Pennywell, or add a file of "
                                       "rates, before the next payday."), words)
                  /* Translators: a day, a tax year */
                  : g_strdup_printf (_("From %s pay needs the figures of %s. Get a newer Pennywell by then."), day, words));
}

static gboolean
remind_of_year (PennyReminding  *self,
                int              year,
                gboolean         is_this,
                GError         **error)
{
  g_autoptr (PennyEmployerYear) said = penny_employer_years_get (self->store, year, error);
  YearsSlips slips;

  if (said == NULL || !look_at_slips (self, year, &slips, error))
    return FALSE;
  said->year = year;
  remind_of_p60 (self, said, &slips);
  if (is_this)
    remind_of_allowance (self, said, &slips);
  return TRUE;
}

gboolean
penny_remind_of_years (PennyReminding  *self,
                       GError         **error)
{
  int year = penny_tax_year_of (self->today);

  if (year == 0)
    return TRUE;
  remind_of_rates (self, year);
  remind_of_rates (self, year + 1);
  return remind_of_year (self, year - 1, FALSE, error) && remind_of_year (self, year, TRUE, error);
}
