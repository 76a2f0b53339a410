#include "receipt-rows.h"

#include <locale.h>

/* What cannot be done with a receipt, and that nothing is left lying about. */

#define RECEIPT "a receipt of the gym"
#define OTHER "another receipt"

static void
add_one (Shoebox *box)
{
  box->ready = shoebox_add (box, RECEIPT, "gym.pdf", 0);
}

static void
add_to_gym (Shoebox *box)
{
  box->ready = shoebox_add (box, RECEIPT, "gym.pdf", box->gym);
}

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
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ box->ready, box->gym }, { box->ready, box->grant }), error);
}

static gboolean
prove_twice (Shoebox  *box,
             GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ box->ready, box->bus }, { box->ready, box->bus }), error);
}

static gboolean
prove_gone_payment (Shoebox  *box,
                    GError  **error)
{
  return try_proofs (box, penny_act_prove, SHOEBOX_PROOFS ({ box->ready, 12345 }), error);
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
  return try_proofs (box, penny_act_disprove, SHOEBOX_PROOFS ({ box->ready, box->gym }, { box->ready, box->bus }), error);
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
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (box), box->ready, NULL);

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

static gboolean
make_gym_money_in (Shoebox  *box,
                   GError  **error)
{
  g_autoptr (PennyPayment) gym = penny_payments_get (shoebox_store (box), box->gym, NULL);

  gym->kind = PENNY_PAYMENT_OTHER_IN;
  return penny_act_save_payment (shoebox_store (box), gym, NULL, error);
}

static const ReceiptRefusal refusals[] = {
  { "prove-money-in", add_one, prove_grant, "Only money that was spent has a receipt." },
  { "prove-twice", add_one, prove_twice, "This receipt proves that payment already." },
  { "prove-gone-payment", add_one, prove_gone_payment, "no longer" },
  { "prove-gone-receipt", NULL, prove_gone_receipt, "no longer" },
  { "disprove-nothing", add_to_gym, disprove_nothing, "does not prove that payment any more" },
  { "add-to-money-in", NULL, add_to_grant, "Only money that was spent has a receipt." },
  { "set-apart-proving", add_to_gym, set_apart_proving, "This receipt proves a payment." },
  { "less-than-nothing", add_one, say_less_than_nothing, "cannot be less than zero" },
  { "another-century", add_one, say_another_century, "This date cannot be right." },
  { "crop-all", add_one, crop_all, "Nothing of the picture would be left." },
  { "save-gone", NULL, save_gone, "no longer" },
  { "remove-gone", NULL, remove_gone, "no longer" },
  { "payment-to-money-in", add_to_gym, make_gym_money_in, "A receipt proves this payment" },
};

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
add_again (Shoebox *box)
{
  PennyReceiptsIn *in = shoebox_stage (box, RECEIPT, "copy.pdf", box->bus);

  do_act (shoebox_store (box), penny_act_add_receipts, in);
  g_assert_cmpuint (in->twice->len, ==, 1);
  penny_receipts_in_free (in);
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
  add_again (&box);
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
  receipt_rows_add_refused (refusals, G_N_ELEMENTS (refusals));
  g_test_add_func ("/receipts/nothing-left-over", test_nothing_left_over);
  return g_test_run ();
}
