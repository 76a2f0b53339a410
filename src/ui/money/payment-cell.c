#include "payment-cell.h"

#include <glib/gi18n-lib.h>

#include "children.h"

struct _PennyPaymentCell
{
  GtkWidget         parent_instance;

  PennyPaymentItem *item;
  char             *part;
  gulong            changed;

  GtkLabel         *label;
  GtkWidget        *button;    /* around it, and the mark, where the part is the receipt; or NULL */
  GtkImage         *mark;
};

G_DEFINE_FINAL_TYPE (PennyPaymentCell, penny_payment_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_ITEM = 1,
  PROP_PART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
get_text (PennyPaymentItem *item,
          const char       *property)
{
  char *text = NULL;

  if (item != NULL)
    g_object_get (item, property, &text, NULL);
  return text;
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  if (widget != NULL && name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
penny_name_list_row (GtkWidget  *child,
                     const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  name_widget (gtk_widget_get_parent (child), name);
}

/* The first column names the row for all of them. */
static void
name_cell_and_row (PennyPaymentCell *self,
                   const char       *text)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *sentence = NULL;

  name_widget (cell, text);
  if (cell == NULL || !g_str_equal (self->part, "date-text"))
    return;
  sentence = get_text (self->item, "sentence");
  name_widget (gtk_widget_get_parent (cell), sentence);
}

void
penny_receipt_button_show (GtkWidget        *button,
                           PennyPaymentItem *item)
{
  g_autofree char *receipt = get_text (item, "receipt-text");
  g_autofree char *payee = get_text (item, "payee");
  g_autofree char *amount = get_text (item, "amount-text");
  g_autofree char *date = get_text (item, "date-text");
  g_autofree char *name = NULL;

  gtk_widget_set_visible (button, receipt != NULL && *receipt != '\0');
  if (!gtk_widget_get_visible (button))
    return;
  /* Translators: whether there is a receipt, and of what: "No receipt: Sample Buses, −£18.00, 9 Nov 2026". */
  name = g_strdup_printf (_("%s: %s, %s, %s"), receipt, payee != NULL ? payee : "", amount, date);
  name_widget (button, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", penny_payment_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "payments.menu");
}

static void
show_receipt (PennyPaymentCell *self)
{
  const PennyPaymentRow *row = self->item != NULL ? penny_payment_item_get_row (self->item) : NULL;

  penny_receipt_button_show (self->button, self->item);
  if (row != NULL)
    gtk_image_set_from_icon_name (self->mark, row->payment->receipt ? "object-select-symbolic"
                                                                    : "action-unavailable-symbolic");
}

static void
show (PennyPaymentCell *self)
{
  g_autofree char *text = NULL;

  if (self->part == NULL)
    return;
  text = get_text (self->item, self->part);
  gtk_label_set_label (self->label, text != NULL ? text : "");
  if (self->button != NULL)
    show_receipt (self);
  name_cell_and_row (self, text);
}

/* The item is filled when its page arrives; and again when it changed. */
static void
set_item (PennyPaymentCell *self,
          PennyPaymentItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->changed = g_signal_connect_object (item, "notify::sentence", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
penny_payment_cell_dispose (GObject *object)
{
  PennyPaymentCell *self = PENNY_PAYMENT_CELL (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_payment_cell_parent_class)->dispose (object);
}

static void
penny_payment_cell_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_PAYMENT_CELL (object)->part, g_free);

  G_OBJECT_CLASS (penny_payment_cell_parent_class)->finalize (object);
}

PennyPaymentItem *
penny_payment_cell_get_item (PennyPaymentCell *self)
{
  return self->item;
}

/* The words become a button, with a mark before them and an arrow after. */
static void
add_button (PennyPaymentCell *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->button = g_object_new (GTK_TYPE_BUTTON, "focusable", FALSE, "child", content, NULL);
  g_object_ref (self->label);
  gtk_widget_unparent (GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), arrow);
  g_object_unref (self->label);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "penny-in-cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* Figures stand under each other at the right. */
static void
set_part (PennyPaymentCell *self,
          const char       *part)
{
  gboolean figures = g_str_equal (part, "amount-text") || g_str_equal (part, "balance-text");

  g_free (self->part);
  self->part = g_strdup (part);
  gtk_label_set_xalign (self->label, figures ? 1 : 0);
  gtk_label_set_ellipsize (self->label, figures ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (figures)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  if (g_str_equal (part, "receipt-text") && self->button == NULL)
    add_button (self);
}

static void
penny_payment_cell_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PennyPaymentCell *self = PENNY_PAYMENT_CELL (object);

  switch (property)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    case PROP_PART:
      set_part (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

/* In a list the parent comes after the item. */
static void
penny_payment_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_payment_cell_parent_class)->root (widget);

  show (PENNY_PAYMENT_CELL (widget));
}

static void
penny_payment_cell_class_init (PennyPaymentCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_payment_cell_dispose;
  object_class->finalize = penny_payment_cell_finalize;
  object_class->set_property = penny_payment_cell_set_property;
  widget_class->root = penny_payment_cell_root;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PENNY_TYPE_PAYMENT_ITEM,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PART] = g_param_spec_string ("part", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_payment_cell_init (PennyPaymentCell *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}
