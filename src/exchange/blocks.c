#include "blocks.h"

#include <string.h>

#define MOST_NAMES 12

typedef struct
{
  PennyTable *table;
  GPtrArray  *names;              /* char *, in the order of the first block */
  char       *values[MOST_NAMES];
  guint       line;               /* where the block began */
  gsize       start;
  gsize       end;
  gboolean    any;
} Blocks;

/* Splits "Name: value"; FALSE for any other line. */
static gboolean
split_line (const char  *line,
            gsize        length,
            char       **name,
            char       **value)
{
  const char *colon = memchr (line, ':', MIN (length, 40));
  g_autofree char *rest = NULL;

  if (colon == NULL || colon == line || !g_ascii_isalpha (*line) || memchr (line, ',', (gsize) (colon - line)) != NULL)
    return FALSE;
  rest = g_strndup (colon + 1, length - (gsize) (colon + 1 - line));
  *name = g_strstrip (g_strndup (line, (gsize) (colon - line)));
  *value = penny_value_clean (rest);
  return TRUE;
}

static int
find_name (const GPtrArray *names,
           const char      *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (names->pdata[i], name) == 0)
      return (int) i;
  return -1;
}

static void
end_block (Blocks *self)
{
  if (self->any)
    {
      for (guint i = 0; i < self->names->len; i++)
        penny_table_add_cell (self->table, self->values[i] != NULL ? self->values[i] : "",
                              self->values[i] != NULL ? strlen (self->values[i]) : 0);
      penny_table_add_row (self->table, self->line, self->start, self->end - self->start);
    }
  for (guint i = 0; i < MOST_NAMES; i++)
    g_clear_pointer (&self->values[i], g_free);
  self->any = FALSE;
}

/* A block begins with the name that begins the first one, which is the date's. */
static void
take_line (Blocks *self,
           guint   line,
           gsize   start,
           gsize   end)
{
  g_autofree char *name = NULL, *value = NULL;
  int column;

  if (!split_line (self->table->text + start, end - start, &name, &value))
    return;
  column = find_name (self->names, name);
  if (column < 0)
    return;
  if (column == 0 || self->values[column] != NULL)
    end_block (self);
  if (!self->any)
    {
      self->line = line;
      self->start = start;
    }
  self->any = TRUE;
  self->end = end;
  self->values[column] = g_steal_pointer (&value);
}

/* The names of the first block: from "Date" on, until a name comes again. */
static void
find_names (const char *text,
            gsize       length,
            GPtrArray  *names)
{
  for (gsize at = 0; at < length;)
    {
      const char *newline = memchr (text + at, '\n', length - at);
      gsize end = newline != NULL ? (gsize) (newline - text) : length;
      g_autofree char *name = NULL, *value = NULL;

      if (split_line (text + at, end - at, &name, &value))
        {
          if (names->len == MOST_NAMES || find_name (names, name) >= 0)
            return;
          if (names->len > 0 || g_ascii_strcasecmp (name, "Date") == 0)
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
      at = end + 1;
    }
}

PennyTable *
penny_blocks_read (const char *text,
                   gsize       length)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PennyTable) table = NULL;
  Blocks self = { .names = names };
  guint line = 1;

  find_names (text, length, names);
  if (names->len < 3)
    return NULL;

  self.table = table = penny_table_new (text, length);
  for (guint i = 0; i < names->len; i++)
    penny_table_add_cell (table, names->pdata[i], strlen (names->pdata[i]));
  penny_table_add_row (table, 0, 0, 0);
  for (gsize at = 0; at < length; line++)
    {
      const char *newline = memchr (text + at, '\n', length - at);
      gsize end = newline != NULL ? (gsize) (newline - text) : length;

      take_line (&self, line, at, end);
      at = end + 1;
    }
  end_block (&self);
  return g_steal_pointer (&table);
}
