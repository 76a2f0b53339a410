#include "decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TOO_LARGE 100000000u

/* Windows-1252 from 0x80 to 0x9f; above, it is Latin-1. */
static const gunichar windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd,
  0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0xfffd, 0x017e, 0x0178,
};

static gboolean
starts (const guint8 *data,
        gsize         size,
        const char   *mark)
{
  gsize n = strlen (mark);

  return size >= n && memcmp (data, mark, n) == 0;
}

/* {"name": ...} or [{...}] */
static gboolean
is_json (const guint8 *data,
         gsize         size)
{
  gsize i = 1;

  if (size == 0 || (data[0] != '{' && data[0] != '['))
    return FALSE;
  while (i < size && g_ascii_isspace (data[i]))
    i++;
  return i < size && data[i] == (data[0] == '{' ? '"' : '{');
}

/* Files that people pick by mistake, each with the sentence that helps. */
static const char *
name_mistake (const guint8 *data,
              gsize         size)
{
  if (starts (data, size, "%PDF"))
    return _("This is a PDF. Pennywell reads statements saved as CSV, OFX or QIF: your bank’s website offers one of "
             "these under “download” or “export”. Nothing has been changed.");
  if (starts (data, size, "PK\x03\x04") || starts (data, size, "\xd0\xcf\x11\xe0"))
    return _("This is a spreadsheet or a packed file. Open it, save it as CSV, and bring that in. "
             "Nothing has been changed.");
  if (is_json (data, size))
    return _("This file is written for another program. Your bank’s website offers a statement as CSV, OFX or QIF "
             "under “download” or “export”. Nothing has been changed.");
  return NULL;
}

static void
set_not_a_statement (const guint8  *data,
                     gsize          size,
                     GError       **error)
{
  const char *mistake = name_mistake (data, size);

  if (mistake == NULL)
    mistake = size == 0 ? _("This file is empty. Nothing has been changed.")
                        : _("This file is not a bank statement that can be read as text. Choose a CSV, OFX or QIF "
                            "file from your bank. Nothing has been changed.");
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT, mistake);
}

/* Text has no NULs and hardly any control bytes. */
static gboolean
is_binary (const guint8 *data,
           gsize         size)
{
  gsize control = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (data[i] == 0)
        return TRUE;
      if (data[i] < 0x20 && strchr ("\t\n\r\f\x1a", data[i]) == NULL)
        control++;
    }
  return control > 0 && control * 50 > size;
}

/* 1: little end first, 2: big, 0: not UTF-16.  Without a mark, plain text shows by every other byte being 0. */
static int
utf16_kind (const guint8 *data,
            gsize         size)
{
  gsize zeros[2] = { 0, 0 };
  gsize looked = MIN (size, 2000) & ~(gsize) 1;

  if (starts (data, size, "\xff\xfe"))
    return 1;
  if (starts (data, size, "\xfe\xff"))
    return 2;
  for (gsize i = 0; i < looked; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  if (looked < 8 || zeros[0] + zeros[1] < looked / 4)
    return 0;
  return zeros[1] > 4 * zeros[0] ? 1 : zeros[0] > 4 * zeros[1] ? 2 : 0;
}

/* Never fails: a half of a pair, or a byte left over, becomes the replacement character. */
static GString *
from_utf16 (const guint8 *data,
            gsize         size,
            gboolean      big)
{
  GString *text = g_string_sized_new (size / 2 + 1);
  gunichar high = 0;

  for (gsize i = 0; i + 1 < size; i += 2)
    {
      gunichar unit = big ? (gunichar) (data[i] << 8 | data[i + 1]) : (gunichar) (data[i + 1] << 8 | data[i]);

      if (unit >= 0xd800 && unit < 0xdc00)
        {
          high = unit;
          continue;
        }
      if (unit >= 0xdc00 && unit < 0xe000)
        unit = high != 0 ? 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00) : 0xfffd;
      high = 0;
      if (unit != 0xfeff)
        g_string_append_unichar (text, unit);
    }
  return text;
}

static void
append_line (GString      *text,
             const guint8 *line,
             gsize         length)
{
  if (g_utf8_validate_len ((const char *) line, length, NULL))
    {
      g_string_append_len (text, (const char *) line, (gssize) length);
      return;
    }
  for (gsize i = 0; i < length; i++)
    if (line[i] >= 0x80 && line[i] < 0xa0)
      g_string_append_unichar (text, windows_1252[line[i] - 0x80]);
    else
      g_string_append_unichar (text, line[i]);
}

/* Line by line, so that one broken line in a good file stays one broken line. */
static char *
decode_lines (const guint8 *data,
              gsize         size,
              gsize        *length)
{
  GString *text = g_string_sized_new (size + 1);
  gsize at = starts (data, size, "\xef\xbb\xbf") ? 3 : 0;

  while (at < size)
    {
      gsize end = at;

      while (end < size && data[end] != '\n' && data[end] != '\r')
        end++;
      append_line (text, data + at, end - at);
      if (end < size)
        g_string_append_c (text, '\n');
      at = end + (end + 1 < size && data[end] == '\r' && data[end + 1] == '\n' ? 2 : 1);
    }
  *length = text->len;
  return g_string_free (text, FALSE);
}

char *
penny_decode (GBytes  *bytes,
              gsize   *length,
              GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int utf16;

  if (size >= TOO_LARGE)
    {
      g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_TOO_LARGE,
                           _("This file is 100 MB or larger, which no statement is. Choose another file, or ask "
                             "the bank for fewer months at a time. Nothing has been changed."));
      return NULL;
    }

  utf16 = utf16_kind (data, size);
  while (utf16 == 0 && size > 0 && data[size - 1] == 0)   /* some programs fill a block up */
    size--;
  if (utf16 != 0)
    {
      g_autoptr (GString) text = from_utf16 (data, size, utf16 == 2);

      if (text->len > 0 && !is_binary ((const guint8 *) text->str, text->len))
        return decode_lines ((const guint8 *) text->str, text->len, length);
    }
  else if (size > 0 && name_mistake (data, size) == NULL && !is_binary (data, size))
    return decode_lines (data, size, length);

  set_not_a_statement (data, size, error);
  return NULL;
}
