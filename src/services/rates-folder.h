#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* A person's own files of rates: newer ones than the program has, or corrected ones.  They lie in one folder, have
 * names that end with ".ini", and are of the form that data/rates/README.md describes.  Any thread. */

/* "pennywell/rates" in the user's data folder; it need not be there. */
char           *penny_rates_folder_default (void);

/* The years that came with the program, and those of @folder in their place, marked as their own.  NULL and a
 * PENNY_PAY_ERROR_BAD_RATES that names the file where one is wrong, too large or cannot be read, or
 * where two say the same year: pay is not worked out with another figure than the person thinks. */
PennyRateYears *penny_rates_folder_read    (const char   *folder,
                                            GError      **error);

G_END_DECLS
