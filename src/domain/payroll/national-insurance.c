#include "national-insurance.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

/* What a letter means.  Source: https://www.gov.uk/national-insurance-rates-letters, and for S, K and the other
 * letters of special tax sites HMRC's National Insurance Manual, NIM01540. */
typedef enum
{
  NONE,
  MAIN,                         /* main rate, then upper */
  REDUCED,                      /* reduced rate, then upper */
  DEFERRED,                     /* upper rate on all of it */
} EmployeeShare;

typedef enum
{
  NOT_DUE,
  ABOVE_ST,
  ABOVE_UST,
  ABOVE_FUST,
} EmployerShare;

typedef struct
{
  gboolean      is_one;
  EmployeeShare employee;
  EmployerShare employer;
  gboolean      zone;           /* of investment zones */
} Letter;

static const Letter letters[] = {
  ['A' - 'A'] = { TRUE, MAIN, ABOVE_ST, FALSE },
  ['B' - 'A'] = { TRUE, REDUCED, ABOVE_ST, FALSE },
  ['C' - 'A'] = { TRUE, NONE, ABOVE_ST, FALSE },
  ['D' - 'A'] = { TRUE, DEFERRED, ABOVE_FUST, TRUE },
  ['E' - 'A'] = { TRUE, REDUCED, ABOVE_FUST, TRUE },
  ['F' - 'A'] = { TRUE, MAIN, ABOVE_FUST, FALSE },
  ['H' - 'A'] = { TRUE, MAIN, ABOVE_UST, FALSE },
  ['I' - 'A'] = { TRUE, REDUCED, ABOVE_FUST, FALSE },
  ['J' - 'A'] = { TRUE, DEFERRED, ABOVE_ST, FALSE },
  ['K' - 'A'] = { TRUE, NONE, ABOVE_FUST, TRUE },
  ['L' - 'A'] = { TRUE, DEFERRED, ABOVE_FUST, FALSE },
  ['M' - 'A'] = { TRUE, MAIN, ABOVE_UST, FALSE },
  ['N' - 'A'] = { TRUE, MAIN, ABOVE_FUST, TRUE },
  ['S' - 'A'] = { TRUE, NONE, ABOVE_FUST, FALSE },
  ['V' - 'A'] = { TRUE, MAIN, ABOVE_UST, FALSE },
  ['X' - 'A'] = { TRUE, NONE, NOT_DUE, FALSE },
  ['Z' - 'A'] = { TRUE, DEFERRED, ABOVE_UST, FALSE },
};

/* Investment zones' letters came with their relief in April 2024 (NIM01540, and GOV.UK's rates and thresholds for employers
 * of 2023-24, which have none, and 2024-25, which have them): a fact of history, not a figure that a year changes. */
#define ZONES_BEGAN 2024

/* Six tenths of a penny: the third decimal of the pounds is the first of the pence. */
#define ROUND_UP (PENNY_RATE_WHOLE / 10 * 6)

gboolean
penny_ni_letter_is_one (char letter)
{
  return letter >= 'A' && letter <= 'Z' && letters[letter - 'A'].is_one;
}

gboolean
penny_ni_letter_is_in_year (char letter,
                            int  year)
{
  return penny_ni_letter_is_one (letter) && (!letters[letter - 'A'].zone || year >= ZONES_BEGAN);
}

static gboolean
refuse_letter (GError **error,
               char     letter,
               int      year)
{
  g_autofree char *words = penny_tax_year_format (year);
  g_autofree char *began = penny_tax_year_format (ZONES_BEGAN);

  if (penny_ni_letter_is_one (letter))
    g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                 _("National Insurance letter %1$c began in the tax year %2$s, so it cannot be used in %3$s. "
                   "Check the letter; most people have A."), letter, began, words);
  else
    penny_pay_refuse (error, _("That is not a National Insurance letter. It is one of A, B, C, H, J, M, V, X and Z, or "
                               "in a freeport or investment zone F, I, L, S, N, E, D and K. Most people have A."));
  return FALSE;
}

static gboolean
refuse_pay (GError **error)
{
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE,
                       _("That is more than anyone’s pay. Check the amount."));
  return FALSE;
}

