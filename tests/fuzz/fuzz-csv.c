/* Whole files, mostly CSV: recognised, guessed, read; and what the mapping page would show. */

#include "check.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const PennyStatementOptions options = { .order = PENNY_DATE_ORDER_DAY_FIRST };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GError *read_error = NULL;
  g_autofree char *key = NULL;
  PennyStatement *statement = penny_statement_read (bytes, &options, &read_error);

  fuzz_check_statement (statement, read_error);
  g_assert_true (penny_statement_peek (bytes, &key, &rows, &error) == (error == NULL));
  return 0;
}
