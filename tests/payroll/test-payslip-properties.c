#include "pay-years.h"

#include <string.h>

/* What is true of every payslip, of 100,000 made-up workers and their whole years: others in each run.  GLib says
 * its seed, and `--seed` repeats a run. */

#ifdef __SANITIZE_ADDRESS__
#define WORKERS 10000
#else
#define WORKERS 100000
#endif

#define MOST_PAYDAYS 53

typedef struct
{
  const PennyRates *rates;
  PennyPayTerms     terms;
  gboolean          steady;     /* the code stays the same */
  PennyYearToDate   start;      /* what a P45 brought */
  guint             n;
  PennyPayPeriod    periods[MOST_PAYDAYS];
  PennyPence        pays[MOST_PAYDAYS];
  PennyPayItem      beside[MOST_PAYDAYS];   /* pay of another kind; an amount of 0: none */
} Worker;

static PennyPence
draw_pay (GRand *random)
{
  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      return 0;
    case 1:
      return g_rand_int_range (random, 1, 200);
    case 2:
      return (PennyPence) g_rand_int (random) % PENNY_PAY_MOST;
    case 3:
      return PENNY_PAY_MOST - g_rand_int_range (random, 0, 2);
    case 4:
    case 5:
      return g_rand_int_range (random, 0, 2000000);
    case 6:
      /* Sometimes more is taken back than was earned. */
      return g_rand_int_range (random, 0, 8) == 0 ? -g_rand_int_range (random, 1, 300000) : 100000;
    default:
      return g_rand_int_range (random, 5000, 300000);
    }
}

/* On some paydays: family pay, redundancy pay or expenses. */
static PennyPayItem
draw_beside (GRand      *random,
             PennyPence  pay)
{
  static const PennyPayKind kinds[] = { PENNY_PAY_SMP, PENNY_PAY_REDUNDANCY, PENNY_PAY_REDUNDANCY, PENNY_PAY_EXPENSES };
  PennyPayItem item = { .kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))] };

  if (g_rand_int_range (random, 0, 8) == 0)
    item.amount = MIN (g_rand_int_range (random, 1, 2000000), PENNY_PAY_MOST - pay);
  return item;
}

static void
draw_code (GRand        *random,
           PennyTaxCode *code)
{
  static const char letters[] = "LMNTPY";

  *code = (PennyTaxCode) {
    .nation = g_rand_int_range (random, 0, PENNY_NATIONS),
    .kind = g_rand_int_range (random, 0, 8) < 5 ? PENNY_TAX_CODE_ALLOWANCE : g_rand_int_range (random, 0, 5),
    .number = g_rand_int_range (random, 0, 4) < 3 ? 1257 : g_rand_int_range (random, 0, 5000),
    .letter = letters[g_rand_int_range (random, 0, 6)],
    .alone = g_rand_int_range (random, 0, 4) == 0,
  };
  if (code->kind == PENNY_TAX_CODE_D)
    code->number = g_rand_int_range (random, 0, code->nation == PENNY_NATION_SCOTLAND ? 3 : 2);
}

static PennyPensionTerms
draw_pension (GRand *random)
{
  return (PennyPensionTerms) {
    .kind = g_rand_int_range (random, 0, 3),
    .employee = g_rand_int_range (random, 0, 2001),
    .employer = g_rand_int_range (random, 0, 2001),
    .on_all = g_rand_boolean (random),
  };
}

static PennyAttachment
draw_order (GRand *random)
{
  gboolean fixed = g_rand_boolean (random);

  return (PennyAttachment) {
    .rank = g_rand_int_range (random, 0, PENNY_ORDER_STOPS_LOANS + 1),
    .fixed = fixed ? g_rand_int_range (random, 1, 50000) : 0,
    .share = fixed ? 0 : g_rand_int_range (random, 1, 4001),
    .protect = g_rand_boolean (random) ? g_rand_int_range (random, 0, 100000) : 0,
    .protect_share = g_rand_boolean (random) ? 6000 : 0,
  };
}

