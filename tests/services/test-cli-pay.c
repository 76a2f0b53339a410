#include "run.h"

#include <string.h>

#include <glib/gstdio.h>

#include "hmrc-cases.h"

/* `pennywell pay` as a script meets it: by options, and a line at a time.  No book, and no rates of one's own but
 * those that a test puts there: XDG_DATA_HOME is each test's own folder. */

static char *
set_up (void)
{
  char *folder = make_folder ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("COLUMNS", "1000", TRUE);   /* so that a sentence is on one line */
  return folder;
}

typedef struct
{
  const char *line;
  int         code;
  const char *out;             /* a part of standard output; NULL: it is empty */
  const char *err;             /* a part of standard error; NULL: it is empty */
} Row;

#define AMIR "--year 2026-27 --frequency four-weekly --period 32 --tax-code 1257L --ni-letter A --pension relief-at-source " \
             "--employee-pension-rate 5 --employer-pension-rate 3 --pay-to-date 7952 --tax-to-date 235.60"

#define WEEKLY "--year 2026-27 --frequency weekly --ni-letter A"

static const Row rows[] = {
  { "help", 0, "pennywell pay work|check|rates", NULL },
  { "pay", 2, NULL, "work, check, run" },
  { "pay nonsense", 2, NULL, "work, check, run" },
  { "pay --help", 0, "pennywell pay check", NULL },
  { "pay work --help", 0, "--employee-pension-rate", NULL },
  { "pay work nonsense", 2, NULL, "a word too many" },
  { "pay work --nonsense 5", 2, NULL, "nonsense. \"pennywell pay work --help\" lists the options" },
  { "pay work --frequency four weekly", 2, NULL, "Write it so: pennywell pay work [OPTION…]. A value of two words stands in quotes" },
  { "pay work", 2, NULL, "--gross is missing" },
  { "pay work --gross 100", 2, NULL, "--frequency is missing" },
  { "pay work --gross 100 --frequency weekly", 2, NULL, "--year is missing" },
  { "pay work --gross 100 --frequency weekly --year 2026-27", 2, NULL, "--period is missing" },
  { "pay work --frequency weekly --year 2026-27 --period 1", 2, NULL, "--gross is missing" },
  { "pay work --gross 100 --frequency daily --year 2026-27 --period 1", 2, NULL, "--frequency: “daily” is not one of these" },
  { "pay work --gross 100 --frequency weekly --year 2026 --period 1", 2, NULL, "--year: A tax year looks like" },
  { "pay work --gross 100 --frequency weekly --year 2026-28 --period 1", 2, NULL, "--year: A tax year looks like" },
  { "pay work --gross 100 --frequency weekly --year 2031-32 --period 1", 1, NULL, "no file with the rates of the tax year 2031-32" },
  { "pay work --gross 100 --frequency weekly --year 2026-27 --period 57", 2, NULL, "--period: " },
  { "pay work --gross 100 --frequency monthly --year 2026-27 --period 13", 2, NULL, "--period: " },
  { "pay work --gross ten --frequency weekly --year 2026-27 --period 1", 2, NULL, "--gross: “ten” is not an amount of money" },
  { "pay work --gross 1.234 --frequency weekly --year 2026-27 --period 1", 2, NULL, "parts of a penny" },
  { "pay work --gross -1 --frequency weekly --year 2026-27 --period 1", 2, NULL, "--gross: Pay is nothing or more" },
  { "pay work --gross 100000000.01 --frequency weekly --year 2026-27 --period 1", 2, NULL, "more than 100 million pounds" },
  { "pay work --gross 100 --frequency weekly --payday 2026-04-31", 2, NULL, "--payday: “2026-04-31” is not a day" },
  { "pay work --gross 100 --frequency weekly --payday 1900-01-01", 2, NULL, "too long ago" },
  { "pay work --gross 100 --frequency weekly --payday 2026-04-05 --year 2026-27", 2, NULL, "not in the tax year" },
  { "pay work --gross 100 --frequency weekly --payday 2026-04-06 --period 2", 2, NULL, "not in the tax week or month" },
  { "pay work --gross 100 --frequency weekly --payday 2026-04-06 --period 1 --year 2026-27", 0, "tax week 1 of 2026-27", NULL },
  { "pay work --gross 100 --frequency four-weekly --payday 2027-04-05 --period 56", 0, "tax week 56 of 2026-27", NULL },
  { "pay work --gross 100 " AMIR " --loan-plan 3", 2, NULL, "--loan-plan: “3” is not one of these. The student loan’s plan: 1, 2, 4 or 5; plan 3 is the postgraduate loan" },
  { "pay work --gross 100 " AMIR " --loan-plan 5", 0, "Student loan", NULL },
  { "pay work --gross 1136 " AMIR, 0, "Net pay                                £1,062.64", NULL },
  { "pay work --gross 1136 " AMIR, 0, "£7,741.44 of the £9,088.00 paid so far this year is tax-free", NULL },
  { "pay work --gross 1136 " AMIR, 0, "HMRC                                     £159.77\n      Tax of £33.60, and National Insurance: £13.52 from the pay and "
    "£112.65 from the employer, as far as the Employment Allowance does not pay it.\n  The pension scheme                        £45.92\n", NULL },
  { "pay work --gross 3000 --frequency monthly --payday 2026-04-30 --tax-code BR --ni-letter A --loan-plan 2", 0,
    "Tax of £600.00, loans of £49.00, and National Insurance: £156.16 from the pay and £387.45 from the employer, as far as the "
    "Employment Allowance does not pay it. It falls due on 22 May 2026, or with the quarter’s payment.\n", NULL },
  { "pay work --gross 1136 " AMIR, 0, "For the next payday of this tax year: taxable pay so far is £9,088.00, and tax so far is £269.20.", NULL },
  /* A pension by net pay is no taxable pay. */
  { "pay work --gross 1136 " AMIR " --pension net-pay --json", 0, "\"pay_to_date\": \"9055.20\",\n  \"tax_to_date\": \"262.60\"", NULL },
  { "pay work --gross 1136 --frequency four-weekly --payday 2026-11-13 --tax-code 1257L --ni-letter A --pay-to-date 0 --tax-to-date 235", 0,
    "Tax of −£235.00, and National Insurance: £13.52 from the pay and £112.65 from the employer, as far as the Employment Allowance "
    "does not pay it. Take it off the next payment to HMRC.\n", NULL },
  { "pay work --gross 1136 --json " AMIR, 0, "\"tax\": \"33.60\"", NULL },
  { "pay work --gross 1136 --json " AMIR, 0, "\"employer_pension\": \"19.68\"", NULL },
  { "pay work --net 1062.64 --json " AMIR, 0, "\"gross\": \"1136.00\"", NULL },
  { "pay work --net 1062.64 " AMIR, 0, "£1,136.00", NULL },
  { "pay work --net 1062.64 --gross 1136 " AMIR, 2, NULL, "not both" },
  { "pay work --net 100 --frequency weekly --payday 2026-04-06", 2, NULL, "--tax-code is missing" },
  { "pay work --net ten " AMIR, 2, NULL, "--net: “ten”" },
  { "pay work --gross 100 --tax-code 12.57L --frequency weekly --payday 2026-04-06", 2, NULL, "--tax-code: “12.57L” is not a tax code" },
  { "pay work --gross 100 --tax-code SD3 --frequency weekly --payday 2023-04-06", 2, NULL, "SD3" },
  { "pay work --gross 100 --ni-letter Q --frequency weekly --payday 2026-04-06", 2, NULL, "--ni-letter: " },
  { "pay work --gross 100 --ni-letter AA --frequency weekly --payday 2026-04-06", 2, NULL, "--ni-letter: " },
  { "pay work --gross 100 --frequency weekly --payday 2026-04-06", 0, "Tax is not worked out", NULL },
  { "pay work --gross 100 --pension net-pay --frequency weekly --payday 2026-04-06", 2, NULL, "--pension: Say how much" },
  { "pay work --gross 100 --pension-on some --frequency weekly --payday 2026-04-06", 2, NULL, "--pension-on: " },
  { "pay work --gross 100 --employee-pension-rate 101 --frequency weekly --payday 2026-04-06", 2, NULL, "from 0 to 100" },
  { "pay work --gross 100 --employee-pension-rate -1 --frequency weekly --payday 2026-04-06", 2, NULL, "from 0 to 100" },
  { "pay work --gross 100 --employee-pension-rate £5 --frequency weekly --payday 2026-04-06", 2, NULL, "from 0 to 100" },
  { "pay work --gross 100 --employee-pension-rate 5 --frequency weekly --payday 2026-04-06", 0, "Nothing goes into a pension", NULL },

  /* What must not be taken for something else. */
  { "pay work --gross 100 --ni-letter N --frequency weekly --payday 2023-04-06", 2, NULL, "most people have A.\n" },
  { "pay work --gross 100 --loan-plan 5 --frequency weekly --payday 2025-04-06", 2, NULL, "Check the plan on HMRC’s letter.\n" },
  { "pay work --gross 100 --ni-letter= --frequency weekly --payday 2026-04-06", 2, NULL, "--ni-letter: " },
  { "pay work --gross 100 " AMIR " --non-cumulative=false", 2, NULL, "--non-cumulative takes no value" },
  { "pay work --gross 100 " AMIR " --postgraduate-loan=0", 2, NULL, "--postgraduate-loan takes no value" },
  { "pay rates --json=no", 2, NULL, "--json takes no value" },
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257L --pay-to-date -400 --tax-to-date 0", 2, NULL,
    "--pay-to-date: Pay so far this year is nothing or more" },
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257L --pay-to-date 400 --tax-to-date -10", 2, NULL,
    "--tax-to-date: Tax so far this year is nothing or more" },
  { "pay work --net 100 " WEEKLY " --period 0 --tax-code 1257L", 2, NULL, "--period: Tax depends on the period" },
  { "pay work --gross 100 " WEEKLY " --period 0", 0, "the tax year 2026-27\n", NULL },
  { "pay work --gross 100 " WEEKLY " --period -1", 2, NULL, "--period: A tax week is a number from 1" },
  { "pay work --gross 100 " WEEKLY " --period 1000000000", 2, NULL, "--period: A tax week is a number from 1" },
  { "pay work --lines --year 2026-27", 2, NULL, "--year: With --lines, each line says this" },
  { "pay work --lines --net 100", 2, NULL, "--net: With --lines, each line says this" },
  { "pay check --lines --postgraduate-loan", 2, NULL, "--postgraduate-loan: With --lines, each line says this" },
  { "pay check --gross 100 " WEEKLY " --period 1", 2, NULL, "What the payslip says is missing" },

  /* What people write. */
  { "pay work --gross £1,136 --frequency Four_weekly --payday 2026-11-13", 0, "£1,136.00", NULL },
  { "pay work --gross 1136 --frequency 4-weekly --payday 2026-11-13", 0, "£1,136.00", NULL },
  { "pay work --gross 1136 --frequency MONTHLY --payday 2026-11-13", 0, "tax month 8 of 2026-27", NULL },
  { "pay work --gross 1136 --frequency 3-weekly --payday 2026-11-13", 2, NULL, "“3-weekly” is not one of these. How often there is pay: weekly, " },
  { "pay work --gross 1136 --frequency weekly --payday 13/11/2026", 2, NULL, "Write the year first, like 2026-11-15" },
  { "pay work --gross 1136 " AMIR " --employer-pension-rate 3%", 0, "3% of the £656.00 that counts", NULL },
  { "pay work --gross 1136 " AMIR " --employer-pension-rate %", 2, NULL, "“%” is not a share" },
  { "pay work --gross 100 " AMIR " --loan-plan plan-2", 0, "student loan plan 2", NULL },
  { "pay work --hours 80 --rate 14.20 " AMIR, 0, "80 hours at £14.20 an hour", NULL },
  { "pay work --hours 80:30 --rate 14.20 --json " AMIR, 0, "\"gross\": \"1143.10\"", NULL },
  { "pay work --hours 80 --rate 12.70 " AMIR, 0, "\nThe minimum wage from the age of 21 on is £12.71 an hour. £12.70 is enough only for", NULL },
  { "pay work --hours 80 " AMIR, 2, NULL, "--rate is missing" },
  { "pay work --rate 14.20 --gross 1136 " AMIR, 2, NULL, "--hours is missing" },
  { "pay work --hours 80 --rate -14.20 " AMIR, 2, NULL, "--rate: Pay is nothing or more" },
  { "pay work --hours 80 --rate 14.20 --gross 1136 " AMIR, 2, NULL, "not both" },
  { "pay work --hours 80 --rate 14.20 --net 1136 " AMIR, 2, NULL, "not both" },

  /* Of what was before this payday, one without the other would be far from right; without both it may be. */
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257L --pay-to-date 400", 2, NULL, "--tax-to-date is missing" },
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257L --tax-to-date 40", 2, NULL, "--pay-to-date is missing" },
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257LX --tax-to-date 40", 0, "Income tax", NULL },
  { "pay work --gross 100 " WEEKLY " --period 5 --tax-code 1257L", 0, "counts as the first of the tax year", NULL },
  { "pay check --gross 100 " WEEKLY " --period 5 --tax-code 1257L --stated-tax 1", 6, "counts as the first of the tax year", NULL },

  { "pay check " AMIR, 2, NULL, "--stated-gross is missing" },
  { "pay check " AMIR " --hours 80", 2, NULL, "--rate is missing" },
  { "pay check " AMIR " --hours 80 --rate 14.20 --gross 1136", 2, NULL, "not both" },
  { "pay check " AMIR " --hours 8x --rate 14.20", 2, NULL, "--hours: “8x” is not a number of hours" },
  { "pay check " AMIR " --hours 80:60 --rate 14.20", 2, NULL, "not a number of hours" },
  { "pay check " AMIR " --hours 80 --rate 14.20 --stated-hours 82 --stated-gross 1164.40", 6, "£28.40 too much", NULL },
  { "pay check " AMIR " --hours 80:30 --rate 14.20 --stated-hours 80.5", 0, "All that the payslip says agrees", NULL },
  { "pay check " AMIR " --hours 80 --rate 14.20 --stated-tax 33.60 --stated-net 1062.64", 0, "All that the payslip says agrees", NULL },
  { "pay check " AMIR " --hours 80 --rate 14.20 --stated-tax 33.61", 0, "fair to leave", NULL },
  { "pay check " AMIR " --gross 1136 --stated-tax 227.20", 6, "BR", NULL },
  { "pay check " AMIR " --gross 1136 --stated-tax 45.20", 6, "\n      Ours is worked out so: Week 32: £7,741.44 of the £9,088.00", NULL },
  { "pay check " AMIR " --stated-gross 1136 --stated-tax 45.20 --json", 6, "\"working\": \"Week 32: £7,741.44 of the £9,088.00", NULL },
  { "pay check " AMIR " --gross 1136 --stated-tax 227.20 --json", 6, "\"reasons\": [\n        \"br\",", NULL },
  { "pay check --gross 1000 " WEEKLY " --period 3 --stated-tax 500", 0, "What could be checked of the payslip agrees", NULL },
  { "pay check " AMIR " --gross 1136 --stated-tax 33.60 --json", 0, "\"agrees\": true", NULL },
  { "pay check " AMIR " --stated-gross 1136 --stated-employee-ni 3.13", 6, "letter B", NULL },
  { "pay check " AMIR " --hours 80 --rate 12.60 --stated-hours 80 --born 1981-01-01", 6, "below the minimum wage, which is £12.71", NULL },
  { "pay check " AMIR " --hours 80 --rate 10.85 --stated-hours 80 --born 2007-01-01", 0, "agrees", NULL },
  { "pay check " AMIR " --hours 80 --rate 8 --stated-hours 80 --born 2007-01-01 --apprentice-since 2026-10-01", 0, "agrees", NULL },

  { "pay check " AMIR " --hours 80 --rate 12.60 --stated-hours 80 --born 2091-01-01", 2, NULL, "--born: This day is after the payday" },
  { "pay check " AMIR " --hours 80 --rate 12.60 --stated-hours 80 --from 2027-10-19", 2, NULL, "--from: This day is after the payday" },
  { "pay check " AMIR " --hours 80 --rate 12.60 --stated-hours 80 --apprentice-since 2062-01-01", 2, NULL,
    "--apprentice-since: This day is after the payday" },

  { "pay rates", 0, "2026-27: came with Pennywell; held against its sources on ", NULL },
  { "pay rates", 0, "\nPay from 6 Apr 2027 on needs the rates of 2027-28.", NULL },
  { "pay rates 2026-27", 0, "# 2026-27: came with Pennywell; held against its sources on ", NULL },
  { "pay rates 2026-27", 0, "up-to-37700 = 20", NULL },
  { "pay rates 2026-27", 0, "source = https://www.gov.uk/", NULL },
  { "pay rates 2026-27 --json", 0, "\"own\": false", NULL },
  { "pay rates --json", 0, "\"year\": \"2023-24\"", NULL },
  { "pay rates 2026", 2, NULL, "A tax year looks like" },
  { "pay rates 2031-32", 1, NULL, "{T}/pennywell/rates" },
  { "pay rates 2026-27 2025-26", 2, NULL, "a word too many" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };

  run_command (&run, row->line, folder);
  run_expect (&run, row->code, row->out, row->err, folder);
  empty_folder (folder);
}

