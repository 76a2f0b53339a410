#include "safety-help.h"

#include "fit.h"
#include "wrap.h"

struct _PennySafetyHelp
{
  AdwWindow  parent_instance;
};

G_DEFINE_FINAL_TYPE (PennySafetyHelp, penny_safety_help, ADW_TYPE_WINDOW)

static void
penny_safety_help_class_init (PennySafetyHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/safety/safety-help.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_safety_help_init (PennySafetyHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_safety_help_new (GtkWindow *from)
{
  GtkWidget *self = g_object_new (PENNY_TYPE_SAFETY_HELP, "transient-for", from, NULL);

  penny_fit (GTK_WINDOW (self));
  return self;
}
