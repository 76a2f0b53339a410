/* The statements beside the project, not in it, each against its row of EXPECTED.csv. */

#include "statement.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *file;
  char *n;
  char *sum;
  char *pending;
} Expected;

static char *
find_folder (void)
{
  const char *named = g_getenv ("PENNYWELL_STATEMENTS");

  return named != NULL ? g_strdup (named)
                       : g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "statements", NULL);
}

/* The two rows where words stand for a figure, and the one whose dates must be asked for. */
static const char *
expected_sum (const Expected *expected)
{
  return g_ascii_isdigit (*expected->sum) || *expected->sum == '-' ? expected->sum : NULL;
}

static PennyStatement *
read_statement (const Expected *expected,
                PennyDateOrder  order,
                GError        **error)
{
  g_autofree char *path = g_build_filename (expected->folder, expected->file, NULL);
  const PennyStatementOptions options = { .order = order };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &problem);
  g_assert_no_error (problem);
  bytes = g_bytes_new_take (contents, length);
  return penny_statement_read (bytes, &options, error);
}

static void
test_row (gconstpointer data)
{
  const Expected *expected = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStatement) statement = read_statement (expected, PENNY_DATE_ORDER_UNKNOWN, &error);
  g_autofree char *sum = NULL;

  if (g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_DATE_ORDER))
    {
      g_clear_error (&error);
      statement = read_statement (expected, PENNY_DATE_ORDER_DAY_FIRST, &error);
    }
  if (g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT))
    {
      g_assert_cmpstr (expected->n, ==, "0");
      return;
    }
  g_assert_no_error (error);

  sum = penny_pence_format (statement->sum);
  if (g_str_equal (expected->n, "0 or 1"))
    g_assert_true (statement->rows->len == 0 ? statement->unreadable->len == 1 : statement->sum == 12000);
  else
    g_assert_cmpuint (statement->rows->len, ==, (guint) g_ascii_strtoull (expected->n, NULL, 10));
  if (expected_sum (expected) != NULL && statement->rows->len > 0)
    g_assert_cmpstr (sum, ==, expected_sum (expected));
  g_assert_cmpuint (statement->pending, ==, (guint) g_ascii_strtoull (expected->pending, NULL, 10));
}

static void
test_absent (void)
{
  g_test_skip ("EXPECTED.csv is not beside the project, and PENNYWELL_STATEMENTS does not name its folder");
}

static void
expected_free (gpointer data)
{
  Expected *self = data;

  g_free (self->folder);
  g_free (self->file);
  g_free (self->n);
  g_free (self->sum);
  g_free (self->pending);
  g_free (self);
}

static void
add_rows (const char *folder,
          const char *table)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 5);
      g_autofree char *path = g_strconcat ("/expected/", cells[0], NULL);
      Expected *expected = g_new0 (Expected, 1);

      expected->folder = g_strdup (folder);
      expected->file = g_strdup (cells[0]);
      expected->n = g_strdup (cells[1]);
      expected->sum = g_strdup (cells[2]);
      expected->pending = g_strdup (g_str_has_prefix (cells[2], "\"") || cells[3] == NULL ? "0" : cells[3]);
      g_test_add_data_func_full (path, expected, test_row, expected_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL, *path = NULL, *table = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = find_folder ();
  path = g_build_filename (folder, "EXPECTED.csv", NULL);
  if (g_file_get_contents (path, &table, NULL, NULL))
    add_rows (folder, table);
  else
    g_test_add_func ("/expected", test_absent);
  return g_test_run ();
}
