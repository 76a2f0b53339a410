#include "made-up-pay.h"

#include <stdio.h>
#include <stdlib.h>

#include "history.h"
#include "pay-tables.h"
#include "payments.h"
#include "payslip-record.h"

#define DAYS_A_WEEK 7

typedef struct
{
  gint64          id;
  char           *name;
  PennyPence      rate;
  PennyPayTerms   terms;
  PennyYearToDate year;
} Worker;

typedef struct
{
  PennyStore     *store;
  PennyRateYears *years;
  PennyRates      rates;        /* of the payday's tax year */
  Worker         *workers;
  guint           n_workers;
  gint64          budget, account, line;
} MadeUp;

static void
must (gboolean  done,
      GError   *error)
{
  if (done)
    return;
  fprintf (stderr, "made-up-pay: %s\n", error != NULL ? error->message : "failed");
  exit (1);
}

static guint
dice (guint one,
      guint other,
      guint sides)
{
  return ((one * 2654435761u ^ other * 2246822519u) >> 8) % sides;
}

static void
make_ground (MadeUp *self)
{
  const PennyPerson person = { .name = (char *) "Nobody at all" };
  const PennyEmployer employer = { .paye_reference = (char *) "123/AB456", .payroll_by = PENNY_PAYROLL_OURS };
  PennyBudget budget = { .name = (char *) "Budget", .funder = (char *) "Funder" };
  PennyAccount account = { .name = (char *) "Bank account" };
  PennyPlanLine line = { .name = (char *) "Assistants", .times = 52, .each = 5000000, .total = 260000000 };
  GError *error = NULL;

  budget.start = penny_date_new (2019, 4, 6);
  budget.end = penny_date_new (2027, 4, 5);
  must (penny_person_save (self->store, &person, &error), error);
  must (penny_employer_save (self->store, &employer, &error), error);
  must (penny_budgets_save (self->store, &budget, &self->budget, &error), error);
  account.budget_id = line.budget_id = self->budget;
  must (penny_accounts_save (self->store, &account, &self->account, &error), error);
  must (penny_lines_save (self->store, &line, budget.start, &self->line, &error), error);
}

static void
make_usual_week (MadeUp *self,
                 gint64  assistant_id)
{
  GError *error = NULL;

  for (int day = 1; day <= 5; day++)
    {
      const PennyUsualHours hours = { .assistant_id = assistant_id, .weekday = day, .start = 480, .end = 720 };

      must (penny_usual_hours_save (self->store, &hours, NULL, &error), error);
    }
}

/* From the week before the first payday on. */
static void
make_worker (MadeUp   *self,
             guint     i,
             PennyDate from)
{
  static const char *const codes[] = { "1257L", "S1257L", "BR", "1257L", "C1257L" };
  Worker *worker = &self->workers[i];
  const PennyPensionTerms pension = { i % 3 == 0 ? PENNY_PENSION_RELIEF_AT_SOURCE : PENNY_PENSION_NONE, 500, 300, FALSE };
  PennyAssistant assistant = { .budget_id = self->budget, .started = from, .pay_line = self->line };
  PennyContract contract = { .from = from, .frequency = PENNY_PAY_WEEKLY, .minutes_a_week = 1200, .mileage = 45 };
  PennyCodeNotice code = { .from = from, .code = (char *) codes[i % G_N_ELEMENTS (codes)] };
  PennyPensionNotice member = { .from = from, .state = PENNY_PENSION_MEMBER, .terms = pension };
  GError *error = NULL;

  worker->name = g_strdup_printf ("Assistant %02u", i + 1);
  worker->rate = 1271 + 10 * (i % 20);
  worker->terms = (PennyPayTerms) { .frequency = PENNY_PAY_WEEKLY, .ni_letter = 'A', .pension = pension };
  must (penny_tax_code_parse (code.code, &worker->terms.code, &error), error);
  assistant.name = worker->name;
  must (penny_assistants_save (self->store, &assistant, &worker->id, &error), error);
  contract.assistant_id = code.assistant_id = member.assistant_id = worker->id;
  contract.rate = worker->rate;
  must (penny_contracts_save (self->store, &contract, NULL, &error), error);
  must (penny_code_notices_save (self->store, &code, NULL, &error), error);
  must (pension.kind == PENNY_PENSION_NONE || penny_pension_notices_save (self->store, &member, NULL, &error), error);
  make_usual_week (self, worker->id);
}

/* A day's hours each, one of them a longer one, and a trip.  Returns the minutes. */
static int
make_hours (MadeUp   *self,
            guint     i,
            gint64    run_id,
            PennyDate monday,
            int      *tenths)
{
  PennyTimesheet sheet = { .assistant_id = self->workers[i].id, .week = monday, .signed_on = monday + 6,
                           .signed_by = self->workers[i].name };
  GError *error = NULL;

  *tenths = 0;
  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      gboolean trip = day == DAYS_A_WEEK - 1;
      int minutes = trip ? 0 : 120 + 15 * (int) dice (i, (guint) (monday + day), 9);
      const PennyEntry entry = {
        .assistant_id = self->workers[i].id, .day = monday + day,
        .kind = trip ? PENNY_ENTRY_MILEAGE : PENNY_ENTRY_WORK,
        .start = trip ? -1 : 480, .end = trip ? -1 : 480 + minutes, .minutes = minutes, .tenths = trip ? 125 : 0,
        .state = PENNY_ENTRY_APPROVED, .run_id = run_id,
      };

      must (penny_entries_save (self->store, &entry, NULL, &error), error);
      sheet.minutes += minutes;
      *tenths += entry.tenths;
    }
  must (penny_timesheets_save (self->store, &sheet, NULL, &error), error);
  return sheet.minutes;
}

