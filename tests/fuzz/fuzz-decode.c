/* Any bytes become good UTF-8 with plain line ends, or are refused; and the small readers stand any text. */

#include "amounts.h"
#include "check.h"
#include "decode.h"
#include "entities.h"
#include "table.h"
#include "written-date.h"

#include <string.h>

static void
check_small_readers (const char *text)
{
  g_autofree char *clean = penny_value_clean (text), *key = penny_column_key (text);
  g_autofree char *plain = penny_unescape (text, strlen (text));
  PennyWrittenDate date;
  PennyAmount amount;

  g_assert_true (g_utf8_validate (clean, -1, NULL) && g_utf8_validate (key, -1, NULL) &&
                 g_utf8_validate (plain, -1, NULL));
  penny_amount_decimal (text);
  penny_amount_read (text, '.', &amount);
  penny_amount_read (text, ',', &amount);
  if (penny_written_date_read (text, &date) && date.year != 0)
    g_assert_true (penny_written_date_resolve (&date, PENNY_DATE_ORDER_DAY_FIRST) != PENNY_DATE_NONE ||
                   penny_written_date_resolve (&date, PENNY_DATE_ORDER_MONTH_FIRST) != PENNY_DATE_NONE);
  penny_written_date_london (text, &date);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = penny_decode (bytes, &length, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  if (text == NULL)
    return 0;
  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
  g_assert_null (strchr (text, '\r'));
  check_small_readers (text);
  return 0;
}
