#include "rate-form.h"

#include <stddef.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define YEARS_CHECKED_AFTER 10
#define YOUNGEST            16
#define SUNDAY               7

/* A pension threshold is five amounts in a row. */
#define FIVE(threshold) \
  G_STATIC_ASSERT (offsetof (PennyPensionRates, threshold ## _year) == \
                   offsetof (PennyPensionRates, threshold) + sizeof (PennyThreshold))
FIVE (trigger);
FIVE (lower);
FIVE (upper);

#define SOURCE { "source", PENNY_RATE_KIND_SOURCE, 0 }
#define IN(type, field) offsetof (type, field)
#define OF(field) offsetof (PennyRates, field)

static const PennyRateKey year_keys[] = {
  { "year", PENNY_RATE_KIND_YEAR, OF (year) },
  { "checked", PENNY_RATE_KIND_DATE, OF (checked) },
  { NULL },
};

static const PennyRateKey allowance_keys[] = {
  SOURCE,
  { "allowance", PENNY_RATE_KIND_MONEY, OF (allowance) },
  { "emergency-code", PENNY_RATE_KIND_CODE, OF (emergency_code) },
  { NULL },
};

static const PennyRateKey band_keys[] = {
  SOURCE,
  { "basic", PENNY_RATE_KIND_BASIC, 0 },
  { "up-to-", PENNY_RATE_KIND_BAND, 0 },
  { "above", PENNY_RATE_KIND_LAST_BAND, 0 },
  { NULL },
};

static const PennyRateKey ni_keys[] = {
  SOURCE,
  { "lower-earnings-limit", PENNY_RATE_KIND_NI, IN (PennyNiRates, lel) },
  { "secondary-threshold", PENNY_RATE_KIND_NI, IN (PennyNiRates, st) },
  { "primary-threshold", PENNY_RATE_KIND_NI, IN (PennyNiRates, pt) },
  { "upper-earnings-limit", PENNY_RATE_KIND_NI, IN (PennyNiRates, uel) },
  { "upper-secondary-threshold", PENNY_RATE_KIND_NI, IN (PennyNiRates, ust) },
  { "freeport-upper-secondary-threshold", PENNY_RATE_KIND_NI, IN (PennyNiRates, fust) },
  { "employee-main", PENNY_RATE_KIND_SHARE, IN (PennyNiRates, main) },
  { "employee-reduced", PENNY_RATE_KIND_SHARE, IN (PennyNiRates, reduced) },
  { "employee-upper", PENNY_RATE_KIND_SHARE, IN (PennyNiRates, upper) },
  { "employer", PENNY_RATE_KIND_SHARE, IN (PennyNiRates, employer) },
  { NULL },
};

static const PennyRateOrder ni_orders[] = {
  { "lower-earnings-limit", "upper-earnings-limit" },
  { "lower-earnings-limit", "primary-threshold" },
  { "primary-threshold", "upper-earnings-limit" },
  { "secondary-threshold", "upper-secondary-threshold" },
  { "secondary-threshold", "freeport-upper-secondary-threshold" },
  { "employee-reduced", "employee-main" },
  { "employee-upper", "employee-main" },
  { NULL },
};

static const PennyRateKey employer_keys[] = {
  SOURCE,
  { "employment-allowance", PENNY_RATE_KIND_MONEY_OR_NONE, OF (employment_allowance) },
  { "small-employer-up-to", PENNY_RATE_KIND_MONEY, OF (small_employer) },
  { "small-employer-recovers", PENNY_RATE_KIND_RECOVERY, OF (small_recovery) },
  { "other-employer-recovers", PENNY_RATE_KIND_RECOVERY, OF (other_recovery) },
  { "pay-each-quarter-under", PENNY_RATE_KIND_MONEY, OF (quarterly_under) },
  { NULL },
};

static const PennyRateOrder employer_orders[] = {
  { "other-employer-recovers", "small-employer-recovers" },
  { NULL },
};

static const PennyRateKey loan_keys[] = {
  SOURCE,
  { "plan-1", PENNY_RATE_KIND_LOAN_OR_NONE, OF (loan[1]) },
  { "plan-2", PENNY_RATE_KIND_LOAN_OR_NONE, OF (loan[2]) },
  { "plan-4", PENNY_RATE_KIND_LOAN_OR_NONE, OF (loan[4]) },
  { "plan-5", PENNY_RATE_KIND_LOAN_OR_NONE, OF (loan[5]) },
  { "rate", PENNY_RATE_KIND_SHARE, OF (loan_rate) },
  { "when-not-known", PENNY_RATE_KIND_PLAN, OF (default_plan) },
  { NULL },
};

static const PennyRateKey postgraduate_keys[] = {
  SOURCE,
  { "threshold", PENNY_RATE_KIND_LOAN, OF (postgraduate) },
  { "rate", PENNY_RATE_KIND_SHARE, OF (postgraduate_rate) },
  { NULL },
};

static const PennyRateKey pension_keys[] = {
  SOURCE,
  { "trigger", PENNY_RATE_KIND_PENSION, IN (PennyPensionRates, trigger) },
  { "lower", PENNY_RATE_KIND_PENSION, IN (PennyPensionRates, lower) },
  { "upper", PENNY_RATE_KIND_PENSION, IN (PennyPensionRates, upper) },
  { "least-employer", PENNY_RATE_KIND_SHARE, IN (PennyPensionRates, least_employer) },
  { "least-total", PENNY_RATE_KIND_SHARE, IN (PennyPensionRates, least_total) },
  { "relief", PENNY_RATE_KIND_SHARE, IN (PennyPensionRates, relief) },
  { "youngest", PENNY_RATE_KIND_COUNT, IN (PennyPensionRates, youngest) },
  { "enrolled-from", PENNY_RATE_KIND_COUNT, IN (PennyPensionRates, enrolled_from) },
  { "oldest", PENNY_RATE_KIND_COUNT, IN (PennyPensionRates, oldest) },
  { NULL },
};

static const PennyRateOrder pension_orders[] = {
  { "lower", "trigger" },
  { "trigger", "upper" },
  { "least-employer", "least-total" },
  { "youngest", "enrolled-from" },
  { "enrolled-from", "oldest" },
  { NULL },
};

static const PennyRateKey sick_keys[] = {
  SOURCE,
  { "flat", PENNY_RATE_KIND_MONEY, IN (PennySickPayRates, flat) },
  { "share", PENNY_RATE_KIND_SHARE_OR_NONE, IN (PennySickPayRates, share) },
  { "earnings-must-reach-lower-limit", PENNY_RATE_KIND_YES_NO, IN (PennySickPayRates, floor) },
  { "waiting-days", PENNY_RATE_KIND_COUNT, IN (PennySickPayRates, waiting_days) },
  { "most-weeks", PENNY_RATE_KIND_COUNT, IN (PennySickPayRates, most_weeks) },
  { "link-weeks", PENNY_RATE_KIND_COUNT, IN (PennySickPayRates, link_weeks) },
  { NULL },
};

static const PennyRateKey parental_keys[] = {
  SOURCE,
  { "flat", PENNY_RATE_KIND_MONEY, IN (PennyParentalPayRates, flat) },
  { "share", PENNY_RATE_KIND_SHARE, IN (PennyParentalPayRates, share) },
  { NULL },
};

static const PennyRateKey family_leave_keys[] = {
  SOURCE,
  { "paternity-pay-within-weeks", PENNY_RATE_KIND_COUNT, IN (PennyFamilyLeaveRules, paternity_weeks) },
  { "paternity-weeks-may-be-apart", PENNY_RATE_KIND_YES_NO, IN (PennyFamilyLeaveRules, paternity_apart) },
  { "paternity-leave-asks-for-service", PENNY_RATE_KIND_YES_NO, IN (PennyFamilyLeaveRules, paternity_service) },
  { "neonatal-care-pay", PENNY_RATE_KIND_YES_NO, IN (PennyFamilyLeaveRules, neonatal_pay) },
  { NULL },
};

static const PennyRateKey wage_keys[] = {
  SOURCE,
  { "age-", PENNY_RATE_KIND_AGE, 0 },
  { "apprentice", PENNY_RATE_KIND_MONEY, IN (PennyWageRates, apprentice) },
  { "accommodation-a-day", PENNY_RATE_KIND_MONEY, IN (PennyWageRates, accommodation) },
  { NULL },
};

static const PennyRateKey holiday_keys[] = {
  SOURCE,
  { "share-of-hours", PENNY_RATE_KIND_SHARE_OR_NONE, IN (PennyHolidayRates, share) },
  { NULL },
};

static const PennyRateKey redundancy_keys[] = {
  SOURCE,
  { "most-a-week", PENNY_RATE_KIND_MONEY, OF (redundancy_week) },
  { "tax-free", PENNY_RATE_KIND_MONEY, OF (redundancy_tax_free) },
  { NULL },
};

static const PennyRateOrder redundancy_orders[] = {
  { "most-a-week", "tax-free" },
  { NULL },
};

static const PennyRateKey mileage_keys[] = {
  SOURCE,
  { "first-10000", PENNY_RATE_KIND_MONEY, OF (mileage) },
  { "after", PENNY_RATE_KIND_MONEY, OF (mileage_after) },
  { NULL },
};

static const PennyRateOrder mileage_orders[] = {
  { "after", "first-10000" },
  { NULL },
};

/* Figures for a year are published in the winter before it. */
static char *
finish_year (PennyRates  *rates,
             gpointer     filled,
             const char **key)
{
  *key = "checked";
  if (rates->checked > penny_date_add_months (penny_tax_year_first (rates->year), -12) &&
      rates->checked < penny_date_add_months (penny_tax_year_last (rates->year), 12 * YEARS_CHECKED_AFTER))
    return NULL;
  return g_strdup (_("The figures of this tax year cannot have been checked on that day."));
}

static char *
finish_allowance (PennyRates  *rates,
                  gpointer     filled,
                  const char **key)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT "L", rates->allowance / 1000);

  *key = "emergency-code";
  return g_str_equal (code, rates->emergency_code) ? NULL :
    g_strdup_printf (_("The code does not belong to the allowance: without its last figure that makes %s."), code);
}

