#include "receipts-grid.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "one-tab-stop.h"
#include "receipt-cell.h"
#include "receipts-filter.h"

struct _PennyReceiptsGrid
{
  GtkWidget            parent_instance;

  PennyBook           *book;
  PennyReceiptList    *receipts;
  GPtrArray           *cells;           /* those that show something; borrowed */
  guint                top_source;
  guint                search_source;
  guint                near_source;

  GtkEditable         *search;
  PennyReceiptsFilter *filter;
  GtkLabel            *words;
  GtkStack            *stack;
  GtkScrolledWindow   *room;
  GtkGridView         *grid;
};

G_DEFINE_FINAL_TYPE (PennyReceiptsGrid, penny_receipts_grid, GTK_TYPE_WIDGET)

/* What is near. */

/* On the screen, or at most a screen away. */
static gboolean
is_near (PennyReceiptsGrid *self,
         GtkWidget         *cell)
{
  graphene_rect_t bounds;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self->room));

  return gtk_widget_get_mapped (cell) && gtk_widget_compute_bounds (cell, GTK_WIDGET (self->room), &bounds) &&
         bounds.origin.y + bounds.size.height > -height && bounds.origin.y < 2 * height;
}

static gboolean
near_cb (gpointer data)
{
  PennyReceiptsGrid *self = data;

  self->near_source = 0;
  for (guint i = 0; i < self->cells->len; i++)
    penny_receipt_cell_set_near (self->cells->pdata[i], is_near (self, self->cells->pdata[i]));
  return G_SOURCE_REMOVE;
}

/* After the layout, which says where each cell is. */
static void
look_what_is_near (PennyReceiptsGrid *self)
{
  if (self->near_source == 0)
    self->near_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, near_cb, self, NULL);
}

static void
setup_cb (PennyReceiptsGrid *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, penny_receipt_cell_new ());
}

static void
bind_cb (PennyReceiptsGrid *self,
         GtkListItem       *item)
{
  PennyReceiptCell *cell = PENNY_RECEIPT_CELL (gtk_list_item_get_child (item));

  penny_receipt_cell_set_near (cell, FALSE);
  penny_receipt_cell_show (cell, gtk_list_item_get_item (item));
  g_ptr_array_add (self->cells, cell);
  look_what_is_near (self);
}

static void
unbind_cb (PennyReceiptsGrid *self,
           GtkListItem       *item)
{
  PennyReceiptCell *cell = PENNY_RECEIPT_CELL (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->cells, cell);
  penny_receipt_cell_show (cell, NULL);
}

/* What is shown. */

static gboolean
top_idle_cb (gpointer data)
{
  PennyReceiptsGrid *self = data;

  self->top_source = 0;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->receipts)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", 0);
  return G_SOURCE_REMOVE;
}

/* Who looks at the newest receipts wants to see the ones that come. */
static void
stay_at_top (PennyReceiptsGrid *self)
{
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->room);

  if (self->top_source == 0 && gtk_adjustment_get_value (scroll) < 1)
    self->top_source = g_idle_add (top_idle_cb, self);
}

static gboolean
is_filtered (PennyReceiptsGrid *self)
{
  g_autofree char *words = penny_receipts_filter_words (self->filter);

  return words != NULL || *gtk_editable_get_text (self->search) != '\0';
}

static void
say_how_many (PennyReceiptsGrid *self,
              guint              n)
{
  g_autofree char *narrowed = penny_receipts_filter_words (self->filter);
  g_autofree char *count = NULL;
  g_autofree char *both = NULL;

  if (is_filtered (self))
    count = g_strdup_printf (ngettext ("%u receipt found", "%u receipts found", n), n);
  else
    count = g_strdup_printf (ngettext ("%u receipt", "%u receipts, the newest first", n), n);
  both = narrowed != NULL ? g_strdup_printf ("%s: %s.", count, narrowed) : g_strdup_printf ("%s.", count);
  gtk_label_set_label (self->words, both);
  gtk_widget_set_visible (GTK_WIDGET (self->words), n > 0 || narrowed != NULL);
}

static void
follow_list (PennyReceiptsGrid *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->receipts));
  gboolean loading = FALSE;

  g_object_get (self->receipts, "loading", &loading, NULL);
  if (loading && n == 0)
    return;
  say_how_many (self, n);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : is_filtered (self) ? "nothing-found" : "empty");
  look_what_is_near (self);
}

