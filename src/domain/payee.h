#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Banks write "CARD PAYMENT TO TESCO STORES 3421 CD 1417"; people say "Tesco
 * Stores".  The bank's words are kept beside it, always. Never empty for a text that is not. */
char *penny_payee_tidy (const char *bank_text);
/* A key under which two spellings of one payee meet: lower case, one space. */
char *penny_payee_key  (const char *payee);

G_END_DECLS
