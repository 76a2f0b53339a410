#include "owed-to-hmrc.h"
#include "pay-years.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The sample person Maya's three assistants: 24 payslips and what a year so far makes of them, to the penny. */

#define PEOPLE 3

typedef struct
{
  const char *name;
  PennyPence  rate;
  gboolean    pension;
} Assistant;

static const Assistant assistants[PEOPLE] = { { "Amir", 1420, TRUE }, { "Bev", 1420, TRUE }, { "Chris", 1480, FALSE } };

typedef struct
{
  const char *name, *payday;
  int         minutes, holiday;
  PennyPence  gross, tax, ni, pension, net, employer_ni, employer_pension;
} Expected;

static const Expected slips[] = {
  { "Amir", "2026-05-01", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-05-01", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-05-01", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-05-29", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-05-29", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-05-29", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-06-26", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-06-26", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-06-26", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-07-24", 4800, 0, 113600, 3380, 1352, 2624, 106244, 11265, 1968 },
  { "Bev", "2026-07-24", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-07-24", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-08-21", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-08-21", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-08-21", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-09-18", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-09-18", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-09-18", 1440, 1200, 65120, 0, 0, 0, 65120, 3993, 0 },
  { "Amir", "2026-10-16", 4800, 0, 113600, 3380, 1352, 2624, 106244, 11265, 1968 },
  { "Bev", "2026-10-16", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-10-16", 2520, 0, 62160, 0, 0, 0, 62160, 3549, 0 },
  { "Amir", "2026-11-13", 4800, 0, 113600, 3360, 1352, 2624, 106264, 11265, 1968 },
  { "Bev", "2026-11-13", 3840, 0, 90880, 0, 0, 1715, 89165, 7857, 1286 },
  { "Chris", "2026-11-13", 1440, 0, 35520, 0, 0, 0, 35520, 0, 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (slips) == 24);

static const Assistant *
assistant_of (const char *name)
{
  for (guint i = 0; i < PEOPLE; i++)
    if (g_str_has_prefix (name, assistants[i].name))
      return &assistants[i];
  g_error ("Nobody is called %s", name);
}

static PennyPayTerms
terms_of (const Assistant *assistant)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_FOUR_WEEKLY, "1257L");

  if (assistant->pension)
    terms.pension = (PennyPensionTerms) { .kind = PENNY_PENSION_RELIEF_AT_SOURCE, .employee = 500, .employer = 300 };
  return terms;
}

/* @year: that assistant's, which goes on.  Gives what the payday adds to what is owed. */
static PennyPaid
check (const Expected  *expected,
       PennyYearToDate *year)
{
  const Assistant *assistant = assistant_of (expected->name);
  PennyPayTerms terms = terms_of (assistant);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = expected->minutes, .rate = assistant->rate },
    { .kind = PENNY_PAY_HOLIDAY, .minutes = expected->holiday, .rate = assistant->rate },
  };
  PennyPayPeriod period;
  PennyPayslip slip;
  PennyPaid paid;

  g_test_message ("%s, %s", expected->name, expected->payday);
  penny_pay_period_on (&period, PENNY_PAY_FOUR_WEEKLY, penny_date_parse (expected->payday));
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), year, &slip);
  g_assert_cmpint (slip.gross, ==, expected->gross);
  g_assert_cmpint (slip.tax.tax, ==, expected->tax);
  g_assert_cmpint (slip.ni.employee, ==, expected->ni);
  g_assert_cmpint (slip.pension.employee, ==, expected->pension);
  g_assert_cmpint (slip.net, ==, expected->net);
  g_assert_cmpint (slip.ni.employer, ==, expected->employer_ni);
  g_assert_cmpint (slip.pension.employer, ==, expected->employer_pension);
  g_assert_cmpint (slip.minutes, ==, expected->minutes);
  *year = slip.after;
  penny_paid_from_slip (&paid, &slip);
  return paid;
}

static void
check_all (PennyYearToDate years[PEOPLE])
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    check (&slips[i], &years[assistant_of (slips[i].name) - assistants]);
}

static void
test_payslips (void)
{
  PennyYearToDate years[PEOPLE] = { 0 };

  check_all (years);
}

/* What the year has come to for each, on 13 November 2026. */
static void
test_year (void)
{
  static const struct
  {
    PennyPence gross, tax, ni, employer_ni, pension, employer_pension, relief, net;
  } expected[PEOPLE] = {
    { 908800, 26920, 10816, 90120, 20992, 15744, 5248, 850072 },
    { 727040, 0, 0, 62856, 13720, 10288, 3432, 713320 },
    { 473600, 0, 0, 25287, 0, 0, 0, 473600 },
  };
  PennyYearToDate years[PEOPLE] = { 0 };

  check_all (years);
  for (guint i = 0; i < PEOPLE; i++)
    {
      const PennyYearToDate *year = &years[i];

      g_test_message ("%s", assistants[i].name);
      g_assert_cmpint (year->gross, ==, expected[i].gross);
      g_assert_cmpint (year->pay, ==, expected[i].gross);
      g_assert_cmpint (year->tax, ==, expected[i].tax);
      g_assert_cmpuint (year->n_ni, ==, 1);
      g_assert_cmpint (year->ni[0].letter, ==, 'A');
      g_assert_cmpint (year->ni[0].pay, ==, expected[i].gross);
      g_assert_cmpint (year->ni[0].employee, ==, expected[i].ni);
      g_assert_cmpint (year->ni[0].employer, ==, expected[i].employer_ni);
      g_assert_cmpint (year->pension, ==, expected[i].pension);
      g_assert_cmpint (year->pension_relief, ==, expected[i].relief);
      g_assert_cmpint (year->employer_pension, ==, expected[i].employer_pension);
      g_assert_cmpint (year->net, ==, expected[i].net);
    }
}

