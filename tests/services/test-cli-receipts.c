#include "run.h"

#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#include "paper-pdf.h"
#include "sample.h"

/* "pennywell receipts" as a script meets it, with real files. */

static void
put (const char *folder,
     const char *name,
     const void *bytes,
     gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* A till's receipt as a PDF that has its words. */
static void
put_receipt (const char *folder,
             const char *name,
             const char *payee,
             const char *date,
             const char *total)
{
  g_autoptr (PennyPaper) paper = penny_paper_new (payee);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  penny_paper_heading (paper, 1, payee);
  penny_paper_text (paper, date);
  penny_paper_text (paper, total);
  pdf = penny_paper_pdf (paper, NULL, &error);
  g_assert_no_error (error);
  put (folder, name, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
}

static const char shop[] =
  "Number,Date,Account,Amount,Subcategory,Memo\n"
  " ,03/11/2026,20-00-00 12345678,-7.77,PAYMENT,SAMPLE CORNER SHOP\n";

static const char later[] =
  "Number,Date,Account,Amount,Subcategory,Memo\n"
  " ,05/11/2026,20-00-00 12345678,-8.88,PAYMENT,SAMPLE CORNER SHOP\n";

/* Joe's and Winston's books, what Joe lacks for 2 November, one for a payment that comes, and files of other kinds. */
static char *
set_up (void)
{
  char *folder = make_folder ();
  g_autofree char *joe = g_build_filename (folder, "joe", NULL);
  g_autofree char *winston = g_build_filename (folder, "winston", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.pdf", NULL);

  g_assert_true (penny_sample_make ("joe", joe, NULL));
  g_assert_true (penny_sample_make ("winston", winston, NULL));
  put_receipt (folder, "bus.pdf", "Sample Buses", "Date: 02/11/2026", "Total £18.00");
  put_receipt (folder, "shop.pdf", "Sample Corner Shop", "Date: 03/11/2026", "Total £7.77");
  put (folder, "shop.csv", shop, strlen (shop));
  put_receipt (folder, "later.pdf", "Sample Corner Shop", "Date: 05/11/2026", "Total £8.88");
  put (folder, "later.csv", later, strlen (later));
  put (folder, "empty.pdf", "", 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  put (folder, "broken.pdf", "%PDF-1.4 and no more", 20);
  put (folder, "copy.pdf", "%PDF-1.4 and no more", 20);
  return folder;
}

typedef struct
{
  const char *line;
  int         code;
  const char *out;             /* a part of standard output; NULL: it is empty */
  const char *err;             /* a part of standard error; NULL: it is empty */
} Row;

/* One after the other, on the same books. */
static const Row rows[] = {
  { "receipts", 2, NULL, "add, list, match, export or missing" },
  { "receipts --help", 0, "pennywell receipts missing DIR", NULL },
  { "receipts nonsense", 2, NULL, "add, list, match, export or missing" },
  { "receipts add {T}/joe", 2, NULL, "Something is missing" },
  { "receipts add {T}/nowhere {T}/bus.pdf", 1, NULL, "nowhere" },
  { "receipts add {T}/joe {T}/bus.pdf --payment x", 2, NULL, "the id of a payment" },
  { "receipts add {T}/joe {T}/bus.pdf --payment 12345", 1, NULL, "no longer in the file" },
  { "receipts list {T}/joe --inbox", 0, "", NULL },
  { "receipts list {T}/joe", 0, "proves Sample Gym, £29.00 on Saturday 7 November", NULL },
  { "receipts list {T}/joe --json", 0, "\"keep_until\": \"2033-03-31\"", NULL },
  { "receipts list {T}/joe --search bricklaying", 0, "Sample College", NULL },
  { "receipts missing {T}/joe", 0, "2 receipts are to be found, for £36.00 in all.", NULL },
  { "receipts missing {T}/joe --from 2026-11-01", 0, "1 receipt is to be found, for £18.00.", NULL },
  { "receipts missing {T}/joe --from x", 2, NULL, "not a day" },
  { "receipts missing {T}/joe --budget Nothing", 1, NULL, "There are: \"Personal health budget\"" },
  { "receipts add {T}/joe {T}/bus.pdf {T}/shop.pdf {T}/broken.pdf", 0, "broken.pdf cannot be shown here. It is kept", NULL },
  { "receipts add {T}/joe {T}/copy.pdf", 0, "copy.pdf is kept already.", NULL },
  { "receipts add {T}/joe {T}/nowhere.pdf", 1, "0 receipts added.", "nowhere.pdf was not added: No such file" },
  { "receipts add {T}/joe {T}/joe", 1, "0 receipts added.", "it is not a file" },
  { "receipts add {T}/joe {T}/empty.pdf", 1, "0 receipts added.", "it is empty" },
  { "receipts add {T}/joe {T}/pipe.pdf", 1, "0 receipts added.", "it is not a file" },
  { "receipts add {T}/joe /dev/zero", 1, "0 receipts added.", "it is not a file" },
  { "receipts add {T}/joe /proc/kmsg", 1, "0 receipts added.", "kmsg was not added" },
  { "receipts list {T}/joe --inbox", 0, "broken.pdf                    cannot be shown", NULL },
  { "import {T}/joe {T}/shop.csv", 0, "1 was added", NULL },
  /* Of a fare that comes each week a misread day would be another week's: it is asked about. */
  { "receipts match {T}/joe", 0, "shop.pdf proves Sample Corner Shop, £7.77 on Tuesday 3 November", NULL },
  { "receipts match {T}/joe", 0, "bus.pdf may prove:\n  Sample Buses, £18.00 on Monday 2 November (the same amount,", NULL },
  { "receipts list {T}/joe --search corner", 0, "Sample Corner Shop            proves Sample Corner Shop, £7.77", NULL },
  { "receipts missing {T}/joe", 0, "14 of 16 payments have their receipt.", NULL },
  { "history {T}/joe", 0, "Found by itself what a receipt proves: Sample Corner Shop, £7.77 on Tuesday 3 November", NULL },
  { "undo {T}/joe", 0, "Found by itself what a receipt proves", NULL },
  { "receipts missing {T}/joe", 0, "13 of 16 payments have their receipt.", NULL },
  { "receipts export {T}/joe {T}/all.txt", 2, NULL, "OUT.pdf" },
  { "receipts export {T}/joe {T}/all.pdf", 0, "receipts are in {T}/all.pdf", NULL },
  { "receipts export {T}/joe {T}/all.pdf", 1, NULL, "pennywell: " },
  { "receipts export {T}/joe {T}/all.zip --from 2026-11-01 --to 2026-11-30", 0, "receipts are in {T}/all.zip", NULL },
  { "check {T}/joe", 0, "All is well", NULL },
};

static void
test_rows (gconstpointer folder)
{
  g_auto (Run) run = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].line);
      run_command (&run, rows[i].line, folder);
      run_expect (&run, rows[i].code, rows[i].out, rows[i].err, folder);
    }
}

/* { "payments", "with_receipt", "missing": [...], "amount" }, and nothing else. */
static void
assert_missing (const char *folder,
                const char *line,
                gint64      payments,
                gint64      with_receipt,
                const char *payee,
                const char *amount)
{
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) said = NULL;
  JsonArray *missing;

  run_command (&run, line, folder);
  g_assert_cmpint (run.code, ==, 0);
  said = run_object (&run);
  g_assert_cmpuint (json_object_get_size (said), ==, 4);
  g_assert_cmpint (json_object_get_int_member (said, "payments"), ==, payments);
  g_assert_cmpint (json_object_get_int_member (said, "with_receipt"), ==, with_receipt);
  g_assert_cmpstr (json_object_get_string_member (said, "amount"), ==, amount);
  missing = json_object_get_array_member (said, "missing");
  g_assert_cmpint (json_array_get_length (missing), ==, payments - with_receipt);
  for (guint i = 0; i < json_array_get_length (missing); i++)
    {
      JsonObject *one = json_array_get_object_element (missing, i);

      g_assert_cmpuint (json_object_get_size (one), ==, 3);
      g_assert_cmpstr (json_object_get_string_member (one, "payee"), ==, payee);
      g_assert_cmpint (strlen (json_object_get_string_member (one, "date")), ==, strlen ("2026-11-15"));
      g_assert_true (json_object_has_member (one, "amount"));
    }
}

