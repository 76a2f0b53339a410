#include "act.h"
#include "bring-in.h"

#include <glib/gi18n-lib.h>

#include "counted.h"
#include "kept-files.h"

/* Bringing in: everything that was looked at and not left out, as one act. */

#define ROWS_A_STEP 500

static const char *
name_for (const PennyStatementRow *row)
{
  if (row->payee != NULL && *row->payee != '\0')
    return row->payee;
  return row->text != NULL && *row->text != '\0' ? row->text : _("No name given");
}

static void
take_evidence (PennyPayment            *payment,
               const PennyStatementRow *row,
               gint64                   statement_id)
{
  payment->statement_id = statement_id;
  payment->bank_text = g_strdup (row->text == NULL ? "" : row->text);
  payment->bank_ref = g_strdup (row->bank_ref);
}

/* PennyBill; empty where it pays none. */
static GPtrArray *
read_bills (PennyStore    *store,
            const GArray  *ids,
            GError       **error)
{
  g_autoptr (GPtrArray) bills = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      PennyBill *bill = penny_bills_get (store, g_array_index (ids, gint64, i), error);

      if (bill == NULL)
        return NULL;
      g_ptr_array_add (bills, bill);
    }
  return g_steal_pointer (&bills);
}

static gboolean
clear_bills (PennyStore  *store,
             GPtrArray   *bills,
             gint64       payment_id,
             GError     **error)
{
  for (guint i = 0; i < bills->len; i++)
    if (!penny_bill_clear (store, bills->pdata[i], payment_id, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_new (PennyStore           *store,
         const PennyProposal  *proposal,
         gint64                account_id,
         gint64                statement_id,
         GHashTable           *lines,
         PennyPayment         *opening,
         GError              **error)
{
  g_autoptr (PennyPayment) payment = penny_payment_new ();
  g_autoptr (GPtrArray) bills = NULL;
  gint64 id = 0;

  payment->account_id = account_id;
  payment->date = proposal->row->date;
  payment->amount = proposal->row->amount;
  payment->payee = g_strdup (name_for (proposal->row));
  payment->kind = proposal->kind;
  payment->line_id = proposal->line_id;
  take_evidence (payment, proposal->row, statement_id);
  bills = read_bills (store, proposal->bill_ids, error);
  if (bills == NULL)
    return FALSE;
  if (payment->line_id == 0)
    penny_bills_lines_out (bills, payment);
  penny_counted_add (opening, payment);
  return penny_rules_payment_among (payment, lines, error) &&
         penny_payments_save (store, payment, &id, error) &&
         clear_bills (store, bills, id, error);
}

/* A payment that somebody typed before the bank's words for it came.  The day
 * becomes the bank's: by it the same row is known again next time. */
static gboolean
add_evidence (PennyStore           *store,
              const PennyProposal  *proposal,
              gint64                statement_id,
              PennyPayment         *opening,
              GError              **error)
{
  g_autoptr (PennyPayment) payment = penny_payments_get (store, proposal->typed_id, error);
  gboolean was_in, moved;

  if (payment == NULL)
    return FALSE;
  g_clear_pointer (&payment->bank_text, g_free);
  g_clear_pointer (&payment->bank_ref, g_free);
  was_in = penny_counted_has (opening, payment);
  moved = payment->date != proposal->row->date;
  payment->date = proposal->row->date;
  take_evidence (payment, proposal->row, statement_id);
  if (moved && !was_in)
    penny_counted_add (opening, payment);
  return penny_payments_save (store, payment, NULL, error);
}

static gboolean
go_on (const PennyBringInRequest  *request,
       guint                       done,
       GError                    **error)
{
  if (request->go_on == NULL || done % ROWS_A_STEP != 0 ||
      request->go_on (done, request->what->proposals->len, request->data))
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED,
                       _("You stopped it. Nothing was brought in."));
  return FALSE;
}

static gboolean
add_rows (PennyStore                 *store,
          const PennyBringInRequest  *request,
          gint64                      statement_id,
          guint                      *added,
          GError                    **error)
{
  const PennyBringIn *what = request->what;
  g_autoptr (GHashTable) lines = NULL;
  g_autoptr (PennyPayment) opening = NULL;
  gint64 budget_id;

  if (!penny_rules_budget_of (store, what->account_id, &budget_id, error) ||
      !penny_payments_counted (store, what->account_id, &opening, error))
    return FALSE;
  lines = penny_rules_lines (store, budget_id, error);
  for (guint i = 0; lines != NULL && i < what->proposals->len; i++)
    {
      const PennyProposal *proposal = &g_array_index (what->proposals, PennyProposal, i);

      if (!go_on (request, i, error))
        return FALSE;
      if (proposal->left_out || (proposal->already && proposal->typed_id == 0))
        continue;
      if (proposal->already)
        {
          if (!add_evidence (store, proposal, statement_id, opening, error))
            return FALSE;
          continue;
        }
      if (!add_new (store, proposal, what->account_id, statement_id, lines, opening, error))
        return FALSE;
      *added += 1;
    }
  return lines != NULL && (opening == NULL || penny_payments_save (store, opening, NULL, error));
}

static const char *
media_type_of (const char *format)
{
  if (g_strcmp0 (format, "OFX") == 0)
    return "application/x-ofx";
  return g_strcmp0 (format, "QIF") == 0 ? "application/x-qif" : "text/csv";
}

/* The bank's own file is the evidence; the same one is kept once. */
static gboolean
keep_file (PennyStore          *store,
           const PennyBringIn  *what,
           gint64              *file_id,
           GError             **error)
{
  *file_id = 0;
  if (what->bytes == NULL)
    return TRUE;
  if (what->sha256 != NULL && !penny_kept_files_find (store, what->sha256, file_id, error))
    return FALSE;
  return *file_id != 0 ||
         penny_kept_files_add_bytes (store, what->bytes, what->file_name, media_type_of (what->statement->format),
                                     file_id, error);
}

static gboolean
add_all (PennyStore                 *store,
         const PennyBringInRequest  *request,
         gint64                     *statement_id,
         guint                      *added,
         GError                    **error)
{
  const PennyBringIn *what = request->what;
  PennyStatementRecord record = {
    .account_id = what->account_id,
    .file_name = what->file_name,
    .format = what->statement->format,
    .sha256 = what->sha256,
    .rows = what->statement->rows->len,
  };

  if (request->mapping != NULL && what->statement->header_key != NULL &&
      !penny_mappings_save (store, what->statement->header_key, request->mapping, error))
    return FALSE;
  return keep_file (store, what, &record.file_id, error) &&
         penny_statements_add (store, &record, statement_id, error) &&
         add_rows (store, request, *statement_id, added, error);
}

/* A file that says nothing new is no act: history stays a list of changes. */
static gboolean
changes_anything (const PennyBringInRequest *request)
{
  if (request->mapping != NULL)
    return TRUE;
  for (guint i = 0; i < request->what->proposals->len; i++)
    {
      const PennyProposal *proposal = &g_array_index (request->what->proposals, PennyProposal, i);

      if (!proposal->left_out && (!proposal->already || proposal->typed_id != 0))
        return TRUE;
    }
  return FALSE;
}

gboolean
penny_act_bring_in (PennyStore  *store,
                    gpointer     bring_in_request,
                    gint64      *id,
                    GError     **error)
{
  const PennyBringInRequest *request = bring_in_request;
  g_autoptr (PennyAccount) account = penny_accounts_get (store, request->what->account_id, error);
  g_autofree char *count = NULL;
  gint64 statement_id = 0;
  guint added = 0;
  gboolean ok;

  if (account == NULL)
    return FALSE;
  if (id != NULL)
    *id = 0;
  if (!changes_anything (request))
    return TRUE;
  if (!penny_history_begin (store, error))
    return FALSE;
  ok = add_all (store, request, &statement_id, &added, error);
  count = g_strdup_printf ("%u", added);
  return penny_act_end (store, ok, "statement-brought-in",
                        (const char *const[]) { count, request->what->file_name, account->name, NULL },
                        &statement_id, id, error);
}
