#include "shoebox.h"

#include <locale.h>
#include <string.h>

#include "sentence.h"
#include "soundness.h"

/* Each act on receipts, then undo, then redo: the book is as before, then as after. */

#define RECEIPT "a receipt of the gym"
#define OTHER "another receipt"

typedef struct
{
  const char *name;
  void      (*prepare) (Shoebox *box);
  void      (*act)     (Shoebox *box);
  const char *sentence;
} ActRow;

/* What the row prepared. */
static gint64 ready;

static void
nothing (Shoebox *box)
{
}

static void
add_one (Shoebox *box)
{
  ready = shoebox_add (box, RECEIPT, "gym.pdf", 0);
}

static void
add_two (Shoebox *box)
{
  PennyReceiptsIn *in = shoebox_stage (box, RECEIPT, "gym.pdf", 0);
  PennyReceiptsIn *more = shoebox_stage (box, OTHER, "other.pdf", 0);

  g_ptr_array_add (in->staged, g_ptr_array_steal_index (more->staged, 0));
  do_act (shoebox_store (box), penny_act_add_receipts, in);
  g_assert_cmpuint (in->added->len, ==, 2);
  g_assert_cmpuint (in->twice->len, ==, 0);
  penny_receipts_in_free (in);
  penny_receipts_in_free (more);
}

static void
add_to_gym (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = NULL;

  ready = shoebox_add (box, RECEIPT, "gym.pdf", box->gym);
  gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_assert_true (gym->receipt);
}

/* The same bytes by another name: nothing is kept twice, but it proves this payment too. */
static void
add_again_to_bus (Shoebox *box)
{
  PennyReceiptsIn *in = shoebox_stage (box, RECEIPT, "copy.pdf", box->bus);

  g_assert_cmpint (do_act (shoebox_store (box), penny_act_add_receipts, in), ==, ready);
  g_assert_cmpuint (in->added->len, ==, 0);
  g_assert_cmpuint (in->twice->len, ==, 1);
  g_assert_cmpstr (in->twice->pdata[0], ==, "copy.pdf");
  penny_receipts_in_free (in);
}

static void
do_proofs (Shoebox     *box,
           PennyAct     act,
           PennyProofs *proofs)
{
  do_act (shoebox_store (box), act, proofs);
  penny_proofs_free (proofs);
}

static void
prove_gym (Shoebox *box)
{
  do_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ ready, box->gym }));
}

static void
match_gym (Shoebox *box)
{
  PennyProofs *proofs = SHOEBOX_PROOFS ({ ready, box->gym });

  proofs->by_itself = TRUE;
  do_proofs (box, penny_act_prove, proofs);
}

static void
prove_both (Shoebox *box)
{
  do_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ ready, box->gym }, { ready, box->bus }));
}

static void
disprove_gym (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = NULL;

  do_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ ready, box->gym }));
  gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_assert_false (gym->receipt);
}

static void
add_and_prove_both (Shoebox *box)
{
  add_one (box);
  prove_both (box);
}

static void
disprove_both (Shoebox *box)
{
  do_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ ready, box->gym }, { ready, box->bus }));
}

