#include "figures.h"
#include "old-years.h"
#include "sick-pay.h"

#include <string.h>

#define SPELLS 20
#define BARS   4

static PennyRateYears *years;

static const char * const reasons[] = {
  [PENNY_SICK_PAID] = "paid", [PENNY_SICK_WORKED] = "worked", [PENNY_SICK_TOO_SHORT] = "too-short",
  [PENNY_SICK_EARNS_TOO_LITTLE] = "earns-too-little", [PENNY_SICK_ONLY_WAITING] = "only-waiting",
  [PENNY_SICK_NO_QUALIFYING_DAY] = "no-qualifying-day", [PENNY_SICK_USED_UP] = "used-up",
  [PENNY_SICK_THREE_YEARS] = "three-years", [PENNY_SICK_LONG_BEFORE] = "long-before",
  [PENNY_SICK_ON_FAMILY_PAY] = "family-pay", [PENNY_SICK_LEFT] = "left",
  [PENNY_SICK_IN_CUSTODY] = "custody", [PENNY_SICK_STRIKE] = "strike",
};

/* "12345": Monday to Friday. */
static PennyWeekdays
read_days (const char *text)
{
  PennyWeekdays days = 0;

  for (; *text != '\0'; text++)
    days |= PENNY_WEEKDAY (*text - '0');
  return days;
}

/* "2026-04-01/2026-04-07 w2026-05-01/2026-05-03": w where they worked on the first day. */
static guint
read_spells (const char     *text,
             PennySickSpell *spells)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      gboolean worked = words[n][0] == 'w';
      g_auto (GStrv) days = g_strsplit (words[n] + (worked ? 1 : 0), "/", 2);

      g_assert_cmpuint (n, <, SPELLS);
      spells[n] = (PennySickSpell) { penny_date_parse (days[0]), penny_date_parse (days[1]), worked };
    }
  return n;
}

/* "family-pay:2026-05-01/2026-05-03" */
static guint
read_bars (const char   *text,
           PennySickBar *bars)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  g_auto (GStrv) days = g_strsplit (parts[1], "/", 2);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reasons[i], parts[0]) == 0)
      bars[0].why = (PennySickReason) i;
  bars[0].from = penny_date_parse (days[0]);
  bars[0].to = penny_date_parse (days[1]);
  return 1;
}

static char *
weeks_to_text (const PennySickPay *pay,
               PennyDate           from)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pay->n_weeks; i++)
    {
      g_autofree char *amount = penny_pence_format (pay->weeks[i].amount);

      if (pay->weeks[i].sunday + 6 >= from && pay->weeks[i].amount > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", amount);
    }
  return g_string_free (text, FALSE);
}

static char *
parts_to_text (gint64 parts)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%04" G_GINT64_FORMAT, parts / 10000, parts % 10000);
}

/* GOV.UK's table of a year: what one day, two days and so on of a week come to, at so many days a week. */
static void
work_table (PennyFigure *figure)
{
  int days = (int) penny_figure_number (figure, "table");
  PennyDate sunday = penny_figure_date (figure, "week");
  GString *row = g_string_new (NULL);

  for (int paid = 1; paid <= days; paid++)
    {
      PennySickSpell spell = { sunday - 35, sunday + paid - 1 };
      PennySickFacts facts = { .average = 50000 * (PennyFine) PENNY_FINE_PER_PENNY, .spells = &spell, .n_spells = 1 };
      PennySickPay pay;
      g_autoptr (GError) error = NULL;
      g_autofree char *amount = NULL;
      g_autofree char *a_day = NULL;

      for (int day = 0; day < days; day++)
        facts.qualifying |= PENNY_WEEKDAY (penny_date_weekday (sunday + day));
      penny_sick_pay_work_out (years, &facts, &pay, &error);
      g_assert_no_error (error);
      amount = penny_pence_format (pay.weeks[pay.n_weeks - 1].amount);
      g_string_append_printf (row, "%s%s", paid > 1 ? " " : "", amount);
      a_day = parts_to_text (pay.weeks[pay.n_weeks - 1].a_day);
      penny_figure_say (figure, "a_day", a_day);
    }
  penny_figure_say (figure, "row", row->str);
  g_string_free (row, TRUE);
}

