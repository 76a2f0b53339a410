#include "minimum-wage.h"

#include <glib/gi18n-lib.h>

#include "age.h"
#include "hour-words.h"

/* Regulation 5. */
#define APPRENTICE_UNDER 19
#define APPRENTICE_MONTHS 12

/* A year's figures are followed by the next year's, usually from 1 April, which is in the tax year before.  After
 * twelve months without a next year's file nobody knows whether they still hold. */
const PennyWageRates *
penny_wage_rates_on (const PennyRateYears *years,
                     PennyDate             first,
                     GError              **error)
{
  int tax_year = penny_tax_year_of (first);

  for (int year = tax_year + 1; year >= tax_year - 1; year--)
    {
      const PennyRates *rates = penny_rate_years_find (years, year, NULL);

      if (rates == NULL || first < rates->wage.from)
        continue;
      if (first >= penny_date_add_months (rates->wage.from, 12) && penny_rate_years_find (years, year + 1, error) == NULL)
        return NULL;
      return &rates->wage;
    }
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES,
                       _("There is no minimum wage for that time: no file of rates reaches back to it."));
  return NULL;
}

static PennyPence
rate_for_age (const PennyWageRates *wage,
              int                   age)
{
  for (guint i = 0; i < wage->n; i++)
    if (age >= wage->ages[i].age)
      return wage->ages[i].an_hour;
  return 0;
}

static PennyDate
first_year_over (const PennyWageWorker *worker)
{
  return penny_date_add_months (worker->apprentice_since, APPRENTICE_MONTHS);
}

static gboolean
has_apprentice_rate (const PennyWageWorker *worker,
                     PennyDate              first)
{
  return worker->apprentice_since != PENNY_DATE_NONE && first >= worker->apprentice_since
         && (penny_age_on (worker->born, first) < APPRENTICE_UNDER || first < first_year_over (worker));
}

PennyPence
penny_wage_rate (const PennyWageRates  *wage,
                 const PennyWageWorker *worker,
                 PennyDate              first,
                 gboolean              *as_apprentice)
{
  PennyPence rate = rate_for_age (wage, penny_age_on (worker->born, first));
  gboolean apprentice = rate > 0 && has_apprentice_rate (worker, first);

  if (as_apprentice != NULL)
    *as_apprentice = apprentice;
  return apprentice ? wage->apprentice : rate;
}

/* The earlier of @soonest and @day, where @day lies after @on and the rate is another one then. */
static PennyDate
sooner (const PennyWageRates  *wage,
        const PennyWageWorker *worker,
        PennyDate              on,
        PennyDate              day,
        PennyDate              soonest)
{
  if (day <= on || (soonest != PENNY_DATE_NONE && day >= soonest)
      || penny_wage_rate (wage, worker, day, NULL) == penny_wage_rate (wage, worker, on, NULL))
    return soonest;
  return day;
}

PennyDate
penny_wage_next_change (const PennyWageRates  *wage,
                        const PennyWageWorker *worker,
                        PennyDate              on,
                        PennyPence            *rate)
{
  PennyDate soonest = PENNY_DATE_NONE;

  for (guint i = 0; i < wage->n; i++)
    soonest = sooner (wage, worker, on, penny_age_reached (worker->born, wage->ages[i].age), soonest);
  if (worker->apprentice_since != PENNY_DATE_NONE)
    {
      soonest = sooner (wage, worker, on, worker->apprentice_since, soonest);
      soonest = sooner (wage, worker, on, first_year_over (worker), soonest);
      soonest = sooner (wage, worker, on, penny_age_reached (worker->born, APPRENTICE_UNDER), soonest);
    }
  if (rate != NULL)
    *rate = penny_wage_rate (wage, worker, soonest != PENNY_DATE_NONE ? soonest : on, NULL);
  return soonest;
}

static gint64
minutes_that_count (const PennyWageHours *hours)
{
  return (gint64) hours->worked + hours->travel + hours->training + hours->waking_nights + hours->awake;
}

/* Free lodging counts as pay up to the offset; a charge counts against it where it is above. Regulations 14-16. */
static PennyPence
lodging_effect (const PennyWageRates *wage,
                const PennyWagePay   *pay)
{
  PennyPence offset = pay->lodging_days * wage->accommodation;

  return pay->lodging_charge == 0 ? offset : MIN (offset - pay->lodging_charge, 0);
}

/* To the nearest penny, as HMRC's examples have it; but rounding shows nobody on the wrong side of the rate. */
static PennyPence
average_to_show (const PennyWageCheck *check)
{
  PennyPence average = penny_pence_share (MAX (check->counted, 0), 60, check->minutes);

  return check->short_by > 0 ? MIN (average, check->rate - 1) : MAX (average, check->rate);
}