static void
change (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  receipt->total = 2900;
  receipt->date = day ("2026-11-07");
  receipt->payee = g_strdup ("Sample Gym");
  /* Of these nobody has an opinion. */
  receipt->came = PENNY_CAME_SCANNER;
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
add_and_change (Shoebox *box)
{
  add_one (box);
  change (box);
}

static void
note (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  g_assert_cmpint (receipt->came, ==, PENNY_CAME_CHOSEN);
  receipt->note = g_strdup ("for November");
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
write_nothing_known (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  receipt->note = g_strdup ("whose is it?");
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
turn (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  receipt->turn = 1;
  receipt->crop = (PennyCrop) { 100, 200, 300, 400 };
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
set_apart (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  receipt->no_payment = TRUE;
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
add_and_set_apart (Shoebox *box)
{
  add_one (box);
  set_apart (box);
}

static void
remove_receipt (Shoebox *box)
{
  PennyRemoval removal = { ready };

  do_act (shoebox_store (box), penny_act_remove_receipt, &removal);
}

static void
remove_proving (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = NULL;

  remove_receipt (box);
  gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_assert_false (gym->receipt);
}

/* The receipt stays, and waits for another payment. */
static void
remove_gym (Shoebox *box)
{
  PennyRemoval removal = { box->gym };
  g_autoptr (GArray) proven = NULL;

  do_act (shoebox_store (box), penny_act_remove_payment, &removal);
  proven = penny_receipt_payments_of (shoebox_store (box), ready, NULL);
  g_assert_cmpuint (proven->len, ==, 0);
}

/* A form says "no receipt" of a payment that has one here: it has one. */
static void
change_gym (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_autoptr (PennyPayment) after = NULL;

  gym->receipt = FALSE;
  gym->amount = -3000;
  do_act (shoebox_store (box), penny_act_save_payment, gym);
  after = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_assert_true (after->receipt);
}

static void
split_gym (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  PennySplit parts[] = { { box->book.gym, -2000 }, { box->book.bus, -900 } };
  g_autoptr (GArray) proven = NULL;

  gym->line_id = 0;
  gym->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_vals (gym->splits, parts, 2);
  do_act (shoebox_store (box), penny_act_save_payment, gym);
  proven = penny_receipt_payments_of (shoebox_store (box), ready, NULL);
  g_assert_cmpuint (proven->len, ==, 1);
}

static void
add_rule (Shoebox *box)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rule_new ();

  rule->budget_id = box->book.budget;
  rule->counted_from = PENNY_KEEP_PAID;
  rule->years = 2;
  rule->source = g_strdup ("Agreement of 1 May 2026, section 7");
  ready = do_act (shoebox_store (box), penny_act_save_keep_rule, rule);
}

static void
change_rule (Shoebox *box)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rules_get (shoebox_store (box), ready, NULL);

  rule->years = 1;
  do_act (shoebox_store (box), penny_act_save_keep_rule, rule);
}

static void
remove_rule (Shoebox *box)
{
  PennyRemoval removal = { ready };

  do_act (shoebox_store (box), penny_act_remove_keep_rule, &removal);
}

static void
open_query (Shoebox *box)
{
  g_autoptr (PennyQuery) query = penny_query_new ();

  query->budget_id = box->book.budget;
  query->what = g_strdup ("Which taxis were to the hospital?");
  query->opened_on = day ("2026-11-03");
  ready = do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
date_query (Shoebox    *box,
            const char *closed)
{
  g_autoptr (PennyQuery) query = penny_queries_get (shoebox_store (box), ready, NULL);

  query->closed_on = closed == NULL ? PENNY_DATE_NONE : day (closed);
  do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
close_query (Shoebox *box)
{
  date_query (box, "2026-11-12");
}

static void
open_and_close_query (Shoebox *box)
{
  open_query (box);
  close_query (box);
}

static void
open_query_again (Shoebox *box)
{
  date_query (box, NULL);
}

static void
change_query (Shoebox *box)
{
  g_autoptr (PennyQuery) query = penny_queries_get (shoebox_store (box), ready, NULL);

  query->budget_id = 0;
  do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
remove_query (Shoebox *box)
{
  PennyRemoval removal = { ready };

  do_act (shoebox_store (box), penny_act_remove_query, &removal);
}

static const ActRow acts[] = {
  { "one-added", nothing, add_one, "Added 1 receipt." },
  { "two-added", nothing, add_two, "Added 2 receipts." },
  { "added-to-payment", nothing, add_to_gym, "Added 1 receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "added-again", add_one, add_again_to_bus, "A receipt now proves Sample Buses, £18.00 on Monday 9 November." },
  { "proves", add_one, prove_gym, "A receipt now proves Sample Gym, £29.00 on Saturday 7 November." },
  { "proves-two", add_one, prove_both, "Matched 1 receipt to its payments." },
  { "matched", add_one, match_gym, "Found by itself what a receipt proves: Sample Gym, £29.00 on Saturday 7 November." },
  { "set-apart-proves", add_and_set_apart, prove_gym, "A receipt now proves Sample Gym, £29.00 on Saturday 7 November." },
  { "parted", add_to_gym, disprove_gym, "A receipt no longer proves Sample Gym, £29.00 on Saturday 7 November." },
  { "two-parted", add_and_prove_both, disprove_both, "Took 1 receipt away from its payments." },
  { "changed", add_one, write_nothing_known, "Changed what is written about a receipt." },
  { "said", add_one, change, "Changed what is written about the receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "noted", add_and_change, note,
    "Changed what is written about the receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "turned", add_one, turn, "Turned or cropped a receipt." },
  { "turned-proving", add_to_gym, turn, "Turned or cropped the receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "set-apart", add_one, set_apart, "Wrote down that no payment belongs to a receipt." },
  { "removed", add_one, remove_receipt, "Removed a receipt." },
  { "removed-proving", add_to_gym, remove_proving, "Removed the receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "payment-removed", add_to_gym, remove_gym, "Removed a payment of £29.00 to Sample Gym on Saturday 7 November." },
  { "payment-changed", add_to_gym, change_gym, "Changed a payment: it is £30.00 to Sample Gym on Saturday 7 November." },
  { "payment-split", add_to_gym, split_gym, "Changed a payment: it is £29.00 to Sample Gym on Saturday 7 November." },
  { "rule-added", nothing, add_rule, "Wrote down that receipts of Direct payment are kept for 2 years." },
  { "rule-changed", add_rule, change_rule, "Changed how long receipts of Direct payment are kept: it is 1 year." },
  { "rule-removed", add_rule, remove_rule, "Took away the rule of how long receipts of Direct payment are kept." },
  { "query-opened", nothing, open_query, "Wrote down a question that a funder asked on Tuesday 3 November." },
  { "query-changed", open_query, change_query, "Changed the question that a funder asked on Tuesday 3 November." },
  { "query-closed", open_query, close_query, "Closed a funder’s question: it was answered on Thursday 12 November." },
  { "query-opened-again", open_and_close_query, open_query_again,
    "Opened the question again that a funder asked on Tuesday 3 November." },
  { "query-removed", open_query, remove_query, "Removed the question that a funder asked on Tuesday 3 November." },
};

static void
assert_sound (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (store, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wrong->len; i++)
    g_assert_cmpstr (wrong->pdata[i], ==, NULL);
}

static void
test_act (gconstpointer data)
{
  const ActRow *row = data;
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL, *what = NULL, *again = NULL;

  shoebox_set_up (&box);
  row->prepare (&box);
  before = dump (shoebox_store (&box));
  row->act (&box);
  after = dump (shoebox_store (&box));
  g_assert_cmpstr (before, !=, after);
  assert_sound (shoebox_store (&box));

  penny_act_undo (shoebox_store (&box), &what, NULL, &error);
  g_assert_no_error (error);
  undone = dump (shoebox_store (&box));
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (what, ==, row->sentence);
  assert_sound (shoebox_store (&box));

  penny_act_redo (shoebox_store (&box), &again, NULL, &error);
  g_assert_no_error (error);
  redone = dump (shoebox_store (&box));
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpstr (again, ==, row->sentence);
  assert_sound (shoebox_store (&box));
  shoebox_tear_down (&box);
}

/* --- what cannot be --- */

typedef struct
{
  const char *name;
  void      (*prepare) (Shoebox *box);
  gboolean  (*act)     (Shoebox *box, GError **error);
  const char *says;
} RefusalRow;

static gboolean
try_proofs (Shoebox      *box,
            PennyAct      act,
            PennyProofs  *proofs,
            GError      **error)
{
  gboolean done = act (shoebox_store (box), proofs, NULL, error);

  penny_proofs_free (proofs);
  return done;
}

static gboolean
prove_grant (Shoebox  *box,
             GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ ready, box->gym }, { ready, box->grant }), error);
}

static gboolean
prove_twice (Shoebox  *box,
             GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ ready, box->bus }, { ready, box->bus }), error);
}

static gboolean
prove_gone_payment (Shoebox  *box,
                    GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ ready, 12345 }), error);
}

static gboolean
prove_gone_receipt (Shoebox  *box,
                    GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ 12345, box->gym }), error);
}

