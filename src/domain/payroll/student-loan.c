#include "student-loan.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

/* Whole pounds of a share, in pence. */
static PennyPence
whole_pounds (PennyPence above,
              PennyRate  rate)
{
  return (PennyPence) ((__int128) above * rate / (PENNY_RATE_WHOLE * 100)) * 100;
}

static void
work_out (PennyLoanWorking *working,
          int               plan,
          PennyPence        pay,
          PennyPence        threshold,
          PennyRate         rate)
{
  *working = (PennyLoanWorking) { .plan = plan, .pay = pay, .threshold = threshold, .rate = rate };
  if (pay > threshold)
    working->deduction = whole_pounds (pay - threshold, rate);
}

static gboolean
is_plan (int plan)
{
  return plan == 1 || plan == 2 || plan == 4 || plan == 5;
}

static gboolean
refuse (GError **error,
        int      plan,
        int      year)
{
  g_autofree char *words = penny_tax_year_format (year);

  if (is_plan (plan))
    g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                 _("Nothing is taken for student loan plan %1$d in the tax year %2$s. Check the plan on HMRC’s letter."),
                 plan, words);
  else
    g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                 _("There is no student loan plan %d. The plans are 1, 2, 4 and 5; HMRC’s letter says which one it is."),
                 plan);
  return FALSE;
}

gboolean
penny_student_loan_work_out (const PennyRates   *rates,
                             PennyPayFrequency   frequency,
                             int                 plan,
                             PennyPence          pay,
                             PennyLoanWorking   *working,
                             GError            **error)
{
  *working = (PennyLoanWorking) { .plan = 0, .pay = pay };
  if (plan == 0)
    return TRUE;
  if (!is_plan (plan) || rates->loan[plan][frequency] == 0)
    return refuse (error, plan, rates->year);

  work_out (working, plan, pay, rates->loan[plan][frequency], rates->loan_rate);
  return TRUE;
}

void
penny_postgraduate_loan_work_out (const PennyRates   *rates,
                                  PennyPayFrequency   frequency,
                                  PennyPence          pay,
                                  PennyLoanWorking   *working)
{
  work_out (working, PENNY_LOAN_POSTGRADUATE, pay, rates->postgraduate[frequency], rates->postgraduate_rate);
}

void
penny_student_loan_limit (PennyLoanWorking *working,
                          PennyPence       *room)
{
  PennyPence whole = working->deduction;

  if (whole > *room)
    working->deduction = MAX (*room - *room % 100, 0);
  working->left_out = whole - working->deduction;
  *room -= working->deduction;
}

/* What takes the money, for the sentences' subject. */
static char *
loan_words (int plan)
{
  if (plan == PENNY_LOAN_POSTGRADUATE)
    return g_strdup (_("the postgraduate loan"));
  /* Translators: the subject of a sentence: "student loan plan 2" */
  return g_strdup_printf (_("student loan plan %d"), plan);
}

static char *
explain_whole (const PennyLoanWorking *working)
{
  g_autofree char *loan = NULL, *threshold = NULL, *rate = NULL, *above = NULL, *deduction = NULL;

  if (working->plan == 0)
    return g_strdup (_("No student loan is paid back from this pay."));
  loan = loan_words (working->plan);
  threshold = penny_pence_to_words (working->threshold);
  if (working->pay <= working->threshold)
    /* Translators: 1 is “student loan plan 2” or “the postgraduate loan”, 2 an amount of money */
    return g_strdup_printf (_("Nothing is paid back for %1$s, because this pay is not more than %2$s."), loan, threshold);

  rate = penny_rate_to_words (working->rate);
  above = penny_pence_to_words (working->pay - working->threshold);
  deduction = penny_pence_to_words (working->deduction + working->left_out);
  if (working->left_out != 0)
    /* Translators: as below; how much less than it is taken stands in the next sentence */
    return g_strdup_printf (_("For %1$s, this pay is %3$s more than %2$s. %4$s of that, in whole pounds, is %5$s."),
                            loan, threshold, above, rate, deduction);

  /* Translators: 1 is “student loan plan 2” or “the postgraduate loan”, 2, 3 and 5 amounts of money, 4 a percentage */
  return g_strdup_printf (_("For %1$s, this pay is %3$s more than %2$s. %4$s of that, in whole pounds, is paid back: "
                            "%5$s."),
                          loan, threshold, above, rate, deduction);
}

char *
penny_student_loan_explain (const PennyLoanWorking *working)
{
  g_autofree char *whole = explain_whole (working);
  g_autofree char *deduction = penny_pence_to_words (working->deduction);
  g_autofree char *less = NULL;

  if (working->left_out == 0)
    return g_steal_pointer (&whole);
  if (working->deduction == 0)
    less = g_strdup (_("But an order to take from this pay comes first, so nothing is taken."));
  else
    less = g_strdup_printf (_("But an order to take from this pay comes first, so only %s is taken."), deduction);
  return g_strconcat (whole, " ", less, NULL);
}
