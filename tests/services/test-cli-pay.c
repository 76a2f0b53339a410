#include "run.h"

#include <string.h>

/* `pennywell pay` as a script meets it: by options.  No book, and no rates of one's own: those are in test-cli-pay-rates. */

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
  { "pay work --gross 1136 --frequency weekly --payday 13/11/2026", 0, "tax week 32 of 2026-27", NULL },
  { "pay work --gross 1136 --frequency weekly --payday 11/13/2026", 2, NULL, "Write it like 2026-11-15 or 15/11/2026" },
  { "pay work --help", 0, "Write a DATE like 2026-11-15 or 15/11/2026.", NULL },
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
  g_autofree char *folder = make_data_home ();
  g_auto (Run) run = { 0 };

  run_command (&run, row->line, folder);
  run_expect (&run, row->code, row->out, row->err, folder);
  empty_folder (folder);
}

/* At the minimum wage nothing is said of it, nor in a check, which says it in its own way. */
static void
test_enough (void)
{
  g_autofree char *folder = make_data_home ();
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
  g_autofree char *folder = make_data_home ();
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
  return g_test_run ();
}