/* At the minimum wage nothing is said of it, nor in a check, which says it in its own way. */
static void
test_enough (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  static const char *const commands[] = {
    "pay work --hours 80 --rate 12.71 " AMIR,
    /* The pay period began before the wage rose. */
    "pay work --hours 80 --rate 12.21 --frequency four-weekly --payday 2026-04-10 --tax-code NT --ni-letter A",
    "pay check --hours 80 --rate 12.70 --stated-tax 0 " AMIR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_command (&run, commands[i], folder);
      g_assert_null (strstr (run.out, "is enough only for"));
    }
  empty_folder (folder);
}

/* What is longer than the terminal is wide goes on below, under its own beginning. */
static void
test_columns (void)
{
  static const struct
  {
    const char *columns;
    glong       most;
    const char *line;
    const char *holds;
  } cases[] = {
    { "80", 80, "pay work --gross 1136 " AMIR, "\n      Taxable, in whole pounds: £1,346.00. Tax at 20% is £269.20. Less £235.60\n"
                                               "      paid already: £33.60.\n" },
    { "80", 80, "pay work --gross 1136 " AMIR, "\n  Pay before anything is taken off       £1,136.00\n" },
    { "40", 40, "pay work --gross 1136 " AMIR, "\n  Pay before anything is\n  taken off                    £1,136.00\n"
                                               "  Income tax                     −£33.60\n" },
    { "40", 40, "pay work --net 1062.64 " AMIR, "£1,062.64" },
    { "40", 40, "pay work --gross 100 --frequency weekly --payday 2026-04-06", "\nTax is not worked out" },
    { "40", 40, "pay check " AMIR " --gross 1136 --stated-tax 227.20 --stated-employee-ni 7.04", ".\n\nNational Insurance: " },
    { "nonsense", 80, "pay work --gross 1136 " AMIR, "Net pay" },
    { "0", 80, "pay work --gross 1136 " AMIR, "Net pay" },
    { "1", 30, "pay work --gross 1136 " AMIR, "\n  Net pay            £1,062.64\n" },
  };
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) out = NULL;

      g_setenv ("COLUMNS", cases[i].columns, TRUE);
      run_command (&run, cases[i].line, folder);
      run_holds (run.out, cases[i].holds, folder);
      out = g_strsplit (run.out, "\n", -1);
      for (guint j = 0; out[j] != NULL; j++)
        g_assert_cmpint (g_utf8_strlen (out[j], -1), <=, cases[i].most);
    }
  empty_folder (folder);
}