static void
say_pay (PennyFigure          *figure,
         const PennySickFacts *facts,
         const PennySickPay   *pay)
{
  const PennySickSpell *last = &facts->spells[facts->n_spells - 1];
  g_autofree char *weeks = weeks_to_text (pay, last->first);
  g_autofree char *words = penny_sick_pay_explain (pay);

  penny_figure_say_pence (figure, "total", pay->total);
  penny_figure_say_pence (figure, "spell", pay->spell_total);
  penny_figure_say_pence (figure, "this", penny_sick_pay_between (pay, last->first, last->last + 6));
  penny_figure_say_number (figure, "paid", pay->paid);
  penny_figure_say_number (figure, "waiting", pay->waiting);
  penny_figure_say_number (figure, "left", pay->left);
  penny_figure_say_number (figure, "linked", pay->linked);
  penny_figure_say (figure, "reason", reasons[pay->reason]);
  penny_figure_say (figure, "weeks", weeks);
  penny_figure_say (figure, "words", words);
  penny_figure_say_number (figure, "kept", pay->flat_kept);
  if (pay->stops != PENNY_DATE_NONE)
    penny_figure_say_date (figure, "stops", pay->stops);
  if (pay->first_paid != PENNY_DATE_NONE)
    penny_figure_say_date (figure, "first", pay->first_paid);
  if (pay->n_weeks > 0)
    {
      g_autofree char *a_day = parts_to_text (pay->weeks[pay->n_weeks - 1].a_day);
      g_autofree char *week = penny_sick_week_explain (pay, &pay->weeks[pay->n_weeks - 1]);

      penny_figure_say (figure, "a_day", a_day);
      penny_figure_say (figure, "week_words", week);
    }
}

static void
work (PennyFigure *figure)
{
  PennySickSpell spells[SPELLS];
  PennySickBar bars[BARS];
  PennySickFacts facts = { .spells = spells, .bars = bars };
  PennySickPay pay;
  g_autoptr (GError) error = NULL;

  if (penny_figure_has (figure, "table"))
    {
      work_table (figure);
      return;
    }
  facts.qualifying = read_days (penny_figure_text (figure, "days"));
  facts.average = penny_figure_pence_or (figure, "average", 50000) * PENNY_FINE_PER_PENNY;
  facts.n_spells = read_spells (penny_figure_text (figure, "sick"), spells);
  if (penny_figure_has (figure, "bar"))
    facts.n_bars = read_bars (penny_figure_text (figure, "bar"), bars);
  if (penny_sick_pay_work_out (years, &facts, &pay, &error))
    say_pay (figure, &facts, &pay);
  else
    penny_figure_say (figure, "error", error->message);
}

/* However a time of sickness lies, what is paid and what is left are 28 weeks, no week pays more than the weekly rate
 * and the sum is that of the weeks. */
static void
test_sums (void)
{
  const PennyDate start = penny_date_new (2024, 2, 20);

  for (guint seed = 0; seed < 3000; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      PennySickSpell spells[SPELLS];
      PennySickFacts facts = { .spells = spells, .n_spells = (guint) g_rand_int_range (rand, 1, SPELLS) };
      PennyDate day = start;
      PennyPence sum = 0;
      PennySickPay pay;
      g_autoptr (GError) error = NULL;

      facts.qualifying = (PennyWeekdays) g_rand_int_range (rand, 1, 128);
      facts.average = g_rand_int_range (rand, 0, 60000) * (PennyFine) PENNY_FINE_PER_PENNY;
      for (guint i = 0; i < facts.n_spells; i++)
        {
          spells[i].first = day + g_rand_int_range (rand, 0, 50);
          spells[i].last = spells[i].first + g_rand_int_range (rand, 0, 30);
          spells[i].worked_first = g_rand_int_range (rand, 0, 4) == 0;
          day = spells[i].last + 1;
        }
      if (!penny_sick_pay_work_out (years, &facts, &pay, &error))
        g_error ("%s", error->message);
      for (guint i = 0; i < pay.n_weeks; i++)
        {
          sum += pay.weeks[i].amount;
          g_assert_cmpint (pay.weeks[i].amount, <=, 12325);
          g_assert_cmpint (pay.weeks[i].paid, <=, pay.weeks[i].sick);
          g_assert_cmpint (penny_date_weekday (pay.weeks[i].sunday), ==, 7);
        }
      g_assert_cmpint (sum, ==, pay.total);
      g_assert_cmpint (pay.paid + pay.left, ==, 28 * pay.days_a_week);
      g_assert_cmpint (pay.waiting, <=, 3);
    }
}

