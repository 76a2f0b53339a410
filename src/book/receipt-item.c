#include "book-receipts.h"

#include <glib/gi18n-lib.h>

struct _PennyReceiptItem
{
  PennyPagedItem parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyReceiptItem, penny_receipt_item, PENNY_TYPE_PAGED_ITEM)

enum
{
  PROP_TITLE = PENNY_PAGED_FIRST,
  PROP_AMOUNT_TEXT,
  PROP_DATE_TEXT,
  PROP_STATE_TEXT,
  PROP_SENTENCE,
  PROP_PICTURE,
};

/* What the person said stands first, then what the bank says; what a machine read is only proposed. */

static PennyPence
add_up (const GPtrArray *payments)
{
  PennyPence sum = 0;

  for (guint i = 0; i < payments->len; i++)
    sum += ABS (((PennyPayment *) payments->pdata[i])->amount);
  return sum;
}

static char *
make_amount_text (const PennyReceiptRow *row)
{
  g_autofree char *read = NULL;

  if (row->receipt->total != 0)
    return penny_pence_to_words (row->receipt->total);
  if (row->payments->len > 0)
    return penny_pence_to_words (add_up (row->payments));
  if (row->reading->total == 0)
    return g_strdup ("");

  read = penny_pence_to_words (row->reading->total);
  /* Translators: an amount that a machine read on a receipt, and nobody said yet. */
  return g_strdup_printf (_("%s, as read"), read);
}

static char *
make_proof_text (const GPtrArray *payments)
{
  g_autofree char *amount = penny_pence_to_words (add_up (payments));
  const PennyPayment *first = payments->pdata[0];

  if (payments->len > 1)
    /* Translators: how many payments a receipt proves, and what they come to. */
    return g_strdup_printf (ngettext ("Proves %1$u payment, %2$s", "Proves %1$u payments, %2$s", payments->len),
                            payments->len, amount);
  if (first->payee == NULL)
    return g_strdup_printf (_("Proves a payment of %s"), amount);
  /* Translators: the payment that a receipt proves: to whom, how much. */
  return g_strdup_printf (_("Proves %1$s, %2$s"), first->payee, amount);
}

static gboolean
is_being_read (const PennyReading *reading)
{
  return reading->look == PENNY_LOOK_WAITING || reading->words_state == PENNY_WORDS_WAITING;
}

static char *
make_state_text (const PennyReceiptRow *row)
{
  if (row->payments->len > 0)
    return make_proof_text (row->payments);
  if (row->reading->look == PENNY_LOOK_CANNOT)
    return g_strdup (_("Cannot be shown"));
  if (row->receipt->no_payment)
    return g_strdup (_("No payment belongs to it"));
  if (row->receipt->file_id != 0 && is_being_read (row->reading))
    return g_strdup (_("Being read"));
  return g_strdup (_("Waiting for its payment"));
}

static void
add_part (GString    *sentence,
          const char *part)
{
  if (*part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

/* What a screen reader says of it: the amount first. */
static char *
make_sentence (const PennyReceiptRow *row)
{
  g_autofree char *amount = make_amount_text (row);
  g_autofree char *date = penny_date_to_short (row->day);
  g_autofree char *state = make_state_text (row);
  GString *sentence = g_string_new (NULL);

  add_part (sentence, amount);
  add_part (sentence, penny_receipt_row_title (row));
  add_part (sentence, date);
  add_part (sentence, state);
  if (row->payments->len > 0 && row->reading->look == PENNY_LOOK_CANNOT)
    add_part (sentence, _("Cannot be shown"));
  return g_string_free (sentence, FALSE);
}

static char *
make_text (gconstpointer row_pointer,
           guint         property)
{
  const PennyReceiptRow *row = row_pointer;

  switch (property)
    {
    case PROP_TITLE:
      return g_strdup (penny_receipt_row_title (row));
    case PROP_AMOUNT_TEXT:
      return make_amount_text (row);
    case PROP_DATE_TEXT:
      return penny_date_to_short (row->day);
    case PROP_STATE_TEXT:
      return make_state_text (row);
    case PROP_SENTENCE:
      return make_sentence (row);
    default:
      g_assert_not_reached ();
    }
}

static void
get_picture (gconstpointer  row,
             guint          property,
             GValue        *value)
{
  g_value_set_boxed (value, ((const PennyReceiptRow *) row)->picture);
}

static gint64
get_row_id (gconstpointer row)
{
  return ((const PennyReceiptRow *) row)->receipt->id;
}

gint64
penny_receipt_item_get_id (PennyReceiptItem *self)
{
  return penny_paged_item_get_id (PENNY_PAGED_ITEM (self));
}

const PennyReceiptRow *
penny_receipt_item_get_row (PennyReceiptItem *self)
{
  return penny_paged_item_get_row (PENNY_PAGED_ITEM (self));
}

static void
penny_receipt_item_class_init (PennyReceiptItemClass *klass)
{
  static const char *const names[] = {
    "title", "amount-text", "date-text", "state-text", "sentence", NULL
  };
  PennyPagedItemClass *paged_class = PENNY_PAGED_ITEM_CLASS (klass);

  paged_class->get_row_id = get_row_id;
  paged_class->free_row = (GDestroyNotify) penny_receipt_row_free;
  paged_class->make_text = make_text;
  paged_class->get_other = get_picture;
  penny_paged_item_class_add_texts (paged_class, names);
  penny_paged_item_class_add_other (paged_class, PROP_PICTURE,
                                    g_param_spec_boxed ("picture", NULL, NULL, G_TYPE_BYTES, PENNY_PAGED_FLAGS));
}

static void
penny_receipt_item_init (PennyReceiptItem *self)
{
}