void
penny_wage_check (const PennyWageRates *wage,
                  const PennyWageFacts *facts,
                  PennyWageCheck       *check)
{
  const PennyWagePay *pay = &facts->pay;

  *check = (PennyWageCheck) { .facts = *facts, .age = penny_age_on (facts->worker.born, facts->from) };
  check->rate = penny_wage_rate (wage, &facts->worker, facts->from, &check->as_apprentice);
  check->minutes = minutes_that_count (&facts->hours);
  check->lodging = lodging_effect (wage, pay);
  check->counted = pay->pay + check->lodging - pay->taken - pay->spent;
  check->needed = penny_pence_share (check->rate, check->minutes, 60);
  if (check->minutes <= 0 || check->rate == 0)
    return;
  check->short_by = MAX (check->needed - check->counted, 0);
  check->short_at_least = MAX (check->short_by - MAX (pay->sleep_in_pay, 0), 0);
  check->average = average_to_show (check);
}

PennyPence
penny_wage_arrears (const PennyWageCheck *check,
                    const PennyWageRates *now)
{
  PennyPence rate = check->as_apprentice ? now->apprentice : rate_for_age (now, check->age);

  if (check->short_by == 0 || check->rate == 0)
    return 0;
  return MAX (check->short_by, (check->short_by * rate + check->rate - 1) / check->rate);
}

static char *
say_the_average (const PennyWageCheck *check)
{
  g_autofree char *counted = penny_pence_to_words (check->counted);
  g_autofree char *hours = penny_hours_to_words (check->minutes);
  g_autofree char *average = penny_pence_to_words (check->average);
  g_autofree char *rate = penny_pence_to_words (check->rate);

  if (check->as_apprentice)
    /* Translators: pay, a length of time, pay an hour, the least an hour */
    return g_strdup_printf (_("%1$s for %2$s is %3$s an hour. The minimum wage for this apprentice is %4$s."),
                            counted, hours, average, rate);
  /* Translators: pay, a length of time, pay an hour, the least an hour, an age */
  return g_strdup_printf (_("%1$s for %2$s is %3$s an hour. The minimum wage at %5$d is %4$s."),
                          counted, hours, average, rate, check->age);
}

/* Empty where the pay for sleep-ins makes no difference. */
static char *
say_of_sleep_ins (const PennyWageCheck *check)
{
  g_autofree char *sleep_ins = penny_pence_to_words (check->facts.pay.sleep_in_pay);
  g_autofree char *missing = penny_pence_to_words (check->short_at_least);

  if (check->short_at_least == check->short_by)
    return g_strdup ("");
  if (check->short_at_least == 0)
    /* Translators: an amount.  Sleep-ins: nights at work in which someone may sleep */
    return g_strdup_printf (_(" The %s for sleep-ins is not counted: it pays for being there. With it there would be "
                              "enough, but the law is not clear on that. To be safe, pay the time awake by the hour, or "
                              "ask Acas."),
                            sleep_ins);
  /* Translators: two amounts.  Sleep-ins: nights at work in which someone may sleep */
  return g_strdup_printf (_(" The %1$s for sleep-ins is not counted: it pays for being there. Even with it %2$s would be "
                            "missing."),
                          sleep_ins, missing);
}

char *
penny_wage_check_explain (const PennyWageCheck *check)
{
  g_autofree char *average = NULL;
  g_autofree char *needed = penny_pence_to_words (check->needed);
  g_autofree char *missing = penny_pence_to_words (check->short_by);
  g_autofree char *sleep_ins = say_of_sleep_ins (check);

  if (check->rate == 0)
    return g_strdup (_("The minimum wage begins when school age ends. If that was this summer, before they turn 16, the "
                       "wage at 16 counts already."));
  if (check->minutes <= 0)
    return g_strdup (_("No hours that count for the minimum wage."));
  average = say_the_average (check);
  if (check->short_by == 0)
    /* Translators: the sentences before, which say what an hour pays and what it must pay */
    return g_strdup_printf (_("%s That is enough."), average);
  /* Translators: the sentences before, which say what an hour pays and what it must pay; two amounts; empty or a sentence */
  return g_strdup_printf (_("%1$s These hours must pay %2$s, so %3$s is missing.%4$s"),
                          average, needed, missing, sleep_ins);
}

char *
penny_wage_arrears_explain (const PennyWageCheck *check,
                            const PennyWageRates *now)
{
  PennyPence arrears = penny_wage_arrears (check, now);
  g_autofree char *missing = penny_pence_to_words (check->short_by);
  g_autofree char *owed = penny_pence_to_words (arrears);

  if (arrears == 0)
    return g_strdup (_("Nothing is owed."));
  if (arrears == check->short_by)
    return g_strdup_printf (_("%s is owed."), owed);
  /* Translators: what was missing then, what is owed now */
  return g_strdup_printf (_("%1$s was missing. The minimum wage is higher now, and what is owed rises with it: %2$s."),
                          missing, owed);
}