/* Amir's pay is at or above the lower earnings limit of 516.00 each time; Chris's last is not. */
static void
test_bands (void)
{
  PennyYearToDate years[PEOPLE] = { 0 };

  check_all (years);
  g_assert_cmpint (years[0].ni[0].at_lel, ==, 8 * 51600);
  g_assert_cmpint (years[0].ni[0].lel_to_pt, ==, 8 * (96700 - 51600));
  g_assert_cmpint (years[0].ni[0].pt_to_uel, ==, 8 * (113600 - 96700));
  g_assert_cmpint (years[2].ni[0].at_lel, ==, 7 * 51600);
  g_assert_cmpint (years[2].ni[0].lel_to_pt, ==, 6 * 62160 + 65120 - 7 * 51600);
}

static PennyPence
pence (JsonObject *object,
       const char *name)
{
  PennyPence amount = 0;
  g_autoptr (GError) error = NULL;

  penny_pence_parse (json_object_get_string_member (object, name), &amount, &error);
  g_assert_no_error (error);
  return amount;
}

static int
minutes (JsonObject *object,
         const char *name)
{
  return 60 * (int) g_ascii_strtoll (json_object_get_string_member_with_default (object, name, "0"), NULL, 10);
}

static void
check_described (JsonObject      *slip,
                 PennyYearToDate  years[PEOPLE])
{
  Expected expected = {
    json_object_get_string_member (slip, "pa"), json_object_get_string_member (slip, "date"),
    minutes (slip, "hours"), minutes (slip, "holiday_hours"),
    pence (slip, "gross"), pence (slip, "tax"), pence (slip, "ni"), pence (slip, "pension"), pence (slip, "net"),
    pence (slip, "employer_ni"), pence (slip, "employer_pension"),
  };

  check (&expected, &years[assistant_of (expected.name) - assistants]);
}

/* Where Maya's own description is at hand: its payslips, and what they come to. */
static void
test_described (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "scenarios", "maya.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  PennyYearToDate years[PEOPLE] = { 0 };
  JsonObject *maya, *expected;
  JsonArray *described;

  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("../shared/scenarios is not here");
      return;
    }
  maya = json_node_get_object (json_parser_get_root (parser));
  described = json_object_get_array_member (maya, "payslips");
  g_assert_cmpuint (json_array_get_length (described), ==, G_N_ELEMENTS (slips));
  for (guint i = 0; i < json_array_get_length (described); i++)
    check_described (json_array_get_object_element (described, i), years);
  expected = json_object_get_object_member (maya, "expected");
  g_assert_cmpint (years[0].ni[0].employer + years[1].ni[0].employer + years[2].ni[0].employer, ==,
                   pence (expected, "employer_ni"));
  g_assert_cmpint (years[0].employer_pension + years[1].employer_pension, ==,
                   pence (json_object_get_object_member (expected, "line_spent"), "Employer pension"));
}

/* On 15 November 2026: what the last two runs owe to HMRC and by when, and what not claiming the allowance would cost. */
static void
test_owed (void)
{
  PennyEmployerTerms terms = { .allowance_claimed_in = 1 };
  PennyYearToDate years[PEOPLE] = { 0 };
  PennyPaid paid[G_N_ELEMENTS (slips)];
  PennyOwedToHmrc owed;

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    paid[i] = check (&slips[i], &years[assistant_of (slips[i].name) - assistants]);
  penny_owed_to_hmrc_work_out (&owed, penny_test_rates (2026), &terms, paid, G_N_ELEMENTS (paid));
  g_assert_cmpint (owed.payments[6].due, ==, 4732);
  g_assert_cmpint (owed.payments[6].pay_by, ==, penny_date_new (2026, 11, 20));
  g_assert_cmpint (owed.payments[7].due, ==, 4712);
  g_assert_cmpint (owed.payments[7].pay_by, ==, penny_date_new (2026, 12, 22));
  g_assert_cmpint (owed.total.employer_ni, ==, 178263);
  g_assert_cmpint (owed.total.allowance, ==, 178263);
  g_assert_cmpint (owed.payments[6].due + owed.payments[7].due + owed.allowance_worth, ==, 187707);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/maya/payslips", test_payslips);
  g_test_add_func ("/maya/year", test_year);
  g_test_add_func ("/maya/bands", test_bands);
  g_test_add_func ("/maya/owed", test_owed);
  g_test_add_func ("/maya/described", test_described);
  return g_test_run ();
}