static void
draw_terms (GRand  *random,
            Worker *worker)
{
  static const char letters[] = "ABCHJMVXZFILSNEDK";
  static const int plans[] = { 0, 0, 1, 2, 4, 5 };
  PennyPayTerms *terms = &worker->terms;

  *terms = (PennyPayTerms) { .frequency = g_rand_int_range (random, 0, PENNY_PAY_FREQUENCIES) };
  draw_code (random, &terms->code);
  terms->ni_letter = g_rand_boolean (random) ? 'A' : letters[g_rand_int_range (random, 0, sizeof letters - 1)];
  terms->loan_plan = plans[g_rand_int_range (random, 0, G_N_ELEMENTS (plans))];
  terms->postgraduate_loan = g_rand_int_range (random, 0, 4) == 0;
  terms->pension = draw_pension (random);
  if (g_rand_int_range (random, 0, 4) == 0)
    terms->attachments[terms->n_attachments++] = draw_order (random);
  if (g_rand_int_range (random, 0, 8) == 0)
    terms->attachments[terms->n_attachments++] = draw_order (random);
}

/* Plan 5 began in 2026-27, the letters of investment zones in 2024-25. */
static void
leave_out_later_rules (Worker *worker)
{
  PennyPayTerms *terms = &worker->terms;

  if (worker->rates->loan[terms->loan_plan][terms->frequency] == 0)
    terms->loan_plan = 0;
  if (worker->rates->year < 2024 && strchr ("NEDK", terms->ni_letter) != NULL)
    terms->ni_letter = 'A';
}

/* Each payday of the year from a first day on, so that weeks 53, 54 and 56 are among them. */
static void
draw_paydays (GRand  *random,
              Worker *worker)
{
  PennyPayFrequency frequency = worker->terms.frequency;
  int weeks = penny_pay_frequency_weeks (frequency);
  int year = g_rand_int_range (random, 2023, 2027);
  PennyDate first = penny_tax_year_first (year);
  PennyDate payday = first + g_rand_int_range (random, 0, weeks == 0 ? 28 : 7 * weeks);
  PennyDate start = payday;

  worker->rates = penny_test_rates (year);
  leave_out_later_rules (worker);
  for (worker->n = 0; penny_tax_year_of (payday) == year; worker->n++)
    {
      g_assert_cmpuint (worker->n, <, MOST_PAYDAYS);
      penny_pay_period_on (&worker->periods[worker->n], frequency, payday);
      worker->pays[worker->n] = draw_pay (random);
      worker->beside[worker->n] = draw_beside (random, worker->pays[worker->n]);
      payday = weeks == 0 ? penny_date_add_months (start, (int) worker->n + 1) : payday + 7 * weeks;
    }
}

static void
draw_worker (GRand  *random,
             Worker *worker)
{
  draw_terms (random, worker);
  draw_paydays (random, worker);
  worker->steady = g_rand_int_range (random, 0, 4) != 0;
  worker->start = (PennyYearToDate) { 0 };
  if (g_rand_int_range (random, 0, 4) == 0)
    {
      worker->start.before_pay = g_rand_int_range (random, 0, 3000000);
      worker->start.before_tax = worker->start.before_pay / 10;
    }
}

static void
work (const Worker          *worker,
      guint                  payday,
      PennyPence             pay,
      const PennyYearToDate *before,
      PennyPayslip          *slip)
{
  PennyPayItem items[] = { { .kind = PENNY_PAY_HOURS, .amount = pay }, worker->beside[payday] };
  g_autoptr (GError) error = NULL;

  if (!penny_payslip_work_out (worker->rates, &worker->terms, &worker->periods[payday], items, 2, before, slip, &error))
    g_error ("%s", error->message);
}

