#include "shoebox.h"

#include <locale.h>
#include <string.h>

#include "receipt-keep.h"
#include "receipt-missing.h"
#include "sentence.h"

/* How long receipts are kept, what may go, and that it is gone; then what has none, and how it is asked for. */

static void
add_rule (Shoebox       *box,
          gint64         budget,
          PennyKeepFrom  from,
          int            years)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rule_new ();

  rule->budget_id = budget;
  rule->counted_from = from;
  rule->years = years;
  rule->source = g_strdup ("Agreement, section 7");
  do_act (shoebox_store (box), penny_act_save_keep_rule, rule);
}

static gint64
ask (Shoebox *box,
     gint64   budget)
{
  g_autoptr (PennyQuery) query = penny_query_new ();

  query->budget_id = budget;
  query->what = g_strdup ("Which taxis?");
  query->opened_on = day ("2026-11-03");
  return do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
assert_keep (Shoebox    *box,
             gint64      receipt,
             const char *until,
             const char *why)
{
  g_autoptr (GError) error = NULL;
  PennyKeep *keep = penny_keep_of (shoebox_store (box), receipt, day ("2026-11-15"), &error);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  said = penny_date_format (keep->until);
  g_assert_cmpstr (said, ==, until);
  g_assert_cmpstr (keep->why, ==, why);
  g_assert_false (keep->may_go);
  penny_keep_free (keep);
}

/* Row 16: of 14 September 2026, six years after 31 March 2027; by the funder's rule 31 March 2028. */
static void
test_until (void)
{
  Shoebox box = { 0 };
  gint64 receipt;

  shoebox_set_up (&box);
  receipt = shoebox_add (&box, "the fee of the class", "class.pdf", box.class);
  assert_keep (&box, receipt, "2033-03-31",
               "To be kept until Thursday 31 March 2033: six years after the end of the financial year in which "
               "Sample College was paid.");
  add_rule (&box, box.book.budget, PENNY_KEEP_FINANCIAL_YEAR, 1);
  assert_keep (&box, receipt, "2028-03-31",
               "To be kept until Friday 31 March 2028: 1 year after the end of the financial year in which it was "
               "paid, by the rule in “Agreement, section 7”.");
  shoebox_tear_down (&box);
}

/* One receipt for two funders' payments: what keeps it longest. */
static void
test_longest (void)
{
  Shoebox box = { 0 };
  gint64 receipt;
  PennyProofs *more;

  shoebox_set_up (&box);
  add_rule (&box, box.book.budget, PENNY_KEEP_PAID, 2);
  receipt = shoebox_add (&box, "for both", "both.pdf", box.gym);
  assert_keep (&box, receipt, "2028-11-07",
               "To be kept until Tuesday 7 November 2028: 2 years after it was paid, by the rule in “Agreement, section 7”.");
  more = SHOEBOX_PROOFS ({ receipt, box.singing });
  do_act (shoebox_store (&box), penny_act_prove, more);
  penny_proofs_free (more);
  assert_keep (&box, receipt, "2033-03-31",
               "To be kept until Thursday 31 March 2033: six years after the end of the financial year in which "
               "Sample Singing Group was paid.");
  add_rule (&box, box.book.other_budget, PENNY_KEEP_BUDGET_END, 10);
  assert_keep (&box, receipt, "2037-04-04",
               "To be kept until Saturday 4 April 2037: 10 years after the budget’s last day, by the rule in "
               "“Agreement, section 7”.");
  shoebox_tear_down (&box);
}

/* It proves nothing yet: every rule may be its own, and the day is the one on which it came. */
static void
test_of_nothing (void)
{
  Shoebox box = { 0 };
  gint64 receipt;

  shoebox_set_up (&box);
  receipt = shoebox_add (&box, "of whom?", "unknown.pdf", 0);
  assert_keep (&box, receipt, "2033-03-31",
               "To be kept until Thursday 31 March 2033: six years after the end of the financial year.");
  add_rule (&box, box.book.other_budget, PENNY_KEEP_PAID, 8);
  assert_keep (&box, receipt, "2034-11-15",
               "To be kept until Wednesday 15 November 2034: 8 years after it was paid, by the rule in "
               "“Agreement, section 7”.");
  shoebox_tear_down (&box);
}

static void
assert_may_go (Shoebox    *box,
               const char *today,
               guint       n,
               gint64      first)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) goers = penny_keep_may_go (shoebox_store (box), day (today), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (goers->len, ==, n);
  if (n > 0)
    g_assert_cmpint (g_array_index (goers, gint64, 0), ==, first);
}

