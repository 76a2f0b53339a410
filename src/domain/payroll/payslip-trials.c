#include "payslip-trials.h"

#include <string.h>

#define BIT(figure) (1u << (figure))

#define TAX      BIT (PENNY_STATED_TAX)
#define NI       (BIT (PENNY_STATED_EMPLOYEE_NI) | BIT (PENNY_STATED_EMPLOYER_NI))
#define LOANS    (BIT (PENNY_STATED_STUDENT_LOAN) | BIT (PENNY_STATED_POSTGRADUATE_LOAN))
#define PENSIONS (BIT (PENNY_STATED_EMPLOYEE_PENSION) | BIT (PENNY_STATED_EMPLOYER_PENSION))
#define NET      BIT (PENNY_STATED_NET)
#define YEAR_PAY BIT (PENNY_STATED_PAY_TO_DATE)
#define ALL      (TAX | NI | LOANS | PENSIONS | NET)

/* Rates of contribution that schemes have: half a per cent by half a per cent. */
#define RATE_STEP 50
#define RATES     40

gint64
penny_payslip_figure (const PennyPayslip *slip,
                      PennyStatedFigure   figure)
{
  switch (figure)
    {
    case PENNY_STATED_GROSS:
      return slip->gross;
    case PENNY_STATED_TAX:
      return slip->tax.tax;
    case PENNY_STATED_EMPLOYEE_NI:
      return slip->ni.employee;
    case PENNY_STATED_STUDENT_LOAN:
      return slip->loan.deduction;
    case PENNY_STATED_POSTGRADUATE_LOAN:
      return slip->postgraduate.deduction;
    case PENNY_STATED_EMPLOYEE_PENSION:
      return slip->pension.employee;
    case PENNY_STATED_NET:
      return slip->net;
    case PENNY_STATED_EMPLOYER_NI:
      return slip->ni.employer;
    case PENNY_STATED_EMPLOYER_PENSION:
      return slip->pension.employer;
    case PENNY_STATED_PAY_TO_DATE:
      return slip->for_tax;
    case PENNY_STATED_HOURS:
    case PENNY_STATED_RATE:
    case PENNY_STATED_TAX_TO_DATE:
    default:
      g_return_val_if_reached (0);
    }
}

gboolean
penny_payslip_trial_work (const PennyTrialGround   *ground,
                          const PennyPayslipTrial  *trial,
                          PennyPayslip             *slip,
                          GError                  **error)
{
  g_autofree PennyPayItem *items = g_new0 (PennyPayItem, ground->n_items + 1);

  if (ground->n_items > 0)
    memcpy (items, ground->items, ground->n_items * sizeof *items);
  items[ground->n_items].amount = trial->beside;
  return penny_payslip_work_out (trial->rates, &trial->terms, &trial->period, items, ground->n_items + 1,
                                 &trial->before, slip, error);
}

/* Each of these changes one thing in @trial, by its variants in turn.  FALSE: it is as it was, or cannot be. */

static gboolean
agreed_gross (const PennyTrialGround *ground,
              PennyPayslipTrial      *trial,
              guint                   variant)
{
  gboolean other = trial->beside != 0 && ground->n_items > 0;

  trial->beside = 0;
  return other;
}

static gboolean
basis (const PennyTrialGround *ground,
       PennyPayslipTrial      *trial,
       guint                   variant)
{
  trial->terms.code.alone = !trial->terms.code.alone;
  return TRUE;
}

/* @text, counting the year's pay or not. */
static gboolean
use_code (PennyPayslipTrial *trial,
          const char        *text,
          gboolean           alone)
{
  PennyTaxCode former = trial->terms.code, *code = &trial->terms.code;

  if (!penny_tax_code_parse (text, code, NULL))
    return FALSE;
  code->alone = alone;
  if (code->kind != PENNY_TAX_CODE_NT)
    code->nation = former.nation;
  return code->kind != former.kind || code->number != former.number
      || (code->kind == PENNY_TAX_CODE_ALLOWANCE && code->letter != former.letter);
}

