#include "average-earnings.h"

#include <glib/gi18n-lib.h>

#define A_WEEK         7
#define RELEVANT_WEEKS 8
#define WEEKS_A_YEAR   52
#define MONTHS_A_YEAR  12

/* Odd days in a period of months that make one more month (SPM170400). */
#define ODD_DAYS          16
#define ODD_DAYS_FEBRUARY 15

/* @amount x @by / @of. */
static PennyFine
part_of (PennyPence amount,
         gint64     by,
         gint64     of)
{
  return (PennyFine) ((__int128) amount * PENNY_FINE_PER_PENNY * by / of);
}

PennyFine
penny_fine_share (PennyFine average,
                  PennyRate share)
{
  return (PennyFine) ((__int128) MAX (average, 0) * MAX (share, 0) / PENNY_RATE_WHOLE);
}

PennyPence
penny_fine_share_up (PennyFine average,
                     PennyRate share)
{
  const __int128 penny = (__int128) PENNY_FINE_PER_PENNY * PENNY_RATE_WHOLE;
  __int128 product = (__int128) MAX (average, 0) * MAX (share, 0);

  return (PennyPence) ((product + penny - 1) / penny);
}

PennyPence
penny_fine_to_pence (PennyFine average)
{
  return average / PENNY_FINE_PER_PENNY;
}

/* The last payday on or before @day. */
static PennyDate
last_payday (const PennyEarningsFacts *facts,
             PennyDate                 day)
{
  PennyDate last = PENNY_DATE_NONE;

  for (guint i = 0; i < facts->n_paid; i++)
    if (facts->paid[i].payday <= day)
      last = MAX (last, facts->paid[i].payday);
  return last;
}

/* Returns how many paydays' pay beside their own there was. */
static int
add_up (const PennyEarningsFacts *facts,
        PennyAverageEarnings     *average)
{
  int beside = 0;

  for (guint i = 0; i < facts->n_paid; i++)
    {
      const PennyEarned *earned = &facts->paid[i];

      if (earned->payday < average->from || earned->payday > average->to)
        continue;
      average->total = penny_pence_add (average->total, earned->earnings);
      average->n_paydays++;
      beside += earned->beside;
    }
  return beside;
}

/* Whole months, and one for odd days that make more than half of one. */
static int
count_months (PennyDate from,
              PennyDate to)
{
  PennyDate start = from;
  int months = 0;
  int odd_days, year, month, day;

  for (PennyDate next = penny_date_add_months (from, 1); next != PENNY_DATE_NONE && next <= to + 1;
       next = penny_date_add_months (from, months + 1))
    {
      start = next;
      months++;
    }
  odd_days = to - start + 1;
  penny_date_split (to, &year, &month, &day);
  return odd_days >= (month == 2 ? ODD_DAYS_FEBRUARY : ODD_DAYS) ? months + 1 : months;
}

/* The weeks between two paydays, or those that were paid for where a payday was moved by a day or two. */
static int
count_weeks (const PennyEarningsFacts   *facts,
             const PennyAverageEarnings *average,
             int                         days,
             int                         beside)
{
  int a_payday = penny_pay_frequency_weeks (facts->frequency);

  if (days % A_WEEK == 0)
    return days / A_WEEK + beside * a_payday;
  return average->new_starter ? 0 : ((int) average->n_paydays + beside) * a_payday;
}

static void
divide (const PennyEarningsFacts *facts,
        PennyAverageEarnings     *average,
        int                       beside)
{
  PennyDate last = average->new_starter && facts->covered_to != PENNY_DATE_NONE ? facts->covered_to : average->to;
  int days = MAX (last - average->from + 1, 1);
  int weeks = 0;
  int months = 0;

  if (!facts->irregular && facts->frequency == PENNY_PAY_MONTHLY)
    months = count_months (average->from, last) + beside;
  else if (!facts->irregular)
    weeks = count_weeks (facts, average, days, beside);
  if (weeks > 0)
    {
      average->by = PENNY_AVERAGE_BY_WEEKS;
      average->count = weeks;
      average->average = part_of (average->total, 1, weeks);
    }
  else if (months > 0)
    {
      average->by = PENNY_AVERAGE_BY_MONTHS;
      average->count = months;
      average->average = part_of (average->total, MONTHS_A_YEAR, (gint64) months * WEEKS_A_YEAR);
    }
  else
    {
      average->by = PENNY_AVERAGE_BY_DAYS;
      average->count = days;
      average->average = part_of (average->total, A_WEEK, days);
    }
}

