#include "run-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "pension-dates.h"

/* A run worked out to be looked at: nothing is changed. */

static void
free_warning (PennyPayWarning *warning)
{
  g_free (warning->sentence);
  g_free (warning);
}

void
penny_run_warn (PennyRunDraft       *draft,
                PennyPayWarningKind  kind,
                gint64               assistant_id,
                char                *sentence)
{
  PennyPayWarning *warning = g_new0 (PennyPayWarning, 1);

  warning->kind = kind;
  warning->stops = kind <= PENNY_PAY_WARNING_PAID_ALREADY;
  warning->assistant_id = assistant_id;
  warning->sentence = g_strstrip (sentence);
  g_ptr_array_add (draft->warnings, warning);
}

static gboolean
is_asked_for (const PennyRunRequest *request,
              gint64                 id)
{
  for (guint i = 0; request->assistants != NULL && i < request->assistants->len; i++)
    if (g_array_index (request->assistants, gint64, i) == id)
      return TRUE;
  return FALSE;
}

gboolean
penny_run_pays_so_often (PennyDrafting         *drafting,
                         const PennyAssistant  *assistant,
                         gboolean              *is,
                         GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (GPtrArray) contracts = penny_contracts_list (drafting->store, assistant->id, error);
  const PennyContract *contract = contracts == NULL ? NULL : penny_contract_on (contracts, assistant->id, request->payday);

  *is = contract != NULL && contract->frequency == request->frequency;
  return contracts != NULL;
}

static gboolean
is_in (PennyDrafting         *drafting,
       const PennyAssistant  *assistant,
       gboolean              *in,
       GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;

  *in = assistant->kind == PENNY_ASSISTANT_EMPLOYED;
  if (!*in)
    return TRUE;
  if (request->assistants != NULL)
    {
      *in = is_asked_for (request, assistant->id);
      return TRUE;
    }
  return penny_run_pays_so_often (drafting, assistant, in, error);
}

static gboolean
read_slips (PennyDrafting  *drafting,
            GError        **error)
{
  g_autoptr (GPtrArray) assistants = penny_assistants_list (drafting->store, TRUE, error);

  for (guint i = 0; assistants != NULL && i < assistants->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (assistants, i);
      g_autoptr (GError) problem = NULL;
      PennyDraftSlip *slip;
      gboolean in;

      if (!is_in (drafting, assistant, &in, error))
        return FALSE;
      if (!in)
        continue;
      slip = penny_draft_slip_read (drafting, assistant, drafting->draft->request->assistants != NULL, &problem);
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (slip != NULL)
        g_ptr_array_add (drafting->draft->slips, slip);
    }
  return assistants != NULL;
}

static void
add_totals (PennyRunDraft *draft)
{
  for (guint i = 0; i < draft->slips->len; i++)
    {
      const PennyDraftSlip *slip = g_ptr_array_index (draft->slips, i);
      PennySlip figures = { 0 };

      if (!slip->worked_out)
        continue;
      penny_draft_slip_figures (slip, &figures);
      draft->gross += figures.gross + slip->reversed.gross;
      draft->net += figures.net + slip->reversed.net;
      draft->pension += figures.pension + figures.employer_pension + slip->reversed.pension.employee
                        + slip->reversed.pension.employer;
      draft->cost += figures.gross + figures.paid_back + figures.employer_ni + figures.class_1a + figures.employer_pension;
      if (slip->reverses != 0)
        draft->cost += penny_payslip_cost (&slip->reversed);
    }
}

static void
add_paid (GArray          *paid,
          const PennySlip *figures)
{
  PennyPaid one = { .payday = figures->payday, .tax = figures->tax, .student_loans = figures->student_loans,
                    .employee_ni = figures->employee_ni, .employer_ni = figures->employer_ni, .class_1a = figures->class_1a,
                    .family_pay = { figures->family_pay } };

  g_array_append_val (paid, one);
}

/* What it adds to what HMRC is owed, and by when that is to be paid. */
static gboolean
read_hmrc (PennyDrafting  *drafting,
           GError        **error)
{
  PennyRunDraft *draft = drafting->draft;
  g_autoptr (GArray) paid = g_array_new (FALSE, FALSE, sizeof (PennyPaid));
  int month = penny_tax_month_of (draft->request->payday);
  PennyOwedToHmrc now, then;

  for (guint i = 0; i < draft->slips->len; i++)
    {
      const PennyDraftSlip *slip = g_ptr_array_index (draft->slips, i);
      PennySlip figures = { 0 };

      if (!slip->worked_out)
        continue;
      penny_draft_slip_figures (slip, &figures);
      add_paid (paid, &figures);
      if (slip->reverses == 0)
        continue;
      penny_slip_fill (&figures, &slip->reversed);
      add_paid (paid, &figures);
    }
  if (drafting->rates == NULL)
    return TRUE;
  if (!penny_hmrc_owed_with (drafting->store, drafting->years, drafting->rates->year, paid, &now, &then, error))
    return FALSE;
  draft->hmrc = then.total.due - now.total.due;
  for (guint i = 0; draft->hmrc != 0 && i < then.n_payments; i++)
    if (month >= then.payments[i].from && month <= then.payments[i].to)
      draft->hmrc_by = then.payments[i].pay_by;
  return TRUE;
}

