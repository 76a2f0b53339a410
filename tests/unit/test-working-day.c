#include "working-day.h"

/* The bank holidays of England and Wales as GOV.UK lists them (gov.uk/bank-holidays), and neighbours. */
static const char *const holidays[] = {
  "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-29", "2023-08-28",
  "2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26",
  "2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
  "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
  "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
  "2027-12-27", "2027-12-28", "2028-01-03",
};

static void
test_year (void)
{
  guint found = 0;

  for (PennyDate date = penny_date_new (2023, 1, 1); date <= penny_date_new (2027, 12, 31); date++)
    found += penny_date_weekday (date) <= 5 && !penny_is_working_day (date);
  /* Eight a year; the coronation's Monday of 2023 is not among them. */
  g_assert_cmpuint (found, ==, 5 * 8);
  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      g_test_message ("%s", holidays[i]);
      g_assert_false (penny_is_working_day (penny_date_parse (holidays[i])));
    }
}

static const struct { const char *date, *before; } rows[] = {
  { "2026-11-22", "2026-11-20" },     /* a Sunday */
  { "2026-11-21", "2026-11-20" },
  { "2026-11-23", "2026-11-23" },
  { "2026-12-22", "2026-12-22" },
  { "2025-04-21", "2025-04-17" },     /* Easter Monday, Easter, Saturday, Good Friday */
  { "2026-12-28", "2026-12-24" },     /* the day after Christmas, moved */
  { "2027-01-03", "2026-12-31" },
  { "2024-02-29", "2024-02-29" },
};

static void
test_before (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].date);
      g_assert_cmpint (penny_working_day_on_or_before (penny_date_parse (rows[i].date)), ==,
                       penny_date_parse (rows[i].before));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-day/bank-holidays", test_year);
  g_test_add_func ("/working-day/on-or-before", test_before);
  return g_test_run ();
}
