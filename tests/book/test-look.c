#include <glib/gstdio.h>
#include <unistd.h>

#include "help.h"

static char *
write_file (const char *folder,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static PennyBringIn *
look (PennyBook     *book,
      const char    *path,
      gint64         account,
      const char    *mapping,
      GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  penny_book_look_async (book, file, account, PENNY_DATE_ORDER_UNKNOWN, mapping, NULL, NULL, NULL,
                         keep_result_cb, &kept);
  result = wait_for (&kept);
  return penny_book_look_finish (book, result, error);
}

static void
bring_in (PennyBook    *book,
          PennyBringIn *what,
          const char   *mapping)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_bring_in_async (book, what, mapping, NULL, NULL, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_no_error (error);
}

static const char plain[] =
  "Date,Description,Amount\n"
  "13/11/2026,SAMPLE BUSES,-1.80\n"
  "13/11/2026,SAMPLE BUSES,-1.80\n"
  "14/11/2026,ART SHOP,-12.00\n";

static void
test_look_and_bring_in (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *path = write_file (folder, "statement.csv", plain);
  PennyBringIn *what = look (book, path, account, NULL, &error);
  PennyBudgetSummary *budget;

  g_assert_no_error (error);
  g_assert_cmpuint (what->n_new, ==, 3);
  g_assert_cmpint (what->money_out, ==, 1560);
  g_assert_cmpstr (what->file_name, ==, "statement.csv");
  g_assert_cmpuint (strlen (what->sha256), ==, 64);
  bring_in (book, what, NULL);
  budget = penny_book_get_summary (book)->budgets->pdata[0];
  g_assert_cmpuint (budget->facts->payments, ==, 3);

  /* A second time it is all there already. */
  what = look (book, path, account, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (what->n_new, ==, 0);
  g_assert_cmpuint (what->n_already, ==, 3);
  penny_bring_in_free (what);

  let_go (book);
  remove_folder (folder);
}

/* What cannot be a statement is refused before it is read. */

typedef enum
{
  MISSING,
  A_FOLDER,
  TOO_LARGE,
  EMPTY,
  BINARY,
} Kind;

static const struct
{
  const char *name;
  Kind        kind;
  gboolean    from_gio;
  int         code;
} refusals[] = {
  { "missing", MISSING, TRUE, G_IO_ERROR_NOT_FOUND },
  { "a-folder", A_FOLDER, FALSE, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "too-large", TOO_LARGE, FALSE, PENNY_STATEMENT_ERROR_TOO_LARGE },
  { "empty", EMPTY, FALSE, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "binary", BINARY, FALSE, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
};

static char *
make_refusal (const char *folder,
              Kind        kind)
{
  g_autofree char *path = g_build_filename (folder, "chosen", NULL);

  if (kind == A_FOLDER)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else if (kind == BINARY)
    g_assert_true (g_file_set_contents (path, "\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", 16, NULL));
  else if (kind != MISSING)
    g_assert_true (g_file_set_contents (path, "", 0, NULL));
  if (kind == TOO_LARGE)
    g_assert_cmpint (truncate (path, 101 * 1000 * 1000), ==, 0);
  return g_steal_pointer (&path);
}

static void
test_refusal (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *path = make_refusal (folder, refusals[row].kind);

  g_assert_null (look (book, path, account, NULL, &error));
  if (refusals[row].from_gio)
    g_assert_error (error, G_IO_ERROR, refusals[row].code);
  else
    g_assert_error (error, PENNY_STATEMENT_ERROR, refusals[row].code);
  let_go (book);
  remove_folder (folder);
}

static void
never_progress (double   fraction,
                gpointer data)
{
  g_assert_not_reached ();
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *path = write_file (folder, "statement.csv", plain);
  gboolean busy;

  file = g_file_new_for_path (path);
  penny_book_look_async (book, file, account, PENNY_DATE_ORDER_UNKNOWN, NULL, never_progress, NULL,
                         cancellable, keep_result_cb, &kept);
  g_object_get (book, "busy", &busy, NULL);
  g_assert_true (busy);
  g_cancellable_cancel (cancellable);
  result = wait_for (&kept);
  g_assert_null (penny_book_look_finish (book, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  g_object_get (book, "busy", &busy, NULL);
  g_assert_false (busy);
  let_go (book);
  remove_folder (folder);
}

/* A mapping that was set once serves every later file with that header. */
static void
test_remembered_mapping (void)
{
  static const char strange[] = "aa,bb,cc\n13/11/2026,SAMPLE BUSES,-1.80\n14/11/2026,ART SHOP,-12.00\n";
  static const char mapping[] =
    "[bank]\nname=Mine\n[header]\ncolumns=aa;bb;cc\n[row]\ndate=aa\ntext=bb\namount=cc\n[rules]\ndates=day\n";
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *path = write_file (folder, "strange.csv", strange);
  PennyBringIn *what = look (book, path, account, NULL, &error);

  g_assert_null (what);
  g_assert_error (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_COLUMNS);
  g_clear_error (&error);

  what = look (book, path, account, mapping, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (what->n_new, ==, 2);
  bring_in (book, what, mapping);

  what = look (book, path, account, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (what->n_already, ==, 2);
  penny_bring_in_free (what);

  let_go (book);
  remove_folder (folder);
}

/* Progress is heard on the main thread, never goes back, and is over when the caller hears. */

typedef struct
{
  GAsyncResult *result;
  double        fraction;
  guint         heard;
} Watched;

static void
watch_cb (double   fraction,
          gpointer data)
{
  Watched *watched = data;

  g_assert_null (watched->result);
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_true (fraction >= watched->fraction && fraction <= 1);
  watched->fraction = fraction;
  watched->heard++;
}

static void
test_progress (void)
{
  GString *text = g_string_new ("Date,Description,Amount\n");
  Watched looking = { 0 }, bringing = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  PennyBringIn *what;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%02u/11/2026,PAYEE %u,-1.%02u\n", i % 28 + 1, i % 70, i % 100);
  path = write_file (folder, "long.csv", text->str);
  g_string_free (text, TRUE);
  file = g_file_new_for_path (path);

  penny_book_look_async (book, file, account, PENNY_DATE_ORDER_UNKNOWN, NULL, watch_cb, &looking, NULL,
                         keep_result_cb, &looking.result);
  result = wait_for (&looking.result);
  what = penny_book_look_finish (book, result, &error);
  g_clear_object (&result);
  g_assert_no_error (error);
  g_assert_cmpuint (looking.heard, >, 0);

  penny_book_bring_in_async (book, what, NULL, watch_cb, &bringing, NULL, keep_result_cb, &bringing.result);
  g_assert_true (wait_for_act (book, &bringing.result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bringing.heard, >, 0);

  let_go (book);
  remove_folder (folder);
}

/* Closing in the middle leaves the book as it was. */
static void
test_closed_under_way (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *path = write_file (folder, "statement.csv", plain);
  PennyBringIn *what = look (book, path, account, NULL, &error);

  g_assert_no_error (error);
  penny_book_bring_in_async (book, what, NULL, NULL, NULL, NULL, keep_result_cb, &kept);
  penny_book_close (book);
  wait_for_act (book, &kept, NULL, NULL);
  let_go (book);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/look/look-and-bring-in", test_look_and_bring_in);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/look/refused/%s", refusals[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }
  g_test_add_func ("/look/remembered-mapping", test_remembered_mapping);
  g_test_add_func ("/look/progress", test_progress);
  g_test_add_func ("/look/cancelled", test_cancelled);
  g_test_add_func ("/look/closed-under-way", test_closed_under_way);
  return g_test_run ();
}
