#include "typed-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shapes are written with A for a letter, 9 for a figure, X for a figure or the letter X, and any other sign for itself. */

/* In capitals, without blanks and without any of @signs; NULL: nothing was typed. */
static char *
squeeze (const char *typed,
         const char *signs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = typed == NULL ? "" : typed; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && strchr (signs, *p) == NULL)
      g_string_append_c (text, g_ascii_toupper (*p));
  return text->len == 0 ? NULL : g_strdup (text->str);
}

static gboolean
fits_sign (char sign,
           char shape)
{
  switch (shape)
    {
    case 'A':
      return g_ascii_isupper (sign);
    case '9':
      return g_ascii_isdigit (sign);
    case 'X':
      return g_ascii_isdigit (sign) || sign == 'X';
    default:
      return sign == shape;
    }
}

static gboolean
fits (const char *text,
      const char *shape)
{
  gsize i;

  for (i = 0; text[i] != '\0' && shape[i] != '\0'; i++)
    if (!fits_sign (text[i], shape[i]))
      return FALSE;
  return text[i] == shape[i];
}

/* Takes @text. */
static gboolean
right (char  *text,
       char **tidy)
{
  if (tidy != NULL)
    *tidy = text;
  else
    g_free (text);
  return TRUE;
}

static gboolean
wrong (const char  *sentence,
       char       **why)
{
  if (why != NULL)
    *why = g_strdup (sentence);
  return FALSE;
}

static void
clear (char **tidy,
       char **why)
{
  if (tidy != NULL)
    *tidy = NULL;
  if (why != NULL)
    *why = NULL;
}

/* What is of one shape once @signs are taken out; else it is wrong, as @sentence says. */
static gboolean
typed_shape (const char  *typed,
             const char  *signs,
             const char  *shape,
             const char  *sentence,
             char       **tidy,
             char       **why)
{
  g_autofree char *text = squeeze (typed, signs);

  clear (tidy, why);
  if (text == NULL)
    return TRUE;
  if (!fits (text, shape))
    return wrong (sentence, why);
  return right (g_steal_pointer (&text), tidy);
}

gboolean
penny_is_ni_number (const char *text)
{
  return text != NULL && fits (text, "AA999999A") && strchr ("ABCD", text[8]) != NULL;
}

