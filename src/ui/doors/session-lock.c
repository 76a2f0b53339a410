#include "session-lock.h"

#define LOGIND  "org.freedesktop.login1"
#define MANAGER "/org/freedesktop/login1"

struct _PennySessionLock
{
  GObject       parent_instance;

  GCancellable *stopping;
  GPtrArray    *ears;
};

typedef struct
{
  GDBusConnection *bus;
  guint            id;
} Ear;

G_DEFINE_FINAL_TYPE (PennySessionLock, penny_session_lock, G_TYPE_OBJECT)

static guint locked;

/* Each is its own bus name and interface. */
static const char *const savers[] = {
  "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.xfce.ScreenSaver",
  "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver",
};

static void
active_changed_cb (GDBusConnection *bus,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *arguments,
                   gpointer         self)
{
  gboolean active = FALSE;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (arguments, "(b)", &active);
  if (active)
    g_signal_emit (self, locked, 0);
}

static void
logind_lock_cb (GDBusConnection *bus,
                const char      *sender,
                const char      *path,
                const char      *interface,
                const char      *signal,
                GVariant        *arguments,
                gpointer         self)
{
  g_signal_emit (self, locked, 0);
}

static void
screensaver_active_cb (GtkApplication   *application,
                       GParamSpec       *pspec,
                       PennySessionLock *self)
{
  gboolean active = FALSE;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    g_signal_emit (self, locked, 0);
}

static void
close_ear (gpointer data)
{
  Ear *ear = data;

  g_dbus_connection_signal_unsubscribe (ear->bus, ear->id);
  g_object_unref (ear->bus);
  g_free (ear);
}

/* @path NULL: any. */
static void
listen (PennySessionLock    *self,
        GDBusConnection     *bus,
        const char          *sender,
        const char          *interface,
        const char          *signal,
        const char          *path,
        GDBusSignalCallback  callback)
{
  Ear *ear = g_new (Ear, 1);

  ear->bus = g_object_ref (bus);
  ear->id = g_dbus_connection_signal_subscribe (bus, sender, interface, signal, path, NULL,
                                                G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);
  g_ptr_array_add (self->ears, ear);
}

/* Other people may be logged in too: only the session of this one counts. */
static void
found_session_cb (GObject      *bus,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (PennySessionLock) self = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  const char *path = NULL;

  /* No such service, or no session: the desktop may say it in another way. */
  if (reply == NULL || g_cancellable_is_cancelled (self->stopping))
    return;
  g_variant_get (reply, "(&o)", &path);
  listen (self, G_DBUS_CONNECTION (bus), LOGIND, LOGIND ".Session", "Lock", path, logind_lock_cb);
}

static void
system_bus_cb (GObject      *nothing,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (PennySessionLock) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->stopping))
    return;
  g_dbus_connection_call (bus, LOGIND, MANAGER, LOGIND ".Manager", "GetSession", g_variant_new ("(s)", "auto"),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->stopping,
                          found_session_cb, g_object_ref (self));
}

static void
session_bus_cb (GObject      *nothing,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (PennySessionLock) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->stopping))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    listen (self, bus, savers[i], savers[i], "ActiveChanged", NULL, active_changed_cb);
}

static void
penny_session_lock_dispose (GObject *object)
{
  PennySessionLock *self = PENNY_SESSION_LOCK (object);

  g_cancellable_cancel (self->stopping);
  g_ptr_array_set_size (self->ears, 0);

  G_OBJECT_CLASS (penny_session_lock_parent_class)->dispose (object);
}

static void
penny_session_lock_finalize (GObject *object)
{
  PennySessionLock *self = PENNY_SESSION_LOCK (object);

  g_object_unref (self->stopping);
  g_ptr_array_unref (self->ears);

  G_OBJECT_CLASS (penny_session_lock_parent_class)->finalize (object);
}

static void
penny_session_lock_class_init (PennySessionLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_session_lock_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_session_lock_finalize;

  locked = g_signal_new ("locked", PENNY_TYPE_SESSION_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
penny_session_lock_init (PennySessionLock *self)
{
  self->stopping = g_cancellable_new ();
  self->ears = g_ptr_array_new_with_free_func (close_ear);
}

PennySessionLock *
penny_session_lock_new (GtkApplication *application)
{
  PennySessionLock *self = g_object_new (PENNY_TYPE_SESSION_LOCK, NULL);

  g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (screensaver_active_cb), self, 0);
  g_bus_get (G_BUS_TYPE_SESSION, self->stopping, session_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->stopping, system_bus_cb, g_object_ref (self));
  return self;
}
