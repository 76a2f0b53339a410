#include "payslip-check-private.h"

#include <string.h>

void
penny_payslip_reason_add (PennyPayslipFinding *finding,
                          PennyCheckReason     reason)
{
  if (finding->n_reasons < PENNY_REASONS_OF_ONE)
    finding->reasons[finding->n_reasons++] = reason;
}

gboolean
penny_payslip_digits_are_swapped (gint64 a,
                                  gint64 b)
{
  g_autofree char *one = g_strdup_printf ("%" G_GINT64_FORMAT, a);
  g_autofree char *other = g_strdup_printf ("%" G_GINT64_FORMAT, b);
  gsize length = strlen (one), i = 0;

  if (strlen (other) != length || a == b)
    return FALSE;
  while (one[i] == other[i])
    i++;
  return i + 1 < length && one[i] == other[i + 1] && one[i + 1] == other[i] && strcmp (one + i + 2, other + i + 2) == 0;
}

gboolean
penny_payslip_check_compares (const PennyPayslipCheck *check,
                              PennyStatedFigure        figure)
{
  const PennyPayslipFacts *facts = check->facts;

  if (!check->stated->said[figure])
    return FALSE;
  switch (figure)
    {
    case PENNY_STATED_TAX:
      return facts->knows_tax;
    case PENNY_STATED_EMPLOYEE_NI:
    case PENNY_STATED_EMPLOYER_NI:
      return facts->knows_ni;
    case PENNY_STATED_STUDENT_LOAN:
    case PENNY_STATED_POSTGRADUATE_LOAN:
    case PENNY_STATED_EMPLOYEE_PENSION:
    case PENNY_STATED_EMPLOYER_PENSION:
      return TRUE;
    case PENNY_STATED_HOURS:
    case PENNY_STATED_RATE:
    case PENNY_STATED_GROSS:
    case PENNY_STATED_NET:
    case PENNY_STATED_PAY_TO_DATE:
    case PENNY_STATED_TAX_TO_DATE:
    default:
      return FALSE;
    }
}

/* The trials that bring the figure.  Those that bring more of the payslip's other figures too are likelier. */
typedef struct
{
  const PennyPayslipCheck *check;
  PennyPayslipFinding     *finding;
  PennyFindingWords       *words;
  gint64                   earlier;     /* what of the figure other paydays made */
  guint                    before;      /* reasons that the figure itself gave */
  guint                    best;
} Search;

static guint
count_agreeing (const PennyPayslipCheck *check,
                const PennyPayslip      *slip)
{
  guint count = 0;

  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    if (penny_payslip_check_compares (check, i) && check->stated->figure[i] == penny_payslip_figure (slip, i))
      count++;
  return count;
}

/* Some rate or other brings any tax, so only the payslip's own pension says that it was this one. */
static gboolean
is_far_fetched (const PennyPayslipCheck *check,
                const PennyPayslipTrial *trial,
                PennyStatedFigure        figure,
                const PennyPayslip      *slip)
{
  return trial->reason == PENNY_REASON_PENSION_RATE
      && (figure == PENNY_STATED_TAX || figure == PENNY_STATED_PAY_TO_DATE)
      && !(check->stated->said[PENNY_STATED_EMPLOYEE_PENSION]
           && check->stated->figure[PENNY_STATED_EMPLOYEE_PENSION] == slip->pension.employee);
}

static void
look (const PennyPayslipTrial *trial,
      const PennyPayslip      *slip,
      gpointer                 data)
{
  Search *self = data;
  PennyPayslipFinding *finding = self->finding;
  guint agreeing;

  if (penny_payslip_figure (slip, finding->figure) + self->earlier != finding->stated
      || is_far_fetched (self->check, trial, finding->figure, slip))
    return;
  /* That nothing was taken is said already. */
  if (trial->reason == PENNY_REASON_NT && finding->stated == 0)
    return;
  agreeing = count_agreeing (self->check, slip);
  if (agreeing < self->best)
    return;
  if (agreeing > self->best)
    finding->n_reasons = self->before;
  self->best = agreeing;
  /* One variant of each is enough. */
  if (finding->n_reasons > 0 && finding->reasons[finding->n_reasons - 1] == trial->reason)
    return;
  if (finding->n_reasons < PENNY_REASONS_OF_ONE)
    self->words->trials[finding->n_reasons] = *trial;
  penny_payslip_reason_add (finding, trial->reason);
}

