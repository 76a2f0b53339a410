#include "check.h"
#include "decode.h"
#include "qif.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const PennyProgress progress = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError *error = NULL;
  gsize length;
  g_autofree char *text = penny_decode (bytes, &length, NULL);
  PennyStatement *statement;

  if (text == NULL)
    return 0;
  penny_qif_is_one (text, length);
  statement = penny_qif_read (text, length, PENNY_DATE_ORDER_DAY_FIRST, &progress, &error);
  fuzz_check_statement (statement, error);
  return 0;
}
