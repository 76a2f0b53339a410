#include "csv-reader.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define SNIFFED_ROWS  60
#define SNIFFED_BYTES 65536
#define REPORT_ROWS   500
#define MOST_CELLS    1000   /* in a row: more is no statement */
#define LONGEST_QUOTE 30     /* lines that one quoted cell may span */
#define NO_QUOTE      0xff   /* a byte that UTF-8 never has */

typedef struct
{
  struct csv_parser  parser;
  PennyTable        *table;
  char               delimiter;
  guint              cells;      /* of the row being read */
  gboolean           row_ended;
} Reader;

/* Text here is UTF-8: nothing above ASCII may count as a space. */
static int
is_space (unsigned char c)
{
  return c == ' ' || c == '\t';
}

static void
on_cell (void   *cell,
         size_t  length,
         void   *data)
{
  Reader *self = data;

  /* One more than a row may have is enough to refuse it. */
  if (self->cells++ <= MOST_CELLS)
    penny_table_add_cell (self->table, cell != NULL ? cell : "", length);
}

static void
on_row (int   end,
        void *data)
{
  Reader *self = data;

  self->row_ended = TRUE;
}

static void
start_parser (Reader        *self,
              unsigned char  quote)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, (unsigned char) self->delimiter);
  csv_set_quote (&self->parser, quote);
  csv_set_space_func (&self->parser, is_space);
}

/* Not strict, so the only thing that can go wrong is memory, which ends a GLib program anyway. */
static void
feed (Reader     *self,
      const char *text,
      gsize       length)
{
  if (csv_parse (&self->parser, text, length, on_cell, on_row, self) != length)
    g_error ("libcsv: %s", csv_strerror (csv_error (&self->parser)));
}

static gsize
line_end (const PennyTable *table,
          gsize             at)
{
  const char *end = memchr (table->text + at, '\n', table->length - at);

  return end != NULL ? (gsize) (end - table->text) + 1 : table->length;
}

static gboolean
is_blank_line (const Reader *self,
               gsize         at,
               gsize         end)
{
  for (; at < end; at++)
    if (!g_ascii_isspace (self->table->text[at]) || self->table->text[at] == self->delimiter)
      return FALSE;
  return TRUE;
}

/* Feeds lines from @at until a row ends; says where that is, and how many lines it took. */
static gsize
feed_row (Reader *self,
          gsize   at,
          guint  *lines)
{
  *lines = 0;
  self->cells = 0;
  self->row_ended = FALSE;
  while (!self->row_ended && at < self->table->length && *lines < LONGEST_QUOTE)
    {
      gsize end = line_end (self->table, at);

      feed (self, self->table->text + at, end - at);
      at = end;
      (*lines)++;
    }
  /* A last row without its line end. */
  if (!self->row_ended && at == self->table->length)
    feed (self, "\n", 1);
  return at;
}

/* "99/99/9999" for a line that starts with a date: what its first cell looks like.  "" without a digit. */
static void
first_cell_shape (const Reader *self,
                  gsize         at,
                  char          shape[16])
{
  const char *text = self->table->text;
  guint n = 0;
  gboolean digit = FALSE;

  for (; at < self->table->length && text[at] != self->delimiter && text[at] != '\n' && n < 15; at++)
    {
      if (text[at] == '"')
        continue;
      digit = digit || g_ascii_isdigit (text[at]);
      shape[n++] = g_ascii_isdigit (text[at]) ? '9' : g_ascii_isalpha (text[at]) ? 'A' : text[at];
    }
  shape[digit ? n : 0] = '\0';
}

