#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "bill-paid.h"
#include "rules.h"

/* What approving pay makes owed, as bills: net pay, the pension's money, and what orders take for others.  HMRC's are
 * hmrc-bills.c's.  A run and those that correct it are one: what their payslips come to, less what of it is paid. */

typedef struct
{
  PennyBillKind kind;
  gint64        budget_id;
  gint64        assistant_id;   /* 0: the run's */
  char         *payee;
  char         *what;
  PennyDate     due;
  GArray       *parts;
} Want;

static void
free_want (Want *self)
{
  g_free (self->payee);
  g_free (self->what);
  g_array_unref (self->parts);
  g_free (self);
}

typedef struct
{
  PennyStore     *store;
  const PennyRun *root;
  PennyEmployer  *employer;
  GPtrArray      *wants;
} Settling;

static Want *
find_want (Settling      *self,
           PennyBillKind  kind,
           gint64         budget_id,
           gint64         assistant_id,
           const char    *payee)
{
  for (guint i = 0; i < self->wants->len; i++)
    {
      Want *want = g_ptr_array_index (self->wants, i);

      if (want->kind == kind && want->budget_id == budget_id && want->assistant_id == assistant_id
          && (kind != PENNY_BILL_OTHER || g_strcmp0 (want->payee, payee) == 0))
        return want;
    }
  return NULL;
}

/* Takes @what. */
static Want *
get_want (Settling      *self,
          PennyBillKind  kind,
          gint64         budget_id,
          gint64         assistant_id,
          const char    *payee,
          char          *what,
          PennyDate      due)
{
  Want *want = find_want (self, kind, budget_id, assistant_id, payee);

  if (want != NULL)
    {
      g_free (what);
      return want;
    }
  want = g_new0 (Want, 1);
  *want = (Want) { kind, budget_id, assistant_id, g_strdup (payee), what, due, penny_parts_new () };
  g_ptr_array_add (self->wants, want);
  return want;
}

/* "Pay, 17 October to 13 November". */
static char *
pay_words (const PennyRun *run)
{
  g_autofree char *from = penny_date_to_words (run->from, run->from);
  g_autofree char *to = penny_date_to_words (run->to, run->from);

  /* Translators: two days */
  return g_strdup_printf (_("Pay, %1$s to %2$s"), from, to);
}

static gboolean
want_orders (Settling               *self,
             const PennyAssistant   *assistant,
             const PennySlipRecord  *record,
             const PennySlipParts   *parts)
{
  for (guint i = 0; i < record->slip.terms.n_attachments; i++)
    {
      g_autoptr (PennyOrder) order = penny_orders_get (self->store, record->orders[i], NULL);
      const char *name = order != NULL ? order->name : record->slip.terms.attachments[i].name;
      const char *payee = order != NULL && order->payee != NULL ? order->payee : name;
      g_autofree char *what = NULL;

      if (name == NULL)
        name = payee = _("Order to take from pay");
      /* Translators: what an order to take money from pay is for; a name */
      what = g_strdup_printf (_("%1$s, from the pay of %2$s"), name, assistant->name);
      penny_parts_add_all (get_want (self, PENNY_BILL_OTHER, record->budget, assistant->id, payee,
                                     g_steal_pointer (&what), self->root->payday)->parts, parts->orders[i]);
    }
  return TRUE;
}

static gboolean
want_slip (Settling   *self,
           gint64      slip_id,
           GError    **error)
{
  g_autoptr (PennySlip) slip = penny_slips_get (self->store, slip_id, error);
  g_autoptr (GPtrArray) lines = slip == NULL ? NULL : penny_slips_lines (self->store, slip_id, error);
  g_autoptr (PennyAssistant) assistant = lines == NULL ? NULL : penny_assistants_get (self->store, slip->assistant_id, error);
  g_auto (PennySlipParts) parts = { 0 };
  const char *pension = self->employer->pension_payee != NULL ? self->employer->pension_payee : _("Pension");
  PennySlipRecord record;

  if (assistant == NULL || !penny_slip_parts (slip, lines, &record, &parts, error))
    return FALSE;
  penny_parts_add_all (get_want (self, PENNY_BILL_WAGES, record.budget, assistant->id, assistant->name,
                                 pay_words (self->root), self->root->payday)->parts, parts.net);
  penny_parts_add_all (get_want (self, PENNY_BILL_PENSION, record.budget, 0, pension, pay_words (self->root),
                                 penny_pension_due (self->employer, self->root->payday))->parts, parts.pension);
  return want_orders (self, assistant, &record, &parts);
}

static gboolean
want_run (Settling        *self,
          const PennyRun  *run,
          GError         **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_of_run (self->store, run->id, error);

  for (guint i = 0; slips != NULL && i < slips->len; i++)
    if (!want_slip (self, ((const PennySlip *) g_ptr_array_index (slips, i))->id, error))
      return FALSE;
  return slips != NULL;
}

static void
take_paid (Want            *want,
           const PennyBill *bill)
{
  if (bill->splits == NULL)
    penny_parts_add (want->parts, bill->line_id, -bill->amount);
  for (guint i = 0; bill->splits != NULL && i < bill->splits->len; i++)
    {
      const PennySplit *split = &g_array_index (bill->splits, PennySplit, i);

      penny_parts_add (want->parts, split->line_id, -split->amount);
    }
}

