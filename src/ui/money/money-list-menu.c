#include "money-list-private.h"

#include <glib/gi18n-lib.h>

#include "payment-cell.h"

/* What can be done with a payment, from its row: by the button in it, the mouse's other button, a long press, the menu key
 * or Shift+F10.  The actions are Money's. */

static const struct
{
  const char *way;
  const char *first;
  const char *another;         /* where it has one already */
} ways[] = {
  { "file", N_("Add its receipt from a file…"), N_("Add another receipt from a file…") },
  { "paste", N_("Paste its receipt"), N_("Paste another receipt") },
  { "kept", N_("Choose its receipt from those kept…"), N_("Choose another from those kept…") },
};

/* Rows. */

static GtkWidget *
row_of (PennyMoneyList *self,
        GtkWidget      *widget)
{
  GtkWidget *rows = penny_money_list_get_rows (self);

  while (widget != NULL && gtk_widget_get_parent (widget) != rows)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static PennyPaymentItem *
item_in (GtkWidget *widget)
{
  PennyPaymentItem *item = PENNY_IS_PAYMENT_CELL (widget) ? penny_payment_cell_get_item (PENNY_PAYMENT_CELL (widget))
                           : PENNY_IS_PAYMENT_LINES (widget) ? penny_payment_lines_get_item (PENNY_PAYMENT_LINES (widget))
                           : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && item == NULL;
       child = gtk_widget_get_next_sibling (child))
    item = item_in (child);
  return item;
}

static GtkWidget *
row_with (PennyMoneyList *self,
          gint64          id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (penny_money_list_get_rows (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      PennyPaymentItem *item = item_in (row);

      if (item != NULL && penny_payment_item_get_id (item) == id)
        return row;
    }
  return NULL;
}

static GtkWidget *
button_in (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_in (child);
  return found;
}

/* The menu: buttons, since not every GTK tells a screen reader how an item of a menu is called. */

static void
add_choice (PennyMoneyList *self,
            const char     *label,
            const char     *action,
            GVariant       *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  /* A book that is only looked at. */
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self->menu);
  gtk_box_append (self->menu_choices, button);
}

static gboolean
can_have_receipt (const PennyPayment *payment)
{
  return payment->amount < 0 && (payment->kind == PENNY_PAYMENT_SPENT || payment->kind == PENNY_PAYMENT_OWN);
}

static void
offer (PennyMoneyList        *self,
       const PennyPaymentRow *row)
{
  gint64 id = row->payment->id;
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->menu_choices))) != NULL)
    gtk_box_remove (self->menu_choices, old);
  if (row->kept)
    add_choice (self, _("Look at its receipt"), "money.look-at-receipt", g_variant_new_int64 (id));
  for (gsize i = 0; i < G_N_ELEMENTS (ways) && can_have_receipt (row->payment); i++)
    add_choice (self, row->kept ? _(ways[i].another) : _(ways[i].first), "money.add-receipt",
                g_variant_new ("(xs)", id, ways[i].way));
  add_choice (self, _("Open this payment…"), "payments.open", NULL);
}

/* @at: in our own coordinates. */
static void
open_menu (PennyMoneyList     *self,
           GtkWidget          *row,
           const GdkRectangle *at)
{
  PennyPaymentItem *item = item_in (row);
  const PennyPaymentRow *payment = item != NULL ? penny_payment_item_get_row (item) : NULL;

  /* Its page has not come yet. */
  if (payment == NULL)
    return;
  g_set_object (&self->menu_item, item);
  g_set_weak_pointer (&self->menu_row, row);
  gtk_widget_grab_focus (row);
  offer (self, payment);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
closed_cb (PennyMoneyList *self)
{
  if (self->menu_row != NULL)
    gtk_widget_grab_focus (self->menu_row);
}

/* At its button, or at the row where there is none. */
static void
open_at_row (PennyMoneyList *self,
             GtkWidget      *row)
{
  GtkWidget *button = button_in (row);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (button != NULL ? button : row, GTK_WIDGET (self), &bounds))
    open_menu (self, row, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                            (int) bounds.size.width, (int) bounds.size.height });
}

/* Of the payment with this id, or (0) of the row that has the focus. */
static void
menu_action (GtkWidget  *widget,
             const char *action,
             GVariant   *id)
{
  PennyMoneyList *self = PENNY_MONEY_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *row = g_variant_get_int64 (id) != 0 ? row_with (self, g_variant_get_int64 (id))
                   : root != NULL ? row_of (self, gtk_root_get_focus (root))
                   : NULL;

  if (row != NULL)
    open_at_row (self, row);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyMoneyList *self = PENNY_MONEY_LIST (widget);

  if (self->menu_item != NULL)
    penny_money_list_open (self, self->menu_item);
}

static void
open_at_point (PennyMoneyList *self,
               GtkGesture     *gesture,
               double          x,
               double          y)
{
  GtkWidget *row = row_of (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, row, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
pressed_cb (PennyMoneyList *self,
            int             n,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  open_at_point (self, gesture, x, y);
}

static void
long_pressed_cb (PennyMoneyList *self,
                 double          x,
                 double          y,
                 GtkGesture     *gesture)
{
  open_at_point (self, gesture, x, y);
}

void
penny_money_list_menu_class (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "payments.menu", "x", menu_action);
  gtk_widget_class_install_action (widget_class, "payments.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "payments.menu", "x", G_GINT64_CONSTANT (0));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "payments.menu", "x",
                                       G_GINT64_CONSTANT (0));
}

void
penny_money_list_menu_init (PennyMoneyList *self)
{
  GtkGesture *other_button = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  self->menu_choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->menu = gtk_popover_new ();
  gtk_widget_add_css_class (self->menu, "penny-menu");
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->menu), GTK_WIDGET (self->menu_choices));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be done with this payment"), -1);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (other_button), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (other_button, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (other_button));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

void
penny_money_list_menu_end (PennyMoneyList *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_weak_pointer (&self->menu_row);
  g_clear_object (&self->menu_item);
}
