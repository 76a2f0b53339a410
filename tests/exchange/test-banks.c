/* Descriptions and mappings: the built-in ones, a folder of a person's own, and a user's mapping for one file. */

#include "bank-description.h"
#include "statement.h"

#include <glib/gstdio.h>
#include <string.h>

static const char unknown[] = "Alpha,Beta,Gamma\n14/09/2026,SAMPLE BAKERY,3.00\n15/09/2026,SAMPLE SHOP,-4.00\n";

typedef struct
{
  const char *mapping;
  int         error;      /* -1: none */
  guint       n;
  PennyPence  sum;
} Mapping;

static void
test_mapping (void)
{
  static const Mapping cases[] = {
    { "[row]\ndate=Alpha\ntext=Beta\namount=Gamma\n", -1, 2, -100 },
    { "[row]\ndate=Alpha\ntext=Beta\namount=Gamma\n[rules]\nplus=out\n", -1, 2, 100 },
    { "[row]\ndate=1\ntext=2\namount=3\n", -1, 2, -100 },
    { "[row]\ndate=alpha\nout=gamma\n", -1, 2, 100 },
    { "[row]\ndate=Delta\namount=Gamma\n", PENNY_STATEMENT_ERROR_BAD_MAPPING, 0, 0 },
    { "[row]\ndate=Alpha\n", PENNY_STATEMENT_ERROR_BAD_MAPPING, 0, 0 },
    { "[row]\namount=Gamma\n", PENNY_STATEMENT_ERROR_BAD_MAPPING, 0, 0 },
    { "date=Alpha\n", PENNY_STATEMENT_ERROR_BAD_MAPPING, 0, 0 },
    { "", PENNY_STATEMENT_ERROR_BAD_MAPPING, 0, 0 },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (unknown, strlen (unknown));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyStatementOptions options = { .mapping = cases[i].mapping };
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyStatement) statement = penny_statement_read (bytes, &options, &error);

      g_test_message ("mapping %" G_GSIZE_FORMAT, i);
      if (cases[i].error >= 0)
        {
          g_assert_error (error, PENNY_STATEMENT_ERROR, cases[i].error);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (statement->format, ==, "your own mapping");
      g_assert_cmpuint (statement->rows->len, ==, cases[i].n);
      g_assert_cmpint (statement->sum, ==, cases[i].sum);
      g_assert_cmpuint (statement->unreadable->len, ==, 0);
    }
}

static void
test_peek (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (unknown, strlen (unknown));
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_statement_peek (bytes, &key, &rows, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (key, ==, "alpha|beta|gamma");
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((GStrv) rows->pdata[0])[1], ==, "Beta");
  g_assert_cmpstr (((GStrv) rows->pdata[2])[1], ==, "SAMPLE SHOP");
}

/* A bank that a person drops into a folder needs no C; a broken file there is said, and stops nothing. */
static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("banks-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "good.ini", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.ini", NULL);
  const PennyStatementOptions options = { .banks = folder };
  g_autoptr (GBytes) bytes = g_bytes_new_static (unknown, strlen (unknown));
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStatement) statement = NULL;

  g_file_set_contents (good, "[bank]\nname=Alpha Bank\n[header]\ncolumns=Alpha;Beta;Gamma\n"
                             "[row]\ndate=Alpha\ntext=Beta\namount=Gamma\n", -1, NULL);
  g_file_set_contents (bad, "nothing", -1, NULL);
  statement = penny_statement_read (bytes, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (statement->format, ==, "Alpha Bank");
  g_assert_cmpuint (statement->warnings->len, ==, 1);
  g_assert_cmpstr (statement->header_key, ==, "alpha|beta|gamma");

  g_unlink (good);
  g_unlink (bad);
  g_rmdir (folder);
}

static void
test_built_in (void)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) banks = penny_banks_load (NULL, warnings);

  g_assert_cmpuint (banks->len, >=, 25);
  g_assert_cmpuint (warnings->len, ==, 0);
  for (guint i = 0; i < banks->len; i++)
    {
      const PennyBank *bank = banks->pdata[i];

      g_assert_nonnull (bank->name);
      g_assert_true (bank->shape == PENNY_SHAPE_BARE || bank->header != NULL || bank->has != NULL);
    }
}

static gboolean
stop_after_three (guint64  done,
                  guint64  total,
                  gpointer data)
{
  guint *calls = data;

  g_assert_cmpuint (done, <=, total);
  return ++*calls < 3;
}

static void
test_cancel (void)
{
  g_autoptr (GString) text = g_string_new ("Date,Description,Amount\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint calls = 0;
  const PennyStatementOptions options = { .go_on = stop_after_three, .data = &calls };

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "14/09/2026,SAMPLE BAKERY,-1.00\n");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  g_assert_null (penny_statement_read (bytes, &options, &error));
  g_assert_error (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_CANCELLED);
  g_assert_cmpuint (calls, ==, 3);
}

/* An id that the file uses twice belongs to none of its rows. */
static void
test_shared_refs (void)
{
  static const char text[] = "Transaction ID,Date,Description,Amount\nTX0001,14/09/2026,A,-1.00\n"
                             "TX0002,14/09/2026,B,-2.00\nTX0001,15/09/2026,C,-3.00\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (PennyStatement) statement = penny_statement_read (bytes, NULL, NULL);

  g_assert_cmpuint (statement->rows->len, ==, 3);
  g_assert_null (((PennyStatementRow *) statement->rows->pdata[0])->bank_ref);
  g_assert_cmpstr (((PennyStatementRow *) statement->rows->pdata[1])->bank_ref, ==, "TX0002");
  g_assert_null (((PennyStatementRow *) statement->rows->pdata[2])->bank_ref);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/banks/mapping", test_mapping);
  g_test_add_func ("/banks/peek", test_peek);
  g_test_add_func ("/banks/folder", test_folder);
  g_test_add_func ("/banks/built-in", test_built_in);
  g_test_add_func ("/banks/cancel", test_cancel);
  g_test_add_func ("/banks/shared-refs", test_shared_refs);
  return g_test_run ();
}