/* From April 2026 on a pound more of earnings never takes off from sick pay. */
static void
test_monotone (void)
{
  PennySickSpell spell = { penny_date_new (2026, 11, 16), penny_date_new (2026, 11, 24) };
  PennySickFacts facts = { .qualifying = read_days ("1357"), .spells = &spell, .n_spells = 1 };
  PennyPence before = 0;

  for (PennyPence average = 0; average < 20000; average++)
    {
      PennySickPay pay;

      facts.average = average * PENNY_FINE_PER_PENNY;
      g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
      g_assert_cmpint (pay.total, >=, before);
      before = pay.total;
    }
}

/* Linked spells end after three years, here on the third day of the 19th. */
static void
test_three_years (void)
{
  PennySickSpell spells[19] = { { 0 } };
  PennySickFacts facts = { .qualifying = PENNY_EVERY_DAY, .average = 50000 * (PennyFine) PENNY_FINE_PER_PENNY,
                           .spells = spells, .n_spells = 18 };
  PennySickPay pay;
  g_autofree char *words = NULL;

  for (int i = 0; i < 19; i++)
    {
      spells[i].first = penny_date_new (2023, 5, 1) + i * (5 + 56);
      spells[i].last = spells[i].first + 4;
    }
  spells[18].first = penny_date_new (2026, 4, 29);
  g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
  g_assert_cmpint (pay.reason, ==, PENNY_SICK_PAID);
  g_assert_cmpuint (pay.linked, ==, 17);
  g_assert_cmpint (pay.paid, ==, 18 * 5 - 3);
  facts.n_spells = 19;
  g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
  g_assert_cmpint (pay.reason, ==, PENNY_SICK_THREE_YEARS);
  g_assert_cmpint (pay.stops, ==, penny_date_new (2026, 5, 1));
  g_assert_cmpint (pay.paid, ==, 18 * 5 - 3 + 2);
  words = penny_sick_pay_explain (&pay);
  g_assert_nonnull (strstr (words, "the linked times of sickness go back three years"));
}

static void
test_hidden (void)
{
  PennySickSpell spell = { penny_date_new (2026, 11, 16), penny_date_new (2026, 11, 24) };
  PennySickFacts facts = { .qualifying = PENNY_EVERY_DAY, .spells = &spell, .n_spells = 1 };
  PennySickPay pay;
  g_autofree char *words = NULL;

  g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
  penny_pence_hide (TRUE);
  words = penny_sick_week_explain (&pay, &pay.weeks[0]);
  penny_pence_hide (FALSE);
  g_assert_null (strpbrk (strstr (words, " at "), "0123456789"));
}

static void
test_no_figures (void)
{
  PennySickSpell spell = { penny_date_new (2040, 11, 16), penny_date_new (2040, 11, 24) };
  PennySickFacts facts = { .qualifying = PENNY_EVERY_DAY, .spells = &spell, .n_spells = 1 };
  PennySickPay pay;
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_sick_pay_work_out (years, &facts, &pay, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
}

static void
test_huge (void)
{
  const PennyDate saturday = penny_date_new (2026, 4, 11);
  PennySickSpell spell = { saturday - 5, penny_date_new (2027, 4, 5) };
  PennySickFacts facts = { .qualifying = PENNY_EVERY_DAY, .spells = &spell, .n_spells = 1 };
  PennySickPay pay;

  facts.average = G_GINT64_CONSTANT (1000000000000000);
  g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
  /* 29 calendar weeks, the first and last in part. */
  g_assert_cmpint (pay.paid, ==, 196);
  g_assert_cmpint (pay.total, ==, 27 * 12325 + 10565 + 1761);
  /* The weeks that end in a pay period, and no other. */
  g_assert_cmpint (penny_sick_pay_between (&pay, saturday + 1, saturday + 14), ==, 2 * 12325);
  g_assert_cmpint (penny_sick_pay_between (&pay, saturday, saturday + 13), ==, 10565 + 12325);
  facts.average = -facts.average;
  g_assert_true (penny_sick_pay_work_out (years, &facts, &pay, NULL));
  g_assert_cmpint (pay.total, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  years = penny_old_years_new ();
  penny_figures_add ("sick-pay", work);
  g_test_add_func ("/sick-pay/sums", test_sums);
  g_test_add_func ("/sick-pay/monotone", test_monotone);
  g_test_add_func ("/sick-pay/three-years", test_three_years);
  g_test_add_func ("/sick-pay/hidden", test_hidden);
  g_test_add_func ("/sick-pay/no-figures", test_no_figures);
  g_test_add_func ("/sick-pay/huge", test_huge);
  result = g_test_run ();
  penny_rate_years_free (years);
  return result;
}
