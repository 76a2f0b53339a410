#include "receipt-lines.h"
#include "receipt-when.h"

#include "payee.h"

#include <string.h>

/* To whom a receipt says it was paid: the first lines that look like a name. */

#define FIRST_LINES 14
#define MOST_WORDS  16
#define LONGEST     48

/* Words before a name that say so; what stands behind them is the payee. */
static const char * const before_name[] = {
  "merchant:", "paid to", "payee:", "payable to", "sold by", "seller:", "supplier:", "retailer:", "operator:", "account name:",
  "thank you for shopping at", "thank you for your order with", "thank you for your order from", "thanks for your order from",
  "thanks for shopping at", "thank you for visiting", "thank you for choosing", "thank you for travelling with",
  "thank you for riding with", "your order from", "your receipt from", "receipt from", "invoice from", "welcome to", "croeso i",
  "diolch am siopa yn", "from:",
};

/* A line with one of these is no name. */
static const char * const no_name[] = {
  "receipt", "derbynneb", "invoice", "anfoneb", "thank", "thanks", "diolch", "welcome", "croeso", "vat", "taw", "reg", "registered",
  "registration", "tel", "telephone", "phone", "ffon", "mobile", "fax", "email", "ebost", "date", "dyddiad", "time", "till",
  "cashier", "served", "operator", "order", "customer", "copy", "merchant", "cardholder", "terminal", "total", "amount", "subtotal",
  "number", "statement", "bill to", "ship to", "deliver to", "duplicate", "reprint", "please", "keep", "open", "opening", "hours", "manager",
  "store no", "transaction", "trans", "page", "ref", "reference", "your", "dear", "hello", "hi", "subject", "to", "sent", "card", "visa",
  "mastercard", "debit", "sale", "payment", "paid", "confirmation", "ticket", "tocyn", "ffordd", "heol", "stryd", "unit", "floor", "england", "scotland", "wales", "united kingdom",
  "every little helps", "live well for less", "table", "covers", "description", "qty", "item", "items", "auth", "code", "contactless",
  "company no", "proof of purchase", "tax", "inbox", "gmail", "outlook", "fwd", "re",
};

/* A line that ends so is an address. */
static const char * const streets[] = {
  "road", "rd", "street", "st", "lane", "avenue", "ave", "close", "drive", "place", "parade", "square", "terrace",
};

/* These end a company's name, and a line that ends so is one, wherever it stands. */
static const char * const companies[] = { "ltd", "limited", "plc", "llp", "cic", "cyf", "cyfyngedig" };

static guint
count_letters (const char *text,
               guint      *figures,
               guint      *others)
{
  guint letters = 0;

  *figures = *others = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        letters++;
      else if (g_unichar_isdigit (c))
        (*figures)++;
      else if (c != ' ' && c != '\'' && c != '&' && c != '.')
        (*others)++;
    }
  return letters;
}

/* "LS1 4AB": an address. */
static gboolean
has_postcode (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (p > text + 1 && p[0] == ' ' && g_ascii_isdigit (p[1]) && g_ascii_isupper (p[2]) && g_ascii_isupper (p[3]) &&
        !g_ascii_isalnum (p[4]) && (g_ascii_isdigit (p[-1]) || g_ascii_isupper (p[-1])) && g_ascii_isalnum (p[-2]))
      return TRUE;
  return FALSE;
}

static gboolean
has_address (const char *text)
{
  return strstr (text, "www") != NULL || strchr (text, '@') != NULL || strstr (text, "http") != NULL || strstr (text, ".co") != NULL ||
         strstr (text, ".org") != NULL || has_postcode (text);
}

#define ENDS_WITH(words, n, list) ends_with (words, n, list, G_N_ELEMENTS (list))

static gboolean
ends_with (const PennyFolded  *words,
           guint               n_words,
           const char * const *list,
           gsize               n)
{
  for (gsize i = 0; n_words >= 2 && i < n; i++)
    if (penny_receipt_is_word (words[n_words - 1], list[i]))
      return TRUE;
  return FALSE;
}

/* Two letters that may begin or end a name; what else is so short there is a logo or an edge, misread. */
static const char * const short_words[] = {
  "st", "dr", "mr", "ms", "le", "la", "el", "al", "de", "y", "yr", "mc", "bp", "ee", "co", "uk", "gb", "tv", "diy",
};

