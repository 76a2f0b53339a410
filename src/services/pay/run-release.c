#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "act.h"
#include "owed.h"

/* Payslips taken back. */

gboolean
penny_run_standing_slip (PennyStore  *store,
                         gint64       root,
                         gint64       assistant_id,
                         gint64      *id,
                         GError     **error)
{
  g_autoptr (GPtrArray) chain = penny_run_chain (store, root, error);

  *id = 0;
  for (guint i = 0; chain != NULL && i < chain->len; i++)
    {
      g_autoptr (GPtrArray) slips = penny_slips_of_run (store, ((PennyRun *) g_ptr_array_index (chain, i))->id, error);

      if (slips == NULL)
        return FALSE;
      for (guint s = 0; s < slips->len; s++)
        {
          const PennySlip *slip = g_ptr_array_index (slips, s);
          gint64 by = 0;

          if (slip->assistant_id != assistant_id || slip->reverses != 0)
            continue;
          if (!penny_slips_reversed_by (store, slip->id, &by, error))
            return FALSE;
          if (by == 0)
            *id = slip->id;
        }
    }
  return chain != NULL;
}

/* Every figure of the row turned over: also those that a bureau said. */
static PennySlip *
turned (const PennySlip *slip)
{
  PennySlip *copy = penny_slip_copy (slip);
  PennyPence *amounts[] = {
    &copy->gross, &copy->tax, &copy->employee_ni, &copy->student_loans, &copy->pension, &copy->attachments, &copy->net,
    &copy->paid_back, &copy->employer_ni, &copy->class_1a, &copy->employer_pension, &copy->pension_relief, &copy->ssp,
    &copy->family_pay,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    *amounts[i] = -*amounts[i];
  copy->minutes = -copy->minutes;
  copy->holiday_minutes = -copy->holiday_minutes;
  copy->leave_built_up = -copy->leave_built_up;
  copy->reverses = slip->id;
  copy->id = copy->file_id = 0;
  g_clear_pointer (&copy->working, g_free);
  return copy;
}

static void
turn_lines (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PennySlipLine *line = g_ptr_array_index (lines, i);

      line->slip_id = 0;
      line->amount = -line->amount;
      line->minutes = -line->minutes;
      g_clear_pointer (&line->explanation, g_free);
    }
}

gboolean
penny_run_add_reversal (PennyStore          *store,
                        const PennyRun      *run,
                        gint64               slip_id,
                        const PennyPayslip  *reversed,
                        GError             **error)
{
  g_autoptr (PennySlip) slip = penny_slips_get (store, slip_id, error);
  g_autoptr (GPtrArray) lines = slip == NULL ? NULL : penny_slips_lines (store, slip_id, error);
  g_autoptr (PennySlip) back = NULL;
  PennySlipRecord record;

  if (lines == NULL || !penny_slip_record_read (slip->working, &record, error))
    return FALSE;
  back = turned (slip);
  back->run_id = run->id;
  record.slip = *reversed;
  back->working = penny_slip_record_write (&record);
  turn_lines (lines);
  return penny_slips_add (store, back, lines, NULL, error);
}

static gboolean
free_entries (PennyStore       *store,
              const PennySlip  *slip,
              GError          **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_of_run (store, slip->run_id, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (entry->assistant_id == slip->assistant_id && !penny_entries_pay (store, entry->id, 0, error))
        return FALSE;
    }
  return entries != NULL;
}

gboolean
penny_run_turn (PennyStore             *store,
                gint64                  slip_id,
                const PennyYearToDate  *before,
                PennyPayslip           *reversed,
                GError                **error)
{
  g_autoptr (PennySlip) slip = penny_slips_get (store, slip_id, error);
  PennyPayslip working;

  if (slip == NULL || !penny_payslip_read (slip->working, &working, error))
    return FALSE;
  penny_payslip_reverse (&working, NULL, reversed);
  reversed->after = *before;
  return TRUE;
}

static gboolean
turn_working (PennyStore       *store,
              const PennySlip  *slip,
              PennyPayslip     *reversed,
              GError          **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, slip->assistant_id, error);
  PennyYearToDate before;

  return assistant != NULL && penny_standing_year (store, assistant, slip->year, slip->payday, &before, error)
         && penny_run_turn (store, slip->id, &before, reversed, error);
}

static gboolean
check_stands (PennyStore       *store,
              const PennySlip  *slip,
              GError          **error)
{
  gint64 by = 0;

  if (!penny_slips_reversed_by (store, slip->id, &by, error))
    return FALSE;
  if (slip->reverses == 0 && by == 0)
    return TRUE;
  return penny_refuse (error, _("This payslip is taken back already. Nothing was changed. Look at the newest one of that payday."));
}

static gboolean
release (PennyStore       *store,
         const PennySlip  *slip,
         PennyRun         *run,
         GError          **error)
{
  g_autoptr (PennyRun) of = penny_runs_get (store, slip->run_id, error);
  g_autoptr (PennyRun) root = of == NULL ? NULL
                            : of->corrects == 0 ? penny_run_copy (of) : penny_runs_get (store, of->corrects, error);
  PennyPayslip reversed;

  if (root == NULL || !check_stands (store, slip, error) || !turn_working (store, slip, &reversed, error))
    return FALSE;
  run->frequency = root->frequency;
  run->from = root->from;
  run->to = root->to;
  run->payday = root->payday;
  run->number = root->number;
  run->by_bureau = root->by_bureau;
  run->corrects = root->id;
  return penny_runs_save (store, run, &run->id, error)
         && penny_run_add_reversal (store, run, slip->id, &reversed, error)
         && free_entries (store, slip, error)
         && penny_run_bills_settle (store, root, run, error)
         && penny_hmrc_bills_update (store, slip->year, error);
}

gboolean
penny_act_release_slip (PennyStore  *store,
                        gpointer     request,
                        gint64      *id,
                        GError     **error)
{
  const PennyRelease *asked = request;
  g_autoptr (PennySlip) slip = penny_slips_get (store, asked->slip_id, error);
  g_autoptr (PennyAssistant) whose = slip == NULL ? NULL : penny_assistants_get (store, slip->assistant_id, error);
  g_autoptr (PennyRun) run = penny_run_new ();
  g_autofree char *net = NULL, *payday = NULL;
  g_auto (GStrv) args = NULL;

  if (whose == NULL)
    return FALSE;
  net = penny_pence_format (slip->net);
  payday = penny_date_format (slip->payday);
  args = penny_tell (whose->name, payday, net, NULL);
  run->note = g_strdup (asked->note);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, release (store, slip, run, error), "slip-taken-back", (const char *const *) args, &run->id, id,
                        error);
}