PennyDate
penny_pension_due (const PennyEmployer *employer,
                   PennyDate            payday)
{
  PennyDate latest = penny_pension_pay_by (payday, employer->by_post);

  return employer->pension_days > 0 ? MIN (payday + employer->pension_days, latest) : latest;
}

static void
say_owed (GStrvBuilder *owed,
          const char   *who,
          PennyPence    amount,
          PennyDate     by,
          PennyDate     today,
          gboolean      wages)
{
  g_autofree char *words = penny_pence_to_words (amount);
  g_autofree char *on = penny_date_to_words (by, today);
  g_autofree char *sentence = NULL;

  if (amount <= 0)
    return;
  if (wages)
    /* Translators: a name, an amount, a day */
    sentence = g_strdup_printf (_("%1$s: %2$s on %3$s."), who, words, on);
  else
    sentence = g_strdup_printf (_("%1$s: %2$s by %3$s."), who, words, on);
  g_strv_builder_add (owed, sentence);
}

static void
say_orders (GStrvBuilder         *owed,
            const PennyDraftSlip *slip,
            const PennyRunDraft  *draft)
{
  for (guint i = 0; i < slip->standing->orders->len; i++)
    {
      const PennyOrder *order = g_ptr_array_index (slip->standing->orders, i);

      say_owed (owed, order->payee != NULL ? order->payee : order->name, slip->slip.attachments[i], draft->request->payday,
                draft->request->today, FALSE);
    }
}

static gboolean
read_paid (PennyDrafting   *drafting,
           PennyDraftSlip  *slip,
           PennyPence       net,
           PennyPence      *to_pay,
           GError         **error)
{
  PennyPence paid = 0;

  if (drafting->corrected != NULL
      && !penny_run_bills_paid (drafting->store, drafting->corrected->id, slip->standing->assistant->id, &paid, error))
    return FALSE;
  *to_pay = MAX (net - paid, 0);
  slip->paid_too_much = MAX (paid - net, 0);
  return TRUE;
}

static gboolean
say_all_owed (PennyDrafting  *drafting,
              GError        **error)
{
  PennyRunDraft *draft = drafting->draft;
  const PennyRunRequest *request = draft->request;
  const PennyEmployer *employer = drafting->employer;
  g_autoptr (GStrvBuilder) owed = g_strv_builder_new ();

  for (guint i = 0; i < draft->slips->len; i++)
    {
      PennyDraftSlip *slip = g_ptr_array_index (draft->slips, i);
      PennySlip figures = { 0 };
      PennyPence to_pay;

      if (!slip->worked_out)
        continue;
      penny_draft_slip_figures (slip, &figures);
      if (!read_paid (drafting, slip, figures.net, &to_pay, error))
        return FALSE;
      say_owed (owed, slip->standing->assistant->name, to_pay, request->payday, request->today, TRUE);
      say_orders (owed, slip, draft);
    }
  if (draft->pension != 0)
    draft->pension_by = penny_pension_due (employer, request->payday);
  say_owed (owed, employer->hmrc_payee != NULL ? employer->hmrc_payee : _("HMRC"), draft->hmrc, draft->hmrc_by, request->today,
            FALSE);
  say_owed (owed, employer->pension_payee != NULL ? employer->pension_payee : _("Pension"), draft->pension, draft->pension_by,
            request->today, FALSE);
  draft->owed = g_strv_builder_end (owed);
  return TRUE;
}

static void
add_text (GChecksum  *sum,
          const char *text)
{
  /* With its end, so that two texts are not one. */
  g_checksum_update (sum, (const guchar *) (text == NULL ? "" : text), text == NULL ? 1 : (gssize) strlen (text) + 1);
}

static void
add_number (GChecksum *sum,
            gint64     number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_text (sum, text);
}