static gboolean
prefix_is_given_out (const char *number)
{
  static const char * const never[] = { "BG", "GB", "KN", "NK", "NT", "TN", "ZZ" };

  if (strchr ("DFIQUV", number[0]) != NULL || strchr ("DFIQUVO", number[1]) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    if (strncmp (number, never[i], 2) == 0)
      return FALSE;
  return TRUE;
}

gboolean
penny_typed_ni_number (const char  *typed,
                       char       **tidy,
                       char       **why)
{
  g_autofree char *text = squeeze (typed, "-.");

  clear (tidy, why);
  if (text == NULL)
    return TRUE;
  if (!penny_is_ni_number (text))
    return wrong (_("A National Insurance number is two letters, six figures and a letter from A to D, such as "
                    "AB 12 34 56 C. It is on a payslip, a P45 or a letter from HMRC."), why);
  if (!prefix_is_given_out (text))
    return wrong (_("No National Insurance number begins with these two letters. Look at them again on a payslip, "
                    "a P45 or a letter from HMRC."), why);
  return right (g_steal_pointer (&text), tidy);
}

gboolean
penny_typed_sort_code (const char  *typed,
                       char       **tidy,
                       char       **why)
{
  return typed_shape (typed, "-./", "999999",
                      _("A sort code is six figures, such as 01-02-03. It is on a bank card or a bank statement."), tidy, why);
}

gboolean
penny_typed_account_number (const char  *typed,
                            char       **tidy,
                            char       **why)
{
  g_autofree char *text = squeeze (typed, "-");
  gsize length = text == NULL ? 0 : strspn (text, "0123456789");

  clear (tidy, why);
  if (text == NULL)
    return TRUE;
  if (text[length] != '\0' || length < 6 || length > 8)
    return wrong (_("An account number is eight figures. One with six or seven gets noughts in front. "
                    "With nine or ten figures, or a building society’s roll number, ask the bank or building society "
                    "which sort code and eight figures to pay into."), why);
  return right (g_strdup_printf ("%.*s%s", (int) (8 - length), "00", text), tidy);
}

/* The first half, by what GOV.UK's pattern allows in each place. */
static gboolean
is_outward (const char *text)
{
  static const char * const shapes[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };
  gboolean is_shape = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    is_shape = is_shape || fits (text, shapes[i]);
  if (!is_shape || strchr ("QVX", text[0]) != NULL || strchr ("IJZ", text[1]) != NULL)
    return FALSE;
  if (fits (text, "A9A"))
    return strchr ("ABCDEFGHJKPSTUW", text[2]) != NULL;
  if (fits (text, "AA9A"))
    return strchr ("ABEHMNPRVWXY", text[3]) != NULL;
  return TRUE;
}

/* Never C, I, K, M, O or V, which look like others when written by hand. */
static gboolean
is_inward (const char *text)
{
  return fits (text, "9AA") && strpbrk (text, "CIKMOV") == NULL;
}

gboolean
penny_typed_postcode (const char  *typed,
                      char       **tidy,
                      char       **why)
{
  g_autofree char *text = squeeze (typed, "");
  gsize length = text == NULL ? 0 : strlen (text);
  g_autofree char *outward = length < 5 ? g_strdup ("") : g_strndup (text, length - 3);

  clear (tidy, why);
  if (text == NULL)
    return TRUE;
  if (length < 5 || !is_inward (text + length - 3) || !(is_outward (outward) || g_str_equal (text, "GIR0AA")))
    return wrong (_("A postcode looks like M1 1AE, CR2 6XH or SW1A 2AA: letters and figures, a space, then a figure "
                    "and two letters. A letter O is easily typed for a nought."), why);
  return right (g_strdup_printf ("%s %s", outward, text + length - 3), tidy);
}

/* The stroke may be left out, but not be anywhere else. */
static gboolean
is_paye_reference (const char *text)
{
  const char *rest = text + 3 + (strlen (text) > 3 && text[3] == '/');
  gsize length = strlen (text) > 3 ? strlen (rest) : 0;
  gboolean is_one = length > 0 && length <= 10;

  for (gsize i = 0; i < 3 && is_one; i++)
    is_one = g_ascii_isdigit (text[i]);
  for (gsize i = 0; i < length; i++)
    is_one = is_one && g_ascii_isalnum (rest[i]);
  return is_one;
}

gboolean
penny_typed_paye_reference (const char  *typed,
                            char       **tidy,
                            char       **why)
{
  g_autofree char *text = squeeze (typed, "");

  clear (tidy, why);
  if (text == NULL)
    return TRUE;
  if (!is_paye_reference (text))
    return wrong (_("An employer’s PAYE reference is three figures, a stroke, and letters and figures, such as 123/AB456. "
                    "It is on letters from HMRC about PAYE."), why);
  return right (g_strdup_printf ("%.3s/%s", text, text + 3 + (text[3] == '/')), tidy);
}

gboolean
penny_typed_accounts_office (const char  *typed,
                             char       **tidy,
                             char       **why)
{
  return typed_shape (typed, "/-", "999PA9999999X",
                      _("An Accounts Office reference is three figures, P, a letter and eight figures, such as "
                        "123PA00012345. The last figure may be an X. It is on HMRC’s payslip booklet or letter about "
                        "paying PAYE."), tidy, why);
}

gboolean
penny_typed_dbs_number (const char  *typed,
                        char       **tidy,
                        char       **why)
{
  return typed_shape (typed, "-", "999999999999",
                      _("A DBS certificate number is twelve figures, such as 001234567890. It is at the top right of the "
                        "certificate."), tidy, why);
}

gboolean
penny_typed_email (const char  *typed,
                   char       **tidy,
                   char       **why)
{
  g_autofree char *text = g_strstrip (g_strdup (typed == NULL ? "" : typed));
  const char *at = strchr (text, '@'), *dot = at == NULL ? NULL : strrchr (at, '.');

  clear (tidy, why);
  if (*text == '\0')
    return TRUE;
  if (at == NULL || at == text || strchr (at + 1, '@') != NULL || dot == NULL || dot == at + 1 || dot[1] == '\0' ||
      strpbrk (text, " \t\n,;") != NULL)
    return wrong (_("An email address looks like name@example.org, without spaces."), why);
  return right (g_steal_pointer (&text), tidy);
}
