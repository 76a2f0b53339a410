#include "notice.h"
#include "service.h"

#include "figures.h"

static void
work (PennyFigure *figure)
{
  const PennyNoticeTerms terms = {
    .started = penny_figure_date (figure, "started"),
    .given = penny_figure_date (figure, "given"),
    .by_contract = (int) penny_figure_number_or (figure, "by_contract", 0),
    .a_week = penny_figure_pence_or (figure, "a_week", 0),
  };
  PennyNotice notice;
  g_autoptr (GError) error = NULL;

  penny_notice_work_out (&terms, &notice, &error);
  g_assert_no_error (error);
  penny_figure_say_number (figure, "by_law", notice.by_law);
  penny_figure_say_number (figure, "weeks", notice.weeks);
  penny_figure_say_number (figure, "years", notice.years);
  penny_figure_say_number (figure, "from_worker", notice.from_worker);
  penny_figure_say_pence (figure, "amount", notice.amount);
  penny_figure_say_date (figure, "ends", notice.ends);
}

static void
test_service (void)
{
  static const struct
  {
    const char *started, *last;
    int         months;
  } cases[] = {
    { "2026-06-01", "2026-06-30", 1 },
    { "2026-06-01", "2026-06-29", 0 },
    { "2026-06-01", "2026-06-01", 0 },
    { "2026-06-01", "2026-05-31", 0 },
    { "2026-06-15", "2026-07-14", 1 },
    { "2026-06-15", "2026-07-13", 0 },
    { "2026-01-31", "2026-02-27", 0 },
    { "2026-01-31", "2026-02-28", 1 },
    { "2026-01-29", "2026-02-28", 1 },
    { "2028-01-30", "2028-02-28", 0 },
    { "2028-01-30", "2028-02-29", 1 },
    { "2026-03-31", "2026-04-29", 0 },
    { "2026-03-31", "2026-04-30", 1 },
    { "2026-02-01", "2026-02-28", 1 },
    /* A start on 29 February: a year is full with 28 February. */
    { "2024-02-29", "2025-02-27", 11 },
    { "2024-02-29", "2025-02-28", 12 },
    { "2024-02-29", "2026-02-27", 23 },
    { "2024-02-29", "2026-02-28", 24 },
    { "2024-02-29", "2028-02-27", 47 },
    { "2024-02-29", "2028-02-28", 48 },
    /* A year that takes a 29 February in. */
    { "2023-03-01", "2024-02-28", 11 },
    { "2023-03-01", "2024-02-29", 12 },
    { "2023-02-28", "2024-02-27", 12 },
    { "2024-11-15", "2026-11-13", 23 },
    { "2024-11-15", "2026-11-14", 24 },
    { "1900-01-01", "2199-12-31", 3600 },
    { "2026-02-30", "2026-12-31", 0 },
    { "2026-02-20", "2026-02-30", 0 },
    { "2026-02-20", "2200-12-31", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate started = penny_date_parse (cases[i].started), last = penny_date_parse (cases[i].last);

      g_test_message ("%s to %s", cases[i].started, cases[i].last);
      g_assert_cmpint (penny_service_months (started, last), ==, cases[i].months);
      g_assert_cmpint (penny_service_years (started, last), ==, cases[i].months / 12);
    }
  g_assert_cmpint (penny_service_year_began (penny_date_new (2028, 2, 28), 1), ==, penny_date_new (2027, 2, 28));
  g_assert_cmpint (penny_service_year_began (penny_date_new (2026, 12, 31), 2), ==, penny_date_new (2025, 1, 1));
}

/* A day more never takes service away. */
static void
test_service_grows (void)
{
  PennyDate started = penny_date_new (2024, 2, 29);
  int before = 0;

  for (PennyDate last = started; last < started + 3000; last++)
    {
      int months = penny_service_months (started, last);

      g_assert_cmpint (months, >=, before);
      g_assert_cmpint (months, <=, before + 1);
      before = months;
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char *started, *given;
    int         by_contract, from_worker;
  } cases[] = {
    { "2026-02-30", "2026-11-15", 0, 0 },
    { "2026-02-20", "2026-02-30", 0, 0 },
    { "2026-11-16", "2026-11-15", 0, 0 },
    { "2020-11-16", "2026-11-15", -1, 0 },
    { "2020-11-16", "2026-11-15", 521, 0 },
    { "2020-11-16", "2026-11-15", 0, -1 },
    { "2020-11-16", "2026-11-15", 0, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyNoticeTerms terms = {
        penny_date_parse (cases[i].started), penny_date_parse (cases[i].given),
        cases[i].by_contract, cases[i].from_worker, 28400,
      };
      PennyNotice notice;
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      g_assert_false (penny_notice_work_out (&terms, &notice, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
    }
}

static void
test_amounts (void)
{
  PennyNoticeTerms terms = { penny_date_new (2000, 1, 1), penny_date_new (2026, 11, 15), 520, 4, 0 };
  PennyNotice notice;

  g_assert_true (penny_notice_work_out (&terms, &notice, NULL));
  g_assert_cmpint (notice.amount, ==, 0);
  g_assert_cmpint (notice.from_worker, ==, 4);
  terms.a_week = -100;
  g_assert_true (penny_notice_work_out (&terms, &notice, NULL));
  g_assert_cmpint (notice.amount, ==, 0);
  terms.a_week = G_GINT64_CONSTANT (10000000000);
  g_assert_true (penny_notice_work_out (&terms, &notice, NULL));
  g_assert_cmpint (notice.amount, ==, G_GINT64_CONSTANT (5200000000000));
}

static void
test_words (void)
{
  static const struct
  {
    const char *started;
    int         by_contract;
    const char *words;
  } cases[] = {
    { "2023-03-04", 0, "After 3 full years of work the law asks for 3 weeks’ notice. At £284.00 a week it is worth £852.00, and is taxed like other pay." },
    { "2023-03-04", 4, "After 3 full years of work the law asks for 3 weeks’ notice. The contract gives more: 4 weeks. "
                       "At £284.00 a week it is worth £1,136.00, and is taxed like other pay." },
    { "2025-06-10", 0, "After 1 full year of work the law asks for 1 week’s notice. At £284.00 a week it is worth £284.00, and is taxed like other pay." },
    { "2026-08-10", 0, "After 3 full months of work the law asks for a week’s notice. At £284.00 a week it is worth £284.00, and is taxed like other pay." },
    { "2026-11-10", 0, "After less than a month of work the law asks for no notice." },
    { "2026-11-10", 1, "After less than a month of work the law asks for no notice. The contract gives more: 1 week. "
                       "At £284.00 a week it is worth £284.00, and is taxed like other pay." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyNoticeTerms terms = {
        penny_date_parse (cases[i].started), penny_date_new (2026, 11, 15), cases[i].by_contract, 0, 28400,
      };
      PennyNotice notice;
      g_autofree char *words = NULL;

      g_assert_true (penny_notice_work_out (&terms, &notice, NULL));
      words = penny_notice_explain (&notice);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/service", test_service);
  g_test_add_func ("/notice/service-grows", test_service_grows);
  g_test_add_func ("/notice/bad", test_bad);
  g_test_add_func ("/notice/amounts", test_amounts);
  g_test_add_func ("/notice/words", test_words);
  penny_figures_add ("notice", work);

  return g_test_run ();
}
