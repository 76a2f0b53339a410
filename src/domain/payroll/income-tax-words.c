#include "income-tax.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"
#include "sentences.h"

/* Every figure of a working as words. */
typedef struct
{
  char *period, *code, *rate;
  char *pay, *free_pay, *taxable, *below, *rest, *to_date, *before, *back, *now, *held_back;
} Words;

static void
put_into_words (const PennyTaxWorking *working,
                Words                 *words)
{
  const PennyPayPeriod *period = &working->period;

  words->period = g_strdup_printf (period->frequency == PENNY_PAY_MONTHLY ? _("Month %d") : _("Week %d"),
                                   penny_pay_period_name (period));
  words->code = penny_tax_code_format (&working->code);
  words->rate = penny_rate_to_words (working->rate);
  words->pay = penny_pence_to_words (working->pay_to_date);
  words->free_pay = penny_pence_to_words (ABS (working->free_pay));
  words->taxable = penny_pence_to_words (working->taxable);
  words->below = penny_pence_to_words (working->below);
  words->rest = penny_pence_to_words (working->tax_to_date - working->below);
  words->to_date = penny_pence_to_words (working->tax_to_date);
  words->before = penny_pence_to_words (working->tax_before);
  words->back = penny_pence_to_words (working->tax_before - working->tax_to_date);
  words->now = penny_pence_to_words (working->tax);
  words->held_back = penny_pence_to_words (working->held_back);
}

static void
clear_words (Words *words)
{
  char **each[] = { &words->period, &words->code, &words->rate, &words->pay, &words->free_pay, &words->taxable,
                    &words->below, &words->rest, &words->to_date, &words->before, &words->back, &words->now,
                    &words->held_back };

  for (gsize i = 0; i < G_N_ELEMENTS (each); i++)
    g_clear_pointer (each[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

static gboolean
is_flat (const PennyTaxWorking *working)
{
  return working->code.kind == PENNY_TAX_CODE_BR || working->code.kind == PENNY_TAX_CODE_D;
}

static char *
alone_to_words (const PennyTaxWorking *working,
                const Words           *words)
{
  if (working->period.extra)
    return g_strdup_printf (_("%s is an extra payday in this tax year, so it is taxed by itself."), words->period);
  return g_strdup_printf (_("Code %s taxes each payday by itself."), words->code);
}

/* Which pay counts, and how much of it is tax-free. */
static char *
pay_to_words (const PennyTaxWorking *working,
              const Words           *words)
{
  gboolean sofar = working->cumulative;

  if (is_flat (working))
    return g_strdup_printf (sofar ? _("%1$s: code %2$s taxes all of the %3$s paid so far this year at one rate.")
                                  : _("%1$s: code %2$s taxes all of this pay of %3$s at one rate."),
                            words->period, words->code, words->pay);
  if (working->free_pay < 0)
    return g_strdup_printf (sofar ? _("%1$s: code %2$s adds %3$s to the %4$s paid so far this year.")
                                  : _("%1$s: code %2$s adds %3$s to this pay of %4$s."),
                            words->period, words->code, words->free_pay, words->pay);
  if (working->free_pay == 0)
    return g_strdup_printf (sofar ? _("%1$s: %2$s is paid so far this year, and none of it is tax-free.")
                                  : _("%1$s: this pay is %2$s, and none of it is tax-free."),
                            words->period, words->pay);
  if (working->taxable == 0)
    return g_strdup_printf (sofar ? _("%1$s: up to %2$s is tax-free by now, and %3$s is paid so far this year.")
                                  : _("%1$s: up to %2$s is tax-free, and this pay is %3$s."),
                            words->period, words->free_pay, words->pay);
  return g_strdup_printf (sofar ? _("%1$s: %2$s of the %3$s paid so far this year is tax-free.")
                                : _("%1$s: %2$s of this pay of %3$s is tax-free."),
                          words->period, words->free_pay, words->pay);
}

static char *
tax_to_words (const PennyTaxWorking *working,
              const Words           *words)
{
  if (working->tax_to_date == 0)
    return g_strdup (_("No tax is due."));
  if (working->below > 0)
    return g_strdup_printf (_("Taxable, in whole pounds: %1$s. The tax is %2$s: %3$s below the %4$s band and %5$s in it."),
                            words->taxable, words->to_date, words->below, words->rate, words->rest);
  return g_strdup_printf (_("Taxable, in whole pounds: %1$s. Tax at %2$s is %3$s."),
                          words->taxable, words->rate, words->to_date);
}

/* NULL: nothing was paid before, so what is due is what is taken. */
static char *
before_to_words (const PennyTaxWorking *working,
                 const Words           *words)
{
  g_autofree char *left = NULL;

  if (working->tax_before == 0)
    return NULL;
  if (working->tax_before > working->tax_to_date)
    return g_strdup_printf (_("%1$s is paid already, so %2$s comes back."), words->before, words->back);
  if (working->tax_before == working->tax_to_date)
    return g_strdup (_("All of it is paid already."));
  left = penny_pence_to_words (working->tax_to_date - working->tax_before);
  return g_strdup_printf (_("Less %1$s paid already: %2$s."), words->before, left);
}

static char *
limit_to_words (const PennyTaxWorking *working,
                const Words           *words)
{
  if (working->held_back == 0)
    return NULL;
  return g_strdup_printf (working->cumulative
                            ? _("Tax takes half of a pay at most: %1$s now. The other %2$s comes off later.")
                            : _("Tax takes half of a pay at most: %1$s. HMRC settles the other %2$s after the year."),
                          words->now, words->held_back);
}

static char *
no_tax_to_words (const PennyTaxWorking *working,
                 const Words           *words)
{
  if (working->tax < 0)
    return g_strdup_printf (_("Code NT means no tax, so the %s taken off before comes back."), words->back);
  return g_strdup (_("Code NT means that no tax is taken off."));
}

char *
penny_income_tax_explain (const PennyTaxWorking *working)
{
  g_auto (Words) words = { 0 };
  GString *text;

  g_return_val_if_fail (working != NULL, NULL);

  put_into_words (working, &words);
  if (working->code.kind == PENNY_TAX_CODE_NT)
    return no_tax_to_words (working, &words);
  text = g_string_new (NULL);
  if (!working->cumulative)
    penny_join (text, alone_to_words (working, &words));
  penny_join (text, pay_to_words (working, &words));
  penny_join (text, tax_to_words (working, &words));
  penny_join (text, before_to_words (working, &words));
  penny_join (text, limit_to_words (working, &words));
  return g_string_free (text, FALSE);
}
