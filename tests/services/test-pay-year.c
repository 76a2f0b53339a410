#include "maya.h"

#include <locale.h>
#include <string.h>

#include "bring-in.h"
#include "owed.h"
#include "papers.h"
#include "people.h"
#include "summary.h"
#include "what-if.h"

/* Maya's year, by the acts that a person does: hours, runs, the bank's statement, what is owed, what it would cost, the
 * year's end.  Every figure is the scenario's own. */

static void
set_up (Maya *self)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  maya_fill (self, store);
}

static void
pay_up_to (Maya  *self,
           guint  from,
           guint  to)
{
  for (guint n = from; n < to; n++)
    {
      maya_work (self, n);
      maya_pay (self, n);
    }
}

static void
bring_in_statement (Maya *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = maya_statement ();
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  PennyStatementOptions options = { 0 };
  PennyStatement *statement = penny_statement_read (bytes, &options, &error);
  g_autoptr (PennyBringIn) what = NULL;
  PennyBringInRequest request = { 0 };

  g_assert_no_error (error);
  what = penny_bring_in_look (self->store, statement, "maya.csv", self->bank, &error);
  g_assert_no_error (error);
  what->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  request.what = what;
  do_act (self->store, penny_act_bring_in, &request);
}

typedef struct
{
  const char *name;
  PennyPence  gross, tax, ni, pension, net, employer_ni, employer_pension;
  int         hours, holiday;
} Slip;

/* By payday: Amir's tax differs by a penny's rounding in the fourth and seventh; Chris covers in all but the sixth,
 * when he is away himself, and the eighth. */
static void
expect_slip (const PennySlip *slip,
             guint            n)
{
  PennyPence amir_tax = n == 3 || n == 6 ? 3380 : 3360;
  const Slip amir = { "Amir Sample", 113600, amir_tax, 1352, 2624, 113600 - amir_tax - 1352 - 2624, 11265, 1968, 80, 0 };
  const Slip bev = { "Bev Sample", 90880, 0, 0, 1715, 89165, 7857, 1286, 64, 0 };
  const Slip cover = { "Chris Sample", 62160, 0, 0, 0, 62160, 3549, 0, 42, 0 };
  const Slip away = { "Chris Sample", 65120, 0, 0, 0, 65120, 3993, 0, 24, 20 };
  const Slip alone = { "Chris Sample", 35520, 0, 0, 0, 35520, 0, 0, 24, 0 };
  const Slip *want = g_str_has_prefix (slip->name, "Amir") ? &amir : g_str_has_prefix (slip->name, "Bev") ? &bev
                   : n == 5 ? &away : n == 7 ? &alone : &cover;

  g_test_message ("%s, payday %u", slip->name, n + 1);
  g_assert_cmpstr (slip->name, ==, want->name);
  g_assert_cmpint (slip->gross, ==, want->gross);
  g_assert_cmpint (slip->tax, ==, want->tax);
  g_assert_cmpint (slip->employee_ni, ==, want->ni);
  g_assert_cmpint (slip->pension, ==, want->pension);
  g_assert_cmpint (slip->net, ==, want->net);
  g_assert_cmpint (slip->employer_ni, ==, want->employer_ni);
  g_assert_cmpint (slip->employer_pension, ==, want->employer_pension);
  if (want->hours != 80 && want->hours != 64)
    {
      g_assert_cmpint (slip->minutes, ==, want->hours * 60);
      g_assert_cmpint (slip->holiday_minutes, ==, want->holiday * 60);
    }
  else
    g_assert_cmpint (slip->minutes + slip->holiday_minutes, ==, want->hours * 60);
}

static void
expect_slips (Maya *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = penny_slips_list (self->store, 0, 2026, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (slips->len, ==, 24);
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      expect_slip (slip, (guint) (slip->payday - maya_payday (0)) / 28);
    }
}

