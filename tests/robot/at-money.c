#include "at-money.h"

#include <gio/gio.h>

#define APP_ID      "io.github.pennywell.Pennywell"
#define WINDOW_PATH "/io/github/pennywell/Pennywell/window/1"

void
at_money_begin (AtBook     *self,
                const char *sample)
{
  at_book_begin (self, sample, "money");
  at_money_act ("go", "money");
  robot_expect (self->robot, ROBOT_BUTTON, "Filter");
}

void
at_money_act (const char *action,
              const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_auto (GVariantBuilder) arguments = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  g_autoptr (GVariant) reply = NULL;

  g_assert_no_error (error);
  if (argument != NULL)
    g_variant_builder_add (&arguments, "v", g_variant_new_string (argument));
  reply = g_dbus_connection_call_sync (bus, APP_ID, WINDOW_PATH, "org.gtk.Actions", "Activate",
                                       g_variant_new ("(sava{sv})", action, &arguments, NULL), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, 5000, NULL, &error);
  g_assert_no_error (error);
}

char *
at_money_file (AtBook     *self,
               const char *name,
               const char *text)
{
  g_autofree char *above = g_path_get_dirname (self->folder);
  char *path = g_build_filename (above, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}