static gboolean
disprove_nothing (Shoebox  *box,
                  GError  **error)
{
  return try_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ ready, box->gym }, { ready, box->bus }), error);
}

static gboolean
add_to_grant (Shoebox  *box,
              GError  **error)
{
  PennyReceiptsIn *in = shoebox_stage (box, OTHER, "other.pdf", box->grant);
  gboolean done = penny_act_add_receipts (shoebox_store (box), in, NULL, error);

  penny_receipts_in_free (in);
  return done;
}

static gboolean
save (Shoebox         *box,
      PennyDate        date,
      PennyPence       total,
      gboolean         no_payment,
      const PennyCrop  crop,
      GError         **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), ready, NULL);

  receipt->date = date;
  receipt->total = total;
  receipt->no_payment = no_payment;
  receipt->crop = crop;
  return penny_act_save_receipt (shoebox_store (box), receipt, NULL, error);
}

static gboolean
set_apart_proving (Shoebox  *box,
                   GError  **error)
{
  return save (box, PENNY_DATE_NONE, 0, TRUE, (PennyCrop) { 0 }, error);
}

static gboolean
say_less_than_nothing (Shoebox  *box,
                       GError  **error)
{
  return save (box, PENNY_DATE_NONE, -1, FALSE, (PennyCrop) { 0 }, error);
}

