#include "receipt-ground.h"

#include <string.h>

#include "payments.h"

/* Which receipts a list shows, what finds them, and what is missing. */

/* One letter each; what is asked is answered in letters, in the order given. */
typedef struct
{
  Ground ground;
  gint64 ids[8];
  gint64 payments[4];
  gint64 other_line;
} Shop;

static const struct
{
  const char *name;
  const char *words;
  PennyReceipt said;
  const char *date;
} receipts[] = {
  /* a: proves two payments */
  { "IMG_2041.jpg", "CAFÉ NERO\nTotal £12.50\fThank you", { .payee = (char *) "Caffè Nero", .total = 1250 } },
  /* b: in the inbox, with a day of its own */
  { "taxi.pdf", "Ace Taxis of Llanelli invoice 2900-17", { .total = 2900, .note = (char *) "to the \"clinic\"" }, "2026-09-14" },
  /* c: belongs to nothing */
  { "holiday.png", "sun sea AND sand", { .no_payment = TRUE } },
  /* d: cannot be shown */
  { "broken.tif", NULL, { .came = PENNY_CAME_FOLDER }, "2026-02-01" },
  /* e: says where it was taken, and a day was read on it */
  { "scan.jpg", "B&Q 1234.50 GBP don't bend", { .total = 123450, .payee = (char *) "B&Q" } },
};

static void
look_at (Shop        *shop,
         int          i,
         PennyLook    look,
         gboolean     located,
         PennyDate    date)
{
  g_autoptr (PennyReading) reading =
    penny_readings_get (shop->ground.small.store, file_of (&shop->ground, shop->ids[i]), NULL);

  reading->look = look;
  reading->located = located;
  reading->date = date;
  reading->words_state = look == PENNY_LOOK_SHOWN ? PENNY_WORDS_READ : PENNY_WORDS_CANNOT;
  g_assert_true (penny_readings_save (shop->ground.small.store, reading, NULL));
}

static void
shop_make (Shop *shop)
{
  Small *small = &shop->ground.small;
  PennyPlanLine line = { .name = (char *) "Travel", .kind = PENNY_LINE_WEEKLY };

  ground_make (&shop->ground);
  penny_store_set_moment (small->store, 1794700800);
  line.budget_id = small->budget;
  begin (small->store);
  g_assert_true (penny_lines_save (small->store, &line, DAY (1, 1), &shop->other_line, NULL));
  commit (small->store);
  for (gsize i = 0; i < G_N_ELEMENTS (receipts); i++)
    {
      PennyReceipt said = receipts[i].said;

      said.date = receipts[i].date != NULL ? penny_date_parse (receipts[i].date) : PENNY_DATE_NONE;
      shop->ids[i] = add_receipt (&shop->ground, receipts[i].name, &said);
      if (receipts[i].words != NULL)
        read_words (&shop->ground, shop->ids[i], receipts[i].words);
    }
  look_at (shop, 3, PENNY_LOOK_CANNOT, FALSE, PENNY_DATE_NONE);
  look_at (shop, 4, PENNY_LOOK_SHOWN, TRUE, DAY (7, 7));
  shop->payments[0] = save_payment (small, &(PennyPayment) { .account_id = small->account, .date = DAY (3, 2), .amount = -700,
                                    .payee = (char *) "Lunch club", .line_id = small->line, .note = (char *) "with Ann" });
  shop->payments[1] = save_payment (small, &(PennyPayment) { .account_id = small->account, .date = DAY (3, 9), .amount = -550,
                                    .payee = (char *) "Lunch club", .line_id = shop->other_line });
  prove (&shop->ground, shop->ids[0], shop->payments[0]);
  prove (&shop->ground, shop->ids[0], shop->payments[1]);
}

static char *
letters (Shop                     *shop,
         const PennyReceiptFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = penny_receipts_ids (shop->ground.small.store, filter, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (receipts); j++)
      if (shop->ids[j] == g_array_index (ids, gint64, i))
        g_string_append_c (text, (char) ('a' + j));
  g_assert_cmpuint (text->len, ==, ids->len);
  return g_string_free (text, FALSE);
}

typedef enum { ANY, OWN, ANOTHER } Whose;

