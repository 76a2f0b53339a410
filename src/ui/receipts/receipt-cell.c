#include "receipt-cell.h"

#include "children.h"
#include "payment-cell.h"
#include "receipt-picture.h"

#define WIDTH   112
#define HEIGHT  150

struct _PennyReceiptCell
{
  GtkWidget            parent_instance;

  PennyReceiptItem    *item;
  gulong               changed;

  PennyReceiptPicture *picture;
  GtkLabel            *title;
  GtkLabel            *amount;
  GtkLabel            *date;
  GtkImage            *mark;
  GtkLabel            *state;
};

G_DEFINE_FINAL_TYPE (PennyReceiptCell, penny_receipt_cell, GTK_TYPE_WIDGET)

const char *
penny_receipt_state_icon (const PennyReceiptRow *row)
{
  if (row->payments->len > 0)
    return "object-select-symbolic";
  if (row->reading->look == PENNY_LOOK_CANNOT)
    return "dialog-warning-symbolic";
  if (row->receipt->no_payment)
    return "action-unavailable-symbolic";
  if (row->reading->words_state == PENNY_WORDS_WAITING)
    return "content-loading-symbolic";
  return "document-open-recent-symbolic";
}

const char *
penny_receipt_mark (const PennyReceiptRow *row)
{
  return row != NULL && row->reading->look == PENNY_LOOK_CANNOT ? "dialog-warning-symbolic" : "penny-receipts-symbolic";
}

static void
show (PennyReceiptCell *self)
{
  const PennyReceiptRow *row = self->item != NULL ? penny_receipt_item_get_row (self->item) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;
  g_autofree char *state = NULL;
  g_autofree char *sentence = NULL;

  if (self->item != NULL)
    g_object_get (self->item, "title", &title, "amount-text", &amount, "date-text", &date, "state-text", &state,
                  "sentence", &sentence, NULL);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->amount, amount != NULL ? amount : "");
  gtk_widget_set_visible (GTK_WIDGET (self->amount), amount != NULL && *amount != '\0');
  gtk_label_set_label (self->date, date != NULL ? date : "");
  gtk_label_set_label (self->state, state != NULL ? state : "");
  gtk_image_set_from_icon_name (self->mark, row != NULL ? penny_receipt_state_icon (row) : NULL);
  penny_receipt_picture_set (self->picture, row != NULL ? row->picture : NULL, row != NULL ? row->receipt : NULL,
                             penny_receipt_mark (row));
  if (sentence != NULL && gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    penny_name_list_row (GTK_WIDGET (self), sentence);
}

void
penny_receipt_cell_show (PennyReceiptCell *self,
                         PennyReceiptItem *item)
{
  g_return_if_fail (PENNY_IS_RECEIPT_CELL (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->changed = g_signal_connect_swapped (item, "notify", G_CALLBACK (show), self);
  show (self);
}

void
penny_receipt_cell_set_near (PennyReceiptCell *self,
                             gboolean          near)
{
  g_return_if_fail (PENNY_IS_RECEIPT_CELL (self));

  penny_receipt_picture_set_near (self->picture, near);
}

static void
penny_receipt_cell_dispose (GObject *object)
{
  PennyReceiptCell *self = PENNY_RECEIPT_CELL (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_receipt_cell_parent_class)->dispose (object);
}

static void
penny_receipt_cell_class_init (PennyReceiptCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_receipt_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

/* No more than so many lines, or the rows of the grid would be of very different heights. */
static GtkLabel *
add_label (GtkWidget  *box,
           int         lines,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "lines", lines, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", 10, "max-width-chars", 18, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_hexpand (label, TRUE);
  if (GTK_IS_BOX (box))
    gtk_box_append (GTK_BOX (box), label);
  else
    gtk_widget_set_parent (label, box);
  return GTK_LABEL (label);
}

static void
penny_receipt_cell_init (PennyReceiptCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));
  GtkWidget *stands = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);
  gtk_widget_add_css_class (widget, "penny-receipt");
  self->picture = PENNY_RECEIPT_PICTURE (penny_receipt_picture_new (WIDTH, HEIGHT));
  gtk_widget_set_parent (GTK_WIDGET (self->picture), widget);
  self->title = add_label (widget, 2, "heading");
  self->amount = add_label (widget, 2, NULL);
  self->date = add_label (widget, 2, NULL);
  self->mark = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (stands), GTK_WIDGET (self->mark));
  self->state = add_label (stands, 4, "dim-label");
  gtk_widget_set_parent (stands, widget);
}

GtkWidget *
penny_receipt_cell_new (void)
{
  return g_object_new (PENNY_TYPE_RECEIPT_CELL, NULL);
}
