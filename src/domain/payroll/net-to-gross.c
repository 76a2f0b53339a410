#include "net-to-gross.h"

#include <glib/gi18n-lib.h>

/* A step closes most of the gap, so a hundred do nearly always.  An order that leaves a worker just under what
 * is asked makes the steps small, until it has all that it asks for: this is how far we follow it. */
#define MOST_STEPS 1000000

typedef struct
{
  const PennyRates      *rates;
  const PennyPayTerms   *terms;
  const PennyPayPeriod  *period;
  const PennyYearToDate *before;
} Payday;

static gboolean
pay (const Payday *payday,
     PennyPence    gross,
     PennyPayslip *slip,
     GError      **error)
{
  PennyPayItem item = { .kind = PENNY_PAY_HOURS, .amount = gross };

  return penny_payslip_work_out (payday->rates, payday->terms, payday->period, &item, 1, payday->before, slip, error);
}

static gboolean
refuse (PennyPence net,
        GError   **error)
{
  g_autofree char *asked = penny_pence_to_words_for_file (net);

  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE,
               _("No pay that we can find leaves %s. Check the amount, and the orders that take from this pay."), asked);
  return FALSE;
}

/* Pay up to here is tried penny by penny: net-to-gross.h says why. */
#define FIRST_POUND 100

/* Where the net of some pay falls short by a gap, any pay that is less than the gap above it falls short too: so
 * the gap can be leapt, and nothing that would have done is leapt over. */
static gboolean
climb (const Payday    *payday,
       PennyNetToGross *answer,
       GError         **error)
{
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      if (!pay (payday, answer->gross, &answer->slip, error))
        return FALSE;
      if (answer->slip.net >= answer->asked)
        return TRUE;
      answer->gross += answer->gross < FIRST_POUND ? 1 : answer->asked - answer->slip.net;
    }
  return refuse (answer->asked, error);
}

gboolean
penny_net_to_gross_work_out (const PennyRates       *rates,
                             const PennyPayTerms    *terms,
                             const PennyPayPeriod   *period,
                             const PennyYearToDate  *before,
                             PennyPence              net,
                             PennyNetToGross        *answer,
                             GError                **error)
{
  Payday payday = { rates, terms, period, before };

  g_return_val_if_fail (rates != NULL && terms != NULL && period != NULL && answer != NULL, FALSE);

  if (net < 0 || net > PENNY_PAY_MOST)
    return refuse (net, error);
  answer->asked = net;
  answer->gross = 0;
  if (!climb (&payday, answer, error))
    return FALSE;
  answer->exact = answer->slip.net == net;
  return TRUE;
}

char *
penny_net_to_gross_explain (const PennyNetToGross *answer)
{
  g_autofree char *asked = penny_pence_to_words (answer->asked);
  g_autofree char *gross = penny_pence_to_words (answer->gross);
  g_autofree char *net = penny_pence_to_words (answer->slip.net);
  g_autofree char *cost = penny_pence_to_words (penny_payslip_cost (&answer->slip));

  if (answer->gross == 0 && !answer->exact)
    /* Translators: what was asked, the refund */
    return g_strdup_printf (_("%1$s cannot be met to the penny: a refund alone brings %2$s, without any pay."), asked, net);
  /* Translators: the pay, what it leaves, its cost */
  return g_strdup_printf (_("Pay of %1$s leaves %2$s to take home. With what the employer adds, it costs %3$s."),
                          gross, net, cost);
}
