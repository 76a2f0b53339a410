#include "payments-private.h"

#include <string.h>

#include "store-private.h"

/* Nearly all text is ASCII, and for it no copy is made. */
static gboolean
found_in_ascii (const char *needle,
                gsize       needle_length,
                const char *text,
                gsize       length,
                gboolean   *is_ascii)
{
  gboolean found = FALSE;

  *is_ascii = TRUE;
  for (gsize at = 0; at < length; at++)
    {
      if ((guchar) text[at] >= 0x80)
        {
          *is_ascii = FALSE;
          return FALSE;
        }
      found = found || (g_ascii_tolower (text[at]) == needle[0] && at + needle_length <= length &&
                        g_ascii_strncasecmp (text + at, needle, needle_length) == 0);
    }
  return found;
}

static gboolean
found_in (const char *needle,
          gsize       needle_length,
          const char *text,
          gsize       length)
{
  g_autofree char *folded = NULL;
  gboolean is_ascii;

  if (found_in_ascii (needle, needle_length, text, length, &is_ascii))
    return TRUE;
  if (is_ascii)
    return FALSE;
  folded = g_utf8_casefold (text, (gssize) length);
  return strstr (folded, needle) != NULL;
}

static void
found (sqlite3_context  *context,
       int               n,
       sqlite3_value   **values)
{
  const char *needle = (const char *) sqlite3_value_text (values[0]);
  gsize needle_length = (gsize) sqlite3_value_bytes (values[0]);
  gboolean is = FALSE;

  for (int i = 1; i < n && !is && needle != NULL; i++)
    if (sqlite3_value_type (values[i]) != SQLITE_NULL)
      is = found_in (needle, needle_length,
                     (const char *) sqlite3_value_text (values[i]), (gsize) sqlite3_value_bytes (values[i]));
  sqlite3_result_int (context, is);
}

gboolean
penny_search_install (PennyStore  *store,
                      GError     **error)
{
  return sqlite3_create_function (store->handle, "penny_found", -1,
                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                  NULL, found, NULL, NULL) == SQLITE_OK ||
         penny_store_fail (store, error);
}
