#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "pay-book.h"
#include "pay-run.h"
#include "who-and-when.h"
#include "wrapped.h"

typedef struct
{
  char     *payday, *from, *to, *frequency;
  gboolean  approve;
  gboolean  as_json;
  int       key_fd;
  GStrv     names;
} Wishes;

/* By PennyPayWarningKind. */
static const char *const warning_names[] = {
  "no-contract", "no-code", "no-line", "no-rates", "cannot", "paid-already", "minimum-wage", "relation", "hours",
  "not-approved", "holiday", "pension", "line", "birthday", "different", "document", "code", "bureau", "allowance",
  "year", "earlier", "family-leave", "last-pay", "paid-too-much", "not-over",
  "without-hours",
};

G_STATIC_ASSERT (G_N_ELEMENTS (warning_names) == PENNY_PAY_WARNING_WITHOUT_HOURS + 1);

static void
figures_of_draft (PennySlipFigures     *figures,
                  const PennyRunDraft  *draft,
                  const PennyDraftSlip *of)
{
  const PennyAssistant *assistant = of->standing->assistant;

  *figures = (PennySlipFigures) {
    .pa = assistant->name, .date = draft->request->payday, .period = draft->number, .irregular = assistant->irregular,
    .minutes = of->slip.minutes, .holiday_minutes = of->holiday_minutes,
    .gross = of->slip.gross, .tax = of->slip.tax.tax, .ni = of->slip.ni.employee, .pension = of->slip.pension.employee,
    .net = of->slip.net, .employer_ni = of->slip.ni.employer, .employer_pension = of->slip.pension.employer,
  };
}

static const char *
name_of (const PennyRunDraft *draft,
         gint64               assistant_id)
{
  for (guint i = 0; i < draft->slips->len; i++)
    {
      const PennyAssistant *assistant = ((const PennyDraftSlip *) draft->slips->pdata[i])->standing->assistant;

      if (assistant->id == assistant_id)
        return assistant->name;
    }
  return NULL;
}

static void
write_warnings (PennyJson           *json,
                const PennyRunDraft *draft)
{
  penny_json_begin_list (json, "warnings");
  for (guint i = 0; i < draft->warnings->len; i++)
    {
      const PennyPayWarning *warning = g_ptr_array_index (draft->warnings, i);

      penny_json_begin (json, NULL);
      penny_json_text (json, "kind", warning_names[warning->kind]);
      penny_json_yes (json, "stops", warning->stops);
      penny_json_text (json, "pa", name_of (draft, warning->assistant_id));
      penny_json_text (json, "sentence", warning->sentence);
      penny_json_end (json);
    }
  penny_json_end_list (json);
}

static void
write_slips (PennyJson           *json,
             const PennyRunDraft *draft)
{
  penny_json_begin_list (json, "payslips");
  for (guint i = 0; i < draft->slips->len; i++)
    {
      const PennyDraftSlip *of = g_ptr_array_index (draft->slips, i);
      PennySlipFigures figures;

      if (!of->worked_out)
        continue;
      figures_of_draft (&figures, draft, of);
      penny_json_begin (json, NULL);
      penny_slip_figures_write (&figures, json);
      penny_json_end (json);
    }
  penny_json_end_list (json);
}

/* @run: 0 while it is only a draft. */
static void
write_all (const PennyRunDraft *draft,
           gint64               run)
{
  const PennyRunRequest *request = draft->request;
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_yes (json, "approved", run != 0);
  if (run != 0)
    penny_json_id (json, "id", run);
  penny_json_text (json, "frequency", penny_pay_frequency_name (request->frequency));
  penny_json_date (json, "from", request->from);
  penny_json_date (json, "to", request->to);
  penny_json_date (json, "payday", request->payday);
  penny_json_number (json, "period", draft->number);
  penny_json_yes (json, "stops", draft->stops);
  write_warnings (json, draft);
  write_slips (json, draft);
  penny_json_money (json, "gross", draft->gross);
  penny_json_money (json, "net", draft->net);
  penny_json_money (json, "cost", draft->cost);
  penny_json_money (json, "hmrc", draft->hmrc);
  penny_json_date (json, "hmrc_by", draft->hmrc_by);
  penny_json_money (json, "to_pension", draft->pension);
  penny_json_date (json, "pension_by", draft->pension_by);
  penny_json_print (json);
}

