#include "paid-year.h"

#include "standing.h"

#define MINUTES (80 * 60)
#define RATE    1420

static void
begin (PaidYear *self)
{
  g_autoptr (GError) error = NULL;

  penny_history_begin (self->fixture.store, &error);
  g_assert_no_error (error);
}

static void
commit (PaidYear *self)
{
  g_autoptr (GError) error = NULL;

  penny_history_commit (self->fixture.store, "test", (const char *const[]) { NULL }, &error);
  g_assert_no_error (error);
}

static void
add_employer (PaidYear *self)
{
  g_autoptr (PennyEmployer) employer = penny_employer_new ();
  g_autoptr (GError) error = NULL;

  employer->name = g_strdup ("Maya Sample");
  employer->address = g_strdup ("1 Sample Street\nSampletown\nSA1 1SA");
  employer->paye_reference = g_strdup ("123/AB456");
  employer->accounts_office = g_strdup ("123PA00012345");
  employer->pension_scheme = g_strdup ("Sample Pension");
  employer->pension_reference = g_strdup ("EMP000001");
  employer->duties_start = day ("2023-03-04");
  begin (self);
  penny_employer_save (self->fixture.store, employer, &error);
  g_assert_no_error (error);
  commit (self);
}

static void
add_assistant (PaidYear *self)
{
  g_autoptr (PennyAssistant) amir = penny_assistant_new ();
  g_autoptr (PennyContract) contract = penny_contract_new ();
  g_autoptr (PennyPensionNotice) pension = penny_pension_notice_new ();
  g_autoptr (GError) error = NULL;

  amir->budget_id = self->fixture.budget;
  amir->name = g_strdup ("Amir Sample");
  amir->kind = PENNY_ASSISTANT_EMPLOYED;
  amir->started = day ("2023-03-04");
  amir->born = day ("1981-01-01");
  amir->ni_number = g_strdup ("QQ123456C");
  amir->address = g_strdup ("2 Other Road\nSampletown");
  amir->postcode = g_strdup ("SA2 2SA");
  amir->gender = 'M';
  begin (self);
  penny_assistants_save (self->fixture.store, amir, &self->amir, &error);
  g_assert_no_error (error);
  contract->assistant_id = pension->assistant_id = self->amir;
  contract->from = pension->from = amir->started;
  contract->frequency = PENNY_PAY_FOUR_WEEKLY;
  contract->rate = RATE;
  contract->other_name[0] = g_strdup ("Weekend");
  contract->other_rate[0] = 1600;
  pension->state = PENNY_PENSION_MEMBER;
  penny_contracts_save (self->fixture.store, contract, NULL, &error);
  g_assert_no_error (error);
  penny_pension_notices_save (self->fixture.store, pension, NULL, &error);
  g_assert_no_error (error);
  commit (self);
}

/* The first @n_pay items are pay, and are the first lines. */
static GPtrArray *
lines_of (const PennyPayslip *working,
          const PennyPayItem *items,
          guint               n_items,
          guint               n_pay)
{
  g_autoptr (GPtrArray) lines = penny_payslip_lines (working, items, n_items);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_slip_line_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = lines->pdata[i];
      PennySlipLine *row = penny_slip_line_new ();

      row->position = (int) i;
      row->key = g_strdup (line->key);
      row->label = g_strdup (line->label);
      row->amount = line->amount;
      row->explanation = g_strdup (line->explanation);
      if (i < n_pay)
        {
          row->minutes = items[i].minutes;
          row->rate = items[i].rate;
        }
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static PennySlip *
slip_of (const PennyPayslip *working)
{
  PennySlip *slip = penny_slip_new ();

  slip->payday = working->period.payday;
  slip->year = working->period.year;
  slip->tax_month = penny_tax_month_of (slip->payday);
  slip->name = g_strdup ("Amir Sample");
  slip->minutes = working->minutes;
  slip->gross = working->gross;
  slip->tax = working->tax.tax;
  slip->employee_ni = working->ni.employee;
  slip->pension = working->pension.employee;
  slip->net = working->net;
  slip->paid_back = working->paid_back;
  slip->employer_ni = working->ni.employer;
  slip->employer_pension = working->pension.employer;
  slip->pension_relief = working->pension.relief;
  slip->rates_checked = day ("2026-10-01");
  slip->working = penny_payslip_write (working);
  return slip;
}

static void
pay (PaidYear         *self,
     const PennyRates *rates,
     PennyDate         payday,
     PennyYearToDate  *year)
{
  const PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = MINUTES, .rate = RATE },
    { .kind = PENNY_PAY_OTHER_RATE, .label = "Weekend", .minutes = 90, .rate = 1600 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 450 },
  };
  PennyPayTerms terms = { .frequency = PENNY_PAY_FOUR_WEEKLY, .ni_letter = 'A', .n_attachments = 1,
                          .pension = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE } };
  g_autoptr (PennyRun) run = penny_run_new ();
  g_autoptr (PennySlip) slip = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  PennyPayPeriod period;
  PennyPayslip working;
  gint64 run_id = 0, slip_id = 0;

  penny_tax_code_parse ("1257L", &terms.code, &error);
  g_assert_no_error (error);
  terms.attachments[0] = (PennyAttachment) { .name = "Council tax order", .fixed = 1500 };
  penny_pay_period_on (&period, PENNY_PAY_FOUR_WEEKLY, payday);
  penny_payslip_work_out (rates, &terms, &period, items, G_N_ELEMENTS (items), year, &working, &error);
  g_assert_no_error (error);
  *year = working.after;
  run->frequency = PENNY_PAY_FOUR_WEEKLY;
  run->from = payday - 27;
  run->to = run->payday = payday;
  slip = slip_of (&working);
  slip->attachments = working.attachments[0];
  lines = lines_of (&working, items, G_N_ELEMENTS (items), 2);
  begin (self);
  penny_runs_save (self->fixture.store, run, &run_id, &error);
  g_assert_no_error (error);
  slip->run_id = run_id;
  slip->assistant_id = self->amir;
  penny_slips_add (self->fixture.store, slip, lines, &slip_id, &error);
  g_assert_no_error (error);
  commit (self);
  g_array_append_val (self->runs, run_id);
  g_array_append_val (self->slips, slip_id);
}

void
paid_year_set_up (PaidYear *self,
                  guint     n_paydays)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = penny_pay_rates (&error);
  const PennyRates *rates = penny_rate_years_find (years, 2026, &error);
  PennyYearToDate year = { 0 };

  g_assert_no_error (error);
  fixture_set_up (&self->fixture);
  self->runs = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->slips = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_employer (self);
  add_assistant (self);
  for (guint i = 0; i < n_paydays; i++)
    pay (self, rates, day ("2026-05-01") + 28 * (PennyDate) i, &year);
}

void
paid_year_tear_down (PaidYear *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->slips);
  fixture_tear_down (&self->fixture);
}
