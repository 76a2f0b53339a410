#include "holiday-accrual.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "rate-words.h"

/* More hours than any pay period has, so that nothing here can overflow. */
#define MOST_MINUTES (366 * 24 * 60)

static int
nearest (__int128 over,
         __int128 under)
{
  return (int) ((2 * over + under) / (2 * under));
}

/* From 1 to 5 April a leave year may have begun by the next tax year's figures already. */
static const PennyRates *
rates_of_leave_year (const PennyRateYears  *years,
                     PennyDate              first,
                     GError               **error)
{
  int year = penny_tax_year_of (first);
  const PennyRates *next = penny_rate_years_find (years, year + 1, NULL), *rates;

  if (next != NULL && first >= next->holiday.from)
    return next;
  rates = penny_rate_years_find (years, year, error);
  return rates == NULL || first >= rates->holiday.from ? rates : penny_rate_years_find (years, year - 1, error);
}

PennyRate
penny_holiday_share (const PennyRateYears  *years,
                     PennyDate              first,
                     GError               **error)
{
  const PennyRates *rates = rates_of_leave_year (years, first, error);

  if (rates != NULL && rates->holiday.share == 0)
    penny_pay_refuse (error, _("In a leave year that began then, holiday is not a share of the hours worked, even with "
                               "irregular hours. It is 5.6 weeks, each of the average hours, and is paid when it is "
                               "taken."));
  return rates != NULL ? rates->holiday.share : 0;
}

void
penny_holiday_accrue (PennyRate               share,
                      const PennyHoursWorked *period,
                      PennyHolidayAccrual    *accrual)
{
  const PennyAverageWeek *before = period->before;
  __int128 over = CLAMP (period->worked, 0, MOST_MINUTES), under = 1;

  if (before != NULL && before->counted > 0 && period->away > 0 && period->week_days > 0)
    {
      under = (__int128) before->counted * period->week_days;
      over = over * under + (__int128) CLAMP (before->minutes, 0, MOST_MINUTES) * MIN (period->away, 366);
    }
  over *= share;
  under *= PENNY_RATE_WHOLE * 60;
  accrual->share = share;
  accrual->hours = nearest (over, under);
  accrual->hundredths = nearest (over * 100, under);
}

void
penny_holiday_add_up (PennyRate               share,
                      const PennyHoursWorked *periods,
                      guint                   n_periods,
                      gint64                  most,
                      gint64                  carried,
                      gint64                  taken,
                      PennyHoliday           *holiday)
{
  *holiday = (PennyHoliday) { .how = PENNY_HOLIDAY_BY_HOURS, .share = share, .carried = carried, .taken = taken };
  for (guint i = 0; i < n_periods; i++)
    {
      PennyHolidayAccrual accrual;

      penny_holiday_accrue (share, &periods[i], &accrual);
      holiday->worked += periods[i].worked;
      holiday->entitled += accrual.hours * 60;
    }
  holiday->at_most = most > 0 && holiday->entitled > most;
  if (holiday->at_most)
    holiday->entitled = most;
  holiday->left = holiday->entitled + carried - taken;
}

gboolean
penny_holiday_roll_up (PennyRate        share,
                       PennyHoursKind   kind,
                       PennyPence       pay,
                       PennyPence      *amount,
                       GError         **error)
{
  *amount = 0;
  if (kind != PENNY_HOURS_IRREGULAR)
    return penny_pay_refuse (error, _("Holiday pay can be paid with each payday’s pay only for irregular hours or part "
                                      "of a year. With regular hours, pay it when holiday is taken."));
  *amount = penny_pence_share (pay, share, PENNY_RATE_WHOLE);
  return TRUE;
}

char *
penny_holiday_roll_up_explain (PennyRate  share,
                               PennyPence pay,
                               PennyPence amount)
{
  g_autofree char *share_words = penny_rate_to_words (share);
  g_autofree char *pay_words = penny_pence_to_words (pay);
  g_autofree char *amount_words = penny_pence_to_words (amount);

  /* Translators: 1 is a share, 2 an amount of pay, 3 that share of it */
  return g_strdup_printf (_("%1$s of the pay of %2$s is %3$s. It is the pay for holiday, so none is due when holiday is "
                            "taken."),
                          share_words, pay_words, amount_words);
}

char *
penny_holiday_accrual_explain (const PennyHoursWorked    *period,
                               const PennyHolidayAccrual *accrual)
{
  g_autofree char *share = penny_rate_to_words (accrual->share);
  g_autofree char *worked = penny_hours_to_words (period->worked);
  g_autofree char *hours = penny_hours_to_words (accrual->hours * 60);
  g_autofree char *exact = g_strdup_printf ("%d.%02d", accrual->hundredths / 100, accrual->hundredths % 100);

  if (period->before != NULL && period->away > 0)
    /* Translators: 1 is a share, 2 "42 hours", 3 "5.07", 4 "5 hours" */
    return g_strdup_printf (_("%1$s of %2$s worked, and of an average week for the time off sick or on family leave, "
                              "is %3$s hours; to the nearest hour, %4$s of holiday."), share, worked, exact, hours);
  /* Translators: 1 is a share, 2 "42 hours", 3 "5.07", 4 "5 hours" */
  return g_strdup_printf (_("%1$s of %2$s worked is %3$s hours; to the nearest hour, %4$s of holiday."),
                          share, worked, exact, hours);
}
