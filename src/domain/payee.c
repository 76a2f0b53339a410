#include "payee.h"

#include "title-case.h"

#include <string.h>

/* A bank's line is read as a row of characters with small rules from tables
 * below.  Each rule either shortens the text, leaving something with a letter
 * in it, or leaves it alone; they are tried until none fits, so that tidying a
 * tidy text changes nothing.  A bank's line has a bounded length, and so has
 * the work: what lies past it is never the payee. */
#define LONGEST 240

static const char * const leading[] = {
  "CARD PAYMENT TO ", "CARD PURCHASE AT ", "CARD PURCHASE ", "CONTACTLESS PAYMENT TO ", "CONTACTLESS PAYMENT ",
  "DEBIT CARD PAYMENT TO ", "VISA PURCHASE ", "POS PURCHASE ", "CARD SUBSCRIPTION TO ",
  "DIRECT DEBIT PAYMENT TO ", "DIRECT DEBIT TO ", "DIRECT DEBIT ", "DIRECT CREDIT FROM ",
  "STANDING ORDER VIA FASTER PAYMENT TO ", "STANDING ORDER TO ", "STANDING ORDER ",
  "BILL PAYMENT VIA FASTER PAYMENT TO ", "BILL PAYMENT TO ", "BILL PAYMENT FROM ", "REGULAR TRANSFER PAYMENT TO ",
  "FASTER PAYMENTS RECEIPT FROM ", "FASTER PAYMENT TO ", "FASTER PAYMENT FROM ",
  "FASTER PAYMENT RECEIVED FROM ", "BANK GIRO CREDIT FROM ", "BANK GIRO CREDIT ", "BANK CREDIT ", "BANK TRANSFER TO ",
  "BANK TRANSFER FROM ", "CREDIT FROM ", "REFUND FROM ", "PAYMENT TO ", "PAYMENT FROM ", "TRANSFER TO ", "TRANSFER FROM ",
};

/* Before "FROM" stands the reference, after it the payee. */
static const char * const leading_with_reference[] = {
  "FASTER PAYMENTS RECEIPT REF", "FASTER PAYMENT RECEIPT REF", "FASTER PAYMENT RECEIVED REF", "BANK GIRO CREDIT REF",
};

static const char * const processors[] = { "PAYPAL", "SQ", "SUMUP", "ZETTLE", "IZ", "STRIPE" };

/* As written by banks, in capitals: "So" in a shop's name is not "SO". */
static const char * const type_codes[] = {
  "ATM", "BAC", "BACS", "BBP", "BCC", "BGC", "BP", "CDM", "CHQ", "CLP", "CPM", "CPT", "CR", "DD", "DDR", "DEB", "DR",
  "FPI", "FPO", "FT", "POS", "SO", "STO", "TFR", "VIS", ")))",
};

static const char * const countries[] = { "GB", "GBR", "GBP" };

static const char * const companies[] = { "LTD", "LTD.", "LIMITED", "PLC" };

static const char * const months[] = {
  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
};

static const char * const towns[] = {
  "ABERDEEN", "BATH", "BELFAST", "BIRMINGHAM", "BLACKPOOL", "BOLTON", "BRADFORD", "BRIGHTON", "BRISTOL", "CAMBRIDGE",
  "CARDIFF", "CARLISLE", "CHESTER", "COVENTRY", "CROYDON", "DERBY", "DONCASTER", "DUNDEE", "EDINBURGH", "EXETER",
  "GLASGOW", "GLOUCESTER", "HALIFAX", "HUDDERSFIELD", "HULL", "INVERNESS", "IPSWICH", "LANCASTER", "LEEDS",
  "LEICESTER", "LINCOLN", "LIVERPOOL", "LONDON", "LUTON", "MANCHESTER", "MIDDLESBROUGH", "NEWCASTLE", "NEWPORT",
  "NORTHAMPTON", "NORWICH", "NOTTINGHAM", "OLDHAM", "OXFORD", "PETERBOROUGH", "PLYMOUTH", "PORTSMOUTH", "PRESTON",
  "READING", "ROCHDALE", "ROTHERHAM", "SALFORD", "SHEFFIELD", "SOUTHAMPTON", "STOCKPORT", "SUNDERLAND", "SWANSEA",
  "SWINDON", "WAKEFIELD", "WARRINGTON", "WIGAN", "WOLVERHAMPTON", "WORCESTER", "YORK",
};

#define LISTED(list, word, length) listed (list, G_N_ELEMENTS (list), word, length)