/* The run of that payday in @runs; NULL: there is none. */
static const PennyRun *
find_paid (GPtrArray             *runs,
           const PennyRunRequest *request)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const PennyRun *run = g_ptr_array_index (runs, i);

      if (run->payday == request->payday && run->frequency == request->frequency && run->corrects == 0)
        return run;
    }
  return NULL;
}

static char *
paid_words (const PennyRun *paid)
{
  g_autofree char *payday = penny_date_to_words (paid->payday, PENNY_DATE_NONE);
  g_autofree char *from = penny_date_to_words (paid->from, paid->to);
  g_autofree char *to = penny_date_to_words (paid->to, PENNY_DATE_NONE);

  /* Translators: a payday, the number of that pay run in its tax year, a first day and a last */
  return g_strdup_printf (_("%1$s is paid already: by pay run %2$d of its tax year, for %3$s to %4$s. Nothing was changed. "
                            "Choose a later payday, or put a payslip of that one right in the app."),
                          payday, paid->number, from, to);
}

/* Why there is nothing to pay: the payday may have been paid before. */
static gboolean
explain_nothing (PennyStore           *store,
                 const PennyRunDraft  *draft,
                 char                **words,
                 GError              **error)
{
  g_autoptr (GPtrArray) runs = NULL;
  const PennyRun *paid;

  if (draft->slips->len > 0)
    return TRUE;
  runs = penny_runs_list (store, draft->request->payday + 1, 1, error);
  if (runs == NULL)
    return FALSE;
  paid = find_paid (runs, draft->request);
  *words = paid != NULL ? paid_words (paid)
           : g_strdup (_("There is nothing to pay in this time. Nothing was changed. Approve hours first, or choose other "
                         "days."));
  return TRUE;
}

/* @nothing: why there is nothing to pay, where there is nothing. */
static void
say_all (const PennyRunDraft *draft,
         gint64               run,
         const char          *nothing)
{
  for (guint i = 0; i < draft->warnings->len; i++)
    penny_cli_print_wrapped (((const PennyPayWarning *) draft->warnings->pdata[i])->sentence, 0);
  if (draft->warnings->len > 0)
    g_print ("\n");
  if (draft->slips->len == 0)
    {
      penny_cli_print_wrapped (nothing, 0);
      return;
    }
  penny_slip_figures_head (FALSE);
  for (guint i = 0; i < draft->slips->len; i++)
    {
      const PennyDraftSlip *of = g_ptr_array_index (draft->slips, i);
      PennySlipFigures figures;

      if (!of->worked_out)
        continue;
      figures_of_draft (&figures, draft, of);
      penny_slip_figures_say (&figures);
    }
  g_print ("\n");
  for (guint i = 0; draft->owed != NULL && draft->owed[i] != NULL; i++)
    penny_cli_print_wrapped (draft->owed[i], 0);
  g_print ("\n");
  penny_cli_print_wrapped (run != 0 ? _("Approved. HMRC has not been told yet.")
                           : draft->stops ? _("It cannot be approved so. Nothing was changed.")
                           : _("Nothing was changed yet. With --approve it is approved."), 0);
}

static const PennyRunDue *
find_due (GPtrArray    *due,
          const Wishes *wishes,
          PennyDate     payday)
{
  const PennyRunDue *found = NULL;
  PennyPayFrequency frequency;

  for (guint i = 0; i < due->len; i++)
    {
      const PennyRunDue *one = g_ptr_array_index (due, i);

      if (wishes->frequency != NULL)
        found = penny_pay_frequency_parse (wishes->frequency, &frequency) && one->frequency == frequency ? one : found;
      else if (one->payday == payday || due->len == 1)
        found = one;
    }
  return found;
}

static gboolean
choose_frequency (const Wishes       *wishes,
                  const PennyRunDue  *due,
                  PennyPayFrequency  *frequency)
{
  if (wishes->frequency != NULL)
    {
      if (!penny_pay_frequency_parse (wishes->frequency, frequency))
        penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                        _("--frequency is weekly, fortnightly, four-weekly or monthly. Nothing was changed."));
      return penny_pay_frequency_parse (wishes->frequency, frequency);
    }
  if (due == NULL)
    penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("It is not clear who is paid then. Nothing was changed. Add --frequency: "
                                                 "weekly, fortnightly, four-weekly or monthly."));
  else
    *frequency = due->frequency;
  return due != NULL;
}

