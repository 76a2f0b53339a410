#include <string.h>

#include "payslip-record.h"
#include "standing.h"

/* Random amounts in every field that a payslip has; what has few values gets one of them. */

static PennyPence
amount (GRand *rand)
{
  PennyPence some = g_rand_int (rand);

  return g_rand_boolean (rand) ? 0 : g_rand_boolean (rand) ? some * 1000 : -some;
}

static int
number (GRand *rand)
{
  return g_rand_boolean (rand) ? 0 : (int) g_rand_int (rand);
}

static void
fill_amounts (GRand      *rand,
              PennyPence *amounts,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    amounts[i] = amount (rand);
}

static void
fill_code (GRand        *rand,
           PennyTaxCode *code)
{
  code->nation = g_rand_int_range (rand, 0, PENNY_NATIONS);
  code->kind = g_rand_int_range (rand, 0, PENNY_TAX_CODE_NT + 1);
  code->number = g_rand_int_range (rand, 0, 1000000);
  code->letter = "LMNTPY"[g_rand_int_range (rand, 0, 6)];
  code->alone = g_rand_boolean (rand);
}

static void
fill_period (GRand          *rand,
             PennyPayPeriod *period)
{
  period->year = number (rand);
  period->frequency = g_rand_int_range (rand, 0, PENNY_PAY_FREQUENCIES);
  period->payday = number (rand);
  period->number = number (rand);
  period->of = number (rand);
  period->n = number (rand);
  period->alone = number (rand);
  period->extra = g_rand_boolean (rand);
}

static void
fill_pension (GRand             *rand,
              PennyPensionTerms *terms)
{
  terms->kind = g_rand_int_range (rand, 0, PENNY_PENSION_NET_PAY + 1);
  terms->employee = number (rand);
  terms->employer = number (rand);
  terms->on_all = g_rand_boolean (rand);
}

static void
fill_loan (GRand            *rand,
           PennyLoanWorking *loan)
{
  loan->plan = number (rand);
  loan->pay = amount (rand);
  loan->threshold = amount (rand);
  loan->rate = number (rand);
  loan->deduction = amount (rand);
  loan->left_out = amount (rand);
}

static const char *const names[] = { NULL, "Council tax", "Sch\xc3\xa4" "den \"\\\n=\t1", "a=b", "" };

static void
fill_terms (GRand         *rand,
            PennyPayTerms *terms)
{
  terms->frequency = g_rand_int_range (rand, 0, PENNY_PAY_FREQUENCIES);
  fill_code (rand, &terms->code);
  terms->ni_letter = 'A' + (char) g_rand_int_range (rand, 0, 26);
  terms->loan_plan = g_rand_int_range (rand, 0, 6);
  terms->postgraduate_loan = g_rand_boolean (rand);
  fill_pension (rand, &terms->pension);
  terms->n_attachments = g_rand_int_range (rand, 0, PENNY_ATTACHMENTS + 1);
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    {
      PennyAttachment *order = &terms->attachments[i];

      order->name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
      order->rank = g_rand_int_range (rand, 0, PENNY_ORDER_STOPS_LOANS + 1);
      order->fixed = amount (rand);
      order->share = number (rand);
      order->of_left = g_rand_boolean (rand);
      order->carried = amount (rand);
      order->protect = amount (rand);
      order->protect_share = number (rand);
      order->owed = amount (rand);
    }
}

static void
fill_tax (GRand           *rand,
          PennyTaxWorking *tax)
{
  fill_code (rand, &tax->code);
  fill_period (rand, &tax->period);
  tax->cumulative = g_rand_boolean (rand);
  tax->n = number (rand);
  tax->pay = amount (rand);
  tax->pay_to_date = amount (rand);
  tax->free_pay = amount (rand);
  tax->taxable = amount (rand);
  tax->band = g_rand_int_range (rand, 0, PENNY_TAX_BANDS);
  tax->below = amount (rand);
  tax->in_band = amount (rand);
  tax->rate = number (rand);
  tax->tax_to_date = amount (rand);
  tax->tax_before = amount (rand);
  tax->held_back = amount (rand);
  tax->tax = amount (rand);
}

