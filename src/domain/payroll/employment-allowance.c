#include "employment-allowance.h"

#include <glib/gi18n-lib.h>

/* Cumulative, so that a month that is put right downwards gives back the allowance that it had used. */
static void
cover (PennyEmploymentAllowance *working)
{
  PennyPence due = 0;

  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    {
      PennyPence used = working->used;

      due = penny_pence_add (due, working->due[i]);
      working->used = CLAMP (due, 0, working->allowance);
      working->covered[i] = working->used - used;
    }
}

void
penny_employment_allowance_work_out (PennyEmploymentAllowance *working,
                                     PennyPence                allowance,
                                     int                       claimed_in,
                                     const PennyPence         *due)
{
  PennyPence waiting = 0;

  g_return_if_fail (claimed_in >= 0 && claimed_in <= PENNY_TAX_MONTHS && allowance >= 0);

  *working = (PennyEmploymentAllowance) { .allowance = allowance, .claimed_in = claimed_in };
  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    working->due[i] = due[i];
  if (claimed_in != 0)
    cover (working);
  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    {
      waiting += working->covered[i];
      if (i + 1 >= claimed_in)
        {
          working->given[i] = waiting;
          waiting = 0;
        }
      working->to_pay[i] = penny_pence_add (working->due[i], -working->given[i]);
    }
  working->left = allowance - working->used;
}

static PennyPence
left_after (const PennyEmploymentAllowance *working,
            int                             month)
{
  PennyPence left = working->allowance;

  for (int i = 0; i < month; i++)
    left -= working->covered[i];
  return left;
}

static char *
explain_unclaimed (const PennyEmploymentAllowance *working,
                   int                             month)
{
  g_autofree char *due = penny_pence_to_words (working->due[month - 1]);
  g_autofree char *allowance = penny_pence_to_words (working->allowance);

  if (working->claimed_in == 0)
    /* Translators: amounts of money */
    return g_strdup_printf (_("The employer’s National Insurance is %1$s. The Employment Allowance of %2$s is not claimed. "
                              "An employer of a personal assistant may claim it, even with one worker."), due, allowance);
  /* Translators: an amount of money */
  return g_strdup_printf (_("The employer’s National Insurance is %s. The Employment Allowance was claimed later in the "
                            "tax year, and covers this month then."), due);
}

static char *
explain_late (const PennyEmploymentAllowance *working,
              int                             month)
{
  g_autofree char *due = penny_pence_to_words (working->due[month - 1]);
  g_autofree char *given = penny_pence_to_words (working->given[month - 1]);
  g_autofree char *left = penny_pence_to_words (left_after (working, month));

  /* Translators: amounts of money */
  return g_strdup_printf (_("The employer’s National Insurance is %1$s. The Employment Allowance takes off %2$s, for "
                            "this month and those since April; what this month does not need comes off what else is owed "
                            "to HMRC. %3$s of the allowance is left for this tax year."), due, given, left);
}

char *
penny_employment_allowance_explain (const PennyEmploymentAllowance *working,
                                    int                             month)
{
  g_autofree char *due = NULL, *given = NULL, *to_pay = NULL, *left = NULL;

  g_return_val_if_fail (month >= 1 && month <= PENNY_TAX_MONTHS, NULL);

  if (month < working->claimed_in || working->claimed_in == 0)
    return explain_unclaimed (working, month);
  if (month == working->claimed_in && month > 1)
    return explain_late (working, month);
  due = penny_pence_to_words (working->due[month - 1]);
  given = penny_pence_to_words (working->given[month - 1]);
  to_pay = penny_pence_to_words (working->to_pay[month - 1]);
  left = penny_pence_to_words (left_after (working, month));
  /* Translators: amounts of money */
  return g_strdup_printf (_("The employer’s National Insurance is %1$s. The Employment Allowance takes off %2$s, so %3$s "
                            "is to pay. %4$s of the allowance is left for this tax year."), due, given, to_pay, left);
}