static gboolean
say_another_century (Shoebox  *box,
                     GError  **error)
{
  return save (box, day ("1926-11-07"), 0, FALSE, (PennyCrop) { 0 }, error);
}

static gboolean
crop_all (Shoebox  *box,
          GError  **error)
{
  return save (box, PENNY_DATE_NONE, 0, FALSE, (PennyCrop) { 5000, 0, 5000, 0 }, error);
}

static gboolean
save_gone (Shoebox  *box,
           GError  **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipt_value_new ();

  receipt->id = 12345;
  return penny_act_save_receipt (shoebox_store (box), receipt, NULL, error);
}

static gboolean
remove_gone (Shoebox  *box,
             GError  **error)
{
  PennyRemoval removal = { 12345 };

  return penny_act_remove_receipt (shoebox_store (box), &removal, NULL, error);
}

static void
add_and_ask (Shoebox *box)
{
  gint64 receipt;

  add_to_gym (box);
  receipt = ready;
  open_query (box);
  ready = receipt;
}

static gboolean
remove_asked (Shoebox  *box,
              GError  **error)
{
  PennyRemoval removal = { ready };

  return penny_act_remove_receipt (shoebox_store (box), &removal, NULL, error);
}

static gboolean
make_gym_money_in (Shoebox  *box,
                   GError  **error)
{
  g_autoptr (PennyPayment) gym = penny_payments_get (shoebox_store (box), box->gym, NULL);

  gym->kind = PENNY_PAYMENT_OTHER_IN;
  return penny_act_save_payment (shoebox_store (box), gym, NULL, error);
}

static gboolean
try_rule (Shoebox     *box,
          gint64       budget,
          int          years,
          const char  *source,
          GError     **error)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rule_new ();

  rule->budget_id = budget;
  rule->years = years;
  rule->source = g_strdup (source);
  return penny_act_save_keep_rule (shoebox_store (box), rule, NULL, error);
}

static gboolean
rule_without_source (Shoebox  *box,
                     GError  **error)
{
  return try_rule (box, box->book.budget, 2, " ", error);
}

static gboolean
rule_of_no_budget (Shoebox  *box,
                   GError  **error)
{
  return try_rule (box, 12345, 2, "Agreement", error);
}

