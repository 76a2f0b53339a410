#include "run.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "acts.h"
#include "sample.h"
#include "store.h"

/* The commands as a script meets them: codes, what is said and where. */

static const char fares[] =
  "Number,Date,Account,Amount,Subcategory,Memo\n"
  " ,16/11/2026,20-00-00 12345678,-18.00,PAYMENT,SAMPLE BUSES\n"
  " ,16/11/2026,20-00-00 12345678,-18.00,PAYMENT,SAMPLE BUSES\n"
  " ,09/11/2026,20-00-00 12345678,-18.00,PAYMENT,SAMPLE BUSES\n"
  " ,30/10/2026,20-00-00 12345678,12.40,FT,SAMPLE TOOLS\n";

static const char either_order[] =
  "Date,Description,Amount\n"
  "01/02/2026,SHOP,-1.00\n"
  "03/04/2026,SHOP,-2.00\n";

static const char one_bad_row[] =
  "Number,Date,Account,Amount,Subcategory,Memo\n"
  " ,16/11/2026,20-00-00 12345678,-18.00,PAYMENT,SAMPLE BUSES\n"
  " ,31/11/2026,20-00-00 12345678,-18.00,PAYMENT,SAMPLE BUSES\n";

/* Banks list a card looked at, and a hold let go. */
static const char with_nothing[] =
  "Date,Description,Amount\n"
  "16/11/2026,CARD CHECKED,0.00\n"
  "16/11/2026,SAMPLE SHOP,-2.40\n";

