#include "receipt-match.h"

#include <stdlib.h>
#include <string.h>

#include "ledger.h"

#define BUS   "First Yorkshire\nWeekly saver\n"
#define SHOP  "FAIRMART\n12 High Street\n"
#define TAXI  "Abbey Taxis\nTAXI RECEIPT\n"

/* Payments: "ID DATE AMOUNT PAYEE", parted by "; "; a "+" before the payee: it has a receipt already.
 * Offered: the ids, best first, by commas. */
typedef struct
{
  const char *what;
  const char *words;
  const char *payments;
  const char *offered;
  gboolean    clear;
} Row;

static const Row rows[] = {
  /* one that fits */
  { "all fits", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", TRUE },
  { "a day later", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-15 6.15 Fairmart", "1", TRUE },
  { "three days later", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-17 6.15 Fairmart", "1", TRUE },
  { "four days later: asked", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-18 6.15 Fairmart", "1", FALSE },
  { "seven days later: asked", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-21 6.15 Fairmart", "1", FALSE },
  { "the day before: asked", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-13 6.15 Fairmart", "1", FALSE },
  { "a month later: a bill", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-10-14 6.15 Fairmart", "1", FALSE },
  { "60 days later", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-11-13 6.15 Fairmart", "1", FALSE },
  { "a bank's words", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-15 6.15 FAIRMART STORES 3421", "1", TRUE },
  { "misread name", "FA1RMART\nTOTAL £6.15\n14/09/2026", "1 2026-09-15 6.15 Fairmart", "1", TRUE },
  { "cut by the bank", "Bright Physiotherapy Ltd\nTotal £40.00\n14/09/2026", "1 2026-09-15 40.00 BRIGHT PHYSIOTHERA", "1", TRUE },
  /* what is not sure */
  { "another payee", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 Costright", "1", FALSE },
  { "no payee on it", "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "no date on it", SHOP "TOTAL £6.15", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "no total on it", SHOP "14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "the total is not named", SHOP "MILK 6.15\n14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "two totals", SHOP "TOTAL £6.15\nTOTAL £9.00\n14/09/2026", "1 2026-09-14 9.00 Fairmart", "1", FALSE },
  { "two totals, the other", SHOP "TOTAL £6.15\nTOTAL £9.00\n14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "two dates", SHOP "TOTAL £6.15\n14/09/2026\n12/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "a misread date", SHOP "TOTAL £6.15\n14/O9/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "a weekday that it was not", SHOP "TOTAL £6.15\nTuesday 14 September 2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "no year", SHOP "TOTAL £6.15\n14 September", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "it has a receipt", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 + Fairmart", "1", FALSE },
  { "the point was lost", SHOP "TOTAL 6 15\n14/09/2026", "1 2026-09-14 6.15 Fairmart", "1", FALSE },
  { "a name of idle words", "CARD PAYMENT\nTOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 CARD PAYMENT", "1", FALSE },
  /* what does not fit at all */
  { "another amount, another payee", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.16 Costright", "", FALSE },
  { "a penny more, another month", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-07-14 6.16 Fairmart", "", FALSE },
  { "money in", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 -6.15 Fairmart", "", FALSE },
  { "nothing paid", SHOP "TOTAL £6.15\n14/09/2026", "", "", FALSE },
  { "a blank receipt", "", "1 2026-09-14 6.15 Fairmart", "", FALSE },
  { "sum of the change", SHOP "TOTAL £6.15\nCASH 10.00\nCHANGE 3.85\n14/09/2026", "1 2026-06-01 3.85 Costright", "", FALSE },
  /* a wrong amount, the right payee and day: one may ask */
  { "a penny more, same day", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.16 Fairmart", "1", FALSE },
  { "figures turned round", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-15 6.51 Fairmart", "1", FALSE },
  { "right amount before wrong", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.51 Fairmart; 2 2026-09-15 6.15 Fairmart", "2,1", TRUE },
  /* the same amount elsewhere */
  { "elsewhere that day", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 Costright; 2 2026-09-15 6.15 Fairmart", "2,1", TRUE },
  { "elsewhere with a like name", "Station Cars\nTOTAL £6.15\n14/09/2026",
    "1 2026-09-14 6.15 Station Coffee House; 2 2026-09-15 6.15 Station Cars", "2,1", FALSE },
  { "elsewhere, months ago", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-05-14 6.15 Costright; 2 2026-09-15 6.15 Fairmart", "2,1", TRUE },
  { "only elsewhere", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-15 6.15 Costright; 2 2026-09-16 6.15 Rosa's Kitchen", "1,2", FALSE },
  { "elsewhere, and that name stands on it too", "Abbey Gardening\nnear Bridge Cafe\nTOTAL £9.99\n14/09/2026",
    "1 2026-05-01 20.00 Abbey Gardening; 2 2026-09-15 9.99 Bridge Cafe", "2", FALSE },
  { "a name that is a part of its name", "Fairmart Express\nTOTAL £6.15\n14/09/2026",
    "1 2026-05-01 9.00 Fairmart Express; 2 2026-09-15 6.15 Fairmart", "2", FALSE },
  { "a name that its name is a part of", "Fairmart Express\nTOTAL £6.15\n14/09/2026",
    "1 2026-05-01 9.00 Fairmart; 2 2026-09-15 6.15 Fairmart Express", "2", TRUE },
  /* twins */
  { "twins that day", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-14 12.00 Abbey Taxis; 2 2026-09-14 12.00 Abbey Taxis", "1,2", FALSE },
  { "twins a day apart", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-14 12.00 Abbey Taxis; 2 2026-09-15 12.00 Abbey Taxis", "1,2", FALSE },
  { "twins, one the day before", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-13 12.00 Abbey Taxis; 2 2026-09-14 12.00 Abbey Taxis", "2,1", FALSE },
  { "twins five days apart", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-14 12.00 Abbey Taxis; 2 2026-09-19 12.00 Abbey Taxis", "1,2", FALSE },
  { "a twin that has a receipt: this may be its copy", TAXI "TOTAL £12.00\n14/09/2026",
    "1 2026-09-14 12.00 + Abbey Taxis; 2 2026-09-14 12.00 Abbey Taxis", "2,1", FALSE },
  { "a copy of what is proven", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-14 12.00 + Abbey Taxis; 2 2026-09-21 12.00 Abbey Taxis", "2,1", FALSE },
  { "a copy, three days later", TAXI "TOTAL £12.00\n14/09/2026", "1 2026-09-14 12.00 + Abbey Taxis; 2 2026-09-17 12.00 Abbey Taxis", "2,1", FALSE },
  /* every week the same */
  { "weekly, on the day", BUS "FARE £18.00\n14/09/2026",
    "1 2026-09-07 18.00 First Yorkshire; 2 2026-09-14 18.00 First Yorkshire; 3 2026-09-21 18.00 First Yorkshire", "2,3,1", TRUE },
  { "weekly, two days late", BUS "FARE £18.00\n14/09/2026",
    "1 2026-09-09 18.00 First Yorkshire; 2 2026-09-16 18.00 First Yorkshire; 3 2026-09-23 18.00 First Yorkshire", "2,3,1", TRUE },
  { "weekly, its own is not there", BUS "FARE £18.00\n14/09/2026",
    "1 2026-09-07 18.00 First Yorkshire; 3 2026-09-21 18.00 First Yorkshire", "3,1", FALSE },
  { "weekly, its own five days late", BUS "FARE £18.00\n14/09/2026",
    "1 2026-09-12 18.00 First Yorkshire; 2 2026-09-19 18.00 First Yorkshire", "2,1", FALSE },
  { "weekly, the date is not sure", BUS "FARE £18.00\n14/09/2026\n21/09/2026",
    "2 2026-09-14 18.00 First Yorkshire; 3 2026-09-21 18.00 First Yorkshire", "2,3", FALSE },
  { "weekly, no date", BUS "FARE £18.00", "2 2026-09-14 18.00 First Yorkshire; 3 2026-09-21 18.00 First Yorkshire", "2,3", FALSE },
  { "twice a week", BUS "FARE £18.00\n14/09/2026", "1 2026-09-14 18.00 First Yorkshire; 2 2026-09-17 18.00 First Yorkshire", "1,2", FALSE },
  { "every day", BUS "FARE £2.00\n14/09/2026",
    "1 2026-09-13 2.00 First Yorkshire; 2 2026-09-14 2.00 First Yorkshire; 3 2026-09-15 2.00 First Yorkshire", "2,3,1", FALSE },
  { "monthly", "Northside Gym\nTotal £29.00\n14/09/2026",
    "1 2026-07-14 29.00 Northside Gym; 2 2026-09-14 29.00 Northside Gym; 3 2026-10-14 29.00 Northside Gym", "2,3,1", TRUE },
  { "monthly, and 8 looks like 9", "Northside Gym\nTotal £29.00\n14/09/2026",
    "1 2026-08-14 29.00 Northside Gym; 2 2026-09-14 29.00 Northside Gym", "2,1", FALSE },
  { "yearly, and 5 looks like 6", "Northside Gym\nTotal £29.00\n14/09/2026",
    "1 2025-09-14 29.00 Northside Gym; 2 2026-09-14 29.00 Northside Gym", "2,1", FALSE },
  /* the month first */
  { "both ways round are paid", SHOP "TOTAL £6.15\n05/09/2026", "1 2026-09-05 6.15 Fairmart; 2 2026-05-09 6.15 Fairmart", "1,2", FALSE },
  { "both ways round, elsewhere", SHOP "TOTAL £6.15\n05/09/2026", "1 2026-09-05 6.15 Fairmart; 2 2026-05-09 6.15 Costright", "1,2", TRUE },
  { "only the month first is paid", SHOP "TOTAL £6.15\n05/09/2026", "2 2026-05-09 6.15 Fairmart", "2", FALSE },
  { "it can be only one way", SHOP "TOTAL £6.15\n14/09/2026", "1 2026-09-14 6.15 Fairmart; 2 2026-05-09 6.15 Fairmart", "1,2", TRUE },
  /* another sum of the receipt */
  { "what was handed over", SHOP "TOTAL £6.15\nCASH 10.00\nCHANGE 3.85\n14/09/2026", "1 2026-09-14 10.00 Fairmart", "1", FALSE },
  { "another sum of it too", SHOP "MILK 5.00\nTEA 1.15\nTOTAL £6.15\n14/09/2026", "1 2026-09-14 5.00 Fairmart; 2 2026-09-14 6.15 Fairmart", "2,1", FALSE },
  /* one for several */
  { "two that come to it", "Bright Physio\nTotal £48.00\n14/09/2026", "1 2026-09-14 20.00 Bright Physio; 2 2026-09-21 28.00 Bright Physio", "1,2", FALSE },
  { "three that come to it, months apart", "Bright Physio\nTotal £90.00\n14/09/2026",
    "1 2026-09-20 30.00 Bright Physio; 2 2026-10-14 30.00 Bright Physio; 3 2026-11-10 30.00 Bright Physio", "1,2,3", FALSE },
  { "two that do not", "Bright Physio\nTotal £48.00\n14/09/2026", "1 2026-09-30 20.00 Bright Physio; 2 2026-10-21 29.00 Bright Physio", "", FALSE },
  { "two that come to it, elsewhere", "Bright Physio\nTotal £48.00\n14/09/2026", "1 2026-09-30 20.00 Costright; 2 2026-10-21 28.00 Costright", "", FALSE },
  { "all of it, and two that come to it", "Bright Physio\nTotal £48.00\n14/09/2026",
    "1 2026-09-15 20.00 Bright Physio; 2 2026-09-16 28.00 Bright Physio; 3 2026-09-14 48.00 Bright Physio", "3,1,2", TRUE },
};

static GPtrArray *
read_payments (const char *text)
{
  GPtrArray *payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_free);
  g_auto (GStrv) each = g_strsplit (text, "; ", -1);

  for (char **one = each; *one != NULL; one++)
    {
      g_auto (GStrv) parts = g_strsplit (*one, " ", 4);
      PennyPayment *payment = penny_payment_new ();
      gboolean proven = g_str_has_prefix (parts[3], "+ ");

      payment->id = atoi (parts[0]);
      payment->date = penny_date_parse (parts[1]);
      g_assert_true (penny_pence_parse (parts[2], &payment->amount, NULL));
      payment->amount = -payment->amount;
      payment->receipt = proven;
      payment->payee = g_strdup (parts[3] + (proven ? 2 : 0));
      g_ptr_array_add (payments, payment);
    }
  return payments;
}

static void
read_receipt (const char        *words,
              PennyMatchReceipt *receipt)
{
  *receipt = (PennyMatchReceipt) { .words = g_strdup (words) };
  penny_receipt_text_read (words, penny_date_parse ("2026-11-15"), &receipt->text);
}

static char *
ids_of (const GArray *matches)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (matches, PennyMatch, i).payment_id);
  return g_strdup (ids->str);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) payments = read_payments (rows[i].payments);
      g_auto (PennyMatchReceipt) receipt = { 0 };
      g_autoptr (GArray) matches = NULL;
      g_autofree char *ids = NULL;

      g_test_message ("%s", rows[i].what);
      read_receipt (rows[i].words, &receipt);
      matches = penny_receipt_match (&receipt, payments, 20);
      ids = ids_of (matches);
      g_assert_cmpstr (ids, ==, rows[i].offered);
      g_assert_cmpint (penny_receipt_match_clear (&receipt, matches), ==, rows[i].clear);
    }
}

/* The order in which payments come changes nothing. */
static void
test_any_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) payments = read_payments (rows[i].payments), turned = g_ptr_array_new ();
      g_auto (PennyMatchReceipt) receipt = { 0 };
      g_autoptr (GArray) matches = NULL;
      g_autofree char *ids = NULL;

      if (strstr (rows[i].offered, ",") == NULL)
        continue;
      for (guint k = payments->len; k > 0; k--)
        g_ptr_array_add (turned, payments->pdata[k - 1]);
      read_receipt (rows[i].words, &receipt);
      matches = penny_receipt_match (&receipt, turned, 20);
      ids = ids_of (matches);
      g_assert_cmpstr (ids, ==, rows[i].offered);
      g_assert_cmpint (penny_receipt_match_clear (&receipt, matches), ==, rows[i].clear);
    }
}

static void
test_why (void)
{
  g_autoptr (GPtrArray) payments = read_payments ("1 2026-09-15 6.15 Fairmart; 2 2026-10-14 6.15 + Costright");
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) matches = NULL, one = NULL;
  const PennyMatch *match;

  read_receipt (SHOP "TOTAL £6.15\n14/09/2026", &receipt);
  matches = penny_receipt_match (&receipt, payments, 20);
  match = &g_array_index (matches, PennyMatch, 0);
  g_assert_cmpuint (match->why, ==, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE | PENNY_MATCH_PAYEE);
  g_assert_cmpint (match->days, ==, 1);
  g_assert_cmpint (match->score, ==, 99);
  match = &g_array_index (matches, PennyMatch, 1);
  g_assert_cmpuint (match->why, ==, PENNY_MATCH_AMOUNT | PENNY_MATCH_PROVEN);
  g_assert_cmpint (match->days, ==, 30);
  one = penny_receipt_match (&receipt, payments, 1);
  g_assert_cmpuint (one->len, ==, 1);
}

/* What the person says stands before what was read, and no other is tried. */
static void
test_said (void)
{
  g_autoptr (GPtrArray) payments = read_payments ("1 2026-09-14 6.15 Fairmart; 2 2026-05-09 9.99 Fairmart");
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) read = NULL, said = NULL;

  read_receipt (SHOP "MILK 9.99\n05/09/2026", &receipt);
  receipt.text.total = 615;
  receipt.text.date = penny_date_parse ("2026-09-14");
  read = penny_receipt_match (&receipt, payments, 20);
  g_assert_false (penny_receipt_match_clear (&receipt, read));

  receipt.said_total = receipt.said_date = TRUE;
  said = penny_receipt_match (&receipt, payments, 20);
  g_assert_cmpuint (said->len, ==, 1);
  g_assert_true (penny_receipt_match_clear (&receipt, said));
}

/* Two payments are enough for a receipt of more: but not more than that is tried for ever. */
static void
test_many_parts (void)
{
  g_autoptr (GString) text = g_string_new ("1 2026-09-14 0.07 Bright Physio");
  g_autoptr (GPtrArray) payments = NULL;
  g_auto (PennyMatchReceipt) receipt = { 0 };
  g_autoptr (GArray) matches = NULL;

  for (int i = 2; i < 3000; i++)
    g_string_append_printf (text, "; %d 2026-09-%02d %d.10 Bright Physio", i, 1 + i % 30, 1 + i % 40);
  payments = read_payments (text->str);
  read_receipt ("Bright Physio\nTotal £999.99\n14/09/2026", &receipt);
  matches = penny_receipt_match (&receipt, payments, 20);
  g_assert_cmpuint (matches->len, ==, 20);
  g_assert_false (penny_receipt_match_clear (&receipt, matches));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-match/rows", test_rows);
  g_test_add_func ("/receipt-match/any-order", test_any_order);
  g_test_add_func ("/receipt-match/why", test_why);
  g_test_add_func ("/receipt-match/said", test_said);
  g_test_add_func ("/receipt-match/many-parts", test_many_parts);
  return g_test_run ();
}
