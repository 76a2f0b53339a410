#include "daemon.h"

GVariant *
daemon_call (const char *path,
             const char *interface,
             const char *method,
             GVariant   *arguments)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (bus, "org.freedesktop.secrets", path, interface, method, arguments,
                                                  NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

void
daemon_lock (void)
{
  const char *const paths[] = { "/org/freedesktop/secrets/aliases/default", NULL };
  g_autoptr (GVariant) answer = daemon_call ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Lock",
                                             g_variant_new ("(^ao)", paths));
}

/* Without a question: gnome-keyring has a door for the login program; keyring.sh gave it one line end. */
void
daemon_unlock (void)
{
  g_autoptr (GVariant) opened = daemon_call ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "OpenSession",
                                             g_variant_new_parsed ("('plain', <''>)"));
  g_autoptr (GVariant) answer = NULL;
  const char *session;

  g_variant_get_child (opened, 1, "&o", &session);
  answer = daemon_call ("/org/freedesktop/secrets", "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
                        "UnlockWithMasterPassword",
                        g_variant_new_parsed ("(%o, (%o, @ay [], @ay [10], 'text/plain'))",
                                              "/org/freedesktop/secrets/aliases/default", session));
}