static void
expect_owed (Maya *self)
{
  static const struct
  {
    PennyOwedKind  kind;
    PennyPence     amount;
    const char    *due;
  } want[] = {
    { PENNY_OWED_HMRC, 4732, "2026-11-20" }, { PENNY_OWED_PENSION, 7593, "2026-11-27" },
    { PENNY_OWED_HMRC, 4712, "2026-12-22" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) owed = penny_owed_list (self->store, day ("2026-11-15"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (owed->len, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < owed->len; i++)
    {
      const PennyOwed *one = g_ptr_array_index (owed, i);

      g_assert_cmpint (one->kind, ==, want[i].kind);
      g_assert_cmpint (one->bill->amount, ==, want[i].amount);
      g_assert_cmpint (one->bill->due, ==, day (want[i].due));
      g_assert_nonnull (one->why);
    }
  g_assert_cmpstr (((const PennyOwed *) owed->pdata[0])->sentence, ==,
                   "Pay HMRC £47.32 by Friday 20 November: PAYE month 7.");
}

static void
expect_line (const PennyFacts *facts,
             gint64            id,
             PennyPence        used)
{
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (facts->lines, i);

      if (line->line->id == id)
        g_assert_cmpint (line->spent + line->owed, ==, used);
    }
}

static void
expect_lines (Maya *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyFacts) facts = penny_facts_read (self->store, self->budget, day ("2026-11-15"), &error);

  g_assert_no_error (error);
  expect_line (facts, self->wages, 1920000);
  expect_line (facts, self->cover, 159840);
  expect_line (facts, self->holiday, 29600);
  expect_line (facts, self->pension, 26032);
}

static void
test_eight_runs (void)
{
  Maya maya = { 0 };

  set_up (&maya);
  pay_up_to (&maya, 0, 8);
  expect_slips (&maya);
  bring_in_statement (&maya);
  expect_owed (&maya);
  expect_lines (&maya);
  maya_tear_down (&maya);
}

/* The bank shows the payments first, and pay is approved afterwards. */
static void
test_statement_first (void)
{
  Maya maya = { 0 };

  set_up (&maya);
  bring_in_statement (&maya);
  pay_up_to (&maya, 0, 8);
  expect_owed (&maya);
  maya_tear_down (&maya);
}

static PennyHmrcYear *
read_year (Maya       *self,
           const char *today)
{
  g_autoptr (GError) error = NULL;
  PennyHmrcYearRequest request = { 2026, day (today) };
  PennyHmrcYear *year = penny_hmrc_year (self->store, &request, &error);

  g_assert_no_error (error);
  return year;
}

static void
test_hmrc (void)
{
  g_autoptr (PennyEmployerYear) unclaimed = penny_employer_year_new ();
  PennyHmrcYear *year;
  PennyPence owed = 0;
  Maya maya = { 0 };

  set_up (&maya);
  pay_up_to (&maya, 0, 8);
  year = read_year (&maya, "2026-11-15");
  g_assert_cmpint (year->owed.payments[6].due, ==, 4732);
  g_assert_cmpstr (year->payment_words[6], ==, "Tax month 7 (6 October to 5 November): £47.32. Pay HMRC by Friday "
                   "20 November, since the 22nd is a Sunday.");
  g_assert_cmpstr (year->allowance_words, ==, "The Employment Allowance is claimed for 2026-27. It has saved £1,782.63 "
                   "so far; £8,717.37 of it is left.");
  g_assert_cmpuint (year->not_told->len, ==, 0);
  g_assert_cmpuint (year->slips->len, ==, 24);
  g_assert_false (year->may_end);
  penny_hmrc_year_free (year);

  unclaimed->year = 2026;
  bring_in_statement (&maya);
  do_act (maya.store, penny_act_save_employer_year, unclaimed);
  year = read_year (&maya, "2026-11-15");
  g_assert_cmpint (year->owed.allowance_worth, ==, 178263);
  for (guint i = 0; i < year->owed.n_payments; i++)
    owed += year->owed.payments[i].due;
  /* All but what was paid of the months before. */
  g_assert_cmpint (owed - 4712 * 5 - 4732, ==, 187707);
  g_assert_true (strstr (year->allowance_words, "£1,782.63") != NULL);
  penny_hmrc_year_free (year);
  maya_tear_down (&maya);
}

static const PennyEndingOf *
ending_of (const PennyAllEnded *all,
           gint64               assistant)
{
  for (guint i = 0; i < all->each->len; i++)
    if (((const PennyEndingOf *) all->each->pdata[i])->assistant->id == assistant)
      return all->each->pdata[i];
  g_assert_not_reached ();
}

static void
test_all_ended (void)
{
  g_autoptr (GError) error = NULL;
  PennyDate today = day ("2026-11-15");
  PennyAllEnded *all;
  g_autoptr (PennyPaper) letter = NULL;
  g_autofree char *text = NULL;
  Maya maya = { 0 };

  set_up (&maya);
  pay_up_to (&maya, 0, 8);
  all = penny_all_ended (maya.store, &today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->each->len, ==, 3);
  g_assert_cmpint (ending_of (all, maya.amir)->ending.redundancy.amount, ==, 127800);
  g_assert_cmpint (ending_of (all, maya.amir)->ending.notice.amount, ==, 85200);
  g_assert_cmpint (ending_of (all, maya.bev)->ending.redundancy.amount, ==, 45440);
  g_assert_cmpint (ending_of (all, maya.bev)->ending.notice.amount, ==, 45440);
  g_assert_cmpint (ending_of (all, maya.chris)->ending.redundancy.amount, ==, 0);
  /* Amir's leave year has 52 hours left; not all of them are built up. */
  g_assert_nonnull (strstr (ending_of (all, maya.amir)->words, "the 52 hours that are left elsewhere"));
  g_assert_cmpint (all->redundancy, ==, 173240);
  g_assert_cmpint (all->kept, ==, 119533);
  g_assert_cmpint (all->short_by, ==, all->total - 119533);
  letter = penny_all_ended_letter (maya.store, all, today, &error);
  g_assert_no_error (error);
  text = penny_paper_to_text (letter);
  g_assert_nonnull (strstr (text, "NHS integrated care board"));
  g_assert_nonnull (strstr (text, "£1,278.00"));
  penny_all_ended_free (all);
  maya_tear_down (&maya);
}

static PennyWhatIfAnswer *
ask_what_if (Maya        *self,
             PennyWhatIf  asked)
{
  g_autoptr (GError) error = NULL;
  PennyWhatIfAnswer *answer;

  asked.today = day ("2026-11-15");
  answer = penny_what_if (self->store, &asked, &error);
  g_assert_no_error (error);
  g_test_message ("%s\n%s", answer->sentence, answer->explanation);
  return answer;
}

static void
test_what_if (void)
{
  PennyWhatIfAnswer *answer;
  Maya maya = { 0 };

  set_up (&maya);
  pay_up_to (&maya, 0, 8);

  /* Amir's 20 hours a week at £14.20: 52 weeks are £14,768, of which 112 hours are holiday. */
  answer = ask_what_if (&maya, (PennyWhatIf) { .assistant_id = maya.amir, .minutes_a_week = -1 });
  g_assert_cmpint (answer->now.pay + answer->now.holiday, ==, 1476800);
  g_assert_cmpint (answer->now.holiday, ==, 112 * 1420);
  g_assert_cmpint (answer->now.employer_ni, ==, 11265 * 13);
  g_assert_cmpint (answer->now.pension, ==, 1968 * 13);
  g_assert_cmpint (answer->now.allowance, ==, answer->now.employer_ni);
  g_assert_cmpint (answer->more, ==, 0);
  penny_what_if_answer_free (answer);

  /* Fifty pence more an hour: 1,040 hours of it, and the pension with them. */
  answer = ask_what_if (&maya, (PennyWhatIf) { .assistant_id = maya.amir, .rate = 1470, .minutes_a_week = -1 });
  g_assert_cmpint (answer->then.pay + answer->then.holiday, ==, 1040 * 1470);
  g_assert_cmpint (answer->more, ==, 52000 + answer->then.pension - answer->now.pension);
  g_assert_true (answer->has_line);
  g_assert_cmpint (answer->below_wage, ==, 0);
  penny_what_if_answer_free (answer);

  /* A new assistant of 30 for less than the law allows. */
  answer = ask_what_if (&maya, (PennyWhatIf) { .rate = 1200, .minutes_a_week = 600, .cover = TRUE, .line_id = maya.wages,
                                               .born = day ("1996-01-01") });
  g_assert_cmpint (answer->now.total, ==, 0);
  g_assert_cmpint (answer->then.pay + answer->then.holiday, ==, 52 * 12000);
  g_assert_cmpint (answer->then.cover, ==, 56 * 1200);
  g_assert_cmpint (answer->below_wage, >, 0);
  penny_what_if_answer_free (answer);
  maya_tear_down (&maya);
}

/* A P60 says what its payslips add up to. */
static void
expect_p60 (Maya   *self,
            gint64  assistant)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) p60 = penny_p60_paper (self->store, assistant, 2026, &error);
  g_autoptr (GPtrArray) slips = NULL;
  g_autofree char *text = NULL, *pay_words = NULL, *tax_words = NULL;
  PennyPence pay = 0, tax = 0;

  g_assert_no_error (error);
  slips = penny_slips_list (self->store, assistant, 2026, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slips->len, ==, MAYA_PAYDAYS);
  for (guint i = 0; i < slips->len; i++)
    {
      pay += ((const PennySlip *) slips->pdata[i])->gross;
      tax += ((const PennySlip *) slips->pdata[i])->tax;
    }
  text = penny_paper_to_text (p60);
  pay_words = penny_pence_to_words_for_file (pay);
  tax_words = penny_pence_to_words_for_file (tax);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, pay_words));
  g_assert_nonnull (strstr (text, tax_words));
}