/* A line in, and what its answer holds, up to the explanation. */
typedef struct
{
  const char *in;
  const char *out;
} Line;

#define START "{\"year\": \"2026-27\", \"frequency\": \"weekly\", \"period\": 1, "

static const Line lines[] = {
  { "{\"year\": \"2026-27\", \"frequency\": \"four-weekly\", \"period\": 32, \"gross\": \"1136.00\", \"tax_code\": \"1257L\", "
    "\"non_cumulative\": false, \"ni_letter\": \"A\", \"pay_to_date\": \"7952.00\", \"tax_to_date\": \"235.60\", \"loan_plan\": null, "
    "\"postgraduate_loan\": false, \"pension\": \"relief-at-source\", \"employee_pension_rate\": \"5\", "
    "\"employer_pension_rate\": \"3\", \"pension_on\": \"qualifying\"}",
    "{\"tax\": \"33.60\", \"employee_ni\": \"13.52\", \"employer_ni\": \"112.65\", \"at_lel\": \"516.00\", \"lel_to_pt\": \"451.00\", "
    "\"pt_to_uel\": \"169.00\", \"student_loan\": \"0.00\", \"postgraduate_loan\": \"0.00\", \"employee_pension\": \"26.24\", "
    "\"employer_pension\": \"19.68\", \"net\": \"1062.64\", \"cost\": \"1268.33\", \"pay_to_date\": \"9088.00\", \"tax_to_date\": \"269.20\", \"explanation\": [\"" },
  /* Amounts as whole numbers too; periods and plans as texts. */
  { "{\"year\": \"2026-27\", \"frequency\": \"monthly\", \"period\": \"1\", \"gross\": 3000, \"tax_code\": \"1257L\", \"ni_letter\": \"a\", "
    "\"loan_plan\": \"2\", \"postgraduate_loan\": true}",
    "{\"tax\": \"390.20\", \"employee_ni\": \"156.16\", \"employer_ni\": \"387.45\", \"at_lel\": \"559.00\", \"lel_to_pt\": \"489.00\", "
    "\"pt_to_uel\": \"1952.00\", \"student_loan\": \"49.00\", \"postgraduate_loan\": \"75.00\", " },
  /* A refund. */
  { "{\"year\": \"2026-27\", \"frequency\": \"monthly\", \"period\": 2, \"gross\": 100, \"tax_code\": \"1257L\", \"ni_letter\": \"A\", "
    "\"pay_to_date\": 2000, \"tax_to_date\": \"190.20\"}",
    "{\"tax\": \"-189.60\", " },
  { "{\"year\": \"2026-27\", \"frequency\": \"monthly\", \"period\": 2, \"gross\": 100, \"tax_code\": \"1257L\", \"ni_letter\": \"A\", "
    "\"non_cumulative\": 1, \"pay_to_date\": 2000, \"tax_to_date\": \"190.20\"}",
    "{\"tax\": \"0.00\", " },
  { "{\"year\": \"2026-27\", \"frequency\": \"monthly\", \"period\": 2, \"gross\": 100, \"tax_code\": \"1257L\", \"ni_letter\": \"A\", "
    "\"non_cumulative\": \"true\", \"pay_to_date\": 2000, \"tax_to_date\": \"190.20\"}",
    "{\"tax\": \"0.00\", " },
  /* Nothing is guessed. */
  { START "\"gross\": 500}", "{\"student_loan\": \"0.00\", \"postgraduate_loan\": \"0.00\", \"employee_pension\": \"0.00\", "
    "\"employer_pension\": \"0.00\", \"explanation\": [\"Tax is not worked out" },
  { START "\"gross\": 500, \"tax_code\": \"\"}", "{\"student_loan\": \"0.00\"" },
  { START "\"gross\": 500, \"tax_code\": \"BR\"}", "{\"tax\": \"100.00\", \"student_loan\": \"0.00\", \"postgraduate_loan\": \"0.00\", "
    "\"employee_pension\": \"0.00\", \"employer_pension\": \"0.00\", \"pay_to_date\": \"500.00\", \"tax_to_date\": \"100.00\", " },
  { "{\"year\": \"2026-27\", \"frequency\": \"weekly\", \"period\": 9, \"gross\": 500, \"tax_code\": \"BR\"}", "{\"tax\": \"100.00\", \"student_loan\": \"0.00\", "
    "\"postgraduate_loan\": \"0.00\", \"employee_pension\": \"0.00\", \"employer_pension\": \"0.00\", \"explanation\": [" },
  { START "\"hours\": \"20:30\", \"rate\": \"12.80\", \"tax_code\": \"BR\"}", "{\"gross\": \"262.40\", \"tax\": \"52.40\"" },
  { "{\"payday\": \"2026-11-13\", \"frequency\": \"4 Weekly\", \"gross\": \"£1,136\", \"tax_code\": \"BR\", "
    "\"loan_plan\": \"Plan 2\"}", "{\"tax\": \"227.20\"" },
  { START "\"hours\": 20}", "{\"error\": \"rate is missing" },
  { START "\"gross\": 500, \"ni_letter\": \"A\"}", "{\"employee_ni\": \"20.64\", \"employer_ni\": \"60.60\"" },
  /* 2023-24's rates changed on 6 January, within week 40. */
  { "{\"year\": \"2023-24\", \"frequency\": \"weekly\", \"period\": 40, \"gross\": 500, \"ni_letter\": \"A\"}", "{\"employee_ni\": \"25.80\"" },
  { "{\"year\": \"2023-24\", \"frequency\": \"weekly\", \"period\": 40, \"payday\": \"2024-01-05\", \"gross\": 500, \"ni_letter\": \"A\"}",
    "{\"employee_ni\": \"30.96\"" },
  { "{\"frequency\": \"weekly\", \"payday\": \"2024-01-06\", \"gross\": 500, \"ni_letter\": \"A\"}", "{\"employee_ni\": \"25.80\"" },

  /* What is wrong is told, and the next line is answered. */
  { "", "{\"error\": \"This line is not one JSON object" },
  { "   ", "{\"error\": \"This line is not one JSON object" },
  { "nonsense", "{\"error\": \"This line is not one JSON object" },
  { "[]", "{\"error\": \"This line is not one JSON object" },
  { "{}", "{\"error\": \"gross is missing" },
  { START "\"gross\": 500, \"gross\": 600}", "{\"error\": \"One name is there twice" },
  { START "\"gross\": 99999999999999999999}", "{\"error\": \"This line is not one JSON object of names with texts, numbers of at most 15" },
  { START "\"gross\": [500]}", "{\"error\": \"This line is not one JSON object" },
  { START "\"gross\": {\"a\": 1}}", "{\"error\": \"This line is not one JSON object" },
  { START "\"gross\": 500.50}", "{\"error\": \"gross: A number with a point is not exact" },
  { START "\"gross\": 5e2}", "{\"error\": \"gross: A number with a point is not exact" },
  { START "\"gross\": true}", "{\"error\": \"gross: “true” is not an amount" },
  { START "\"gross\": null}", "{\"error\": \"gross is missing" },
  { START "\"gross\": \"\"}", "{\"error\": \"gross is missing" },
  { START "\"gross\": \"12,34\"}", "{\"error\": \"gross: “12,34” is not an amount" },
  { START "\"gross\": \"0.001\"}", "{\"error\": \"gross: “0.001” has parts of a penny" },
  { START "\"gross\": \"-0.01\"}", "{\"error\": \"gross: Pay is nothing or more" },
  { START "\"gross\": \"100000000.01\"}", "{\"error\": \"gross: “100000000.01” is more than 100 million pounds" },
  { START "\"gross\": \"99999999999999999999999999\"}", "{\"error\": \"gross: " },
  { START "\"gross\": 500, \"tax_code\": 1257}", "{\"error\": \"tax_code: " },
  { START "\"gross\": 500, \"tax_code\": \"1257Q\"}", "{\"error\": \"tax_code: “1257Q” is not a tax code" },
  { START "\"gross\": 500, \"ni_letter\": \"G\"}", "{\"error\": \"ni_letter: " },
  { START "\"gross\": 500, \"non_cumulative\": \"maybe\"}", "{\"error\": \"non_cumulative: “maybe” is neither" },
  { START "\"gross\": 500, \"loan_plan\": 3}", "{\"error\": \"loan_plan: “3”" },
  { START "\"gross\": 500, \"employee_pension_rate\": 4.5}", "{\"error\": \"employee_pension_rate: A number with a point" },
  { START "\"gross\": 500, \"pay_to_date\": \"x\"}", "{\"error\": \"pay_to_date: " },
  { "{\"year\": \"2031-32\", \"frequency\": \"weekly\", \"period\": 1, \"gross\": 1}", "{\"error\": \"There is no file with the rates of the tax year 2031-32" },
  { "{\"year\": \"2026-27\", \"frequency\": \"daily\", \"period\": 1, \"gross\": 1}", "{\"error\": \"frequency: “daily” is not one of these" },
  { "{\"year\": \"2026-27\", \"frequency\": \"weekly\", \"period\": 1.0, \"gross\": 1}", "{\"error\": \"period: " },
  { "{\"year\": \"2026-27\", \"frequency\": \"weekly\", \"period\": \"one\", \"gross\": 1}", "{\"error\": \"period: “one” is not a whole number" },
  { "{\"year\": \"2026-27\", \"frequency\": \"weekly\", \"period\": -1, \"gross\": 1}", "{\"error\": \"period: " },
  { "{\"year\": \"2025-26\", \"frequency\": \"weekly\", \"payday\": \"2026-04-06\", \"gross\": 1}", "{\"error\": \"payday: " },
  { START "\"gros\": 500, \"tax code\": \"BR\"}", "{\"error\": \"gross is missing, and is needed. All pay of this payday; hours and a rate will do instead.\", \"ignored\": [\"gros\", \"tax code\"]}" },
  { START "\"gross\": 500, \"tax_kode\": 1.5, \"net\": 3}", "{\"student_loan\": \"0.00\"" },
};

