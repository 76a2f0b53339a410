#include "sick-pay.h"

#include <glib/gi18n-lib.h>

#define A_WEEK 7
#define SUNDAY 7
#define MONTHS_OF_LINKED_SPELLS 36

/* A day's pay is cut off at 1/10000 of a pound. */
#define FINE_PER_PART   1000
#define PARTS_PER_PENNY 100

/* Walking through the days of linked spells. */
typedef struct
{
  const PennyRateYears *years;
  const PennySickFacts *facts;
  PennySickPay         *pay;
  const PennyRates     *rates;      /* of the day */
  PennyDate             began;      /* the spell and those that touch it */
  gboolean              too_little; /* by the first day's rule */
  int                   qualifying; /* of these days, */
  int                   paid;       /* and of those */
} Walk;

static PennyDate
first_of (const PennySickSpell *spell)
{
  return spell->first + (spell->worked_first ? 1 : 0);
}

static gboolean
is_empty (const PennySickSpell *spell)
{
  return first_of (spell) > spell->last;
}

/* One illness may be written as two spells that touch. */
static gboolean
touches_former (const PennySickFacts *facts,
                guint                 at)
{
  return at > 0 && !is_empty (&facts->spells[at]) && !is_empty (&facts->spells[at - 1]) &&
         first_of (&facts->spells[at]) == facts->spells[at - 1].last + 1;
}

static PennyDate
run_first (const PennySickFacts *facts,
           guint                 at)
{
  while (touches_former (facts, at))
    at--;
  return first_of (&facts->spells[at]);
}

static PennyDate
run_last (const PennySickFacts *facts,
          guint                 at)
{
  while (at + 1 < facts->n_spells && touches_former (facts, at + 1))
    at++;
  return facts->spells[at].last;
}

static gboolean
use_rates (Walk      *walk,
           PennyDate  day,
           GError   **error)
{
  int year = penny_tax_year_of (day);

  if (walk->rates == NULL || walk->rates->year != year)
    walk->rates = penny_rate_years_find (walk->years, year, error);
  return walk->rates != NULL;
}

/* Whether a spell counts at all: waiting days and one more, in a row, by the rule of its last day. */
static gboolean
is_long_enough (Walk      *walk,
                guint      at,
                gboolean  *enough,
                GError   **error)
{
  PennyDate last = run_last (walk->facts, at);

  if (!use_rates (walk, last, error))
    return FALSE;
  *enough = last - run_first (walk->facts, at) + 1 > walk->rates->sick.waiting_days;
  return TRUE;
}

/* The first of the spells that link to the last one.  Spells that were too short neither link nor part others. */
static gboolean
find_first_linked (Walk    *walk,
                   guint   *first,
                   GError **error)
{
  const PennySickSpell *spells = walk->facts->spells;

  *first = walk->facts->n_spells - 1;
  for (guint i = *first; i > 0; i--)
    {
      gboolean enough;

      if (!use_rates (walk, first_of (&spells[*first]), error))
        return FALSE;
      if (first_of (&spells[*first]) - spells[i - 1].last - 1 > walk->rates->sick.link_weeks * A_WEEK)
        break;
      if (!is_long_enough (walk, i - 1, &enough, error))
        return FALSE;
      if (enough)
        *first = i - 1;
    }
  return TRUE;
}

static gboolean
qualifies (const Walk *walk,
           PennyDate   day)
{
  return (walk->facts->qualifying & PENNY_WEEKDAY (penny_date_weekday (day))) != 0;
}

static PennySickWeek *
week_of (PennySickPay *pay,
         PennyDate     day)
{
  PennyDate sunday = day - penny_date_weekday (day) % SUNDAY;

  if (pay->n_weeks == 0 || pay->weeks[pay->n_weeks - 1].sunday != sunday)
    {
      g_assert (pay->n_weeks < PENNY_SICK_WEEKS);
      pay->weeks[pay->n_weeks++] = (PennySickWeek) { .sunday = sunday };
    }
  return &pay->weeks[pay->n_weeks - 1];
}