void
penny_receipts_grid_fill (PennyReceiptsGrid  *self,
                          PennyReceiptFilter *filter)
{
  const char *words;

  g_return_if_fail (PENNY_IS_RECEIPTS_GRID (self));

  words = gtk_editable_get_text (self->search);
  penny_receipts_filter_fill (self->filter, filter);
  filter->search = *words != '\0' ? words : NULL;
}

static void
apply_filter (PennyReceiptsGrid *self)
{
  PennyReceiptFilter filter = { 0 };

  if (self->receipts == NULL)
    return;
  penny_receipts_grid_fill (self, &filter);
  penny_receipt_list_set_filter (self->receipts, &filter);
}

static gboolean
search_idle_cb (gpointer data)
{
  PennyReceiptsGrid *self = data;

  self->search_source = 0;
  apply_filter (self);
  return G_SOURCE_REMOVE;
}

/* Keys that wait are typed before the clerk is asked. */
static void
search_cb (PennyReceiptsGrid *self)
{
  if (self->search_source == 0)
    self->search_source = g_idle_add (search_idle_cb, self);
}

static void
stop_search_cb (PennyReceiptsGrid *self)
{
  gtk_editable_set_text (self->search, "");
}

void
penny_receipts_grid_search (PennyReceiptsGrid *self)
{
  g_return_if_fail (PENNY_IS_RECEIPTS_GRID (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *nothing)
{
  PennyReceiptsGrid *self = PENNY_RECEIPTS_GRID (widget);

  penny_receipts_grid_search (self);
  gtk_editable_set_text (self->search, "");
  penny_receipts_filter_open_all (self->filter);
}

static void
activate_cb (PennyReceiptsGrid *self,
             guint              position)
{
  g_autoptr (PennyReceiptItem) item = g_list_model_get_item (G_LIST_MODEL (self->receipts), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "receipts.open", "x", penny_receipt_item_get_id (item));
}

static void
follow_book (PennyReceiptsGrid *self)
{
  penny_receipts_filter_offer (self->filter, self->book);
}

void
penny_receipts_grid_begin (PennyReceiptsGrid *self,
                           PennyBook         *book)
{
  GtkAdjustment *scroll;

  g_return_if_fail (PENNY_IS_RECEIPTS_GRID (self));

  self->book = g_object_ref (book);
  self->receipts = penny_receipt_list_new (book);
  /* Before the view's own handler, which stays where the item is that was on top. */
  g_signal_connect_object (self->receipts, "items-changed", G_CALLBACK (stay_at_top), self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->receipts)))));
  g_signal_connect_object (self->receipts, "items-changed", G_CALLBACK (follow_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->receipts, "notify::loading", G_CALLBACK (follow_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_book), self, G_CONNECT_SWAPPED);
  scroll = gtk_scrolled_window_get_vadjustment (self->room);
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (look_what_is_near), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (look_what_is_near), self, G_CONNECT_SWAPPED);
  follow_book (self);
  follow_list (self);
}

static void
penny_receipts_grid_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_receipts_grid_parent_class)->map (widget);

  look_what_is_near (PENNY_RECEIPTS_GRID (widget));
}

/* Out of sight nothing is near. */
static void
penny_receipts_grid_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_receipts_grid_parent_class)->unmap (widget);

  look_what_is_near (PENNY_RECEIPTS_GRID (widget));
}

static void
penny_receipts_grid_dispose (GObject *object)
{
  PennyReceiptsGrid *self = PENNY_RECEIPTS_GRID (object);

  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_handle_id (&self->top_source, g_source_remove);
  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  g_clear_handle_id (&self->near_source, g_source_remove);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_RECEIPTS_GRID);
  g_clear_object (&self->receipts);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_receipts_grid_parent_class)->dispose (object);
}

static void
penny_receipts_grid_finalize (GObject *object)
{
  g_ptr_array_unref (PENNY_RECEIPTS_GRID (object)->cells);

  G_OBJECT_CLASS (penny_receipts_grid_parent_class)->finalize (object);
}

static void
penny_receipts_grid_class_init (PennyReceiptsGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_receipts_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_receipts_grid_finalize;
  widget_class->map = penny_receipts_grid_map;
  widget_class->unmap = penny_receipts_grid_unmap;
  g_type_ensure (PENNY_TYPE_RECEIPTS_FILTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/receipts-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, search);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, filter);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, words);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, room);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_filter);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "grid.show-all", NULL, show_all_action);
}

static void
penny_receipts_grid_init (PennyReceiptsGrid *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_factory (self->grid, factory);
  penny_one_tab_stop (GTK_WIDGET (self->grid));
}