/* Codes that are used where the notice has not come, or another person's has: with the basis that is tried first. */
static const struct
{
  PennyCheckReason reason;
  const char      *code;        /* NULL: the year's emergency code */
  gboolean         alone;
} codes[] = {
  { PENNY_REASON_EMERGENCY, NULL, TRUE },
  { PENNY_REASON_BR, "BR", FALSE },
  { PENNY_REASON_0T, "0T", TRUE },
  { PENNY_REASON_D0, "D0", FALSE },
  { PENNY_REASON_NT, "NT", FALSE },
};

static gboolean
other_code (const PennyTrialGround *ground,
            PennyPayslipTrial      *trial,
            guint                   variant)
{
  guint i = 0;

  while (codes[i].reason != trial->reason)
    i++;
  return use_code (trial, codes[i].code != NULL ? codes[i].code : trial->rates->emergency_code,
                   variant == 0 ? codes[i].alone : !codes[i].alone);
}

static gboolean
nation (const PennyTrialGround *ground,
        PennyPayslipTrial      *trial,
        guint                   variant)
{
  gboolean other = trial->terms.code.nation != (PennyNation) variant;

  trial->terms.code.nation = (PennyNation) variant;
  return other;
}

static gboolean
nothing_before (const PennyTrialGround *ground,
                PennyPayslipTrial      *trial,
                guint                   variant)
{
  trial->before = (PennyYearToDate) { 0 };
  return TRUE;
}

static gboolean
last_year (const PennyTrialGround *ground,
           PennyPayslipTrial      *trial,
           guint                   variant)
{
  int year = trial->period.year - 1;

  trial->rates = penny_rate_years_find (ground->years, year, NULL);
  return trial->rates != NULL
      && penny_pay_period_numbered (&trial->period, year, trial->period.frequency, trial->period.number, NULL);
}

static gboolean
frequency (const PennyTrialGround *ground,
           PennyPayslipTrial      *trial,
           guint                   variant)
{
  PennyPayFrequency other = (PennyPayFrequency) variant;

  if (other == trial->terms.frequency)
    return FALSE;
  trial->terms.frequency = other;
  penny_pay_period_on (&trial->period, other, trial->period.payday);
  return TRUE;
}

/* The period before, and the one after. */
static gboolean
period (const PennyTrialGround *ground,
        PennyPayslipTrial      *trial,
        guint                   variant)
{
  PennyPayPeriod *self = &trial->period;
  int number = self->number + (variant == 0 ? -self->alone : self->alone);

  return number >= 1 && penny_pay_period_numbered (self, self->year, self->frequency, number, NULL);
}

static gboolean
ni_letter (const PennyTrialGround *ground,
           PennyPayslipTrial      *trial,
           guint                   variant)
{
  char letter = "ABCHJMVXZ"[variant];

  if (letter == trial->terms.ni_letter)
    return FALSE;
  trial->terms.ni_letter = letter;
  return TRUE;
}

static gboolean
pension_kind (const PennyTrialGround *ground,
              PennyPayslipTrial      *trial,
              guint                   variant)
{
  PennyPensionKind *kind = &trial->terms.pension.kind;

  if (*kind == PENNY_PENSION_NONE)
    return FALSE;
  *kind = *kind == PENNY_PENSION_NET_PAY ? PENNY_PENSION_RELIEF_AT_SOURCE : PENNY_PENSION_NET_PAY;
  return TRUE;
}

static gboolean
pension_on (const PennyTrialGround *ground,
            PennyPayslipTrial      *trial,
            guint                   variant)
{
  trial->terms.pension.on_all = !trial->terms.pension.on_all;
  return trial->terms.pension.kind != PENNY_PENSION_NONE;
}

/* The worker's, and then the employer's. */
static gboolean
pension_rate (const PennyTrialGround *ground,
              PennyPayslipTrial      *trial,
              guint                   variant)
{
  PennyPensionTerms *terms = &trial->terms.pension;
  PennyRate *rate = variant < RATES ? &terms->employee : &terms->employer;
  PennyRate other = (PennyRate) (variant % RATES + 1) * RATE_STEP;

  if (terms->kind == PENNY_PENSION_NONE || *rate == other)
    return FALSE;
  *rate = other;
  return TRUE;
}

