#include "payment-cell.h"

#include "children.h"
#include "two-ends.h"

/* A payment as two lines, or more where they are long: who and how much; then when, what for and what is missing. */
struct _PennyPaymentLines
{
  GtkWidget         parent_instance;

  PennyPaymentItem *item;
  gulong            changed;

  GtkLabel         *payee;
  GtkLabel         *amount;
  GtkLabel         *details;
  GtkLabel         *balance;
  GtkWidget        *menu;
};

G_DEFINE_FINAL_TYPE (PennyPaymentLines, penny_payment_lines, GTK_TYPE_WIDGET)

enum
{
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
append_detail (GString    *details,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (details->len > 0)
    g_string_append (details, " · ");
  g_string_append (details, text);
}

/* A mark and its words, kept on one line. */
static char *
mark_receipt (PennyPaymentLines *self,
              const char        *words)
{
  const PennyPaymentRow *row = penny_payment_item_get_row (self->item);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *together = g_strjoinv ("\u00a0", parts);

  if (row == NULL || *words == '\0')
    return NULL;
  return g_strdup_printf ("%s\u00a0%s", row->payment->receipt ? "✓" : "?", together);
}

static void
show (PennyPaymentLines *self)
{
  g_autofree char *payee = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  g_autofree char *receipt = NULL;
  g_autofree char *balance = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *mark = NULL;
  g_autoptr (GString) details = g_string_new (NULL);

  if (self->item == NULL)
    return;
  g_object_get (self->item, "payee", &payee, "amount-text", &amount, "date-text", &date, "line-text", &line,
                "receipt-text", &receipt, "balance-text", &balance, "sentence", &sentence, NULL);
  append_detail (details, date);
  append_detail (details, line);
  mark = mark_receipt (self, receipt);
  append_detail (details, mark);

  gtk_label_set_label (self->payee, payee != NULL ? payee : "");
  gtk_label_set_label (self->amount, amount != NULL ? amount : "");
  gtk_label_set_label (self->details, details->str);
  gtk_label_set_label (self->balance, balance != NULL ? balance : "");
  gtk_widget_set_visible (GTK_WIDGET (self->balance), balance != NULL && *balance != '\0');
  penny_receipt_button_show (self->menu, self->item);
  if (sentence != NULL && gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    penny_name_list_row (GTK_WIDGET (self), sentence);
}

PennyPaymentItem *
penny_payment_lines_get_item (PennyPaymentLines *self)
{
  return self->item;
}

static void
penny_payment_lines_dispose (GObject *object)
{
  PennyPaymentLines *self = PENNY_PAYMENT_LINES (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_PAYMENT_LINES);

  G_OBJECT_CLASS (penny_payment_lines_parent_class)->dispose (object);
}

static void
penny_payment_lines_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PennyPaymentLines *self = PENNY_PAYMENT_LINES (object);

  g_assert (property == PROP_ITEM);
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, g_value_get_object (value));
  if (self->item != NULL)
    self->changed = g_signal_connect_object (self->item, "notify::sentence", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/* In a list the parent comes after the item. */
static void
penny_payment_lines_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_payment_lines_parent_class)->root (widget);

  show (PENNY_PAYMENT_LINES (widget));
}

static void
penny_payment_lines_class_init (PennyPaymentLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_payment_lines_dispose;
  object_class->set_property = penny_payment_lines_set_property;
  widget_class->root = penny_payment_lines_root;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PENNY_TYPE_PAYMENT_ITEM,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PENNY_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/payment-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPaymentLines, payee);
  gtk_widget_class_bind_template_child (widget_class, PennyPaymentLines, amount);
  gtk_widget_class_bind_template_child (widget_class, PennyPaymentLines, details);
  gtk_widget_class_bind_template_child (widget_class, PennyPaymentLines, balance);
  gtk_widget_class_bind_template_child (widget_class, PennyPaymentLines, menu);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_payment_lines_init (PennyPaymentLines *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
