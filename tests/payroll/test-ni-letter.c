#include "figures.h"
#include "national-insurance.h"
#include "ni-letter.h"

#include <string.h>

static PennySpecialSite
site_of (const char *name)
{
  g_assert_true (strcmp (name, "freeport") == 0 || strcmp (name, "investment-zone") == 0);
  return strcmp (name, "freeport") == 0 ? PENNY_SITE_FREEPORT : PENNY_SITE_INVESTMENT_ZONE;
}

static void
say_day (PennyFigure *figure,
         const char  *name,
         PennyDate    day)
{
  if (day == PENNY_DATE_NONE)
    penny_figure_say (figure, name, "never");
  else
    penny_figure_say_date (figure, name, day);
}

static void
work_figure (PennyFigure *figure)
{
  PennyNiCircumstances circumstances = {
    .born = penny_figure_has (figure, "born") ? penny_figure_date (figure, "born") : PENNY_DATE_NONE,
    .apprentice = penny_figure_has (figure, "apprentice"),
    .reduced_rate = penny_figure_has (figure, "reduced_rate"),
    .deferred = penny_figure_has (figure, "deferred"),
    .civilian_since = penny_figure_has (figure, "civilian_since") ? penny_figure_date (figure, "civilian_since") : PENNY_DATE_NONE,
    .site = penny_figure_has (figure, "site") ? site_of (penny_figure_text (figure, "site")) : PENNY_SITE_NONE,
  };
  PennyNiLetter chosen;

  say_day (figure, "pension_day", penny_state_pension_day (circumstances.born));
  if (!penny_figure_has (figure, "payday"))
    return;
  penny_ni_letter_choose (&chosen, &circumstances, penny_figure_date (figure, "payday"));
  penny_figure_say (figure, "letter", (char[]) { chosen.letter, '\0' });
  say_day (figure, "changes_on", chosen.changes_on);
  penny_figure_say (figure, "changes_to", (char[]) { chosen.changes_to, '\0' });
}

static void
test_pension_age_goes_up (void)
{
  PennyDate before = PENNY_DATE_NONE;

  g_assert_cmpint (penny_state_pension_day (PENNY_DATE_NONE), ==, PENNY_DATE_NONE);
  g_assert_cmpint (penny_state_pension_day (penny_date_new (1954, 10, 5)), ==, PENNY_DATE_NONE);
  for (PennyDate born = penny_date_new (1954, 10, 6); born < penny_date_new (1990, 1, 1); born++)
    {
      PennyDate day = penny_state_pension_day (born);

      g_assert_cmpint (day, >=, before);
      g_assert_cmpint (day - born, >=, 66 * 365);
      g_assert_cmpint (day - born, <=, 68 * 366);
      g_assert_false (penny_state_pension_reached (born, day - 1));
      g_assert_true (penny_state_pension_reached (born, day));
      before = day;
    }
  g_assert_false (penny_state_pension_reached (PENNY_DATE_NONE, penny_date_new (2026, 1, 1)));
  g_assert_true (penny_state_pension_reached (penny_date_new (1930, 1, 1), penny_date_new (2023, 4, 6)));
}

/* The change that is said is the next one: until it nothing changes, and on that day just that. */
static void
test_changes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (16);

  for (int i = 0; i < 300; i++)
    {
      PennyNiCircumstances circumstances = {
        .born = g_rand_int_range (random, penny_date_new (1950, 1, 1), penny_date_new (2012, 1, 1)),
        .apprentice = g_rand_boolean (random),
        .reduced_rate = g_rand_int_range (random, 0, 8) == 0,
        .deferred = g_rand_int_range (random, 0, 4) == 0,
        .civilian_since = g_rand_boolean (random) ? g_rand_int_range (random, 739000, 740500) : PENNY_DATE_NONE,
        .site = (PennySpecialSite) g_rand_int_range (random, 0, 3),
      };
      PennyDate payday = g_rand_int_range (random, penny_date_new (2023, 4, 6), penny_date_new (2027, 4, 6));
      PennyNiLetter chosen, later;

      penny_ni_letter_choose (&chosen, &circumstances, payday);
      g_assert_true (penny_ni_letter_is_one (chosen.letter));
      for (PennyDate day = payday; day < payday + 3000; day++)
        {
          penny_ni_letter_choose (&later, &circumstances, day);
          if (day == chosen.changes_on)
            g_assert_cmpint (later.letter, ==, chosen.changes_to);
          if (day >= chosen.changes_on && chosen.changes_on != PENNY_DATE_NONE)
            break;
          g_assert_cmpint (later.letter, ==, chosen.letter);
        }
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    PennyNiCircumstances circumstances;
    const char          *born, *says;
  } cases[] = {
    { { .born = 0 }, NULL, "The National Insurance letter is A. Most people have it." },
    { { .born = 0 }, "2005-12-13", "The National Insurance letter is M. For a worker under 21 the employer pays nothing on most "
      "pay. It becomes A for paydays from Sunday 13 December on." },
    { { .born = 0 }, "1960-09-10", "The National Insurance letter is A. Most people have it. It becomes C for paydays from "
      "Wednesday 10 March 2027 on." },
    { { .born = 0 }, "1950-01-01", "The National Insurance letter is C. From State Pension age on the worker pays no National "
      "Insurance. The employer still does." },
    { { .deferred = TRUE }, NULL, "The National Insurance letter is J. HMRC’s certificate says that enough is paid in another "
      "job. It is for one tax year, so look for a new one each April." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyNiCircumstances circumstances = cases[i].circumstances;
      PennyDate payday = penny_date_new (2026, 11, 13);
      g_autofree char *said = NULL;
      PennyNiLetter chosen;

      if (cases[i].born != NULL)
        circumstances.born = penny_date_parse (cases[i].born);
      penny_ni_letter_choose (&chosen, &circumstances, payday);
      said = penny_ni_letter_explain (&chosen, payday);
      g_assert_cmpstr (said, ==, cases[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("ni-letter", work_figure);
  g_test_add_func ("/ni-letter/pension-age-goes-up", test_pension_age_goes_up);
  g_test_add_func ("/ni-letter/changes", test_changes);
  g_test_add_func ("/ni-letter/sentences", test_sentences);
  return g_test_run ();
}
