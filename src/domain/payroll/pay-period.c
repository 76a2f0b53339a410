#include "pay-period.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define WEEKS  52
#define LAST_NAME 56            /* tables call the extra payday 53, 54 or 56 by what it pays for */
#define FIRST_YEAR  1900        /* those that lie wholly within the dates there are */
#define LAST_YEAR   2199
#define FIRST_MONTH 4           /* a tax year begins on 6 April, and each of its months on a 6th */
#define FIRST_DAY   6

static const struct
{
  const char *name;
  int         weeks;            /* 0: it counts in months */
} frequencies[PENNY_PAY_FREQUENCIES] = {
  [PENNY_PAY_WEEKLY] = { "weekly", 1 },
  [PENNY_PAY_FORTNIGHTLY] = { "fortnightly", 2 },
  [PENNY_PAY_FOUR_WEEKLY] = { "four-weekly", 4 },
  [PENNY_PAY_MONTHLY] = { "monthly", 0 },
};

PennyDate
penny_tax_year_first (int year)
{
  return penny_date_new (year, FIRST_MONTH, FIRST_DAY);
}

PennyDate
penny_tax_year_last (int year)
{
  return penny_tax_month_last (year, PENNY_TAX_MONTHS);
}

PennyDate
penny_tax_month_last (int year,
                      int month)
{
  g_return_val_if_fail (month >= 1 && month <= PENNY_TAX_MONTHS, PENNY_DATE_NONE);

  month += FIRST_MONTH;
  return month <= PENNY_TAX_MONTHS ? penny_date_new (year, month, FIRST_DAY - 1)
                                   : penny_date_new (year + 1, month - PENNY_TAX_MONTHS, FIRST_DAY - 1);
}

static gboolean
is_tax_year (int year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* Both at once, since taking a date apart is most of the work. */
static gboolean
find_month (PennyDate  date,
            int       *tax_year,
            int       *tax_month)
{
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  if (day < FIRST_DAY)
    month--;
  *tax_year = month < FIRST_MONTH ? year - 1 : year;
  *tax_month = month < FIRST_MONTH ? month - FIRST_MONTH + PENNY_TAX_MONTHS + 1 : month - FIRST_MONTH + 1;
  return is_tax_year (*tax_year);
}

int
penny_tax_year_of (PennyDate date)
{
  int year, month;

  return find_month (date, &year, &month) ? year : 0;
}

int
penny_tax_month_of (PennyDate date)
{
  int year, month;

  return find_month (date, &year, &month) ? month : 0;
}

int
penny_tax_week_of (PennyDate date)
{
  int year = penny_tax_year_of (date);

  return year != 0 ? (date - penny_tax_year_first (year)) / 7 + 1 : 0;
}

char *
penny_tax_year_format (int year)
{
  return g_strdup_printf ("%04d-%02d", year, (year + 1) % 100);
}

int
penny_tax_year_parse (const char *text)
{
  g_autofree char *same = NULL;
  int year;

  g_return_val_if_fail (text != NULL, 0);

  if (strlen (text) != strlen ("2026-27"))
    return 0;
  year = (int) g_ascii_strtoll (text, NULL, 10);
  same = penny_tax_year_format (year);
  return is_tax_year (year) && strcmp (same, text) == 0 ? year : 0;
}

const char *
penny_pay_frequency_name (PennyPayFrequency frequency)
{
  g_return_val_if_fail (frequency < PENNY_PAY_FREQUENCIES, NULL);

  return frequencies[frequency].name;
}

gboolean
penny_pay_frequency_parse (const char        *text,
                           PennyPayFrequency *frequency)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    if (strcmp (text, frequencies[i].name) == 0)
      {
        *frequency = (PennyPayFrequency) i;
        return TRUE;
      }
  return FALSE;
}

int
penny_pay_frequency_weeks (PennyPayFrequency frequency)
{
  g_return_val_if_fail (frequency < PENNY_PAY_FREQUENCIES, 0);

  return frequencies[frequency].weeks;
}

/* Four-weekly pay in week 30 is for the weeks to 32: tax tables have a row for every fourth week alone.
 * What runs past week 52 is the extra payday of a year that has one. */
static void
fill (PennyPayPeriod    *period,
      int                year,
      PennyPayFrequency  frequency,
      PennyDate          payday,
      int                number)
{
  int weeks = frequencies[frequency].weeks;
  int alone = MAX (weeks, 1);

  *period = (PennyPayPeriod) {
    .year = year,
    .frequency = frequency,
    .payday = payday,
    .number = number,
    .of = weeks == 0 ? PENNY_TAX_MONTHS : WEEKS,
    .n = (number + alone - 1) / alone * alone,
    .alone = alone,
  };
  period->extra = period->n > period->of;
}

void
penny_pay_period_on (PennyPayPeriod    *period,
                     PennyPayFrequency  frequency,
                     PennyDate          payday)
{
  int year, month;
  gboolean known = find_month (payday, &year, &month);

  g_return_if_fail (known && frequency < PENNY_PAY_FREQUENCIES);

  fill (period, year, frequency, payday,
        frequencies[frequency].weeks == 0 ? month : (payday - penny_tax_year_first (year)) / 7 + 1);
}

static gboolean
refuse_number (PennyPayFrequency   frequency,
               GError            **error)
{
  if (frequencies[frequency].weeks == 0)
    return penny_pay_refuse (error, _("A tax month is a number from 1 (6 April to 5 May) to 12 (6 March to 5 April)."));
  return penny_pay_refuse (error, _("A tax week is a number from 1 (it begins on 6 April) to 52, or 53, 54 or 56 for the "
                                    "extra payday of a year that has one."));
}

gboolean
penny_pay_period_numbered (PennyPayPeriod     *period,
                           int                 year,
                           PennyPayFrequency   frequency,
                           int                 number,
                           GError            **error)
{
  PennyDate last;
  int weeks;

  g_return_val_if_fail (frequency < PENNY_PAY_FREQUENCIES, FALSE);

  weeks = frequencies[frequency].weeks;
  if (!is_tax_year (year))
    return penny_pay_refuse (error, _("A tax year looks like “2026-27”."));
  if (weeks > 0 && number > WEEKS && number <= LAST_NAME)
    number = WEEKS + 1;
  if (number < 1 || number > (weeks == 0 ? PENNY_TAX_MONTHS : WEEKS + 1))
    return refuse_number (frequency, error);
  if (weeks == 0)
    last = penny_tax_month_last (year, number);
  else
    last = MIN (penny_tax_year_last (year), penny_tax_year_first (year) + 7 * number - 1);
  fill (period, year, frequency, last, number);
  return TRUE;
}

PennyDate
penny_pay_period_first_day (const PennyPayPeriod *period)
{
  int weeks = frequencies[period->frequency].weeks;

  return (weeks == 0 ? penny_date_add_months (period->payday, -1) : period->payday - 7 * weeks) + 1;
}

int
penny_pay_period_name (const PennyPayPeriod *period)
{
  return period->extra ? period->n : period->number;
}

char *
penny_pay_period_to_words (const PennyPayPeriod *period)
{
  g_return_val_if_fail (period != NULL, NULL);

  if (frequencies[period->frequency].weeks == 0)
    return g_strdup_printf (_("tax month %d"), period->number);
  return g_strdup_printf (_("tax week %d"), penny_pay_period_name (period));
}
