#include "receipt-lines.h"

#include <string.h>

/* A receipt is short; an e-mail's tail is not where its total stands. */
#define MOST_BYTES 100000
#define MOST_LINES 2000
#define LONGEST    240

/* What a machine writes for one sign in many ways. */
static char
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return '-';
    case 0x2018: case 0x2019: case 0x00b4: case 0x02bc: case 0x0060:
      return '\'';
    case 0x201c: case 0x201d:
      return '"';
    case 0x00b7: case 0x2024: case 0x2027:
      return '.';
    case 0x201a:
      return ',';
    case 0x20a4:
      return 0;
    default:
      return 0;
    }
}

static void
append_clean (GString  *line,
              gunichar  c)
{
  char plain = plain_sign (c);

  if (c == 0x20a4)             /* the lira's sign is a pound's to a machine */
    g_string_append (line, "£");
  else if (plain != 0)
    g_string_append_c (line, plain);
  else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  else if (g_unichar_isgraph (c))
    g_string_append_unichar (line, c);
}

static gboolean
is_lone_letter (const char *p)
{
  return g_ascii_isalpha (p[0]) && (p[1] == ' ' || p[1] == '\0');
}

/* "T O T A L" is a word. */
static void
join_lone_letters (GString *line)
{
  gsize to = 0;
  const char *p = line->str;

  while (*p != '\0')
    {
      gsize run = 0;

      if (p == line->str || p[-1] == ' ')
        while (is_lone_letter (p + 2 * run))
          {
            run++;
            if (p[2 * run - 1] == '\0')
              break;
          }
      if (run < 3)
        {
          line->str[to++] = *p++;
          continue;
        }
      for (gsize i = 0; i < run; i++)
        line->str[to++] = p[2 * i];
      p += 2 * run - 1;
    }
  g_string_truncate (line, to);
}

static void
end_line (GPtrArray *lines,
          GString   *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  join_lone_letters (line);
  if (line->len > 0 && lines->len < MOST_LINES)
    g_ptr_array_add (lines, g_strdup (line->str));
  g_string_truncate (line, 0);
}

GPtrArray *
penny_receipt_lines (const char *words)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (words, (gssize) strnlen (words, MOST_BYTES));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\f' || c == '\r' || c == 0x2028 || c == 0x2029)
        end_line (lines, line);
      else if (line->len < LONGEST)
        append_clean (line, c);
    }
  end_line (lines, line);
  return lines;
}

/* One letter for all that look alike. */
static char
fold (char c)
{
  switch (c)
    {
    case '0': case 'q':
      return 'o';
    case '1': case 'i': case '|': case '!': case 'j':
      return 'l';
    case '5': case '$':
      return 's';
    case '8':
      return 'b';
    case '2':
      return 'z';
    case 'v':
      return 'u';
    default:
      return c;
    }
}

/* Letters with their marks off: "tâl" is "tal". */
static char
small_letter (gunichar c)
{
  gunichar parts[8];

  if (c >= 0x80 && g_unichar_isalpha (c) && g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 0)
    c = parts[0];
  if (c >= 0x80)
    return g_unichar_isalpha (c) ? '~' : 0;
  if (g_ascii_isalnum ((char) c) || c == '|' || c == '$')
    return g_ascii_tolower ((char) c);
  return 0;
}

/* Two letters that look like one are that one: "rn" is "m", "vv" is "w". */
static guint
append_folded (char  *word,
               guint  letters,
               char   c)
{
  c = fold (c);
  if (letters > 0 && ((word[letters - 1] == 'r' && c == 'n') || (word[letters - 1] == 'u' && c == 'u')))
    word[letters - 1] = c == 'n' ? 'm' : 'w';
  else
    word[letters++] = c;
  return letters;
}

guint
penny_receipt_fold_words (const char  *text,
                          gsize        length,
                          PennyFolded *words,
                          guint        most)
{
  const char *end = text + length;
  guint n = 0, letters = 0;

  for (const char *p = text; p < end && *p != '\0'; p = g_utf8_next_char (p))
    {
      char c = small_letter (g_utf8_get_char (p));

      if (c == 0 && *p != '\'' && letters > 0)
        {
          words[n++][letters] = '\0';
          letters = 0;
          if (n == most)
            return n;
        }
      else if (c != 0 && letters < PENNY_FOLDED - 1)
        letters = append_folded (words[n], letters, c);
    }
  if (letters > 0)
    words[n++][letters] = '\0';
  return n;
}

guint
penny_receipt_edits (const char *a,
                     const char *b,
                     guint       most)
{
  guint before[PENNY_FOLDED + 1], here[PENNY_FOLDED + 1];
  gsize n = MIN (strlen (a), PENNY_FOLDED), m = MIN (strlen (b), PENNY_FOLDED);

  if ((n > m ? n - m : m - n) > most)
    return most + 1;
  for (guint j = 0; j <= m; j++)
    before[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint least = here[0] = i;

      for (guint j = 1; j <= m; j++)
        {
          here[j] = MIN (before[j - 1] + (a[i - 1] != b[j - 1]), MIN (before[j], here[j - 1]) + 1);
          least = MIN (least, here[j]);
        }
      if (least > most)
        return most + 1;
      memcpy (before, here, sizeof before);
    }
  return MIN (before[m], most + 1);
}

/* @n_plain letters of @plain, misread: one in five or more, two in nine. */
static gboolean
is_word (const char *folded,
         const char *plain,
         gsize       n_plain)
{
  /* One letter from a word that means something else. */
  static const char * const others[] = { "charge", "charges", "county", "account", "caru", NULL };
  char word[PENNY_FOLDED] = "";
  guint length = 0, most = n_plain < 5 ? 0 : n_plain < 9 ? 1 : 2;

  for (gsize i = 0; i < n_plain && length < PENNY_FOLDED - 1; i++)
    length = append_folded (word, length, plain[i]);
  if (strcmp (folded, word) == 0)
    return TRUE;
  return most > 0 && !g_strv_contains (others, folded) && penny_receipt_edits (folded, word, most) <= most;
}

gboolean
penny_receipt_is_word (const char *folded,
                       const char *plain)
{
  return is_word (folded, plain, strlen (plain));
}

int
penny_receipt_find_phrase (const PennyFolded *words,
                           guint              n_words,
                           const char        *phrase)
{
  for (guint i = 0; i < n_words; i++)
    {
      const char *part = phrase;

      for (guint k = i; k < n_words; k++)
        {
          gsize length = strcspn (part, " ");

          if (!is_word (words[k], part, length))
            break;
          if (part[length] == '\0')
            return (int) i;
          part += length + 1;
        }
    }
  return -1;
}

gboolean
penny_receipt_has_any (const PennyFolded  *words,
                       guint               n_words,
                       const char * const *list,
                       gsize               n)
{
  for (gsize i = 0; i < n; i++)
    if (penny_receipt_find_phrase (words, n_words, list[i]) >= 0)
      return TRUE;
  return FALSE;
}

int
penny_receipt_figure (char c)
{
  if (g_ascii_isdigit (c))
    return c - '0';
  switch (c)
    {
    case 'O': case 'o': case 'Q': case 'D':
      return 0;
    case 'l': case 'I': case 'i': case '|': case '!':
      return 1;
    case 'Z': case 'z':
      return 2;
    case 'S': case 's':
      return 5;
    case 'B':
      return 8;
    case 'g': case 'q':
      return 9;
    default:
      return -1;
    }
}
