#include "tag-reader.h"

#include <string.h>

static const char cdata[] = "<![CDATA[";

static gboolean
at_word (const char *text,
         gsize       length,
         gsize       at,
         const char *word)
{
  gsize n = strlen (word);

  return length - at >= n && memcmp (text + at, word, n) == 0;
}

static gsize
behind (const char *text,
        gsize       length,
        gsize       at,
        const char *word)
{
  const char *end = g_strstr_len (text + at, (gssize) (length - at), word);

  return end != NULL ? (gsize) (end - text) + strlen (word) : length;
}

/* The next "<" from @at on, or the end. */
static gsize
next_angle (const char *text,
            gsize       length,
            gsize       at)
{
  const char *angle = at < length ? memchr (text + at, '<', length - at) : NULL;

  return angle != NULL ? (gsize) (angle - text) : length;
}

/* "<" before anything else is a letter of the text. */
static gboolean
opens_tag (const char *text,
           gsize       length,
           gsize       at)
{
  if (text[at] != '<' || at + 1 >= length)
    return FALSE;
  return g_ascii_isalpha (text[at + 1]) || (text[at + 1] == '/' && at + 2 < length && g_ascii_isalpha (text[at + 2]));
}

static gboolean
opens_aside (const char *text,
             gsize       length,
             gsize       at)
{
  return text[at] == '<' && at + 1 < length && (text[at + 1] == '!' || text[at + 1] == '?');
}

static gsize
skip_aside (const char *text,
            gsize       length,
            gsize       at)
{
  if (at_word (text, length, at, "<!--"))
    return behind (text, length, at, "-->");
  return behind (text, length, at, ">");
}

static gboolean
in_name (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-' || c == ':';
}

static gsize
take_name (const char *text,
           gsize       length,
           gsize       at,
           PennyTag   *tag)
{
  gsize n = 0;

  for (; at < length && in_name (text[at]); at++)
    if (text[at] == ':')
      n = 0;
    else if (n < sizeof tag->name - 1)
      tag->name[n++] = g_ascii_toupper (text[at]);
  tag->name[n] = '\0';

  /* Attributes, up to the ">"; a tag that never closes ends where the next begins. */
  while (at < length && text[at] != '>' && text[at] != '<')
    at++;
  return at < length && text[at] == '>' ? at + 1 : at;
}

static void
take_value (const char *text,
            gsize       length,
            gsize       at,
            PennyTag   *tag)
{
  gsize end = next_angle (text, length, at);

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  if (at_word (text, length, at, cdata))
    {
      const char *close;

      at += strlen (cdata);
      close = g_strstr_len (text + at, (gssize) (length - at), "]]>");
      tag->value = text + at;
      tag->length = close != NULL ? (gsize) (close - tag->value) : length - at;
      tag->end = close != NULL ? at + tag->length + 3 : length;
      return;
    }
  while (end < length && !opens_tag (text, length, end) && !opens_aside (text, length, end))
    end = next_angle (text, length, end + 1);
  tag->value = text + MIN (at, end);
  tag->length = end - MIN (at, end);
  tag->end = end;
}

gboolean
penny_tag_next (const char *text,
                gsize       length,
                gsize      *at,
                PennyTag   *tag)
{
  gsize p = next_angle (text, length, *at);

  while (p < length && !opens_tag (text, length, p))
    p = next_angle (text, length, opens_aside (text, length, p) ? skip_aside (text, length, p) : p + 1);
  if (p >= length)
    {
      *at = length;
      return FALSE;
    }

  tag->start = p;
  tag->closing = text[p + 1] == '/';
  p = take_name (text, length, p + (tag->closing ? 2 : 1), tag);
  take_value (text, length, p, tag);
  *at = tag->end;
  return TRUE;
}