static void
fill_ni (GRand          *rand,
         PennyNiWorking *ni)
{
  ni->letter = 'A';
  ni->pay = amount (rand);
  ni->lel = amount (rand);
  ni->pt = amount (rand);
  ni->uel = amount (rand);
  ni->at_lel = amount (rand);
  ni->lel_to_pt = amount (rand);
  ni->pt_to_uel = amount (rand);
  ni->above_uel = amount (rand);
  ni->employer_from = amount (rand);
  ni->main_rate = number (rand);
  ni->upper_rate = number (rand);
  ni->employer_rate = number (rand);
  ni->employee = amount (rand);
  ni->employer = amount (rand);
}

static void
fill_year (GRand           *rand,
           PennyYearToDate *year)
{
  year->before_pay = amount (rand);
  year->before_tax = amount (rand);
  year->gross = amount (rand);
  year->pay = amount (rand);
  year->tax = amount (rand);
  year->student_loan = amount (rand);
  year->postgraduate_loan = amount (rand);
  year->pension = amount (rand);
  year->pension_relief = amount (rand);
  year->employer_pension = amount (rand);
  year->pension_before_tax = amount (rand);
  fill_amounts (rand, year->statutory, PENNY_PAY_KINDS);
  year->redundancy = amount (rand);
  year->tax_free = amount (rand);
  year->class_1a = amount (rand);
  year->attachments = amount (rand);
  year->net = amount (rand);
  year->n_ni = g_rand_int_range (rand, 0, PENNY_NI_LETTERS_A_YEAR + 1);
  for (guint i = 0; i < PENNY_NI_LETTERS_A_YEAR; i++)
    {
      PennyNiToDate *row = &year->ni[i];

      *row = (PennyNiToDate) { 'A' + (char) i, amount (rand), amount (rand), amount (rand), amount (rand), amount (rand),
                               amount (rand) };
    }
}

static void
fill (GRand           *rand,
      PennySlipRecord *record)
{
  PennyPayslip *slip = &record->slip;

  memset (record, 0, sizeof *record);
  fill_terms (rand, &slip->terms);
  fill_period (rand, &slip->period);
  slip->minutes = number (rand);
  fill_amounts (rand, slip->by_kind, PENNY_PAY_KINDS);
  slip->gross = amount (rand);
  slip->for_tax = amount (rand);
  slip->for_ni = amount (rand);
  slip->paid_back = amount (rand);
  slip->tax_free = amount (rand);
  slip->class_1a = amount (rand);
  fill_tax (rand, &slip->tax);
  fill_ni (rand, &slip->ni);
  fill_loan (rand, &slip->loan);
  fill_loan (rand, &slip->postgraduate);
  fill_pension (rand, &slip->pension.terms);
  fill_amounts (rand, &slip->pension.pay, 1);
  slip->pension.lower = amount (rand);
  slip->pension.upper = amount (rand);
  slip->pension.pensionable = amount (rand);
  slip->pension.employee = amount (rand);
  slip->pension.relief = amount (rand);
  slip->pension.employer = amount (rand);
  slip->attachable = amount (rand);
  fill_amounts (rand, slip->attachments, PENNY_ATTACHMENTS);
  fill_amounts (rand, slip->left_for, PENNY_ATTACHMENTS);
  slip->deductions = amount (rand);
  slip->net = amount (rand);
  fill_year (rand, &slip->after);
  slip->new_letter = g_rand_boolean (rand);
  slip->reverses = g_rand_boolean (rand);
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    record->orders[i] = g_rand_int (rand);
  record->pay_line = ((gint64) 4000000 << 40) + g_rand_int (rand);
  record->ni_line = g_rand_int (rand);
}

/* Names are other pointers: looked at by themselves, and then left out. */
static void
compare_names (PennySlipRecord *one,
               PennySlipRecord *other)
{
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    {
      g_assert_cmpstr (one->slip.terms.attachments[i].name, ==, other->slip.terms.attachments[i].name);
      one->slip.terms.attachments[i].name = other->slip.terms.attachments[i].name = NULL;
    }
}

#define ROUNDS 5000

static void
test_reads_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int i = 0; i < ROUNDS; i++)
    {
      PennySlipRecord record, read;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      fill (rand, &record);
      text = penny_slip_record_write (&record);
      memset (&read, 0, sizeof read);
      g_assert_true (penny_slip_record_read (text, &read, &error));
      g_assert_no_error (error);
      compare_names (&record, &read);
      g_assert_cmpmem (&record, sizeof record, &read, sizeof read);
    }
}

