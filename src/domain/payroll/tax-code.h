#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What HMRC writes: "1257L", "S1257L M1", "K475", "BR", "0T", "CD0 W1", "NT".
 *
 * Sources: https://www.gov.uk/tax-codes/what-your-tax-code-means; HMRC's PAYE Manual, PAYE11015 (special types of
 * code) and PAYE13002: NT takes no S or C, so "SNT" is read as NT; HMRC, "Specification for PAYE Tax Table
 * Routines" 3.3: numbers of up to six digits. */
typedef enum
{
  PENNY_TAX_CODE_ALLOWANCE,     /* a number and a letter; 0T is number 0 */
  PENNY_TAX_CODE_K,             /* the number is added to pay */
  PENNY_TAX_CODE_BR,
  PENNY_TAX_CODE_D,             /* D0 to D8 */
  PENNY_TAX_CODE_NT,
} PennyTaxCodeKind;

typedef struct
{
  PennyNation      nation;
  PennyTaxCodeKind kind;
  int              number;      /* of an allowance or K code: at most 999,999; of a D code 0-8 */
  char             letter;      /* of an allowance code: L M N T P Y */
  gboolean         alone;       /* W1, M1, X: each payday stands by itself */
} PennyTaxCode;

/* Spaces and case do not matter.  Anything that is not a code is an error that says what one looks like. */
gboolean  penny_tax_code_parse     (const char          *text,
                                    PennyTaxCode        *code,
                                    GError             **error);
/* "S1257L", with " X" where each payday stands by itself. */
char     *penny_tax_code_format    (const PennyTaxCode  *code);
/* A sentence for people on what the code does. Translated. */
char     *penny_tax_code_to_words  (const PennyTaxCode  *code);

G_END_DECLS
