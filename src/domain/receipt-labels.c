#include "receipt-labels.h"

#define MOST_WORDS 24

/* The first phrase that stands there says it; none is a part of one above it. */
static const struct
{
  const char *phrase;
  PennyLabel  label;
} phrases[] = {
  { "you saved", PENNY_LABEL_SAVED },
  { "points", PENNY_LABEL_OTHER },
  { "cashback", PENNY_LABEL_OTHER },
  { "cash back", PENNY_LABEL_OTHER },
  { "credit limit", PENNY_LABEL_OTHER },
  { "available", PENNY_LABEL_OTHER },
  { "previous", PENNY_LABEL_OTHER },
  { "brought forward", PENNY_LABEL_OTHER },
  { "remaining", PENNY_LABEL_OTHER },
  { "opening balance", PENNY_LABEL_OTHER },
  { "card balance", PENNY_LABEL_OTHER },
  { "account balance", PENNY_LABEL_OTHER },
  { "new balance", PENNY_LABEL_OTHER },
  { "voucher balance", PENNY_LABEL_OTHER },
  { "rrp", PENNY_LABEL_OTHER },
  { "gift card", PENNY_LABEL_NONE },
  { "birthday card", PENNY_LABEL_NONE },
  { "greetings card", PENNY_LABEL_NONE },
  { "greeting card", PENNY_LABEL_NONE },
  { "sim card", PENNY_LABEL_NONE },
  { "change", PENNY_LABEL_CHANGE },
  { "newid", PENNY_LABEL_CHANGE },
  { "subtotal", PENNY_LABEL_SUBTOTAL },
  { "sub total", PENNY_LABEL_SUBTOTAL },
  { "is gyfanswm", PENNY_LABEL_SUBTOTAL },
  { "isgyfanswm", PENNY_LABEL_SUBTOTAL },
  { "amount due", PENNY_LABEL_DUE },
  { "amount payable", PENNY_LABEL_DUE },
  { "amount owing", PENNY_LABEL_DUE },
  { "amount to pay", PENNY_LABEL_DUE },
  { "amount paid", PENNY_LABEL_DUE },
  { "amount charged", PENNY_LABEL_DUE },
  { "amount received", PENNY_LABEL_DUE },
  { "balance due", PENNY_LABEL_DUE },
  { "balance payable", PENNY_LABEL_DUE },
  { "balance outstanding", PENNY_LABEL_DUE },
  { "balance to pay", PENNY_LABEL_DUE },
  { "balance owing", PENNY_LABEL_DUE },
  { "payment due", PENNY_LABEL_DUE },
  { "now due", PENNY_LABEL_DUE },
  { "to pay", PENNY_LABEL_DUE },
  { "please pay", PENNY_LABEL_DUE },
  { "you paid", PENNY_LABEL_DUE },
  { "you pay", PENNY_LABEL_DUE },
  { "lw dalu", PENNY_LABEL_DUE },
  { "sum of", PENNY_LABEL_DUE },
  { "balance", PENNY_LABEL_OTHER },
  { "limit", PENNY_LABEL_OTHER },
  { "cyfanswm", PENNY_LABEL_TOTAL },
  { "vat", PENNY_LABEL_VAT },
  { "tax", PENNY_LABEL_VAT },
  { "taw", PENNY_LABEL_VAT },
  { "saved", PENNY_LABEL_SAVED },
  { "saving", PENNY_LABEL_SAVED },
  { "savings", PENNY_LABEL_SAVED },
  { "discount", PENNY_LABEL_SAVED },
  { "voucher", PENNY_LABEL_SAVED },
  { "coupon", PENNY_LABEL_SAVED },
  { "promotion", PENNY_LABEL_SAVED },
  { "clubcard", PENNY_LABEL_SAVED },
  { "arbedion", PENNY_LABEL_SAVED },
  { "delivery", PENNY_LABEL_ADDED },
  { "postage", PENNY_LABEL_ADDED },
  { "shipping", PENNY_LABEL_ADDED },
  { "service charge", PENNY_LABEL_ADDED },
  { "gratuity", PENNY_LABEL_ADDED },
  { "tip", PENNY_LABEL_ADDED },
  { "fee", PENNY_LABEL_ADDED },
  { "cash", PENNY_LABEL_CASH },
  { "tendered", PENNY_LABEL_CASH },
  { "arian", PENNY_LABEL_CASH },
  { "net", PENNY_LABEL_SUBTOTAL },
  { "nett", PENNY_LABEL_SUBTOTAL },
  { "goods", PENNY_LABEL_SUBTOTAL },
  { "metered", PENNY_LABEL_PRICE },
  { "paid", PENNY_LABEL_SALE },
  { "talwyd", PENNY_LABEL_SALE },
  { "taliad", PENNY_LABEL_SALE },
  { "amount", PENNY_LABEL_SALE },
  { "sale", PENNY_LABEL_SALE },
  { "gwerthiant", PENNY_LABEL_SALE },
  { "fare", PENNY_LABEL_SALE },
  { "swm", PENNY_LABEL_SALE },
  { "purchase", PENNY_LABEL_SALE },
  { "payment", PENNY_LABEL_SALE },
  { "received", PENNY_LABEL_SALE },
  { "charged", PENNY_LABEL_SALE },
  { "visa", PENNY_LABEL_CARD },
  { "mastercard", PENNY_LABEL_CARD },
  { "maestro", PENNY_LABEL_CARD },
  { "amex", PENNY_LABEL_CARD },
  { "debit", PENNY_LABEL_CARD },
  { "card", PENNY_LABEL_CARD },
  { "cards", PENNY_LABEL_CARD },
  { "cerdyn", PENNY_LABEL_CARD },
  { "contactless", PENNY_LABEL_CARD },
  { "apple pay", PENNY_LABEL_CARD },
  { "google pay", PENNY_LABEL_CARD },
  { "price", PENNY_LABEL_PRICE },
  { "pris", PENNY_LABEL_PRICE },
  { "cost", PENNY_LABEL_PRICE },
  { "time", PENNY_LABEL_OTHER },
};

