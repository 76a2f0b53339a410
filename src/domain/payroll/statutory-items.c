#include "statutory-items.h"

#include "sentences.h"

static const PennyPayKind family_kinds[] = {
  [PENNY_PARENTAL_SMP] = PENNY_PAY_SMP,
  [PENNY_PARENTAL_SAP] = PENNY_PAY_SAP,
  [PENNY_PARENTAL_SPP] = PENNY_PAY_SPP,
  [PENNY_PARENTAL_SHPP] = PENNY_PAY_SHPP,
  [PENNY_PARENTAL_SPBP] = PENNY_PAY_SPBP,
  [PENNY_PARENTAL_SNCP] = PENNY_PAY_SNCP,
};

G_STATIC_ASSERT (G_N_ELEMENTS (family_kinds) == PENNY_PARENTAL_KINDS);

/* Takes @sentences. */
static gboolean
fill (PennyPayItem  *item,
      PennyPayKind   kind,
      PennyPence     amount,
      GString       *sentences,
      char         **words)
{
  *words = g_string_free (sentences, FALSE);
  *item = (PennyPayItem) { .kind = kind, .amount = amount, .explanation = *words };
  return TRUE;
}

gboolean
penny_sick_pay_item (const PennySickPay  *pay,
                     PennyDate            from,
                     PennyDate            to,
                     PennyPayItem        *item,
                     char               **words)
{
  PennyPence amount = penny_sick_pay_between (pay, from, to);
  GString *sentences;

  if (amount == 0)
    return FALSE;
  sentences = g_string_new (NULL);
  for (guint i = 0; i < pay->n_weeks; i++)
    if (penny_week_ends_between (pay->weeks[i].sunday, from, to))
      penny_join (sentences, penny_sick_week_explain (pay, &pay->weeks[i]));
  return fill (item, PENNY_PAY_SSP, amount, sentences, words);
}

gboolean
penny_parental_pay_item (const PennyParentalPay  *pay,
                         PennyDate                from,
                         PennyDate                to,
                         PennyPayItem            *item,
                         char                   **words)
{
  PennyPence amount = penny_parental_pay_between (pay, from, to);
  GString *sentences;

  if (amount == 0)
    return FALSE;
  sentences = g_string_new (NULL);
  for (guint i = 0; i < pay->n_weeks; i++)
    if (penny_week_ends_between (pay->weeks[i].start, from, to))
      penny_join (sentences, penny_parental_week_explain (pay, i));
  return fill (item, family_kinds[pay->kind], amount, sentences, words);
}