/* One out for each in, in the same order, whatever stands between. */
static void
test_lines (void)
{
  g_autofree char *folder = set_up ();
  g_autoptr (GString) in = g_string_new (NULL);
  g_auto (GStrv) out = NULL;
  g_auto (Run) run = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_string_append_printf (in, "%s\n", lines[i].in);
  run_fed (&run, "pay work --lines", folder, in->str);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  out = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (out), ==, G_N_ELEMENTS (lines) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (!g_str_has_prefix (out[i], lines[i].out))
      g_error ("%s\ngives %s\nnot %s", lines[i].in, out[i], lines[i].out);
  g_assert_true (g_str_has_suffix (out[G_N_ELEMENTS (lines) - 1], "\"ignored\": [\"tax_kode\", \"net\"]}"));
  g_assert_cmpstr (out[G_N_ELEMENTS (lines)], ==, "");
  empty_folder (folder);
}

/* The end of the last line may be missing; nothing in is nothing out; and a line may be hostile. */
static void
test_odd_lines (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *nested = g_strnfill (1000 * 1000, '[');
  g_autofree char *long_line = g_strdup_printf ("%s\n" START "\"gross\": 500}", nested);
  g_auto (GStrv) out = NULL;
  g_auto (Run) run = { 0 };

  run_fed (&run, "pay work --lines", folder, "");
  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.out, ==, "");
  run_fed (&run, "pay work --lines", folder, "{}");
  g_assert_true (g_str_has_prefix (run.out, "{\"error\": "));
  g_assert_true (g_str_has_suffix (run.out, "}\n"));
  run_fed (&run, "pay work --lines", folder, "{}\r\n");
  g_assert_true (g_str_has_prefix (run.out, "{\"error\": \"gross is missing"));
  run_fed (&run, "pay work --lines", folder, long_line);
  g_assert_cmpint (run.code, ==, 0);
  out = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (out), ==, 3);
  g_assert_true (g_str_has_prefix (out[0], "{\"error\": \"This line is too long"));
  g_assert_true (g_str_has_prefix (out[1], "{\"student_loan\": "));
  empty_folder (folder);
}

