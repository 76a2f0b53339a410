#include "people.h"

#include <glib/gi18n-lib.h>

#include "owed.h"
#include "people-private.h"

/* The employer, what was said of a tax year, and the bills of those who are not employed. */

/* What HMRC is owed follows from what is said here: how often it is paid, and whether the allowance is claimed. */
static gboolean
update_newest_year (PennyStore  *store,
                    GError     **error)
{
  g_autoptr (GPtrArray) newest = penny_slips_page (store, 0, 0, 1, error);

  if (newest == NULL || newest->len == 0)
    return newest != NULL;
  return penny_hmrc_bills_update (store, ((const PennySlip *) newest->pdata[0])->year, error);
}

static gboolean
save_employer (PennyStore           *store,
               const PennyEmployer  *value,
               GError              **error)
{
  g_autoptr (PennyEmployer) before = penny_employer_get (store, error);
  gboolean other_bills;

  if (before == NULL || !penny_rules_employer (value, error) || !penny_employer_save (store, value, error))
    return FALSE;
  other_bills = before->quarterly != value->quarterly || before->by_post != value->by_post ||
                g_strcmp0 (before->hmrc_payee, value->hmrc_payee) != 0;
  return !other_bills || update_newest_year (store, error);
}

gboolean
penny_act_save_employer (PennyStore  *store,
                         gpointer     employer,
                         gint64      *id,
                         GError     **error)
{
  const gint64 row = 1;

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_employer (store, employer, error), "employer-changed", NULL, &row, id, error);
}

static gboolean
save_year (PennyStore               *store,
           const PennyEmployerYear  *value,
           GError                  **error)
{
  g_autoptr (PennyEmployerYear) before = penny_employer_years_get (store, value->year, error);

  if (before == NULL)
    return FALSE;
  if (value->allowance_claimed_on != PENNY_DATE_NONE && penny_tax_year_of (value->allowance_claimed_on) < value->year)
    return penny_refuse (error, _("The Employment Allowance is claimed in its own tax year, or later. Nothing was changed. "
                                  "Look at the date."));
  if (!penny_rules_day (value->allowance_claimed_on, TRUE, error) || !penny_rules_day (value->ended_on, TRUE, error) ||
      !penny_employer_years_save (store, value, error))
    return FALSE;
  if (before->allowance_claimed_on == value->allowance_claimed_on && before->small_employer == value->small_employer)
    return TRUE;
  return penny_hmrc_bills_update (store, value->year, error);
}

gboolean
penny_act_save_employer_year (PennyStore  *store,
                              gpointer     employer_year,
                              gint64      *id,
                              GError     **error)
{
  const PennyEmployerYear *value = employer_year;
  g_autofree char *year = penny_tax_year_format (value->year);
  const char *args[] = { year == NULL ? "" : year, NULL };
  gint64 row = value->year;

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_year (store, value, error), "employer-year-changed", args, &row, id, error);
}

void
penny_invoice_free (PennyInvoice *self)
{
  g_clear_pointer (&self->bill, penny_bill_free);
  g_free (self);
}

/* What is not said follows from whose invoice it is. */
static gboolean
complete (PennyStore  *store,
          gint64       assistant_id,
          PennyBill   *bill,
          GError     **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, assistant_id, error);

  if (assistant == NULL)
    return FALSE;
  if (assistant->kind == PENNY_ASSISTANT_EMPLOYED)
    return penny_refuse (error, _("Somebody who is employed gets payslips, not invoices. Nothing was changed. "
                                  "Enter their hours instead."));
  if (bill->budget_id == 0)
    bill->budget_id = assistant->budget_id;
  if (bill->payee == NULL)
    bill->payee = g_strdup (assistant->name);
  if (bill->line_id == 0 && bill->splits == NULL && bill->budget_id == assistant->budget_id)
    bill->line_id = assistant->pay_line;
  return TRUE;
}

/* An invoice of that person, as it is; NULL with an error. */
static PennyBill *
find_invoice (PennyStore  *store,
              gint64       assistant_id,
              gint64       bill_id,
              GError     **error)
{
  g_autoptr (PennyPayBill) why = penny_pay_bills_get (store, bill_id, NULL);

  if (why != NULL && why->run_id == 0 && why->year == 0 && (assistant_id == 0 || why->assistant_id == assistant_id))
    return penny_bills_get (store, bill_id, error);
  penny_refuse (error, _("This is not an invoice of this person. Nothing was changed."));
  return NULL;
}

/* What was paid stays as it was paid. */
static gboolean
keep_paid (PennyStore    *store,
           gint64         assistant_id,
           PennyBill     *bill,
           GError       **error)
{
  g_autoptr (PennyBill) before = NULL;

  if (bill->id == 0)
    return TRUE;
  before = find_invoice (store, assistant_id, bill->id, error);
  if (before == NULL)
    return FALSE;
  bill->paid_by = before->paid_by;
  return before->paid_by == 0 || before->amount == bill->amount ||
         penny_refuse (error, _("This invoice is paid already, so its amount stays. Nothing was changed."));
}

static gboolean
save_invoice (PennyStore  *store,
              gint64       assistant_id,
              PennyBill   *bill,
              gint64      *row,
              GError     **error)
{
  PennyPayBill why = { .assistant_id = assistant_id };

  if (!keep_paid (store, assistant_id, bill, error) || !penny_rules_bill_of_pay (store, bill, error) ||
      !penny_bills_save (store, bill, row, error))
    return FALSE;
  why.bill_id = *row;
  return penny_pay_bills_save (store, &why, error);
}

static char **
tell_invoice (const PennyBill *bill)
{
  g_autofree char *amount = penny_pence_format (bill->amount);

  return penny_tell (amount, bill->payee, NULL);
}

gboolean
penny_act_save_invoice (PennyStore  *store,
                        gpointer     invoice,
                        gint64      *id,
                        GError     **error)
{
  const PennyInvoice *what = invoice;
  g_autoptr (PennyBill) bill = penny_bill_copy (what->bill);
  g_auto (GStrv) args = NULL;
  gint64 row = bill->id;

  if (!complete (store, what->assistant_id, bill, error))
    return FALSE;
  args = tell_invoice (bill);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_invoice (store, what->assistant_id, bill, &row, error),
                        bill->id == 0 ? "invoice-added" : "invoice-changed",
                        (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_invoice (PennyStore  *store,
                          gpointer     removal,
                          gint64      *id,
                          GError     **error)
{
  const PennyRemoval *what = removal;
  g_autoptr (PennyBill) bill = find_invoice (store, 0, what->id, error);
  g_auto (GStrv) args = NULL;

  if (bill == NULL)
    return FALSE;
  args = tell_invoice (bill);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_pay_bills_remove (store, bill->id, error) && penny_bills_remove (store, bill->id, error),
                        "invoice-removed", (const char *const *) args, &what->id, id, error);
}
