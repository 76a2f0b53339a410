#include "pence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (penny-pence-error-quark, penny_pence_error)

/* Ten thousand million pounds, the most that a book takes: nine million such
 * amounts can still be added up, and one can be had every week for ever. */
#define MOST G_GINT64_CONSTANT (1000000000000)

#define MINUS "\xe2\x88\x92"
#define POUND "\xc2\xa3"
#define ELLIPSIS "\xe2\x80\xa6"

PennyPence
penny_pence_add (PennyPence a,
                 PennyPence b)
{
  PennyPence sum;

  if (!penny_pence_try_add (a, b, &sum))
    g_error ("A sum of money is too large to hold: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT, a, b);
  return sum;
}

gboolean
penny_pence_try_add (PennyPence  a,
                     PennyPence  b,
                     PennyPence *sum)
{
  return !__builtin_add_overflow (a, b, sum);
}

PennyPence
penny_pence_share (PennyPence amount,
                   gint64     by,
                   gint64     of)
{
  __int128 product = (__int128) amount * by;
  __int128 share;

  g_return_val_if_fail (of > 0, 0);

  share = (product < 0 ? product - of / 2 : product + of / 2) / of;
  if (share > G_MAXINT64 || share < G_MININT64)
    g_error ("A share of money is too large to hold: %" G_GINT64_FORMAT " x %" G_GINT64_FORMAT, amount, by);
  return (PennyPence) share;
}

static guint64
size_of (PennyPence amount)
{
  return amount < 0 ? 0 - (guint64) amount : (guint64) amount;
}

char *
penny_pence_format (PennyPence amount)
{
  guint64 size = size_of (amount);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", amount < 0 ? "-" : "", size / 100, (unsigned) (size % 100));
}

static gint hidden;

void
penny_pence_hide (gboolean hide)
{
  g_atomic_int_set (&hidden, hide);
}

static GPrivate keeping;

void
penny_pence_keep_words (gboolean begin)
{
  int depth = GPOINTER_TO_INT (g_private_get (&keeping)) + (begin ? 1 : -1);

  g_private_set (&keeping, GINT_TO_POINTER (depth));
}

gboolean
penny_pence_is_hidden (void)
{
  return g_atomic_int_get (&hidden) && g_private_get (&keeping) == NULL;
}

char *
penny_pence_to_words (PennyPence amount)
{
  return penny_pence_is_hidden () ? g_strdup (POUND ELLIPSIS) : penny_pence_to_words_for_file (amount);
}

char *
penny_pence_to_words_for_file (PennyPence amount)
{
  guint64 size = size_of (amount);
  g_autofree char *pounds = g_strdup_printf ("%" G_GUINT64_FORMAT, size / 100);
  gsize length = strlen (pounds);
  GString *words = g_string_new (amount < 0 ? MINUS POUND : POUND);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (words, ',');
      g_string_append_c (words, pounds[i]);
    }
  g_string_append_printf (words, ".%02u", (unsigned) (size % 100));
  return g_string_free (words, FALSE);
}

/* The reader below walks along a text; each step moves *at over what it took. */

static gboolean
take (const char **at,
      const char  *wanted)
{
  if (!g_str_has_prefix (*at, wanted))
    return FALSE;
  *at += strlen (wanted);
  return TRUE;
}

