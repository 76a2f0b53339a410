#include "shoebox.h"

#include <locale.h>
#include <string.h>

#include "receipt-matching.h"
#include "receipt-reading.h"

/* Matching over a book: what is clear is found, what is not is offered, and nothing is taken twice. */

#define GYM "SAMPLE GYM LTD\n12 High Street\nReceipt\nDate: 07/11/2026\nMonthly £29.00\nTotal £29.00\nThank you\n"
#define BUS "SAMPLE BUSES\nDate: 09/11/2026\nWeek ticket 18.00\nTOTAL 18.00\n"

static PennyProofs *
find_clear (Shoebox *box)
{
  g_autoptr (GError) error = NULL;
  PennyProofs *clear = penny_matching_clear (shoebox_store (box), NULL, day ("2026-11-15"), &error);

  g_assert_no_error (error);
  return clear;
}

static GPtrArray *
find_offers (Shoebox *box,
             gint64   receipt)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *offers = penny_matching_offers (shoebox_store (box), receipt, day ("2026-11-15"), &error);

  g_assert_no_error (error);
  return offers;
}

static void
test_clear (void)
{
  Shoebox box = { 0 };
  gint64 gym, bus, other;
  PennyProofs *clear;

  shoebox_set_up (&box);
  gym = shoebox_add (&box, "1", "gym.pdf", 0);
  bus = shoebox_add (&box, "2", "bus.pdf", 0);
  other = shoebox_add (&box, "3", "other.pdf", 0);
  shoebox_read (&box, gym, GYM);
  shoebox_read (&box, bus, BUS);
  shoebox_read (&box, other, "A letter with nothing to pay.\n");
  clear = find_clear (&box);
  g_assert_nonnull (clear);
  g_assert_true (clear->by_itself);
  g_assert_cmpuint (clear->proofs->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const PennyProof *proof = &g_array_index (clear->proofs, PennyProof, i);

      g_assert_cmpint (proof->payment_id, ==, proof->receipt_id == gym ? box.gym : box.bus);
    }
  do_act (shoebox_store (&box), penny_act_prove, clear);
  penny_proofs_free (clear);
  /* What proves something already is left alone. */
  g_assert_null (find_clear (&box));
  shoebox_tear_down (&box);
}

/* Asked of some receipts alone, the others wait. */
static void
test_among (void)
{
  Shoebox box = { 0 };
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 gym, bus;
  PennyProofs *clear;

  shoebox_set_up (&box);
  gym = shoebox_add (&box, "1", "gym.pdf", 0);
  bus = shoebox_add (&box, "2", "bus.pdf", 0);
  shoebox_read (&box, gym, GYM);
  shoebox_read (&box, bus, BUS);
  g_array_append_val (asked, bus);
  clear = penny_matching_clear (shoebox_store (&box), asked, day ("2026-11-15"), NULL);
  g_assert_cmpuint (clear->proofs->len, ==, 1);
  g_assert_cmpint (g_array_index (clear->proofs, PennyProof, 0).receipt_id, ==, bus);
  penny_proofs_free (clear);
  shoebox_tear_down (&box);
}

/* Two photographs of one receipt: which of them proves it is for a person to say. */
static void
test_two_of_one (void)
{
  Shoebox box = { 0 };
  gint64 one, other;

  shoebox_set_up (&box);
  one = shoebox_add (&box, "1", "one.jpg", 0);
  other = shoebox_add (&box, "2", "other.jpg", 0);
  shoebox_read (&box, one, GYM);
  shoebox_read (&box, other, GYM);
  g_assert_null (find_clear (&box));
  shoebox_tear_down (&box);
}

/* One that is not known, one on paper that gets its picture, one that is proven here. */
static void
test_proven (void)
{
  Shoebox box = { 0 };
  g_autoptr (PennyPayment) gym = NULL;
  gint64 receipt, copy;
  PennyProofs *clear;

  shoebox_set_up (&box);
  gym = penny_payments_get (shoebox_store (&box), box.gym, NULL);
  gym->receipt = TRUE;
  do_act (shoebox_store (&box), penny_act_save_payment, gym);
  receipt = shoebox_add (&box, "1", "gym.pdf", 0);
  shoebox_read (&box, receipt, GYM);
  clear = find_clear (&box);
  g_assert_nonnull (clear);
  do_act (shoebox_store (&box), penny_act_prove, clear);
  penny_proofs_free (clear);
  copy = shoebox_add (&box, "2", "copy.pdf", 0);
  shoebox_read (&box, copy, GYM);
  g_assert_null (find_clear (&box));
  shoebox_tear_down (&box);
}

/* A clear match is made once: whoever undid it or took it apart does not meet it again unasked, but is still offered it. */
static void
check_once (gboolean undo)
{
  Shoebox box = { 0 };
  g_autoptr (GPtrArray) offers = NULL;
  gint64 receipt;
  PennyProofs *clear;

  shoebox_set_up (&box);
  receipt = shoebox_add (&box, "1", "gym.pdf", 0);
  shoebox_read (&box, receipt, GYM);
  clear = find_clear (&box);
  g_assert_nonnull (clear);
  do_act (shoebox_store (&box), penny_act_prove, clear);
  if (undo)
    {
      g_autofree char *what = NULL;

      g_assert_true (penny_act_undo (shoebox_store (&box), &what, NULL, NULL));
    }
  else
    do_act (shoebox_store (&box), penny_act_disprove, clear);
  g_assert_null (find_clear (&box));
  offers = find_offers (&box, receipt);
  g_assert_cmpuint (offers->len, >, 0);
  g_assert_cmpint (((const PennyOffer *) offers->pdata[0])->payment->id, ==, box.gym);
  do_act (shoebox_store (&box), penny_act_prove, clear);
  penny_proofs_free (clear);
  shoebox_tear_down (&box);
}