static void
put (const char *folder,
     const char *name,
     const char *bytes,
     gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

/* Made once, and copied for each row. */
static char *samples;

static void
make_samples (void)
{
  g_autofree char *joe = NULL;
  g_autofree char *winston = NULL;

  samples = make_folder ();
  joe = g_build_filename (samples, "joe", NULL);
  winston = g_build_filename (samples, "winston", NULL);
  g_assert_true (penny_sample_make ("joe", joe, NULL));
  g_assert_true (penny_sample_make ("winston", winston, NULL));
}

static void
copy_sample (const char *name,
             const char *folder)
{
  g_autofree char *from = g_build_filename (samples, name, NULL);
  g_autofree char *to = g_build_filename (folder, name, NULL);

  copy_folder (from, to);
}

/* A folder with Joe's and Winston's books and some files beside them. */
static char *
set_up (void)
{
  char *folder = make_folder ();

  copy_sample ("joe", folder);
  copy_sample ("winston", folder);
  put (folder, "fares.csv", fares, -1);
  put (folder, "-fares.csv", fares, -1);
  put (folder, "either.csv", either_order, -1);
  put (folder, "bad-row.csv", one_bad_row, -1);
  put (folder, "nothing.csv", with_nothing, -1);
  put (folder, "cut.csv", fares, strstr (fares, ",PAYMENT,") - fares);
  put (folder, "empty.csv", "", -1);
  put (folder, "picture.png", "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\1\0", 20);
  return folder;
}

typedef struct
{
  const char *line;
  int         code;
  const char *out;             /* a part of standard output; NULL: it is empty */
  const char *err;             /* a part of standard error; NULL: it is empty */
} Row;

static const Row rows[] = {
  { "help", 0, "pennywell summary DIR", NULL },
  { "--help", 0, "pennywell summary DIR", NULL },
  { "--version", 0, "pennywell ", NULL },
  { "nonsense", 2, NULL, "pennywell: There is no command \"nonsense\"" },
  { "summary", 2, NULL, "Something is missing" },
  { "summary {T}/joe {T}/joe", 2, NULL, "a word too many" },
  { "summary {T}/joe --nonsense", 2, NULL, "nonsense" },
  { "summary --help", 0, "--json", NULL },
  { "summary {T}/joe --on 2026-02-30", 2, NULL, "not a day" },
  { "summary {T}/joe --on 11/15/2026", 2, NULL, "Write it like 2026-11-15 or 15/11/2026." },
  { "summary {T}/joe --on 15/11/2026", 0, "£17.00 free for things in your plan until Monday 7 December", NULL },
  { "summary {T}/joe --on 7/11/2026 --json", 0, "\"on\": \"2026-11-07\"", NULL },
  { "summary --help", 0, "Write a DATE like 2026-11-15 or 15/11/2026.", NULL },
  { "summary {T}/joe --on 2026-11-15", 0, "£17.00 free for things in your plan until Monday 7 December", NULL },
  { "summary {T}/joe", 0, "How this was worked out", NULL },
  { "summary --on=2026-11-15 --json {T}/joe", 0, "\"free\": \"17.00\"", NULL },
  { "summary --json -- {T}/joe", 0, "\"free\": \"17.00\"", NULL },
  { "summary {T}/nowhere", 1, NULL, "nowhere" },
  { "summary {T}/fares.csv", 1, NULL, "pennywell: " },
  { "list {T}/joe --limit 1", 0, "Sample Buses", NULL },
  { "list {T}/joe --search bricklaying", 0, "Sample College", NULL },
  { "list {T}/joe --search nothing-like-it", 0, "", NULL },
  { "list {T}/joe --limit x", 2, NULL, "limit" },
  { "list {T}/nowhere --json", 1, NULL, "nowhere" },
  { "history {T}/joe", 0, "Made the sample file of Joe Sample.", NULL },
  { "history {T}/joe --json", 0, "\"kind\": \"sample-made\"", NULL },
  { "history {T}/nowhere", 1, NULL, "nowhere" },
  { "undo {T}/nowhere", 1, NULL, "nowhere" },
  { "redo {T}/joe", 1, NULL, "pennywell: " },
  { "new {T}/joe", 1, NULL, "already" },
  { "new {T}/new --name Zoë", 1, NULL, "--key-fd" },
  { "sample joe {T}/joe", 1, NULL, "already" },
  { "sample nobody {T}/nobody", 1, NULL, "no sample called \"nobody\"" },
  { "sample joe", 2, NULL, "Something is missing" },
  { "import {T}/joe {T}/fares.csv", 0, "3 were added to Bank account.", NULL },
  { "import {T}/joe {T}/nothing.csv", 0, "1 is for £0.00, so there is nothing to add.", NULL },
  { "import {T}/joe {T}/nothing.csv --json", 0, "\"already\": 1", NULL },
  { "import {T}/joe {T}/fares.csv --dry-run", 0, "Nothing was changed", NULL },
  { "import {T}/joe {T}/nowhere.csv", 1, NULL, "nowhere.csv could not be read: No such file" },
  { "import {T}/joe {T}/joe", 1, NULL, "Is a directory" },
  { "import {T}/joe {T}/empty.csv", 1, NULL, "pennywell: " },
  { "import {T}/joe {T}/cut.csv", 1, NULL, "ends in the middle" },
  { "import --bare {T}/cut.csv --json", 0, "ends in the middle", NULL },
  { "import {T}/joe {T}/picture.png", 1, NULL, "pennywell: " },
  { "import {T}/joe /dev/zero", 1, NULL, "pennywell: " },
  { "import {T}/joe {T}/bad-row.csv", 0, "Row 3 could not be read", NULL },
  { "import {T}/joe {T}/either.csv", 4, NULL, "--day-first or --month-first" },
  { "import {T}/joe {T}/either.csv --day-first", 0, "2 were added", NULL },
  { "import {T}/joe {T}/either.csv --day-first --month-first", 2, NULL, "not both" },
  { "import {T}/joe", 2, NULL, "DIR FILE" },
  { "import {T}/nowhere {T}/fares.csv", 1, NULL, "nowhere" },
  { "import {T}/joe {T}/fares.csv --account Nothing", 1, NULL, "\"Personal health budget/Bank account\"" },
  { "import {T}/winston {T}/fares.csv", 1, NULL, "\"Council direct payment/Prepaid card\"" },
  { "import {T}/winston {T}/fares.csv --account Prepaid\u00a0card", 1, NULL, "--account" },
  { "import --bare {T}/fares.csv", 0, "4 rows, −£41.60 in all (Barclays).", NULL },
  { "import --bare {T}/either.csv --json", 4, NULL, "--day-first" },
  { "import --bare {T}/either.csv --month-first --json", 0, "\"format\": \"guessed\"", NULL },
  { "import --bare {T}/joe {T}/fares.csv", 2, NULL, "--bare takes one name" },
  { "import --bare {T}/fares.csv --map {T}/nowhere.map", 1, NULL, "nowhere.map" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };

  run_command (&run, row->line, folder);
  run_expect (&run, row->code, row->out, row->err, folder);
  empty_folder (folder);
}

static gint64
number (const Run  *run,
        const char *name)
{
  g_autoptr (JsonObject) object = run_object (run);

  return json_object_get_int_member (object, name);
}

/* In, in again, and back: as often as a person tries. */
static void
test_import (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  g_autofree char *before = NULL;

  run_command (&run, "list {T}/joe --json", folder);
  before = g_strdup (run.out);
  run_command (&run, "import {T}/joe {T}/fares.csv --dry-run --json", folder);
  g_assert_cmpint (number (&run, "added"), ==, 3);
  run_command (&run, "list {T}/joe --json", folder);
  g_assert_cmpstr (run.out, ==, before);

  run_command (&run, "import {T}/joe {T}/fares.csv --json", folder);
  g_assert_cmpint (number (&run, "rows"), ==, 4);
  g_assert_cmpint (number (&run, "added"), ==, 3);
  g_assert_cmpint (number (&run, "already"), ==, 1);
  g_assert_cmpint (number (&run, "pending"), ==, 0);
  g_assert_nonnull (strstr (run.out, "\"sum\": \"-41.60\""));
  run_command (&run, "import {T}/joe {T}/fares.csv --json", folder);
  g_assert_cmpint (number (&run, "added"), ==, 0);
  g_assert_cmpint (number (&run, "already"), ==, 4);

  run_command (&run, "undo {T}/joe", folder);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.out, ==, "Undone: Brought in 3 payments from fares.csv into Bank account.\n");
  run_command (&run, "list {T}/joe --json", folder);
  g_assert_cmpstr (run.out, ==, before);
  run_command (&run, "redo {T}/joe", folder);
  g_assert_cmpint (run.code, ==, 0);
  run_command (&run, "import {T}/joe {T}/fares.csv --json", folder);
  g_assert_cmpint (number (&run, "added"), ==, 0);
  empty_folder (folder);
}

