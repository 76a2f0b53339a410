#include "noted-row.h"

#include <glib/gi18n-lib.h>

#include "spoken-entry.h"

typedef struct
{
  gboolean                 show_apply;

  GtkEntry                *entry;
  GtkEventControllerFocus *focus;
  GtkImage                *pencil;
  GtkButton               *apply;
  GtkBox                  *suffixes;
  GtkLabel                *note;
} PennyNotedRowPrivate;

static void editable_init (GtkEditableInterface *iface);
static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (PennyNotedRow, penny_noted_row, ADW_TYPE_PREFERENCES_ROW,
                         G_ADD_PRIVATE (PennyNotedRow)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_SHOW_APPLY_BUTTON = 1,
  N_PROPERTIES              /* the editable's follow */
};

enum
{
  APPLY,
  ENTRY_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

void
penny_noted_row_add_suffix (PennyNotedRow *self,
                            GtkWidget     *suffix)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  g_return_if_fail (PENNY_IS_NOTED_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (suffix));

  gtk_box_append (priv->suffixes, suffix);
}

void
penny_noted_row_add_below (PennyNotedRow *self,
                           GtkWidget     *below)
{
  g_return_if_fail (PENNY_IS_NOTED_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (below));

  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), below);
}

GtkEntry *
penny_noted_row_get_field (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  g_return_val_if_fail (PENNY_IS_NOTED_ROW (self), NULL);

  return priv->entry;
}

/* The field's name is the title, and the tick is named after both. */
static void
name_field (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *save = g_strdup_printf (_("Save “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->apply), GTK_ACCESSIBLE_PROPERTY_LABEL, save, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->apply), save);
}

static gboolean
is_typing (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  return gtk_event_controller_focus_contains_focus (priv->focus);
}

/* A ring around the whole row while its field has the focus; a pencil while it has not. */
static void
show_state (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  gboolean typing = is_typing (self);

  if (typing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  gtk_widget_set_visible (GTK_WIDGET (priv->pencil),
                          !typing && gtk_editable_get_editable (GTK_EDITABLE (priv->entry)) &&
                          !gtk_widget_get_visible (GTK_WIDGET (priv->apply)));
}

static void
show_apply (PennyNotedRow *self,
            gboolean       shown)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->apply), shown);
  show_state (self);
}

/* What the program writes needs no saving. */
static void
typed_cb (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  if (priv->show_apply && is_typing (self))
    show_apply (self, TRUE);
}

static void
apply_cb (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  /* First, for a tick that goes away would take the focus with it. */
  gtk_entry_grab_focus_without_selecting (priv->entry);
  show_apply (self, FALSE);
  g_signal_emit (self, signals[APPLY], 0);
}

static void
activated_cb (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  if (gtk_widget_get_visible (GTK_WIDGET (priv->apply)))
    apply_cb (self);
  else
    g_signal_emit (self, signals[ENTRY_ACTIVATED], 0);
}

/* The title and the room around it are the field's too: something large to hit. */
static void
clicked_cb (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);

  gtk_entry_grab_focus_without_selecting (priv->entry);
}

static void
set_note (PennyNotedRow *self,
          const char    *words,
          gboolean       wrong)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  GtkAccessible *field = GTK_ACCESSIBLE (priv->entry);

  gtk_label_set_label (priv->note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->note), words != NULL);
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->note), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (priv->note), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->note), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->note), "dim-label");
    }
  if (words != NULL)
    gtk_accessible_update_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
penny_noted_row_set_hint (PennyNotedRow *self,
                          const char    *words)
{
  g_return_if_fail (PENNY_IS_NOTED_ROW (self));

  set_note (self, words, FALSE);
}

void
penny_noted_row_set_error (PennyNotedRow *self,
                           const char    *words)
{
  g_return_if_fail (PENNY_IS_NOTED_ROW (self));

  set_note (self, words, words != NULL);
}

const char *
penny_noted_row_get_note (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  const char *words;

  g_return_val_if_fail (PENNY_IS_NOTED_ROW (self), NULL);

  words = gtk_label_get_label (priv->note);
  return *words != '\0' ? words : NULL;
}

static GtkEditable *
get_delegate (GtkEditable *editable)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (editable));

  return priv->entry != NULL ? gtk_editable_get_delegate (GTK_EDITABLE (priv->entry)) : NULL;
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    penny_noted_row_add_suffix (PENNY_NOTED_ROW (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

/* The row takes no focus itself: it is one stop for Tab, and one more for each button. */
static gboolean
penny_noted_row_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
penny_noted_row_grab_focus (GtkWidget *widget)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->entry));
}

static void
penny_noted_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (object));

  if (gtk_editable_delegate_set_property (object, id, value, pspec))
    return;
  if (id == PROP_SHOW_APPLY_BUTTON)
    priv->show_apply = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
penny_noted_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (object));

  if (gtk_editable_delegate_get_property (object, id, value, pspec))
    return;
  if (id == PROP_SHOW_APPLY_BUTTON)
    g_value_set_boolean (value, priv->show_apply);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
penny_noted_row_dispose (GObject *object)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (object));

  if (priv->entry != NULL)
    gtk_editable_finish_delegate (GTK_EDITABLE (object));
  priv->entry = NULL;

  G_OBJECT_CLASS (penny_noted_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PENNY_TYPE_SPOKEN_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/widgets/noted-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, entry);
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, focus);
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, pencil);
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, apply);
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, suffixes);
  gtk_widget_class_bind_template_child_private (widget_class, PennyNotedRow, note);
  gtk_widget_class_bind_template_callback (widget_class, show_state);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
penny_noted_row_class_init (PennyNotedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = penny_noted_row_set_property;
  object_class->get_property = penny_noted_row_get_property;
  object_class->dispose = penny_noted_row_dispose;
  widget_class->focus = penny_noted_row_focus;
  widget_class->grab_focus = penny_noted_row_grab_focus;

  g_object_class_install_property (object_class, PROP_SHOW_APPLY_BUTTON,
                                   g_param_spec_boolean ("show-apply-button", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_editable_install_properties (object_class, N_PROPERTIES);
  signals[APPLY] = g_signal_new ("apply", PENNY_TYPE_NOTED_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", PENNY_TYPE_NOTED_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The field speaks for itself, and nothing is said of the row around it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  bind_template (widget_class);
}

static void
penny_noted_row_init (PennyNotedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (name_field), NULL);
}

GtkWidget *
penny_noted_row_new (const char *title)
{
  return g_object_new (PENNY_TYPE_NOTED_ROW, "title", title, NULL);
}
