#include "prompter.h"

/* gnome-keyring calls BeginPrompting and PerformPrompt, and is answered by PromptReady
 * ("no": dismissed) and PromptDone on the object that it named. */
#define NAME "org.gnome.keyring.SystemPrompter"
#define PATH "/org/gnome/keyring/Prompter"

static const char interface[] =
  "<node><interface name='org.gnome.keyring.internal.Prompter'>"
  "<method name='BeginPrompting'><arg type='o'/></method>"
  "<method name='PerformPrompt'><arg type='o'/><arg type='s'/><arg type='a{sv}'/><arg type='s'/></method>"
  "<method name='StopPrompting'><arg type='o'/></method>"
  "</interface></node>";

struct _Prompter
{
  GDBusConnection *bus;
  GMainContext    *context;
  GThread         *thread;
  guint            object;
  guint            owner;
  gboolean         owned;
  int              asked;      /* atomic */
  int              over;       /* atomic */
};

static void
answer (GDBusConnection *bus,
        const char      *caller,
        const char      *object,
        const char      *method,
        GVariant        *arguments)
{
  g_dbus_connection_call (bus, caller, object, "org.gnome.keyring.internal.Prompter.Callback", method, arguments,
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

static GVariant *
ready (const char *reply)
{
  return g_variant_new ("(s@a{sv}s)", reply, g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0), "");
}

static void
on_call (GDBusConnection       *bus,
         const char            *sender,
         const char            *path,
         const char            *interface_name,
         const char            *method,
         GVariant              *arguments,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  Prompter *self = data;
  const char *object;

  g_variant_get_child (arguments, 0, "&o", &object);
  g_dbus_method_invocation_return_value (invocation, NULL);
  if (g_str_equal (method, "BeginPrompting"))
    answer (bus, sender, object, "PromptReady", ready (""));
  else if (g_str_equal (method, "PerformPrompt"))
    {
      g_atomic_int_inc (&self->asked);
      answer (bus, sender, object, "PromptReady", ready ("no"));
    }
  else
    answer (bus, sender, object, "PromptDone", NULL);
}

static void
on_name (GDBusConnection *bus,
         const char      *name,
         gpointer         data)
{
  Prompter *self = data;

  self->owned = TRUE;
}

/* In a thread of its own, so that it answers a test that waits, too. */
static gpointer
serve (gpointer data)
{
  Prompter *self = data;

  while (!g_atomic_int_get (&self->over))
    g_main_context_iteration (self->context, TRUE);
  return NULL;
}

Prompter *
prompter_new (void)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  Prompter *self = g_new0 (Prompter, 1);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  self->bus = g_dbus_connection_new_for_address_sync (address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                      | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
  self->owner = g_bus_own_name_on_connection (self->bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, on_name, NULL, self, NULL);
  while (!self->owned)
    g_main_context_iteration (self->context, TRUE);
  g_main_context_pop_thread_default (self->context);
  self->thread = g_thread_new ("prompter", serve, self);
  return self;
}

guint
prompter_asked (Prompter *self)
{
  return g_atomic_int_get (&self->asked);
}

void
prompter_free (Prompter *self)
{
  g_atomic_int_set (&self->over, TRUE);
  g_main_context_wakeup (self->context);
  g_thread_join (self->thread);
  g_bus_unown_name (self->owner);
  g_dbus_connection_unregister_object (self->bus, self->object);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  g_main_context_unref (self->context);
  g_free (self);
}
