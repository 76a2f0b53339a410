#include "rate-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

char *
penny_rate_to_words (PennyRate rate)
{
  g_autofree char *number = penny_pence_format (rate);

  for (gsize last = strlen (number) - 1; number[last] == '0'; last--)
    number[last] = '\0';
  if (g_str_has_suffix (number, "."))
    number[strlen (number) - 1] = '\0';
  /* Translators: a share: "5%", "12.07%" */
  return g_strdup_printf (_("%s%%"), number);
}
