#include "rate-kind.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define WEEKS_A_YEAR    52
#define MONTHS_A_YEAR   12
#define MOST_DIGITS     9       /* of whole pounds: far above any threshold, far below an overflow */
#define MOST_COUNT      99
#define NONE            "none"

static char *
not_a_figure (const char *value)
{
  return g_strdup_printf (_("“%s” is not a figure. Write figures and a point alone, with two decimals at most, like "
                            "12570 or 123.25."), value);
}

/* "123.25" is 12325.  Stricter than what a person may type into a form: a slip here is in every payslip. */
static char *
read_hundredths (const char *value,
                 gint64     *hundredths)
{
  gsize whole = strspn (value, "0123456789");
  gsize part = value[whole] == '.' ? strspn (value + whole + 1, "0123456789") : 0;

  *hundredths = 0;
  if (*value == '-')
    return g_strdup_printf (_("“%s” is less than nothing, which no rate or amount is."), value);
  if (whole == 0 || whole > MOST_DIGITS || part > 2 || (value[whole] == '.' && part == 0) ||
      value[whole + (part > 0 ? part + 1 : 0)] != '\0')
    return not_a_figure (value);
  *hundredths = g_ascii_strtoll (value, NULL, 10) * 100;
  if (part > 0)
    *hundredths += g_ascii_strtoll (value + whole + 1, NULL, 10) * (part == 1 ? 10 : 1);
  return NULL;
}

static char *
read_money (const char *value,
            PennyPence *amount)
{
  char *wrong = read_hundredths (value, amount);

  if (wrong == NULL && *amount == 0)
    return g_strdup (_("0 cannot be right here: there is an amount each year."));
  return wrong;
}

static char *
read_rate (const char *value,
           PennyRate  *rate,
           gboolean    over)
{
  gint64 hundredths = 0;
  char *wrong = read_hundredths (value, &hundredths);

  if (wrong != NULL)
    return wrong;
  if (hundredths > (over ? 2 * PENNY_RATE_WHOLE : PENNY_RATE_WHOLE))
    return g_strdup_printf (_("%s%% is too much to be right here."), value);
  *rate = (PennyRate) hundredths;
  return NULL;
}

static char *
read_count (const char *value,
            int        *count)
{
  gint64 number;

  if (!g_ascii_string_to_signed (value, 10, 0, MOST_COUNT, &number, NULL))
    return g_strdup_printf (_("“%s” is not a number from 0 to 99."), value);
  *count = (int) number;
  return NULL;
}

static char *
read_source (const char *value)
{
  return g_str_has_prefix (value, "https://") && strpbrk (value, " \t") == NULL ? NULL :
    g_strdup_printf (_("“%s” is not the address of a page. It begins with https://, and a second page has "
                       "a line of its own."), value);
}

static char *
read_year (const char *value,
           int        *year)
{
  *year = penny_tax_year_parse (value);
  return *year != 0 ? NULL : g_strdup_printf (_("“%s” is not a tax year. Write it like 2026-27."), value);
}

static char *
read_date (const char *value,
           PennyDate  *date)
{
  *date = penny_date_parse (value);
  return *date != PENNY_DATE_NONE ? NULL :
    g_strdup_printf (_("“%s” is not a day. Write it like 2026-04-06."), value);
}

static char *
read_yes_no (const char *value,
             gboolean   *yes)
{
  *yes = g_str_equal (value, "yes");
  return *yes || g_str_equal (value, "no") ? NULL : g_strdup_printf (_("“%s” should be yes or no."), value);
}

/* Figures and an L: what a year begins with for those of whom no more is known. */
static char *
read_code (const char *value,
           char       *code)
{
  gsize digits = strspn (value, "0123456789");

  if (digits < 1 || digits > 6 || !g_str_equal (value + digits, "L"))
    return g_strdup_printf (_("“%s” is not a tax code that a year begins with, like 1257L."), value);
  g_strlcpy (code, value, sizeof ((PennyRates *) NULL)->emergency_code);
  return NULL;
}

static char *
read_plan (const char *value,
           int        *plan)
{
  static const char *const plans[] = { "1", "2", "4", "5", NULL };

  if (!g_str_equal (value, "ask") && !g_strv_contains (plans, value))
    return g_strdup_printf (_("“%s” is not a student loan plan. Write 1, 2, 4 or 5, or ask."), value);
  *plan = atoi (value);
  return NULL;
}

