#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "act.h"
#include "kept-files.h"
#include "owed.h"

/* A run approved: the run, its payslips, what they paid and what is owed, in one act or not at all. */

static PennyRun *
run_of (const PennyRunDraft *draft,
        const PennyRun      *root,
        const char          *note)
{
  const PennyRunRequest *request = draft->request;
  PennyRun *run = penny_run_new ();

  run->frequency = request->frequency;
  run->from = request->from;
  run->to = request->to;
  run->payday = request->payday;
  run->number = draft->number;
  run->by_bureau = request->by_bureau;
  run->corrects = root == NULL ? 0 : root->id;
  run->note = g_strdup (note);
  run->approved_on = request->today;
  return run;
}

/* The item that a line of the page says; NULL for a sum.  Items stand in the page's order, apart from those paid back, which
 * come later; each of the @taken is a line already. */
static const PennyDraftItem *
item_of (const PennyDraftSlip *slip,
         GHashTable           *taken,
         const PennyPayLine   *line)
{
  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyDraftItem *there = &g_array_index (slip->items, PennyDraftItem, i);

      if (g_strcmp0 (penny_pay_kind_name (there->item.kind), line->key) == 0
          && penny_pay_item_amount (&there->item) == line->amount && g_hash_table_add (taken, (gpointer) there))
        return there;
    }
  return NULL;
}

static GPtrArray *
slip_lines (const PennyDraftSlip *slip)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_slip_line_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < slip->lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (slip->lines, i);
      const PennyDraftItem *item = item_of (slip, taken, line);
      PennySlipLine *row = penny_slip_line_new ();

      row->position = (int) i;
      row->key = g_strdup (line->key);
      row->label = g_strdup (line->label);
      row->amount = line->amount;
      row->explanation = g_strdup (line->explanation);
      if (item != NULL)
        {
          row->minutes = item->item.minutes;
          row->rate = item->item.rate;
          row->line_id = item->line_id;
        }
      g_ptr_array_add (lines, row);
    }
  return lines;
}

static gboolean
keep_file (PennyStore             *store,
           const PennyStatedSlip  *stated,
           gint64                 *file_id,
           GError                **error)
{
  if (stated == NULL || stated->file == NULL)
    return TRUE;
  return penny_kept_files_add_bytes (store, stated->file, stated->file_name == NULL ? _("Payslip") : stated->file_name, NULL,
                                     file_id, error);
}