/* Puts the number of the basic band in the place of its rate. */
static char *
finish_bands (PennyRates  *rates,
              gpointer     filled,
              const char **key)
{
  PennyTaxBands *bands = filled;

  *key = "basic";
  for (guint i = 0; i < bands->n; i++)
    if (bands->band[i].rate == (PennyRate) bands->basic)
      {
        bands->basic = i;
        return NULL;
      }
  return g_strdup (_("None of the bands has the basic rate."));
}

static char *
finish_loans (PennyRates  *rates,
              gpointer     filled,
              const char **key)
{
  *key = "when-not-known";
  return rates->default_plan == 0 || rates->loan[rates->default_plan][PENNY_PAY_WEEKLY] > 0 ? NULL :
    g_strdup (_("This plan takes nothing in this year."));
}

/* Whoever copies a year's file changes the year and forgets this day, which is another each year. */
static char *
finish_parental (PennyRates  *rates,
                 gpointer     filled,
                 const char **key)
{
  const PennyParentalPayRates *parental = filled;

  return penny_date_weekday (parental->from) == SUNDAY ? NULL :
    g_strdup (_("That day is not a Sunday. Family pay changes on the first Sunday in April."));
}

static char *
finish_wage (PennyRates  *rates,
             gpointer     filled,
             const char **key)
{
  const PennyWageRates *wage = filled;

  return wage->n > 0 && wage->ages[wage->n - 1].age <= YOUNGEST ? NULL :
    g_strdup_printf (_("The wage of the youngest workers is missing: a line age-%d."), YOUNGEST);
}

