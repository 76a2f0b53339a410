#include "parental-pay.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

#define A_WEEK 7

/* Weeks of maternity and adoption pay at the share of earnings, whatever the flat rate is. */
#define WEEKS_AT_SHARE 6

/* A year's rates begin on the Sunday of the week with 6 April in it, or the first one of April: 1 April at the
 * earliest.  Only for telling that a week may have a rate that is not known yet. */
#define RATES_BEGIN_BEFORE 5

static const PennyParentalPayRates *
rates_of_week (const PennyRateYears  *years,
               PennyDate              start,
               gboolean              *estimate,
               GError               **error)
{
  int year = penny_tax_year_of (start);
  int first, last;
  const PennyRates *rates;

  penny_rate_years_span (years, &first, &last);
  *estimate = penny_tax_year_of (start + RATES_BEGIN_BEFORE) > last;
  year = MIN (year, last);
  if (year < last)
    {
      rates = penny_rate_years_find (years, year + 1, NULL);
      if (rates != NULL && rates->parental.from <= start)
        return &rates->parental;
    }
  rates = penny_rate_years_find (years, year, error);
  if (rates != NULL && rates->parental.from > start)
    rates = penny_rate_years_find (years, year - 1, error);
  return rates != NULL ? &rates->parental : NULL;
}

static gboolean
begins_at_share (PennyParentalKind kind)
{
  return kind == PENNY_PARENTAL_SMP || kind == PENNY_PARENTAL_SAP;
}

static gboolean
add_week (PennyParentalPay      *pay,
          const PennyRateYears  *years,
          PennyDate              start,
          GError               **error)
{
  PennyParentalWeek *week = &pay->weeks[pay->n_weeks];
  const PennyParentalPayRates *rates;
  PennyFine share;

  *week = (PennyParentalWeek) { .start = start };
  rates = rates_of_week (years, start, &week->estimate, error);
  if (rates == NULL)
    return FALSE;
  pay->share = rates->share;
  share = penny_fine_share (pay->average, rates->share);
  week->rate = rates->flat * PENNY_FINE_PER_PENNY;
  week->at_share = (begins_at_share (pay->kind) && pay->n_weeks < WEEKS_AT_SHARE) || share < week->rate;
  week->amount = rates->flat;
  if (week->at_share)
    {
      week->rate = share;
      week->amount = penny_fine_share_up (pay->average, rates->share);
    }
  pay->n_weeks++;
  if (week->estimate)
    pay->estimate = penny_pence_add (pay->estimate, week->amount);
  else
    pay->total = penny_pence_add (pay->total, week->amount);
  return TRUE;
}

static gboolean
check (const PennyParentalBlock  *blocks,
       guint                      n_blocks,
       GError                   **error)
{
  PennyDate free_from = PENNY_DATE_FIRST;
  gint64 weeks = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      weeks += blocks[i].weeks;
      if (blocks[i].weeks < 1 || weeks > PENNY_PARENTAL_WEEKS || blocks[i].start < free_from ||
          blocks[i].start > PENNY_DATE_LAST - PENNY_PARENTAL_WEEKS * A_WEEK)
        {
          g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                       _("Look at the weeks again: whole weeks, %d in all at most, and none twice."),
                       PENNY_PARENTAL_WEEKS);
          return FALSE;
        }
      free_from = blocks[i].start + blocks[i].weeks * A_WEEK;
    }
  return TRUE;
}

gboolean
penny_parental_pay_work_out (const PennyRateYears      *years,
                             PennyParentalKind          kind,
                             PennyFine                  average,
                             const PennyParentalBlock  *blocks,
                             guint                      n_blocks,
                             PennyParentalPay          *pay,
                             GError                   **error)
{
  *pay = (PennyParentalPay) { .kind = kind, .average = average };
  if (!check (blocks, n_blocks, error))
    return FALSE;
  for (guint i = 0; i < n_blocks; i++)
    for (int week = 0; week < blocks[i].weeks; week++)
      if (!add_week (pay, years, blocks[i].start + week * A_WEEK, error))
        return FALSE;
  return TRUE;
}

