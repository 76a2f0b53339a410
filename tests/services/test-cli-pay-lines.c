#include "run.h"

#include <stdio.h>
#include <string.h>

#include "hmrc-cases.h"

/* `pennywell pay` as another program meets it: a line in, a line out, and HMRC's own cases so. */

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
  { "{\"payday\": \"13/11/2026\", \"frequency\": \"weekly\", \"gross\": 1}", "{\"error\": \"payday: “13/11/2026” is not a day. Write the year first" },
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
  g_autofree char *folder = make_data_home ();
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
  g_autofree char *folder = make_data_home ();
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
  g_autofree char *folder = make_data_home ();
  g_auto (Run) run = { 0 };
  static const char *const commands[] = { "pay work --lines", "pay check --lines",
                                          "pay check --gross 100 --year 2026-27 --frequency weekly --period 5 "
                                          "--tax-code 1257L --stated-tax 1" };

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
  g_autofree char *folder = make_data_home ();
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
  g_autofree char *folder = make_data_home ();
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

/* --- HMRC's own cases --- */

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
  g_autofree char *folder = make_data_home ();
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
  g_test_add_func ("/pay/lines", test_lines);
  g_test_add_func ("/pay/odd-lines", test_odd_lines);
  g_test_add_func ("/pay/broken-pipes", test_broken_pipes);
  g_test_add_func ("/pay/answers-at-once", test_answers_at_once);
  g_test_add_func ("/pay/check-lines", test_check_lines);
  g_test_add_func ("/pay/hmrc-tax", test_hmrc_tax);
  g_test_add_func ("/pay/hmrc-ni", test_hmrc_ni);
  return g_test_run ();
}