/* c stands at the day on which it came, 15 November 2026. */
static const struct
{
  PennyReceiptsWhich which;
  const char *from;
  const char *to;
  const char *search;
  Whose budget;
  Whose line;
  const char *expected;
} filters[] = {
  { PENNY_RECEIPTS_ALL, NULL, NULL, NULL, ANY, ANY, "cbead" },
  { PENNY_RECEIPTS_INBOX, NULL, NULL, NULL, ANY, ANY, "bed" },
  { PENNY_RECEIPTS_PROVING, NULL, NULL, NULL, ANY, ANY, "a" },
  { PENNY_RECEIPTS_APART, NULL, NULL, NULL, ANY, ANY, "c" },
  { PENNY_RECEIPTS_CANNOT, NULL, NULL, NULL, ANY, ANY, "d" },
  { PENNY_RECEIPTS_LOCATED, NULL, NULL, NULL, ANY, ANY, "e" },
  { PENNY_RECEIPTS_ALL, NULL, NULL, NULL, OWN, ANY, "a" },
  { PENNY_RECEIPTS_ALL, NULL, NULL, NULL, ANOTHER, ANY, "" },
  { PENNY_RECEIPTS_ALL, NULL, NULL, NULL, ANY, OWN, "a" },
  { PENNY_RECEIPTS_ALL, NULL, NULL, NULL, ANY, ANOTHER, "" },
  { PENNY_RECEIPTS_ALL, "2026-03-02", NULL, NULL, ANY, ANY, "cbea" },
  { PENNY_RECEIPTS_ALL, "2026-03-03", NULL, NULL, ANY, ANY, "cbe" },
  { PENNY_RECEIPTS_ALL, NULL, "2026-07-07", NULL, ANY, ANY, "ead" },
  { PENNY_RECEIPTS_ALL, "2026-07-07", "2026-07-07", NULL, ANY, ANY, "e" },
  { PENNY_RECEIPTS_INBOX, NULL, NULL, "taxi", ANY, ANY, "b" },
  { PENNY_RECEIPTS_APART, NULL, NULL, "taxi", ANY, ANY, "" },
  { PENNY_RECEIPTS_ALL, "2026-01-01", "2026-12-31", "lunch", OWN, OWN, "a" },
};

static gint64
whose (Whose  which,
       gint64 own)
{
  return which == ANY ? 0 : which == OWN ? own : 5;
}

static void
test_filters (void)
{
  Shop shop;

  shop_make (&shop);
  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      const PennyReceiptFilter filter = {
        .which = filters[i].which, .search = filters[i].search,
        .from = filters[i].from != NULL ? penny_date_parse (filters[i].from) : PENNY_DATE_NONE,
        .to = filters[i].to != NULL ? penny_date_parse (filters[i].to) : PENNY_DATE_NONE,
        .budget_id = whose (filters[i].budget, shop.ground.small.budget),
        .line_id = whose (filters[i].line, shop.other_line),
      };
      g_autofree char *found = letters (&shop, &filter);

      g_test_message ("%zu", i);
      g_assert_cmpstr (found, ==, filters[i].expected);
    }
  ground_clear (&shop.ground);
}

static const struct
{
  const char *search;
  const char *expected;
} searches[] = {
  { NULL, "cbead" },
  { "", "cbead" },
  { "  \t ", "cbead" },
  { "nero", "a" },
  { "NERO caf", "a" },
  { "caf nero", "" },              /* only the last word may be a beginning */
  { "café", "a" },
  { "cafe", "a" },
  { "caffe", "a" },
  { "thank", "a" },
  { "llanelli taxis", "b" },
  { "llan", "b" },
  { "ace", "b" },
  { "lunch", "a" },
  { "ann", "a" },
  { "gym", "a" },                  /* lines of its payments */
  { "travel", "a" },
  { "TRAV", "a" },
  { "ravel", "" },
  { "taxi.pdf", "b" },
  { "img_2041", "a" },
  { "broken", "d" },
  /* amounts */
  { "29", "b" },
  { "29.00", "b" },
  { "£29.00", "b" },
  { "29.0", "b" },
  { "1250", "" },
  { "12.50", "a" },
  { "12.5", "a" },
  { "7.00", "a" },
  { "5.50", "a" },
  { "1,234.50", "e" },
  { "£1,234.50", "e" },
  { "1234.5", "e" },
  { "2.50", "" },
  /* whatever people type */
  { "\"", "cbead" },
  { "\"clinic\"", "b" },
  { "\"clinic", "b" },
  { "the \"cli", "b" },
  { "*", "cbead" },
  { "-", "cbead" },
  { "£", "cbead" },
  { "sea AND sand", "c" },
  { "AND", "c" },
  { "OR", "" },
  { "NOT sun", "" },
  { "NEAR(sun sea)", "" },
  { "words:taxis", "" },
  { "facts : taxi", "" },
  { "^taxi", "b" },
  { "B&Q", "e" },
  { "b & q", "e" },
  { "don't", "e" },
  { "don't - bend", "e" },
  { "(taxi", "b" },
  { "{taxi}", "b" },
  { "taxi*", "b" },
  { "+taxi", "b" },
  { "2900-17", "b" },
  { "';--", "cbead" },
  { "\xff\xfe taxi", "b" },
};