static gboolean
pension_before_ni (const PennyTrialGround *ground,
                   PennyPayslipTrial      *trial,
                   guint                   variant)
{
  PennyPayslip slip;

  if (trial->terms.pension.kind == PENNY_PENSION_NONE || !penny_payslip_trial_work (ground, trial, &slip, NULL))
    return FALSE;
  trial->beside -= slip.pension.employee + slip.pension.relief;
  trial->terms.pension.kind = PENNY_PENSION_NONE;
  return TRUE;
}

static gboolean
no_pension (const PennyTrialGround *ground,
            PennyPayslipTrial      *trial,
            guint                   variant)
{
  gboolean other = trial->terms.pension.kind == PENNY_PENSION_NET_PAY;

  trial->terms.pension.kind = PENNY_PENSION_NONE;
  return other;
}

static gboolean
loan_plan (const PennyTrialGround *ground,
           PennyPayslipTrial      *trial,
           guint                   variant)
{
  static const int plans[] = { 1, 2, 4, 5 };

  if (trial->terms.loan_plan == plans[variant])
    return FALSE;
  trial->terms.loan_plan = plans[variant];
  return TRUE;
}

/* The likeliest first. */
static const struct
{
  PennyCheckReason reason;
  guint            figures;
  guint            variants;
  gboolean       (*change) (const PennyTrialGround *ground, PennyPayslipTrial *trial, guint variant);
} changes[] = {
  { PENNY_REASON_BASIS, TAX | NET, 1, basis },
  { PENNY_REASON_NI_LETTER, NI | NET, 9, ni_letter },
  { PENNY_REASON_LOAN_PLAN, LOANS | NET, 4, loan_plan },
  { PENNY_REASON_PENSION_KIND, PENSIONS | TAX | NET | YEAR_PAY, 1, pension_kind },
  { PENNY_REASON_PENSION_ON, PENSIONS | TAX | NET | YEAR_PAY, 1, pension_on },
  { PENNY_REASON_EMERGENCY, TAX | NET, 2, other_code },
  { PENNY_REASON_BR, TAX | NET, 2, other_code },
  { PENNY_REASON_0T, TAX | NET, 2, other_code },
  { PENNY_REASON_LAST_YEAR, ALL, 1, last_year },
  { PENNY_REASON_NATION, TAX | NET, PENNY_NATIONS, nation },
  { PENNY_REASON_FREQUENCY, ALL, PENNY_PAY_FREQUENCIES, frequency },
  { PENNY_REASON_PERIOD, TAX | NI | NET, 2, period },
  { PENNY_REASON_NOTHING_BEFORE, TAX | NET, 1, nothing_before },
  { PENNY_REASON_AGREED_GROSS, ALL | YEAR_PAY, 1, agreed_gross },
  { PENNY_REASON_PENSION_RATE, PENSIONS | TAX | NET | YEAR_PAY, 2 * RATES, pension_rate },
  { PENNY_REASON_PENSION_BEFORE_NI, NI | TAX, 1, pension_before_ni },
  { PENNY_REASON_NO_PENSION, TAX, 1, no_pension },
  { PENNY_REASON_D0, TAX | NET, 2, other_code },
  { PENNY_REASON_NT, TAX | NET, 2, other_code },
};

void
penny_payslip_trials_for (const PennyTrialGround  *ground,
                          const PennyPayslipTrial *right,
                          PennyStatedFigure        figure,
                          PennyTrialLook           look,
                          gpointer                 data)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    for (guint variant = 0; (changes[i].figures & BIT (figure)) != 0 && variant < changes[i].variants; variant++)
      {
        PennyPayslipTrial trial = *right;
        PennyPayslip slip;

        trial.reason = changes[i].reason;
        if (changes[i].change (ground, &trial, variant) && penny_payslip_trial_work (ground, &trial, &slip, NULL))
          look (&trial, &slip, data);
      }
}
