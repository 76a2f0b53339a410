#include <string.h>

#include "figures.h"
#include "payslip-check.h"

/* A bureau's payslip against what we work out: what differs, and why.  Amir's payday of four weeks of 20 hours at
 * 14.20, with a pension by relief at source, stands behind most of it: gross 1136.00, tax 33.60, National Insurance
 * 13.52, pension 26.24, net 1062.64, employer's 112.65 and 19.68. */

static PennyRateYears *years;

static const char *
text_or (GHashTable *given,
         const char *name,
         const char *other)
{
  const char *text = g_hash_table_lookup (given, name);

  return text != NULL ? text : other;
}

static PennyPence
pence_or (GHashTable *given,
          const char *name,
          const char *other)
{
  PennyPence amount = 0;

  g_assert_true (penny_pence_parse (text_or (given, name, other), &amount, NULL));
  return amount;
}

static int
minutes_of (const char *hours)
{
  PennyPence hundredths = 0;

  g_assert_true (penny_pence_parse (hours, &hundredths, NULL));
  return (int) (hundredths * 60 / 100);
}

static void
read_terms (PennyPayslipFacts *facts,
            GHashTable        *given)
{
  PennyPayTerms *terms = &facts->terms;
  const char *pension = text_or (given, "pension", "relief-at-source");

  g_assert_true (penny_pay_frequency_parse (text_or (given, "frequency", "four-weekly"), &terms->frequency));
  g_assert_true (penny_tax_code_parse (text_or (given, "code", "1257L"), &terms->code, NULL));
  terms->ni_letter = *text_or (given, "letter", "A");
  facts->knows_tax = terms->code.kind != PENNY_TAX_CODE_NT;
  facts->undeclared = g_hash_table_contains (given, "undeclared");
  facts->knows_ni = !g_hash_table_contains (given, "no-letter");
  terms->loan_plan = (int) g_ascii_strtoll (text_or (given, "plan", "0"), NULL, 10);
  terms->postgraduate_loan = g_hash_table_contains (given, "postgraduate");
  terms->pension.kind = g_str_equal (pension, "none") ? PENNY_PENSION_NONE
                      : g_str_equal (pension, "net-pay") ? PENNY_PENSION_NET_PAY : PENNY_PENSION_RELIEF_AT_SOURCE;
  terms->pension.employee = (int) pence_or (given, "employee-rate", "5");
  terms->pension.employer = (int) pence_or (given, "employer-rate", "3");
  terms->pension.on_all = g_hash_table_contains (given, "on-all");
}

static void
read_facts (PennyPayslipFacts *facts,
            PennyPayItem      *item,
            GHashTable        *given)
{
  const char *born = g_hash_table_lookup (given, "born");
  int year = penny_tax_year_parse (text_or (given, "year", "2026-27"));

  read_terms (facts, given);
  g_assert_true (penny_pay_period_numbered (&facts->period, year, facts->terms.frequency,
                                            (int) g_ascii_strtoll (text_or (given, "period", "32"), NULL, 10), NULL));
  facts->before.pay = pence_or (given, "pay-before", "7952.00");
  facts->before.tax = pence_or (given, "tax-before", "235.60");
  facts->before.before_pay = pence_or (given, "earlier-pay", "0");
  facts->before.before_tax = pence_or (given, "earlier-tax", "0");
  facts->who = g_hash_table_lookup (given, "who");
  facts->worker.born = born != NULL ? penny_date_parse (born) : PENNY_DATE_NONE;
  item->kind = PENNY_PAY_HOURS;
  item->minutes = minutes_of (text_or (given, "hours", "80"));
  item->rate = pence_or (given, "rate", "14.20");
  facts->items = item;
  facts->n_items = g_hash_table_contains (given, "nothing-agreed") ? 0 : 1;
}

static void
read_stated (PennyStatedPayslip *stated,
             GHashTable         *says)
{
  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    {
      const char *text = g_hash_table_lookup (says, penny_stated_figure_name (i));

      if (text == NULL)
        continue;
      stated->said[i] = TRUE;
      stated->figure[i] = i == PENNY_STATED_HOURS ? minutes_of (text) : pence_or (says, penny_stated_figure_name (i), NULL);
    }
}