/* A row over several lines whose later lines begin as its first does: a stray mark ate whole rows. */
static gboolean
swallowed_rows (const Reader *self,
                gsize         start,
                gsize         end)
{
  char first[16], later[16];

  first_cell_shape (self, start, first);
  if (strlen (first) < 6)
    return FALSE;
  for (gsize at = line_end (self->table, start); at < end; at = line_end (self->table, at))
    {
      first_cell_shape (self, at, later);
      if (strcmp (first, later) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
end_row (Reader *self,
         guint   line,
         gsize   start,
         gsize   end)
{
  while (end > start && self->table->text[end - 1] == '\n')
    end--;
  penny_table_add_row (self->table, line, start, end - start);
}

/* A quotation mark that never closes must not eat the rest of the file: its
 * line stands alone, its marks taken for letters, and the row says so. */
static gsize
recover (Reader *self,
         guint   line,
         gsize   start)
{
  guint lines;
  gsize end;

  csv_free (&self->parser);
  penny_table_drop_cells (self->table);
  start_parser (self, NO_QUOTE);
  end = feed_row (self, start, &lines);
  end_row (self, line, start, end);
  g_array_index (self->table->rows, PennyTableRow, self->table->rows->len - 1).open_quote = TRUE;

  csv_free (&self->parser);
  start_parser (self, CSV_QUOTE);
  return end;
}

static gboolean
check_width (const PennyTable  *table,
             GError           **error)
{
  if (penny_table_row (table, table->rows->len - 1)->written <= MOST_CELLS)
    return TRUE;
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT,
                       _("A row of this file has more than a thousand columns, so it is not a bank statement. "
                         "Nothing has been changed."));
  return FALSE;
}

static gboolean
read_rows (Reader               *self,
           guint                 most,
           const PennyProgress  *progress,
           GError              **error)
{
  PennyTable *table = self->table;
  guint line = 1, lines = 1;
  gsize end;

  for (gsize at = 0; at < table->length && (most == 0 || table->rows->len < most); at = end, line += lines)
    {
      end = line_end (table, at);
      lines = 1;
      if (is_blank_line (self, at, end))
        continue;

      end = feed_row (self, at, &lines);
      if (self->row_ended && (lines == 1 || !swallowed_rows (self, at, end)))
        end_row (self, line, at, end);
      else
        {
          end = recover (self, line, at);
          lines = 1;
        }
      if (!check_width (table, error) ||
          (table->rows->len % REPORT_ROWS == 0 && !penny_progress_report (progress, end, error)))
        return FALSE;
    }
  return TRUE;
}

PennyTable *
penny_csv_read (const char           *text,
                gsize                 length,
                char                  delimiter,
                guint                 most,
                const PennyProgress  *progress,
                GError              **error)
{
  g_autoptr (PennyTable) table = penny_table_new (text, length);
  Reader self = { .table = table, .delimiter = delimiter };
  gboolean ok;

  start_parser (&self, CSV_QUOTE);
  ok = read_rows (&self, most, progress, error);
  csv_free (&self.parser);
  return ok ? g_steal_pointer (&table) : NULL;
}

/* How many rows have the commonest number of cells, and how many cells that is. */
static guint
score_delimiter (const char *text,
                 gsize       length,
                 char        delimiter)
{
  const PennyProgress silent = { 0 };
  g_autoptr (PennyTable) table = penny_csv_read (text, length, delimiter, SNIFFED_ROWS, &silent, NULL);
  guint rows_with[MOST_CELLS + 2] = { 0 };
  guint best = 0;

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    rows_with[penny_table_row (table, i)->written]++;
  for (guint cells = 2; cells <= MOST_CELLS; cells++)
    best = MAX (best, rows_with[cells] * cells);
  return best;
}

char *
penny_csv_delimiters (const char *text,
                      gsize       length)
{
  static const char all[] = ",;\t|";
  gsize looked = MIN (length, SNIFFED_BYTES);
  GString *found = g_string_new (NULL);
  guint scores[4];

  while (looked < length && looked > 1 && text[looked - 1] != '\n')
    looked--;
  for (guint i = 0; i < 4; i++)
    scores[i] = score_delimiter (text, looked, all[i]);
  for (guint place = 0; place < 4; place++)
    {
      guint best = 0;

      for (guint i = 1; i < 4; i++)
        if (scores[i] > scores[best])
          best = i;
      if (scores[best] == 0)
        break;
      g_string_append_c (found, all[best]);
      scores[best] = 0;
    }
  return g_string_free (found, FALSE);
}
