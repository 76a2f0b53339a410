#include "redundancy.h"

#include <glib/gi18n-lib.h>

#include "age.h"
#include "notice.h"
#include "service.h"

/* Sections 155 and 162: the rule itself, since 2006, and no year's figures. */
#define LEAST_YEARS 2
#define MOST_YEARS  20
#define MIDDLE_AGE  22
#define OLDER_AGE   41

static gboolean
check (const PennyRedundancyTerms  *terms,
       GError                     **error)
{
  if (terms->born < PENNY_DATE_FIRST || terms->started < PENNY_DATE_FIRST || terms->last < PENNY_DATE_FIRST)
    return penny_pay_refuse (error, _("Redundancy pay needs the day of birth, and the first and last day of work. Fill "
                                      "in all three."));
  if (terms->started <= terms->born)
    return penny_pay_refuse (error, _("The work began before the worker was born. Check both days."));
  if (terms->last < terms->started)
    return penny_pay_refuse (error, _("The last day of work is before the first one. Check both days."));
  if (terms->notice_given != PENNY_DATE_NONE &&
      (terms->notice_given < terms->started || terms->notice_given > terms->last))
    return penny_pay_refuse (error, _("Notice is given between the first and the last day of work. Check the day of "
                                      "notice."));
  return TRUE;
}

/* s.145(5): as if the law's notice had been given. */
static void
find_relevant (const PennyRedundancyTerms *terms,
               PennyRedundancy            *redundancy)
{
  PennyDate given = terms->notice_given != PENNY_DATE_NONE ? terms->notice_given : terms->last;
  PennyDate runs_out = given + 7 * penny_notice_by_law (terms->started, given);

  redundancy->relevant = MAX (terms->last, runs_out);
  redundancy->notice_weeks = (redundancy->relevant - terms->last + 6) / 7;
}

/* A year counts for the age that was kept throughout it, which is the age on its first day. */
static void
count_years (const PennyRedundancyTerms *terms,
             PennyRedundancy            *redundancy)
{
  redundancy->years = penny_service_years (terms->started, redundancy->relevant);
  for (int back = 1; back <= MIN (redundancy->years, MOST_YEARS); back++)
    {
      int age = penny_age_on (terms->born, penny_service_year_began (redundancy->relevant, back));

      if (age >= OLDER_AGE)
        redundancy->old++;
      else if (age >= MIDDLE_AGE)
        redundancy->middle++;
      else
        redundancy->young++;
    }
  redundancy->half_weeks = redundancy->young + 2 * redundancy->middle + 3 * redundancy->old;
}

/* The limit changes on a day in April; before it, last year's holds. */
static const PennyRates *
find_rates (const PennyRateYears *years,
            PennyDate             relevant,
            GError              **error)
{
  int year = penny_tax_year_of (relevant);
  const PennyRates *rates = penny_rate_years_find (years, year, error);

  if (rates != NULL && relevant < rates->redundancy_from)
    rates = penny_rate_years_find (years, year - 1, error);
  return rates;
}

gboolean
penny_redundancy_work_out (const PennyRateYears       *years,
                           const PennyRedundancyTerms *terms,
                           PennyRedundancy            *redundancy,
                           GError                    **error)
{
  const PennyRates *rates;

  *redundancy = (PennyRedundancy) { .a_week = terms->a_week };
  if (!check (terms, error))
    return FALSE;
  find_relevant (terms, redundancy);
  rates = find_rates (years, redundancy->relevant, error);
  if (rates == NULL)
    return FALSE;

  count_years (terms, redundancy);
  redundancy->limit = rates->redundancy_week;
  redundancy->tax_free = rates->redundancy_tax_free;
  redundancy->week_counted = CLAMP (terms->a_week, 0, redundancy->limit);
  if (redundancy->years >= LEAST_YEARS)
    redundancy->amount = penny_pence_share (redundancy->week_counted, redundancy->half_weeks, 2);
  return TRUE;
}

/* "4½ weeks" of 9. */
static char *
half_weeks_to_words (int half_weeks)
{
  if (half_weeks == 1)
    return g_strdup (_("half a week"));
  if (half_weeks % 2 == 1)
    /* Translators: "4½ weeks" */
    return g_strdup_printf (_("%d½ weeks"), half_weeks / 2);
  return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) (half_weeks / 2)), half_weeks / 2);
}

static char *
not_yet_to_words (const PennyRedundancy *redundancy)
{
  g_autofree char *day = penny_date_to_short (redundancy->relevant);

  /* Translators: a day */
  return g_strdup_printf (_("By %s there are not yet two full years of work, so the law gives no redundancy pay. "
                            "The contract may."), day);
}

static void
add_years (GString    *words,
           int         years,
           const char *each)
{
  if (years == 0)
    return;
  g_string_append (words, words->len == 0 ? "" : _(", "));
  /* Translators: 1 is a number of years, 2 "half a week" or "1 week" */
  g_string_append_printf (words, ngettext ("%1$d year at %2$s", "%1$d years at %2$s", (gulong) years), years, each);
}

/* "3 years at 1½ weeks, 2 years at 1 week". */
static char *
years_to_words (const PennyRedundancy *redundancy)
{
  const int years[] = { redundancy->old, redundancy->middle, redundancy->young };
  GString *words = g_string_new (NULL);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *each = half_weeks_to_words (3 - i);

      add_years (words, years[i], each);
    }
  return g_string_free (words, FALSE);
}

char *
penny_redundancy_explain (const PennyRedundancy *redundancy)
{
  g_autofree char *day = NULL, *years = NULL, *weeks = NULL, *a_week = NULL, *amount = NULL, *tax_free = NULL;
  GString *words;

  if (redundancy->years < LEAST_YEARS)
    return not_yet_to_words (redundancy);
  day = penny_date_to_short (redundancy->relevant);
  years = years_to_words (redundancy);
  weeks = half_weeks_to_words (redundancy->half_weeks);
  a_week = penny_pence_to_words (redundancy->week_counted);
  amount = penny_pence_to_words (redundancy->amount);
  tax_free = penny_pence_to_words (redundancy->tax_free);
  words = g_string_new (NULL);
  /* Translators: 1 is a day, 2 "3 years at 1½ weeks", 3 "4½ weeks", 4 and 5 amounts */
  g_string_append_printf (words, _("Full years of work by %1$s: %2$s. That makes %3$s at %4$s: %5$s."),
                          day, years, weeks, a_week, amount);
  if (redundancy->notice_weeks > 0)
    g_string_append_printf (words, " %s", _("The notice that the law asks for counts as worked."));
  if (redundancy->years > MOST_YEARS)
    g_string_append_printf (words, " %s", _("No more than 20 years count."));
  if (redundancy->a_week > redundancy->limit)
    {
      g_autofree char *limit = penny_pence_to_words (redundancy->limit);

      g_string_append_c (words, ' ');
      /* Translators: an amount */
      g_string_append_printf (words, _("The law counts no more than %s of a week’s pay."), limit);
    }
  g_string_append_c (words, ' ');
  /* Translators: an amount */
  g_string_append_printf (words, _("There is no tax or National Insurance on redundancy pay up to %s."), tax_free);
  return g_string_free (words, FALSE);
}