PennyPence
penny_parental_pay_between (const PennyParentalPay *pay,
                            PennyDate               from,
                            PennyDate               to)
{
  PennyPence sum = 0;

  for (guint i = 0; i < pay->n_weeks; i++)
    if (penny_week_ends_between (pay->weeks[i].start, from, to))
      sum = penny_pence_add (sum, pay->weeks[i].amount);
  return sum;
}

PennyPence
penny_parental_pay_for_days (const PennyParentalPay *pay,
                             PennyDate               from,
                             PennyDate               to)
{
  const __int128 penny = (__int128) PENNY_FINE_PER_PENNY * A_WEEK;
  __int128 sevenths = 0;

  for (guint i = 0; i < pay->n_weeks; i++)
    {
      const PennyParentalWeek *week = &pay->weeks[i];
      int days = MIN (to, week->start + A_WEEK - 1) - MAX (from, week->start) + 1;

      sevenths += (__int128) week->rate * MAX (days, 0);
    }
  return (PennyPence) ((sevenths + penny - 1) / penny);
}

char *
penny_parental_week_explain (const PennyParentalPay *pay,
                             guint                   number)
{
  const PennyParentalWeek *week;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *average = penny_pence_to_words (penny_fine_to_pence (pay->average));
  g_autofree char *share = penny_rate_to_words (pay->share);
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (number < pay->n_weeks, NULL);

  week = &pay->weeks[number];
  from = penny_date_to_short (week->start);
  to = penny_date_to_short (week->start + A_WEEK - 1);
  amount = penny_pence_to_words (week->amount);
  if (week->at_share)
    sentence = g_strdup_printf (_("Week %1$u, %2$s to %3$s: %4$s of average earnings of %5$s, rounded up to a penny, is "
                                  "%6$s."),
                                number + 1, from, to, share, average, amount);
  else
    sentence = g_strdup_printf (_("Week %1$u, %2$s to %3$s: the flat rate of %4$s."), number + 1, from, to, amount);
  if (!week->estimate)
    return g_steal_pointer (&sentence);
  return g_strdup_printf (_("%s The rate of that time is not known here yet, so this is an estimate."), sentence);
}

static char *
say_rates (const PennyParentalPay *pay)
{
  g_autofree char *share = penny_rate_to_words (pay->share);
  g_autofree char *average = penny_pence_to_words (penny_fine_to_pence (pay->average));

  if (begins_at_share (pay->kind))
    return g_strdup_printf (ngettext ("%1$d week at %2$s of average earnings of %3$s, and then the flat rate or those "
                                      "%2$s, whichever is less.",
                                      "%1$d weeks at %2$s of average earnings of %3$s, and then the flat rate or those "
                                      "%2$s, whichever is less.", WEEKS_AT_SHARE),
                            WEEKS_AT_SHARE, share, average);
  return g_strdup_printf (_("The flat rate or %1$s of average earnings of %2$s, whichever is less."), share, average);
}

char *
penny_parental_pay_explain (const PennyParentalPay *pay)
{
  g_autofree char *rates = say_rates (pay);
  g_autofree char *total = penny_pence_to_words (penny_pence_add (pay->total, pay->estimate));
  g_autofree char *estimate = penny_pence_to_words (pay->estimate);
  g_autofree char *sum = NULL;

  sum = g_strdup_printf (ngettext ("%1$s %2$u week comes to %3$s.", "%1$s %2$u weeks come to %3$s.", pay->n_weeks),
                         rates, pay->n_weeks, total);
  if (pay->estimate == 0)
    return g_steal_pointer (&sum);
  return g_strdup_printf (_("%1$s Of that %2$s is an estimate: the rates of those weeks are not known here yet."),
                          sum, estimate);
}
