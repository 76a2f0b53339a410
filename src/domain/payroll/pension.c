#include "pension.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

/* The part of the pay between the levels, or all of it. */
static PennyPence
pensionable (const PennyPensionWorking *working)
{
  if (working->terms.on_all)
    return MAX (working->pay, 0);
  return MAX (MIN (working->pay, working->upper) - working->lower, 0);
}

/* The part that is taken from pay is a share of the pensionable pay itself: rounding the whole contribution
 * first and then taking four fifths of it would round twice. */
static void
take_at_source (const PennyRates    *rates,
                PennyPensionWorking *working)
{
  gint64 share = (gint64) working->terms.employee * (PENNY_RATE_WHOLE - rates->pension.relief);

  working->employee = penny_pence_share (working->pensionable, share, (gint64) PENNY_RATE_WHOLE * PENNY_RATE_WHOLE);
  working->relief = penny_pence_share (working->pensionable, working->terms.employee, PENNY_RATE_WHOLE) - working->employee;
}

void
penny_pension_work_out (const PennyRates        *rates,
                        PennyPayFrequency        frequency,
                        const PennyPensionTerms *terms,
                        PennyPence               pay,
                        PennyPensionWorking     *working)
{
  *working = (PennyPensionWorking) { .terms = *terms, .pay = pay };
  if (terms->kind == PENNY_PENSION_NONE)
    return;
  if (!terms->on_all)
    {
      working->lower = rates->pension.lower[frequency];
      working->upper = rates->pension.upper[frequency];
    }
  working->pensionable = pensionable (working);
  if (terms->kind == PENNY_PENSION_RELIEF_AT_SOURCE)
    take_at_source (rates, working);
  else
    working->employee = penny_pence_share (working->pensionable, terms->employee, PENNY_RATE_WHOLE);
  working->employer = penny_pence_share (working->pensionable, terms->employer, PENNY_RATE_WHOLE);
}

static char *
say_what_counts (const PennyPensionWorking *working)
{
  g_autofree char *pay = penny_pence_to_words (working->pay);
  g_autofree char *counts = penny_pence_to_words (working->pensionable);
  g_autofree char *lower = penny_pence_to_words (working->lower);
  g_autofree char *upper = penny_pence_to_words (working->upper);

  if (working->terms.on_all)
    return g_strdup_printf (_("All of the pay counts for the pension: %s."), counts);
  if (working->pay > working->upper)
    /* Translators: amounts: the lower level, the upper level, what lies between them */
    return g_strdup_printf (_("Pay between %1$s and %2$s counts for the pension: %3$s."), lower, upper, counts);
  /* Translators: amounts: what counts, the lower level, the pay */
  return g_strdup_printf (_("Pay above %2$s counts for the pension: %1$s of %3$s."), counts, lower, pay);
}

static char *
say_what_comes_off (const PennyPensionWorking *working)
{
  g_autofree char *employee_rate = penny_rate_to_words (working->terms.employee);
  g_autofree char *whole = penny_pence_to_words (penny_pence_add (working->employee, working->relief));
  g_autofree char *employee = penny_pence_to_words (working->employee);
  g_autofree char *relief = penny_pence_to_words (working->relief);

  if (working->terms.employee == 0)
    return g_strdup (_("The employer alone pays into it, so nothing comes off the pay."));
  if (working->terms.kind == PENNY_PENSION_NET_PAY)
    /* Translators: a share, an amount */
    return g_strdup_printf (_("%1$s of it is %2$s, which comes off before tax is worked out."), employee_rate, employee);
  /* Translators: a share, the whole contribution, what comes off pay, the tax relief */
  return g_strdup_printf (_("%1$s of it is %2$s: %3$s comes off the pay, and the pension scheme claims %4$s of tax relief "
                            "for it."),
                          employee_rate, whole, employee, relief);
}

char *
penny_pension_explain (const PennyPensionWorking *working)
{
  g_autofree char *counts = NULL;
  g_autofree char *comes_off = NULL;

  if (working->terms.kind == PENNY_PENSION_NONE)
    return g_strdup (_("No pension is paid into from this pay."));
  if (working->pay < 0)
    return g_strdup (_("This pay is below nothing, so nothing goes into the pension. What was paid in before stays there; "
                       "ask the pension scheme if it was too much."));
  if (working->pensionable == 0 && !working->terms.on_all)
    {
      g_autofree char *lower = penny_pence_to_words (working->lower);

      return g_strdup_printf (_("Only pay above %s counts for the pension, so nothing comes off this time."), lower);
    }
  counts = say_what_counts (working);
  comes_off = say_what_comes_off (working);
  return g_strconcat (counts, " ", comes_off, NULL);
}
