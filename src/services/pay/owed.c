#include "owed.h"

#include <glib/gi18n-lib.h>

void
penny_owed_free (PennyOwed *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bill, penny_bill_free);
  g_clear_pointer (&self->why, penny_pay_bill_free);
  g_free (self->sentence);
  g_free (self);
}

/* FALSE: nothing to do with pay. */
static gboolean
find_kind (const PennyBill    *bill,
           const PennyPayBill *why,
           PennyOwedKind      *kind)
{
  gboolean ours = why != NULL;

  switch (bill->kind)
    {
    case PENNY_BILL_HMRC:
      *kind = PENNY_OWED_HMRC;
      return TRUE;
    case PENNY_BILL_PENSION:
      *kind = PENNY_OWED_PENSION;
      return TRUE;
    case PENNY_BILL_WAGES:
      *kind = PENNY_OWED_WAGES;
      return TRUE;
    case PENNY_BILL_OTHER:
    default:
      *kind = ours && why->run_id != 0 ? PENNY_OWED_ORDER : PENNY_OWED_INVOICE;
      return ours;
    }
}

/* "Pay HMRC £47.32 by Friday 20 November: PAYE month 7." */
static char *
say_owed (const PennyBill *bill,
          PennyDate        on)
{
  g_autofree char *amount = penny_pence_to_words (bill->amount);
  g_autofree char *due = penny_date_to_words (bill->due, on);
  const char *what = bill->what == NULL || *bill->what == '\0' ? NULL : bill->what;

  if (bill->due == PENNY_DATE_NONE)
    /* Translators: who, an amount */
    return g_strdup_printf (_("Pay %1$s %2$s."), bill->payee, amount);
  if (bill->due < on)
    /* Translators: an amount, who, a day */
    return g_strdup_printf (_("%1$s for %2$s was due on %3$s and is not paid yet."), amount, bill->payee, due);
  if (bill->due == on)
    /* Translators: who, an amount */
    return g_strdup_printf (_("Pay %1$s %2$s today."), bill->payee, amount);
  if (what == NULL)
    /* Translators: who, an amount, a day */
    return g_strdup_printf (_("Pay %1$s %2$s by %3$s."), bill->payee, amount, due);
  /* Translators: who, an amount, a day, what it is for */
  return g_strdup_printf (_("Pay %1$s %2$s by %3$s: %4$s."), bill->payee, amount, due, what);
}

/* Takes @bill, and leaves NULL where it is not of pay. */
static gboolean
take_bill (PennyStore  *store,
           PennyBill   *bill,
           PennyDate    on,
           GPtrArray   *list,
           GError     **error)
{
  g_autoptr (PennyBill) mine = bill;
  g_autoptr (GError) failed = NULL;
  g_autoptr (PennyPayBill) why = penny_pay_bills_get (store, bill->id, &failed);
  PennyOwedKind kind;
  PennyOwed *owed;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!find_kind (bill, why, &kind))
    return TRUE;
  owed = g_new0 (PennyOwed, 1);
  owed->kind = kind;
  owed->sentence = say_owed (bill, on);
  owed->bill = g_steal_pointer (&mine);
  owed->why = g_steal_pointer (&why);
  g_ptr_array_add (list, owed);
  return TRUE;
}

/* What has no day is due last. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const PennyBill *first = (*(PennyOwed *const *) a)->bill;
  const PennyBill *second = (*(PennyOwed *const *) b)->bill;
  PennyDate one = first->due == PENNY_DATE_NONE ? PENNY_DATE_LAST : first->due;
  PennyDate other = second->due == PENNY_DATE_NONE ? PENNY_DATE_LAST : second->due;

  if (one != other)
    return one < other ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

GPtrArray *
penny_owed_list (PennyStore  *store,
                 PennyDate    on,
                 GError     **error)
{
  g_autoptr (GPtrArray) bills = penny_bills_owed (store, 0, on, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_owed_free);

  if (bills == NULL)
    return NULL;
  while (bills->len > 0)
    if (!take_bill (store, g_ptr_array_steal_index (bills, bills->len - 1), on, list, error))
      return NULL;
  g_ptr_array_sort (list, compare_due);
  return g_steal_pointer (&list);
}