/* What cannot be read or written to the end must not look done. */
static void
test_broken_pipes (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  static const char *const commands[] = { "pay work --lines", "pay check --lines", "pay check --gross 1136 --stated-tax 227.20 " AMIR };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_into_a_full_disk (&run, commands[i], folder, "{}\n{}\n");
      g_assert_cmpint (run.code, ==, 1);
      run_holds (run.err, "could not be written", folder);
    }
  empty_folder (folder);
}

/* A program at the other end waits for each answer before it asks again. */
static void
test_answers_at_once (void)
{
  g_autofree char *folder = set_up ();
  const char *argv[] = { g_getenv ("PENNYWELL"), "pay", "work", "--lines", NULL };
  g_autoptr (GError) error = NULL;
  int in, out;
  FILE *asking, *answering;
  char answer[4096];

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &in, &out, NULL, &error);
  g_assert_no_error (error);
  asking = fdopen (in, "w");
  answering = fdopen (out, "r");
  for (guint i = 0; i < 3; i++)
    {
      fprintf (asking, START "\"gross\": %u, \"tax_code\": \"BR\"}\n", i * 100);
      fflush (asking);
      g_assert_nonnull (fgets (answer, sizeof answer, answering));
      g_assert_true (g_str_has_prefix (answer, i == 0 ? "{\"tax\": \"0.00\"" : i == 1 ? "{\"tax\": \"20.00\"" : "{\"tax\": \"40.00\""));
    }
  fclose (asking);
  g_assert_null (fgets (answer, sizeof answer, answering));
  fclose (answering);
  empty_folder (folder);
}

