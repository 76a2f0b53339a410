#include "sample-list.h"

#include <glib/gi18n-lib.h>

#include "books.h"

struct _PennySampleList
{
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (PennySampleList, penny_sample_list, ADW_TYPE_PREFERENCES_GROUP)

static void
penny_sample_list_class_init (PennySampleListClass *klass)
{
}

static void
penny_sample_list_init (PennySampleList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (penny_sample_cards); i++)
    {
      const PennySampleCard *card = &penny_sample_cards[i];
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _(card->title), "subtitle", _(card->words),
                                     "subtitle-lines", 0, "activatable", TRUE, "action-name", "app.sample", NULL);
      g_autofree char *name = g_strdup_printf ("%s. %s", _(card->title), _(card->words));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", card->name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}