static void
pay_what_is_owed (Maya       *self,
                  const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) owed = penny_owed_list (self->store, day (on), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < owed->len; i++)
    {
      PennyBillPayment payment = { ((const PennyOwed *) owed->pdata[i])->bill->id, self->bank, day (on) };

      do_act (self->store, penny_act_pay_bill, &payment);
    }
}

static void
expect_refused (Maya       *self,
                const char *today,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  PennyHmrcYearRequest request = { 2026, day (today) };

  g_assert_false (penny_act_end_year (self->store, &request, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_year_ends (void)
{
  PennyHmrcYearRequest request = { 2026, day ("2027-04-06") };
  PennyHmrcYear *year;
  Maya maya = { 0 };

  set_up (&maya);
  expect_refused (&maya, "2027-04-06", "Nobody was paid");
  pay_up_to (&maya, 0, MAYA_PAYDAYS - 1);
  expect_refused (&maya, "2027-03-30", "still to come");
  pay_up_to (&maya, MAYA_PAYDAYS - 1, MAYA_PAYDAYS);
  expect_p60 (&maya, maya.amir);
  expect_p60 (&maya, maya.bev);
  expect_p60 (&maya, maya.chris);
  expect_refused (&maya, "2027-04-06", "is not paid yet");
  pay_what_is_owed (&maya, "2027-04-06");
  year = read_year (&maya, "2027-04-06");
  g_assert_true (year->may_end);
  penny_hmrc_year_free (year);
  do_act (maya.store, penny_act_end_year, &request);
  expect_refused (&maya, "2027-04-06", "ended already");
  do_act (maya.store, penny_act_undo, NULL);
  do_act (maya.store, penny_act_end_year, &request);
  maya_tear_down (&maya);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-year/eight-runs", test_eight_runs);
  g_test_add_func ("/pay-year/statement-first", test_statement_first);
  g_test_add_func ("/pay-year/hmrc", test_hmrc);
  g_test_add_func ("/pay-year/all-ended", test_all_ended);
  g_test_add_func ("/pay-year/what-if", test_what_if);
  g_test_add_func ("/pay-year/year-ends", test_year_ends);
  return g_test_run ();
}
