#include "pay-years.h"

#include <string.h>

/* What a payslip says, line by line, and how each came about. */

static void
test_lines (void)
{
  static const struct
  {
    const char *key;
    PennyPence  amount;
    const char *explanation;    /* NULL: none; "": some */
  } expected[] = {
    { "hours", 284000, "200 hours at £14.20 an hour: £2,840.00." },
    { "other_rate", 3000, "1 hour 30 minutes at £20.00 an hour: £30.00." },
    { "bonus", 13000, NULL },
    { "gross", 300000, NULL },
    { "tax", -39020, "" },
    { "employee_ni", -15616, "National Insurance is 8% of the pay between £1,048.00 and £4,189.00: £156.16." },
    { "student_loan", -4900, "" },
    { "postgraduate_loan", -7500, "" },
    { "employee_pension", -9920, "" },
    { "attachment", -10000, "" },
    { "attachment", -31957, "15% of £2,130.44 is £319.57. All of it comes off." },
    { "deductions", -118913, NULL },
    { "mileage", 4500, "Paid back, so no tax and no National Insurance is taken from it." },
    { "net", 185587, "Pay of £3,000.00, less the £1,189.13 taken off, and £45.00 paid back: £1,855.87." },
    { "employer_ni", 38745, "The employer’s National Insurance is 15% of the pay above £417.00: £387.45. The Employment Allowance may pay it." },
    { "employer_pension", 7440, "The employer adds 3% of the £2,480.00 that counts for the pension: £74.40." },
    { "cost", 350685, "Pay of £3,000.00, £45.00 paid back, and £461.85 that the employer adds: £3,506.85." },
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = 200 * 60, .rate = 1420 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 4500 },
    { .kind = PENNY_PAY_OTHER_RATE, .minutes = 90, .rate = 2000, .label = "Sunday" },
    { .kind = PENNY_PAY_BONUS, .amount = 13000 },
  };
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  terms.loan_plan = 2;
  terms.postgraduate_loan = TRUE;
  terms.pension = penny_test_relief_at_source;
  terms.n_attachments = 2;
  terms.attachments[0] = (PennyAttachment) { .name = "Council tax", .fixed = 10000 };
  terms.attachments[1] = (PennyAttachment) { .share = 1500, .of_left = TRUE };
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), NULL, &slip);
  lines = penny_payslip_lines (&slip, items, G_N_ELEMENTS (items));
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      g_test_message ("%s: %s", line->label, line->explanation);
      g_assert_cmpstr (line->key, ==, expected[i].key);
      g_assert_cmpint (line->amount, ==, expected[i].amount);
      if (expected[i].explanation == NULL || *expected[i].explanation != '\0')
        g_assert_cmpstr (line->explanation, ==, expected[i].explanation);
      else
        g_assert_cmpuint (strlen (line->explanation), >, 10);
    }
  g_assert_cmpstr (penny_test_line (lines, "other_rate")->label, ==, "Sunday");
  g_assert_cmpstr (penny_test_line (lines, "attachment")->label, ==, "Council tax");
}

/* A slip without loan, pension or order has no lines about them; a refund is a plus. */
static void
test_lines_of_little (void)
{
  static const char *keys[] = { "gross", "tax", "employee_ni", "deductions", "net", "employer_ni", "cost" };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 2);
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  penny_test_pay (&terms, &period, NULL, 0, &slip.after, &slip);
  lines = penny_payslip_lines (&slip, NULL, 0);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (((const PennyPayLine *) g_ptr_array_index (lines, i))->key, ==, keys[i]);
  g_assert_cmpint (penny_test_line (lines, "tax")->amount, ==, 19020);
  g_assert_cmpstr (penny_test_line (lines, "tax")->label, ==, "Income tax paid back");
  g_assert_cmpstr (penny_test_line (lines, "deductions")->label, ==, "Refund in all");
  g_assert_cmpstr (penny_test_line (lines, "cost")->explanation, ==, "Pay of £0.00, and £0.00 that the employer adds: £0.00.");
  g_assert_cmpstr (penny_test_line (lines, "net")->explanation, ==, "Pay of £0.00, and the refund of £190.20: £190.20.");
}

/* Lines of a slip that takes another back are that one's, turned over. */
static void
test_lines_reversed (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem item = { .kind = PENNY_PAY_HOURS, .minutes = 200 * 60, .rate = 1420 };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) back = NULL;
  PennyPayslip slip, reversed;

  penny_test_pay (&terms, &period, &item, 1, NULL, &slip);
  penny_payslip_reverse (&slip, NULL, &reversed);
  lines = penny_payslip_lines (&slip, &item, 1);
  back = penny_payslip_lines (&reversed, &item, 1);
  g_assert_cmpuint (back->len, ==, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *there = g_ptr_array_index (lines, i);
      const PennyPayLine *here = g_ptr_array_index (back, i);

      g_assert_cmpstr (here->key, ==, there->key);
      g_assert_cmpint (here->amount, ==, -there->amount);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/lines", test_lines);
  g_test_add_func ("/payslip/lines-of-little", test_lines_of_little);
  g_test_add_func ("/payslip/lines-reversed", test_lines_reversed);
  return g_test_run ();
}