/* What is paid comes off; what is not goes, to be made anew. */
static gboolean
settle_bill (Settling            *self,
             const PennyPayBill  *why,
             GError             **error)
{
  g_autoptr (PennyBill) bill = penny_bills_get (self->store, why->bill_id, error);

  if (bill == NULL)
    return FALSE;
  if (bill->paid_by == 0)
    return penny_pay_bills_remove (self->store, bill->id, error) && penny_bills_remove (self->store, bill->id, error);
  take_paid (get_want (self, bill->kind, bill->budget_id, bill->kind == PENNY_BILL_PENSION ? 0 : why->assistant_id, bill->payee,
                       g_strdup (bill->what), self->root->payday), bill);
  return TRUE;
}

static gboolean
settle_run (Settling        *self,
            const PennyRun  *run,
            GError         **error)
{
  g_autoptr (GPtrArray) whys = penny_pay_bills_of_run (self->store, run->id, error);

  for (guint i = 0; whys != NULL && i < whys->len; i++)
    if (!settle_bill (self, g_ptr_array_index (whys, i), error))
      return FALSE;
  return whys != NULL;
}

gboolean
penny_pay_bill_add (PennyStore          *store,
                    PennyBill           *bill,
                    GArray              *parts,
                    const PennyPayBill  *why,
                    GError             **error)
{
  PennyPayBill link = *why;

  bill->amount = penny_parts_sum (parts);
  if (bill->amount <= 0 || bill->budget_id == 0)
    return TRUE;
  penny_parts_tidy (parts);
  g_clear_pointer (&bill->splits, g_array_unref);
  bill->line_id = parts->len == 1 ? g_array_index (parts, PennySplit, 0).line_id : 0;
  if (parts->len > 1)
    bill->splits = g_array_copy (parts);
  /* The bank may have shown the payment before the pay was approved. */
  if (bill->id == 0 && !penny_bill_find_payment (store, bill, &bill->paid_by, error))
    return FALSE;
  if (!penny_rules_bill_of_pay (store, bill, error) || !penny_bills_save (store, bill, &link.bill_id, error))
    return FALSE;
  return penny_pay_bills_save (store, &link, error);
}

PennyDate
penny_run_owed_from (const PennyRun *run)
{
  return run->approved_on == PENNY_DATE_NONE ? run->payday : MIN (run->payday, run->approved_on);
}

static gboolean
add_want (Settling        *self,
          const PennyRun  *newest,
          const Want      *want,
          GError         **error)
{
  g_autoptr (PennyBill) bill = penny_bill_new ();
  PennyPayBill why = { .run_id = newest->id, .assistant_id = want->assistant_id };

  bill->budget_id = want->budget_id;
  bill->kind = want->kind;
  bill->payee = g_strdup (want->payee);
  bill->what = g_strdup (want->what);
  bill->incurred = penny_run_owed_from (self->root);
  bill->due = want->due;
  return penny_pay_bill_add (self->store, bill, want->parts, &why, error);
}

static gboolean
settle (Settling        *self,
        const PennyRun  *newest,
        GError         **error)
{
  g_autoptr (GPtrArray) chain = penny_run_chain (self->store, self->root->id, error);

  self->employer = penny_employer_get (self->store, error);
  if (chain == NULL || self->employer == NULL)
    return FALSE;
  for (guint i = 0; i < chain->len; i++)
    if (!want_run (self, g_ptr_array_index (chain, i), error))
      return FALSE;
  for (guint i = 0; i < chain->len; i++)
    if (!settle_run (self, g_ptr_array_index (chain, i), error))
      return FALSE;
  for (guint i = 0; i < self->wants->len; i++)
    if (!add_want (self, newest, g_ptr_array_index (self->wants, i), error))
      return FALSE;
  return TRUE;
}

gboolean
penny_run_bills_settle (PennyStore      *store,
                        const PennyRun  *root,
                        const PennyRun  *newest,
                        GError         **error)
{
  Settling self = { .store = store, .root = root, .wants = g_ptr_array_new_with_free_func ((GDestroyNotify) free_want) };
  gboolean ok = settle (&self, newest, error);

  g_ptr_array_unref (self.wants);
  penny_employer_free (self.employer);
  return ok;
}

GPtrArray *
penny_run_chain (PennyStore  *store,
                 gint64       root,
                 GError     **error)
{
  g_autoptr (GPtrArray) runs = penny_runs_list (store, PENNY_DATE_NONE, 0, error);
  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_run_free);

  if (runs == NULL)
    return NULL;
  /* Newest first in the list; those that correct it have its payday. */
  for (guint i = runs->len; i > 0; i--)
    {
      const PennyRun *run = g_ptr_array_index (runs, i - 1);

      if (run->id == root)
        g_ptr_array_insert (chain, 0, penny_run_copy (run));
      else if (run->corrects == root)
        g_ptr_array_add (chain, penny_run_copy (run));
    }
  return g_steal_pointer (&chain);
}

gboolean
penny_run_bills_paid (PennyStore  *store,
                      gint64       root,
                      gint64       assistant_id,
                      PennyPence  *paid,
                      GError     **error)
{
  g_autoptr (GPtrArray) chain = penny_run_chain (store, root, error);

  *paid = 0;
  for (guint i = 0; chain != NULL && i < chain->len; i++)
    {
      g_autoptr (GPtrArray) whys = penny_pay_bills_of_run (store, ((PennyRun *) g_ptr_array_index (chain, i))->id, error);

      if (whys == NULL)
        return FALSE;
      for (guint b = 0; b < whys->len; b++)
        {
          const PennyPayBill *why = g_ptr_array_index (whys, b);
          g_autoptr (PennyBill) bill = why->assistant_id != assistant_id ? NULL : penny_bills_get (store, why->bill_id, NULL);

          if (bill != NULL && bill->kind == PENNY_BILL_WAGES && bill->paid_by != 0)
            *paid = penny_pence_add (*paid, bill->amount);
        }
    }
  return chain != NULL;
}
