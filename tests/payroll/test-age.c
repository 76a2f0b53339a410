#include "age.h"

static void
test_ages (void)
{
  static const struct
  {
    const char *born, *on;
    int         age;
  } cases[] = {
    { "2000-06-15", "2000-06-15", 0 },
    { "2000-06-15", "2000-06-14", -1 },
    { "2000-06-15", "2021-06-14", 20 },
    { "2000-06-15", "2021-06-15", 21 },
    { "2000-12-31", "2021-01-01", 20 },
    { "2000-01-01", "2021-12-31", 21 },
    { "2004-02-29", "2025-02-28", 20 },
    { "2004-02-29", "2025-03-01", 21 },
    { "2004-02-29", "2028-02-28", 23 },
    { "2004-02-29", "2028-02-29", 24 },
    { "1900-01-01", "2026-06-01", 126 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (penny_age_on (penny_date_parse (cases[i].born), penny_date_parse (cases[i].on)), ==, cases[i].age);
    }
}

static void
test_reached (void)
{
  static const struct
  {
    const char *born;
    int         age;
    const char *day;
  } cases[] = {
    { "2000-06-15", 0, "2000-06-15" },
    { "2000-06-15", 22, "2022-06-15" },
    { "2004-02-29", 22, "2026-03-01" },
    { "2004-02-29", 24, "2028-02-29" },
    { "2000-12-31", 21, "2021-12-31" },
    { "2000-06-15", 201, NULL },
    { "2004-02-29", 400, NULL },
    { NULL, 22, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate born = cases[i].born != NULL ? penny_date_parse (cases[i].born) : PENNY_DATE_NONE;
      g_autofree char *day = penny_date_format (penny_age_reached (born, cases[i].age));

      g_test_message ("%u", i);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* The age is reached on that day, and not the day before. */
static void
test_agree (void)
{
  PennyDate first = penny_date_new (2004, 1, 1);

  for (PennyDate born = first; born < first + 1461; born++)
    for (int age = 16; age < 24; age++)
      {
        PennyDate day = penny_age_reached (born, age);

        g_assert_cmpint (penny_age_on (born, day), ==, age);
        g_assert_cmpint (penny_age_on (born, day - 1), ==, age - 1);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/age/ages", test_ages);
  g_test_add_func ("/age/reached", test_reached);
  g_test_add_func ("/age/agree", test_agree);
  return g_test_run ();
}