/* For two and four weeks: the year's, never the week's taken so many times, and up to a whole pound. */
static PennyPence
pounds_up (PennyPence year,
           int        weeks)
{
  const gint64 pounds = 100 * WEEKS_A_YEAR;

  return (year * weeks + pounds - 1) / pounds * 100;
}

/* Published figures are rounded, each by up to a pound a week or month: no more than that apart from the year's. */
static gboolean
near (PennyPence threshold,
      int        of,
      PennyPence year,
      int        in_year)
{
  return ABS (threshold * in_year / of - year) <= 100 * in_year;
}

static gboolean
all_near (const PennyThreshold threshold,
          PennyPence           year)
{
  for (int frequency = 0; frequency < PENNY_PAY_FREQUENCIES; frequency++)
    {
      int weeks = penny_pay_frequency_weeks (frequency);

      if (!near (threshold[frequency], MAX (weeks, 1), year, weeks > 0 ? WEEKS_A_YEAR : MONTHS_A_YEAR))
        return FALSE;
    }
  return TRUE;
}

/* "129 / 559 / 6708" into @n amounts. */
static char *
read_amounts (const char *value,
              const char *form,
              guint       n,
              PennyPence *amounts)
{
  g_auto (GStrv) parts = g_strsplit (value, "/", -1);

  if (g_strv_length (parts) != n)
    return g_strdup_printf (_("“%1$s” should be amounts with / between them, for %2$s."), value, form);
  for (guint i = 0; i < n; i++)
    {
      char *wrong = read_money (g_strstrip (parts[i]), &amounts[i]);

      if (wrong != NULL)
        return wrong;
    }
  return NULL;
}

static char *
far_apart (void)
{
  return g_strdup (_("These amounts do not belong together: over a year they are not the last one."));
}

static char *
read_ni (const char *value,
         PennyPence *threshold)
{
  PennyPence amounts[3] = { 0 };   /* week, month, year */
  char *wrong = read_amounts (value, _("week / month / year"), G_N_ELEMENTS (amounts), amounts);

  if (wrong != NULL)
    return wrong;
  threshold[PENNY_PAY_WEEKLY] = amounts[0];
  threshold[PENNY_PAY_FORTNIGHTLY] = pounds_up (amounts[2], 2);
  threshold[PENNY_PAY_FOUR_WEEKLY] = pounds_up (amounts[2], 4);
  threshold[PENNY_PAY_MONTHLY] = amounts[1];
  return all_near (threshold, amounts[2]) ? NULL : far_apart ();
}

static char *
read_pension (const char *value,
              PennyPence *threshold)
{
  char *wrong = read_amounts (value, _("week / fortnight / four weeks / month / year"), PENNY_PAY_FREQUENCIES + 1,
                              threshold);

  if (wrong != NULL)
    return wrong;
  return all_near (threshold, threshold[PENNY_PAY_FREQUENCIES]) ? NULL : far_apart ();
}

/* The year's by the paydays in it, less the part of a penny. */
static char *
read_loan (const char *value,
           PennyPence *threshold)
{
  PennyPence year = 0;
  char *wrong = read_money (value, &year);

  if (wrong != NULL)
    return wrong;
  for (int frequency = 0; frequency < PENNY_PAY_FREQUENCIES; frequency++)
    {
      int weeks = penny_pay_frequency_weeks (frequency);

      threshold[frequency] = weeks > 0 ? year / (WEEKS_A_YEAR / weeks) : year / MONTHS_A_YEAR;
    }
  return NULL;
}

static char *
add_band (const char    *value,
          PennyPence     top,
          PennyTaxBands *bands)
{
  PennyTaxBand *last = bands->n > 0 ? &bands->band[bands->n - 1] : NULL;
  PennyTaxBand *band = &bands->band[bands->n];
  char *wrong;

  if (bands->n == PENNY_TAX_BANDS)
    return g_strdup_printf (_("There can be %d bands at most."), PENNY_TAX_BANDS);
  if (last != NULL && top <= last->top)
    return g_strdup (_("The bands do not rise: each ends higher than the one before, and “above” comes last."));
  wrong = read_rate (value, &band->rate, FALSE);
  if (wrong == NULL && last != NULL && band->rate <= last->rate)
    wrong = g_strdup (_("The rates do not rise: a higher band has a higher rate."));
  band->top = top;
  bands->n++;
  return wrong;
}

