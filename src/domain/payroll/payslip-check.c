#include "payslip-check-private.h"

static void
free_finding (PennyPayslipFinding *finding)
{
  g_free (finding->sentence);
  g_free (finding);
}

PennyPayslipFinding *
penny_payslip_finding_add (GPtrArray         *findings,
                           PennyStatedFigure  figure,
                           gint64             stated,
                           gint64             ours)
{
  PennyPayslipFinding *self = g_new0 (PennyPayslipFinding, 1);

  self->figure = figure;
  self->stated = stated;
  self->ours = ours;
  g_ptr_array_add (findings, self);
  return self;
}

gint64
penny_payslip_stated_or (const PennyPayslipCheck *check,
                         PennyStatedFigure        figure,
                         gint64                   ours)
{
  return check->stated->said[figure] ? check->stated->figure[figure] : ours;
}

/* What is taken off, and what the employer pays */

static void
check_figure (const PennyPayslipCheck *check,
              PennyStatedFigure        figure,
              GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[figure];
  gint64 ours = penny_payslip_figure (&check->ours, figure);
  PennyPayslipFinding *finding;
  PennyFindingWords words = { .right = &check->right, .undeclared = check->facts->undeclared,
                              .gross = check->right.beside != 0 && figure != PENNY_STATED_NET ? check->ours.gross : 0 };

  if (stated == ours)
    return;
  words.finding = finding = penny_payslip_finding_add (findings, figure, stated, ours);
  penny_payslip_reasons_find (check, finding, &words);
  finding->sentence = penny_finding_say (&words);
}

/* Net */

static const PennyStatedFigure taken_off[] = {
  PENNY_STATED_TAX, PENNY_STATED_EMPLOYEE_NI, PENNY_STATED_STUDENT_LOAN, PENNY_STATED_POSTGRADUATE_LOAN,
  PENNY_STATED_EMPLOYEE_PENSION,
};

/* Whether a figure that the payslip does not say is nothing. */
static gboolean
is_none (const PennyPayslipCheck *check,
         PennyStatedFigure        figure)
{
  if ((figure == PENNY_STATED_TAX && !check->facts->knows_tax)
      || (figure == PENNY_STATED_EMPLOYEE_NI && !check->facts->knows_ni))
    return FALSE;
  return penny_payslip_figure (&check->ours, figure) == 0;
}

/* What the payslip takes off, ours where it does not say; *@all: it says whatever there is to say. */
static PennyPence
add_taken (const PennyPayslipCheck *check,
           gboolean                *all)
{
  PennyPence sum = 0;

  *all = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (taken_off); i++)
    {
      sum += penny_payslip_stated_or (check, taken_off[i], penny_payslip_figure (&check->ours, taken_off[i]));
      if (!check->stated->said[taken_off[i]] && !is_none (check, taken_off[i]))
        *all = FALSE;
    }
  for (guint i = 0; i < check->facts->terms.n_attachments; i++)
    sum += check->ours.attachments[i];
  return sum;
}