static void
add_slip (GChecksum            *sum,
          const PennyDraftSlip *slip)
{
  g_autofree char *stated = slip->stated == NULL ? NULL : penny_stated_write (&slip->stated->stated);
  g_autofree char *working = NULL;
  PennySlipRecord record;

  penny_draft_slip_record (slip, &record);
  working = penny_slip_record_write (&record);
  add_number (sum, slip->standing->assistant->id);
  add_text (sum, slip->standing->assistant->name);
  add_text (sum, working);
  add_text (sum, stated);
  add_number (sum, slip->reverses);
  add_number (sum, slip->leave_built_up);
  for (guint i = 0; i < slip->entries->len; i++)
    add_number (sum, ((const PennyEntry *) g_ptr_array_index (slip->entries, i))->id);
  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyDraftItem *item = &g_array_index (slip->items, PennyDraftItem, i);

      add_number (sum, item->item.kind);
      add_text (sum, item->item.label);
      add_number (sum, item->item.minutes);
      add_number (sum, penny_pay_item_amount (&item->item));
      add_number (sum, item->line_id);
    }
}

/* Of figures, not of sentences: those differ where amounts are hidden. */
static char *
fingerprint (const PennyRunDraft *draft)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_number (sum, draft->request->from);
  add_number (sum, draft->request->to);
  add_number (sum, draft->request->payday);
  add_number (sum, draft->number);
  for (guint i = 0; i < draft->slips->len; i++)
    add_slip (sum, g_ptr_array_index (draft->slips, i));
  for (guint i = 0; i < draft->warnings->len; i++)
    {
      const PennyPayWarning *warning = g_ptr_array_index (draft->warnings, i);

      add_number (sum, warning->kind);
      add_number (sum, warning->assistant_id);
    }
  add_number (sum, draft->hmrc);
  add_number (sum, draft->pension);
  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
read_number (PennyDrafting  *drafting,
             GError        **error)
{
  PennyRunDraft *draft = drafting->draft;

  if (drafting->corrected != NULL)
    {
      draft->number = drafting->corrected->number;
      return TRUE;
    }
  if (!penny_runs_count (drafting->store, penny_tax_year_of (draft->request->payday), draft->request->frequency,
                         &draft->number, error))
    return FALSE;
  draft->number++;
  return TRUE;
}

/* The first run of those that @id is one of: a correction of a correction corrects the first. */
static gboolean
find_corrected (PennyDrafting  *drafting,
                gint64          id,
                GError        **error)
{
  g_autoptr (PennyRun) run = NULL;

  if (id == 0)
    return TRUE;
  run = penny_runs_get (drafting->store, id, error);
  if (run != NULL && run->corrects != 0)
    return find_corrected (drafting, run->corrects, error);
  drafting->corrected = g_steal_pointer (&run);
  return drafting->corrected != NULL;
}

static gboolean
check_request (const PennyRunRequest  *request,
               GError                **error)
{
  if (penny_tax_year_of (request->payday) == 0 || request->from == PENNY_DATE_NONE || request->to < request->from
      || request->to - request->from > 366)
    return penny_pay_refuse (error, _("Say which days are paid for, and the payday. The last day comes after the first, and at "
                                      "most a year after it. Nothing was changed."));
  return TRUE;
}

static gboolean
read_draft (PennyDrafting  *drafting,
            GError        **error)
{
  PennyRunDraft *draft = drafting->draft;

  drafting->rates = penny_rate_years_find (drafting->years, penny_tax_year_of (draft->request->payday), NULL);
  drafting->employer = penny_employer_get (drafting->store, error);
  if (drafting->employer == NULL
      || !find_corrected (drafting, draft->request->corrects, error)
      || !read_number (drafting, error)
      || !read_slips (drafting, error))
    return FALSE;
  add_totals (draft);
  return read_hmrc (drafting, error) && say_all_owed (drafting, error) && penny_run_warnings_read (drafting, error);
}

static gpointer
make_draft (PennyStore  *store,
            gpointer     run_request,
            GError     **error)
{
  g_autoptr (PennyRateYears) years = NULL;
  g_autoptr (PennyRunDraft) draft = NULL;
  PennyDrafting drafting = { .store = store };
  gboolean ok;

  if (!check_request (run_request, error) || (years = penny_pay_rates (error)) == NULL)
    return NULL;
  draft = g_new0 (PennyRunDraft, 1);
  draft->request = penny_run_request_copy (run_request);
  draft->slips = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_draft_slip_free);
  draft->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_warning);
  drafting.years = years;
  drafting.draft = draft;
  ok = read_draft (&drafting, error);
  penny_run_free (drafting.corrected);
  penny_employer_free (drafting.employer);
  if (!ok)
    return NULL;
  draft->seen = fingerprint (draft);
  return g_steal_pointer (&draft);
}

gpointer
penny_run_draft (PennyStore  *store,
                 gpointer     run_request,
                 GError     **error)
{
  return penny_store_read_whole (store, make_draft, run_request, error);
}