static void
test_check_lines (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) object = NULL;
  JsonObject *difference;
  const char *line = "{\"year\": \"2026-27\", \"frequency\": \"four-weekly\", \"period\": 32, \"hours\": 80, \"rate\": \"14.20\", "
                     "\"tax_code\": \"1257L\", \"ni_letter\": \"A\", \"pay_to_date\": \"7952.00\", \"tax_to_date\": \"235.60\", "
                     "\"stated_hours\": \"82\", \"stated_tax\": \"33.60\", \"stated_nett\": 5}\n";

  run_fed (&run, "pay check --lines", folder, line);
  g_assert_cmpint (run.code, ==, 0);
  object = run_object (&run);
  g_assert_false (json_object_get_boolean_member (object, "agrees"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "differences")), ==, 1);
  difference = json_array_get_object_element (json_object_get_array_member (object, "differences"), 0);
  g_assert_cmpstr (json_object_get_string_member (difference, "figure"), ==, "hours");
  g_assert_cmpstr (json_object_get_string_member (difference, "stated"), ==, "82:00");
  g_assert_cmpstr (json_object_get_string_member (difference, "ours"), ==, "80:00");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "ignored")), ==, 1);
  run_fed (&run, "pay check --lines", folder, "nonsense\n");
  g_assert_true (g_str_has_prefix (run.out, "{\"error\": "));
  empty_folder (folder);
}

