#include "next-year-code.h"

/* Pence in the allowance for each number of a code: £10. */
#define NUMBER 1000

/* The number that a full allowance gives with this letter; 0: the letter does not follow the allowance. */
static int
full_number (PennyPence allowance,
             char       letter)
{
  PennyPence tenth = (allowance / 10 + NUMBER - 1) / NUMBER * NUMBER;

  switch (letter)
    {
    case 'L':
      return (int) (allowance / NUMBER);
    case 'M':
      return (int) ((allowance + tenth) / NUMBER);
    case 'N':
      return (int) ((allowance - tenth) / NUMBER);
    default:
      return 0;
    }
}

gboolean
penny_next_year_code (const PennyRateYears  *years,
                      const PennyTaxCode    *code,
                      int                    from,
                      int                    to,
                      PennyTaxCode          *next,
                      GError               **error)
{
  const PennyRates *before = penny_rate_years_find (years, from, error);
  const PennyRates *after = before == NULL ? NULL : penny_rate_years_find (years, to, error);

  g_return_val_if_fail (code != NULL && next != NULL && from <= to, FALSE);

  if (after == NULL)
    return FALSE;
  *next = *code;
  if (from < to)
    next->alone = FALSE;
  if (code->kind == PENNY_TAX_CODE_ALLOWANCE)
    next->number = MAX (0, code->number + full_number (after->allowance, code->letter)
                           - full_number (before->allowance, code->letter));
  return TRUE;
}

PennyTaxCode
penny_code_after_leaving (void)
{
  return (PennyTaxCode) { .nation = PENNY_NATION_RUK, .kind = PENNY_TAX_CODE_ALLOWANCE, .letter = 'T', .alone = TRUE };
}
