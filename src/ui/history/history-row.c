#include "history-row.h"

#include "children.h"

struct _PennyHistoryRow
{
  GtkWidget         parent_instance;

  PennyHistoryItem *item;

  GtkLabel         *sentence;
  GtkLabel         *details;
  GtkWidget        *undone;
  GtkLabel         *state;
};

G_DEFINE_FINAL_TYPE (PennyHistoryRow, penny_history_row, GTK_TYPE_WIDGET)

static void
update (PennyHistoryRow *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;
  g_autofree char *state = NULL;
  g_autofree char *details = NULL;
  g_autofree char *all = NULL;

  g_object_get (self->item, "sentence", &sentence, "who", &who, "when-text", &when, "state-text", &state, NULL);
  details = who != NULL && *who != '\0' ? g_strdup_printf ("%s · %s", who, when) : g_strdup (when);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (self->undone, *state != '\0');

  /* GTK 4.8 would call the list's own widget by its type: it is the one with the focus. */
  all = g_strjoin (*state != '\0' ? ". " : " ", sentence, details, *state != '\0' ? state : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

void
penny_history_row_set_item (PennyHistoryRow  *self,
                            PennyHistoryItem *item)
{
  g_return_if_fail (PENNY_IS_HISTORY_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "notify", G_CALLBACK (update), self);
  update (self);
}

static void
penny_history_row_dispose (GObject *object)
{
  PennyHistoryRow *self = PENNY_HISTORY_ROW (object);

  penny_history_row_set_item (self, NULL);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_history_row_parent_class)->dispose (object);
}

static void
penny_history_row_class_init (PennyHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_history_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/history/history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryRow, details);
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryRow, undone);
  gtk_widget_class_bind_template_child (widget_class, PennyHistoryRow, state);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_history_row_init (PennyHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
penny_history_row_new (void)
{
  return g_object_new (PENNY_TYPE_HISTORY_ROW, NULL);
}