static void
check_whole (const PennyPayslip *slip)
{
  PennyPence deductions = slip->tax.tax + slip->ni.employee + slip->loan.deduction + slip->postgraduate.deduction
                          + slip->pension.employee + slip->attachments[0] + slip->attachments[1];

  g_assert_cmpint (slip->deductions, ==, deductions);
  g_assert_cmpint (slip->gross + slip->paid_back, ==, slip->net + slip->deductions);
  g_assert_true (slip->net >= 0 || slip->by_kind[PENNY_PAY_HOURS] < 0);
  g_assert_cmpint (slip->gross, ==, slip->by_kind[PENNY_PAY_HOURS] + slip->by_kind[PENNY_PAY_SMP]
                   + slip->by_kind[PENNY_PAY_REDUNDANCY]);
  g_assert_cmpint (slip->for_ni, ==, slip->gross - slip->by_kind[PENNY_PAY_REDUNDANCY]);
  g_assert_cmpint (slip->ni.employee, >=, 0);
  g_assert_cmpint (slip->ni.employer, >=, 0);
  g_assert_cmpint (slip->loan.deduction, >=, 0);
  g_assert_cmpint (slip->postgraduate.deduction, >=, 0);
  g_assert_cmpint (slip->pension.employee, >=, 0);
  g_assert_cmpint (slip->attachments[0], >=, 0);
  g_assert_cmpint (slip->attachments[1], >=, 0);
}

static void
check_tax (const PennyPayslip    *slip,
           const PennyYearToDate *before)
{
  PennyPence paid = before->before_tax + before->tax;

  g_assert_cmpint (slip->tax.cumulative, ==, !slip->terms.code.alone && !slip->period.extra);
  g_assert_cmpint (slip->tax.tax, <=, MAX (slip->for_tax, 0) / 2);
  g_assert_cmpint (-slip->tax.tax, <=, slip->tax.cumulative ? MAX (paid, 0) : 0);
}

/* Loans take nothing of what an order before them protects, and nothing at all beside one that stops them. */
static void
check_protected (const PennyPayslip *slip)
{
  PennyPence loans = slip->loan.deduction + slip->postgraduate.deduction;
  PennyPence left = slip->attachable - loans;

  for (guint i = 0; i < slip->terms.n_attachments; i++)
    if (slip->terms.attachments[i].rank != PENNY_ORDER_AFTER_LOANS)
      left -= slip->attachments[i];
  for (guint i = 0; i < slip->terms.n_attachments && loans > 0; i++)
    {
      g_assert_cmpint (slip->terms.attachments[i].rank, !=, PENNY_ORDER_STOPS_LOANS);
      if (slip->terms.attachments[i].rank == PENNY_ORDER_BEFORE_LOANS)
        g_assert_cmpint (left, >=, penny_attachment_protected (&slip->terms.attachments[i], slip->attachable));
    }
}

/* More pay is never less of anything that is taken off, and a penny more is at most a penny more net. */
static void
check_monotone (GRand                 *random,
                const Worker          *worker,
                guint                  payday,
                const PennyYearToDate *before,
                const PennyPayslip    *slip)
{
  PennyPence more = g_rand_boolean (random) ? 1 : 1 << g_rand_int_range (random, 0, 24);
  /* What a second order takes a share of can fall a little while the first takes all that is left. */
  PennyPence slack = worker->terms.n_attachments > 1 ? 100 : 0;
  PennyPayslip richer;

  if (slip->gross + more > PENNY_PAY_MOST)
    return;
  work (worker, payday, worker->pays[payday] + more, before, &richer);
  /* A loan behind an order can get a pound less, where tax has just left a little less for it. */
  if (richer.loan.left_out + richer.postgraduate.left_out > 0)
    slack += 200;
  g_assert_cmpint (richer.tax.tax, >=, slip->tax.tax);
  g_assert_cmpint (richer.ni.employee, >=, slip->ni.employee);
  g_assert_cmpint (richer.ni.employer, >=, slip->ni.employer);
  g_assert_cmpint (richer.loan.deduction + richer.loan.left_out, >=, slip->loan.deduction + slip->loan.left_out);
  g_assert_cmpint (richer.postgraduate.deduction + richer.postgraduate.left_out, >=,
                   slip->postgraduate.deduction + slip->postgraduate.left_out);
  g_assert_cmpint (richer.pension.employee, >=, slip->pension.employee);
  g_assert_cmpint (richer.pension.employer, >=, slip->pension.employer);
  g_assert_cmpint (richer.net, <=, slip->net + more + slack);
}

