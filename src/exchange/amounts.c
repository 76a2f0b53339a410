#include "amounts.h"

#include <string.h>

/* A thousand million pounds: beyond it, a file is broken and sums are not safe. */
#define MOST_PENCE G_GINT64_CONSTANT (100000000000)
#define LONGEST    64

typedef struct
{
  PennyAmount *amount;
  guint        signs;
  guint        currencies;
  gboolean     bracket;
  gboolean     minus;
} Marks;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f ||
         c == 0x200b || c == 0xfeff;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2012 || c == 0x2013;
}

static gboolean
take_word (Marks      *marks,
           const char *word,
           gsize       length)
{
  if (length <= 2 && g_ascii_strncasecmp (word, "CR", length) == 0)
    marks->amount->credit = TRUE;
  else if (length <= 2 && g_ascii_strncasecmp (word, "DR", length) == 0)
    marks->amount->debit = TRUE;
  else if (length == 3)
    return marks->currencies++ == 0;   /* GBP, EUR */
  else
    return FALSE;
  return TRUE;
}

static gboolean
take_sign (Marks    *marks,
           gunichar  c)
{
  if (marks->signs++ > 0)
    return FALSE;
  marks->minus = is_minus (c);
  marks->amount->plus = c == '+';
  return TRUE;
}

static gboolean
take_mark (Marks    *marks,
           gunichar  c)
{
  if (is_space (c))
    return TRUE;
  if (is_minus (c) || c == '+')
    return take_sign (marks, c);
  if (c == '(' && !marks->bracket)
    {
      marks->bracket = TRUE;
      return take_sign (marks, '-');
    }
  if (c == ')')
    return marks->bracket;
  if (c == 0xa3 || c == '$' || c == 0x20ac)
    return marks->currencies++ == 0;
  /* What a £ turns into on its way through the wrong encoding. */
  if (c == '?' || c == 0xfffd || c == 0xc2 || c == 0x153)
    {
      marks->amount->lost_pound = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* Everything that may stand before or behind the digits; leaves @at on the first digit or the end. */
static gboolean
take_marks (Marks       *marks,
            const char **at)
{
  while (**at != '\0' && !g_ascii_isdigit (**at) && **at != '.' && **at != ',')
    {
      const char *word = *at;

      while (g_ascii_isalpha (**at))
        (*at)++;
      if (*at > word)
        {
          if (!take_word (marks, word, (gsize) (*at - word)))
            return FALSE;
          continue;
        }
      if (!take_mark (marks, g_utf8_get_char (*at)))
        return FALSE;
      *at = g_utf8_next_char (*at);
    }
  return TRUE;
}

/* Copies the digits and what parts them; any kind of space that groups thousands becomes one ' '. */
static gboolean
take_number (const char **at,
             char         number[LONGEST])
{
  guint n = 0;

  while (n < LONGEST - 1)
    {
      gunichar c = g_utf8_get_char (*at);
      const char *next = c == 0 ? *at : g_utf8_next_char (*at);

      if (g_ascii_isdigit (**at) || c == '.' || c == ',')
        number[n++] = **at;
      else if ((is_space (c) || c == '\'') && g_ascii_isdigit (*next) && n > 0)
        number[n++] = is_space (c) ? ' ' : '\'';
      else
        break;
      *at = next;
    }
  number[n] = '\0';
  return n > 0 && n < LONGEST - 1;
}

/* "1,234,567": one to three digits, then threes, one kind of mark throughout. */
static gboolean
read_whole (const char *from,
            const char *to,
            char        decimal,
            gint64     *pounds)
{
  char mark = '\0';
  guint run = 0;

  for (const char *p = from; p < to; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          if (*pounds > MOST_PENCE / 10 || (mark != '\0' && run == 3))
            return FALSE;
          *pounds = *pounds * 10 + (*p - '0');
          run++;
          continue;
        }
      if (*p == decimal || (mark == '\0' ? run < 1 || run > 3 : *p != mark || run != 3))
        return FALSE;
      mark = *p;
      run = 0;
    }
  return mark == '\0' || run == 3;
}

static gboolean
read_number (const char  *number,
             char         decimal,
             PennyAmount *amount)
{
  const char *point = strrchr (number, decimal);
  const char *end = number + strlen (number);
  gint64 pounds = 0, hundredths = 0;
  gboolean up = FALSE;
  guint digits = 0;

  if (!read_whole (number, point != NULL ? point : end, decimal, &pounds))
    return FALSE;
  for (const char *p = point != NULL ? point + 1 : end; p < end; p++, digits++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      if (digits < 2)
        hundredths = hundredths * 10 + (*p - '0');
      else if (*p != '0')
        amount->rounded = TRUE;
      if (digits == 2)
        up = *p >= '5';
    }
  if (point != NULL && point == number && digits == 0)
    return FALSE;

  if (digits == 1)
    hundredths *= 10;
  amount->pence = pounds * 100 + hundredths + (up ? 1 : 0);
  return amount->pence <= MOST_PENCE;
}

gboolean
penny_amount_read (const char  *text,
                   char         decimal,
                   PennyAmount *amount)
{
  Marks marks = { .amount = amount };
  char number[LONGEST] = "";
  const char *at = text;

  g_return_val_if_fail (text != NULL && (decimal == '.' || decimal == ','), FALSE);

  *amount = (PennyAmount) { 0 };
  if (!take_marks (&marks, &at) || !take_number (&at, number) || !take_marks (&marks, &at) || *at != '\0')
    return FALSE;
  if (amount->credit && amount->debit)
    return FALSE;
  if (!read_number (number, decimal, amount))
    return FALSE;

  if (marks.minus)
    amount->pence = -amount->pence;
  return TRUE;
}

char
penny_amount_decimal (const char *text)
{
  const char *point, *comma, *only;
  gsize before, after;

  g_return_val_if_fail (text != NULL, 0);

  point = strrchr (text, '.');
  comma = strrchr (text, ',');
  if (point == NULL && comma == NULL)
    return 0;
  if (point != NULL && comma != NULL)
    return point > comma ? '.' : ',';

  only = point != NULL ? point : comma;
  if (strchr (text, *only) != only)                 /* twice: it groups thousands */
    return *only == '.' ? ',' : '.';
  after = strspn (only + 1, "0123456789");
  for (before = 0; only - before > text && g_ascii_isdigit (*(only - before - 1)); before++)
    continue;
  if (after == 3 && before >= 1 && before <= 3 && *(only - before) != '0')
    return 0;
  return *only;
}
