#include "history-page.h"

#include "children.h"
#include "history-row.h"
#include "one-tab-stop.h"

struct _PennyHistoryPage
{
  GtkWidget    parent_instance;

  GListModel  *entries;

  GtkStack    *views;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (PennyHistoryPage, penny_history_page, GTK_TYPE_WIDGET)

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, penny_history_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  penny_history_row_set_item (PENNY_HISTORY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  penny_history_row_set_item (PENNY_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
update (PennyHistoryPage *self)
{
  gboolean empty = g_list_model_get_n_items (self->entries) == 0;

  gtk_stack_set_visible_child_name (self->views, empty ? "empty" : "list");
}

static void
penny_history_page_dispose (GObject *object)
{
  PennyHistoryPage *self = PENNY_HISTORY_PAGE (object);

  penny_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (penny_history_page_parent_class)->dispose (object);
}

static void
penny_history_page_class_init (PennyHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_history_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/history/history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryPage, views);
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryPage, list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_history_page_init (PennyHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

GtkWidget *
penny_history_page_new (PennyBook *book)
{
  PennyHistoryPage *self = g_object_new (PENNY_TYPE_HISTORY_PAGE, NULL);
  g_autoptr (GtkNoSelection) entries = NULL;

  self->entries = penny_history_list_new (book);
  entries = gtk_no_selection_new (g_object_ref (self->entries));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (entries));
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
