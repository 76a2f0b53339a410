#include "retention.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_YEARS 6

/* More than any rule has, and no overflow in months. */
#define MOST_YEARS 1000

PennyDate
penny_financial_year_end (PennyDate day)
{
  int year, month, of_month;

  penny_date_split (day, &year, &month, &of_month);
  if (year == 0)
    return PENNY_DATE_NONE;
  return penny_date_new (month > 3 ? year + 1 : year, 3, 31);
}

/* NONE past the last day that there is, and that is for ever. */
static PennyDate
years_after (PennyDate day,
             int       years)
{
  return penny_date_add_months (day, CLAMP (years, 0, MOST_YEARS) * 12);
}

PennyDate
penny_keep_until (PennyDate            paid,
                  const PennyKeepRule *rule,
                  PennyDate            budget_end)
{
  if (rule == NULL)
    return years_after (penny_financial_year_end (paid), DEFAULT_YEARS);
  switch (rule->counted_from)
    {
    case PENNY_KEEP_FINANCIAL_YEAR:
      return years_after (penny_financial_year_end (paid), rule->years);
    case PENNY_KEEP_PAID:
      return years_after (paid, rule->years);
    case PENNY_KEEP_BUDGET_END:
      return years_after (budget_end, rule->years);
    default:
      return PENNY_DATE_NONE;
    }
}

char *
penny_keep_rule_words (const PennyKeepRule *rule)
{
  gulong years = (gulong) rule->years;

  switch (rule->counted_from)
    {
    case PENNY_KEEP_PAID:
      return g_strdup_printf (ngettext ("%d year after it was paid", "%d years after it was paid", years), rule->years);
    case PENNY_KEEP_BUDGET_END:
      return g_strdup_printf (ngettext ("%d year after the budget’s last day", "%d years after the budget’s last day", years),
                              rule->years);
    case PENNY_KEEP_FINANCIAL_YEAR:
    default:
      return g_strdup_printf (ngettext ("%d year after the end of the financial year in which it was paid",
                                        "%d years after the end of the financial year in which it was paid", years),
                              rule->years);
    }
}

PennyDate
penny_keep_longest (PennyDate one,
                    PennyDate other)
{
  if (one == PENNY_DATE_NONE || other == PENNY_DATE_NONE)
    return PENNY_DATE_NONE;
  return MAX (one, other);
}
