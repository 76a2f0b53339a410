#include "tax-code.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define LONGEST    16           /* "S999999TW1/M1", and its end */
#define DIGITS     6
#define LETTERS    "LMNTPY"
#define POUND_CODE 1000         /* each 1 of a code's number is 10 pounds a year */

static const char nation_letters[PENNY_NATIONS] = { [PENNY_NATION_SCOTLAND] = 'S', [PENNY_NATION_WALES] = 'C' };

/* In capitals and without spaces, be they the unbreakable ones of a copied letter.  FALSE when it is too long
 * for a code, or has in it what no code has. */
static gboolean
squeeze (const char *text,
         char        squeezed[LONGEST])
{
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_str_has_prefix (p, "\xc2\xa0"))
      p++;
    else if (!g_ascii_isspace (*p))
      {
        if (length == LONGEST - 1 || (guchar) *p >= 0x80)
          return FALSE;
        squeezed[length++] = g_ascii_toupper (*p);
      }
  squeezed[length] = '\0';
  return TRUE;
}

static gboolean
take (const char **at,
      const char  *wanted)
{
  if (!g_str_has_prefix (*at, wanted))
    return FALSE;
  *at += strlen (wanted);
  return TRUE;
}

static gboolean
take_number (const char **at,
             int         *number)
{
  int digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (**at) && digits < DIGITS; (*at)++, digits++)
    *number = *number * 10 + (**at - '0');
  return digits > 0;
}

static void
take_nation (const char   **at,
             PennyTaxCode  *code)
{
  code->nation = take (at, "S") ? PENNY_NATION_SCOTLAND : take (at, "C") ? PENNY_NATION_WALES : PENNY_NATION_RUK;
}

static gboolean
take_kind (const char   **at,
           PennyTaxCode  *code)
{
  if (take (at, "BR"))
    code->kind = PENNY_TAX_CODE_BR;
  else if (take (at, "NT"))
    {
      code->kind = PENNY_TAX_CODE_NT;
      code->nation = PENNY_NATION_RUK;   /* it is the same in every nation (PAYE13002) */
    }
  else if (take (at, "D"))
    {
      if (**at < '0' || **at > '8')
        return FALSE;
      code->kind = PENNY_TAX_CODE_D;
      code->number = *(*at)++ - '0';
    }
  else if (take (at, "K"))
    {
      code->kind = PENNY_TAX_CODE_K;
      return take_number (at, &code->number);
    }
  else
    {
      if (!take_number (at, &code->number) || **at == '\0' || strchr (LETTERS, **at) == NULL)
        return FALSE;
      code->kind = PENNY_TAX_CODE_ALLOWANCE;
      code->letter = *(*at)++;
    }
  return TRUE;
}

/* All that may follow. */
static gboolean
take_alone (const char   *at,
            PennyTaxCode *code)
{
  static const char * const marks[] = { "W1", "M1", "X", "W1M1", "W1/M1", NULL };

  code->alone = g_strv_contains (marks, at);
  return code->alone || *at == '\0';
}

static gboolean
refuse (const char  *text,
        GError     **error)
{
  /* Only what could have been meant as a code is worth saying again. */
  if (*text != '\0' && strlen (text) < 2 * LONGEST && g_utf8_validate (text, -1, NULL))
    g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                 _("“%s” is not a tax code. A code looks like 1257L, S1257L, K475, BR, D0, NT or 0T (with a zero), "
                   "at times with W1, M1 or X after it. It stands on HMRC’s notice or on the P45."), text);
  else
    penny_pay_refuse (error, _("That is not a tax code. A code looks like 1257L, S1257L, K475, BR, D0, NT or 0T (with a "
                               "zero), at times with W1, M1 or X after it. It stands on HMRC’s notice or on the P45."));
  return FALSE;
}

gboolean
penny_tax_code_parse (const char    *text,
                      PennyTaxCode  *code,
                      GError       **error)
{
  char squeezed[LONGEST] = { 0 };
  const char *at = squeezed;
  PennyTaxCode read = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);

  if (!squeeze (text, squeezed))
    return refuse (text, error);
  take_nation (&at, &read);
  if (!take_kind (&at, &read) || !take_alone (at, &read))
    return refuse (text, error);
  *code = read;
  return TRUE;
}

char *
penny_tax_code_format (const PennyTaxCode *code)
{
  char nation[2] = { 0 };
  const char *alone;

  g_return_val_if_fail (code != NULL, NULL);

  nation[0] = nation_letters[code->nation];
  alone = code->alone ? " X" : "";
  switch (code->kind)
    {
    case PENNY_TAX_CODE_ALLOWANCE:
      return g_strdup_printf ("%s%d%c%s", nation, code->number, code->letter, alone);
    case PENNY_TAX_CODE_K:
      return g_strdup_printf ("%sK%d%s", nation, code->number, alone);
    case PENNY_TAX_CODE_BR:
      return g_strdup_printf ("%sBR%s", nation, alone);
    case PENNY_TAX_CODE_D:
      return g_strdup_printf ("%sD%d%s", nation, code->number, alone);
    case PENNY_TAX_CODE_NT:
      return g_strdup_printf ("NT%s", alone);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
kind_to_words (const PennyTaxCode *code)
{
  g_autofree char *amount = penny_pence_to_words ((PennyPence) code->number * POUND_CODE);

  switch (code->kind)
    {
    case PENNY_TAX_CODE_ALLOWANCE:
      return code->number == 0 ? g_strdup (_("No pay is tax-free."))
                               : g_strdup_printf (_("About %s of a year’s pay is tax-free."), amount);
    case PENNY_TAX_CODE_K:
      return g_strdup_printf (_("%s a year is added to pay before the tax is worked out, for something that was not "
                                "taxed elsewhere. Tax takes half of the pay at most."), amount);
    case PENNY_TAX_CODE_BR:
      return g_strdup (_("All of the pay is taxed at the basic rate; this is usual for a second job."));
    case PENNY_TAX_CODE_D:
      return g_strdup (_("All of the pay is taxed at one rate, above the basic rate."));
    case PENNY_TAX_CODE_NT:
      return g_strdup (code->alone ? _("No tax is taken off.")
                                   : _("No tax is taken off, and tax taken off earlier this tax year is paid back."));
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
penny_tax_code_to_words (const PennyTaxCode *code)
{
  g_autoptr (GString) words = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  kind = kind_to_words (code);
  words = g_string_new (kind);
  if (code->nation == PENNY_NATION_SCOTLAND)
    g_string_append_printf (words, " %s", _("The rates are Scotland’s."));
  if (code->nation == PENNY_NATION_WALES)
    g_string_append_printf (words, " %s", _("The rates are those of Wales."));
  if (code->alone && code->kind != PENNY_TAX_CODE_NT)
    g_string_append_printf (words, " %s", _("Each payday stands by itself: earlier pay and tax do not count."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