static gboolean
is_short (const char *word,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (word[i]) || word[i] == '&')
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (short_words); i++)
    if (strlen (short_words[i]) == length && g_ascii_strncasecmp (word, short_words[i], length) == 0)
      return FALSE;
  return length <= 2 && !(length == 1 && g_ascii_isupper (*word));
}

static gboolean
is_sign (char c)
{
  return !g_ascii_isalnum (c) && (guchar) c < 0x80;
}

/* Without the signs and scraps that a machine makes of a logo or an edge. */
static char *
without_edges (const char *text)
{
  const char *end = text + strlen (text), *word;
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      while (text < end && is_sign (*text))
        text++;
      while (end > text && is_sign (end[-1]))
        end--;
      word = memchr (text, ' ', (gsize) (end - text));
      if (word != NULL && is_short (text, (gsize) (word - text)))
        {
          text = word;
          more = TRUE;
        }
      for (word = end; word > text && word[-1] != ' ';)
        word--;
      if (word > text && is_short (word, (gsize) (end - word)))
        {
          end = word;
          more = TRUE;
        }
    }
  return g_strndup (text, (gsize) (end - text));
}

/* "MC P ELSIE . OR ara": more scraps than words, or great and small letters as they fall. */
static gboolean
is_scraps (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " .,;:", -1);
  guint n = 0, scraps = 0, great = 0, small = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      if (length == 0)
        continue;
      n++;
      scraps += length <= 2;
      great += length >= 3 && g_ascii_isupper ((*word)[0]) && g_ascii_isupper ((*word)[1]) && g_ascii_isupper ((*word)[2]);
      small += length >= 3 && g_ascii_islower ((*word)[0]);
    }
  return scraps * 2 > n || (great > 0 && small > 0);
}

/* How much like a name a line looks; 0 or less: not at all. */
static int
likeness (const char *text,
          guint       line)
{
  PennyFolded words[MOST_WORDS];
  PennyReceiptSum sum[1];
  PennyReceiptWhen when[1];
  guint n = penny_receipt_fold_words (text, strlen (text), words, MOST_WORDS), figures, others;
  guint letters = count_letters (text, &figures, &others);
  int score = 60 - 6 * (int) line;

  if (letters < 2 || letters > LONGEST || n > 7 || figures > letters / 2 || others > letters / 3 + 1 || has_address (text) ||
      penny_receipt_sums (text, sum, 1) > 0 || penny_receipt_whens (text, PENNY_DATE_LAST, when, 1) > 0)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (no_name); i++)
    if (penny_receipt_find_phrase (words, n, no_name[i]) >= 0)
      return 0;
  if (ENDS_WITH (words, n, streets))
    return 0;
  if (ENDS_WITH (words, n, companies))
    score += 12;
  if (letters < 4 || is_scraps (text))
    score -= 25;
  return score - 4 * (int) (figures + others) - (n > 5 ? 10 : 0) + (strcspn (text, ",") < strlen (text) ? -12 : 0);
}

/* What stands between @from and the end, or the first sign that ends a name. */
static char *
name_behind (const char *from)
{
  g_autofree char *name = NULL;
  guint figures, others;
  g_autofree char *whole = g_strndup (from, strcspn (from, "<>!(,;|\"[]@"));

  name = without_edges (whole);
  if (count_letters (name, &figures, &others) < 2 || figures > 4 || strlen (name) > LONGEST)
    return NULL;
  return penny_payee_tidy (name);
}

static char *
named_outright (const GPtrArray *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (before_name); i++)
    for (guint line = 0; line < names->len; line++)
      {
        const char *text = g_ptr_array_index (names, line);
        gsize length = strlen (before_name[i]);
        char *name = g_ascii_strncasecmp (text, before_name[i], length) == 0 ? name_behind (text + length) : NULL;

        if (name != NULL)
          return name;
      }
  return NULL;
}

static char *
likeliest (const GPtrArray *names)
{
  const char *best = NULL;
  int most = 0;

  for (guint line = 0; line < MIN (names->len, FIRST_LINES); line++)
    {
      int score = likeness (g_ptr_array_index (names, line), line);

      if (score > most)
        {
          most = score;
          best = g_ptr_array_index (names, line);
        }
    }
  return best != NULL ? penny_payee_tidy (best) : NULL;
}

char *
penny_receipt_find_payee (const GPtrArray *lines)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *named;

  for (guint line = 0; line < lines->len; line++)
    g_ptr_array_add (names, without_edges (g_ptr_array_index (lines, line)));
  named = named_outright (names);
  return named != NULL ? named : likeliest (names);
}