#define BANDS(name, nation) \
  { name, PENNY_RATE_UNDATED, OF (tax[nation]), 0, band_keys, NULL, finish_bands }

const PennyRateSection penny_rate_sections[] = {
  { "year", PENNY_RATE_UNDATED, 0, 0, year_keys, NULL, finish_year },
  { "income-tax", PENNY_RATE_UNDATED, 0, 0, allowance_keys, NULL, finish_allowance },
  BANDS ("income-tax england", PENNY_NATION_RUK),
  BANDS ("income-tax wales", PENNY_NATION_WALES),
  BANDS ("income-tax scotland", PENNY_NATION_SCOTLAND),
  { "national-insurance", PENNY_RATE_EACH_CHANGE, OF (ni), IN (PennyNiRates, from), ni_keys, ni_orders, NULL },
  { "employer", PENNY_RATE_UNDATED, 0, 0, employer_keys, employer_orders, NULL },
  { "student-loan", PENNY_RATE_UNDATED, 0, 0, loan_keys, NULL, finish_loans },
  { "postgraduate-loan", PENNY_RATE_UNDATED, 0, 0, postgraduate_keys, NULL, NULL },
  { "pension", PENNY_RATE_UNDATED, OF (pension), 0, pension_keys, pension_orders, NULL },
  { "sick-pay", PENNY_RATE_UNDATED, OF (sick), 0, sick_keys, NULL, NULL },
  { "parental-pay", PENNY_RATE_FROM_APRIL, OF (parental), IN (PennyParentalPayRates, from), parental_keys, NULL,
    finish_parental },
  { "family-leave", PENNY_RATE_UNDATED, OF (family_leave), 0, family_leave_keys, NULL, NULL },
  { "minimum-wage", PENNY_RATE_FROM_APRIL, OF (wage), IN (PennyWageRates, from), wage_keys, NULL, finish_wage },
  { "holiday", PENNY_RATE_FROM_APRIL, OF (holiday), IN (PennyHolidayRates, from), holiday_keys, NULL, NULL },
  { "redundancy", PENNY_RATE_FROM_APRIL, 0, OF (redundancy_from), redundancy_keys, redundancy_orders, NULL },
  { "mileage", PENNY_RATE_UNDATED, 0, 0, mileage_keys, mileage_orders, NULL },
  { NULL },
};

gboolean
penny_rate_key_is_open (const PennyRateKey *key)
{
  return g_str_has_suffix (key->name, "-");
}

const PennyRateKey *
penny_rate_section_key (const PennyRateSection  *section,
                        const char              *name,
                        const char             **rest)
{
  for (const PennyRateKey *key = section->keys; key->name != NULL; key++)
    {
      *rest = NULL;
      if (penny_rate_key_is_open (key) && g_str_has_prefix (name, key->name))
        {
          *rest = name + strlen (key->name);
          return key;
        }
      if (g_str_equal (name, key->name))
        return key;
    }
  return NULL;
}