static void
test_may_go (void)
{
  Shoebox box = { 0 };
  gint64 sooner, later, query;

  shoebox_set_up (&box);
  add_rule (&box, box.book.budget, PENNY_KEEP_PAID, 1);
  later = shoebox_add (&box, "gym", "gym.pdf", box.gym);
  sooner = shoebox_add (&box, "class", "class.pdf", box.class);
  shoebox_add (&box, "singing", "singing.pdf", box.singing);
  assert_may_go (&box, "2027-09-14", 0, 0);
  assert_may_go (&box, "2027-09-15", 1, sooner);
  assert_may_go (&box, "2027-11-07", 1, sooner);
  assert_may_go (&box, "2027-11-08", 2, sooner);
  query = ask (&box, box.book.other_budget);
  assert_may_go (&box, "2027-11-08", 2, sooner);
  ask (&box, box.book.budget);
  assert_may_go (&box, "2027-11-08", 0, 0);
  g_assert_cmpint (query, !=, later);
  shoebox_tear_down (&box);
}

/* A question about all budgets keeps everything. */
static void
test_asked_of_all (void)
{
  Shoebox box = { 0 };

  shoebox_set_up (&box);
  add_rule (&box, box.book.budget, PENNY_KEEP_PAID, 1);
  assert_may_go (&box, "2040-01-01", 0, 0);
  shoebox_add (&box, "gym", "gym.pdf", box.gym);
  ask (&box, 0);
  assert_may_go (&box, "2040-01-01", 0, 0);
  shoebox_tear_down (&box);
}

/* --- destroying --- */

static gboolean
destroy (Shoebox     *box,
         gint64       one,
         gint64       other,
         const char  *today,
         const char  *reason,
         GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  PennyDestruction request = { ids, day (today), reason != NULL, (char *) reason };

  g_array_append_val (ids, one);
  if (other != 0)
    g_array_append_val (ids, other);
  return penny_act_destroy_receipts (shoebox_store (box), &request, NULL, error);
}

static void
assert_refused (Shoebox    *box,
                gint64      one,
                gint64      other,
                const char *today,
                const char *reason,
                const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (shoebox_store (box));
  g_autofree char *after = NULL;

  g_assert_false (destroy (box, one, other, today, reason, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, says));
  after = dump (shoebox_store (box));
  g_assert_cmpstr (after, ==, before);
}

static void
assert_note (Shoebox    *box,
             const char *sentence)
{
  g_autoptr (GPtrArray) entries = penny_history_list (shoebox_store (box), 0, 1, NULL);
  g_autofree char *said = penny_sentence_new (entries->pdata[0]);

  g_assert_cmpstr (said, ==, sentence);
  g_assert_false (((PennyHistoryEntry *) entries->pdata[0])->can_undo);
}

static void
test_destroy (void)
{
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPayment) gym = NULL;
  gint64 first, second, third;

  shoebox_set_up (&box);
  first = shoebox_add (&box, "class", "class.pdf", box.class);
  second = shoebox_add (&box, "gym", "gym.pdf", box.gym);
  third = shoebox_add (&box, "singing", "singing.pdf", box.singing);
  assert_refused (&box, first, second, "2033-03-31", NULL, "still to be kept");
  assert_refused (&box, first, 12345, "2033-04-01", NULL, "no longer");
  assert_refused (&box, first, 0, "2026-11-15", " ", "Say why");
  destroy (&box, first, second, "2033-04-01", NULL, &error);
  g_assert_no_error (error);
  assert_note (&box, "Destroyed 2 receipts for good. The oldest was of Monday 14 September, and the last to be kept "
                     "until Thursday 31 March 2033.");
  g_assert_cmpuint (count (shoebox_store (&box), "receipts"), ==, 1);
  g_assert_cmpuint (count (shoebox_store (&box), "files"), ==, 1);
  /* It was proven for as long as that was asked for. */
  gym = penny_payments_get (shoebox_store (&box), box.gym, NULL);
  g_assert_true (gym->receipt);
  ask (&box, box.book.other_budget);
  assert_refused (&box, third, 0, "2033-04-01", "I moved house", "Your funder asks about one of these");
  shoebox_tear_down (&box);
}