static gboolean
listed (const char * const *list,
        gsize               n,
        const char         *word,
        gsize               length)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (list[i]) == length && strncmp (list[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_letter (const char *text,
            gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_figures (const char *word,
            gsize       length)
{
  return length > 0 && strspn (word, "0123456789") >= length;
}

/* "07OCT26", "24/09/26", "17-09-2026", "16:05", but not a gym's "24/7" */
static gboolean
is_moment (const char *word,
           gsize       length)
{
  gsize first = strspn (word, "0123456789");

  if (first == 0 || first > 4 || first >= length || length < 5)
    return FALSE;
  if (length - first >= 3 && g_ascii_isalpha (word[first]))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
        if (g_ascii_strncasecmp (word + first, months[i], 3) == 0)
          return is_figures (word + first + 3, length - first - 3);
      return FALSE;
    }
  return strchr ("/-:.", word[first]) != NULL && strspn (word, "0123456789/-:.") >= length && g_ascii_isdigit (word[length - 1]);
}

static gsize
word_length (const char *word)
{
  return strcspn (word, " \t");
}

static const char *
next_word (const char *word)
{
  word += word_length (word);
  return word + strspn (word, " \t");
}

/* "PAYPAL *", "SQ*", "ZETTLE_*" */
static const char *
after_processor (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (processors); i++)
    {
      gsize length = strlen (processors[i]);

      if (g_ascii_strncasecmp (text, processors[i], length) == 0)
        {
          const char *star = text + length + strspn (text + length, " _");

          if (*star == '*')
            return star + 1;
        }
    }
  return text;
}

/* "4332 07OCT26 CD , " as NatWest begins a card payment. */
static const char *
after_card_and_day (const char *text)
{
  const char *day = next_word (text);
  const char *rest;

  if (word_length (text) != 4 || !is_figures (text, 4) || !is_moment (day, word_length (day)))
    return text;
  rest = next_word (day);
  if ((word_length (rest) == 2 && strncmp (rest, "CD", 2) == 0) || (word_length (rest) == 1 && (*rest == 'C' || *rest == 'D')))
    rest = next_word (rest);
  return rest;
}

static const char *
after_leading (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (leading); i++)
    if (g_ascii_strncasecmp (text, leading[i], strlen (leading[i])) == 0)
      return text + strlen (leading[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (leading_with_reference); i++)
    if (g_ascii_strncasecmp (text, leading_with_reference[i], strlen (leading_with_reference[i])) == 0)
      {
        const char *from = strstr (text, " FROM ");

        return from != NULL ? from + strlen (" FROM ") : text;
      }
  return text;
}

static gboolean
is_reference (const char *word)
{
  static const char * const marks[] = { "REF", "REFERENCE", "MANDATE" };
  gsize length = strspn (word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length == strlen (marks[i]) && g_ascii_strncasecmp (word, marks[i], length) == 0)
      return strchr (" .:0123456789", word[length]) != NULL;
  return FALSE;
}

/* "ON 16 SEP", "ON 17-09-2026" */
static gboolean
is_on_a_day (const char *word)
{
  const char *day = next_word (word);
  gsize length = word_length (day);

  if (word_length (word) != 2 || g_ascii_strncasecmp (word, "ON", 2) != 0)
    return FALSE;
  if (is_moment (day, length))
    return TRUE;
  if (!is_figures (day, length) || length > 2)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (next_word (day), months[i], 3) == 0)
      return TRUE;
  return FALSE;
}

/* "CD 1417" */
static gboolean
is_card (const char *word)
{
  const char *number = next_word (word);

  return word_length (word) == 2 && strncmp (word, "CD", 2) == 0 &&
         word_length (number) == 4 && is_figures (number, 4);
}

/* A shop's number, which a town, a price or a type code may follow, or the long
 * reference of a customer or a transfer. */
static gboolean
is_number (const char *word)
{
  gsize length = word_length (word);
  gsize figures = strspn (word, "0123456789");
  int all_figures = 0;

  if (*word == '#')
    return is_figures (word + 1, length - 1);
  for (gsize i = 0; i < length; i++)
    all_figures += g_ascii_isdigit (word[i]);
  return all_figures >= 6 ||
         (figures >= 3 &&
          (figures == length || word[figures] == ',' || LISTED (type_codes, word + figures, length - figures)));
}

