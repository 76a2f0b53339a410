#include "receipt-ground.h"

#include <string.h>

/* Receipts, what they prove, what is known of them, and destroying them. */

static gboolean
has_mark (Ground *ground,
          gint64  payment_id)
{
  g_autoptr (PennyPayment) payment = penny_payments_get (ground->small.store, payment_id, NULL);

  return payment->receipt;
}

static guint
in_inbox (Ground *ground)
{
  PennyReceiptCounts counts;

  g_assert_true (penny_receipts_count (ground->small.store, &counts, NULL));
  return counts.inbox;
}

static void
test_values (void)
{
  Ground ground;
  const PennyReceipt said = { .came = PENNY_CAME_SCANNER, .date = DAY (9, 14), .total = 2900, .payee = (char *) "Zoë & Sons",
                              .note = (char *) "for the ramp", .turn = 3, .crop = { 1, 2, 3, 4 } };
  gint64 id, found;
  g_autoptr (PennyReceipt) receipt = NULL;
  g_autoptr (PennyKeptFile) file = NULL;

  ground_make (&ground);
  id = add_receipt (&ground, "ramp.jpg", &said);
  receipt = penny_receipts_get (ground.small.store, id, NULL);
  g_assert_cmpint (receipt->came, ==, PENNY_CAME_SCANNER);
  g_assert_cmpint (receipt->date, ==, DAY (9, 14));
  g_assert_cmpint (receipt->total, ==, 2900);
  g_assert_cmpstr (receipt->payee, ==, "Zoë & Sons");
  g_assert_cmpstr (receipt->note, ==, "for the ramp");
  g_assert_cmpint (receipt->turn, ==, 3);
  g_assert_cmpint (receipt->crop.left, ==, 1);
  g_assert_cmpint (receipt->crop.top, ==, 2);
  g_assert_cmpint (receipt->crop.right, ==, 3);
  g_assert_cmpint (receipt->crop.bottom, ==, 4);
  g_assert_false (receipt->no_payment);

  file = penny_kept_files_get (ground.small.store, receipt->file_id, NULL);
  g_assert_true (penny_receipts_find (ground.small.store, file->sha256, &found, NULL));
  g_assert_cmpint (found, ==, id);
  file->sha256[0] = file->sha256[0] == '0' ? '1' : '0';
  g_assert_true (penny_receipts_find (ground.small.store, file->sha256, &found, NULL));
  g_assert_cmpint (found, ==, 0);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* The receipt goes and its file's row with it; undo brings both back, and the file never left. */
static void
test_remove (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  gint64 id, payment;

  ground_make (&ground);
  payment = pay (&ground.small, DAY (1, 2), -2900);
  id = add_receipt (&ground, "ramp.jpg", NULL);
  prove (&ground, id, payment);

  begin (ground.small.store);
  g_assert_false (penny_receipts_remove (ground.small.store, id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "proves a payment"));
  penny_history_abandon (ground.small.store);

  disprove (&ground, id, payment);
  begin (ground.small.store);
  g_assert_true (penny_receipts_remove (ground.small.store, id, NULL));
  commit (ground.small.store);
  g_assert_cmpint (ask (ground.small.store, "SELECT (SELECT count(*) FROM receipts) + (SELECT count(*) FROM files)"), ==, 0);
  g_assert_cmpuint (count_sealed (&ground), ==, 1);
  ground_reopen (&ground);
  g_assert_cmpuint (count_sealed (&ground), ==, 1);
  g_assert_true (undo (&ground));
  g_assert_cmpint (file_of (&ground, id), !=, 0);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* A file that is a statement as well stays one. */
static void
test_remove_shared (void)
{
  Ground ground;
  gint64 id;
  g_autofree char *sql = NULL;

  ground_make (&ground);
  id = add_receipt (&ground, "ramp.jpg", NULL);
  sql = g_strdup_printf ("INSERT INTO statements (id, account_id, n_rows, file_id) VALUES (7, %" G_GINT64_FORMAT
                         ", 1, %" G_GINT64_FORMAT ")", ground.small.account, file_of (&ground, id));
  begin (ground.small.store);
  g_assert_true (penny_store_run (ground.small.store, sql, NULL));
  g_assert_true (penny_receipts_remove (ground.small.store, id, NULL));
  commit (ground.small.store);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM files"), ==, 1);
  ground_clear (&ground);
}

/* As the Money list has it. */
static gboolean
is_kept (Ground *ground,
         gint64  payment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = penny_payments_page (ground->small.store, &payment, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  return ((const PennyPaymentRow *) rows->pdata[0])->kept;
}

static void
test_proofs (void)
{
  Ground ground;
  gint64 one, other, payment, second;
  g_autoptr (GArray) payments = NULL;
  g_autoptr (GArray) receipts = NULL;

  ground_make (&ground);
  payment = pay (&ground.small, DAY (1, 9), -2900);
  second = pay (&ground.small, DAY (1, 2), -100);
  one = add_receipt (&ground, "one", NULL);
  other = add_receipt (&ground, "other", NULL);
  g_assert_cmpuint (in_inbox (&ground), ==, 2);

  prove (&ground, one, payment);
  prove (&ground, one, second);
  prove (&ground, other, payment);
  g_assert_cmpuint (in_inbox (&ground), ==, 0);
  g_assert_true (has_mark (&ground, payment) && has_mark (&ground, second));
  payments = penny_receipt_payments_of (ground.small.store, one, NULL);
  g_assert_cmpuint (payments->len, ==, 2);
  g_assert_cmpint (g_array_index (payments, gint64, 0), ==, second);
  receipts = penny_payment_receipts_of (ground.small.store, payment, NULL);
  g_assert_cmpuint (receipts->len, ==, 2);
  g_assert_cmpint (g_array_index (receipts, gint64, 1), ==, other);
  g_assert_true (is_kept (&ground, payment));

  disprove (&ground, one, payment);
  g_assert_true (has_mark (&ground, payment));
  disprove (&ground, other, payment);
  g_assert_false (has_mark (&ground, payment));
  g_assert_true (undo (&ground));
  g_assert_true (has_mark (&ground, payment));
  g_assert_true (undo (&ground) && undo (&ground) && undo (&ground) && undo (&ground));
  g_assert_false (has_mark (&ground, payment) || has_mark (&ground, second));
  assert_sound (&ground);
  ground_clear (&ground);
}

/* What the person has on paper is not touched by a receipt that never proved it. */
static void
test_on_paper (void)
{
  Ground ground;
  gint64 id, payment;

  ground_make (&ground);
  payment = save_payment (&ground.small, &(PennyPayment) { .account_id = ground.small.account, .date = DAY (1, 1),
                                                           .amount = -5, .payee = (char *) "Bus", .receipt = TRUE });
  id = add_receipt (&ground, "one", NULL);
  disprove (&ground, id, payment);
  g_assert_true (has_mark (&ground, payment));
  ground_clear (&ground);
}

/* A form that says otherwise does not take a receipt off; and what was said to belong to nothing belongs to something. */
static void
test_marks_stay_true (void)
{
  Ground ground;
  gint64 id, payment;
  g_autoptr (PennyPayment) changed = NULL;
  g_autoptr (PennyReceipt) receipt = NULL;

  ground_make (&ground);
  payment = pay (&ground.small, DAY (1, 1), -2900);
  id = add_receipt (&ground, "one", &(PennyReceipt) { .no_payment = TRUE });
  g_assert_cmpuint (in_inbox (&ground), ==, 0);
  prove (&ground, id, payment);
  receipt = penny_receipts_get (ground.small.store, id, NULL);
  g_assert_false (receipt->no_payment);

  changed = penny_payments_get (ground.small.store, payment, NULL);
  changed->receipt = FALSE;
  changed->note = g_strdup ("changed");
  save_payment (&ground.small, changed);
  g_assert_true (has_mark (&ground, payment));
  assert_sound (&ground);
  ground_clear (&ground);
}

static void
test_payment_removed (void)
{
  Ground ground;
  gint64 id, payment;

  ground_make (&ground);
  payment = pay (&ground.small, DAY (1, 1), -2900);
  id = add_receipt (&ground, "one", NULL);
  prove (&ground, id, payment);
  begin (ground.small.store);
  g_assert_true (penny_payments_remove (ground.small.store, payment, NULL));
  commit (ground.small.store);
  g_assert_cmpuint (in_inbox (&ground), ==, 1);
  assert_sound (&ground);
  g_assert_true (undo (&ground));
  g_assert_cmpuint (in_inbox (&ground), ==, 0);
  g_assert_true (has_mark (&ground, payment));
  assert_sound (&ground);
  ground_clear (&ground);
}

static void
test_rules_and_queries (void)
{
  Ground ground;
  PennyKeepRule rule = { .counted_from = PENNY_KEEP_BUDGET_END, .years = 3, .source = (char *) "Agreement, section 7" };
  PennyQuery queries[] = {
    { .what = (char *) "closed", .opened_on = DAY (9, 1), .closed_on = DAY (9, 2) },
    { .what = (char *) "older", .opened_on = DAY (5, 1) },
    { .what = (char *) "newer", .opened_on = DAY (6, 1) },
  };
  PennyQuery backwards = { .what = (char *) "?", .opened_on = DAY (5, 2), .closed_on = DAY (5, 1) };
  g_autoptr (GPtrArray) rules = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  ground_make (&ground);
  rule.budget_id = ground.small.budget;
  begin (ground.small.store);
  g_assert_true (penny_keep_rules_save (ground.small.store, &rule, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    g_assert_true (penny_queries_save (ground.small.store, &queries[i], NULL, NULL));
  commit (ground.small.store);
  rules = penny_keep_rules_list (ground.small.store, NULL);
  g_assert_cmpuint (rules->len, ==, 1);
  g_assert_cmpint (((PennyKeepRule *) rules->pdata[0])->years, ==, 3);
  g_assert_cmpint (((PennyKeepRule *) rules->pdata[0])->counted_from, ==, PENNY_KEEP_BUDGET_END);
  list = penny_queries_list (ground.small.store, NULL);
  g_assert_cmpstr (((PennyQuery *) list->pdata[0])->what, ==, "newer");
  g_assert_cmpstr (((PennyQuery *) list->pdata[1])->what, ==, "older");
  g_assert_cmpint (((PennyQuery *) list->pdata[2])->closed_on, ==, DAY (9, 2));

  begin (ground.small.store);
  g_assert_false (penny_keep_rules_save (ground.small.store, &rule, NULL, &error));
  g_assert_nonnull (strstr (error->message, "has a rule already"));
  g_clear_error (&error);
  g_assert_false (penny_queries_save (ground.small.store, &backwards, NULL, &error));
  g_assert_nonnull (strstr (error->message, "before it was asked"));
  penny_history_abandon (ground.small.store);
  ground_clear (&ground);
}

static guint
waiting (Ground   *ground,
         gboolean  no_reader)
{
  g_autoptr (GArray) ids = penny_readings_waiting (ground->small.store, no_reader, NULL);

  return ids->len;
}

static void
test_readings (void)
{
  Ground ground;
  gint64 id, file;
  g_autoptr (PennyReading) reading = NULL;
  g_autoptr (PennyReading) again = NULL;
  g_autoptr (GBytes) picture = g_bytes_new_static ("jpeg", 4);
  g_autoptr (GBytes) back = NULL;

  ground_make (&ground);
  id = add_receipt (&ground, "one", NULL);
  file = file_of (&ground, id);
  reading = penny_readings_get (ground.small.store, file, NULL);
  g_assert_cmpint (reading->look, ==, PENNY_LOOK_WAITING);
  g_assert_cmpint (waiting (&ground, FALSE), ==, 1);
  g_assert_null (penny_readings_get_picture (ground.small.store, file, NULL));
  g_assert_true (penny_readings_save_picture (ground.small.store, file, picture, NULL));
  g_assert_cmpint (waiting (&ground, FALSE), ==, 1);

  reading->look = PENNY_LOOK_SHOWN;
  reading->words_state = PENNY_WORDS_NO_READER;
  reading->located = TRUE;
  reading->taken_on = DAY (2, 3);
  reading->total = 1250;
  reading->payee = g_strdup ("Boots");
  g_assert_true (penny_readings_save (ground.small.store, reading, NULL));
  g_assert_cmpint (waiting (&ground, FALSE), ==, 0);
  g_assert_cmpint (waiting (&ground, TRUE), ==, 1);
  reading->words_state = PENNY_WORDS_READ;
  reading->words = g_strdup ("some words\fmore");
  g_assert_true (penny_readings_save (ground.small.store, reading, NULL));
  g_assert_cmpint (waiting (&ground, TRUE), ==, 0);
  again = penny_readings_get (ground.small.store, file, NULL);
  g_assert_cmpstr (again->words, ==, "some words\fmore");
  g_assert_cmpstr (again->payee, ==, "Boots");
  g_assert_cmpint (again->taken_on, ==, DAY (2, 3));
  g_assert_true (again->located);
  back = penny_readings_get_picture (ground.small.store, file, NULL);
  g_assert_true (g_bytes_equal (back, picture));
  /* Nothing of it is in the history. */
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM history"), ==, 2);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* --- destroying --- */

#define SECRET "Wintergreen"

/* In every state that acts can bring back: as it is, changed, off its payment, and gone. */
static void
test_destroy (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyReceipt) receipt = NULL;
  g_autofree char *with = NULL;
  g_autofree char *again = NULL;
  gint64 id, other, payment, file;
  guint n = 0;

  ground_make (&ground);
  payment = pay (&ground.small, DAY (1, 1), -2900);
  id = add_receipt (&ground, "photo " SECRET ".jpg", &(PennyReceipt) { .payee = (char *) SECRET });
  other = add_receipt (&ground, "other", &(PennyReceipt) { .payee = (char *) "Boots" });
  read_words (&ground, id, "read: " SECRET " and so on");
  read_words (&ground, other, "boots the chemist");
  file = file_of (&ground, id);
  prove (&ground, id, payment);
  disprove (&ground, id, payment);
  prove (&ground, id, payment);
  receipt = penny_receipts_get (ground.small.store, id, NULL);
  receipt->note = g_strdup ("about " SECRET);
  begin (ground.small.store);
  g_assert_true (penny_receipts_save (ground.small.store, receipt, NULL, NULL));
  commit (ground.small.store);
  prove (&ground, other, payment);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipt_tried"), ==, 1);

  penny_kept_files_destroy (ground.small.store, file, "tested", NULL, &error);
  g_assert_no_error (error);
  assert_nowhere (&ground, SECRET);
  assert_nowhere (&ground, "wintergreen");
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipts"), ==, 1);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipt_payments"), ==, 1);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipt_tried"), ==, 0);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM readings"), ==, 1);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM files_to_destroy"), ==, 0);
  g_assert_cmpuint (count_sealed (&ground), ==, 1);
  assert_sound (&ground);

  with = dump (ground.small.store);
  for (; undo (&ground); n++)
    g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipts WHERE file_id IS NULL"), ==, 0);
  g_assert_cmpuint (n, >=, 8);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM budgets"), ==, 0);
  for (; redo (&ground); n--)
    assert_nowhere (&ground, SECRET);
  again = dump (ground.small.store);
  assert_same (again, with);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* A receipt that was taken out before, and came again as another: no undo brings the first one back. */
static void
test_destroy_second (void)
{
  Ground ground;
  gint64 id, file, second;

  ground_make (&ground);
  id = add_receipt (&ground, "one", &(PennyReceipt) { .payee = (char *) SECRET });
  file = file_of (&ground, id);
  begin (ground.small.store);
  {
    g_autofree char *sql = g_strdup_printf ("UPDATE receipts SET note = '" SECRET "' WHERE id = %" G_GINT64_FORMAT, id);
    g_autofree char *gone = g_strdup_printf ("DELETE FROM receipts WHERE id = %" G_GINT64_FORMAT, id);

    g_assert_true (penny_store_run (ground.small.store, sql, NULL));
    commit (ground.small.store);
    begin (ground.small.store);
    g_assert_true (penny_store_run (ground.small.store, gone, NULL));
  }
  commit (ground.small.store);
  begin (ground.small.store);
  g_assert_true (penny_receipts_save (ground.small.store, &(PennyReceipt) { .file_id = file }, &second, NULL));
  commit (ground.small.store);

  g_assert_true (penny_kept_files_destroy_all (ground.small.store, &file, 1, "tested", NULL, NULL));
  assert_nowhere (&ground, SECRET);
  while (undo (&ground))
    g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipts"), ==, 0);
  ground_clear (&ground);
}

/* What was read while it was being destroyed is not kept. */
static void
test_read_too_late (void)
{
  Ground ground;
  g_autoptr (PennyReading) reading = NULL;
  g_autoptr (GBytes) picture = g_bytes_new_static ("jpeg", 4);
  gint64 id;

  ground_make (&ground);
  id = add_receipt (&ground, "one", NULL);
  reading = penny_readings_get (ground.small.store, file_of (&ground, id), NULL);
  reading->words = g_strdup (SECRET);
  g_assert_true (penny_kept_files_destroy (ground.small.store, reading->file_id, "tested", NULL, NULL));
  g_assert_true (penny_readings_save (ground.small.store, reading, NULL));
  g_assert_true (penny_readings_save_picture (ground.small.store, reading->file_id, picture, NULL));
  assert_nowhere (&ground, SECRET);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM reading_pictures"), ==, 0);
  ground_clear (&ground);
}

/* It was cut off when the book knew nothing of it any more, but the file was still there. */
static void
test_destroy_cut_off (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  g_autofree char *bin = NULL;

  ground_make (&ground);
  add_receipt (&ground, "one", NULL);
  penny_store_run (ground.small.store,
                   "INSERT INTO files_to_destroy SELECT file FROM files; DELETE FROM receipts; DELETE FROM files;"
                   "DELETE FROM receipt_stale; DELETE FROM receipt_words", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_sealed (&ground), ==, 1);
  ground_reopen (&ground);
  g_assert_cmpuint (count_sealed (&ground), ==, 0);
  bin = g_build_filename (ground.folder, "receipts", "bin", NULL);
  g_assert_false (g_file_test (bin, G_FILE_TEST_EXISTS));
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM files_to_destroy"), ==, 0);
  ground_clear (&ground);
}

/* What was read of a file goes when nothing can bring the file back, and stays as long as something can. */
static void
test_tidy_readings (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  gint64 id;

  ground_make (&ground);
  id = add_receipt (&ground, "one", NULL);
  read_words (&ground, id, SECRET);
  begin (ground.small.store);
  g_assert_true (penny_receipts_remove (ground.small.store, id, NULL));
  commit (ground.small.store);
  ground_reopen (&ground);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM reading_words"), ==, 1);
  g_assert_true (penny_history_settle (ground.small.store, &error));
  ground_reopen (&ground);
  g_assert_cmpint (ask (ground.small.store, "SELECT (SELECT count(*) FROM reading_words) + (SELECT count(*) FROM readings)"),
                   ==, 0);
  g_assert_cmpuint (count_sealed (&ground), ==, 0);
  ground_clear (&ground);
}

/* --- staging --- */

static void
test_stage (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKeptFile) taken = NULL;
  g_autoptr (PennyKeptFile) dropped = NULL;
  g_autoptr (PennyKeptFile) left = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 id;
  guint n;

  ground_make (&ground);
  taken = stage (&ground, "taken", &error);
  dropped = stage (&ground, "dropped", &error);
  left = stage (&ground, "left", &error);
  g_assert_no_error (error);
  g_assert_cmpint (taken->bytes, ==, 5);
  g_assert_cmpuint (count_sealed (&ground), ==, 3);
  g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM files"), ==, 0);
  /* While the book is open nobody tidies away what waits. */
  g_assert_true (penny_kept_files_tidy (ground.small.store, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  begin (ground.small.store);
  g_assert_true (penny_kept_files_take (ground.small.store, taken, &id, NULL));
  commit (ground.small.store);
  penny_kept_files_drop (ground.small.store, dropped);
  penny_kept_files_drop (ground.small.store, taken);
  g_assert_cmpuint (count_sealed (&ground), ==, 2);
  bytes = penny_kept_files_read_bytes (ground.small.store, taken, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "taken", 5);

  /* What waited when it was closed is gone, and is not taken for there. */
  ground_reopen (&ground);
  g_assert_cmpuint (count_sealed (&ground), ==, 1);
  begin (ground.small.store);
  g_assert_false (penny_kept_files_take (ground.small.store, left, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  penny_history_abandon (ground.small.store);
  assert_sound (&ground);
  ground_clear (&ground);
}

static void
test_stage_in_memory (void)
{
  Ground ground = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKeptFile) staged = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "in memory", -1);
  gint64 id = 7;

  small_open (&ground.small);
  staged = stage (&ground, "in memory", &error);
  g_assert_no_error (error);
  g_assert_cmpint (staged->bytes, ==, 9);
  g_assert_cmpstr (staged->sha256, ==, sum);
  g_assert_null (staged->file);
  begin (ground.small.store);
  g_assert_true (penny_kept_files_take (ground.small.store, staged, &id, NULL));
  g_assert_cmpint (id, ==, 0);
  g_assert_true (penny_receipts_save (ground.small.store, &(PennyReceipt) { .payee = (char *) "Boots" }, &id, NULL));
  commit (ground.small.store);
  penny_kept_files_drop (ground.small.store, staged);
  g_assert_cmpuint (waiting (&ground, TRUE), ==, 0);
  small_close (&ground.small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipts/values", test_values);
  g_test_add_func ("/receipts/remove", test_remove);
  g_test_add_func ("/receipts/remove-shared", test_remove_shared);
  g_test_add_func ("/receipts/proofs", test_proofs);
  g_test_add_func ("/receipts/on-paper", test_on_paper);
  g_test_add_func ("/receipts/marks-stay-true", test_marks_stay_true);
  g_test_add_func ("/receipts/payment-removed", test_payment_removed);
  g_test_add_func ("/receipts/rules-and-queries", test_rules_and_queries);
  g_test_add_func ("/receipts/readings", test_readings);
  g_test_add_func ("/receipts/destroy", test_destroy);
  g_test_add_func ("/receipts/destroy-second", test_destroy_second);
  g_test_add_func ("/receipts/read-too-late", test_read_too_late);
  g_test_add_func ("/receipts/destroy-cut-off", test_destroy_cut_off);
  g_test_add_func ("/receipts/tidy-readings", test_tidy_readings);
  g_test_add_func ("/receipts/stage", test_stage);
  g_test_add_func ("/receipts/stage-in-memory", test_stage_in_memory);
  return g_test_run ();
}