/* Rates of one's own */

static void
put_rates (const char *folder,
           const char *name,
           const char *text)
{
  g_autofree char *rates = g_build_filename (folder, "pennywell", "rates", NULL);
  g_autofree char *path = g_build_filename (rates, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (rates, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
replaced (char       *text,
          const char *what,
          const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_free (text);
  return g_strjoinv (with, parts);
}

/* 2026-27's figures a year later, with another secondary threshold. */
static char *
next_year (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "data", "rates", "2026-27.ini", NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  text = replaced (text, "2026-04-", "2027-04-");
  text = replaced (text, "parental-pay 2027-04-05", "parental-pay 2027-04-04");
  text = replaced (text, "year = 2026-27", "year = 2027-28");
  return replaced (text, "secondary-threshold = 96 / 417 / 5000", "secondary-threshold = 48 / 208 / 2500");
}

static void
test_own_rates (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *text = next_year ();
  const char *line = "pay work --gross 500 --frequency weekly --year 2027-28 --period 1 --ni-letter A --json";
  g_auto (Run) run = { 0 };

  run_command (&run, line, folder);
  g_assert_cmpint (run.code, ==, 1);
  run_holds (run.err, "no file with the rates of the tax year 2027-28", folder);
  run_holds (run.err, "{T}/pennywell/rates", folder);
  put_rates (folder, "2027-28.ini", text);
  run_command (&run, line, folder);
  g_assert_cmpint (run.code, ==, 0);
  run_holds (run.out, "\"employer_ni\": \"67.80\"", folder);
  run_command (&run, "pay rates", folder);
  run_holds (run.out, "2027-28: your own file {T}/pennywell/rates/2027-28.ini", folder);
  run_holds (run.out, "2026-27: came with Pennywell", folder);
  empty_folder (folder);
}

/* Nothing is worked out with other figures than the person thinks. */
static void
test_broken_rates (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *text = replaced (next_year (), "flat = 123.25", "flat = 12x");
  static const char *const commands[] = {
    "pay work --gross 500 --frequency weekly --year 2026-27 --period 1 --ni-letter A", "pay work --lines", "pay check --lines", "pay rates",
  };
  g_auto (Run) run = { 0 };

  put_rates (folder, "2027-28.ini", text);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_fed (&run, commands[i], folder, "{}\n");
      g_assert_cmpint (run.code, ==, 1);
      g_assert_cmpstr (run.out, ==, "");
      run_holds (run.err, "{T}/pennywell/rates/2027-28.ini", folder);
    }
  empty_folder (folder);
}

/* HMRC's own cases through the program */

static void
append_pence (GString    *line,
              const char *name,
              PennyPence  amount)
{
  g_autofree char *text = penny_pence_format (amount);

  g_string_append_printf (line, ", \"%s\": \"%s\"", name, text);
}

static void
append_tax_case (GString              *in,
                 const PennyHmrcCases *cases,
                 guint                 row)
{
  gboolean alone = penny_hmrc_cases_number (cases, row, "w1m1") != 0;
  PennyPence gross = penny_hmrc_cases_pence (cases, row, "gross_pay");

  g_string_append_printf (in, "{\"year\": \"2026-27\", \"frequency\": \"%s\", \"period\": %s, \"tax_code\": \"%s\", \"non_cumulative\": %s",
                          penny_hmrc_cases_text (cases, row, "frequency"), penny_hmrc_cases_text (cases, row, "period"),
                          penny_hmrc_cases_text (cases, row, "tax_code"), alone ? "true" : "false");
  append_pence (in, "gross", gross);
  if (!alone)
    {
      append_pence (in, "pay_to_date", penny_hmrc_cases_pence (cases, row, "taxable_pay_to_date") - gross);
      append_pence (in, "tax_to_date", penny_hmrc_cases_pence (cases, row, "tax_due_to_date")
                                       - penny_hmrc_cases_pence (cases, row, "tax_due"));
    }
  g_string_append (in, "}\n");
}

static void
append_ni_case (GString              *in,
                const PennyHmrcCases *cases,
                guint                 row)
{
  const char *frequency = penny_hmrc_cases_text (cases, row, "frequency");
  g_autofree char *name = g_str_equal (frequency, "FourWeekly") ? g_strdup ("four-weekly") : g_ascii_strdown (frequency, -1);

  g_string_append_printf (in, "{\"year\": \"2025-26\", \"frequency\": \"%s\", \"period\": %s, \"ni_letter\": \"%s\"", name,
                          penny_hmrc_cases_text (cases, row, "period"), penny_hmrc_cases_text (cases, row, "category"));
  append_pence (in, "gross", penny_hmrc_cases_pence (cases, row, "gross_pay"));
  g_string_append (in, "}\n");
}

static gboolean
is_as_published (const PennyHmrcCases *cases,
                 guint                 row,
                 const char           *column,
                 const char           *name,
                 const char           *answer)
{
  g_autofree char *amount = penny_pence_format (penny_hmrc_cases_pence (cases, row, column));
  g_autofree char *wanted = g_strdup_printf ("\"%s\": \"%s\"", name, amount);

  if (strstr (answer, wanted) != NULL)
    return TRUE;
  g_test_message ("case %u: %s is not in %s", row + 1, wanted, answer);
  return FALSE;
}

static void
run_cases (const PennyHmrcCases  *cases,
           void                 (*append) (GString *in, const PennyHmrcCases *cases, guint row),
           const char            *columns[][2],
           guint                  n_columns,
           guint                  count)
{
  g_autofree char *folder = set_up ();
  g_autoptr (GString) in = g_string_new (NULL);
  g_auto (GStrv) out = NULL;
  g_auto (Run) run = { 0 };
  guint right = 0;

  for (guint i = 0; i < penny_hmrc_cases_count (cases); i++)
    append (in, cases, i);
  run_fed (&run, "pay work --lines", folder, in->str);
  g_assert_cmpint (run.code, ==, 0);
  out = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (out), ==, count + 1);
  for (guint i = 0; i < count; i++)
    {
      gboolean agrees = TRUE;

      for (guint j = 0; j < n_columns; j++)
        agrees &= is_as_published (cases, i, columns[j][0], columns[j][1], out[i]);
      right += agrees ? 1 : 0;
    }
  g_test_message ("%u of %u", right, count);
  g_assert_cmpuint (right, ==, count);
  empty_folder (folder);
}

static void
test_hmrc_tax (void)
{
  g_autoptr (PennyHmrcCases) cases = penny_hmrc_cases_read ("income-tax-2026-27.csv");
  const char *columns[][2] = { { "tax_due", "tax" } };

  if (cases != NULL)
    run_cases (cases, append_tax_case, columns, G_N_ELEMENTS (columns), 168);
}

static void
test_hmrc_ni (void)
{
  g_autoptr (PennyHmrcCases) cases = penny_hmrc_cases_read ("national-insurance-2025-26.csv");
  const char *columns[][2] = { { "employee_ni", "employee_ni" }, { "employer_ni", "employer_ni" }, { "at_lel", "at_lel" },
                               { "lel_to_pt", "lel_to_pt" }, { "pt_to_uel", "pt_to_uel" } };

  if (cases != NULL)
    run_cases (cases, append_ni_case, columns, G_N_ELEMENTS (columns), 896);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pay/row/%u", i);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/pay/enough", test_enough);
  g_test_add_func ("/pay/columns", test_columns);
  g_test_add_func ("/pay/lines", test_lines);
  g_test_add_func ("/pay/odd-lines", test_odd_lines);
  g_test_add_func ("/pay/broken-pipes", test_broken_pipes);
  g_test_add_func ("/pay/answers-at-once", test_answers_at_once);
  g_test_add_func ("/pay/check-lines", test_check_lines);
  g_test_add_func ("/pay/own-rates", test_own_rates);
  g_test_add_func ("/pay/broken-rates", test_broken_rates);
  g_test_add_func ("/pay/hmrc-tax", test_hmrc_tax);
  g_test_add_func ("/pay/hmrc-ni", test_hmrc_ni);
  return g_test_run ();
}
