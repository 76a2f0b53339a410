#include "plain-html.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_TAG 16

static const char *const silent[] = { "script", "style", "head", "title" };
static const char *const lines[] = { "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
                                     "hr", "blockquote", "section", "article", "pre" };

static gboolean
is_one_of (const char        *name,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (name, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "tr" of "</TR class=...>". */
static void
read_name (const char *at,
           char        name[LONGEST_TAG])
{
  gsize n = 0;

  if (*at == '/')
    at++;
  while (n < LONGEST_TAG - 1 && g_ascii_isalnum (*at))
    name[n++] = g_ascii_tolower (*at++);
  name[n] = '\0';
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  /* At most one empty line.  Its end alone is looked at: the text may be long, and all of it lines. */
  if (text->len > 0 && (text->len < 2 || memcmp (text->str + text->len - 2, "\n\n", 2) != 0))
    g_string_append_c (text, '\n');
}

static void
add_space (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ' && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ' ');
}

static gunichar
named_letter (const char *name,
              gsize       length)
{
  static const struct { const char *name; gunichar letter; } known[] = {
    { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", ' ' }, { "pound", 0xa3 },
    { "euro", 0x20ac }, { "copy", 0xa9 }, { "reg", 0xae }, { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 },
    { "rsquo", 0x2019 }, { "ldquo", 0x201c }, { "rdquo", 0x201d }, { "hellip", 0x2026 }, { "times", 0xd7 },
    { "bull", 0x2022 }, { "middot", 0xb7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (strlen (known[i].name) == length && strncmp (known[i].name, name, length) == 0)
      return known[i].letter;
  return 0;
}

/* "&pound;", "&#163;", "&#xa3;"; anything else stands as it is. Gives what follows. */
static const char *
add_entity (GString    *text,
            const char *at)
{
  gsize length = strcspn (at + 1, "; <&\n");
  gunichar letter = 0;

  if (at[1 + length] == ';' && length > 1 && length < LONGEST_TAG)
    letter = at[1] != '#' ? named_letter (at + 1, length)
             : (gunichar) strtoul (at + (at[2] == 'x' || at[2] == 'X' ? 3 : 2), NULL,
                                   at[2] == 'x' || at[2] == 'X' ? 16 : 10);
  if (letter == 0 || !g_unichar_validate (letter) || g_unichar_iscntrl (letter))
    {
      g_string_append_c (text, '&');
      return at + 1;
    }
  if (letter == ' ' || letter == 0xa0)
    add_space (text);
  else
    g_string_append_unichar (text, letter);
  return at + length + 2;
}

/* To after the end of what is not said, whatever stands in it. */
static const char *
skip_silent (const char *at,
             const char *name)
{
  gsize length = strlen (name);

  for (; (at = strstr (at, "</")) != NULL; at += 2)
    if (g_ascii_strncasecmp (at + 2, name, length) == 0)
      return at;
  return NULL;
}

/* What follows the tag at @at; NULL at the end. */
static const char *
read_tag (GString    *text,
          const char *at)
{
  char name[LONGEST_TAG];
  const char *end;

  if (g_str_has_prefix (at, "<!--"))
    {
      end = strstr (at, "-->");
      return end == NULL ? NULL : end + 3;
    }
  read_name (at + 1, name);
  end = strchr (at, '>');
  if (end == NULL)
    return NULL;
  if (is_one_of (name, lines, G_N_ELEMENTS (lines)))
    end_line (text);
  else if (strcmp (name, "td") == 0 || strcmp (name, "th") == 0)
    add_space (text);
  if (at[1] != '/' && is_one_of (name, silent, G_N_ELEMENTS (silent)))
    return skip_silent (end, name);
  return end + 1;
}

char *
penny_plain_html (const char *html)
{
  GString *text = g_string_new (NULL);
  const char *at = html;

  while (at != NULL && *at != '\0')
    {
      if (*at == '<' && (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!'))
        at = read_tag (text, at);
      else if (*at == '&')
        at = add_entity (text, at);
      else if (g_ascii_isspace (*at))
        {
          add_space (text);
          at++;
        }
      else
        {
          const char *next = g_utf8_next_char (at);

          g_string_append_len (text, at, next - at);
          at = next;
        }
    }
  return g_strstrip (g_string_free (text, FALSE));
}