static void
test_undone (void)
{
  check_once (TRUE);
}

static void
test_parted (void)
{
  check_once (FALSE);
}

/* What a person chose, and took apart again, is not made by itself either. */
static void
test_chosen_and_parted (void)
{
  Shoebox box = { 0 };
  gint64 receipt;
  PennyProofs *proofs;

  shoebox_set_up (&box);
  receipt = shoebox_add (&box, "1", "gym.pdf", box.gym);
  shoebox_read (&box, receipt, GYM);
  proofs = SHOEBOX_PROOFS ({ receipt, box.gym });
  do_act (shoebox_store (&box), penny_act_disprove, proofs);
  penny_proofs_free (proofs);
  g_assert_null (find_clear (&box));
  shoebox_tear_down (&box);
}

static void
test_offers (void)
{
  Shoebox box = { 0 };
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const PennyOffer *first;
  gint64 gym;
  PennyProofs *proofs;

  shoebox_set_up (&box);
  gym = shoebox_add (&box, "1", "gym.pdf", 0);
  shoebox_read (&box, gym, GYM);
  offers = find_offers (&box, gym);
  g_assert_cmpuint (offers->len, >, 0);
  first = offers->pdata[0];
  g_assert_cmpint (first->payment->id, ==, box.gym);
  g_assert_cmpstr (first->why, ==, "the same amount, the same day, the name is on it");
  proofs = SHOEBOX_PROOFS ({ gym, box.gym });
  do_act (shoebox_store (&box), penny_act_prove, proofs);
  penny_proofs_free (proofs);
  after = find_offers (&box, gym);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpint (((const PennyOffer *) after->pdata[i])->payment->id, !=, box.gym);
  shoebox_tear_down (&box);
}

/* What a person said stands before what was read. */
static void
test_said (void)
{
  Shoebox box = { 0 };
  g_autoptr (PennyReceipt) receipt = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  gint64 id;

  shoebox_set_up (&box);
  id = shoebox_add (&box, "1", "gym.pdf", 0);
  shoebox_read (&box, id, GYM);
  receipt = penny_receipts_get (shoebox_store (&box), id, NULL);
  receipt->total = 1800;
  receipt->date = day ("2026-11-09");
  receipt->payee = g_strdup ("Sample Buses");
  do_act (shoebox_store (&box), penny_act_save_receipt, receipt);
  offers = find_offers (&box, id);
  g_assert_cmpuint (offers->len, >, 0);
  g_assert_cmpint (((const PennyOffer *) offers->pdata[0])->payment->id, ==, box.bus);
  shoebox_tear_down (&box);
}

/* From the payment: the receipts of the inbox that it may have. */
static void
test_from_payment (void)
{
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 gym, bus;

  shoebox_set_up (&box);
  gym = shoebox_add (&box, "1", "gym.pdf", 0);
  bus = shoebox_add (&box, "2", "bus.pdf", box.bus);
  shoebox_read (&box, gym, GYM);
  shoebox_read (&box, bus, BUS);
  rows = penny_matching_receipts (shoebox_store (&box), box.gym, day ("2026-11-15"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((const PennyReceiptRow *) rows->pdata[0])->receipt->id, ==, gym);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = penny_matching_receipts (shoebox_store (&box), 12345, day ("2026-11-15"), &error);
  g_assert_null (rows);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  shoebox_tear_down (&box);
}

/* What was found out about a receipt that went meanwhile is kept nowhere. */
static void
test_gone_while_read (void)
{
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyReceiptWork) work = NULL;
  g_autoptr (PennyReading) reading = NULL;
  PennyRemoval removal = { 0 };

  shoebox_set_up (&box);
  removal.id = shoebox_add (&box, GYM, "gym.txt", 0);
  work = penny_receipt_work_take (shoebox_store (&box), removal.id, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (work->bytes, NULL), g_bytes_get_size (work->bytes), GYM, strlen (GYM));
  g_assert_cmpstr (work->name, ==, "gym.txt");
  do_act (shoebox_store (&box), penny_act_remove_receipt, &removal);
  work->reading->words_state = PENNY_WORDS_READ;
  work->reading->words = g_strdup ("private");
  g_assert_true (penny_receipt_work_save (shoebox_store (&box), work, &error));
  g_assert_no_error (error);
  reading = penny_readings_get (shoebox_store (&box), work->file_id, &error);
  g_assert_no_error (error);
  g_assert_null (reading->words);
  g_assert_cmpint (reading->words_state, ==, PENNY_WORDS_WAITING);
  shoebox_tear_down (&box);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/clear", test_clear);
  g_test_add_func ("/matching/among", test_among);
  g_test_add_func ("/matching/two-of-one", test_two_of_one);
  g_test_add_func ("/matching/proven", test_proven);
  g_test_add_func ("/matching/undone", test_undone);
  g_test_add_func ("/matching/parted", test_parted);
  g_test_add_func ("/matching/chosen-and-parted", test_chosen_and_parted);
  g_test_add_func ("/matching/offers", test_offers);
  g_test_add_func ("/matching/said", test_said);
  g_test_add_func ("/matching/from-payment", test_from_payment);
  g_test_add_func ("/matching/gone-while-read", test_gone_while_read);
  return g_test_run ();
}