static gboolean
rule_twice (Shoebox  *box,
            GError  **error)
{
  return try_rule (box, box->book.budget, 2, "Agreement", error);
}

static gboolean
rule_of_centuries (Shoebox  *box,
                   GError  **error)
{
  return try_rule (box, box->book.other_budget, 101, "Agreement", error);
}

static gboolean
try_query (Shoebox     *box,
           const char  *what,
           const char  *closed,
           GError     **error)
{
  g_autoptr (PennyQuery) query = penny_query_new ();

  query->what = g_strdup (what);
  query->opened_on = day ("2026-11-03");
  query->closed_on = closed == NULL ? PENNY_DATE_NONE : day (closed);
  return penny_act_save_query (shoebox_store (box), query, NULL, error);
}

static gboolean
ask_nothing (Shoebox  *box,
             GError  **error)
{
  return try_query (box, "", NULL, error);
}

static gboolean
answer_before_asking (Shoebox  *box,
                      GError  **error)
{
  return try_query (box, "Which taxis?", "2026-11-02", error);
}

static const RefusalRow refusals[] = {
  { "prove-money-in", add_one, prove_grant, "Only money that was spent has a receipt." },
  { "prove-twice", add_one, prove_twice, "This receipt proves that payment already." },
  { "prove-gone-payment", add_one, prove_gone_payment, "no longer" },
  { "prove-gone-receipt", nothing, prove_gone_receipt, "no longer" },
  { "disprove-nothing", add_to_gym, disprove_nothing, "does not prove that payment any more" },
  { "add-to-money-in", nothing, add_to_grant, "Only money that was spent has a receipt." },
  { "set-apart-proving", add_to_gym, set_apart_proving, "This receipt proves a payment." },
  { "less-than-nothing", add_one, say_less_than_nothing, "cannot be less than zero" },
  { "another-century", add_one, say_another_century, "This date cannot be right." },
  { "crop-all", add_one, crop_all, "Nothing of the picture would be left." },
  { "save-gone", nothing, save_gone, "no longer" },
  { "remove-gone", nothing, remove_gone, "no longer" },
  { "remove-asked", add_and_ask, remove_asked, "Your funder asks about this" },
  { "payment-to-money-in", add_to_gym, make_gym_money_in, "A receipt proves this payment" },
  { "rule-without-source", nothing, rule_without_source, "Say where this rule is written" },
  { "rule-of-no-budget", nothing, rule_of_no_budget, "The budget that this belongs to is gone." },
  { "rule-twice", add_rule, rule_twice, "This budget has a rule already." },
  { "rule-of-centuries", nothing, rule_of_centuries, "between 0 and 100" },
  { "ask-nothing", nothing, ask_nothing, "Say what the funder asks." },
  { "answer-before-asking", nothing, answer_before_asking, "cannot be answered before it was asked" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalRow *row = data;
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  shoebox_set_up (&box);
  row->prepare (&box);
  before = dump (shoebox_store (&box));
  g_assert_false (row->act (&box, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, row->says));
  after = dump (shoebox_store (&box));
  g_assert_cmpstr (after, ==, before);
  assert_sound (shoebox_store (&box));
  shoebox_tear_down (&box);
}

/* What was staged and then refused, or was there already, leaves no file behind. */
static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL; )
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }
  return n;
}

static void
test_nothing_left_over (void)
{
  Shoebox box = { 0 };
  g_autofree char *receipts = NULL;

  shoebox_set_up (&box);
  receipts = g_build_filename (box.folder, "book", "receipts", NULL);
  add_one (&box);
  g_assert_cmpuint (count_files (receipts), ==, 1);
  add_again_to_bus (&box);
  g_assert_cmpuint (count_files (receipts), ==, 1);
  g_assert_false (add_to_grant (&box, NULL));
  g_assert_cmpuint (count_files (receipts), ==, 1);
  shoebox_tear_down (&box);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/receipts/act/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_act);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/receipts/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/receipts/nothing-left-over", test_nothing_left_over);
  return g_test_run ();
}