static GPtrArray *
make_lines (const MadeUp       *self,
            const PennyPayslip *slip,
            const PennyPayItem *items,
            guint               n_items)
{
  g_autoptr (GPtrArray) page = penny_payslip_lines (slip, items, n_items);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_slip_line_free);

  for (guint i = 0; i < page->len; i++)
    {
      const PennyPayLine *said = page->pdata[i];
      PennySlipLine *line = penny_slip_line_new ();

      line->key = g_strdup (said->key);
      line->label = g_strdup (said->label);
      line->amount = said->amount;
      line->explanation = g_strdup (said->explanation);
      line->line_id = i == 0 ? self->line : 0;
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static void
make_wages (MadeUp         *self,
            const Worker   *worker,
            const PennyRun *run,
            PennyPence      net)
{
  const PennyPayment payment = { .account_id = self->account, .date = run->payday, .amount = -net, .payee = worker->name,
                                 .line_id = self->line };
  PennyBill bill = { .budget_id = self->budget, .payee = worker->name, .kind = PENNY_BILL_WAGES, .amount = net,
                     .incurred = run->payday, .due = run->payday, .line_id = self->line };
  PennyPayBill why = { .run_id = run->id, .assistant_id = worker->id };
  GError *error = NULL;

  must (penny_payments_save (self->store, &payment, &bill.paid_by, &error), error);
  must (penny_bills_save (self->store, &bill, &why.bill_id, &error), error);
  must (penny_pay_bills_save (self->store, &why, &error), error);
}

static PennyPence
make_slip (MadeUp         *self,
           guint           i,
           const PennyRun *run)
{
  Worker *worker = &self->workers[i];
  int tenths, minutes = make_hours (self, i, run->id, run->from, &tenths);
  const PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = minutes, .rate = worker->rate },
    { .kind = PENNY_PAY_MILEAGE, .amount = tenths * 45 / 10 },
  };
  PennySlipRecord record = { .pay_line = self->line };
  PennyPayslip *slip = &record.slip;
  PennyPayPeriod period;
  g_autofree char *working = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  PennySlip kept;
  GError *error = NULL;

  penny_pay_period_on (&period, PENNY_PAY_WEEKLY, run->payday);
  must (penny_payslip_work_out (&self->rates, &worker->terms, &period, items, G_N_ELEMENTS (items), &worker->year, slip, &error),
        error);
  worker->year = slip->after;
  working = penny_slip_record_write (&record);
  lines = make_lines (self, slip, items, G_N_ELEMENTS (items));
  kept = (PennySlip) {
    .run_id = run->id, .assistant_id = worker->id, .payday = run->payday, .year = period.year,
    .tax_month = penny_tax_month_of (run->payday), .name = worker->name, .minutes = minutes, .gross = slip->gross,
    .tax = slip->tax.tax, .employee_ni = slip->ni.employee, .pension = slip->pension.employee, .net = slip->net,
    .paid_back = slip->paid_back, .employer_ni = slip->ni.employer, .employer_pension = slip->pension.employer,
    .pension_relief = slip->pension.relief, .rates_checked = self->rates.checked, .working = working,
  };
  must (penny_slips_add (self->store, &kept, lines, NULL, &error), error);
  make_wages (self, worker, run, slip->net);
  return slip->net;
}

/* The rates of the payday's year; where it is new, everyone's year begins anew. */
static void
turn_year (MadeUp   *self,
           PennyDate payday)
{
  int year = penny_tax_year_of (payday);
  const PennyRates *rates = NULL;

  if (self->rates.year == year)
    return;
  for (int of = year; rates == NULL; of++)
    rates = penny_rate_years_find (self->years, of, NULL);
  self->rates = *rates;
  self->rates.year = year;
  for (guint i = 0; i < self->n_workers; i++)
    self->workers[i].year = (PennyYearToDate) { 0 };
}

static void
make_run (MadeUp   *self,
          PennyDate payday)
{
  PennyRun run = { .frequency = PENNY_PAY_WEEKLY, .from = payday - 11, .to = payday - 5, .payday = payday,
                   .number = penny_tax_week_of (payday), .told_on = payday, .told_by = (char *) "Nobody at all" };
  g_autofree char *day = penny_date_format (payday);
  g_autofree char *net = NULL;
  PennyPence sum = 0;
  GError *error = NULL;

  turn_year (self, payday);
  must (penny_history_begin (self->store, &error), error);
  must (penny_runs_save (self->store, &run, &run.id, &error), error);
  for (guint i = 0; i < self->n_workers; i++)
    sum += make_slip (self, i, &run);
  net = penny_pence_format (sum);
  must (penny_history_commit (self->store, "run-approved", (const char *const[]) { net, day, NULL }, &error), error);
}

void
made_up_pay (PennyStore *store,
             guint       assistants,
             guint       weeks,
             PennyDate   last)
{
  MadeUp self = { .store = store, .years = penny_rate_years_new (), .workers = g_new0 (Worker, assistants),
                  .n_workers = assistants };
  PennyDate first = last - DAYS_A_WEEK * (PennyDate) (weeks - 1);
  GError *error = NULL;

  must (penny_history_begin (store, &error), error);
  make_ground (&self);
  for (guint i = 0; i < assistants; i++)
    make_worker (&self, i, first - 11);
  must (penny_history_commit (store, "sample-made", (const char *const[]) { "Nobody at all", NULL }, &error), error);
  for (PennyDate payday = first; payday <= last; payday += DAYS_A_WEEK)
    make_run (&self, payday);
  for (guint i = 0; i < assistants; i++)
    g_free (self.workers[i].name);
  g_free (self.workers);
  penny_rate_years_free (self.years);
}