static void
skip_spaces (const char **at)
{
  while (g_unichar_isspace (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
}

static gboolean
take_minus (const char **at)
{
  gboolean minus = take (at, "-") || take (at, MINUS);

  if (minus)
    skip_spaces (at);
  return minus;
}

/* Pounds with or without thousands commas; a comma anywhere else is not money. */
static gboolean
take_pounds (const char **at,
             PennyPence  *pounds,
             gboolean    *too_large)
{
  const char *p = *at;
  int digits = 0;
  gboolean commas = FALSE;

  *pounds = 0;
  for (; g_ascii_isdigit (*p) || (*p == ',' && g_ascii_isdigit (p[1])); p++)
    {
      if (*p == ',')
        {
          if (digits == 0 || digits > 3 || (commas && digits != 3))
            return FALSE;
          commas = TRUE;
          digits = 0;
          continue;
        }
      digits++;
      *pounds = *pounds * 10 + (*p - '0');
      if (*pounds > MOST / 100)
        {
          *too_large = TRUE;
          *pounds = MOST / 100;
        }
    }
  *at = p;
  return !commas || digits == 3;
}

/* Two places at the most, and at least one after a point. */
static int
take_pence (const char **at,
            gboolean    *too_fine)
{
  int pence = 0, digits = 0;

  for (; g_ascii_isdigit (**at); (*at)++, digits++)
    if (digits < 2)
      pence = pence * 10 + (**at - '0');
  *too_fine = digits > 2;
  return digits == 0 ? -1 : digits == 1 ? pence * 10 : pence;
}

static const char *
sentence (PennyPenceError code)
{
  switch (code)
    {
    case PENNY_PENCE_ERROR_TOO_FINE:
      return _("“%s” has parts of a penny. Type two figures after the point, like 12.50");
    case PENNY_PENCE_ERROR_TOO_LARGE:
      return _("“%s” is more than Pennywell can count. Check the amount");
    case PENNY_PENCE_ERROR_NOT_MONEY:
    default:
      return _("“%s” is not an amount of money. Type it like 12.50");
    }
}

static gboolean
fail (GError          **error,
      PennyPenceError   code,
      const char       *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) around = g_strsplit (sentence (code), "%s", 2);
  g_autofree char *message = g_strjoinv (valid, around);

  g_set_error_literal (error, PENNY_PENCE_ERROR, code, message);
  return FALSE;
}

/* One amount, without its minus. -1: read, or the error's code. */
static int
take_amount (const char **at,
             PennyPence  *amount)
{
  gboolean too_large = FALSE, too_fine = FALSE;
  const char *start;
  int pence = 0;

  if (take (at, POUND))
    skip_spaces (at);
  start = *at;
  if (!take_pounds (at, amount, &too_large))
    return PENNY_PENCE_ERROR_NOT_MONEY;
  if (take (at, "."))
    pence = take_pence (at, &too_fine);
  if (pence < 0 || *at == start)
    return PENNY_PENCE_ERROR_NOT_MONEY;
  *amount = *amount * 100 + pence;
  skip_spaces (at);
  return too_fine ? PENNY_PENCE_ERROR_TOO_FINE :
         too_large || *amount > MOST ? PENNY_PENCE_ERROR_TOO_LARGE : -1;
}

static gboolean
parse (const char  *text,
       gboolean     sums,
       PennyPence  *amount,
       GError     **error)
{
  PennyPence sum = 0, term;
  const char *at = text;
  gboolean minus;
  int code = -1;

  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, PENNY_PENCE_ERROR_NOT_MONEY, text);

  skip_spaces (&at);
  minus = take_minus (&at);
  if (!minus && g_str_has_prefix (at, POUND "-"))
    {
      at += strlen (POUND "-");
      minus = TRUE;
    }
  do
    {
      int this_code = take_amount (&at, &term);

      if (this_code == PENNY_PENCE_ERROR_NOT_MONEY)
        return fail (error, PENNY_PENCE_ERROR_NOT_MONEY, text);
      if (code < 0)
        code = this_code;
      if (code < 0 && (!penny_pence_try_add (sum, minus ? -term : term, &sum) || sum > MOST || sum < -MOST))
        code = PENNY_PENCE_ERROR_TOO_LARGE;
      if (!sums || *at == '\0')
        break;
      minus = take_minus (&at);
      if (!minus && !take (&at, "+"))
        break;
      skip_spaces (&at);
    }
  while (TRUE);

  if (*at != '\0')
    return fail (error, PENNY_PENCE_ERROR_NOT_MONEY, text);
  if (code >= 0)
    return fail (error, (PennyPenceError) code, text);
  *amount = sum;
  return TRUE;
}

gboolean
penny_pence_parse (const char  *text,
                   PennyPence  *amount,
                   GError     **error)
{
  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  return parse (text, FALSE, amount, error);
}

gboolean
penny_pence_parse_sum (const char  *text,
                       PennyPence  *amount,
                       GError     **error)
{
  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  return parse (text, TRUE, amount, error);
}
