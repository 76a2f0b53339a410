#include "figures.h"

#include <string.h>

typedef struct
{
  char            *place;       /* "holiday.tsv:12" */
  char           **columns;
  PennyFigureWork  work;
} Case;

static GHashTable *
read_names (const char *place,
            const char *column)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pairs = g_strsplit (column, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (g_strstrip (pairs[i]), "=", 2);

      if (*pairs[i] == '\0')
        continue;
      if (pair[1] == NULL)
        g_error ("%s: \"%s\" is not name=value", place, pairs[i]);
      if (!g_hash_table_insert (names, g_strdup (g_strstrip (pair[0])), g_strdup (g_strstrip (pair[1]))))
        g_error ("%s: \"%s\" twice", place, pair[0]);
    }
  return names;
}

static void
check_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GHashTable) expected = read_names (self->place, self->columns[2]);
  g_autoptr (GHashTable) given = read_names (self->place, self->columns[1]);
  g_autoptr (GHashTable) answer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PennyFigure figure = { self->columns[0], given, answer };
  GHashTableIter iter;
  gpointer name, value;

  g_test_message ("%s: %s (%s)", self->place, self->columns[0], self->columns[3]);
  g_assert_cmpuint (g_hash_table_size (expected), >, 0);
  self->work (&figure);
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const char *got = g_hash_table_lookup (answer, name);

      g_test_message ("%s = %s, got %s", (char *) name, (char *) value, got != NULL ? got : "nothing");
      g_assert_cmpstr (got, ==, value);
    }
}

static void
free_case (gpointer data)
{
  Case *self = data;

  g_free (self->place);
  g_strfreev (self->columns);
  g_free (self);
}

static void
add_line (const char      *area,
          guint            line,
          const char      *text,
          PennyFigureWork  work)
{
  g_autofree char *path = g_strdup_printf ("/figures/%s/%u", area, line);
  Case *self = g_new0 (Case, 1);

  self->place = g_strdup_printf ("%s.tsv:%u", area, line);
  self->columns = g_strsplit (text, "\t", -1);
  self->work = work;
  if (g_strv_length (self->columns) != 4 || *self->columns[3] == '\0')
    g_error ("%s: what, given, expected and source, with one tab between", self->place);
  g_test_add_data_func_full (path, self, check_case, free_case);
}

void
penny_figures_add (const char      *area,
                   PennyFigureWork  work)
{
  g_autofree char *name = g_strconcat (area, ".tsv", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figures", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      add_line (area, i + 1, lines[i], work);
}

gboolean
penny_figure_has (PennyFigure *figure,
                  const char  *name)
{
  return g_hash_table_contains (figure->given, name);
}

const char *
penny_figure_text (PennyFigure *figure,
                   const char  *name)
{
  const char *text = g_hash_table_lookup (figure->given, name);

  if (text == NULL)
    g_error ("%s: \"%s\" is not given", figure->what, name);
  return text;
}

PennyPence
penny_figure_pence (PennyFigure *figure,
                    const char  *name)
{
  PennyPence amount = 0;
  g_autoptr (GError) error = NULL;

  penny_pence_parse (penny_figure_text (figure, name), &amount, &error);
  g_assert_no_error (error);
  return amount;
}

PennyPence
penny_figure_pence_or (PennyFigure *figure,
                       const char  *name,
                       PennyPence   other)
{
  return penny_figure_has (figure, name) ? penny_figure_pence (figure, name) : other;
}

gint64
penny_figure_number (PennyFigure *figure,
                     const char  *name)
{
  gint64 number = 0;
  g_autoptr (GError) error = NULL;

  g_ascii_string_to_signed (penny_figure_text (figure, name), 10, G_MININT64, G_MAXINT64, &number, &error);
  g_assert_no_error (error);
  return number;
}

gint64
penny_figure_number_or (PennyFigure *figure,
                        const char  *name,
                        gint64       other)
{
  return penny_figure_has (figure, name) ? penny_figure_number (figure, name) : other;
}

PennyDate
penny_figure_date (PennyFigure *figure,
                   const char  *name)
{
  PennyDate date = penny_date_parse (penny_figure_text (figure, name));

  g_assert_cmpint (date, !=, PENNY_DATE_NONE);
  return date;
}

/* A share and an amount of money are both written with two decimals. */
int
penny_figure_rate (PennyFigure *figure,
                   const char  *name)
{
  return (int) penny_figure_pence (figure, name);
}

void
penny_figure_say (PennyFigure *figure,
                  const char  *name,
                  const char  *text)
{
  g_hash_table_insert (figure->answer, g_strdup (name), g_strdup (text));
}

void
penny_figure_say_pence (PennyFigure *figure,
                        const char  *name,
                        PennyPence   amount)
{
  g_hash_table_insert (figure->answer, g_strdup (name), penny_pence_format (amount));
}

void
penny_figure_say_number (PennyFigure *figure,
                         const char  *name,
                         gint64       number)
{
  g_hash_table_insert (figure->answer, g_strdup (name), g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

void
penny_figure_say_date (PennyFigure *figure,
                       const char  *name,
                       PennyDate    date)
{
  g_hash_table_insert (figure->answer, g_strdup (name), penny_date_format (date));
}