/* @amount x @rate to the penny by HMRC's rule. */
static PennyPence
share (PennyPence amount,
       PennyRate  rate)
{
  return amount <= 0 ? 0 : (amount * rate + (PENNY_RATE_WHOLE - ROUND_UP)) / PENNY_RATE_WHOLE;
}

/* How much of @pay lies between @from and @to. */
static PennyPence
between (PennyPence pay,
         PennyPence from,
         PennyPence to)
{
  return MAX (MIN (pay, to) - from, 0);
}

static void
set_rates (PennyNiWorking     *working,
           const PennyNiRates *rates,
           PennyPayFrequency   frequency)
{
  const Letter *letter = &letters[working->letter - 'A'];
  const PennyPence from[] = { 0, rates->st[frequency], rates->ust[frequency], rates->fust[frequency] };
  const PennyRate main_rate[] = { 0, rates->main, rates->reduced, rates->upper };

  working->lel = rates->lel[frequency];
  working->pt = rates->pt[frequency];
  working->uel = rates->uel[frequency];
  working->employer_from = from[letter->employer];
  working->employer_rate = letter->employer == NOT_DUE ? 0 : rates->employer;
  working->main_rate = main_rate[letter->employee];
  working->upper_rate = letter->employee == NONE ? 0 : rates->upper;
}

static void
set_bands (PennyNiWorking *working)
{
  if (working->pay < working->lel || working->letter == 'X')
    return;
  working->at_lel = working->lel;
  working->lel_to_pt = between (working->pay, working->lel, working->pt);
  working->pt_to_uel = between (working->pay, working->pt, working->uel);
  working->above_uel = MAX (working->pay - working->uel, 0);
}

gboolean
penny_national_insurance_work_out (const PennyRates      *rates,
                                   const PennyPayPeriod  *period,
                                   char                   letter,
                                   PennyPence             pay,
                                   PennyNiWorking        *working,
                                   GError               **error)
{
  *working = (PennyNiWorking) { .letter = letter, .pay = pay };
  if (!penny_ni_letter_is_in_year (letter, rates->year))
    return refuse_letter (error, letter, rates->year);
  if (pay > PENNY_PAY_MOST_A_YEAR || pay < -PENNY_PAY_MOST_A_YEAR)
    return refuse_pay (error);

  set_rates (working, penny_rates_ni (rates, period->payday), period->frequency);
  set_bands (working);
  working->employee = share (between (pay, working->pt, working->uel), working->main_rate) +
                      share (pay - working->uel, working->upper_rate);
  /* The part above the upper earnings limit is a band of its own for the employer too, at the same rate. */
  working->employer = share (between (pay, working->employer_from, working->uel), working->employer_rate) +
                      share (pay - MAX (working->uel, working->employer_from), working->employer_rate);
  return TRUE;
}

static char *
explain_no_employee (const PennyNiWorking *working)
{
  g_autofree char *pt = penny_pence_to_words (working->pt);
  g_autofree char *lel = penny_pence_to_words (working->lel);

  if (working->main_rate == 0)
    return g_strdup (_("The worker has reached State Pension age, so no National Insurance comes off."));
  if (working->at_lel == 0)
    /* Translators: an amount of money */
    return g_strdup_printf (_("No National Insurance comes off, because this pay is not more than %s."), pt);
  /* Translators: 1 and 2 are amounts of money */
  return g_strdup_printf (_("No National Insurance comes off, because this pay is not more than %1$s. It still counts "
                            "towards the State Pension, because it reaches %2$s."), pt, lel);
}

/* One share of all that lies above the threshold. */
static char *
explain_flat (const PennyNiWorking *working)
{
  g_autofree char *rate = penny_rate_to_words (working->main_rate);
  g_autofree char *pt = penny_pence_to_words (working->pt);
  g_autofree char *due = penny_pence_to_words (working->employee);

  /* Translators: 1 is a percentage, 2 and 3 are amounts of money */
  return g_strdup_printf (_("National Insurance is %1$s of the pay above %2$s: %3$s."), rate, pt, due);
}