static void
test_missing (gconstpointer folder)
{
  assert_missing (folder, "receipts missing {T}/joe --json", 15, 13, "Sample Buses", "36.00");
  assert_missing (folder, "receipts missing {T}/winston --json", 73, 70, "Sample Taxis", "12.00");
}

/* What was matched and undone is offered, and not matched by itself again. */
static void
test_match_json (gconstpointer folder)
{
  static const char *const before[] = { "receipts add {T}/joe {T}/later.pdf", "import {T}/joe {T}/later.csv" };
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) said = NULL;
  JsonObject *matched;

  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    {
      g_auto (Run) step = { 0 };

      run_command (&step, before[i], folder);
      g_assert_cmpint (step.code, ==, 0);
    }
  run_command (&run, "receipts match {T}/joe --json", folder);
  g_assert_cmpint (run.code, ==, 0);
  said = run_object (&run);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (said, "matched")), ==, 1);
  matched = json_array_get_object_element (json_object_get_array_member (said, "matched"), 0);
  g_assert_cmpstr (json_object_get_string_member (matched, "payee"), ==, "Sample Corner Shop");
  g_assert_cmpstr (json_object_get_string_member (matched, "date"), ==, "2026-11-05");
  g_assert_cmpstr (json_object_get_string_member (matched, "amount"), ==, "8.88");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (said, "inbox")), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int code;

  setlocale (LC_ALL, "");
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = set_up ();
  g_test_add_data_func ("/cli-receipts/missing", folder, test_missing);
  g_test_add_data_func ("/cli-receipts/rows", folder, test_rows);
  g_test_add_data_func ("/cli-receipts/match-json", folder, test_match_json);
  code = g_test_run ();
  empty_folder (folder);
  return code;
}
