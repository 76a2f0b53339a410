#include "look.h"

#include <adwaita.h>

static const struct
{
  const char *name;
  int         percent;
} sizes[] = {
  { "normal",  100 },
  { "large",   125 },
  { "larger",  150 },
  { "largest", 200 },
};

static void
follow_appearance (PennySettings *settings)
{
  g_autofree char *appearance = NULL;
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  g_object_get (settings, "appearance", &appearance, NULL);
  if (g_strcmp0 (appearance, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (appearance, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/* By the resolution and not by a style, so that every size grows in its
 * proportion: charts, icons beside words, and what libadwaita sets itself. */
static void
follow_text_size (PennySettings *settings)
{
  GtkSettings *display = gtk_settings_get_default ();
  g_autofree char *size = NULL;
  int dpi;

  g_object_get (settings, "text-size", &size, NULL);
  gtk_settings_reset_property (display, "gtk-xft-dpi");
  g_object_get (display, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = 96 * PANGO_SCALE;
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    if (g_strcmp0 (size, sizes[i].name) == 0)
      g_object_set (display, "gtk-xft-dpi", dpi * sizes[i].percent / 100, NULL);
}

static void
follow_spacing (PennySettings *settings,
                GParamSpec    *pspec,
                GtkWidget     *window)
{
  gboolean wide;

  g_object_get (settings, "wide-spacing", &wide, NULL);
  if (wide)
    gtk_widget_add_css_class (window, "penny-wide");
  else
    gtk_widget_remove_css_class (window, "penny-wide");
}

void
penny_look_follow (PennySettings *settings)
{
  g_signal_connect (settings, "notify::appearance", G_CALLBACK (follow_appearance), NULL);
  g_signal_connect (settings, "notify::text-size", G_CALLBACK (follow_text_size), NULL);
  follow_appearance (settings);
  follow_text_size (settings);
}

void
penny_look_follow_window (PennySettings *settings,
                          GtkWindow     *window)
{
  g_signal_connect_object (settings, "notify::wide-spacing", G_CALLBACK (follow_spacing), window, 0);
  follow_spacing (settings, NULL, GTK_WIDGET (window));
}
