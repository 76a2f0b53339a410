#include "fact-group.h"

#include "fact-row.h"

struct _PennyFactGroup
{
  GtkWidget            parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox          *list;
  GtkLabel            *nothing;
  GtkButton           *add;
};

G_DEFINE_FINAL_TYPE (PennyFactGroup, penny_fact_group, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_DESCRIPTION,
  PROP_EMPTY,
  PROP_ADD_LABEL,
  PROP_ADD_ACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
penny_fact_group_show (PennyFactGroup *self,
                       GPtrArray      *facts)
{
  gboolean any;
  gboolean says;

  g_return_if_fail (PENNY_IS_FACT_GROUP (self));
  g_return_if_fail (facts != NULL);

  any = facts->len > 0;
  says = *gtk_label_get_label (self->nothing) != '\0';
  penny_fact_rows_follow (self->list, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any && says);
  gtk_widget_set_visible (GTK_WIDGET (self), any || says || gtk_widget_get_visible (GTK_WIDGET (self->add)));
}

static void
set_title (PennyFactGroup *self,
           const char     *title)
{
  adw_preferences_group_set_title (self->group, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
penny_fact_group_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PennyFactGroup *self = PENNY_FACT_GROUP (object);

  switch (property)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      adw_preferences_group_set_description (self->group, g_value_get_string (value));
      break;
    case PROP_EMPTY:
      gtk_label_set_label (self->nothing, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (self->add, g_value_get_string (value));
      gtk_widget_set_visible (GTK_WIDGET (self->add), TRUE);
      break;
    case PROP_ADD_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
penny_fact_group_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &PENNY_FACT_GROUP (object)->group, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_fact_group_parent_class)->dispose (object);
}

static void
penny_fact_group_class_init (PennyFactGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_PROPS] = { NULL, "title", "description", "empty", "add-label", "add-action" };

  object_class->dispose = penny_fact_group_dispose;
  object_class->set_property = penny_fact_group_set_property;
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/home/fact-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyFactGroup, group);
  gtk_widget_class_bind_template_child (widget_class, PennyFactGroup, list);
  gtk_widget_class_bind_template_child (widget_class, PennyFactGroup, nothing);
  gtk_widget_class_bind_template_child (widget_class, PennyFactGroup, add);
}

static void
penny_fact_group_init (PennyFactGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