static GPtrArray *
check (GHashTable *given,
       GHashTable *says)
{
  PennyPayslipFacts facts = { 0 };
  PennyStatedPayslip stated = { 0 };
  PennyPayItem item = { 0 };
  g_autoptr (GError) error = NULL;
  GPtrArray *findings;

  read_facts (&facts, &item, given);
  read_stated (&stated, says);
  findings = penny_payslip_check (years, &facts, &stated, &error);
  g_assert_no_error (error);
  return findings;
}

static char *
reasons_of (const PennyPayslipFinding *finding)
{
  GString *out = g_string_new (finding->n_reasons == 0 ? "ask" : NULL);

  for (guint i = 0; i < finding->n_reasons; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "+" : "", penny_check_reason_name (finding->reasons[i]));
  if (finding->fair)
    g_string_append (out, " (fair)");
  return g_string_free (out, FALSE);
}

/* "tax: br; net: ask" */
static char *
told (const GPtrArray *findings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PennyPayslipFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *reasons = reasons_of (finding);

      g_test_message ("%s", finding->sentence);
      g_assert_true (g_str_has_suffix (finding->sentence, "."));
      g_string_append_printf (out, "%s%s: %s", i > 0 ? "; " : "", penny_stated_figure_name (finding->figure), reasons);
    }
  return g_string_free (out, FALSE);
}

static GHashTable *
names (const char *text)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      if (*pairs[i] != '\0')
        g_hash_table_insert (table, g_strdup (pair[0]), g_strdup (pair[1] != NULL ? pair[1] : ""));
    }
  return table;
}

typedef struct
{
  const char *given;           /* beside Amir's */
  const char *says;            /* the payslip */
  const char *expected;
  const char *words;           /* a part of the first sentence */
} Row;

