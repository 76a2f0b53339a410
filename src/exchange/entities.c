#include "entities.h"

#include <string.h>

static const struct
{
  const char *name;
  gunichar    c;
} names[] = {
  { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", ' ' },
  { "pound", 0xa3 }, { "euro", 0x20ac },
};

/* 0 if what stands between & and ; is no character. */
static gunichar
read_entity (const char *name,
             gsize       length)
{
  g_autofree char *digits = NULL;
  gboolean hex;
  guint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) == length && g_ascii_strncasecmp (names[i].name, name, length) == 0)
      return names[i].c;
  if (length < 2 || *name != '#')
    return 0;
  hex = name[1] == 'x' || name[1] == 'X';
  digits = g_strndup (name + (hex ? 2 : 1), length - (hex ? 2 : 1));
  if (!g_ascii_string_to_unsigned (digits, hex ? 16 : 10, 0x20, 0x10ffff, &value, NULL) ||
      !g_unichar_validate ((gunichar) value))
    return 0;
  return (gunichar) value;
}

static char *
unescape_once (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = *text == '&' ? memchr (text, ';', strnlen (text, 12)) : NULL;
      gunichar c = end != NULL ? read_entity (text + 1, (gsize) (end - text - 1)) : 0;

      if (c != 0)
        {
          g_string_append_unichar (out, c);
          text = end + 1;
        }
      else
        g_string_append_c (out, *text++);
    }
  return g_string_free (out, FALSE);
}

char *
penny_unescape (const char *text,
                gsize       length)
{
  g_autofree char *copy = g_strndup (text, length), *once = NULL;
  char *twice;

  g_strdelimit (copy, "\n\t", ' ');
  if (strchr (copy, '&') == NULL)
    return g_strstrip (g_steal_pointer (&copy));
  once = unescape_once (copy);
  twice = unescape_once (once);
  return g_strstrip (twice);
}
