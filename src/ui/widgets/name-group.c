#include "name-group.h"

static GtkWidget *
find_list (GtkWidget *within)
{
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = GTK_IS_LIST_BOX (child) ? child : find_list (child);

      if (list != NULL)
        return list;
    }
  return NULL;
}

void
penny_name_group (AdwPreferencesGroup *group,
                  const char          *name)
{
  GtkWidget *list;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (name != NULL);

  list = find_list (GTK_WIDGET (group));
  if (list != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
