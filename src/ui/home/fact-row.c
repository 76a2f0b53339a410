#include "fact-row.h"

#include "chart-view.h"
#include "two-ends.h"

struct _PennyFactRow
{
  GtkListBoxRow   parent_instance;

  char           *key;

  GtkWidget      *content;
  GtkLabel       *title;
  GtkLabel       *amount;
  PennyChartView *chart;
  GtkLabel       *note;
  GtkButton      *act;
  GtkLabel       *act_label;
  GtkButton      *edit;
  GtkWidget      *arrow;
};

G_DEFINE_FINAL_TYPE (PennyFactRow, penny_fact_row, GTK_TYPE_LIST_BOX_ROW)

void
penny_label_say (GtkLabel *label,
                 char     *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
  g_free (words);
}

void
penny_label_set_figure (GtkLabel   *label,
                        const char *figure,
                        double      scale)
{
  const char *text = gtk_label_get_text (label);
  const char *at = figure != NULL ? strstr (text, figure) : NULL;
  PangoAttrList *list = pango_attr_list_new ();
  PangoAttribute *parts[] = { pango_attr_scale_new (scale), pango_attr_weight_new (PANGO_WEIGHT_BOLD) };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i]->start_index = at != NULL ? (guint) (at - text) : 0;
      parts[i]->end_index = at != NULL ? parts[i]->start_index + (guint) strlen (figure) : 0;
      pango_attr_list_insert (list, parts[i]);
    }
  gtk_label_set_attributes (label, list);
  pango_attr_list_unref (list);
}

static void
show_button (GtkButton  *button,
             const char *action,
             gint64      target,
             const char *label)
{
  gtk_widget_set_visible (GTK_WIDGET (button), action != NULL);
  if (action == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
penny_fact_row_show (PennyFactRow *self,
                     PennyFact    *fact)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PENNY_IS_FACT_ROW (self));
  g_return_if_fail (fact != NULL);

  words = penny_fact_to_words (fact);
  gtk_label_set_label (self->title, fact->title);
  penny_label_say (self->amount, g_strdup (fact->amount));
  penny_label_say (self->note, g_strdup (fact->note));
  penny_chart_view_set_chart (self->chart, g_steal_pointer (&fact->chart));
  if (fact->act != NULL)
    gtk_label_set_label (self->act_label, fact->act_label);
  show_button (self->act, fact->act, fact->target, fact->act_name != NULL ? fact->act_name : fact->act_label);
  show_button (self->edit, fact->edit, fact->target, fact->edit_label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit), fact->edit_label);
  gtk_widget_set_visible (self->arrow, fact->go != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), fact->go != NULL);
  if (fact->go != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", fact->target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), fact->go);
    }
  set_class (GTK_WIDGET (self->title), "heading", fact->strong);
  set_class (GTK_WIDGET (self->amount), "heading", fact->strong);
  gtk_widget_set_margin_start (self->content, fact->inner ? 30 : 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
penny_fact_row_finalize (GObject *object)
{
  g_free (PENNY_FACT_ROW (object)->key);

  G_OBJECT_CLASS (penny_fact_row_parent_class)->finalize (object);
}

static void
penny_fact_row_class_init (PennyFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_fact_row_finalize;
  g_type_ensure (PENNY_TYPE_CHART_VIEW);
  g_type_ensure (PENNY_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/home/fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, content);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, amount);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, chart);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, note);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, act);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, act_label);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, edit);
  gtk_widget_class_bind_template_child (widget_class, PennyFactRow, arrow);
}

static void
penny_fact_row_init (PennyFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GHashTable *
rows_by_key (GtkListBox *box)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_hash_table_insert (rows, g_strdup (PENNY_FACT_ROW (row)->key), g_object_ref (row));
  return rows;
}

static PennyFactRow *
place_row (GtkListBox *box,
           GHashTable *old,
           const char *key,
           int         index)
{
  g_autoptr (PennyFactRow) row = g_hash_table_lookup (old, key);

  if (row != NULL)
    g_object_ref (row);
  else
    {
      row = g_object_ref_sink (g_object_new (PENNY_TYPE_FACT_ROW, NULL));
      row->key = g_strdup (key);
    }
  if (gtk_list_box_get_row_at_index (box, index) != GTK_LIST_BOX_ROW (row))
    {
      if (gtk_widget_get_parent (GTK_WIDGET (row)) != NULL)
        gtk_list_box_remove (box, GTK_WIDGET (row));
      gtk_list_box_insert (box, GTK_WIDGET (row), index);
    }
  g_hash_table_remove (old, key);
  return row;
}

void
penny_fact_rows_follow (GtkListBox *box,
                        GPtrArray  *facts)
{
  g_autoptr (GHashTable) old = NULL;
  GHashTableIter iter;
  gpointer row;

  g_return_if_fail (GTK_IS_LIST_BOX (box));
  g_return_if_fail (facts != NULL);

  old = rows_by_key (box);
  for (guint i = 0; i < facts->len; i++)
    {
      PennyFact *fact = facts->pdata[i];

      penny_fact_row_show (place_row (box, old, fact->key, (int) i), fact);
    }
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    gtk_list_box_remove (box, row);
  gtk_widget_set_visible (GTK_WIDGET (box), facts->len > 0);
  g_ptr_array_unref (facts);
}