static void
check_reversal (const PennyPayslip    *slip,
                const PennyYearToDate *before)
{
  PennyPayslip back;

  penny_payslip_reverse (slip, NULL, &back);
  g_assert_cmpint (back.gross + back.paid_back, ==, back.net + back.deductions);
  g_assert_cmpint (back.net, ==, -slip->net);
  if (memcmp (&back.after, before, sizeof *before) != 0)
    g_error ("the year is not what it was before");
}

/* The same pay taken back by items on the same payday: a cumulative year's tax is as it was, to the penny. */
static void
check_taken_back (const Worker       *worker,
                  guint               payday,
                  const PennyPayslip *slip)
{
  PennyPayslip none, undone;

  if (!slip->tax.cumulative || slip->terms.pension.kind == PENNY_PENSION_NET_PAY || slip->tax.held_back > 0
      || worker->beside[payday].amount != 0)
    return;
  work (worker, payday, -slip->gross, &slip->after, &undone);
  g_assert_cmpint (undone.after.pay, ==, slip->after.pay - slip->for_tax);
  work (worker, payday, 0, &undone.after, &none);
  g_assert_cmpint (none.tax.tax, ==, 0);
}

/* The year's sums, kept here by themselves. */
static void
add_up (PennyYearToDate    *sum,
        const PennyPayslip *slip)
{
  sum->gross += slip->gross;
  sum->pay += slip->for_tax;
  sum->tax += slip->tax.tax;
  sum->student_loan += slip->loan.deduction;
  sum->postgraduate_loan += slip->postgraduate.deduction;
  sum->pension += slip->pension.employee;
  sum->pension_before_tax += slip->terms.pension.kind == PENNY_PENSION_NET_PAY ? slip->pension.employee : 0;
  sum->pension_relief += slip->pension.relief;
  sum->employer_pension += slip->pension.employer;
  sum->attachments += slip->attachments[0] + slip->attachments[1];
  sum->redundancy += slip->by_kind[PENNY_PAY_REDUNDANCY];
  sum->class_1a += slip->class_1a;
  sum->net += slip->net;
}

static void
check_year (const PennyRates      *rates,
            const PennyYearToDate *sum,
            const PennyYearToDate *year,
            PennyPence             paid_back)
{
  PennyPence ni = 0;

  g_assert_cmpint (year->before_pay, ==, sum->before_pay);
  g_assert_cmpint (year->before_tax, ==, sum->before_tax);
  g_assert_cmpint (year->gross, ==, sum->gross);
  g_assert_cmpint (year->pay, ==, sum->pay);
  g_assert_cmpint (year->tax, ==, sum->tax);
  g_assert_cmpint (year->student_loan, ==, sum->student_loan);
  g_assert_cmpint (year->postgraduate_loan, ==, sum->postgraduate_loan);
  g_assert_cmpint (year->pension, ==, sum->pension);
  g_assert_cmpint (year->pension_before_tax, ==, sum->pension_before_tax);
  g_assert_cmpint (year->pension_relief, ==, sum->pension_relief);
  g_assert_cmpint (year->employer_pension, ==, sum->employer_pension);
  g_assert_cmpint (year->attachments, ==, sum->attachments);
  g_assert_cmpint (year->net, ==, sum->net);
  g_assert_cmpint (year->redundancy, ==, sum->redundancy);
  g_assert_cmpint (year->tax_free, ==, MIN (sum->redundancy, rates->redundancy_tax_free));
  g_assert_cmpint (year->class_1a, ==, sum->class_1a);
  for (guint i = 0; i < year->n_ni; i++)
    ni += year->ni[i].employee;
  g_assert_cmpint (year->gross, ==, year->net + year->tax + ni + year->student_loan + year->postgraduate_loan
                   + year->pension + year->attachments - paid_back);
}

