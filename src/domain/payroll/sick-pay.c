#include "sick-pay.h"

#include <glib/gi18n-lib.h>

#define A_WEEK 7
#define MONTHS_OF_LINKED_SPELLS 36

/* A day's pay is cut off at 1/10000 of a pound. */
#define FINE_PER_PART   1000
#define PARTS_PER_PENNY 100

/* Days in a row: spells that touch are one illness, and a day on which they worked is none of it. */
typedef struct
{
  PennyDate first, last;
} Run;

/* Walking through the days of linked spells. */
typedef struct
{
  const PennyRateYears *years;
  const PennySickFacts *facts;
  PennySickPay         *pay;
  GArray               *runs;       /* that are long enough to count */
  const PennyRates     *rates;      /* of the day */
  gboolean              too_little; /* by the first day's rule */
  int                   qualifying; /* days of this run */
} Walk;

static PennyDate
first_of (const PennySickSpell *spell)
{
  return spell->first + (spell->worked_first ? 1 : 0);
}

static Run *
run_at (const Walk *walk,
        guint       at)
{
  return &g_array_index (walk->runs, Run, at);
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

/* Those that count: waiting days and one more, by the rule of the last day.  What is shorter neither links nor parts
 * others. */
static gboolean
list_runs (Walk    *walk,
           GError **error)
{
  const PennySickFacts *facts = walk->facts;

  for (guint i = 0; i < facts->n_spells; )
    {
      Run run = { first_of (&facts->spells[i]), facts->spells[i].last };

      for (i++; i < facts->n_spells && first_of (&facts->spells[i]) == run.last + 1; i++)
        run.last = facts->spells[i].last;
      if (!use_rates (walk, run.last, error))
        return FALSE;
      if (run.last - run.first >= walk->rates->sick.waiting_days)
        g_array_append_val (walk->runs, run);
    }
  return TRUE;
}

/* The first of the runs that link, each to the next and the last to @next; their number if none does. */
static gboolean
find_first_linked (Walk       *walk,
                   PennyDate   next,
                   guint      *first,
                   GError    **error)
{
  for (*first = walk->runs->len; *first > 0; --*first)
    {
      const Run *run = run_at (walk, *first - 1);

      if (!use_rates (walk, next, error))
        return FALSE;
      if (next - run->last - 1 > walk->rates->sick.link_weeks * A_WEEK)
        break;
      next = run->first;
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
  PennyDate sunday = penny_date_sunday (day);

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
  PennyFine share = penny_fine_share (pay->average, rule->share);

  pay->flat = rule->flat;
  pay->share = rule->share;
  pay->a_week = rule->flat * PENNY_FINE_PER_PENNY;
  if (rule->share > 0 && !pay->flat_kept)
    pay->a_week = MIN (pay->a_week, share);
  week->a_day = pay->a_week / ((gint64) pay->days_a_week * FINE_PER_PART);
  week->exact += week->a_day;
  week->paid++;
  pay->paid++;
  pay->spell_paid++;
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

/* A year whose rule pays a share of earnings, after one that paid the flat rate alone, on a day in the middle of a
 * run. */
static PennySickReason
cross_change (Walk                    *walk,
              const Run               *run,
              PennyDate                day,
              const PennySickPayRates *before)
{
  PennySickPay *pay = walk->pay;
  gboolean formed = day - run->first > before->waiting_days;

  if (before->share > 0 || walk->rates->sick.share == 0)
    return PENNY_SICK_PAID;
  /* Who earned too little served no waiting day. */
  pay->flat_kept = pay->spell_paid > 0 || (formed && pay->waiting >= before->waiting_days);
  if (!pay->flat_kept && run->first < day - walk->rates->sick.most_weeks * A_WEEK)
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
  if (walk->pay->spell_paid > 0)
    return PENNY_SICK_PAID;
  if (walk->qualifying == 0)
    return PENNY_SICK_NO_QUALIFYING_DAY;
  if (walk->rates->sick.floor && walk->too_little)
    return PENNY_SICK_EARNS_TOO_LITTLE;
  return PENNY_SICK_ONLY_WAITING;
}

static void
add_up (PennySickPay *pay)
{
  pay->total = 0;
  for (guint i = 0; i < pay->n_weeks; i++)
    {
      PennySickWeek *week = &pay->weeks[i];

      week->amount = (week->exact + PARTS_PER_PENNY - 1) / PARTS_PER_PENNY;
      pay->total = penny_pence_add (pay->total, week->amount);
    }
}

static PennySickReason
walk_day (Walk                    *walk,
          const Run               *run,
          PennyDate                day,
          const PennySickPayRates *before)
{
  PennySickReason stop = PENNY_SICK_PAID;

  if (before != &walk->rates->sick)
    stop = cross_change (walk, run, day, before);
  if (stop == PENNY_SICK_PAID)
    stop = barred (walk, day);
  if (stop == PENNY_SICK_PAID && qualifies (walk, day))
    stop = take_day (walk, day);
  return stop;
}

static gboolean
walk_run (Walk       *walk,
          const Run  *run,
          GError    **error)
{
  PennySickPay *pay = walk->pay;
  PennySickReason stop = PENNY_SICK_PAID;
  PennyPence before = pay->total;

  if (!use_rates (walk, run->first, error))
    return FALSE;
  walk->qualifying = pay->spell_paid = 0;
  pay->flat_kept = FALSE;
  pay->first_paid = pay->stops = PENNY_DATE_NONE;
  for (PennyDate day = run->first; day <= run->last && stop == PENNY_SICK_PAID; day++)
    {
      const PennySickPayRates *yesterday = &walk->rates->sick;

      if (!use_rates (walk, day, error))
        return FALSE;
      stop = walk_day (walk, run, day, yesterday);
      if (stop != PENNY_SICK_PAID)
        pay->stops = day;
    }
  pay->reason = stop != PENNY_SICK_PAID ? stop : why_nothing (walk);
  add_up (pay);
  pay->spell_total = pay->total - before;
  return TRUE;
}

/* Earnings are held against the limit of the first day once, for all linked spells. */
static gboolean
begin (Walk       *walk,
       PennyDate   first,
       GError    **error)
{
  PennySickPay *pay = walk->pay;

  pay->first = first;
  if (!use_rates (walk, first, error))
    return FALSE;
  if (walk->rates->sick.floor)
    pay->limit = penny_rates_ni (walk->rates, first)->lel[PENNY_PAY_WEEKLY];
  walk->too_little = pay->average < pay->limit * PENNY_FINE_PER_PENNY;
  return TRUE;
}

static gboolean
check (const PennySickFacts  *facts,
       GError               **error)
{
  if ((facts->qualifying & PENNY_EVERY_DAY) == 0)
    return penny_pay_refuse (error, _("Say on which days of the week they would work: sick pay is for those days."));
  for (guint i = 0; i < facts->n_spells; i++)
    if (facts->spells[i].first < PENNY_DATE_FIRST || facts->spells[i].last > PENNY_DATE_LAST ||
        facts->spells[i].last < facts->spells[i].first ||
        (i > 0 && facts->spells[i].first <= facts->spells[i - 1].last))
      return penny_pay_refuse (error, _("A time of sickness ends before it begins, or two overlap. Look at the days "
                                        "again."));
  if (facts->n_spells == 0)
    return penny_pay_refuse (error, _("Say from which day to which they were ill."));
  return TRUE;
}

/* The runs that link to the last spell, and that one if it counts. */
static gboolean
walk_linked (Walk                  *walk,
             const PennySickSpell  *last,
             GError               **error)
{
  PennySickPay *pay = walk->pay;
  gboolean counts;
  guint first;

  if (!list_runs (walk, error) || !find_first_linked (walk, first_of (last), &first, error) ||
      !begin (walk, first < walk->runs->len ? run_at (walk, first)->first : first_of (last), error))
    return FALSE;
  for (guint i = first; i < walk->runs->len; i++)
    if (!walk_run (walk, run_at (walk, i), error))
      return FALSE;
  counts = walk->runs->len > 0 && run_at (walk, walk->runs->len - 1)->last == last->last;
  pay->linked = walk->runs->len - first - (counts ? 1 : 0);
  if (counts)
    return TRUE;
  pay->reason = first_of (last) > last->last ? PENNY_SICK_WORKED : PENNY_SICK_TOO_SHORT;
  pay->first_paid = pay->stops = PENNY_DATE_NONE;
  pay->spell_paid = 0;
  pay->spell_total = 0;
  return TRUE;
}

gboolean
penny_sick_pay_work_out (const PennyRateYears  *years,
                         const PennySickFacts  *facts,
                         PennySickPay          *pay,
                         GError               **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  Walk walk = { .years = years, .facts = facts, .pay = pay, .runs = runs };
  const PennySickSpell *last;

  if (!check (facts, error))
    return FALSE;
  last = &facts->spells[facts->n_spells - 1];
  *pay = (PennySickPay) { .average = facts->average, .last = last->last };
  pay->days_a_week = __builtin_popcount (facts->qualifying & PENNY_EVERY_DAY);
  if (!use_rates (&walk, last->last, error))
    return FALSE;
  pay->most_weeks = walk.rates->sick.most_weeks;
  pay->least_days = walk.rates->sick.waiting_days + 1;
  if (!walk_linked (&walk, last, error))
    return FALSE;
  pay->left = MAX (pay->most_weeks * pay->days_a_week - pay->paid, 0);
  return TRUE;
}

PennyPence
penny_sick_pay_between (const PennySickPay *pay,
                        PennyDate           from,
                        PennyDate           to)
{
  PennyPence sum = 0;

  for (guint i = 0; i < pay->n_weeks; i++)
    if (penny_week_ends_between (pay->weeks[i].sunday, from, to))
      sum = penny_pence_add (sum, pay->weeks[i].amount);
  return sum;
}
