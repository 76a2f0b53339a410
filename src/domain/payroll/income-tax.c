#include "income-tax.h"

#include <glib/gi18n-lib.h>

/* HMRC's sums keep four decimals of a pound and cut off the rest: hundredths of a penny. */
#define FINE    100
#define POUND   100
#define CHUNK   500             /* a code's number is split by this, as the printed tables were */
#define A_CODE  10              /* pounds a year for each 1 of the number */
#define ROUNDED 9               /* and up to this many that the number left off */

static gint64
divide_up (gint64 amount,
           gint64 by)
{
  return (amount + by - 1) / by;
}

/* What one week or month has of a code's number: the rest after whole chunks of 500 first, each part rounded
 * up to a penny (Specification 4.3.1). */
static PennyPence
one_period (int number,
            int of)
{
  int chunks, rest;

  if (number == 0)
    return 0;
  chunks = (number - 1) / CHUNK;
  rest = (number - 1) % CHUNK + 1;
  return divide_up ((rest * A_CODE + ROUNDED) * POUND * FINE / of, FINE) +
         chunks * divide_up (CHUNK * A_CODE * POUND, of);
}

static PennyPence
whole_pounds (PennyPence amount)
{
  return amount > 0 ? amount - amount % POUND : 0;
}

/* At one rate, and whole pennies: the rest is never taken. */
static void
tax_flat (const PennyTaxBands *bands,
          guint                band,
          PennyTaxWorking     *working)
{
  working->taxable = whole_pounds (working->pay_to_date);
  working->band = band;
  working->in_band = working->taxable;
  working->rate = bands->band[band].rate;
  working->tax_to_date = working->taxable * working->rate / PENNY_RATE_WHOLE;
}

/* Specification 4.4: which band is told by the pay with its pence, against a top rounded up to a pound; the
 * tax is worked on whole pounds from the band's exact bottom. */
static void
tax_bands (const PennyTaxBands *bands,
           PennyTaxWorking     *working)
{
  int n = working->n, of = working->period.of;
  PennyPence over = working->pay_to_date - working->free_pay;
  PennyPence year_top = 0;
  gint64 year_tax = 0, bottom, below;
  guint band;

  working->taxable = whole_pounds (over);
  for (band = 0; band < bands->n - 1; band++)
    {
      PennyPence top = bands->band[band].top;

      if (over <= divide_up (top * n, of * POUND) * POUND)
        break;
      year_tax += (top - year_top) * bands->band[band].rate * FINE / PENNY_RATE_WHOLE;
      year_top = top;
    }
  bottom = year_top * FINE * n / of;
  below = year_tax * n / of;
  working->band = band;
  working->rate = bands->band[band].rate;
  working->below = below / FINE;
  working->in_band = working->taxable - bottom / FINE;
  working->tax_to_date = (below + (working->taxable * FINE - bottom) * working->rate / PENNY_RATE_WHOLE) / FINE;
}

static gboolean
find_flat_band (const PennyRates    *rates,
                const PennyTaxCode  *code,
                guint               *band,
                GError             **error)
{
  const PennyTaxBands *bands = &rates->tax[code->nation];
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;

  *band = code->kind == PENNY_TAX_CODE_BR ? bands->basic : bands->basic + 1 + (guint) code->number;
  if (*band < bands->n)
    return TRUE;
  name = penny_tax_code_format (code);
  year = penny_tax_year_format (rates->year);
  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
               _("There is no tax code %1$s in %2$s: there are not that many rates. Look again at HMRC’s notice."),
               name, year);
  return FALSE;
}

static gboolean
work_to_date (const PennyRates  *rates,
              PennyTaxWorking   *working,
              GError           **error)
{
  const PennyTaxBands *bands = &rates->tax[working->code.nation];
  guint band;

  switch (working->code.kind)
    {
    case PENNY_TAX_CODE_NT:
      return TRUE;
    case PENNY_TAX_CODE_BR:
    case PENNY_TAX_CODE_D:
      if (!find_flat_band (rates, &working->code, &band, error))
        return FALSE;
      tax_flat (bands, band, working);
      return TRUE;
    case PENNY_TAX_CODE_K:
      working->free_pay = -working->n * one_period (working->code.number, working->period.of);
      break;
    case PENNY_TAX_CODE_ALLOWANCE:
    default:
      working->free_pay = working->n * one_period (working->code.number, working->period.of);
    }
  tax_bands (bands, working);
  return TRUE;
}

/* What is due by now less what is paid, but no more than half of this pay (4.5.2). */
static void
settle (PennyTaxWorking *working)
{
  PennyPence due = working->tax_to_date - working->tax_before;
  PennyPence most = MAX (working->pay, 0) / 2;

  working->held_back = due > most ? due - most : 0;
  working->tax = due - working->held_back;
}

static gboolean
is_too_large (PennyPence amount)
{
  return amount > PENNY_PAY_MOST_A_YEAR || amount < -PENNY_PAY_MOST_A_YEAR;
}

gboolean
penny_income_tax_work_out (const PennyRates      *rates,
                           const PennyTaxCode    *code,
                           const PennyPayPeriod  *period,
                           PennyPence             pay,
                           PennyPence             pay_before,
                           PennyPence             tax_before,
                           PennyTaxWorking       *working,
                           GError               **error)
{
  gboolean cumulative = !code->alone && !period->extra;

  g_return_val_if_fail (code->nation < PENNY_NATIONS, FALSE);

  if (is_too_large (pay) || is_too_large (pay_before) || is_too_large (tax_before))
    {
      g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE,
                           _("That is more than any wage. Look again at the pay and the figures so far this year."));
      return FALSE;
    }
  *working = (PennyTaxWorking) {
    .code = *code,
    .period = *period,
    .cumulative = cumulative,
    .n = cumulative ? period->n : period->alone,
    .pay = pay,
    .pay_to_date = cumulative ? pay_before + pay : pay,
    .tax_before = cumulative ? tax_before : 0,
  };
  if (!work_to_date (rates, working, error))
    return FALSE;
  settle (working);
  return TRUE;
}