/* The statement that is there to try things with: all but two rows are in Joe's book, typed. */
static void
test_example (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *example = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "data", "statements", "joe-november.csv", NULL);
  g_autofree char *line = g_strdup_printf ("import {T}/joe %s --json", example);
  g_auto (Run) run = { 0 };

  run_command (&run, line, folder);
  g_assert_cmpint (number (&run, "added"), ==, 2);
  g_assert_cmpint (number (&run, "already"), ==, 17);
  run_command (&run, "summary {T}/joe --json", folder);
  g_assert_nonnull (strstr (run.out, "\"in_account\": \"84.72\""));
  g_assert_nonnull (strstr (run.out, "\"free\": \"17.12\""));
  empty_folder (folder);
}

/* A refund has the line of what was bought, and the file's words are evidence. */
static void
test_lines (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) object = NULL;
  JsonObject *refund;

  run_command (&run, "import {T}/joe {T}/fares.csv", folder);
  run_command (&run, "list {T}/joe --search 12.40 --json", folder);
  object = run_object (&run);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "payments")), ==, 1);
  refund = json_array_get_object_element (json_object_get_array_member (object, "payments"), 0);
  g_assert_cmpstr (json_object_get_string_member (refund, "line"), ==, "Bricklaying class and kit");
  g_assert_cmpstr (json_object_get_string_member (refund, "kind"), ==, "spent");
  empty_folder (folder);
}

