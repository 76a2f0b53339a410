#include "money-list-private.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "one-tab-stop.h"
#include "payment-cell.h"

#define PADDING 26      /* of a cell, at both sides */
#define MARKS   34      /* a mark before them and an arrow after */

G_DEFINE_FINAL_TYPE (PennyMoneyList, penny_money_list, GTK_TYPE_WIDGET)

static guint open_signal;

void
penny_money_list_open (PennyMoneyList   *self,
                       PennyPaymentItem *item)
{
  g_signal_emit (self, open_signal, 0, item);
}

static void
activate_cb (PennyMoneyList *self,
             guint           position)
{
  g_autoptr (PennyPaymentItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    penny_money_list_open (self, item);
}

GtkWidget *
penny_money_list_get_rows (PennyMoneyList *self)
{
  gboolean narrow = gtk_stack_get_visible_child (self->stack) == self->narrow_room;

  return narrow ? GTK_WIDGET (self->narrow) : gtk_widget_get_last_child (GTK_WIDGET (self->wide));
}

/* A view without a model costs nothing. */
static void
lend_model (PennyMoneyList *self)
{
  gboolean narrow = gtk_stack_get_visible_child (self->stack) == self->narrow_room;

  gtk_column_view_set_model (self->wide, narrow ? NULL : self->model);
  gtk_list_view_set_model (self->narrow, narrow ? self->model : NULL);
}

static gboolean
top_idle_cb (gpointer data)
{
  PennyMoneyList *self = data;

  self->top_source = 0;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_activate_action (penny_money_list_get_rows (self), "list.scroll-to-item", "u", 0);
  return G_SOURCE_REMOVE;
}

/* Who looks at the newest payments wants to see the ones that come. */
static void
stay_at_top (PennyMoneyList *self)
{
  gboolean narrow = gtk_stack_get_visible_child (self->stack) == self->narrow_room;
  GtkWidget *room = narrow ? self->narrow_room : self->wide_room;
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (room));

  if (self->top_source == 0 && gtk_adjustment_get_value (scroll) < 1)
    self->top_source = g_idle_add (top_idle_cb, self);
}

/* Its model is set once; our handler comes before the view's. */
void
penny_money_list_set_model (PennyMoneyList *self,
                            GListModel     *model)
{
  g_return_if_fail (PENNY_IS_MONEY_LIST (self));

  g_clear_object (&self->model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (stay_at_top), self, G_CONNECT_SWAPPED);
  self->model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (model)));
  lend_model (self);
}

static int
width_of (GtkWidget *ruler)
{
  int width;

  gtk_widget_measure (ruler, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width + PADDING;
}

int
penny_money_list_wide_width (PennyMoneyList *self)
{
  g_return_val_if_fail (PENNY_IS_MONEY_LIST (self), 0);

  return width_of (GTK_WIDGET (self->date_ruler)) + 2 * width_of (self->amount_ruler) +
         width_of (self->receipt_ruler) + MARKS + 2 * width_of (self->words_ruler);
}

/* Fixed, or they would jump about as one scrolls. */
static void
fit_columns (PennyMoneyList *self)
{
  gtk_column_view_column_set_fixed_width (self->date, width_of (GTK_WIDGET (self->date_ruler)));
  gtk_column_view_column_set_fixed_width (self->amount, width_of (self->amount_ruler));
  gtk_column_view_column_set_fixed_width (self->receipt, width_of (self->receipt_ruler) + MARKS);
  gtk_column_view_column_set_fixed_width (self->balance, width_of (self->amount_ruler));
}

void
penny_money_list_set_narrow (PennyMoneyList *self,
                             gboolean        narrow)
{
  g_return_if_fail (PENNY_IS_MONEY_LIST (self));

  fit_columns (self);
  gtk_stack_set_visible_child (self->stack, narrow ? self->narrow_room : self->wide_room);
  lend_model (self);
}

/* A column that is only hidden keeps its room on GTK 4.8. */
static void
show_column (PennyMoneyList      *self,
             GtkColumnViewColumn *column,
             gboolean             show)
{
  gboolean shown = gtk_column_view_column_get_column_view (column) != NULL;

  if (show && !shown)
    gtk_column_view_append_column (self->wide, column);
  else if (!show && shown)
    gtk_column_view_remove_column (self->wide, column);
}

void
penny_money_list_set_ours (PennyMoneyList *self,
                           gboolean        ours)
{
  g_return_if_fail (PENNY_IS_MONEY_LIST (self));

  show_column (self, self->receipt, ours);
  show_column (self, self->balance, ours);
}

static void
penny_money_list_dispose (GObject *object)
{
  PennyMoneyList *self = PENNY_MONEY_LIST (object);

  g_clear_handle_id (&self->top_source, g_source_remove);
  penny_money_list_menu_end (self);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_MONEY_LIST);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (penny_money_list_parent_class)->dispose (object);
}

static void
penny_money_list_class_init (PennyMoneyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_money_list_dispose;

  open_signal = g_signal_new ("open", PENNY_TYPE_MONEY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, PENNY_TYPE_PAYMENT_ITEM);

  g_type_ensure (PENNY_TYPE_PAYMENT_ITEM);
  g_type_ensure (PENNY_TYPE_PAYMENT_CELL);
  g_type_ensure (PENNY_TYPE_PAYMENT_LINES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/money-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, wide);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, narrow);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, wide_room);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, narrow_room);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, date);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, amount);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, receipt);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, balance);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, date_ruler);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, amount_ruler);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, receipt_ruler);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyList, words_ruler);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  penny_money_list_menu_class (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* Titles of figures stand over them: GTK 4.8 has no property for it. */
static void
move_title_right (PennyMoneyList *self,
                  int             column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->wide));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  while (title != NULL && column-- > 0)
    title = gtk_widget_get_next_sibling (title);
  if (title != NULL && gtk_widget_get_first_child (title) != NULL)
    gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

/* Every month, each on a line: their names differ in width. */
static void
mark_dates (PennyMoneyList *self)
{
  g_autoptr (GString) dates = g_string_new (NULL);

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *date = penny_date_to_short (penny_date_new (2026, month, 28));

      g_string_append_printf (dates, "%s\n", date);
    }
  gtk_label_set_label (self->date_ruler, dates->str);
}

static void
penny_money_list_init (PennyMoneyList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_money_list_menu_init (self);
  mark_dates (self);
  penny_one_tab_stop (GTK_WIDGET (self->wide));
  penny_one_tab_stop (GTK_WIDGET (self->narrow));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->wide))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Payments"), -1);
  move_title_right (self, 3);
  move_title_right (self, 5);
}