static void
test_search (void)
{
  Shop shop;

  shop_make (&shop);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = letters (&shop, &(PennyReceiptFilter) { .search = searches[i].search });
      g_autofree char *told = searches[i].search == NULL ? NULL : g_utf8_make_valid (searches[i].search, -1);

      g_test_message ("%s", told != NULL ? told : "nothing");
      g_assert_cmpstr (found, ==, searches[i].expected);
    }
  ground_clear (&shop.ground);
}

/* A line's name may be that of thousands of receipts: none is to be written anew for it. */
static void
test_line_renamed (void)
{
  Shop shop;
  PennyStore *store;
  g_autofree char *by_new = NULL;
  g_autofree char *by_old = NULL;

  shop_make (&shop);
  store = shop.ground.small.store;
  begin (store);
  g_assert_true (penny_store_run (store, "UPDATE lines SET name = 'Bowls' WHERE name = 'Travel'", NULL));
  g_assert_cmpint (ask (store, "SELECT count(*) FROM receipt_stale"), ==, 0);
  commit (store);
  by_new = letters (&shop, &(PennyReceiptFilter) { .search = "bowls" });
  by_old = letters (&shop, &(PennyReceiptFilter) { .search = "travel" });
  g_assert_cmpstr (by_new, ==, "a");
  g_assert_cmpstr (by_old, ==, "");
  assert_sound (&shop.ground);
  ground_clear (&shop.ground);
}

/* Whatever bytes are typed, there is an answer. */
static void
test_odd_searches (void)
{
  static const char pieces[] = "a1 \"'*-+^:(){}[]|&\\/.,£~?!%_\t\n\x80\xc3\xa9""ANDORNOTNEAR";
  Shop shop;

  shop_make (&shop);
  for (int n = 0; n < 500; n++)
    {
      char search[12] = "";
      g_autofree char *found = NULL;

      for (int i = 0; i < 11; i++)
        search[i] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      found = letters (&shop, &(PennyReceiptFilter) { .search = search });
    }
  ground_clear (&shop.ground);
}

