#include "filter-list.h"

#include "choice.h"

GtkGrid *
penny_filter_grid_new (void)
{
  return g_object_new (GTK_TYPE_GRID, "row-spacing", 9, "column-spacing", 12, "margin-start", 6, "margin-end", 6,
                       "margin-top", 6, "margin-bottom", 6, NULL);
}

GtkDropDown *
penny_filter_list_add (GtkGrid    *grid,
                       int         row,
                       const char *title)
{
  GtkExpression *text = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");
  GtkWidget *list = gtk_drop_down_new (NULL, text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, NULL);

  gtk_widget_set_hexpand (list, TRUE);
  gtk_widget_set_size_request (list, 170, -1);
  penny_name_drop_down (GTK_DROP_DOWN (list), title);
  g_object_bind_property (list, "visible", label, "visible", G_BINDING_SYNC_CREATE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, list, 1, row, 1, 1);
  return GTK_DROP_DOWN (list);
}

static PennyChoice *
chosen (GtkDropDown *list)
{
  return gtk_drop_down_get_selected_item (list);
}

gint64
penny_filter_list_get_id (GtkDropDown *list)
{
  return chosen (list) != NULL ? penny_choice_get_id (chosen (list)) : 0;
}

int
penny_filter_list_get_kind (GtkDropDown *list)
{
  return chosen (list) != NULL ? penny_choice_get_kind (chosen (list)) : 0;
}

void
penny_filter_list_offer (GtkDropDown *list,
                         GListStore  *choices)
{
  guint position = penny_choices_find (G_LIST_MODEL (choices), penny_filter_list_get_kind (list),
                                       penny_filter_list_get_id (list));

  gtk_drop_down_set_model (list, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (list, position != GTK_INVALID_LIST_POSITION ? position : 0);
  gtk_widget_set_visible (GTK_WIDGET (list), g_list_model_get_n_items (G_LIST_MODEL (choices)) > 2);
}

char *
penny_filter_list_get_words (GtkDropDown *list)
{
  char *words = NULL;

  if (penny_filter_list_get_id (list) != 0)
    g_object_get (chosen (list), "text", &words, NULL);
  return words;
}

void
penny_filter_list_open (GtkDropDown *list)
{
  gtk_drop_down_set_selected (list, 0);
}