static void
test_list (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) object = NULL;
  JsonArray *payments;
  JsonObject *newest;

  run_command (&run, "list {T}/joe --json", folder);
  object = run_object (&run);
  payments = json_object_get_array_member (object, "payments");
  g_assert_cmpuint (json_array_get_length (payments), ==, 17);
  newest = json_array_get_object_element (payments, 0);
  g_assert_cmpstr (json_object_get_string_member (newest, "date"), ==, "2026-11-09");
  g_assert_cmpstr (json_object_get_string_member (newest, "amount"), ==, "-18.00");
  g_assert_cmpstr (json_object_get_string_member (newest, "balance"), ==, "84.60");
  g_assert_cmpstr (json_object_get_string_member (newest, "line"), ==, "Bus ticket");
  g_assert_cmpstr (json_object_get_string_member (newest, "account"), ==, "Bank account");
  g_assert_true (json_object_get_boolean_member (newest, "receipt"));
  g_assert_true (JSON_NODE_HOLDS_VALUE (json_object_get_member (newest, "id")));
  empty_folder (folder);
}

/* A name with an option's look behind "--"; the folder with a space in its name. */
static void
test_names (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *spaced = g_build_filename (folder, "my book", NULL);
  g_auto (Run) run = { 0 };

  g_assert_cmpint (g_chdir (folder), ==, 0);
  run_command (&run, "import --dry-run --json -- joe -fares.csv", folder);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpint (number (&run, "added"), ==, 3);
  g_assert_true (penny_sample_make ("nadia", spaced, NULL));
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  empty_folder (folder);
}

/* One writes, others may read; a second writer is told so. */
static void
test_second_writer (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *joe = g_build_filename (folder, "joe", NULL);
  g_autoptr (PennyStore) writer = penny_store_open (joe, PENNY_STORE_WRITE, NULL, NULL);
  static const char *const writing[] = { "import {T}/joe {T}/fares.csv --json", "undo {T}/joe", "redo {T}/joe" };
  static const char *const reading[] = {
    "summary {T}/joe", "list {T}/joe --json", "history {T}/joe", "import {T}/joe {T}/fares.csv --dry-run",
    "import --bare {T}/fares.csv",
  };
  g_auto (Run) run = { 0 };

  g_assert_nonnull (writer);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    {
      run_command (&run, writing[i], folder);
      g_assert_cmpint (run.code, ==, 3);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_str_has_prefix (run.err, "pennywell: "));
    }
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    {
      run_command (&run, reading[i], folder);
      g_assert_cmpint (run.code, ==, 0);
    }
  g_clear_pointer (&writer, penny_store_close);
  run_command (&run, writing[0], folder);
  g_assert_cmpint (run.code, ==, 0);
  empty_folder (folder);
}

/* What is not readable, or is no book, is said and left as it is. */
static void
test_broken_book (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *path = g_build_filename (folder, "joe", "book.db", NULL);
  g_autofree char *contents = NULL;
  g_auto (Run) run = { 0 };

  put (folder, "joe/book.db", "This is no book at all, but a letter to my aunt.", -1);
  run_command (&run, "summary {T}/joe --json", folder);
  g_assert_cmpint (run.code, ==, 1);
  g_assert_cmpstr (run.out, ==, "");
  run_command (&run, "import {T}/joe {T}/fares.csv", folder);
  g_assert_cmpint (run.code, ==, 1);
  run_command (&run, "sample joe {T}/joe", folder);
  g_assert_cmpint (run.code, ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "This is no book"));
  empty_folder (folder);
}

/* One bit of a sealed page: no figure of that file is told. */
static void
test_damaged_book (void)
{
  static const char *const lines[] = { "summary {T}/joe --json", "list {T}/joe", "import {T}/joe {T}/fares.csv" };
  g_autofree char *folder = set_up ();
  g_autofree char *path = g_build_filename (folder, "joe", "book.db", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  bytes[8192 + 1000] ^= 1;
  put (folder, "joe/book.db", bytes, (gssize) length);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) run = { 0 };

      run_command (&run, lines[i], folder);
      g_assert_cmpint (run.code, ==, 1);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_nonnull (strstr (run.err, "backup"));
    }
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpmem (after, length, bytes, length);
  empty_folder (folder);
}

