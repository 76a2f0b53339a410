#include "check.h"

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_row (const PennyStatementRow *row)
{
  g_assert_cmpint (row->date, !=, PENNY_DATE_NONE);
  g_assert_nonnull (row->text);
  g_assert_nonnull (row->payee);
  check_text (row->text);
  check_text (row->payee);
  check_text (row->bank_ref);
  check_text (row->account);
}

void
fuzz_check_statement (PennyStatement *statement,
                      GError         *error)
{
  PennyPence sum = 0;

  g_assert_true ((statement == NULL) == (error != NULL));
  if (statement == NULL)
    {
      check_text (error->message);
      g_error_free (error);
      return;
    }
  for (guint i = 0; i < statement->rows->len; i++)
    {
      const PennyStatementRow *row = statement->rows->pdata[i];

      check_row (row);
      sum = penny_pence_add (sum, row->amount);
    }
  g_assert_cmpint (sum, ==, statement->sum);
  for (guint i = 0; i < statement->unreadable->len; i++)
    {
      const PennyUnreadable *unreadable = statement->unreadable->pdata[i];

      check_text (unreadable->why);
      check_text (unreadable->text);
    }
  for (guint i = 0; i < statement->warnings->len; i++)
    check_text (statement->warnings->pdata[i]);
  check_text (statement->message);
  check_text (statement->header_key);
  penny_statement_free (statement);
}
