#include "wrapped.h"

#include <unistd.h>

#include <sys/ioctl.h>

#define COLUMNS_UNKNOWN 80
#define COLUMNS_LEAST   30
#define COLUMNS_MOST    10000

int
penny_cli_columns (void)
{
  const char *said = g_getenv ("COLUMNS");
  struct winsize size;
  guint64 columns = 0;

  if (said != NULL && g_ascii_string_to_unsigned (said, 10, 1, COLUMNS_MOST, &columns, NULL))
    return MAX ((int) columns, COLUMNS_LEAST);
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX (size.ws_col, COLUMNS_LEAST);
  return COLUMNS_UNKNOWN;
}

int
penny_cli_text_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

GPtrArray *
penny_cli_wrap (const char *text,
                int         columns)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GString *line = g_string_new (words[0]);
  int width = penny_cli_text_width (line->str);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      int word = penny_cli_text_width (words[i]);

      if (width + 1 + word <= columns)
        g_string_append_printf (line, " %s", words[i]);
      else
        {
          g_ptr_array_add (lines, g_strdup (line->str));
          g_string_assign (line, words[i]);
          width = -1;
        }
      width += 1 + word;
    }
  g_ptr_array_add (lines, g_string_free (line, FALSE));
  return lines;
}

void
penny_cli_print_wrapped (const char *text,
                         int         indent)
{
  g_autoptr (GPtrArray) lines = penny_cli_wrap (text, penny_cli_columns () - indent);

  for (guint i = 0; i < lines->len; i++)
    g_print ("%*s%s\n", indent, "", (const char *) g_ptr_array_index (lines, i));
}
