#include "hidden-amounts.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "concealed.h"
#include "pence.h"

static gboolean
is_wanted (PennySettings *settings)
{
  gboolean hidden;

  g_object_get (settings, "hide-amounts", &hidden, NULL);
  return hidden;
}

/* Before any widget hears of it. */
static void
turned_cb (PennySettings *settings)
{
  penny_pence_hide (is_wanted (settings));
}

/* The main window makes its words anew. */
static void
state_changed_cb (GtkApplication *application,
                  const char     *name,
                  GVariant       *hidden)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWindow *active = gtk_application_get_active_window (application);

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_WINDOW (at->data) && g_variant_get_boolean (hidden))
      penny_conceal (at->data);
    else if (ADW_IS_WINDOW (at->data))
      penny_reveal (at->data);
  if (active != NULL)
    penny_compat_announce (GTK_WIDGET (active), g_variant_get_boolean (hidden) ? _("Amounts are hidden. F9 shows them.")
                                                                               : _("Amounts are shown again."));
}

void
penny_hidden_amounts_start (GtkApplication *application,
                            PennySettings  *settings)
{
  g_autoptr (GPropertyAction) action = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (PENNY_IS_SETTINGS (settings));

  penny_pence_hide (is_wanted (settings));
  g_signal_connect (settings, "notify::hide-amounts", G_CALLBACK (turned_cb), NULL);
  action = g_property_action_new ("hide-amounts", settings, "hide-amounts");
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  g_signal_connect (application, "action-state-changed::hide-amounts", G_CALLBACK (state_changed_cb), NULL);
}