static char *
explain_bands (const PennyNiWorking *working)
{
  g_autofree char *main_rate = penny_rate_to_words (working->main_rate);
  g_autofree char *upper_rate = penny_rate_to_words (working->upper_rate);
  g_autofree char *pt = penny_pence_to_words (working->pt);
  g_autofree char *uel = penny_pence_to_words (working->uel);
  PennyPence in_main = between (working->pay, working->pt, working->uel);
  g_autofree char *below = penny_pence_to_words (share (in_main, working->main_rate));
  g_autofree char *above = penny_pence_to_words (share (working->pay - working->uel, working->upper_rate));
  g_autofree char *due = penny_pence_to_words (working->employee);

  if (working->pay <= working->uel)
    /* Translators: 1 is a percentage, 2 to 4 are amounts of money */
    return g_strdup_printf (_("National Insurance is %1$s of the pay between %2$s and %3$s: %4$s."), main_rate, pt, uel,
                            below);
  /* Translators: 1 and 5 are percentages, the others amounts of money */
  return g_strdup_printf (_("National Insurance is %1$s of the pay between %2$s and %3$s: %4$s, and %5$s of the pay above "
                            "%3$s: %6$s. Together that is %7$s."), main_rate, pt, uel, below, upper_rate, above, due);
}

static char *
explain_below_nothing (void)
{
  return g_strdup (_("This pay is below nothing, to put an earlier payday right. National Insurance is never below "
                     "nothing, so there is none on this payday. If too much was taken before, it is put right on "
                     "that payday."));
}

char *
penny_national_insurance_explain_employee (const PennyNiWorking *working)
{
  g_return_val_if_fail (penny_ni_letter_is_one (working->letter), NULL);

  if (working->letter == 'X')
    return g_strdup (_("With letter X no National Insurance comes off."));
  if (working->pay < 0)
    return explain_below_nothing ();
  if (working->pay <= working->pt || working->main_rate == 0)
    return explain_no_employee (working);
  if (working->main_rate == working->upper_rate)
    return explain_flat (working);
  return explain_bands (working);
}

/* Why the employer's share begins where it does, as far as it is not where it begins for most people. */
static char *
explain_letter (const PennyNiWorking *working)
{
  g_autofree char *from = penny_pence_to_words (working->employer_from);

  switch (working->letter)
    {
    case 'M':
    case 'Z':
      /* Translators: an amount of money */
      return g_strdup_printf (_("The employer pays no National Insurance on the first %s, because the worker is under 21."),
                              from);
    case 'H':
      /* Translators: an amount of money */
      return g_strdup_printf (_("The employer pays no National Insurance on the first %s, because the worker is an "
                                "apprentice under 25."), from);
    case 'V':
      /* Translators: an amount of money */
      return g_strdup_printf (_("The employer pays no National Insurance on the first %s, because the worker left the "
                                "armed forces not long ago."), from);
    default:
      if (letters[working->letter - 'A'].employer != ABOVE_FUST)
        return NULL;
      /* Translators: an amount of money */
      return g_strdup_printf (_("The employer pays no National Insurance on the first %s, because the worker works in a "
                                "freeport or investment zone."), from);
    }
}

/* What is due, where something is. */
static char *
explain_due (const PennyNiWorking *working)
{
  g_autofree char *rate = penny_rate_to_words (working->employer_rate);
  g_autofree char *from = penny_pence_to_words (working->employer_from);
  g_autofree char *due = penny_pence_to_words (working->employer);

  /* Translators: 1 is a percentage, 2 and 3 are amounts of money */
  return g_strdup_printf (_("The employer’s National Insurance is %1$s of the pay above %2$s: %3$s. The Employment "
                            "Allowance may pay it."), rate, from, due);
}

char *
penny_national_insurance_explain_employer (const PennyNiWorking *working)
{
  g_autofree char *from = NULL, *why = NULL, *due = NULL;

  g_return_val_if_fail (penny_ni_letter_is_one (working->letter), NULL);

  if (working->letter == 'X')
    return g_strdup (_("With letter X the employer pays no National Insurance on this pay."));
  if (working->pay < 0)
    return explain_below_nothing ();
  why = explain_letter (working);
  if (working->pay > working->employer_from)
    {
      due = explain_due (working);
      return why == NULL ? g_steal_pointer (&due) : g_strjoin (" ", why, due, NULL);
    }
  if (why != NULL)
    return g_steal_pointer (&why);
  from = penny_pence_to_words (working->employer_from);
  /* Translators: an amount of money */
  return g_strdup_printf (_("The employer pays no National Insurance, because this pay is not more than %s."), from);
}