static const Row rows[] = {
  /* All is well; and what is not said is not missed. */
  { "", "", "" },
  { "", "hours=80 rate=14.20 gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1062.64 "
    "employer_ni=112.65 employer_pension=19.68 student_loan=0 postgraduate_loan=0 pay_to_date=9088.00 tax_to_date=269.20", "" },
  { "", "net=1062.64", "" },

  /* Hours, rate and gross; the rest follows the payslip's own gross. */
  { "who=Amir", "hours=82 gross=1164.40", "hours: hours; gross: hours",
    "Amir worked 80 hours, and the payslip says 82 hours. 2 hours more is £28.40 too much." },
  { "", "hours=79", "hours: hours", "The hours worked are 80 hours, and the payslip says 79 hours. 1 hour less is £14.20 too little." },
  { "", "gross=1164.40", "gross: hours", "£28.40 more than our £1,136.00. That is the pay for 82 hours." },
  { "", "gross=1164.40 tax=39.20 employee_ni=15.79 net=1082.00 employee_pension=27.38 employer_ni=116.91 employer_pension=20.53",
    "gross: hours; net: does-not-add-up" },
  { "", "gross=1164.40 tax=39.20 employee_ni=15.79 net=1082.03 employee_pension=27.38 employer_ni=116.91 employer_pension=20.53",
    "gross: hours" },
  { "", "gross=1164.40 tax=33.60", "gross: hours; tax: agreed-gross" },
  { "", "rate=14.50", "rate: rate", "The payslip pays £14.50 an hour, and £14.20 is agreed. For 80 hours that is £24.00 too much." },
  { "", "rate=14.50 gross=1160.00", "rate: rate; gross: rate" },
  { "", "hours=82 rate=14.50 gross=1189.00", "hours: hours; rate: rate; gross: hours+rate" },
  { "", "gross=1160.00", "gross: rate", "That is the pay at £14.50 an hour." },
  { "", "gross=1139.55", "gross: hours", "That is the pay for 80 hours 15 minutes." },
  { "", "gross=1150.20", "gross: hours" },
  { "", "gross=1136.01", "gross: rounding (fair)", "fair to leave" },
  { "", "gross=1136.02", "gross: ask", "Ask the payroll service what the pay is made of" },
  { "", "gross=1163.00", "gross: digits" },
  { "hours=41.25 rate=12.71", "gross=524.29", "" },
  { "", "hours=80 gross=1200.00", "gross: rate" },
  { "", "hours=80 rate=14.20 gross=1200.00", "gross: ask" },
  { "nothing-agreed", "hours=80 rate=14.20 gross=1136.00 tax=33.60", "" },
  { "nothing-agreed", "hours=80 rate=14.20 gross=1236.00", "gross: does-not-add-up", "holiday or other pay" },

  /* The minimum wage, 12.71 from April 2026, 10.85 under 21. */
  { "rate=12.71", "rate=12.71", "" },
  { "rate=12.70", "", "rate: minimum-wage", "£12.70 an hour is below the minimum wage for anyone who is old enough" },
  { "rate=12.60 born=1981-01-01", "rate=12.60", "rate: minimum-wage", "£12.60 an hour is below the minimum wage, which is £12.71" },
  { "rate=12.60 born=2008-01-01", "rate=12.60", "" },
  { "rate=10.84 born=2008-01-01", "rate=10.84", "rate: minimum-wage", "£10.85" },
  { "rate=12.71", "rate=12.60", "rate: rate; rate: minimum-wage" },
  /* The new one counts from the first pay that begins in April. */
  { "year=2025-26 frequency=monthly period=12 rate=12.21", "", "" },
  { "year=2025-26 frequency=monthly period=12 rate=12.20", "", "rate: minimum-wage", "£12.21" },
  { "frequency=monthly period=1 rate=12.21", "", "rate: minimum-wage" },

  /* Tax. */
  { "", "tax=33.61", "tax: rounding (fair)", "fair to leave" },
  { "", "tax=33.59", "tax: rounding (fair)" },
  { "", "tax=33.70", "tax: ask", "with which code" },
  { "pay-before=7000 tax-before=100", "tax=-21.20", "" },
  { "pay-before=7000 tax-before=100", "tax=33.60", "tax: basis", "looks at each payday by itself" },
  { "pay-before=7000 tax-before=100 code=1257LM1", "tax=-21.20", "tax: basis", "counts the whole year" },
  { "pay-before=7000 tax-before=100", "tax=0", "tax: no-refund+nothing-before", "Tax was to be paid back" },
  { "pay-before=7000 tax-before=100", "tax=21.20", "tax: sign", "should have been paid back" },
  { "", "tax=227.20", "tax: br+0t+period", "That is what code BR X takes. The code here is 1257L. Or: That is what code 0T X takes. "
    "The code here is 1257L. Or: That is right for tax week 28, and this payday is in tax week 32. "
    "Ask the payroll service to look again at HMRC’s notice: the code is 1257L." },
  { "", "tax=0", "tax: left-out+nothing-before" },
  { "code=BR", "tax=33.60", "tax: emergency" },
  { "code=1100L pay-before=0 tax-before=0 period=4", "tax=33.60", "tax: emergency", "That is what code 1257L X takes. The code here is 1100L." },
  { "", "tax=32.80", "tax: ask" },
  { "pay-before=9000 tax-before=200", "tax=278.80", "" },
  { "pay-before=9000 tax-before=200 code=S1257L", "tax=254.86", "" },
  { "pay-before=9000 tax-before=200 code=S1257L", "tax=278.80", "tax: nation", "That is what code 1257L takes. The code here is S1257L." },
  { "pay-before=0 tax-before=0 period=4 code=S1257L", "tax=31.92", "" },
  { "pay-before=0 tax-before=0 period=4 code=S1257L", "tax=33.60", "tax: nation" },
  { "pay-before=9000 tax-before=100", "tax=568.00", "tax: br+0t+period" },
  { "pay-before=9000 tax-before=0 code=0T", "tax=568.00", "" },
  { "pay-before=9000 tax-before=0 code=0T", "tax=2027.20", "tax: no-limit", "More than half" },
  { "pension=net-pay pay-before=0 tax-before=0 period=4", "tax=27.00", "" },
  { "pension=net-pay pay-before=0 tax-before=0 period=4", "tax=33.60", "tax: pension-kind+no-pension" },
  { "pay-before=0 tax-before=0 period=4", "tax=27.00", "tax: pension-kind+pension-before-ni", "taken off before tax" },
  { "frequency=monthly period=8 pay-before=7952 tax-before=100", "tax=40.20", "" },
  { "frequency=monthly period=8 pay-before=7952 tax-before=100", "tax=-69.40", "tax: ask" },
  { "tax-before=0 pay-before=6816", "tax=42.00", "" },
  { "tax-before=0 pay-before=6816", "tax=235.60", "tax: period", "tax week 28, and this payday is in tax week 32" },

  /* On another gross pay than was agreed; and where our own code is only that of somebody who said nothing. */
  { "hours=4 rate=13.50 code=0TM1", "tax=10.00 gross=54.00", "tax: ask", "which is £0.80 less than our £10.80" },
  { "nothing-agreed code=0TM1", "tax=10.00 gross=55.00", "tax: ask",
    "Tax: the payslip says £10.00. On its gross pay of £55.00 it would be £11.00 here, £1.00 more." },
  { "pay-before=0 tax-before=0 undeclared code=0TM1", "tax=33.60", "tax: emergency",
    "That is what code 1257L X takes. There is no starter declaration for them here, so we use 0T X" },
  { "undeclared code=0TM1", "tax=0", "tax: left-out", "Look which code the payslip names" },

  /* National Insurance. */
  { "", "employee_ni=13.53", "employee_ni: rounding (fair)" },
  { "", "employee_ni=3.13", "employee_ni: ni-letter", "That is right for letter B. The letter here is A." },
  { "", "employee_ni=3.38", "employee_ni: ni-letter", "That is right for letter J" },
  { "", "employee_ni=0", "employee_ni: left-out+ni-letter" },
  { "", "employee_ni=0 employer_ni=112.65", "employee_ni: left-out+ni-letter", "letter C" },
  { "", "employer_ni=0", "employer_ni: employment-allowance (fair)", "Employment Allowance" },
  { "", "employee_ni=112.65 employer_ni=13.52", "employee_ni: swapped; employer_ni: swapped" },
  { "", "tax=13.52 employee_ni=33.60", "tax: swapped; employee_ni: swapped" },
  { "", "employee_ni=61.38", "employee_ni: frequency", "That is right for weekly pay, and this is four-weekly pay." },
  { "", "employee_ni=7.04", "employee_ni: frequency", "monthly pay" },
  { "", "employee_ni=27.04", "employee_ni: twice" },
  { "", "employee_ni=15.32", "employee_ni: digits" },
  { "", "employee_ni=15.00", "employee_ni: ask", "with which letter" },
  { "", "employee_ni=10.90", "employee_ni: pension-before-ni" },
  { "year=2025-26 period=4 pay-before=0 tax-before=0 pension=none", "employer_ni=60.17", "employer_ni: last-year", "2024-25" },

  /* Loans: plan 2 begins at 29,385 a year: 2,260.38 for four weeks. */
  { "plan=2 hours=200", "student_loan=52.00", "" },
  { "plan=2 hours=200", "student_loan=52.17", "student_loan: not-whole-pounds", "whole pounds" },
  { "plan=2 hours=200", "student_loan=0", "student_loan: left-out", "Nothing was taken" },
  { "plan=2 hours=200", "student_loan=69.00", "student_loan: loan-plan", "That is what plan 1 takes. The loan here is of plan 2." },
  { "hours=200", "student_loan=69.00", "student_loan: loan-plan", "No student loan is known here" },
  { "plan=2 hours=200", "student_loan=58.00", "student_loan: last-year" },
  { "postgraduate hours=200", "postgraduate_loan=73.00", "" },
  { "postgraduate hours=200", "postgraduate_loan=73.48", "postgraduate_loan: not-whole-pounds" },

  /* The pension. */
  { "", "employee_pension=32.80", "employee_pension: pension-kind", "taken off before tax. The pension here is taken after tax" },
  { "", "employee_pension=45.44", "employee_pension: pension-on", "all pay counts" },
  { "", "employee_pension=45.44 employer_pension=34.08", "employee_pension: pension-on; employer_pension: pension-on" },
  { "", "employee_pension=31.49", "employee_pension: pension-rate", "the worker pays 6%" },
  { "", "employer_pension=32.80", "employer_pension: pension-rate", "the employer pays 5%" },
  { "", "employee_pension=0", "employee_pension: left-out" },
  { "", "employee_pension=52.48", "employee_pension: pension-rate", "the worker pays 10%" },
  { "", "employee_pension=30.00", "employee_pension: ask", "at which rates" },
  { "pension=none", "employee_pension=26.24", "employee_pension: ask" },

  /* Net pay. */
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1062.46", "net: does-not-add-up+digits" },
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1062.65", "net: rounding (fair)" },
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1088.88", "net: does-not-add-up+left-out",
    "£1,136.00 less £73.36 is £1,062.64, and the net pay is £1,088.88, £26.24 apart. This was not taken off: Pension." },
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1029.04", "net: does-not-add-up+twice", "twice: Tax." },
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1042.96", "net: does-not-add-up+employers",
    "the employer pays it: Employer’s pension." },
  { "", "gross=1136.00 tax=33.60 employee_ni=13.52 employee_pension=26.24 net=1000.00", "net: does-not-add-up", "Ask the payroll service what was taken off" },
  { "", "gross=1136.00 tax=227.20 employee_ni=13.52 employee_pension=26.24 net=869.04", "tax: br+0t+period" },
  { "", "net=1062.00", "net: ask" },
  { "", "net=869.04", "net: br+0t+period" },
  { "", "tax=33.60 net=1062.00", "net: ask" },
  { "code=NT", "net=1000.00 employee_ni=13.52", "" },
  { "no-letter", "net=1000.00 tax=33.60 employee_ni=99 employer_ni=12", "" },
  { "no-letter", "net=1000.00 tax=33.60 employee_ni=99 employee_pension=26.24", "net: does-not-add-up" },

  /* The year so far. */
  { "", "pay_to_date=9088.01", "pay_to_date: rounding (fair)" },
  { "", "pay_to_date=1136.00 tax_to_date=33.60", "pay_to_date: nothing-before; tax_to_date: nothing-before" },
  { "", "pay_to_date=9000.00", "pay_to_date: ask", "which paydays are in it" },
  { "", "pay_to_date=9808.00", "pay_to_date: digits" },
  { "earlier-pay=500 earlier-tax=20", "pay_to_date=9588.00 tax_to_date=369.20 tax=113.60", "" },
  { "earlier-pay=500 earlier-tax=20", "pay_to_date=9088.00", "pay_to_date: earlier-employer (fair)", "this job alone" },
  { "", "tax=227.20 tax_to_date=462.80", "tax: br+0t+period" },
  { "", "tax=36.30 tax_to_date=271.90", "tax: digits" },
  { "", "tax=36.30 tax_to_date=269.20", "tax: digits" },
  { "", "gross=1163.00 pay_to_date=9088.00", "gross: digits; pay_to_date: agreed-gross" },
  { "", "employee_pension=32.80 pay_to_date=9055.20", "employee_pension: pension-kind; pay_to_date: pension-kind" },
  { "pension=net-pay", "employee_pension=56.80 pay_to_date=9031.20", "employee_pension: pension-on; pay_to_date: pension-on" },
  { "pension=net-pay", "tax=25.80 employee_pension=39.36 pay_to_date=9048.64",
    "tax: pension-rate; employee_pension: pension-rate; pay_to_date: pension-rate", "the worker pays 6%. 5% is agreed" },
  { "pension=net-pay", "tax=25.80 pay_to_date=9048.64", "tax: ask; pay_to_date: ask" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GHashTable) given = names (row->given);
  g_autoptr (GHashTable) says = names (row->says);
  g_autoptr (GPtrArray) findings = check (given, says);
  g_autofree char *got = told (findings);

  g_test_message ("given %s, says %s", row->given, row->says);
  g_assert_cmpstr (got, ==, row->expected);
  if (row->words != NULL)
    {
      const char *sentence = ((const PennyPayslipFinding *) g_ptr_array_index (findings, 0))->sentence;

      if (strstr (sentence, row->words) == NULL)
        g_error ("\"%s\" is not in \"%s\"", row->words, sentence);
    }
}

/* figures/payslip-check.tsv: what is given as above, what the payslip says with "says-" before it.  Expected: the
 * reasons for a figure, and with "-ours" behind it what it should be. */
static void
work (PennyFigure *figure)
{
  g_autoptr (GHashTable) says = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) findings = NULL;
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, figure->given);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_str_has_prefix (name, "says-"))
      g_hash_table_insert (says, (char *) name + strlen ("says-"), value);
  findings = check (figure->given, says);
  penny_figure_say_number (figure, "findings", findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      const PennyPayslipFinding *finding = g_ptr_array_index (findings, i);
      const char *about = penny_stated_figure_name (finding->figure);
      g_autofree char *ours = g_strconcat (about, "-ours", NULL);
      g_autofree char *reasons = reasons_of (finding);

      g_test_message ("%s", finding->sentence);
      penny_figure_say (figure, about, reasons);
      penny_figure_say_pence (figure, ours, finding->ours);
    }
}

int
main (int   argc,
      char *argv[])
{
  int code;

  g_test_init (&argc, &argv, NULL);
  years = penny_rate_years_new ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/payslip-check/%u", i);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  penny_figures_add ("payslip-check", work);
  code = g_test_run ();
  penny_rate_years_free (years);
  return code;
}