/* What else stands beside "total" makes another thing of it. */
static const struct
{
  const char *word;
  PennyLabel  label;
} beside_total[] = {
  { "savings", PENNY_LABEL_SAVED },
  { "saved", PENNY_LABEL_SAVED },
  { "saving", PENNY_LABEL_SAVED },
  { "discount", PENNY_LABEL_SAVED },
  { "discounts", PENNY_LABEL_SAVED },
  { "points", PENNY_LABEL_OTHER },
  { "hours", PENNY_LABEL_OTHER },
  { "weight", PENNY_LABEL_OTHER },
  { "year", PENNY_LABEL_OTHER },
  { "previous", PENNY_LABEL_OTHER },
  { "cash", PENNY_LABEL_CASH },
  { "sub", PENNY_LABEL_SUBTOTAL },
  { "net", PENNY_LABEL_SUBTOTAL },
  { "nett", PENNY_LABEL_SUBTOTAL },
  { "goods", PENNY_LABEL_SUBTOTAL },
  { "excl", PENNY_LABEL_SUBTOTAL },
  { "excluding", PENNY_LABEL_SUBTOTAL },
  { "exc", PENNY_LABEL_SUBTOTAL },
  { "ex", PENNY_LABEL_SUBTOTAL },
  { "before", PENNY_LABEL_SUBTOTAL },
  { "less", PENNY_LABEL_SUBTOTAL },
  { "delivery", PENNY_LABEL_ADDED },
  { "postage", PENNY_LABEL_ADDED },
  { "shipping", PENNY_LABEL_ADDED },
};

static const char * const with_vat[] = { "inc", "incl", "including", "includes", "included", "inclusive", "with", "plus", "gross", "gan", "yn" };
static const char * const vat[] = { "vat", "tax", "taw" };
static const char * const sure_total[] = {
  "due", "pay", "payable", "grand", "paid", "charged", "owing", "invoice", "order", "amount", "dalu", "balance",
};

/* "Total", with all that may stand beside it. */
static PennyLabel
total_label (const PennyFolded *words,
             guint              n)
{
  if (penny_receipt_find_phrase (words, n, "item total") >= 0 || penny_receipt_find_phrase (words, n, "items total") >= 0)
    return PENNY_LABEL_SUBTOTAL;
  for (gsize i = 0; i < G_N_ELEMENTS (beside_total); i++)
    if (penny_receipt_find_phrase (words, n, beside_total[i].word) >= 0)
      return beside_total[i].label;
  if (PENNY_RECEIPT_HAS_ANY (words, n, vat) && !PENNY_RECEIPT_HAS_ANY (words, n, with_vat))
    return PENNY_LABEL_VAT;
  return PENNY_RECEIPT_HAS_ANY (words, n, sure_total) ? PENNY_LABEL_DUE : PENNY_LABEL_TOTAL;
}

PennyLabel
penny_receipt_label (const char *text,
                     gsize       length)
{
  PennyFolded words[MOST_WORDS];
  guint n = penny_receipt_fold_words (text, length, words, MOST_WORDS);

  if (n == 0)
    return PENNY_LABEL_NONE;
  if (penny_receipt_find_phrase (words, n, "total") >= 0)
    return total_label (words, n);
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (penny_receipt_find_phrase (words, n, phrases[i].phrase) >= 0)
      return phrases[i].label;
  return PENNY_LABEL_NONE;
}
