#include "code-group-row.h"

#include <glib/gi18n-lib.h>

#include "code.h"
#include "key.h"

struct _PennyCodeGroupRow
{
  GtkListBoxRow  parent_instance;

  gboolean       spelled;

  GtkLabel      *number;
  GtkLabel      *letters;
  GtkLabel      *words;
};

G_DEFINE_FINAL_TYPE (PennyCodeGroupRow, penny_code_group_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_SPELLED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const names[PENNY_CODE_GROUPS] = {
  N_("First group"), N_("Second group"), N_("Third group"), N_("Fourth group"), N_("Fifth group"),
};

static void
penny_code_group_row_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PennyCodeGroupRow *self = PENNY_CODE_GROUP_ROW (object);

  if (property != PROP_SPELLED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  else if (self->spelled != g_value_get_boolean (value))
    {
      self->spelled = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
penny_code_group_row_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (property == PROP_SPELLED)
    g_value_set_boolean (value, PENNY_CODE_GROUP_ROW (object)->spelled);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
penny_code_group_row_class_init (PennyCodeGroupRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = penny_code_group_row_set_property;
  object_class->get_property = penny_code_group_row_get_property;

  properties[PROP_SPELLED] = g_param_spec_boolean ("spelled", NULL, NULL, FALSE, G_PARAM_READWRITE |
                                                   G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/safety/code-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyCodeGroupRow, number);
  gtk_widget_class_bind_template_child (widget_class, PennyCodeGroupRow, letters);
  gtk_widget_class_bind_template_child (widget_class, PennyCodeGroupRow, words);
}

static void
penny_code_group_row_init (PennyCodeGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
penny_code_group_row_new (guint       group,
                          const char *letters)
{
  PennyCodeGroupRow *self;
  g_autofree char *number = g_strdup_printf ("%u", group + 1);
  g_autofree char *name = NULL;
  char *speech;

  g_return_val_if_fail (group < PENNY_CODE_GROUPS, NULL);
  g_return_val_if_fail (letters != NULL, NULL);

  self = g_object_new (PENNY_TYPE_CODE_GROUP_ROW, NULL);
  speech = penny_code_to_speech (letters);
  name = g_strdup_printf ("%s: %s", _(names[group]), speech);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->letters, letters);
  gtk_label_set_label (self->words, speech);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  penny_secret_free (speech);
  return GTK_WIDGET (self);
}
