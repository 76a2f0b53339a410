#include "run-checks.h"

/* One table of all that is looked at.  What is found while working out stands before it in the list. */

static const struct
{
  PennyPayWarningKind kind;
  PennyRunCheck       check;
  gboolean            worked_out;   /* asks for figures */
} of_slip[] = {
  { PENNY_PAY_WARNING_BUREAU, penny_check_bureau, TRUE },
  { PENNY_PAY_WARNING_PAID_TOO_MUCH, penny_check_too_much, TRUE },
  { PENNY_PAY_WARNING_MINIMUM_WAGE, penny_check_minimum_wage, TRUE },
  { PENNY_PAY_WARNING_RELATION, penny_check_relation, FALSE },
  { PENNY_PAY_WARNING_HOURS, penny_check_hours, FALSE },
  { PENNY_PAY_WARNING_NOT_APPROVED, penny_check_not_approved, FALSE },
  { PENNY_PAY_WARNING_EARLIER, penny_check_earlier, FALSE },
  { PENNY_PAY_WARNING_HOLIDAY, penny_check_holiday, FALSE },
  { PENNY_PAY_WARNING_FAMILY_LEAVE, penny_check_family_leave, FALSE },
  { PENNY_PAY_WARNING_PENSION, penny_check_pension, TRUE },
  { PENNY_PAY_WARNING_BIRTHDAY, penny_check_birthday, FALSE },
  { PENNY_PAY_WARNING_DIFFERENT, penny_check_different, TRUE },
  { PENNY_PAY_WARNING_DOCUMENT, penny_check_documents, FALSE },
  { PENNY_PAY_WARNING_CODE, penny_check_code, FALSE },
};

static const struct
{
  PennyPayWarningKind kind;
  PennyRunCheck       check;
} of_run[] = {
  { PENNY_PAY_WARNING_NO_RATES, penny_check_rates },
  { PENNY_PAY_WARNING_NOT_OVER, penny_check_over },
  { PENNY_PAY_WARNING_WITHOUT_HOURS, penny_check_without },
  { PENNY_PAY_WARNING_LINE, penny_check_lines },
  { PENNY_PAY_WARNING_DOCUMENT, penny_check_household },
  { PENNY_PAY_WARNING_ALLOWANCE, penny_check_allowance },
  { PENNY_PAY_WARNING_YEAR, penny_check_year },
};

static gboolean
check_slip (PennyDrafting         *drafting,
            const PennyDraftSlip  *slip,
            GError               **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (of_slip); i++)
    {
      char *sentence = NULL;

      if (of_slip[i].worked_out && !slip->worked_out)
        continue;
      if (!of_slip[i].check (drafting, slip, &sentence, error))
        return FALSE;
      if (sentence != NULL)
        penny_run_warn (drafting->draft, of_slip[i].kind, slip->standing->assistant->id, sentence);
    }
  return TRUE;
}

static gboolean
check_run (PennyDrafting  *drafting,
           GError        **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (of_run); i++)
    {
      char *sentence = NULL;

      if (!of_run[i].check (drafting, NULL, &sentence, error))
        return FALSE;
      if (sentence != NULL)
        penny_run_warn (drafting->draft, of_run[i].kind, 0, sentence);
    }
  return TRUE;
}

/* Those that stop the run first; otherwise as they were found. */
static void
put_first (PennyRunDraft *draft)
{
  guint first = 0;

  for (guint i = 0; i < draft->warnings->len; i++)
    if (((PennyPayWarning *) g_ptr_array_index (draft->warnings, i))->stops)
      g_ptr_array_insert (draft->warnings, (int) first++, g_ptr_array_steal_index (draft->warnings, i));
  draft->stops = first > 0;
}

gboolean
penny_run_warnings_read (PennyDrafting  *drafting,
                         GError        **error)
{
  PennyRunDraft *draft = drafting->draft;

  for (guint i = 0; i < draft->slips->len; i++)
    if (!check_slip (drafting, g_ptr_array_index (draft->slips, i), error))
      return FALSE;
  if (!check_run (drafting, error))
    return FALSE;
  put_first (draft);
  return TRUE;
}