/* A name and a note with everything that JSON and a terminal may trip over. */
static void
test_odd_words (void)
{
  g_autofree char *folder = set_up ();
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) object = NULL;

  run_given (&run, "new {T}/odd --key-fd 3 --name \"Zo\u00eb\\\t\u2603\"", folder, "a passphrase");
  g_assert_cmpint (run.code, ==, 0);
  run_given (&run, "summary {T}/odd --json --key-fd 3", folder, "a passphrase");
  object = run_object (&run);
  g_assert_cmpstr (json_object_get_string_member (object, "person"), ==, "\"Zo\u00eb\\\t\u2603\"");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "budgets")), ==, 0);
  empty_folder (folder);
}

/* A bare machine has no language, and a pound sign all the same. */
static void
test_no_language (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL"));
  g_auto (Run) run = { 0 };

  g_setenv ("LC_ALL", "C", TRUE);
  run_command (&run, "summary {T}/joe", folder);
  g_assert_nonnull (strstr (run.out, "£17.00 free"));
  if (before != NULL)
    g_setenv ("LC_ALL", before, TRUE);
  else
    g_unsetenv ("LC_ALL");
  empty_folder (folder);
}

/* Two lines of one name have one key. */
static void
test_same_names (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *joe = g_build_filename (folder, "joe", NULL);
  g_autoptr (PennyStore) store = penny_store_open (joe, PENNY_STORE_WRITE, NULL, NULL);
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, NULL);
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, penny_date_new (2026, 11, 15) };
  g_auto (Run) run = { 0 };

  line->budget_id = ((PennyBudget *) budgets->pdata[0])->id;
  line->name = g_strdup ("Gym");
  line->kind = PENNY_LINE_MONTHLY;
  line->total = 1000;
  g_assert_true (penny_act_save_line (store, &request, NULL, NULL));
  g_clear_pointer (&store, penny_store_close);
  run_command (&run, "summary {T}/joe --json", folder);
  g_assert_nonnull (strstr (run.out, "\"Gym\": \"271.00\""));
  g_assert_null (strstr (run.out, "\"Gym\": \"10.00\""));
  empty_folder (folder);
}

/* A full disk takes no answer, and says so. */
static void
test_full (void)
{
  g_autofree char *folder = set_up ();
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      empty_folder (folder);
      return;
    }
  command = g_strdup_printf ("sh -c '\"%s\" list \"%s/joe\" > /dev/full'", g_getenv ("PENNYWELL"), folder);
  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  empty_folder (folder);
}

/* A quota that ends a program which does not expect it: it says so itself. */
static void
test_quota (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *command = NULL, *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  command = g_strdup_printf ("sh -c 'ulimit -f 16; \"%s\" sample joe \"%s/joe\"'", g_getenv ("PENNYWELL"), folder);
  g_spawn_command_line_sync (command, NULL, &err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (err, "pennywell: "));
  empty_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  int code;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/row/%02u", i);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/cli/import", test_import);
  g_test_add_func ("/cli/example", test_example);
  g_test_add_func ("/cli/lines", test_lines);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/names", test_names);
  g_test_add_func ("/cli/second-writer", test_second_writer);
  g_test_add_func ("/cli/broken-book", test_broken_book);
  g_test_add_func ("/cli/damaged-book", test_damaged_book);
  g_test_add_func ("/cli/odd-words", test_odd_words);
  g_test_add_func ("/cli/no-language", test_no_language);
  g_test_add_func ("/cli/same-names", test_same_names);
  g_test_add_func ("/cli/full", test_full);
  g_test_add_func ("/cli/quota", test_quota);
  make_samples ();
  code = g_test_run ();
  empty_folder (samples);
  g_free (samples);
  return code;
}