static void
test_page (void)
{
  Shop shop;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = g_bytes_new_static ("jpeg", 4);
  const PennyReceiptRow *row;
  PennyReceiptCounts counts;

  shop_make (&shop);
  g_assert_true (penny_readings_save_picture (shop.ground.small.store, file_of (&shop.ground, shop.ids[0]), picture, NULL));
  rows = penny_receipts_page (shop.ground.small.store, (gint64[]) { shop.ids[4], 5, shop.ids[0] }, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[0];
  g_assert_cmpint (row->receipt->id, ==, shop.ids[4]);
  g_assert_cmpstr (row->name, ==, "scan.jpg");
  g_assert_cmpint (row->bytes, ==, strlen ("scan.jpg"));
  g_assert_cmpint (row->added_at, ==, 1794700800);
  g_assert_cmpint (row->day, ==, DAY (7, 7));
  g_assert_true (row->reading->located);
  g_assert_null (row->reading->words);
  g_assert_null (row->picture);
  g_assert_cmpuint (row->payments->len, ==, 0);
  row = rows->pdata[1];
  g_assert_cmpint (row->day, ==, DAY (3, 2));
  g_assert_nonnull (row->picture);
  g_assert_cmpuint (row->payments->len, ==, 2);
  g_assert_cmpint (((PennyPayment *) row->payments->pdata[0])->id, ==, shop.payments[0]);

  g_assert_true (penny_receipts_count (shop.ground.small.store, &counts, NULL));
  g_assert_cmpuint (counts.all, ==, 5);
  g_assert_cmpuint (counts.inbox, ==, 3);
  g_assert_cmpuint (counts.waiting, ==, 0);
  g_assert_cmpuint (counts.cannot, ==, 1);
  g_assert_cmpuint (counts.located, ==, 1);
  ground_clear (&shop.ground);
}

static void
add_of_kind (Small            *small,
             PennyDate         date,
             PennyPence        amount,
             PennyPaymentKind  kind,
             gboolean          receipt)
{
  save_payment (small, &(PennyPayment) { .account_id = small->account, .date = date, .amount = amount, .kind = kind,
                                         .payee = (char *) "Somebody", .receipt = receipt });
}

static gint64
sum_of (const GPtrArray *payments)
{
  gint64 sum = 0;

  for (guint i = 0; i < payments->len; i++)
    sum -= ((PennyPayment *) payments->pdata[i])->amount;
  return sum;
}

/* What is missing is what the facts of the budget count as missing. */
static void
test_missing (void)
{
  Shop shop;
  Small *small = &shop.ground.small;
  g_autoptr (PennyFacts) facts = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GPtrArray) candidates = NULL;

  shop_make (&shop);
  for (int kind = PENNY_PAYMENT_SPENT; kind <= PENNY_PAYMENT_OWN; kind++)
    if (kind != PENNY_PAYMENT_TRANSFER)
      for (int way = -1; way <= 1; way += 2)
        add_of_kind (small, DAY (4, 1 + kind), way * (100 + kind), (PennyPaymentKind) kind, FALSE);
  add_of_kind (small, DAY (5, 1), -40, PENNY_PAYMENT_SPENT, TRUE);
  add_of_kind (small, DAY (5, 2), -80, PENNY_PAYMENT_SPENT, FALSE);

  facts = penny_facts_read (small->store, small->budget, DAY (12, 31), NULL);
  missing = penny_receipts_missing (small->store, small->budget, PENNY_DATE_NONE, PENNY_DATE_NONE, NULL);
  g_assert_cmpint (facts->payments, ==, 5);
  g_assert_cmpuint (missing->len, ==, facts->payments - facts->payments_with_receipt);
  g_assert_cmpint (sum_of (missing), ==, facts->receipts_missing);
  g_assert_cmpint (((PennyPayment *) missing->pdata[0])->date, ==, DAY (5, 2));
  within = penny_receipts_missing (small->store, 0, DAY (4, 1), DAY (4, 30), NULL);
  g_assert_cmpuint (within->len, ==, 1);
  elsewhere = penny_receipts_missing (small->store, 5, PENNY_DATE_NONE, PENNY_DATE_NONE, NULL);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  candidates = penny_receipts_candidates (small->store, DAY (3, 9), PENNY_DATE_NONE, NULL);
  g_assert_cmpuint (candidates->len, ==, 4);
  g_assert_cmpint (((PennyPayment *) candidates->pdata[0])->id, ==, shop.payments[1]);
  ground_clear (&shop.ground);
}

/* --- the index, held against one that is made anew --- */

