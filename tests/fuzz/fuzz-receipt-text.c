/* A receipt's words: the first line is a payee's name, the rest what was read.  What is proposed is always
 * possible, and no match is made of a receipt that says nothing sure. */

#include "fuzz.h"

#include <string.h>

#include "ledger.h"
#include "receipt-match.h"

#define TODAY penny_date_new (2026, 11, 15)

static void
check_text (const PennyReceiptText *text)
{
  g_assert_true (text->total >= 0 && text->n_totals <= PENNY_TEXT_CHOICES && text->n_dates <= PENNY_TEXT_CHOICES);
  g_assert_true ((text->n_totals > 0) == (text->total > 0));
  g_assert_true (text->n_totals == 0 || text->totals[0] == text->total);
  g_assert_true (text->date == PENNY_DATE_NONE || (text->date <= TODAY && text->dates[0] == text->date));
  g_assert_true (!text->total_is_named || text->total > 0);
  g_assert_true (!text->date_is_sure || text->date != PENNY_DATE_NONE);
  g_assert_true (text->payee == NULL || (*text->payee != '\0' && g_utf8_validate (text->payee, -1, NULL)));
  for (guint i = 0; i < text->n_dates; i++)
    g_assert_true (text->dates[i] != PENNY_DATE_NONE && text->dates[i] <= TODAY);
}

static void
check_match (PennyMatchReceipt *receipt,
             const char        *payee)
{
  g_autoptr (GPtrArray) payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_free);
  g_autoptr (GArray) matches = NULL;

  for (int i = 0; i < 4; i++)
    {
      PennyPayment *payment = penny_payment_new ();

      payment->id = i + 1;
      payment->date = receipt->text.date != PENNY_DATE_NONE ? receipt->text.date + i : TODAY;
      payment->amount = i < 3 ? -receipt->text.total : -receipt->text.total / 2;
      payment->payee = g_utf8_make_valid (payee, -1);
      g_ptr_array_add (payments, payment);
    }
  matches = penny_receipt_match (receipt, payments, 3);
  g_assert_true (matches->len <= 3);
  for (guint i = 1; i < matches->len; i++)
    g_assert_true (g_array_index (matches, PennyMatch, i).score <= g_array_index (matches, PennyMatch, i - 1).score);
  /* Three alike within three days: nobody could tell. */
  g_assert_false (penny_receipt_match_clear (receipt, matches));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  char *words = strchr (text, '\n');
  g_auto (PennyMatchReceipt) receipt = { 0 };
  int found;

  if (words == NULL)
    return 0;
  *words++ = '\0';
  receipt.words = g_strdup (words);
  penny_receipt_text_read (words, TODAY, &receipt.text);
  check_text (&receipt.text);
  found = penny_receipt_text_names (words, text);
  g_assert_true (found >= 0 && found <= 100);
  check_match (&receipt, text);
  return 0;
}
