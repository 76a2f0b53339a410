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

  /* A title that is shown is the name already; a second one would be read after it. */
  list = find_list (GTK_WIDGET (group));
  if (list != NULL && *adw_preferences_group_get_title (group) == '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
