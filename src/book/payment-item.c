#include "payment-item.h"

#include <glib/gi18n-lib.h>

struct _PennyPaymentItem
{
  GObject          parent_instance;

  gint64           id;
  gboolean         claimed;     /* its row is here or on its way */
  PennyPaymentRow *row;         /* NULL until filled */
  GHashTable      *live;
};

G_DEFINE_FINAL_TYPE (PennyPaymentItem, penny_payment_item, G_TYPE_OBJECT)

enum
{
  PROP_DATE_TEXT = 1,
  PROP_PAYEE,
  PROP_LINE_TEXT,
  PROP_AMOUNT_TEXT,
  PROP_BALANCE_TEXT,
  PROP_RECEIPT_TEXT,
  PROP_SENTENCE,
  PROP_FILLED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
say_receipt (const PennyPayment *payment)
{
  if (payment->receipt)
    return _("Receipt");
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
  const char *receipt = say_receipt (payment);
  GString *sentence = g_string_new (NULL);

  /* Translators: an amount, a name and a date: "£18.00 to Sample Buses, 9 Nov 2026". */
  g_string_append_printf (sentence, payment->amount < 0 ? _("%1$s to %2$s, %3$s") : _("%1$s from %2$s, %3$s"),
                          size, payment->payee != NULL ? payment->payee : "", date);
  g_string_append_printf (sentence, ", %s", line);
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
make_text (const PennyPaymentRow *row,
           guint                  property)
{
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
      return g_strdup (say_receipt (row->payment));
    case PROP_SENTENCE:
      return make_sentence (row);
    default:
      g_assert_not_reached ();
    }
}

static void
penny_payment_item_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PennyPaymentItem *self = PENNY_PAYMENT_ITEM (object);

  if (property == PROP_FILLED)
    g_value_set_boolean (value, self->row != NULL);
  else if (property >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  else if (self->row == NULL)
    g_value_set_static_string (value, "");
  else
    g_value_take_string (value, make_text (self->row, property));
}

void
penny_payment_item_fill (PennyPaymentItem *self,
                         PennyPaymentRow  *row)
{
  gboolean first = self->row == NULL;

  g_assert (row->payment->id == self->id);

  g_clear_pointer (&self->row, penny_payment_row_free);
  self->row = row;
  self->claimed = TRUE;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_DATE_TEXT; i < PROP_FILLED; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  if (first)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILLED]);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
penny_payment_item_is_claimed (PennyPaymentItem *self)
{
  return self->claimed;
}

gboolean
penny_payment_item_claim (PennyPaymentItem *self)
{
  gboolean first = !self->claimed;

  self->claimed = TRUE;
  return first;
}

gint64
penny_payment_item_get_id (PennyPaymentItem *self)
{
  g_return_val_if_fail (PENNY_IS_PAYMENT_ITEM (self), 0);

  return self->id;
}

const PennyPaymentRow *
penny_payment_item_get_row (PennyPaymentItem *self)
{
  g_return_val_if_fail (PENNY_IS_PAYMENT_ITEM (self), NULL);

  return self->row;
}

static void
penny_payment_item_finalize (GObject *object)
{
  PennyPaymentItem *self = PENNY_PAYMENT_ITEM (object);

  g_hash_table_remove (self->live, &self->id);
  g_hash_table_unref (self->live);
  g_clear_pointer (&self->row, penny_payment_row_free);

  G_OBJECT_CLASS (penny_payment_item_parent_class)->finalize (object);
}

static void
penny_payment_item_class_init (PennyPaymentItemClass *klass)
{
  static const char *const names[] = {
    NULL, "date-text", "payee", "line-text", "amount-text", "balance-text", "receipt-text", "sentence",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = penny_payment_item_get_property;
  object_class->finalize = penny_payment_item_finalize;

  for (guint i = PROP_DATE_TEXT; i < PROP_FILLED; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_FILLED] = g_param_spec_boolean ("filled", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_payment_item_init (PennyPaymentItem *self)
{
}

PennyPaymentItem *
penny_payment_item_new (gint64      id,
                        GHashTable *live)
{
  PennyPaymentItem *self = g_object_new (PENNY_TYPE_PAYMENT_ITEM, NULL);

  self->id = id;
  self->live = g_hash_table_ref (live);
  g_hash_table_insert (live, &self->id, self);
  return self;
}
