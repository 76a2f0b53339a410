#include "name-library.h"

#include <glib/gi18n-lib.h>

#include "form.h"

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  if (name != NULL && *name != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
row_title (GtkWidget *row)
{
  return ADW_IS_PREFERENCES_ROW (row) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/* libadwaita names a list by its group's title.  A group without one is called
 * as its first row; a form names its own. */
static void
name_group (GtkWidget           *list,
            AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  GtkWidget *first = gtk_widget_get_first_child (list);

  if ((title == NULL || *title == '\0') && first != NULL && !PENNY_IS_FORM (gtk_widget_get_root (list)))
    set_name (list, row_title (first));
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/* One choice.  By its label and not by today's words: list views use their rows again. */
static void
name_choice (GtkWidget *item)
{
  GtkWidget *label = find_label (item);

  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/* Buttons with a picture only. */
static void
name_button (GtkWidget *button)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (button)), "AdwToastWidget"))
    set_name (button, _("Dismiss this message"));
}

static gboolean
mapped (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               nothing)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *group, *combo;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    name_button (widget);
  else if (GTK_IS_LIST_BOX (widget) &&
           (group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP)) != NULL)
    name_group (widget, ADW_PREFERENCES_GROUP (group));
  else if (GTK_IS_LIST_VIEW (widget) && (combo = gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW)) != NULL)
    set_name (widget, row_title (combo));
  else if (GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)) &&
           gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL)
    name_choice (widget);
  return TRUE;
}

void
penny_name_library_start (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped, NULL, NULL);
}