/* No byte of a payslip is left out: each, changed by itself, is either written or a hole in the struct. */
static void
test_nothing_is_left_out (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *none = NULL;
  PennySlipRecord record;
  guint said = 0;

  memset (&record, 0, sizeof record);
  none = penny_slip_record_write (&record);
  for (gsize at = 0; at + sizeof (gint32) <= sizeof record; at += sizeof (gint32))
    {
      g_autofree char *text = NULL;

      for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
        if (at >= (gsize) ((char *) &record.slip.terms.attachments[i].name - (char *) &record)
            && at < (gsize) ((char *) &record.slip.terms.attachments[i].rank - (char *) &record))
          goto next;
      memset (&record, 0, sizeof record);
      memset ((char *) &record + at, 1, 1);
      text = penny_slip_record_write (&record);
      said += strcmp (text, none) != 0;
    next:
      continue;
    }
  /* Two of each amount's halves, one of each number; the rest are holes. */
  g_assert_cmpuint (said * sizeof (gint32), >=, sizeof record - 400);
}

static const char *const hostile[] = {
  "", "payslip=1", "payslip=2\n", "payslip=1\ngross", "payslip=1\ngross=1\ngross=2\n", "payslip=1\ngross=0\n",
  "payslip=1\ngross=99999999999999999999\n", "payslip=1\ngross=1x\n", "payslip=1\ngross= 1\n", "payslip=1\nby_kind.20=1\n",
  "payslip=1\nby_kind.-1=1\n", "payslip=1\nby_kind=1\n", "payslip=1\nby_kind.=1\n", "payslip=1\nterms.n_attachments=5\n",
  "payslip=1\nafter.n_ni=7\n", "payslip=1\nterms.frequency=4\n", "payslip=1\ntax.band=8\n", "payslip=1\nreverses=2\n",
  "payslip=1\nterms.attachments.name.0=\\377\\376\n", "payslip=1\nunheard=1\n", "payslip=1\n=1\n", "payslip=1\n\n",
  "payslip=1\nminutes=4294967296\n", "payslip=1\nterms.ni_letter=200\n", "payslip=1\ngross.0=1\n",
};

static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      PennySlipRecord record = { .pay_line = 7 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", hostile[i]);
      g_assert_false (penny_slip_record_read (hostile[i], &record, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_assert_cmpint (record.pay_line, ==, 7);
    }
}

/* Bytes changed anywhere: refused or read, never worse. */
static void
test_changed_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *text = NULL;
  PennySlipRecord record;
  gsize length;

  fill (rand, &record);
  text = penny_slip_record_write (&record);
  length = strlen (text);
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *changed = g_strdup (text);
      PennySlipRecord read;

      changed[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int_range (rand, 1, 256);
      if (penny_slip_record_read (changed, &read, NULL))
        {
          g_assert_cmpuint (read.slip.terms.n_attachments, <=, PENNY_ATTACHMENTS);
          g_assert_cmpuint (read.slip.after.n_ni, <=, PENNY_NI_LETTERS_A_YEAR);
        }
    }
}

static void
test_stated (void)
{
  PennyStatedPayslip stated = { 0 }, read;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  stated.said[PENNY_STATED_NET] = stated.said[PENNY_STATED_TAX] = TRUE;
  stated.figure[PENNY_STATED_NET] = 106264;
  text = penny_stated_write (&stated);
  g_assert_true (penny_stated_read (text, &read, &error));
  g_assert_cmpmem (&stated, sizeof stated, &read, sizeof read);
  g_assert_false (penny_stated_read ("stated=1\ntax=1\ntax=1\n", &read, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&error);
  g_assert_false (penny_stated_read ("payslip=1\n", &read, &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-record/reads-back", test_reads_back);
  g_test_add_func ("/pay-record/nothing-is-left-out", test_nothing_is_left_out);
  g_test_add_func ("/pay-record/hostile", test_hostile);
  g_test_add_func ("/pay-record/changed-bytes", test_changed_bytes);
  g_test_add_func ("/pay-record/stated", test_stated);
  return g_test_run ();
}