static char *
read_band (const char    *rest,
           const char    *value,
           PennyTaxBands *bands)
{
  PennyPence top = 0;
  char *wrong = read_money (rest, &top);

  return wrong != NULL ? wrong : add_band (value, top, bands);
}

/* Which band it is shows only when all are read. */
static char *
read_basic (const char    *value,
            PennyTaxBands *bands)
{
  PennyRate rate = 0;
  char *wrong = read_rate (value, &rate, FALSE);

  bands->basic = (guint) rate;
  return wrong;
}

static char *
read_age (const char     *rest,
          const char     *value,
          PennyWageRates *wage)
{
  PennyWageForAge *last = wage->n > 0 ? &wage->ages[wage->n - 1] : NULL;
  PennyWageForAge *age = &wage->ages[wage->n];
  char *wrong;

  if (wage->n == PENNY_WAGE_AGES)
    return g_strdup_printf (_("There can be %d ages at most."), PENNY_WAGE_AGES);
  wrong = read_count (rest, &age->age);
  if (wrong != NULL)
    return wrong;
  if (last != NULL && age->age >= last->age)
    return g_strdup (_("The ages come in order, the oldest first."));
  wrong = read_money (value, &age->an_hour);
  if (wrong == NULL && last != NULL && age->an_hour > last->an_hour)
    wrong = g_strdup (_("This is more than older workers get."));
  wage->n++;
  return wrong;
}

char *
penny_rate_kind_read (PennyRateKind  kind,
                      const char    *rest,
                      const char    *value,
                      gpointer       to)
{
  gboolean none = g_str_equal (value, NONE);

  switch (kind)
    {
    case PENNY_RATE_KIND_SOURCE:        return read_source (value);
    case PENNY_RATE_KIND_YEAR:          return read_year (value, to);
    case PENNY_RATE_KIND_DATE:          return read_date (value, to);
    case PENNY_RATE_KIND_MONEY:         return read_money (value, to);
    case PENNY_RATE_KIND_MONEY_OR_NONE: return none ? NULL : read_money (value, to);
    case PENNY_RATE_KIND_SHARE:         return read_rate (value, to, FALSE);
    case PENNY_RATE_KIND_SHARE_OR_NONE: return none ? NULL : read_rate (value, to, FALSE);
    case PENNY_RATE_KIND_RECOVERY:      return read_rate (value, to, TRUE);
    case PENNY_RATE_KIND_COUNT:         return read_count (value, to);
    case PENNY_RATE_KIND_YES_NO:        return read_yes_no (value, to);
    case PENNY_RATE_KIND_CODE:          return read_code (value, to);
    case PENNY_RATE_KIND_PLAN:          return read_plan (value, to);
    case PENNY_RATE_KIND_NI:            return read_ni (value, to);
    case PENNY_RATE_KIND_PENSION:       return read_pension (value, to);
    case PENNY_RATE_KIND_LOAN:          return read_loan (value, to);
    case PENNY_RATE_KIND_LOAN_OR_NONE:  return none ? NULL : read_loan (value, to);
    case PENNY_RATE_KIND_BASIC:         return read_basic (value, to);
    case PENNY_RATE_KIND_BAND:          return read_band (rest, value, to);
    case PENNY_RATE_KIND_LAST_BAND:     return add_band (value, G_MAXINT64, to);
    case PENNY_RATE_KIND_AGE:           return read_age (rest, value, to);
    }
  g_assert_not_reached ();
}

gboolean
penny_rate_kind_in_order (PennyRateKind kind,
                          gconstpointer less,
                          gconstpointer more)
{
  const PennyPence *low = less, *high = more;
  int n = kind == PENNY_RATE_KIND_NI ? PENNY_PAY_FREQUENCIES :
          kind == PENNY_RATE_KIND_PENSION ? PENNY_PAY_FREQUENCIES + 1 : 1;

  if (kind == PENNY_RATE_KIND_SHARE || kind == PENNY_RATE_KIND_RECOVERY)
    return *(const PennyRate *) less <= *(const PennyRate *) more;
  if (kind == PENNY_RATE_KIND_COUNT)
    return *(const int *) less <= *(const int *) more;
  for (int i = 0; i < n; i++)
    if (low[i] > high[i])
      return FALSE;
  return TRUE;
}
