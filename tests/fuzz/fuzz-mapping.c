/* A bank's description, or a user's mapping, as someone might write it; the file that it is for stays the same. */

#include "check.h"

#include <string.h>

static const char table[] =
  "Statement of an account\n\n"
  "Date,Type,Description,Money In,Money Out,Amount,Balance,Status,Id\n"
  "14/09/2026,CR,\"NORTH CARE, CIC\",100.00,,100.00,100.00,Posted,ABC001\n"
  "15/09/2026,DR,SAMPLE, BAKERY,,10.00,-10.00,90.00,Posted,ABC002\n"
  "15/09/2026,DR,SAMPLE SHOP,,\"1,020.00\",\"-1,020.00\",-930.00,Pending,ABC003\n";

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *mapping = g_strndup ((const char *) data, size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  const PennyStatementOptions options = { .order = PENNY_DATE_ORDER_DAY_FIRST, .mapping = mapping };
  GError *error = NULL;
  PennyStatement *statement = penny_statement_read (bytes, &options, &error);

  fuzz_check_statement (statement, error);
  return 0;
}