static void
take_contract (const PennyEarningsFacts *facts,
               PennyAverageEarnings     *average)
{
  int weeks = penny_pay_frequency_weeks (facts->frequency);

  average->by = facts->contract > 0 ? PENNY_AVERAGE_BY_CONTRACT : PENNY_AVERAGE_UNKNOWN;
  average->new_starter = TRUE;
  average->total = MAX (facts->contract, 0);
  average->count = 1;
  average->average = weeks > 0 ? part_of (average->total, 1, weeks)
                               : part_of (average->total, MONTHS_A_YEAR, WEEKS_A_YEAR);
}

/* The day after the payday at least eight weeks before the last one; for a new starter the first day of work,
 * or where that is not known the first payday. */
static PennyDate
first_day (const PennyEarningsFacts *facts,
           PennyAverageEarnings     *average)
{
  PennyDate earlier = last_payday (facts, average->to - RELEVANT_WEEKS * A_WEEK);

  average->new_starter = earlier == PENNY_DATE_NONE;
  if (!average->new_starter)
    return earlier + 1;
  if (facts->employed_from != PENNY_DATE_NONE)
    return MIN (facts->employed_from, average->to);
  return facts->paid[0].payday;
}

void
penny_average_earnings_work_out (const PennyEarningsFacts *facts,
                                 PennyAverageEarnings     *average)
{
  *average = (PennyAverageEarnings) { .to = last_payday (facts, facts->before - 1) };
  if (average->to == PENNY_DATE_NONE)
    {
      take_contract (facts, average);
      return;
    }
  average->from = first_day (facts, average);
  divide (facts, average, add_up (facts, average));
}

static char *
say_sum (const PennyAverageEarnings *average,
         const char                 *total,
         const char                 *a_week)
{
  switch (average->by)
    {
    case PENNY_AVERAGE_BY_WEEKS:
      return g_strdup_printf (ngettext ("%1$s for %2$d week is %3$s a week.", "%1$s for %2$d weeks is %3$s a week.",
                                        (gulong) average->count),
                              total, average->count, a_week);
    case PENNY_AVERAGE_BY_MONTHS:
      return g_strdup_printf (ngettext ("%1$s for %2$d month, times 12 and divided by 52, is %3$s a week.",
                                        "%1$s for %2$d months, a month’s part times 12 and divided by 52, is %3$s a week.",
                                        (gulong) average->count),
                              total, average->count, a_week);
    case PENNY_AVERAGE_BY_DAYS:
      return g_strdup_printf (ngettext ("%1$s for %2$d day, times 7, is %3$s a week.",
                                        "%1$s for %2$d days, a day’s part times 7, is %3$s a week.", (gulong) average->count),
                              total, average->count, a_week);
    case PENNY_AVERAGE_BY_CONTRACT:
      return g_strdup_printf (_("Nothing was paid before, so the contract counts: %1$s a payday is %2$s a week."),
                              total, a_week);
    case PENNY_AVERAGE_UNKNOWN:
    default:
      return g_strdup (_("Nothing was paid before. Say what the contract pays for one payday, and that is used."));
    }
}

char *
penny_average_earnings_explain (const PennyAverageEarnings *average)
{
  g_autofree char *total = penny_pence_to_words (average->total);
  g_autofree char *a_week = penny_pence_to_words (penny_fine_to_pence (average->average));
  g_autofree char *sum = say_sum (average, total, a_week);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (average->by == PENNY_AVERAGE_BY_CONTRACT || average->by == PENNY_AVERAGE_UNKNOWN)
    return g_steal_pointer (&sum);
  from = penny_date_to_short (average->from);
  to = penny_date_to_short (average->to);
  if (average->new_starter)
    return g_strdup_printf (_("Average weekly earnings of a new starter, from %1$s to %2$s: %3$s"), from, to, sum);
  return g_strdup_printf (_("Average weekly earnings, from what was paid between %1$s and %2$s: %3$s"), from, to, sum);
}

const char *
penny_average_earnings_what_counts (void)
{
  return _("Count all that was paid on those paydays before tax, National Insurance and pension came off: also "
           "overtime, holiday pay, sick pay, bonuses and pay that was late. Leave out what was only paid back, such as "
           "mileage, and what is paid on a later day. Where too much or too little was paid by mistake, count that "
           "too, unless you two have written down what it should have been: then count what you agreed.");
}
