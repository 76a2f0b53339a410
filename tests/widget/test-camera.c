#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <string.h>
#include <unistd.h>

#include "camera-portal.h"
#include "camera-stream.h"

/* The desktop's portal, played by this test on a bus of its own; and pictures that GStreamer draws itself. */

typedef struct
{
  const char *name;
  gboolean    there;           /* the portal is on the bus */
  gboolean    present;         /* it says that there is a camera */
  guint32     answer;          /* the person's: 0 yes, 1 no */
  gboolean    opens;
  int         error;           /* PennyCameraError; -1: a descriptor comes */
} Row;

static const Row rows[] = {
  { "allowed",    TRUE,  TRUE,  0, TRUE,  -1 },
  { "refused",    TRUE,  TRUE,  1, TRUE,  PENNY_CAMERA_ERROR_REFUSED },
  { "ended",      TRUE,  TRUE,  2, TRUE,  PENNY_CAMERA_ERROR_REFUSED },
  { "no-camera",  TRUE,  FALSE, 0, TRUE,  PENNY_CAMERA_ERROR_NO_CAMERA },
  { "no-portal",  FALSE, TRUE,  0, TRUE,  PENNY_CAMERA_ERROR_NO_PORTAL },
  { "not-opened", TRUE,  TRUE,  0, FALSE, PENNY_CAMERA_ERROR_FAILED },
};

static const char interface[] =
  "<node><interface name='org.freedesktop.portal.Camera'>"
  "<method name='AccessCamera'><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
  "<method name='OpenPipeWireRemote'><arg type='a{sv}' direction='in'/><arg type='h' direction='out'/></method>"
  "<property name='IsCameraPresent' type='b' access='read'/></interface></node>";

static GDBusConnection *
connect_to (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection =
    g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

/* --- the portal --- */

typedef struct
{
  const Row    *row;
  GCancellable *cancels;       /* who asked does not want to know any more; NULL: the person answers */
  gboolean      at_once;       /* before the call is answered */
  guint         closed;        /* how often its question was */
} Portal;

static void
closed_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *of,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *call,
           gpointer               portal)
{
  ((Portal *) portal)->closed++;
  g_dbus_method_invocation_return_value (call, NULL);
}

/* The desktop asks, and nobody answers. */
static void
ask_in_vain (GDBusConnection       *connection,
             const char            *path,
             GDBusMethodInvocation *call,
             Portal                *portal)
{
  static const GDBusInterfaceVTable table = { closed_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node =
    g_dbus_node_info_new_for_xml ("<node><interface name='org.freedesktop.portal.Request'><method name='Close'/>"
                                  "</interface></node>", NULL);
  g_autoptr (GError) error = NULL;

  g_dbus_connection_register_object (connection, path, node->interfaces[0], &table, portal, NULL, &error);
  g_assert_no_error (error);
  if (portal->at_once)
    g_cancellable_cancel (portal->cancels);
  g_dbus_method_invocation_return_value (call, g_variant_new ("(o)", path));
  g_cancellable_cancel (portal->cancels);
}

static void
access_camera (GDBusConnection       *connection,
               const char            *sender,
               GVariant              *parameters,
               GDBusMethodInvocation *call,
               Portal                *portal)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 0);
  g_autofree char *caller = g_strdelimit (g_strdup (sender + 1), ".", '_'), *path = NULL;
  const char *token = NULL;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", caller, token);
  if (portal->cancels != NULL)
    {
      ask_in_vain (connection, path, call, portal);
      return;
    }
  /* The answer may be there before the call's own. */
  g_dbus_connection_emit_signal (connection, sender, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", portal->row->answer, NULL), NULL);
  g_dbus_method_invocation_return_value (call, g_variant_new ("(o)", path));
}

static void
open_remote (GDBusMethodInvocation *call,
             const Row             *row)
{
  g_autoptr (GUnixFDList) descriptors = g_unix_fd_list_new ();
  int file = open ("/dev/null", O_RDWR | O_CLOEXEC);

  g_assert_cmpint (g_unix_fd_list_append (descriptors, file, NULL), ==, 0);
  close (file);
  if (row->opens)
    g_dbus_method_invocation_return_value_with_unix_fd_list (call, g_variant_new ("(h)", 0), descriptors);
  else
    g_dbus_method_invocation_return_dbus_error (call, "org.freedesktop.portal.Error.NotAllowed", "no");
}

static void
called_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *of,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *call,
           gpointer               portal)
{
  if (g_str_equal (method, "AccessCamera"))
    access_camera (connection, sender, parameters, call, portal);
  else
    open_remote (call, ((const Portal *) portal)->row);
}

static GVariant *
property_cb (GDBusConnection  *connection,
             const char       *sender,
             const char       *path,
             const char       *of,
             const char       *property,
             GError          **error,
             gpointer          portal)
{
  return g_variant_new_boolean (((const Portal *) portal)->row->present);
}

static void
be_portal (GDBusConnection *connection,
           Portal          *portal)
{
  static const GDBusInterfaceVTable table = { called_cb, property_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GError) error = NULL;

  g_dbus_connection_register_object (connection, "/org/freedesktop/portal/desktop", node->interfaces[0], &table,
                                     portal, NULL, &error);
  g_assert_no_error (error);
  owned = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 4), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* --- asking it --- */

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      answer)
{
  *(GAsyncResult **) answer = g_object_ref (result);
}