static void
pay_day (Walk          *walk,
         PennySickWeek *week,
         PennyDate      day)
{
  const PennySickPayRates *rule = &walk->rates->sick;
  PennySickPay *pay = walk->pay;
  PennyFine share = (PennyFine) ((__int128) MAX (pay->average, 0) * rule->share / 10000);

  pay->flat = rule->flat;
  pay->share = rule->share;
  pay->a_week = rule->flat * PENNY_FINE_PER_PENNY;
  if (rule->share > 0 && !pay->flat_kept)
    pay->a_week = MIN (pay->a_week, share);
  week->a_day = pay->a_week / ((gint64) pay->days_a_week * FINE_PER_PART);
  week->exact += week->a_day;
  week->paid++;
  pay->paid++;
  walk->paid++;
  if (pay->first_paid == PENNY_DATE_NONE)
    pay->first_paid = day;
}

static PennySickReason
barred (const Walk *walk,
        PennyDate   day)
{
  if (day >= penny_date_add_months (walk->pay->first, MONTHS_OF_LINKED_SPELLS))
    return PENNY_SICK_THREE_YEARS;
  for (guint i = 0; i < walk->facts->n_bars; i++)
    {
      const PennySickBar *bar = &walk->facts->bars[i];

      if (day >= bar->from && (bar->to == PENNY_DATE_NONE || day <= bar->to))
        return bar->why;
    }
  return PENNY_SICK_PAID;
}

/* A year whose rule pays a share of earnings, after one that paid the flat rate alone, in the middle of a spell. */
static PennySickReason
cross_change (Walk                    *walk,
              PennyDate                day,
              const PennySickPayRates *before)
{
  PennySickPay *pay = walk->pay;
  gboolean formed = day - walk->began > before->waiting_days;

  if (before->share > 0 || walk->rates->sick.share == 0)
    return PENNY_SICK_PAID;
  pay->flat_kept = formed && !walk->too_little && pay->waiting >= before->waiting_days;
  if (!pay->flat_kept && walk->began < day - walk->rates->sick.most_weeks * A_WEEK)
    return PENNY_SICK_LONG_BEFORE;
  return PENNY_SICK_PAID;
}

/* One day that is a qualifying day.  Anything but PAID ends the spell. */
static PennySickReason
take_day (Walk      *walk,
          PennyDate  day)
{
  const PennySickPayRates *rule = &walk->rates->sick;
  PennySickWeek *week = week_of (walk->pay, day);

  week->sick++;
  walk->qualifying++;
  if (rule->floor && walk->too_little)
    return PENNY_SICK_PAID;
  if (walk->pay->waiting < rule->waiting_days)
    {
      walk->pay->waiting++;
      return PENNY_SICK_PAID;
    }
  if (walk->pay->paid >= rule->most_weeks * walk->pay->days_a_week)
    return PENNY_SICK_USED_UP;
  pay_day (walk, week, day);
  return PENNY_SICK_PAID;
}

static PennySickReason
why_nothing (const Walk *walk)
{
  if (walk->paid > 0)
    return PENNY_SICK_PAID;
  if (walk->qualifying == 0)
    return PENNY_SICK_NO_QUALIFYING_DAY;
  if (walk->rates->sick.floor && walk->too_little)
    return PENNY_SICK_EARNS_TOO_LITTLE;
  return PENNY_SICK_ONLY_WAITING;
}

/* A spell with those that touch it. */
static gboolean
walk_run (Walk       *walk,
          PennyDate   first,
          PennyDate   last,
          GError    **error)
{
  PennySickPay *pay = walk->pay;
  PennySickReason stop = PENNY_SICK_PAID;

  if (!use_rates (walk, first, error))
    return FALSE;
  walk->began = first;
  walk->qualifying = walk->paid = 0;
  pay->flat_kept = FALSE;
  pay->first_paid = pay->stops = PENNY_DATE_NONE;
  for (PennyDate day = first; day <= last && stop == PENNY_SICK_PAID; day++)
    {
      const PennyRates *before = walk->rates;

      if (!use_rates (walk, day, error))
        return FALSE;
      if (before != walk->rates)
        stop = cross_change (walk, day, &before->sick);
      if (stop == PENNY_SICK_PAID)
        stop = barred (walk, day);
      if (stop == PENNY_SICK_PAID && qualifies (walk, day))
        stop = take_day (walk, day);
      if (stop != PENNY_SICK_PAID)
        pay->stops = day;
    }
  pay->reason = stop != PENNY_SICK_PAID ? stop : why_nothing (walk);
  return TRUE;
}

