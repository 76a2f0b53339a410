#include "book.h"

#include <glib/gi18n-lib.h>

struct _PennyPaymentItem
{
  PennyPagedItem parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyPaymentItem, penny_payment_item, PENNY_TYPE_PAGED_ITEM)

enum
{
  PROP_DATE_TEXT = PENNY_PAGED_FIRST,
  PROP_PAYEE,
  PROP_LINE_TEXT,
  PROP_AMOUNT_TEXT,
  PROP_BALANCE_TEXT,
  PROP_RECEIPT_TEXT,
  PROP_SENTENCE,
};

static char *
make_line_text (const PennyPaymentRow *row)
{
  const PennyPayment *payment = row->payment;

  if (payment->splits != NULL)
    return g_strdup_printf (ngettext ("%u line", "%u lines", payment->splits->len), payment->splits->len);

  switch (payment->kind)
    {
    case PENNY_PAYMENT_SPENT:
      return g_strdup (row->line != NULL ? row->line : _("Not in the plan"));
    case PENNY_PAYMENT_FUNDER:
      return row->line != NULL ? g_strdup_printf (_("From the funder, for %s"), row->line)
                               : g_strdup (_("From the funder"));
    case PENNY_PAYMENT_CONTRIBUTION:
      return g_strdup (_("Own contribution"));
    case PENNY_PAYMENT_OTHER_IN:
      return g_strdup (_("Other money in"));
    case PENNY_PAYMENT_OPENING:
      return g_strdup (_("In the account at the start"));
    case PENNY_PAYMENT_TRANSFER:
      return g_strdup (_("Between own accounts"));
    case PENNY_PAYMENT_OWN:
      return g_strdup (_("Own money"));
    default:
      g_assert_not_reached ();
    }
}

static const char *
say_receipt (const PennyPaymentRow *row)
{
  const PennyPayment *payment = row->payment;

  if (payment->receipt)
    return row->kept ? _("Receipt") : _("On paper");
  return payment->kind == PENNY_PAYMENT_SPENT && payment->amount < 0 ? _("No receipt") : "";
}

/* What a screen reader says of the row: the amount first. */
static char *
make_sentence (const PennyPaymentRow *row)
{
  const PennyPayment *payment = row->payment;
  g_autofree char *size = penny_pence_to_words (payment->amount < 0 ? -payment->amount : payment->amount);
  g_autofree char *balance = penny_pence_to_words (row->balance);
  g_autofree char *date = penny_date_to_short (payment->date);
  g_autofree char *line = make_line_text (row);
  const char *receipt = say_receipt (row);
  GString *sentence = g_string_new (NULL);

  /* Translators: an amount, a name and a date: "£18.00 to Sample Buses, 9 Nov 2026". */
  g_string_append_printf (sentence, payment->amount < 0 ? _("%1$s to %2$s, %3$s") : _("%1$s from %2$s, %3$s"),
                          size, payment->payee != NULL ? payment->payee : "", date);
  g_string_append_printf (sentence, ", %s", line);
  if (payment->receipt && !row->kept)
    receipt = _("receipt on paper");
  if (*receipt != '\0')
    g_string_append_printf (sentence, ", %s", receipt);
  if (!row->elsewhere)
    {
      g_string_append (sentence, ", ");
      /* Translators: the account's balance after a payment. */
      g_string_append_printf (sentence, _("balance %s"), balance);
    }
  return g_string_free (sentence, FALSE);
}

static char *
make_text (gconstpointer row_pointer,
           guint         property)
{
  const PennyPaymentRow *row = row_pointer;

  switch (property)
    {
    case PROP_DATE_TEXT:
      return penny_date_to_short (row->payment->date);
    case PROP_PAYEE:
      return g_strdup (row->payment->payee);
    case PROP_LINE_TEXT:
      return make_line_text (row);
    case PROP_AMOUNT_TEXT:
      return penny_pence_to_words (row->payment->amount);
    case PROP_BALANCE_TEXT:
      return row->elsewhere ? g_strdup ("") : penny_pence_to_words (row->balance);
    case PROP_RECEIPT_TEXT:
      return g_strdup (say_receipt (row));
    case PROP_SENTENCE:
      return make_sentence (row);
    default:
      g_assert_not_reached ();
    }
}

static gint64
get_row_id (gconstpointer row)
{
  return ((const PennyPaymentRow *) row)->payment->id;
}

gint64
penny_payment_item_get_id (PennyPaymentItem *self)
{
  return penny_paged_item_get_id (PENNY_PAGED_ITEM (self));
}

const PennyPaymentRow *
penny_payment_item_get_row (PennyPaymentItem *self)
{
  return penny_paged_item_get_row (PENNY_PAGED_ITEM (self));
}

static void
penny_payment_item_class_init (PennyPaymentItemClass *klass)
{
  static const char *const names[] = {
    "date-text", "payee", "line-text", "amount-text", "balance-text", "receipt-text", "sentence", NULL
  };
  PennyPagedItemClass *paged_class = PENNY_PAGED_ITEM_CLASS (klass);

  paged_class->get_row_id = get_row_id;
  paged_class->free_row = (GDestroyNotify) penny_payment_row_free;
  paged_class->make_text = make_text;
  penny_paged_item_class_add_texts (paged_class, names);
}

static void
penny_payment_item_init (PennyPaymentItem *self)
{
}