static gint64
pick (Ground     *ground,
      const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce ((SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET "
                                          "%d %% max (1, (SELECT count(*) FROM %s))), 0)",
                                          table, g_test_rand_int_range (0, 1000), table);

  return ask (ground->small.store, sql);
}

static void
run (Ground     *ground,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
run (Ground     *ground,
     const char *format,
     ...)
{
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  penny_store_run (ground->small.store, sql, &error);
  g_assert_no_error (error);
}

#define ID "%" G_GINT64_FORMAT

static void
save_some_payment (Ground *ground,
                   gint64  id)
{
  g_autofree char *payee = g_strdup_printf ("payee%d", g_test_rand_int_range (0, 99));
  PennyPayment payment = { .id = id, .account_id = ground->small.account, .date = DAY (1, 1), .payee = payee,
                           .amount = -g_test_rand_int_range (1, 9999), .line_id = pick (ground, "lines"),
                           .note = (char *) (g_test_rand_bit () ? "noted" : NULL) };
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (PennySplit));

  if (g_test_rand_int_range (0, 3) == 0)
    {
      PennySplit one = { pick (ground, "lines"), payment.amount }, none = { 0, 0 };

      g_array_append_val (parts, one);
      g_array_append_val (parts, none);
      payment.splits = parts;
    }
  g_assert_true (penny_payments_save (ground->small.store, &payment, NULL, NULL));
}

/* One change of what receipts are found by. */
static void
change_something (Ground *ground)
{
  PennyStore *store = ground->small.store;
  gint64 receipt = pick (ground, "receipts"), payment = pick (ground, "payments");
  int n = g_test_rand_int_range (0, 1000);
  PennyPlanLine line = { .budget_id = ground->small.budget, .kind = PENNY_LINE_WEEKLY };
  g_autofree char *name = g_strdup_printf ("line%d", n);

  line.name = name;
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      {
        PennyReceipt new_one = { .payee = (char *) "somebody", .total = n };

        g_assert_true (penny_receipts_save (store, &new_one, NULL, NULL));
        break;
      }
    case 1:
      run (ground, "UPDATE receipts SET total = %d, note = 'note%d' WHERE id = " ID, n, n, receipt);
      break;
    case 2:
      run (ground, "UPDATE receipts SET turn = %d, payee = payee WHERE id = " ID, n % 4, receipt);
      break;
    case 3:
    case 4:
    case 5:
      if (receipt != 0 && payment != 0)
        g_assert_true (penny_receipt_payments_add (store, receipt, payment, n % 2, NULL));
      break;
    case 6:
      g_assert_true (penny_receipt_payments_remove (store, receipt, payment, NULL));
      break;
    case 7:
      save_some_payment (ground, 0);
      break;
    case 8:
      if (payment != 0)
        save_some_payment (ground, payment);
      break;
    case 9:
      g_assert_true (penny_payments_remove (store, payment, NULL));
      break;
    case 10:
      if (receipt != 0)
        {
          run (ground, "DELETE FROM receipt_payments WHERE receipt_id = " ID, receipt);
          g_assert_true (penny_receipts_remove (store, receipt, NULL));
        }
      break;
    case 11:
      if (n % 2 == 0)
        g_assert_true (penny_lines_save (store, &line, DAY (1, 1), NULL, NULL));
      else
        run (ground, "UPDATE lines SET name = 'named%d' WHERE id = " ID, n, pick (ground, "lines"));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* FTS5 holds its lists against its texts; the texts are held against what is known. */
static void
assert_index_holds (Ground *ground)
{
  g_assert_cmpint (ask (ground->small.store, "SELECT count(*) FROM receipt_stale"), ==, 0);
  g_assert_cmpint (ask (ground->small.store,
                        "SELECT count(*) FROM (SELECT id, words, facts FROM receipt_texts "
                        "EXCEPT SELECT rowid, words, facts FROM receipt_words)"), ==, 0);
  g_assert_cmpint (ask (ground->small.store, "SELECT count(*) FROM receipt_words"), ==,
                   ask (ground->small.store, "SELECT count(*) FROM receipts"));
  run (ground, "INSERT INTO receipt_words (receipt_words) VALUES ('integrity-check')");
}

/* In memory nothing lies beside the book, but a row is a row. */
static void
add_with_words (Ground *ground)
{
  PennyReceipt receipt = { .file_id = penny_store_new_id (ground->small.store) };
  g_autofree char *words = g_strdup_printf ("read %d", g_test_rand_int_range (0, 99));
  gint64 id;

  begin (ground->small.store);
  run (ground, "INSERT INTO files VALUES (" ID ", '%032x', 'file%d', NULL, 1, '%064x', 1)", receipt.file_id,
       (guint) receipt.file_id, g_test_rand_int_range (0, 99), (guint) receipt.file_id);
  g_assert_true (penny_receipts_save (ground->small.store, &receipt, &id, NULL));
  commit (ground->small.store);
  read_words (ground, id, words);
}

static void
do_something (Ground *ground)
{
  int what = g_test_rand_int_range (0, 10);

  /* All stands on the first act. */
  if (what == 0 || pick (ground, "lines") == 0)
    redo (ground);
  else if (what < 3)
    undo (ground);
  else if (what == 3)
    add_with_words (ground);
  else
    {
      begin (ground->small.store);
      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        change_something (ground);
      commit (ground->small.store);
    }
}

static void
test_random_acts (void)
{
  Ground ground = { 0 };

  small_open (&ground.small);
  for (int i = 0; i < 400; i++)
    {
      do_something (&ground);
      assert_index_holds (&ground);
    }
  while (undo (&ground))
    assert_index_holds (&ground);
  while (redo (&ground))
    assert_index_holds (&ground);
  small_close (&ground.small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipts-lists/filters", test_filters);
  g_test_add_func ("/receipts-lists/search", test_search);
  g_test_add_func ("/receipts-lists/line-renamed", test_line_renamed);
  g_test_add_func ("/receipts-lists/odd-searches", test_odd_searches);
  g_test_add_func ("/receipts-lists/page", test_page);
  g_test_add_func ("/receipts-lists/missing", test_missing);
  g_test_add_func ("/receipts-lists/random-acts", test_random_acts);
  return g_test_run ();
}