/* The time that is paid for is as said, or as the run that is due has it, or the days up to the payday. */
static gboolean
choose_time (const Wishes       *wishes,
             const PennyRunDue  *due,
             PennyRunRequest    *request)
{
  gboolean is_due = due != NULL && due->payday == request->payday;
  PennyPayPeriod period;

  penny_pay_period_on (&period, request->frequency, request->payday);
  if (!penny_cli_day (wishes->from, is_due ? due->from : penny_pay_period_first_day (&period), &request->from) ||
      !penny_cli_day (wishes->to, is_due ? due->to : request->payday, &request->to))
    return FALSE;
  if (request->from <= request->to)
    return TRUE;
  penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("--from is after --to. Nothing was changed."));
  return FALSE;
}

/* *@code stays where everything is clear. */
static PennyRunRequest *
make_request (PennyStore    *store,
              const Wishes  *wishes,
              PennyDate      payday,
              int           *code)
{
  g_autoptr (PennyRunRequest) request = penny_run_request_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due = NULL;
  const PennyRunDue *fitting;

  request->payday = payday;
  request->today = penny_today ();
  due = penny_runs_due (store, request->today, &error);
  if (due == NULL)
    {
      *code = penny_cli_fail_with (error);
      return NULL;
    }
  fitting = find_due (due, wishes, payday);
  if (!choose_frequency (wishes, fitting, &request->frequency) || !choose_time (wishes, fitting, request))
    {
      *code = PENNY_EXIT_NOT_UNDERSTOOD;
      return NULL;
    }
  return g_steal_pointer (&request);
}

static gboolean
approve (PennyStore       *store,
         PennyRunRequest  *request,
         PennyRunDraft    *draft,
         gint64           *run,
         GError          **error)
{
  PennyRunApproval approval = { .request = request, .seen = draft->seen };

  return penny_act_approve_run (store, &approval, run, error);
}

static int
make_run (const Wishes *wishes,
          PennyDate     payday)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (wishes->names[0], wishes->approve ? PENNY_STORE_WRITE : PENNY_STORE_READ,
                                                 wishes->key_fd, &error);
  g_autoptr (PennyRunRequest) request = NULL;
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autofree char *nothing = NULL;
  int code = PENNY_EXIT_DONE;
  gint64 run = 0;

  if (store == NULL)
    return penny_cli_fail_with (error);
  request = make_request (store, wishes, payday, &code);
  if (request == NULL)
    return code;
  draft = penny_run_draft (store, request, &error);
  if (draft == NULL || !explain_nothing (store, draft, &nothing, &error))
    return penny_cli_fail_with (error);
  if (nothing != NULL && wishes->approve)
    return penny_cli_fail (PENNY_EXIT_FAILED, nothing);
  if (wishes->approve && !draft->stops && !approve (store, request, draft, &run, &error))
    return penny_cli_fail_with (error);
  if (wishes->as_json)
    write_all (draft, run);
  else
    say_all (draft, run, nothing);
  return wishes->approve && run == 0 ? PENNY_EXIT_FAILED : PENNY_EXIT_DONE;
}

static int
parse (int     argc,
       char   *argv[],
       Wishes *wishes)
{
  const GOptionEntry entries[] = {
    { "payday", 0, 0, G_OPTION_ARG_STRING, &wishes->payday, N_("The day on which they are paid, such as 2026-11-13"),
      N_("DATE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &wishes->from, N_("The first day that is paid for"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &wishes->to, N_("The last day that is paid for"), N_("DATE") },
    { "frequency", 0, 0, G_OPTION_ARG_STRING, &wishes->frequency,
      N_("Those who are paid weekly, fortnightly, four-weekly or monthly"), N_("HOW-OFTEN") },
    { "approve", 0, 0, G_OPTION_ARG_NONE, &wishes->approve, N_("Approve it; without this it is only shown"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes->as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&wishes->key_fd),
    G_OPTION_ENTRY_NULL
  };
  PennyDate payday;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR --payday DATE", entries, 1, 1, &wishes->names, &code))
    return code;
  if (wishes->payday == NULL)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("Say which payday: --payday DATE. Nothing was changed."));
  if (!penny_cli_day (wishes->payday, PENNY_DATE_NONE, &payday))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  if (penny_tax_year_of (payday) == 0)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           _("That payday is too long ago, or too far ahead. Nothing was changed."));
  return make_run (wishes, payday);
}

int
penny_command_pay_run (int   argc,
                       char *argv[])
{
  Wishes wishes = { .key_fd = -1 };
  int code = parse (argc, argv, &wishes);

  g_free (wishes.payday);
  g_free (wishes.from);
  g_free (wishes.to);
  g_free (wishes.frequency);
  g_strfreev (wishes.names);
  return code;
}
