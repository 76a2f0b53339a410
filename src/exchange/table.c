#include "table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROW_START 160

PennyTable *
penny_table_new (const char *text,
                 gsize       length)
{
  PennyTable *self = g_new0 (PennyTable, 1);

  self->text = text;
  self->length = length;
  self->cells = g_string_sized_new (length + 1);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (PennyTableRow));
  return self;
}

void
penny_table_free (PennyTable *self)
{
  g_string_free (self->cells, TRUE);
  g_array_unref (self->offsets);
  g_array_unref (self->rows);
  g_free (self);
}

void
penny_table_add_cell (PennyTable *self,
                      const char *cell,
                      gsize       length)
{
  guint32 offset = (guint32) self->cells->len;

  g_array_append_val (self->offsets, offset);
  g_string_append_len (self->cells, cell, (gssize) length);
  g_string_append_c (self->cells, '\0');
}

static guint
cells_in_rows (const PennyTable *self)
{
  const PennyTableRow *last;

  if (self->rows->len == 0)
    return 0;
  last = &g_array_index (self->rows, PennyTableRow, self->rows->len - 1);
  return last->first + last->written;
}

void
penny_table_drop_cells (PennyTable *self)
{
  guint kept = cells_in_rows (self);

  if (self->offsets->len == kept)
    return;
  g_string_truncate (self->cells, g_array_index (self->offsets, guint32, kept));
  g_array_set_size (self->offsets, kept);
}

void
penny_table_add_row (PennyTable *self,
                     guint       line,
                     gsize       start,
                     gsize       length)
{
  PennyTableRow row = { .line = line, .first = cells_in_rows (self), .start = start, .length = length };

  row.written = row.n = self->offsets->len - row.first;
  while (row.n > 0 && *penny_table_cell (self, &row, (int) row.n - 1) == '\0')
    row.n--;
  g_array_append_val (self->rows, row);
}

const PennyTableRow *
penny_table_row (const PennyTable *self,
                 guint             i)
{
  g_return_val_if_fail (i < self->rows->len, NULL);

  return &g_array_index (self->rows, PennyTableRow, i);
}

const char *
penny_table_cell (const PennyTable    *self,
                  const PennyTableRow *row,
                  int                  column)
{
  if (column < 0 || (guint) column >= row->written)
    return "";
  return self->cells->str + g_array_index (self->offsets, guint32, row->first + (guint) column);
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == 0xa0 || c == 0x2007 || c == 0x202f || c == 0x200b || c == 0xfeff;
}

char *
penny_value_clean (const char *cell)
{
  const char *from = cell, *to;

  while (is_blank (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  if (*from == '\'')
    from++;
  else if (g_str_has_prefix (from, "=\""))
    from += 2;
  while (is_blank (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);

  to = from + strlen (from);
  if (from - cell >= 2 && g_str_has_prefix (cell, "=\"") && to > from && to[-1] == '"')
    to--;
  while (to > from)
    {
      const char *last = g_utf8_prev_char (to);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      to = last;
    }
  return g_strndup (from, (gsize) (to - from));
}

char *
penny_table_value (const PennyTable    *self,
                   const PennyTableRow *row,
                   int                  column)
{
  return penny_value_clean (penny_table_cell (self, row, column));
}

char *
penny_row_start (const char *text,
                 gsize       length)
{
  gsize n = MIN (length, ROW_START);
  g_autofree char *start = NULL;

  while (n > 0 && n < length && ((guchar) text[n] & 0xc0) == 0x80)
    n--;
  start = g_strndup (text, n);
  return g_strstrip (g_steal_pointer (&start));
}

char *
penny_column_key (const char *name)
{
  GString *key = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (key, FALSE);
}

/* Goes back to the last '*' alone, so that no pattern takes long. */
gboolean
penny_key_matches (const char *key,
                   const char *pattern)
{
  const char *star = NULL, *behind = NULL;

  while (*key != '\0')
    if (*pattern == '*')
      {
        star = ++pattern;
        behind = key;
      }
    else if (*pattern == *key)
      {
        pattern++;
        key++;
      }
    else if (star != NULL)
      {
        pattern = star;
        key = ++behind;
      }
    else
      return FALSE;
  while (*pattern == '*')
    pattern++;
  return *pattern == '\0';
}

GStrv
penny_row_keys (const PennyTable    *self,
                const PennyTableRow *row)
{
  GStrv keys = g_new0 (char *, row->n + 1);

  for (guint i = 0; i < row->n; i++)
    keys[i] = penny_column_key (penny_table_cell (self, row, (int) i));
  return keys;
}

char *
penny_header_key (const PennyTable    *self,
                  const PennyTableRow *row)
{
  g_auto (GStrv) keys = penny_row_keys (self, row);

  return g_strjoinv ("|", keys);
}

gboolean
penny_progress_report (const PennyProgress  *progress,
                       guint64               done,
                       GError              **error)
{
  if (progress->go_on == NULL || progress->go_on (done, progress->total, progress->data))
    return TRUE;
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_CANCELLED,
                       _("Stopped. Nothing has been changed."));
  return FALSE;
}