static void
find_sum_reasons (const PennyPayslipCheck *check,
                  PennyPayslipFinding     *finding,
                  PennyFindingWords       *words)
{
  static const PennyStatedFigure employers[] = { PENNY_STATED_EMPLOYER_NI, PENNY_STATED_EMPLOYER_PENSION };
  PennyPence apart = finding->stated - finding->ours;

  penny_payslip_reason_add (finding, PENNY_REASON_DOES_NOT_ADD_UP);
  for (guint i = 0; i < G_N_ELEMENTS (taken_off) && finding->n_reasons == 1; i++)
    {
      PennyPence ours = penny_payslip_figure (&check->ours, taken_off[i]);
      PennyPence taken = penny_payslip_stated_or (check, taken_off[i], ours);

      words->other = taken_off[i];
      if (taken == apart || taken == -apart)
        penny_payslip_reason_add (finding, taken == apart ? PENNY_REASON_LEFT_OUT : PENNY_REASON_TWICE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (employers) && finding->n_reasons == 1; i++)
    {
      words->other = employers[i];
      if (penny_payslip_stated_or (check, employers[i], penny_payslip_figure (&check->ours, employers[i])) == -apart)
        penny_payslip_reason_add (finding, PENNY_REASON_EMPLOYERS);
    }
  if (finding->n_reasons == 1 && penny_payslip_digits_are_swapped (finding->stated, finding->ours))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
}

static void
check_sum (const PennyPayslipCheck *check,
           PennyPence               taken,
           PennyPence               sum,
           GPtrArray               *findings)
{
  PennyPence stated = check->stated->figure[PENNY_STATED_NET];
  PennyPayslipFinding *finding = penny_payslip_finding_add (findings, PENNY_STATED_NET, stated, sum);
  PennyFindingWords words = { .finding = finding, .right = &check->right };

  finding->fair = ABS (stated - sum) == 1;
  if (finding->fair)
    penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
  else
    find_sum_reasons (check, finding, &words);
  finding->sentence = penny_finding_say_sum (&words, check->ours.gross, taken);
}

/* Net follows from the rest: where it does, what differs is told already. */
static void
check_net (const PennyPayslipCheck *check,
           GPtrArray               *findings)
{
  gboolean all;
  PennyPence taken = add_taken (check, &all);
  PennyPence sum = check->ours.gross - taken + check->ours.paid_back;
  PennyPence stated = check->stated->figure[PENNY_STATED_NET];

  if (!check->stated->said[PENNY_STATED_NET])
    return;
  if (all && stated != sum)
    check_sum (check, taken, sum, findings);
  else if (!all && stated != sum && check->facts->knows_tax && check->facts->knows_ni)
    check_figure (check, PENNY_STATED_NET, findings);
}

/* The year */

static void
check_to_date (const PennyPayslipCheck *check,
               PennyStatedFigure        figure,
               PennyPence               before,
               PennyPence               earlier,
               PennyPence               now,
               GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[figure];
  gint64 ours = before + earlier + now;
  PennyPayslipFinding *finding;
  PennyFindingWords words = { .right = &check->right, .undeclared = check->facts->undeclared };

  if (!check->stated->said[figure] || stated == ours)
    return;
  words.finding = finding = penny_payslip_finding_add (findings, figure, stated, ours);
  finding->fair = ABS (stated - ours) == 1 || stated == before + now;
  if (ABS (stated - ours) == 1)
    penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
  else if (stated == before + now)
    penny_payslip_reason_add (finding, PENNY_REASON_EARLIER_EMPLOYER);
  else if (stated == now)
    {
      words.trials[0].reason = PENNY_REASON_NOTHING_BEFORE;
      penny_payslip_reason_add (finding, PENNY_REASON_NOTHING_BEFORE);
    }
  else if (figure == PENNY_STATED_PAY_TO_DATE)
    penny_payslip_reasons_find_pay (check, finding, before + earlier, &words);
  if (finding->n_reasons == 0 && penny_payslip_digits_are_swapped (stated, ours))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
  finding->sentence = penny_finding_say (&words);
}

/* Held against the payslip's own tax, so that a mistake in it is told once; but what is right is right. */
static PennyPence
tax_now (const PennyPayslipCheck *check)
{
  const PennyYearToDate *before = &check->facts->before;
  PennyPence ours = check->ours.tax.tax;

  if (check->facts->knows_tax
      && check->stated->figure[PENNY_STATED_TAX_TO_DATE] == before->tax + before->before_tax + ours)
    return ours;
  return penny_payslip_stated_or (check, PENNY_STATED_TAX, ours);
}

static void
check_year (const PennyPayslipCheck *check,
            GPtrArray               *findings)
{
  const PennyYearToDate *before = &check->facts->before;

  check_to_date (check, PENNY_STATED_PAY_TO_DATE, before->pay, before->before_pay, check->ours.for_tax, findings);
  if (check->facts->knows_tax || check->stated->said[PENNY_STATED_TAX])
    check_to_date (check, PENNY_STATED_TAX_TO_DATE, before->tax, before->before_tax, tax_now (check), findings);
}

/* Works the payday out on the payslip's own gross, which may be more or less than was agreed. */
static gboolean
begin (PennyPayslipCheck    *check,
       const PennyRateYears *years,
       GError              **error)
{
  const PennyPayslipFacts *facts = check->facts;

  check->ground = (PennyTrialGround) { years, facts->items, facts->n_items };
  check->right = (PennyPayslipTrial) {
    .rates = penny_rate_years_find (years, facts->period.year, error),
    .terms = facts->terms,
    .period = facts->period,
    .before = facts->before,
  };
  if (check->right.rates == NULL || !penny_payslip_trial_work (&check->ground, &check->right, &check->ours, error))
    return FALSE;
  check->right.beside = penny_payslip_stated_or (check, PENNY_STATED_GROSS, check->ours.gross) - check->ours.gross;
  return check->right.beside == 0 || penny_payslip_trial_work (&check->ground, &check->right, &check->ours, error);
}

GPtrArray *
penny_payslip_check (const PennyRateYears     *years,
                     const PennyPayslipFacts  *facts,
                     const PennyStatedPayslip *stated,
                     GError                  **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_finding);
  PennyPayslipCheck check = { facts, stated };

  g_return_val_if_fail (years != NULL && facts != NULL && stated != NULL, NULL);

  if (!begin (&check, years, error))
    return NULL;
  penny_payslip_check_gross (&check, findings);
  for (guint i = PENNY_STATED_TAX; i <= PENNY_STATED_EMPLOYER_PENSION; i++)
    if (i == PENNY_STATED_NET)
      check_net (&check, findings);
    else if (penny_payslip_check_compares (&check, i))
      check_figure (&check, i, findings);
  check_year (&check, findings);
  return g_steal_pointer (&findings);
}
