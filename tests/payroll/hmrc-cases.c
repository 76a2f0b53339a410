#include "hmrc-cases.h"

#include <string.h>

struct _PennyHmrcCases
{
  GHashTable *columns;          /* name to place in a row, from 0 */
  GPtrArray  *rows;             /* of char ** */
};

static void
add_line (PennyHmrcCases *cases,
          const char     *line)
{
  char **values = g_strsplit (line, ",", -1);

  if (g_hash_table_size (cases->columns) == 0)
    {
      for (guint i = 0; values[i] != NULL; i++)
        g_hash_table_insert (cases->columns, g_strdup (g_strstrip (values[i])), GUINT_TO_POINTER (i));
      g_strfreev (values);
      return;
    }
  g_assert_cmpuint (g_strv_length (values), ==, g_hash_table_size (cases->columns));
  g_ptr_array_add (cases->rows, values);
}

/* No value of these files has a comma or a quote in it. */
PennyHmrcCases *
penny_hmrc_cases_read (const char *file)
{
  const char *folder = g_getenv ("PENNYWELL_HMRC_CASES");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "hmrc", NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : beside, file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  PennyHmrcCases *cases;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_autofree char *message = g_strdup_printf ("HMRC's cases are not at %s (see hmrc_cases in meson_options.txt)", path);

      g_test_skip (message);
      return NULL;
    }
  cases = g_new0 (PennyHmrcCases, 1);
  cases->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cases->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strchomp (lines[i]) != '\0')
      add_line (cases, lines[i]);
  return cases;
}

void
penny_hmrc_cases_free (PennyHmrcCases *cases)
{
  g_hash_table_unref (cases->columns);
  g_ptr_array_unref (cases->rows);
  g_free (cases);
}

guint
penny_hmrc_cases_count (const PennyHmrcCases *cases)
{
  return cases->rows->len;
}

const char *
penny_hmrc_cases_text (const PennyHmrcCases *cases,
                       guint                 row,
                       const char           *column)
{
  gpointer place;

  g_assert_cmpuint (row, <, cases->rows->len);
  if (!g_hash_table_lookup_extended (cases->columns, column, NULL, &place))
    g_error ("HMRC's cases have no column \"%s\"", column);
  return ((char **) g_ptr_array_index (cases->rows, row))[GPOINTER_TO_UINT (place)];
}

PennyPence
penny_hmrc_cases_pence (const PennyHmrcCases *cases,
                        guint                 row,
                        const char           *column)
{
  PennyPence amount = 0;
  g_autoptr (GError) error = NULL;

  penny_pence_parse (penny_hmrc_cases_text (cases, row, column), &amount, &error);
  g_assert_no_error (error);
  return amount;
}

int
penny_hmrc_cases_number (const PennyHmrcCases *cases,
                         guint                 row,
                         const char           *column)
{
  gint64 number = 0;
  g_autoptr (GError) error = NULL;

  g_ascii_string_to_signed (penny_hmrc_cases_text (cases, row, column), 10, G_MININT, G_MAXINT, &number, &error);
  g_assert_no_error (error);
  return (int) number;
}