static gboolean
is_swapped (const PennyPayslipCheck   *check,
            const PennyPayslipFinding *finding,
            PennyStatedFigure         *other)
{
  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    if (i != finding->figure && penny_payslip_check_compares (check, i)
        && check->stated->figure[i] == finding->ours && penny_payslip_figure (&check->ours, i) == finding->stated)
      {
        *other = i;
        return TRUE;
      }
  return FALSE;
}

/* What is plain to see, and then nothing else need be tried. */
static gboolean
find_plain (const PennyPayslipCheck *check,
            PennyPayslipFinding     *finding,
            PennyFindingWords       *words)
{
  gint64 stated = finding->stated, ours = finding->ours;

  if (ABS (stated - ours) == 1)
    {
      penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
      finding->fair = TRUE;
    }
  else if (is_swapped (check, finding, &words->other))
    penny_payslip_reason_add (finding, PENNY_REASON_SWAPPED);
  else if (stated == -ours)
    penny_payslip_reason_add (finding, PENNY_REASON_SIGN);
  else if (stated == 0 && finding->figure == PENNY_STATED_EMPLOYER_NI)
    {
      penny_payslip_reason_add (finding, PENNY_REASON_EMPLOYMENT_ALLOWANCE);
      finding->fair = TRUE;
    }
  else if (stated == 0 && finding->figure != PENNY_STATED_TAX && finding->figure != PENNY_STATED_EMPLOYEE_NI)
    penny_payslip_reason_add (finding, PENNY_REASON_LEFT_OUT);
  return finding->n_reasons > 0;
}

static PennyPence
with_pennies (const PennyLoanWorking *loan)
{
  return penny_pence_share (MAX (loan->pay - loan->threshold, 0), loan->rate, PENNY_RATE_WHOLE);
}

/* What the figure itself shows beside whatever a trial may. */
static void
find_beside (const PennyPayslipCheck *check,
             PennyPayslipFinding     *finding)
{
  const PennyPayslip *ours = &check->ours;

  if (finding->stated == 0)
    penny_payslip_reason_add (finding, finding->ours < 0 ? PENNY_REASON_NO_REFUND : PENNY_REASON_LEFT_OUT);
  if (finding->figure == PENNY_STATED_TAX && ours->tax.held_back > 0
      && finding->stated == ours->tax.tax + ours->tax.held_back)
    penny_payslip_reason_add (finding, PENNY_REASON_NO_LIMIT);
  if ((finding->figure == PENNY_STATED_STUDENT_LOAN && finding->stated == with_pennies (&ours->loan))
      || (finding->figure == PENNY_STATED_POSTGRADUATE_LOAN && finding->stated == with_pennies (&ours->postgraduate)))
    penny_payslip_reason_add (finding, PENNY_REASON_NOT_WHOLE_POUNDS);
}

void
penny_payslip_reasons_find (const PennyPayslipCheck *check,
                            PennyPayslipFinding     *finding,
                            PennyFindingWords       *words)
{
  Search search = { check, finding, words };

  if (find_plain (check, finding, words))
    return;
  find_beside (check, finding);
  search.before = finding->n_reasons;
  penny_payslip_trials_for (&check->ground, &check->right, finding->figure, look, &search);
  if (finding->n_reasons > 0)
    return;
  if (finding->stated == 2 * finding->ours)
    penny_payslip_reason_add (finding, PENNY_REASON_TWICE);
  else if (penny_payslip_digits_are_swapped (finding->stated, finding->ours))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
}

void
penny_payslip_reasons_find_pay (const PennyPayslipCheck *check,
                                PennyPayslipFinding     *finding,
                                PennyPence               earlier,
                                PennyFindingWords       *words)
{
  Search search = { check, finding, words, earlier };

  penny_payslip_trials_for (&check->ground, &check->right, PENNY_STATED_PAY_TO_DATE, look, &search);
}