/* Earnings are held against the limit of the first day once, for all linked spells. */
static gboolean
begin (Walk     *walk,
       guint     first,
       GError  **error)
{
  PennySickPay *pay = walk->pay;

  pay->first = first_of (&walk->facts->spells[first]);
  if (!use_rates (walk, pay->first, error))
    return FALSE;
  if (walk->rates->sick.floor)
    pay->limit = penny_rates_ni (walk->rates, pay->first)->lel[PENNY_PAY_WEEKLY];
  walk->too_little = pay->average < pay->limit * PENNY_FINE_PER_PENNY;
  return TRUE;
}

static void
add_up (PennySickPay *pay)
{
  for (guint i = 0; i < pay->n_weeks; i++)
    {
      PennySickWeek *week = &pay->weeks[i];

      week->amount = (week->exact + PARTS_PER_PENNY - 1) / PARTS_PER_PENNY;
      pay->total = penny_pence_add (pay->total, week->amount);
    }
}

static gboolean
check (const PennySickFacts  *facts,
       GError               **error)
{
  if ((facts->qualifying & PENNY_EVERY_DAY) == 0)
    {
      g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                           _("Say on which days of the week they would work: sick pay is for those days."));
      return FALSE;
    }
  for (guint i = 0; i < facts->n_spells; i++)
    if (facts->spells[i].first < PENNY_DATE_FIRST || facts->spells[i].last > PENNY_DATE_LAST ||
        facts->spells[i].last < facts->spells[i].first ||
        (i > 0 && facts->spells[i].first <= facts->spells[i - 1].last))
      {
        g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                             _("A time of sickness ends before it begins, or two overlap. Look at the days again."));
        return FALSE;
      }
  if (facts->n_spells == 0)
    g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                         _("Say from which day to which they were ill."));
  return facts->n_spells > 0;
}

static gboolean
walk_linked (Walk     *walk,
             GError  **error)
{
  const PennySickFacts *facts = walk->facts;
  guint first;

  if (!find_first_linked (walk, &first, error) || !begin (walk, first, error))
    return FALSE;
  for (guint i = first; i < facts->n_spells; i++)
    {
      gboolean enough;

      if (i > first && touches_former (facts, i))
        continue;
      if (!is_long_enough (walk, i, &enough, error))
        return FALSE;
      if (!enough)
        continue;
      if (!walk_run (walk, run_first (facts, i), run_last (facts, i), error))
        return FALSE;
      walk->pay->linked += run_last (facts, i) < walk->pay->last ? 1 : 0;
    }
  return TRUE;
}

gboolean
penny_sick_pay_work_out (const PennyRateYears  *years,
                         const PennySickFacts  *facts,
                         PennySickPay          *pay,
                         GError               **error)
{
  Walk walk = { .years = years, .facts = facts, .pay = pay };
  const PennySickSpell *last;
  gboolean enough;

  if (!check (facts, error))
    return FALSE;
  last = &facts->spells[facts->n_spells - 1];
  *pay = (PennySickPay) { .average = facts->average, .last = last->last };
  pay->days_a_week = __builtin_popcount (facts->qualifying & PENNY_EVERY_DAY);
  if (!is_long_enough (&walk, facts->n_spells - 1, &enough, error))
    return FALSE;
  pay->most_weeks = walk.rates->sick.most_weeks;
  pay->least_days = walk.rates->sick.waiting_days + 1;
  if (!walk_linked (&walk, error))
    return FALSE;
  if (!enough)
    {
      pay->reason = is_empty (last) ? PENNY_SICK_WORKED : PENNY_SICK_TOO_SHORT;
      pay->first_paid = pay->stops = PENNY_DATE_NONE;
    }
  pay->left = MAX (pay->most_weeks * pay->days_a_week - pay->paid, 0);
  add_up (pay);
  return TRUE;
}

PennyPence
penny_sick_pay_between (const PennySickPay *pay,
                        PennyDate           from,
                        PennyDate           to)
{
  PennyPence sum = 0;

  for (guint i = 0; i < pay->n_weeks; i++)
    {
      PennyDate saturday = pay->weeks[i].sunday + A_WEEK - 1;

      if (saturday >= from && saturday <= to)
        sum = penny_pence_add (sum, pay->weeks[i].amount);
    }
  return sum;
}