/* However the pay came, tax paid by now is the tax on all of it at once, once no limit holds any back. */
static gboolean
check_totals (const Worker       *worker,
              guint               payday,
              const PennyPayslip *slip)
{
  PennyTaxWorking whole;

  if (!slip->tax.cumulative || slip->tax.held_back > 0)
    return FALSE;
  if (!penny_income_tax_work_out (worker->rates, &worker->terms.code, &worker->periods[payday],
                                  slip->after.pay + slip->after.before_pay, 0, 0, &whole, NULL))
    g_assert_not_reached ();
  g_assert_cmpint (slip->after.before_tax + slip->after.tax, ==, whole.tax_to_date);
  return TRUE;
}

typedef struct
{
  guint64 slips, refunds, held_back, totals, extra, letters, over_limit, loans_less;
} Seen;

static void
work_year (GRand  *random,
           Worker *worker,
           Seen   *seen)
{
  PennyYearToDate sum = worker->start;
  PennyYearToDate year = worker->start;
  PennyPence paid_back = 0;

  for (guint i = 0; i < worker->n; i++)
    {
      PennyPayslip slip;

      if (!worker->steady && g_rand_int_range (random, 0, 8) == 0)
        draw_code (random, &worker->terms.code);
      if (g_rand_int_range (random, 0, 200) == 0)
        worker->terms.ni_letter = "AC"[g_rand_int_range (random, 0, 2)];
      work (worker, i, worker->pays[i], &year, &slip);
      check_whole (&slip);
      check_protected (&slip);
      check_tax (&slip, &year);
      check_monotone (random, worker, i, &year, &slip);
      check_reversal (&slip, &year);
      check_taken_back (worker, i, &slip);
      add_up (&sum, &slip);
      paid_back += slip.paid_back;
      seen->slips++;
      seen->refunds += slip.tax.tax < 0;
      seen->held_back += slip.tax.held_back > 0;
      seen->extra += slip.period.extra;
      seen->over_limit += slip.class_1a > 0;
      seen->loans_less += slip.loan.left_out > 0 && slip.loan.deduction > 0;
      seen->totals += check_totals (worker, i, &slip);
      year = slip.after;
    }
  seen->letters += year.n_ni > 1;
  check_year (worker->rates, &sum, &year, paid_back);
}

static void
test_years (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = NULL;
  Seen seen = { 0 };
  Worker worker;

  for (guint i = 0; i < WORKERS; i++)
    {
      g_clear_pointer (&random, g_rand_free);
      random = g_rand_new_with_seed (seed + i);
      draw_worker (random, &worker);
      work_year (random, &worker, &seen);
    }
  g_test_message ("seed %u: %u workers, %" G_GUINT64_FORMAT " payslips, %" G_GUINT64_FORMAT " refunds, "
                  "%" G_GUINT64_FORMAT " with tax held back, %" G_GUINT64_FORMAT " equal to the tax on the totals, "
                  "%" G_GUINT64_FORMAT " in an odd last week", seed, WORKERS, seen.slips, seen.refunds, seen.held_back,
                  seen.totals, seen.extra);
  /* Each thing was there to be looked at. */
  g_assert_cmpuint (seen.refunds, >, WORKERS / 10);
  g_assert_cmpuint (seen.held_back, >, WORKERS / 10);
  g_assert_cmpuint (seen.totals, >, WORKERS);
  g_assert_cmpuint (seen.extra, >, WORKERS / 100);
  g_assert_cmpuint (seen.letters, >, WORKERS / 100);
  g_assert_cmpuint (seen.over_limit, >, WORKERS / 100);
  g_assert_cmpuint (seen.loans_less, >, WORKERS / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/properties", test_years);
  return g_test_run ();
}
