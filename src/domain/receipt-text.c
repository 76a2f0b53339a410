#include "receipt-lines.h"

void
penny_receipt_text_read (const char       *words,
                         PennyDate         today,
                         PennyReceiptText *text)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (text != NULL);

  *text = (PennyReceiptText) { 0 };
  if (words == NULL)
    return;
  lines = penny_receipt_lines (words);
  penny_receipt_find_total (lines, text);
  penny_receipt_find_date (lines, today, text);
  text->payee = penny_receipt_find_payee (lines);
}

void
penny_receipt_text_clear (PennyReceiptText *text)
{
  g_return_if_fail (text != NULL);

  g_free (text->payee);
  *text = (PennyReceiptText) { 0 };
}
