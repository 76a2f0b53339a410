#include "fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv-reader.h"
#include "csv-writer.h"
#include "export-book.h"
#include "history.h"
#include "kept-files.h"
#include "pay-tables.h"
#include "sample.h"
#include "tables-dump.h"

/* What is exported is what the book holds, and nothing half-made is left. */

typedef struct
{
  char       *top;
  char       *folder;
  char       *out;
  PennyStore *store;
} Book;

static void
book_open (Book *self)
{
  g_autoptr (GError) error = NULL;

  self->top = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  self->folder = g_build_filename (self->top, "Maya", NULL);
  self->out = g_build_filename (self->top, "out", NULL);
  penny_sample_make ("maya", self->folder, &error);
  g_assert_no_error (error);
  self->store = penny_store_open (self->folder, PENNY_STORE_WRITE, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) names = g_dir_open (path, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
book_close (Book *self)
{
  g_clear_pointer (&self->store, penny_store_close);
  remove_all (self->top);
  g_free (self->top);
  g_free (self->folder);
  g_free (self->out);
}

static gint64
keep (PennyStore *store,
      const char *name,
      const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gint64 id;

  penny_history_begin (store, &error);
  g_assert_no_error (error);
  penny_kept_files_add_bytes (store, bytes, name, NULL, &id, &error);
  g_assert_no_error (error);
  penny_history_commit (store, "tested", NULL, &error);
  g_assert_no_error (error);
  return id;
}

static char *
read_file (Book       *self,
           const char *name)
{
  g_autofree char *path = g_build_filename (self->out, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
export_all (Book *self)
{
  g_autoptr (GError) error = NULL;

  penny_export_book (self->store, self->out, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (names != NULL && g_dir_read_name (names) != NULL)
    n++;
  return n;
}

/* The receipts that Maya's sample comes with. */
#define SAMPLE_FILES 16

/* Tables whose files have another name. */
static const struct
{
  const char *table;
  const char *name;
} renamed[] = {
  { "entries", "hours" },
  { "runs", "paydays" },
  { "slips", "payslips" },
  { "slip_lines", "payslip_lines" },
  { "code_notices", "tax_codes" },
  { "letter_notices", "ni_letters" },
  { "loan_notices", "student_loans" },
  { "pension_notices", "pensions" },
  { "receipt_payments", "receipts_of_payments" },
  { "queries", "funders_questions" },
};

static char *
file_of (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (renamed[i].table, table))
      return g_strconcat (renamed[i].name, ".csv", NULL);
  return g_strconcat (table, ".csv", NULL);
}

/* Read back by the program's own reader: as many rows as the table has. */
static void
test_rows (void)
{
  Book book;

  book_open (&book);
  export_all (&book);
  for (const char *const *table = penny_table_names (); *table != NULL; table++)
    {
      g_autofree char *name = file_of (*table);
      g_autofree char *text = read_file (&book, name);
      g_autoptr (PennyTable) rows = NULL;

      g_test_message ("%s", *table);
      g_assert_nonnull (text);
      g_assert_true (g_str_has_prefix (text, "\357\273\277"));
      rows = penny_csv_read (text + 3, strlen (text + 3), ',', 0, NULL, NULL);
      g_assert_cmpuint (rows->rows->len, ==, count (book.store, *table) + 1);
    }
  /* All tables, the history, READ-ME.txt, the folder with the files, and what they are called there. */
  g_assert_cmpuint (count_names (book.out), ==, g_strv_length ((char **) penny_table_names ()) + 4);
  g_assert_cmpuint (count_names (book.top), ==, 2);
  book_close (&book);
}

static int
find_column (const PennyTable *rows,
             const char       *name)
{
  const PennyTableRow *heading = penny_table_row (rows, 0);

  for (guint i = 0; i < heading->n; i++)
    if (g_str_equal (penny_table_cell (rows, heading, (int) i), name))
      return (int) i;
  g_error ("no column %s", name);
}

static void
test_sums (void)
{
  g_autofree char *text = NULL;
  g_autoptr (PennyTable) rows = NULL;
  PennyPence sum = 0, expected = 0;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) page = NULL;
  Book book;
  int amounts;

  book_open (&book);
  export_all (&book);
  text = read_file (&book, "payments.csv");
  rows = penny_csv_read (text + 3, strlen (text + 3), ',', 0, NULL, NULL);
  amounts = find_column (rows, "amount");
  for (guint i = 1; i < rows->rows->len; i++)
    {
      PennyPence amount;

      g_assert_true (penny_pence_parse (penny_table_cell (rows, penny_table_row (rows, i), amounts), &amount, NULL));
      sum += amount;
    }
  ids = penny_payments_ids (book.store, &(PennyPaymentFilter) { 0 }, NULL);
  page = penny_payments_page (book.store, (const gint64 *) (gpointer) ids->data, ids->len, NULL);
  for (guint i = 0; i < page->len; i++)
    expected += ((PennyPaymentRow *) page->pdata[i])->payment->amount;
  g_assert_cmpint (sum, ==, expected);
  g_assert_cmpint (sum, !=, 0);
  book_close (&book);
}

static gint64
add_assistant (PennyStore *store)
{
  const PennyAssistant assistant = {
    .name = (char *) "Ada Sample", .born = penny_date_new (1991, 2, 3), .ni_number = (char *) "QQ123456C",
    .sort_code = (char *) "010203", .account_number = (char *) "87654321", .account_name = (char *) "MS A SAMPLE",
  };
  PennyDocument document = { .kind = PENNY_DOCUMENT_DBS, .file_id = keep (store, "dbs.pdf", "a DBS certificate") };
  g_autoptr (GError) error = NULL;
  gint64 id;

  penny_history_begin (store, &error);
  g_assert_no_error (error);
  penny_assistants_save (store, &assistant, &id, &error);
  g_assert_no_error (error);
  document.assistant_id = id;
  penny_documents_save (store, &document, NULL, &error);
  g_assert_no_error (error);
  penny_history_commit (store, "tested", NULL, &error);
  g_assert_no_error (error);
  return id;
}

static const char *const private_words[] = { "1991-02-03", "QQ123456C", "010203", "87654321", "MS A SAMPLE" };

/* What could harm somebody goes out only where it is asked for; their documents go as all kept files do. */
static void
test_assistants (void)
{
  Book book;

  book_open (&book);
  add_assistant (book.store);
  for (int with_private = FALSE; with_private <= TRUE; with_private++)
    {
      g_autofree char *text = NULL, *read_me = NULL, *documents = NULL, *kept = NULL;
      g_autoptr (GError) error = NULL;

      penny_export_book (book.store, book.out, with_private, NULL, NULL, &error);
      g_assert_no_error (error);
      text = read_file (&book, "assistants.csv");
      g_assert_nonnull (strstr (text, "Ada Sample"));
      for (gsize i = 0; i < G_N_ELEMENTS (private_words); i++)
        g_assert_true ((strstr (text, private_words[i]) != NULL) == with_private);
      read_me = read_file (&book, "READ-ME.txt");
      g_assert_true ((strstr (read_me, "National Insurance numbers and bank details are not here") == NULL) == with_private);
      documents = read_file (&book, "documents.csv");
      g_assert_nonnull (strstr (documents, "dbs.pdf"));
      kept = read_file (&book, "files/dbs.pdf");
      g_assert_cmpstr (kept, ==, "a DBS certificate");
      remove_all (book.out);
    }
  book_close (&book);
}

static void
test_history (void)
{
  g_autofree char *text = NULL;
  g_autoptr (PennyTable) rows = NULL;
  gint64 n;
  Book book;

  book_open (&book);
  keep (book.store, "may.csv", "one");
  export_all (&book);
  text = read_file (&book, "history.csv");
  rows = penny_csv_read (text + 3, strlen (text + 3), ',', 0, NULL, NULL);
  g_assert_true (penny_history_count (book.store, &n, NULL));
  g_assert_cmpuint (rows->rows->len, ==, n + 1);
  g_assert_nonnull (strstr (text, "Made the sample file of Maya"));
  book_close (&book);
}

/* Amounts that are hidden on the screen are not hidden in what a person saves. */
static void
test_hidden (void)
{
  static const char *const args[] = { "18.00", "Sample Buses", "2026-11-09", NULL };
  g_autofree char *text = NULL;
  Book book;

  book_open (&book);
  g_assert_true (penny_history_note (book.store, "payment-added", args, NULL));
  penny_pence_hide (TRUE);
  export_all (&book);
  penny_pence_hide (FALSE);
  text = read_file (&book, "history.csv");
  g_assert_nonnull (strstr (text, "£18.00"));
  book_close (&book);
}

static const struct
{
  const char *name;            /* as it came */
  const char *expected;        /* as it is exported */
} names[] = {
  { "may.csv", "may.csv" },
  { "may.csv", "may 2.csv" },
  { "may.csv", "may 3.csv" },
  { "../../evil", "-.-..-evil" },
  { ".hidden", "-hidden" },
  { "a/b:c\nd.pdf", "a-b-c d.pdf" },
  { "Siân’s letter", "Siân’s letter" },
};

static void
test_files (void)
{
  g_autofree char *folder = NULL, *saved = NULL;
  Book book;

  book_open (&book);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf ("file %d", (int) i);

      penny_store_set_moment (book.store, 2000000000 + (gint64) i);
      keep (book.store, names[i].name, text);
    }
  export_all (&book);
  folder = g_build_filename (book.out, "files", NULL);
  g_assert_cmpuint (count_names (folder), ==, G_N_ELEMENTS (names) + SAMPLE_FILES);
  saved = read_file (&book, "files_saved.csv");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename ("files", names[i].expected, NULL);
      g_autofree char *text = read_file (&book, name);
      g_autofree char *expected = g_strdup_printf ("file %d", (int) i);

      g_test_message ("%s", names[i].expected);
      g_assert_cmpstr (text, ==, expected);
    }
  g_assert_nonnull (strstr (saved, ",may.csv,may 2.csv"));
  book_close (&book);
}

/* One damaged file keeps nobody from the others, and is named. */
static void
test_damaged_file (void)
{
  g_autoptr (PennyKeptFile) kept = NULL;
  g_autoptr (PennyKeptFile) gone = NULL;
  g_autofree char *path = NULL, *gone_path = NULL, *good = NULL, *bad = NULL, *read_me = NULL;
  Book book;

  book_open (&book);
  kept = penny_kept_files_get (book.store, keep (book.store, "bad.csv", "one"), NULL);
  gone = penny_kept_files_get (book.store, keep (book.store, "gone.csv", "three"), NULL);
  keep (book.store, "good.csv", "two");
  path = g_strdup_printf ("%s/receipts/%.2s/%s.rcpt", book.folder, kept->file, kept->file);
  g_assert_true (g_file_set_contents (path, "PENNYRC1 and no more", -1, NULL));
  gone_path = g_strdup_printf ("%s/receipts/%.2s/%s.rcpt", book.folder, gone->file, gone->file);
  g_assert_cmpint (g_unlink (gone_path), ==, 0);
  export_all (&book);
  good = read_file (&book, "files/good.csv");
  g_assert_cmpstr (good, ==, "two");
  bad = read_file (&book, "files/bad.csv");
  g_assert_null (bad);
  read_me = read_file (&book, "READ-ME.txt");
  g_assert_nonnull (strstr (read_me, "bad.csv"));
  g_assert_nonnull (strstr (read_me, "gone.csv"));
  g_assert_null (strstr (read_me, "good.csv"));
  book_close (&book);
}

static gboolean
stop_in_between (double   fraction,
                 gpointer data)
{
  return fraction < 0.3;
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mine = NULL;
  Book book;

  book_open (&book);
  g_assert_false (penny_export_book (book.store, book.out, FALSE, stop_in_between, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_names (book.top), ==, 1);

  /* An empty folder is taken; one with something in it is not. */
  g_assert_cmpint (g_mkdir (book.out, 0700), ==, 0);
  export_all (&book);
  g_assert_false (penny_export_book (book.store, book.out, FALSE, NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_cmpuint (count_names (book.top), ==, 2);
  book_close (&book);
}

/* Whatever the person's umask is, what is exported is for nobody else. */
static void
assert_private (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0077, ==, 0);
  for (const char *name; entries != NULL && (name = g_dir_read_name (entries)) != NULL; )
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      assert_private (inside);
    }
}

static void
test_private (void)
{
  mode_t before = umask (0);
  Book book;

  book_open (&book);
  keep (book.store, "may.csv", "one");
  export_all (&book);
  assert_private (book.out);
  book_close (&book);
  umask (before);
}

/* An export that was cut off left open files; one that is still at work is left alone. */
static void
test_leftovers (void)
{
  g_autofree char *left = NULL, *file = NULL, *at_work = NULL, *mine = NULL;
  Book book;
  int lock;

  book_open (&book);
  left = g_strconcat (book.out, ".exporting-AbC123", NULL);
  file = g_build_filename (left, "payments.csv", NULL);
  at_work = g_strconcat (book.out, ".exporting-DeF456", NULL);
  mine = g_strconcat (book.out, ".exporting-my own notes", NULL);
  g_assert_cmpint (g_mkdir (left, 0700) | g_mkdir (at_work, 0700) | g_mkdir (mine, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "Sample Gym", -1, NULL));
  lock = g_open (at_work, O_RDONLY | O_DIRECTORY, 0);
  g_assert_cmpint (flock (lock, LOCK_EX), ==, 0);

  export_all (&book);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (at_work, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (mine, G_FILE_TEST_IS_DIR));
  close (lock);
  book_close (&book);
}

static const struct
{
  const char *text;
  const char *expected;        /* in the file, as somebody's words */
} cells[] = {
  { "Gym", "Gym" },
  { "", "" },
  { "Sample, Ltd", "\"Sample, Ltd\"" },
  { "the \"Gym\"", "\"the \"\"Gym\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { " space", "\" space\"" },
  { "=1+1", "\"'=1+1\"" },
  { "+44 20", "\"'+44 20\"" },
  { "-", "\"'-\"" },
  { "@SUM(A1)", "\"'@SUM(A1)\"" },
  { "\t=1", "\"'\t=1\"" },
  { "a=1", "a=1" },
};

static void
test_cells (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.csv", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *expected = g_strdup_printf ("\357\273\277-1.50,%s\r\n", cells[i].expected);
      PennyCsvWriter *csv = penny_csv_writer_new (file);
      g_autofree char *text = NULL;

      penny_csv_writer_plain (csv, "-1.50");
      penny_csv_writer_text (csv, cells[i].text);
      penny_csv_writer_end_row (csv);
      g_assert_cmpint (penny_csv_writer_finish (csv), ==, 0);
      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, expected);
      g_unlink (file);
    }
  g_assert_cmpint (penny_csv_writer_finish (penny_csv_writer_new ("/nowhere/at/all.csv")), !=, 0);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/rows", test_rows);
  g_test_add_func ("/export/sums", test_sums);
  g_test_add_func ("/export/assistants", test_assistants);
  g_test_add_func ("/export/history", test_history);
  g_test_add_func ("/export/hidden", test_hidden);
  g_test_add_func ("/export/files", test_files);
  g_test_add_func ("/export/damaged-file", test_damaged_file);
  g_test_add_func ("/export/refused", test_refused);
  g_test_add_func ("/export/private", test_private);
  g_test_add_func ("/export/leftovers", test_leftovers);
  g_test_add_func ("/export/cells", test_cells);
  return g_test_run ();
}