static gboolean
pay_entries (PennyStore            *store,
             const PennyDraftSlip  *slip,
             gint64                 run_id,
             GError               **error)
{
  for (guint i = 0; i < slip->entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (slip->entries, i);

      /* Those of the payslip that is taken back are let go first. */
      if ((entry->run_id != 0 && !penny_entries_pay (store, entry->id, 0, error))
          || !penny_entries_pay (store, entry->id, run_id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_slip (PennyStore            *store,
          const PennyRun        *run,
          const PennyDraftSlip  *draft,
          PennyDate              checked,
          GError               **error)
{
  g_autoptr (PennySlip) slip = penny_slip_new ();
  g_autoptr (GPtrArray) lines = slip_lines (draft);
  PennySlipRecord record;

  penny_draft_slip_figures (draft, slip);
  penny_draft_slip_record (draft, &record);
  slip->run_id = run->id;
  slip->assistant_id = draft->standing->assistant->id;
  slip->name = g_strdup (draft->standing->assistant->name);
  slip->holiday_minutes = draft->holiday_minutes;
  slip->leave_built_up = draft->leave_built_up;
  slip->rates_checked = checked;
  slip->working = penny_slip_record_write (&record);
  if (draft->stated != NULL)
    slip->stated = penny_stated_write (&draft->stated->stated);
  return (draft->reverses == 0 || penny_run_add_reversal (store, run, draft->reverses, &draft->reversed, error))
         && keep_file (store, draft->stated, &slip->file_id, error)
         && penny_slips_add (store, slip, lines, NULL, error)
         && pay_entries (store, draft, run->id, error);
}

/* When the figures of the payday's year were last held against their sources. */
static PennyDate
rates_checked (PennyDate payday)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (NULL);
  const PennyRates *rates = years == NULL ? NULL : penny_rate_years_find (years, penny_tax_year_of (payday), NULL);

  return rates == NULL ? PENNY_DATE_NONE : rates->checked;
}

static gboolean
find_root (PennyStore  *store,
           gint64       id,
           PennyRun   **root,
           GError     **error)
{
  while (id != 0)
    {
      penny_run_free (*root);
      *root = penny_runs_get (store, id, error);
      if (*root == NULL)
        return FALSE;
      id = (*root)->corrects;
    }
  return TRUE;
}

static gboolean
add_run (PennyStore           *store,
         const PennyRunDraft  *draft,
         const PennyRun       *root,
         PennyRun             *run,
         GError              **error)
{
  PennyDate checked = rates_checked (run->payday);

  if (!penny_runs_save (store, run, &run->id, error))
    return FALSE;
  for (guint i = 0; i < draft->slips->len; i++)
    if (!add_slip (store, run, g_ptr_array_index (draft->slips, i), checked, error))
      return FALSE;
  return penny_run_bills_settle (store, root == NULL ? run : root, run, error)
         && penny_hmrc_bills_update (store, penny_tax_year_of (run->payday), error);
}

/* Nothing is approved that was not seen. */
static gboolean
check_seen (const PennyRunDraft  *draft,
            const char           *seen,
            GError              **error)
{
  if (draft->stops)
    return penny_refuse (error, ((const PennyPayWarning *) g_ptr_array_index (draft->warnings, 0))->sentence);
  if (draft->slips->len == 0)
    return penny_refuse (error, _("There is nothing to pay in this time. Nothing was changed. Approve hours first, or choose "
                                  "other days."));
  if (g_strcmp0 (draft->seen, seen) != 0)
    return penny_refuse (error, _("Something has changed since these payslips were shown. Nothing was changed. Look at them "
                                  "again, and then approve."));
  return TRUE;
}

gboolean
penny_run_approve (PennyStore        *store,
                   PennyRunApproval  *approval,
                   PennyRunDraft    **draft,
                   PennyRun         **run,
                   GError           **error)
{
  g_autoptr (PennyRun) root = NULL;

  /* Payslips keep their words, and whoever hides amounts today wants to read them tomorrow. */
  penny_pence_keep_words (TRUE);
  *draft = penny_run_draft (store, approval->request, error);
  penny_pence_keep_words (FALSE);
  if (*draft == NULL || !check_seen (*draft, approval->seen, error)
      || !find_root (store, approval->request->corrects, &root, error))
    return FALSE;
  *run = run_of (*draft, root, approval->note);
  return add_run (store, *draft, root, *run, error);
}

gboolean
penny_act_approve_run (PennyStore  *store,
                       gpointer     run_approval,
                       gint64      *id,
                       GError     **error)
{
  PennyRunApproval *approval = run_approval;
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennyRun) run = NULL;
  g_auto (GStrv) args = NULL;
  gboolean ok;

  if (!penny_history_begin (store, error))
    return FALSE;
  ok = penny_run_approve (store, approval, &draft, &run, error);
  if (ok)
    {
      g_autofree char *net = penny_pence_format (draft->net);
      g_autofree char *payday = penny_date_format (run->payday);

      args = penny_tell (net, payday, NULL);
    }
  return penny_act_end (store, ok, ok && run->corrects != 0 ? "run-corrected" : "run-approved", (const char *const *) args,
                        ok ? &run->id : NULL, id, error);
}

static gboolean
tell (PennyStore        *store,
      const PennyTold   *told,
      PennyRun          *run,
      GError           **error)
{
  if (told->on != PENNY_DATE_NONE && (told->by == NULL || *told->by == '\0'))
    return penny_refuse (error, _("Say who told HMRC. Nothing was changed. Type the name."));
  run->told_on = told->on;
  g_free (run->told_by);
  run->told_by = g_strdup (told->by);
  g_free (run->told_receipt);
  run->told_receipt = g_strdup (told->receipt);
  return penny_runs_save (store, run, NULL, error);
}

gboolean
penny_act_tell_hmrc (PennyStore  *store,
                     gpointer     request,
                     gint64      *id,
                     GError     **error)
{
  const PennyTold *told = request;
  g_autoptr (PennyRun) run = penny_runs_get (store, told->run_id, error);
  g_autofree char *on = penny_date_format (told->on);
  g_auto (GStrv) args = NULL;

  if (run == NULL)
    return FALSE;
  args = penny_tell (on == NULL ? "" : on, told->by == NULL ? "" : told->by, NULL);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, tell (store, told, run, error), "hmrc-told", (const char *const *) args, &run->id, id, error);
}
