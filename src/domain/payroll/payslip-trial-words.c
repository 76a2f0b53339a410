#include "payslip-trials.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

static const char *const frequencies[PENNY_PAY_FREQUENCIES] = {
  [PENNY_PAY_WEEKLY] = N_("weekly pay"),
  [PENNY_PAY_FORTNIGHTLY] = N_("fortnightly pay"),
  [PENNY_PAY_FOUR_WEEKLY] = N_("four-weekly pay"),
  [PENNY_PAY_MONTHLY] = N_("monthly pay"),
};

static char *
say_basis (const PennyPayslipTrial *trial)
{
  g_autofree char *code = penny_tax_code_format (&trial->terms.code);

  if (trial->terms.code.alone)
    return g_strdup_printf (_("That is what code %s takes, which looks at each payday by itself. The code here counts "
                              "the whole year so far."), code);
  return g_strdup_printf (_("That is what code %s takes when it counts the whole year so far. The code here looks at "
                            "each payday by itself."), code);
}

static char *
say_code (const PennyPayslipTrial *trial,
          const PennyPayslipTrial *right)
{
  g_autofree char *code = penny_tax_code_format (&trial->terms.code);
  g_autofree char *yours = penny_tax_code_format (&right->terms.code);

  return g_strdup_printf (_("That is what code %1$s takes. The code here is %2$s."), code, yours);
}

static char *
say_last_year (const PennyPayslipTrial *trial)
{
  g_autofree char *year = penny_tax_year_format (trial->rates->year);

  return g_strdup_printf (_("That is right by the rates of %s, which have changed since."), year);
}

static char *
say_frequency (const PennyPayslipTrial *trial,
               const PennyPayslipTrial *right)
{
  return g_strdup_printf (_("That is right for %1$s, and this is %2$s."), _(frequencies[trial->terms.frequency]),
                          _(frequencies[right->terms.frequency]));
}

static char *
say_period (const PennyPayslipTrial *trial,
            const PennyPayslipTrial *right)
{
  g_autofree char *other = penny_pay_period_to_words (&trial->period);
  g_autofree char *ours = penny_pay_period_to_words (&right->period);

  return g_strdup_printf (_("That is right for %1$s, and this payday is in %2$s."), other, ours);
}

static char *
say_pension_kind (const PennyPayslipTrial *trial)
{
  if (trial->terms.pension.kind == PENNY_PENSION_NET_PAY)
    return g_strdup (_("That is right for a pension that is taken off before tax. The pension here is taken after tax, "
                       "and the scheme claims the tax relief."));
  return g_strdup (_("That is right for a pension that is taken after tax, and whose scheme claims the tax "
                     "relief. The pension here is taken off before tax."));
}

static char *
say_pension_rate (const PennyPayslipTrial *trial,
                  const PennyPayslipTrial *right)
{
  const PennyPensionTerms *tried = &trial->terms.pension, *terms = &right->terms.pension;
  gboolean workers = tried->employee != terms->employee;
  g_autofree char *rate = penny_rate_to_words (workers ? tried->employee : tried->employer);
  g_autofree char *agreed = penny_rate_to_words (workers ? terms->employee : terms->employer);

  if (workers)
    return g_strdup_printf (_("That is right when the worker pays %1$s. %2$s is agreed."), rate, agreed);
  return g_strdup_printf (_("That is right when the employer pays %1$s. %2$s is agreed."), rate, agreed);
}

static char *
say_loan_plan (const PennyPayslipTrial *trial,
               const PennyPayslipTrial *right)
{
  if (right->terms.loan_plan == 0)
    return g_strdup_printf (_("That is what plan %d takes. No student loan is known here: look for a notice from HMRC."),
                            trial->terms.loan_plan);
  return g_strdup_printf (_("That is what plan %1$d takes. The loan here is of plan %2$d."), trial->terms.loan_plan,
                          right->terms.loan_plan);
}

char *
penny_payslip_trial_say (const PennyPayslipTrial *trial,
                         const PennyPayslipTrial *right)
{
  switch ((int) trial->reason)
    {
    case PENNY_REASON_AGREED_GROSS:
      return g_strdup (_("That is right for the pay that was agreed, and not for the gross pay on the payslip."));
    case PENNY_REASON_BASIS:
      return say_basis (trial);
    case PENNY_REASON_NOTHING_BEFORE:
      return g_strdup (_("That is right when nothing was paid before in this tax year: the pay and tax so far "
                         "were left out."));
    case PENNY_REASON_LAST_YEAR:
      return say_last_year (trial);
    case PENNY_REASON_FREQUENCY:
      return say_frequency (trial, right);
    case PENNY_REASON_PERIOD:
      return say_period (trial, right);
    case PENNY_REASON_NI_LETTER:
      return g_strdup_printf (_("That is right for letter %1$c. The letter here is %2$c."), trial->terms.ni_letter,
                              right->terms.ni_letter);
    case PENNY_REASON_PENSION_KIND:
      return say_pension_kind (trial);
    case PENNY_REASON_PENSION_ON:
      return g_strdup (trial->terms.pension.on_all
                         ? _("That is right when all pay counts for the pension. Here only pay between two limits counts.")
                         : _("That is right when only pay between two limits counts for the pension. Here all pay counts."));
    case PENNY_REASON_PENSION_RATE:
      return say_pension_rate (trial, right);
    case PENNY_REASON_PENSION_BEFORE_NI:
      return g_strdup (_("That is right when the pension is taken off before everything else, as if pay had been "
                         "given up for it."));
    case PENNY_REASON_NO_PENSION:
      return g_strdup (_("That is right when the pension is not taken off before tax. It is agreed that it is."));
    case PENNY_REASON_LOAN_PLAN:
      return say_loan_plan (trial, right);
    default:
      return say_code (trial, right);
    }
}
