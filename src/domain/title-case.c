#include "title-case.h"

#include <string.h>

/* Said letter by letter, though they have a vowel. */
static const char * const initials[] = {
  "AA", "ASOS", "ATM", "BBC", "BUPA", "CIC", "CIO", "DIY", "DVLA", "DWP", "EDF", "EE", "ICB", "ICO", "IKEA", "LA",
  "NEST", "PA", "RAC", "RNIB", "RNLI", "RSPCA", "TUI", "UK", "USA", "YHA", "YMCA", NULL
};

/* No vowel, yet said as words. */
static const char * const no_initials[] = { "DR", "JR", "MR", "MRS", "MS", "SR", "ST", NULL };

static gboolean
is_web_address (const char *word)
{
  return strstr (word, ".COM") != NULL || strstr (word, ".CO.") != NULL || strstr (word, ".ORG") != NULL ||
         strstr (word, ".NET") != NULL;
}

/* "HMRC", "NHS", "BT": nobody can say them as words. */
static gboolean
is_initials (const char *word)
{
  gsize length = strlen (word);

  if (g_strv_contains (initials, word))
    return TRUE;
  return length >= 2 && length <= 5 && !g_strv_contains (no_initials, word) &&
         strspn (word, "BCDFGHJKLMNPQRSTVWXZ") == length;
}

static void
append_title_word (GString    *title,
                   const char *word)
{
  gboolean web = is_web_address (word), whole = is_initials (word);
  gunichar before = ' ', before_that = ' ';

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean first = p == word || (!web && !g_unichar_isalnum (before) && before != '\'' && before != 0x2019) ||
                       (before == '\'' && p - word == 2 && g_unichar_isalpha (before_that) && p[1] != '\0');

      g_string_append_unichar (title, first || whole ? c : g_unichar_tolower (c));
      before_that = before;
      before = c;
    }
}

/* A text all in capitals was shouted by a computer; any other was written by someone. */
char *
penny_title_case (const char *text)
{
  g_auto (GStrv) words = NULL;
  GString *title;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return g_strdup (text);

  title = g_string_new (NULL);
  words = g_strsplit (text, " ", -1);
  for (char **word = words; *word != NULL; word++)
    {
      if (word != words)
        g_string_append_c (title, ' ');
      append_title_word (title, *word);
    }
  return g_string_free (title, FALSE);
}
