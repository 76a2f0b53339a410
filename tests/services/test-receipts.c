#include "receipt-rows.h"

#include <locale.h>

/* Acts on receipts and on what they prove. */

#define RECEIPT "a receipt of the gym"
#define OTHER "another receipt"

static void
add_one (Shoebox *box)
{
  box->ready = shoebox_add (box, RECEIPT, "gym.pdf", 0);
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

  box->ready = shoebox_add (box, RECEIPT, "gym.pdf", box->gym);
  gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  g_assert_true (gym->receipt);
}

/* The same bytes by another name: nothing is kept twice, but it proves this payment too. */
static void
add_again_to_bus (Shoebox *box)
{
  PennyReceiptsIn *in = shoebox_stage (box, RECEIPT, "copy.pdf", box->bus);

  g_assert_cmpint (do_act (shoebox_store (box), penny_act_add_receipts, in), ==, box->ready);
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
  do_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ box->ready, box->gym }));
}

static void
match_gym (Shoebox *box)
{
  PennyProofs *proofs = SHOEBOX_PROOFS ({ box->ready, box->gym });

  proofs->by_itself = TRUE;
  do_proofs (box, penny_act_prove, proofs);
}

static void
prove_both (Shoebox *box)
{
  do_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ box->ready, box->gym }, { box->ready, box->bus }));
}

static void
disprove_gym (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = NULL;

  do_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ box->ready, box->gym }));
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
  do_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ box->ready, box->gym }, { box->ready, box->bus }));
}

static void
change (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

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
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

  g_assert_cmpint (receipt->came, ==, PENNY_CAME_CHOSEN);
  receipt->note = g_strdup ("for November");
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
write_nothing_known (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

  receipt->note = g_strdup ("whose is it?");
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
turn (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

  receipt->turn = 1;
  receipt->crop = (PennyCrop) { 100, 200, 300, 400 };
  do_act (shoebox_store (box), penny_act_save_receipt, receipt);
}

static void
set_apart (Shoebox *box)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

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
  PennyRemoval removal = { box->ready };

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
  proven = penny_receipt_payments_of (shoebox_store (box), box->ready, NULL);
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
  proven = penny_receipt_payments_of (shoebox_store (box), box->ready, NULL);
  g_assert_cmpuint (proven->len, ==, 1);
}

/* What a form of a payment saves: the payment, a file that is new, and the one that was prepared. */
static void
save_with (Shoebox      *box,
           PennyPayment *payment)
{
  PennyReceiptsIn *in = shoebox_stage (box, OTHER, "other.pdf", 0);
  g_autoptr (GArray) proving = NULL;
  gint64 id;

  in->payment = payment;
  in->kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (in->kept, box->ready);
  id = do_act (shoebox_store (box), penny_act_add_receipts, in);
  if (payment->id == 0)
    {
      proving = penny_payment_receipts_of (shoebox_store (box), id, NULL);
      g_assert_cmpuint (proving->len, ==, 2);
    }
  penny_receipts_in_free (in);
}

static void
save_new_with (Shoebox *box)
{
  g_autoptr (PennyPayment) gym = penny_payments_get (shoebox_store (box), box->gym, NULL);
  PennyPayment *again = penny_payment_copy (gym);

  again->id = 0;
  again->amount = -450;
  save_with (box, again);
}

static void
save_gym_with (Shoebox *box)
{
  save_with (box, penny_payments_get (shoebox_store (box), box->gym, NULL));
}

static void
save_changed_gym_with (Shoebox *box)
{
  PennyPayment *gym = penny_payments_get (shoebox_store (box), box->gym, NULL);

  gym->method = PENNY_METHOD_CASH;
  save_with (box, gym);
}

static const ReceiptAct acts[] = {
  { "one-added", NULL, add_one, "Added 1 receipt." },
  { "two-added", NULL, add_two, "Added 2 receipts." },
  { "added-to-payment", NULL, add_to_gym, "Added 1 receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "added-again", add_one, add_again_to_bus, "A receipt now proves Sample Buses, £18.00 on Monday 9 November." },
  { "with-new-payment", add_one, save_new_with,
    "Added a payment of £4.50 to Sample Gym on Saturday 7 November, with its receipt." },
  { "with-payment", add_one, save_gym_with, "Added 1 receipt of Sample Gym, £29.00 on Saturday 7 November." },
  { "with-changed-payment", add_one, save_changed_gym_with,
    "Changed a payment, and added its receipt: it is £29.00 to Sample Gym on Saturday 7 November." },
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
};

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  receipt_rows_add (acts, G_N_ELEMENTS (acts));
  return g_test_run ();
}