static void
test_destroy_early (void)
{
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 receipt;

  shoebox_set_up (&box);
  receipt = shoebox_add (&box, "somebody else’s", "wrong.pdf", 0);
  destroy (&box, receipt, 0, "2026-11-15", "It is somebody else’s.", &error);
  g_assert_no_error (error);
  assert_note (&box, "Destroyed 1 receipt for good before its time. It was of Sunday 15 November. "
                     "Why: It is somebody else’s.");
  g_assert_cmpuint (count (shoebox_store (&box), "receipts"), ==, 0);
  shoebox_tear_down (&box);
}

/* --- missing --- */

static void
assert_missing (Shoebox    *box,
                gint64      budget,
                const char *from,
                const char *to,
                guint       payments,
                guint       with_receipt,
                PennyPence  amount)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyMissing) missing =
    penny_missing_read (shoebox_store (box), budget, from == NULL ? PENNY_DATE_NONE : day (from),
                        to == NULL ? PENNY_DATE_NONE : day (to), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (missing->payments, ==, payments);
  g_assert_cmpuint (missing->with_receipt, ==, with_receipt);
  g_assert_cmpuint (missing->missing->len, ==, payments - with_receipt);
  g_assert_cmpint (missing->amount, ==, amount);
}

static void
test_missing (void)
{
  Shoebox box = { 0 };
  gint64 receipt;

  shoebox_set_up (&box);
  assert_missing (&box, 0, NULL, NULL, 4, 0, 33800);
  receipt = shoebox_add (&box, "gym", "gym.pdf", box.gym);
  assert_missing (&box, 0, NULL, NULL, 4, 1, 30900);
  assert_missing (&box, box.book.budget, NULL, NULL, 3, 1, 30300);
  assert_missing (&box, box.book.other_budget, NULL, NULL, 1, 0, 600);
  assert_missing (&box, 0, "2026-11-07", "2026-11-09", 2, 1, 1800);
  assert_missing (&box, 0, "2026-11-10", NULL, 1, 0, 600);
  assert_missing (&box, 0, NULL, "2026-09-30", 1, 0, 28500);
  g_assert_cmpint (receipt, !=, 0);
  shoebox_tear_down (&box);
}

static void
test_message (void)
{
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (GPtrArray) payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_free);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  person->name = g_strdup ("Joe Sample");
  g_ptr_array_add (payments, payment (1, "2026-11-02", -1800, "Sample Buses", 0));
  ((PennyPayment *) payments->pdata[0])->note = g_strdup ("to the hospital");
  one = penny_missing_message (person, payments);
  g_assert_cmpstr (one, ==,
                   "Hello,\n\nCould you please send me a receipt for this payment to Sample Buses?\n\n"
                   "  - £18.00 on Monday 2 November 2026\n\n"
                   "A copy or a photo of it is fine. I need it for my records.\n\nThank you very much.\n\nJoe Sample\n");
  g_ptr_array_add (payments, payment (1, "2026-10-26", -1800, "Sample Buses", 0));
  person->manager = g_strdup ("Ruth");
  two = penny_missing_message (person, payments);
  g_assert_nonnull (strstr (two, "a receipt for each of these payments to Sample Buses?"));
  g_assert_nonnull (strstr (two, "  - £18.00 on Monday 26 October 2026\n"));
  g_assert_true (g_str_has_suffix (two, "\n\nRuth\n"));
  g_assert_null (strstr (two, "hospital"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept/until", test_until);
  g_test_add_func ("/kept/longest", test_longest);
  g_test_add_func ("/kept/of-nothing", test_of_nothing);
  g_test_add_func ("/kept/may-go", test_may_go);
  g_test_add_func ("/kept/asked-of-all", test_asked_of_all);
  g_test_add_func ("/kept/destroy", test_destroy);
  g_test_add_func ("/kept/destroy-early", test_destroy_early);
  g_test_add_func ("/missing/counted", test_missing);
  g_test_add_func ("/missing/message", test_message);
  return g_test_run ();
}
