#include "employment-allowance.h"

#define POUNDS(n) (G_GINT64_CONSTANT (n) * 100)

typedef struct
{
  const char *what;
  PennyPence  allowance;
  int         claimed_in;
  PennyPence  due[PENNY_TAX_MONTHS];
  PennyPence  covered[PENNY_TAX_MONTHS];
  PennyPence  to_pay[PENNY_TAX_MONTHS];
  PennyPence  left;
} Case;

/* The rule: https://www.gov.uk/claim-employment-allowance and HMRC's PAYE56035.  The first is published:
 * https://www.fwca.co.uk/claiming-the-employment-allowance-2/. */
static const Case cases[] = {
  { "£1,200 a month against £3,000: two whole months and half of the third", POUNDS (3000), 1,
    { POUNDS (1200), POUNDS (1200), POUNDS (1200), POUNDS (1200) },
    { POUNDS (1200), POUNDS (1200), POUNDS (600) },
    { 0, 0, POUNDS (600), POUNDS (1200) }, 0 },
  { "one worker: all of it is covered", POUNDS (10500), 1,
    { 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265 },
    { 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265, 11265 },
    { 0 }, POUNDS (10500) - 12 * 11265 },
  { "not claimed", POUNDS (10500), 0,
    { 11265, 11265 }, { 0 }, { 11265, 11265 }, POUNDS (10500) },
  { "claimed in the eighth month: the earlier ones come off then", POUNDS (10500), 8,
    { 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200 },
    { 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200 },
    { 100, 200, 300, 400, 500, 600, 700, -2800, 0, 0, 0, 0 }, POUNDS (10500) - 7800 },
  { "claimed in the last month, and not enough", 1000, 12,
    { 300, 300, 300, 300, 0, 0, 0, 0, 0, 0, 0, 300 },
    { 300, 300, 300, 100 },
    { 300, 300, 300, 300, 0, 0, 0, 0, 0, 0, 0, -700 }, 0 },
  { "a month that is put right downwards gives back what it had used", 1000, 1,
    { 800, -300, 600 },
    { 800, -300, 500 },
    { 0, 0, 100 }, 0 },
  { "put right below nothing: there is nothing to cover", 1000, 1,
    { -300, 200, 400 },
    { 0, 0, 300 },
    { -300, 200, 100 }, 700 },
  { "nobody paid", POUNDS (10500), 1, { 0 }, { 0 }, { 0 }, POUNDS (10500) },
  { "no allowance", 0, 1, { 500 }, { 0 }, { 500 }, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  PennyEmploymentAllowance working;
  PennyPence due = 0, to_pay = 0;

  penny_employment_allowance_work_out (&working, self->allowance, self->claimed_in, self->due);
  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    {
      g_test_message ("%s: month %d", self->what, i + 1);
      g_assert_cmpint (working.covered[i], ==, self->covered[i]);
      g_assert_cmpint (working.to_pay[i], ==, self->to_pay[i]);
      due += self->due[i];
      to_pay += working.to_pay[i];
    }
  g_assert_cmpint (working.left, ==, self->left);
  g_assert_cmpint (working.used + working.left, ==, self->allowance);
  g_assert_cmpint (due - working.used, ==, to_pay);
}

static void
test_sentences (void)
{
  static const struct
  {
    int         claimed_in, month;
    const char *says;
  } rows[] = {
    { 1, 1, "The employer’s National Insurance is £112.65. The Employment Allowance takes off £112.65, so £0.00 is to pay. "
      "£10,387.35 of the allowance is left for this tax year." },
    { 3, 3, "The employer’s National Insurance is £112.65. The Employment Allowance takes off £337.95, for this month and those "
      "since April; what this month does not need comes off what else is owed to HMRC. £10,162.05 of the allowance is left for this tax year." },
    { 3, 2, "The employer’s National Insurance is £112.65. The Employment Allowance was claimed later in the tax year, and "
      "covers this month then." },
    { 0, 2, "The employer’s National Insurance is £112.65. The Employment Allowance of £10,500.00 is not claimed. An employer of "
      "a personal assistant may claim it, even with one worker." },
  };
  static const PennyPence due[PENNY_TAX_MONTHS] = { 11265, 11265, 11265 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyEmploymentAllowance working;
      g_autofree char *said = NULL;

      penny_employment_allowance_work_out (&working, POUNDS (10500), rows[i].claimed_in, due);
      said = penny_employment_allowance_explain (&working, rows[i].month);
      g_assert_cmpstr (said, ==, rows[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/employment-allowance/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/employment-allowance/sentences", test_sentences);
  return g_test_run ();
}
