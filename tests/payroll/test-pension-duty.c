#include "figures.h"
#include "pay-years.h"
#include "pension-duty.h"
#include "pension-leaving.h"

static const char *const leaving_names[] = { "too-early", "opt-out", "later" };

static void
work_assess (PennyFigure *figure)
{
  PennyPensionFacts facts = {
    .born = penny_figure_date (figure, "born"),
    .from = penny_figure_date (figure, "from"),
    .to = penny_figure_date (figure, "to"),
    .earnings = penny_figure_pence (figure, "pay"),
  };
  PennyPensionAssessment assessment;
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &facts.frequency));
  penny_pension_assess (penny_test_rates ((int) penny_figure_number (figure, "year")), &facts, &assessment, &error);
  g_assert_no_error (error);
  penny_figure_say (figure, "kind", penny_worker_kind_name (assessment.kind));
  penny_figure_say_date (figure, "on", assessment.on);
}

static void
work_reenrol (PennyFigure *figure)
{
  PennyReenrolment reenrolment;

  penny_reenrolment_after (&reenrolment, penny_figure_date (figure, "last"));
  penny_figure_say_date (figure, "anniversary", reenrolment.anniversary);
  penny_figure_say_date (figure, "from", reenrolment.from);
  penny_figure_say_date (figure, "to", reenrolment.to);
  penny_figure_say_date (figure, "declare", reenrolment.declare_by);
}

static void
work_leave (PennyFigure *figure)
{
  PennyLeavingFacts facts = {
    .member_from = penny_figure_date (figure, "member"),
    .told_on = penny_figure_date (figure, "told"),
    .asked_on = penny_figure_date (figure, "asked"),
    .from_pay = penny_figure_pence (figure, "paid"),
    .from_employer = penny_figure_pence (figure, "employer"),
  };
  PennyLeaving leaving;

  penny_leaving_work_out (&leaving, &facts);
  penny_figure_say (figure, "kind", leaving_names[leaving.kind]);
  penny_figure_say_date (figure, "to", leaving.to);
  penny_figure_say_pence (figure, "worker", leaving.to_worker);
  penny_figure_say_pence (figure, "back", leaving.to_employer);
  if (leaving.refund_by != PENNY_DATE_NONE)
    penny_figure_say_date (figure, "by", leaving.refund_by);
}

static void
work_postpone (PennyFigure *figure)
{
  PennyDate from = penny_figure_date (figure, "from");

  penny_figure_say_date (figure, "latest", penny_pension_postpone_latest (from));
  penny_figure_say_date (figure, "notice", penny_pension_notice_by (from));
}

static void
work (PennyFigure *figure)
{
  const char *what = penny_figure_text (figure, "what");

  if (g_str_equal (what, "assess"))
    work_assess (figure);
  else if (g_str_equal (what, "reenrol"))
    work_reenrol (figure);
  else if (g_str_equal (what, "leave"))
    work_leave (figure);
  else if (g_str_equal (what, "postpone"))
    work_postpone (figure);
  else if (g_str_equal (what, "declare"))
    penny_figure_say_date (figure, "by", penny_pension_declare_by (penny_figure_date (figure, "start")));
  else if (g_str_equal (what, "enrol-by"))
    penny_figure_say_date (figure, "by", penny_pension_enrol_by (penny_figure_date (figure, "member")));
  else if (g_str_equal (what, "first-pay-by"))
    penny_figure_say_date (figure, "by", penny_pension_first_pay_by (penny_figure_date (figure, "member")));
  else
    penny_figure_say_date (figure, "by", penny_pension_pay_by (penny_figure_date (figure, "taken"),
                                                               penny_figure_number (figure, "post") != 0));
}

#define MONTHLY PENNY_PAY_MONTHLY
#define MILLION G_GINT64_CONSTANT (100000000)

static void
assess (PennyPensionAssessment *assessment,
        const char             *born,
        const char             *from,
        const char             *to,
        PennyPence              earnings)
{
  PennyPensionFacts facts = { penny_date_parse (born), MONTHLY, penny_date_parse (from), penny_date_parse (to), earnings };
  g_autoptr (GError) error = NULL;

  penny_pension_assess (penny_test_rates (2026), &facts, assessment, &error);
  g_assert_no_error (error);
}