static int
ask (GDBusConnection  *connection,
     GCancellable     *cancellable,
     GError          **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  penny_camera_portal_async (connection, cancellable, answered_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return penny_camera_portal_finish (answer, error);
}

static void
test_portal (gconstpointer data)
{
  const Row *row = data;
  Portal played = { .row = row };
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) portal = NULL, ours = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor;

  g_test_dbus_up (bus);
  portal = connect_to (bus);
  ours = connect_to (bus);
  if (row->there)
    be_portal (portal, &played);
  descriptor = ask (ours, NULL, &error);
  if (row->error >= 0)
    {
      g_assert_error (error, PENNY_CAMERA_ERROR, row->error);
      g_assert_cmpint (descriptor, ==, -1);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmpint (fcntl (descriptor, F_GETFD), >=, 0);
      close (descriptor);
    }
  g_dbus_connection_close_sync (ours, NULL, NULL);
  g_dbus_connection_close_sync (portal, NULL, NULL);
  g_clear_object (&ours);
  g_clear_object (&portal);
  g_test_dbus_down (bus);
}

static void
test_cancelled (void)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GDBusConnection) ours = NULL;
  g_autoptr (GError) error = NULL;

  g_test_dbus_up (bus);
  ours = connect_to (bus);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (ask (ours, cancellable, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_dbus_connection_close_sync (ours, NULL, NULL);
  g_clear_object (&ours);
  g_test_dbus_down (bus);
}

/* The window is closed while the desktop asks: its question goes too. */
static void
test_closed (gconstpointer at_once)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GDBusConnection) portal = NULL, ours = NULL;
  g_autoptr (GError) error = NULL;
  Portal played = { .row = &rows[0], .cancels = cancellable, .at_once = GPOINTER_TO_INT (at_once) };

  g_test_dbus_up (bus);
  portal = connect_to (bus);
  ours = connect_to (bus);
  be_portal (portal, &played);
  g_assert_cmpint (ask (ours, cancellable, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (played.closed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (played.closed, ==, 1);
  g_dbus_connection_close_sync (ours, NULL, NULL);
  g_dbus_connection_close_sync (portal, NULL, NULL);
  g_clear_object (&ours);
  g_clear_object (&portal);
  g_test_dbus_down (bus);
}

/* --- pictures --- */

typedef struct
{
  guint    frames, ends;
  guint    width, height;
  guint8   last[4];
} Seen;

static void
frame_cb (const PennyPixels *pixels,
          gpointer           seen)
{
  Seen *self = seen;
  gsize size;
  const guint8 *points = g_bytes_get_data (pixels->pixels, &size);

  self->frames++;
  self->width = pixels->width;
  self->height = pixels->height;
  g_assert_cmpuint (size, ==, (gsize) pixels->width * pixels->height * 4);
  memcpy (self->last, points + size - 4, 4);
}

static void
end_cb (gpointer seen)
{
  ((Seen *) seen)->ends++;
}

/* 322 wide: its rows are longer than what is in them in some forms. */
static void
test_stream (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyCameraStream) stream = NULL;
  Seen seen = { 0 };

  stream = penny_camera_stream_new ("videotestsrc pattern=red num-buffers=5 ! video/x-raw,format=I420,width=322,height=240,framerate=30/1 ! identity",
                                    -1, frame_cb, end_cb, &seen, &error);
  g_assert_no_error (error);
  while (seen.ends == 0 || seen.frames == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (seen.ends, ==, 1);
  g_assert_cmpuint (seen.width, ==, 322);
  g_assert_cmpuint (seen.height, ==, 240);
  g_assert_cmpuint (seen.last[0], >, 200);
  g_assert_cmpuint (seen.last[1], <, 60);
  g_assert_cmpuint (seen.last[2], <, 60);
  g_assert_cmpuint (seen.last[3], ==, 255);
}

/* Let go in the middle: nothing comes afterwards. */
static void
test_stream_left (void)
{
  g_autoptr (GError) error = NULL;
  PennyCameraStream *stream;
  Seen seen = { 0 };
  guint frames;

  stream = penny_camera_stream_new ("videotestsrc is-live=true", -1, frame_cb, end_cb, &seen, &error);
  g_assert_no_error (error);
  while (seen.frames == 0)
    g_main_context_iteration (NULL, TRUE);
  frames = seen.frames;
  penny_camera_stream_free (stream);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (seen.frames, ==, frames);
  g_assert_cmpuint (seen.ends, ==, 0);
}

static void
test_stream_bad (void)
{
  g_autoptr (GError) error = NULL;
  Seen seen = { 0 };

  g_assert_null (penny_camera_stream_new ("nosuchsource", -1, frame_cb, end_cb, &seen, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/camera/portal/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_portal);
    }
  g_test_add_func ("/camera/portal/cancelled", test_cancelled);
  g_test_add_data_func ("/camera/portal/closed", GINT_TO_POINTER (FALSE), test_closed);
  g_test_add_data_func ("/camera/portal/closed-at-once", GINT_TO_POINTER (TRUE), test_closed);
#ifdef WITH_CAMERA
  g_test_add_func ("/camera/stream", test_stream);
  g_test_add_func ("/camera/stream/left", test_stream_left);
  g_test_add_func ("/camera/stream/bad", test_stream_bad);
#endif
  return g_test_run ();
}