/* Does what follows the payee begin here?  @gap is how the bank parted it. */
static gboolean
is_tail (const char *word,
         const char *gap)
{
  return word - gap >= 3 || memchr (gap, '\t', (gsize) (word - gap)) != NULL || *word == ',' ||
         is_reference (word) || is_moment (word, word_length (word)) || is_on_a_day (word) ||
         is_card (word) || is_number (word);
}

static void
cut_tail (char *text)
{
  for (char *gap = text + word_length (text); *gap != '\0';)
    {
      char *word = gap + strspn (gap, " \t");

      if (is_tail (word, gap) && has_letter (text, (gsize) (gap - text)))
        {
          *gap = '\0';
          return;
        }
      gap = word + word_length (word);
    }
}

/* "AMZNMKTPLACE*1A2B3" */
static void
cut_star (char *text)
{
  char *star = strchr (text, '*');

  if (star != NULL && has_letter (text, (gsize) (star - text)))
    *star = '\0';
}

static void
cut_commas (char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (" \t,", text[length - 1]) != NULL)
    text[--length] = '\0';
}

static char *
last_word (char *text)
{
  char *space = strrchr (text, ' ');

  return space != NULL ? space + 1 : text;
}

/* The last word, if something with a letter stands before it. */
static gboolean
cut_last_word (char               *text,
               const char * const *list,
               gsize               n)
{
  char *word = last_word (text);

  if (!listed (list, n, word, strlen (word)) || !has_letter (text, (gsize) (word - text)))
    return FALSE;
  *word = '\0';
  cut_commas (text);
  return TRUE;
}

static void
cut_companies (char *text)
{
  char *word = last_word (text);
  g_autofree char *capitals = g_ascii_strup (word, -1);

  if (LISTED (companies, capitals, strlen (capitals)) && has_letter (text, (gsize) (word - text)))
    *word = '\0';
}

/* One round of all the rules. */
static void
strip_once (char *text)
{
  static const char * (* const beginnings[]) (const char *) = { after_leading, after_card_and_day, after_processor };

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      const char *rest = beginnings[i] (text);

      rest += strspn (rest, " \t,'*");
      if (has_letter (rest, strlen (rest)))
        memmove (text, rest, strlen (rest) + 1);
    }
  cut_tail (text);
  cut_star (text);
  cut_commas (text);
  cut_last_word (text, type_codes, G_N_ELEMENTS (type_codes));
  if (cut_last_word (text, countries, G_N_ELEMENTS (countries)))
    cut_last_word (text, towns, G_N_ELEMENTS (towns));
  cut_companies (text);
  cut_commas (text);
}

/* Valid, no spaces around it, no space but ' ' and no control character but a tab. */
static char *
plain_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);
  int left = LONGEST;

  for (const char *p = valid; *p != '\0' && left > 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean space = c != '\t' && (g_unichar_isspace (c) || g_unichar_iscntrl (c));

      if (plain->len == 0 && (space || c == '\t'))
        continue;
      g_string_append_unichar (plain, space ? ' ' : c);
      left--;
    }
  return g_strchomp (g_string_free (plain, FALSE));
}

/* One space between words. */
static char *
one_space (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *word = text + strspn (text, " \t"); *word != '\0'; word = next_word (word))
    {
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append_len (words, word, (gssize) word_length (word));
    }
  return g_string_free (words, FALSE);
}

static char *
tidy_once (const char *text)
{
  g_autofree char *plain = plain_text (text);
  g_autofree char *words = NULL;

  strip_once (plain);
  words = one_space (plain);
  return penny_title_case (words);
}

char *
penny_payee_tidy (const char *bank_text)
{
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (bank_text != NULL, NULL);

  tidy = tidy_once (bank_text);
  if (*tidy == '\0')
    return g_utf8_make_valid (bank_text, -1);
  while (TRUE)
    {
      g_autofree char *again = tidy_once (tidy);

      if (strcmp (again, tidy) == 0)
        return g_steal_pointer (&tidy);
      g_free (tidy);
      tidy = g_steal_pointer (&again);
    }
}

/* Small letters one by one: the same in every language and on every machine. */
char *
penny_payee_key (const char *payee)
{
  g_autofree char *valid = NULL, *plain = NULL, *composed = NULL;
  g_autoptr (GString) small = g_string_new (NULL);

  g_return_val_if_fail (payee != NULL, NULL);

  valid = g_utf8_make_valid (payee, -1);
  plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (small, g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c));
    }
  composed = g_utf8_normalize (small->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return one_space (composed);
}