static void
test_birthdays (void)
{
  static const struct
  {
    const char     *born, *from, *to;
    PennyPence      earnings;
    PennyWorkerKind kind;
    const char     *on;
  } cases[] = {
    /* The first and last day of a period are in it. */
    { "2004-06-01", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_ELIGIBLE, "2026-06-01" },
    { "2004-06-30", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_ELIGIBLE, "2026-06-30" },
    { "2004-07-01", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_NON_ELIGIBLE, "2026-06-01" },
    /* A birthday that changes nothing is not looked at. */
    { "2004-06-15", "2026-06-01", "2026-06-30", 60000, PENNY_WORKER_NON_ELIGIBLE, "2026-06-01" },
    { "2004-06-15", "2026-06-01", "2026-06-30", 0, PENNY_WORKER_ENTITLED, "2026-06-01" },
    { "2010-06-15", "2026-06-01", "2026-06-30", 0, PENNY_WORKER_ENTITLED, "2026-06-15" },
    { "2010-06-15", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_NON_ELIGIBLE, "2026-06-15" },
    /* 29 February: 22 on 1 March 2026. */
    { "2004-02-29", "2026-02-01", "2026-02-28", 100000, PENNY_WORKER_NON_ELIGIBLE, "2026-02-01" },
    { "2004-02-29", "2026-03-01", "2026-03-31", 100000, PENNY_WORKER_ELIGIBLE, "2026-03-01" },
    /* State Pension age in the middle: eligible at its beginning. Born on 6 June 1960: 66 and 3 months. */
    { "1960-06-06", "2026-09-01", "2026-09-30", 100000, PENNY_WORKER_ELIGIBLE, "2026-09-01" },
    { "1960-06-06", "2026-10-01", "2026-10-31", 100000, PENNY_WORKER_NON_ELIGIBLE, "2026-10-01" },
    { "1951-06-02", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_NON_ELIGIBLE, "2026-06-01" },
    { "1951-06-01", "2026-06-01", "2026-06-30", 100000, PENNY_WORKER_OUTSIDE, "2026-06-01" },
    { "1990-01-01", "2026-06-01", "2026-06-30", -100000, PENNY_WORKER_ENTITLED, "2026-06-01" },
    { "1990-01-01", "2026-06-01", "2026-06-30", 100 * MILLION, PENNY_WORKER_ELIGIBLE, "2026-06-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPensionAssessment assessment;
      g_autofree char *on = NULL;

      g_test_message ("%u", i);
      assess (&assessment, cases[i].born, cases[i].from, cases[i].to, cases[i].earnings);
      on = penny_date_format (assessment.on);
      g_assert_cmpint (assessment.kind, ==, cases[i].kind);
      g_assert_cmpstr (on, ==, cases[i].on);
    }
}

static void
test_unknown (void)
{
  PennyPensionFacts facts = { .from = penny_date_new (2026, 6, 1), .to = penny_date_new (2026, 6, 30), .earnings = 100000 };
  PennyPensionAssessment assessment;
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_pension_assess (penny_test_rates (2026), &facts, &assessment, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&error);
  facts.born = penny_date_new (1990, 1, 1);
  facts.to = facts.from - 1;
  g_assert_false (penny_pension_assess (penny_test_rates (2026), &facts, &assessment, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
}

/* A year's file says the ages, and another year may say others. */
static void
test_ages_of_the_year (void)
{
  static const struct
  {
    const char     *born;
    PennyWorkerKind kind;
  } cases[] = {
    { "2008-06-02", PENNY_WORKER_OUTSIDE },
    { "2008-06-01", PENNY_WORKER_ELIGIBLE },
    { "1955-06-02", PENNY_WORKER_NON_ELIGIBLE },
    { "1955-06-01", PENNY_WORKER_OUTSIDE },
  };
  PennyRates rates = *penny_test_rates (2026);

  rates.pension.youngest = 18;
  rates.pension.enrolled_from = 18;
  rates.pension.oldest = 70;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPensionFacts facts = {
        .born = penny_date_parse (cases[i].born), .frequency = PENNY_PAY_MONTHLY,
        .from = penny_date_new (2026, 6, 1), .to = penny_date_new (2026, 6, 1), .earnings = 100000,
      };
      PennyPensionAssessment assessment;
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      penny_pension_assess (&rates, &facts, &assessment, &error);
      g_assert_no_error (error);
      g_assert_cmpint (assessment.kind, ==, cases[i].kind);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *born;
    PennyPence  earnings;
    const char *words;
  } cases[] = {
    { "1990-01-01", 83301, "Age 36, and £833.01 is more than £833.00, so you enrol them from 1 Jun 2026 on and pay in too." },
    { "1990-01-01", 83300,
      "£833.00 is not more than £833.00, so they need not be enrolled. They may ask to be, and then you enrol them and pay in too." },
    { "2006-01-01", 83301,
      "Before they are 22 they need not be enrolled. They may ask to be, and then you enrol them and pay in too." },
    { "1955-01-01", 83301,
      "From State Pension age on they need not be enrolled. They may ask to be, and then you enrol them and pay in too." },
    { "1990-01-01", 52000,
      "£520.00 is not more than £520.00, so they need not be enrolled. They may ask to join a pension, and then you arrange one; you "
      "need not pay into it." },
    { "2012-01-01", 52000, "Pensions at work begin at age 16, so there is nothing to do yet." },
    { "1950-01-01", 52000, "Pensions at work end at age 75, so there is nothing to do." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPensionAssessment assessment;
      g_autofree char *words = NULL;

      assess (&assessment, cases[i].born, "2026-06-01", "2026-06-30", cases[i].earnings);
      words = penny_pension_assessment_explain (&assessment);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_reenrol (void)
{
  PennyPensionAssessment eligible, not_eligible;
  PennyDate on = penny_date_new (2026, 6, 1);

  assess (&eligible, "1990-01-01", "2026-06-01", "2026-06-30", 100000);
  assess (&not_eligible, "1990-01-01", "2026-06-01", "2026-06-30", 80000);
  g_assert_cmpint (penny_pension_reenrol (&eligible, on, penny_date_new (2025, 5, 31), FALSE), ==, PENNY_REENROL_MUST);
  g_assert_cmpint (penny_pension_reenrol (&eligible, on, penny_date_new (2025, 6, 1), FALSE), ==, PENNY_REENROL_MAY);
  g_assert_cmpint (penny_pension_reenrol (&eligible, on, penny_date_new (2024, 6, 1), TRUE), ==, PENNY_REENROL_MAY);
  g_assert_cmpint (penny_pension_reenrol (&not_eligible, on, penny_date_new (2024, 6, 1), FALSE), ==, PENNY_REENROL_NO);
}

static void
test_months (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *last;
  } cases[] = {
    { "2026-01-01", 1, "2026-01-31" },
    { "2026-01-15", 1, "2026-02-14" },
    { "2026-01-28", 1, "2026-02-27" },
    /* No such day in February: the whole of it is in the month. */
    { "2026-01-29", 1, "2026-02-28" },
    { "2026-01-31", 1, "2026-02-28" },
    { "2028-01-29", 1, "2028-02-28" },
    { "2028-01-30", 1, "2028-02-29" },
    { "2026-02-28", 1, "2026-03-27" },
    { "2026-10-31", 5, "2027-03-30" },
    { "2026-09-30", 5, "2027-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *last = penny_date_format (penny_months_last_day (penny_date_parse (cases[i].from), cases[i].months));

      g_assert_cmpstr (last, ==, cases[i].last);
    }
  g_assert_cmpint (penny_months_last_day (PENNY_DATE_NONE, 1), ==, PENNY_DATE_NONE);
}

static void
test_asked (void)
{
  static const struct
  {
    PennyPayFrequency frequency;
    const char       *from;
    gboolean          next_is_done;
    const char       *member_from;
  } cases[] = {
    { PENNY_PAY_WEEKLY, "2026-06-01", FALSE, "2026-06-08" },
    { PENNY_PAY_WEEKLY, "2026-06-01", TRUE, "2026-06-15" },
    { PENNY_PAY_FORTNIGHTLY, "2026-06-01", FALSE, "2026-06-15" },
    { PENNY_PAY_FOUR_WEEKLY, "2026-06-01", FALSE, "2026-06-29" },
    { PENNY_PAY_FOUR_WEEKLY, "2026-06-01", TRUE, "2026-07-27" },
    { MONTHLY, "2026-06-01", FALSE, "2026-07-01" },
    { MONTHLY, "2026-12-06", TRUE, "2027-02-06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate from = penny_date_parse (cases[i].from);
      g_autofree char *day = penny_date_format (penny_pension_asked_from (cases[i].frequency, from, cases[i].next_is_done));

      g_assert_cmpstr (day, ==, cases[i].member_from);
    }
}

static void
test_leaving (void)
{
  static const struct
  {
    const char *told, *asked;
    gboolean    joined;
    int         kind;
    const char *words;
  } cases[] = {
    { "2026-05-20", "2026-05-19", FALSE, PENNY_LEAVING_TOO_EARLY,
      "A notice to opt out counts from 20 May 2026 to 19 Jun 2026. Ask them for a new one in that time." },
    { "2026-05-20", "2026-05-20", FALSE, PENNY_LEAVING_OPT_OUT,
      "The notice came by 19 Jun 2026, so it is as if they had never joined. Pay £26.24 back to them by 19 Jun 2026; the scheme gives it back "
      "to you, with the £19.68 that you paid in." },
    { "2026-05-20", "2026-06-20", FALSE, PENNY_LEAVING_LATER,
      "The month for opting out ended on 19 Jun 2026, so they leave from now on. Take nothing more from pay; what was paid in stays "
      "in their pension." },
    { "2026-05-20", "2026-05-20", TRUE, PENNY_LEAVING_LATER,
      "They asked to join, so they leave by the scheme’s own rules. Take nothing more from pay; what was paid in stays in their "
      "pension." },
    /* A letter that came before membership: the month begins with membership. */
    { "2026-04-20", "2026-06-03", FALSE, PENNY_LEAVING_OPT_OUT, NULL },
    { "2026-04-20", "2026-06-04", FALSE, PENNY_LEAVING_LATER, NULL },
    { NULL, "2026-06-03", FALSE, PENNY_LEAVING_OPT_OUT, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyLeavingFacts facts = {
        .member_from = penny_date_new (2026, 5, 4),
        .told_on = cases[i].told != NULL ? penny_date_parse (cases[i].told) : PENNY_DATE_NONE,
        .joined = cases[i].joined,
        .asked_on = penny_date_parse (cases[i].asked),
        .from_pay = 2624,
        .from_employer = 1968,
      };
      PennyLeaving leaving;
      g_autofree char *words = NULL;

      g_test_message ("%u", i);
      penny_leaving_work_out (&leaving, &facts);
      words = penny_leaving_explain (&leaving);
      g_assert_cmpint ((int) leaving.kind, ==, cases[i].kind);
      g_assert_cmpint (leaving.to_worker, ==, cases[i].kind == PENNY_LEAVING_OPT_OUT ? 2624 : 0);
      if (cases[i].words != NULL)
        g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_reenrolment_words (void)
{
  PennyReenrolment reenrolment;
  g_autofree char *words = NULL;

  penny_reenrolment_after (&reenrolment, penny_date_new (2024, 2, 29));
  words = penny_reenrolment_explain (&reenrolment, penny_date_new (2026, 6, 1));
  g_assert_cmpstr (words, ==,
                   "Choose a day from Saturday 28 November to Thursday 27 May 2027 on which those who left the pension come back in. "
                   "Tell The Pensions Regulator by Tuesday 27 July 2027, even if nobody does.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("pension-duty", work);
  g_test_add_func ("/pension-duty/birthdays", test_birthdays);
  g_test_add_func ("/pension-duty/unknown", test_unknown);
  g_test_add_func ("/pension-duty/ages-of-the-year", test_ages_of_the_year);
  g_test_add_func ("/pension-duty/words", test_words);
  g_test_add_func ("/pension-duty/reenrol", test_reenrol);
  g_test_add_func ("/pension-duty/months", test_months);
  g_test_add_func ("/pension-duty/asked", test_asked);
  g_test_add_func ("/pension-duty/leaving", test_leaving);
  g_test_add_func ("/pension-duty/reenrolment-words", test_reenrolment_words);
  return g_test_run ();
}
