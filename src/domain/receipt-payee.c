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
  if (letters < 4)
    score -= 15;
  return score - 4 * (int) (figures + others) - (n > 5 ? 10 : 0) + (strcspn (text, ",") < strlen (text) ? -12 : 0);
}

/* What stands between @from and the end, or the first sign that ends a name. */
static char *
name_behind (const char *from)
{
  g_autofree char *name = NULL;
  guint figures, others;

  from += strspn (from, " :-");
  name = g_strndup (from, strcspn (from, "<>!(,;|\"[]@"));
  g_strstrip (name);
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  if (count_letters (name, &figures, &others) < 2 || figures > 4 || strlen (name) > LONGEST)
    return NULL;
  return penny_payee_tidy (name);
}

static char *
named_outright (const GPtrArray *lines)
{
  for (gsize i = 0; i < G_N_ELEMENTS (before_name); i++)
    for (guint line = 0; line < lines->len; line++)
      {
        const char *text = g_ptr_array_index (lines, line);
        gsize length = strlen (before_name[i]);

        if (g_ascii_strncasecmp (text, before_name[i], length) == 0)
          {
            char *name = name_behind (text + length);

            if (name != NULL)
              return name;
          }
      }
  return NULL;
}

/* Signs that a machine makes of a logo or an edge. */
static char *
without_edges (const char *text)
{
  const char *end = text + strlen (text);

  while (text < end && !g_ascii_isalnum (*text) && (guchar) *text < 0x80)
    text++;
  while (end > text && !g_ascii_isalnum (end[-1]) && (guchar) end[-1] < 0x80 && end[-1] != '.')
    end--;
  return g_strndup (text, (gsize) (end - text));
}

char *
penny_receipt_find_payee (const GPtrArray *lines)
{
  char *named = named_outright (lines);
  g_autofree char *text = NULL;
  const char *best = NULL;
  int most = 0;

  if (named != NULL)
    return named;
  for (guint line = 0; line < MIN (lines->len, FIRST_LINES); line++)
    {
      int score = likeness (g_ptr_array_index (lines, line), line);

      if (score > most)
        {
          most = score;
          best = g_ptr_array_index (lines, line);
        }
    }
  if (best == NULL)
    return NULL;
  text = without_edges (best);
  return *text != '\0' ? penny_payee_tidy (text) : NULL;
}
