#include "starter-code.h"

#include <glib/gi18n-lib.h>

#include "next-year-code.h"

/* A P45 of last year counts for those who start by this day. */
#define P45_MONTH 5
#define P45_DAY   24

static PennyStarterReason
reason_for (const PennyStarterFacts *facts)
{
  int year = penny_tax_year_of (facts->started);
  int left = penny_tax_year_of (facts->p45_left);

  switch (facts->starter)
    {
    case PENNY_STARTER_A:
      return PENNY_STARTER_BY_A;
    case PENNY_STARTER_B:
      return PENNY_STARTER_BY_B;
    case PENNY_STARTER_C:
      return PENNY_STARTER_BY_C;
    case PENNY_STARTER_P45:
      if (facts->p45_code == NULL || left == 0 || left < year - 1)
        return PENNY_STARTER_BY_NOTHING;
      if (left >= year)
        return PENNY_STARTER_BY_P45;
      return facts->started <= penny_date_new (year, P45_MONTH, P45_DAY) ? PENNY_STARTER_BY_LAST_YEARS_P45
                                                                         : PENNY_STARTER_BY_LATE_P45;
    case PENNY_STARTER_UNKNOWN:
    default:
      return PENNY_STARTER_BY_NOTHING;
    }
}

static gboolean
find_code (const PennyRateYears     *years,
           const PennyStarterFacts  *facts,
           PennyStarterCode         *code,
           GError                  **error)
{
  const PennyRates *rates = penny_rate_years_find (years, penny_tax_year_of (facts->started), error);

  if (rates == NULL)
    return FALSE;
  switch (code->reason)
    {
    case PENNY_STARTER_BY_P45:
      return penny_tax_code_parse (facts->p45_code, &code->code, error);
    case PENNY_STARTER_BY_LAST_YEARS_P45:
      return penny_tax_code_parse (facts->p45_code, &code->code, error)
             && penny_next_year_code (years, &code->code, rates->year - 1, rates->year, &code->code, error);
    case PENNY_STARTER_BY_C:
      return penny_tax_code_parse ("BR", &code->code, error);
    case PENNY_STARTER_BY_NOTHING:
      return penny_tax_code_parse ("0T X", &code->code, error);
    case PENNY_STARTER_BY_A:
    case PENNY_STARTER_BY_B:
    case PENNY_STARTER_BY_LATE_P45:
    default:
      if (!penny_tax_code_parse (rates->emergency_code, &code->code, error))
        return FALSE;
      code->code.alone = code->reason == PENNY_STARTER_BY_B;
      return TRUE;
    }
}

gboolean
penny_starter_code_work_out (const PennyRateYears     *years,
                             const PennyStarterFacts  *facts,
                             PennyStarterCode         *code,
                             GError                  **error)
{
  g_return_val_if_fail (years != NULL && facts != NULL && code != NULL, FALSE);

  *code = (PennyStarterCode) { .reason = reason_for (facts) };
  return find_code (years, facts, code, error);
}

char *
penny_starter_code_explain (const PennyStarterCode *code)
{
  g_autofree char *words = penny_tax_code_format (&code->code);

  switch (code->reason)
    {
    case PENNY_STARTER_BY_A:
      /* Translators: a tax code */
      return g_strdup_printf (_("%s, from statement A of the starter checklist: the first job since 6 April."), words);
    case PENNY_STARTER_BY_B:
      return g_strdup_printf (_("%s, from statement B of the starter checklist: the only job now. Each payday stands by "
                                "itself until HMRC sends a code."), words);
    case PENNY_STARTER_BY_C:
      return g_strdup_printf (_("%s, from statement C of the starter checklist: there is another job or a pension."), words);
    case PENNY_STARTER_BY_P45:
      return g_strdup_printf (_("%s, as the P45 has it."), words);
    case PENNY_STARTER_BY_LAST_YEARS_P45:
      return g_strdup_printf (_("%s, from last tax year’s P45, as HMRC says for those who start by 24 May."), words);
    case PENNY_STARTER_BY_LATE_P45:
      return g_strdup_printf (_("%s, the emergency code: last tax year’s P45 counts only for those who start by 24 May."),
                              words);
    case PENNY_STARTER_BY_NOTHING:
    default:
      return g_strdup_printf (_("%s, because there is no starter checklist and no P45 that counts. Ask for the starter "
                                "checklist: this code takes the most tax."), words);
    }
}
