#include "check-hints.h"

#include <glib/gi18n-lib.h>

#define MOST_HINTS 4

/* 6140 and 6410: the same figures but for two neighbours that changed places. */
static gboolean
is_swapped (PennyPence a,
            PennyPence b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  gsize i = 0;

  if (a == b || (a < 0) != (b < 0))
    return FALSE;
  left = g_strdup_printf ("%" G_GINT64_FORMAT, a);
  right = g_strdup_printf ("%" G_GINT64_FORMAT, b);
  if (strlen (left) != strlen (right))
    return FALSE;
  while (left[i] == right[i])
    i++;
  return left[i + 1] != '\0' && left[i] == right[i + 1] && left[i + 1] == right[i] &&
         g_str_equal (left + i + 2, right + i + 2);
}

/* If this entry alone is to blame, the bank has @needed where we have its amount. */
static gboolean
explain (const PennyCheckEntry *entry,
         PennyPence             difference,
         PennyHint             *hint)
{
  PennyPence amount = entry->payment->amount;
  PennyPence needed = difference;

  if (entry->ticked && !penny_pence_try_add (amount, difference, &needed))
    return FALSE;
  hint->instead = needed;

  if (entry->ticked && needed == 0)
    hint->kind = entry->payment->method == PENNY_METHOD_CHEQUE ? PENNY_HINT_CHEQUE : PENNY_HINT_UNTICK_IT;
  else if (!entry->ticked && needed == amount)
    hint->kind = PENNY_HINT_TICK_IT;
  else if (amount != 0 && needed == -amount)
    hint->kind = PENNY_HINT_WRONG_WAY;
  else if (is_swapped (needed, amount))
    hint->kind = PENNY_HINT_SWAPPED;
  else
    return FALSE;
  return TRUE;
}

static int
by_likelihood (gconstpointer a,
               gconstpointer b)
{
  const PennyHint *left = a;
  const PennyHint *right = b;

  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  return left->entry < right->entry ? -1 : left->entry > right->entry;
}

GArray *
penny_check_hints (const PennyCheckEntry *entries,
                   gsize                  n,
                   PennyPence             difference)
{
  GArray *hints = g_array_new (FALSE, FALSE, sizeof (PennyHint));

  for (gsize i = 0; difference != 0 && i < n; i++)
    {
      PennyHint hint = { .entry = i };

      if (explain (&entries[i], difference, &hint))
        g_array_append_val (hints, hint);
    }
  g_array_sort (hints, by_likelihood);
  if (hints->len > MOST_HINTS)
    g_array_set_size (hints, MOST_HINTS);
  return hints;
}

/* "£64.10 to Sample Shop on 3 Nov 2026", "£338.00 from the council on ...". */
static char *
name_payment (const PennyPayment *payment)
{
  g_autofree char *amount = penny_pence_to_words (ABS (payment->amount));
  g_autofree char *day = penny_date_to_short (payment->date);
  const char *who = payment->payee != NULL ? payment->payee : _("somebody");

  if (payment->amount < 0)
    return g_strdup_printf (_("%s to %s on %s"), amount, who, day);
  return g_strdup_printf (_("%s from %s on %s"), amount, who, day);
}

char *
penny_hint_to_words (const PennyHint    *hint,
                     const PennyPayment *payment)
{
  g_autofree char *name = name_payment (payment);
  g_autofree char *here = penny_pence_to_words (ABS (payment->amount));
  g_autofree char *bank = penny_pence_to_words (ABS (hint->instead));

  switch (hint->kind)
    {
    case PENNY_HINT_TICK_IT:
      return g_strdup_printf (_("%s is exactly the difference. If it is on the statement, tick it."), name);
    case PENNY_HINT_CHEQUE:
      return g_strdup_printf (_("The cheque of %s is exactly the difference. "
                                "If the bank has not paid it out yet, untick it."), name);
    case PENNY_HINT_UNTICK_IT:
      return g_strdup_printf (_("%s is exactly the difference. If it is not on the statement, untick it."), name);
    case PENNY_HINT_WRONG_WAY:
      return payment->amount > 0
             ? g_strdup_printf (_("%s is written as money in. Does the bank say that it went out?"), name)
             : g_strdup_printf (_("%s is written as money out. Does the bank say that it came in?"), name);
    case PENNY_HINT_SWAPPED:
      return g_strdup_printf (_("%s: two figures look swapped. The bank would say %s, here it says %s."),
                              name, bank, here);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
penny_difference_to_words (PennyPence difference)
{
  g_autofree char *amount = penny_pence_to_words (ABS (difference));

  if (difference > 0)
    return g_strdup_printf (_("The bank says %s more than is ticked."), amount);
  if (difference < 0)
    return g_strdup_printf (_("The bank says %s less than is ticked."), amount);
  return g_strdup (_("It agrees with the bank, to the penny."));
}
