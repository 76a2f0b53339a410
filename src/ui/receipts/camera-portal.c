#include "camera-portal.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>

#define NAME      "org.freedesktop.portal.Desktop"
#define PATH      "/org/freedesktop/portal/desktop"
#define CAMERA    "org.freedesktop.portal.Camera"
#define REQUEST   "org.freedesktop.portal.Request"

G_DEFINE_QUARK (penny-camera-error-quark, penny_camera_error)

typedef struct
{
  GDBusConnection *connection;
  char            *request;        /* the path of the question */
  guint            response;       /* the subscription to the person's answer; 0: nobody is asked */
  GSource         *ending;         /* while somebody is: whether they are to be asked no longer */
} Asking;

static void
end_question (Asking *self)
{
  guint response = self->response;

  self->response = 0;
  if (response != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, response);
  if (self->ending != NULL)
    g_source_destroy (self->ending);
  g_clear_pointer (&self->ending, g_source_unref);
}

static void
asking_free (gpointer data)
{
  Asking *self = data;

  end_question (self);
  g_free (self->request);
  g_clear_object (&self->connection);
  g_free (self);
}

static const char *
sentence_of (PennyCameraError code)
{
  switch (code)
    {
    case PENNY_CAMERA_ERROR_NO_PORTAL:
      return _("This desktop has no way for programs to ask for a camera (a desktop portal). Take the picture with another "
               "program or a phone, and add the file.");
    case PENNY_CAMERA_ERROR_NO_CAMERA:
      return _("No camera was found. Connect one and try again, or take the picture with a phone and add the file.");
    case PENNY_CAMERA_ERROR_REFUSED:
      return _("The camera was not allowed. Nothing was taken. Your desktop’s settings, under Privacy or Apps, say which "
               "programs may use it.");
    case PENNY_CAMERA_ERROR_FAILED:
    default:
      return _("The camera could not be opened. Nothing was taken. Close other programs that use it, then try again.");
    }
}

static void
fail (GTask            *task,
      PennyCameraError  code)
{
  g_task_return_new_error (task, PENNY_CAMERA_ERROR, (gint) code, "%s", sentence_of (code));
}

/* What the bus says, in the person's words; a cancelled call stays one. */
static void
fail_call (GTask  *task,
           GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_error_copy (error));
  else if (error->domain == G_DBUS_ERROR && (error->code == G_DBUS_ERROR_SERVICE_UNKNOWN ||
                                             error->code == G_DBUS_ERROR_UNKNOWN_METHOD ||
                                             error->code == G_DBUS_ERROR_UNKNOWN_INTERFACE ||
                                             error->code == G_DBUS_ERROR_UNKNOWN_OBJECT ||
                                             error->code == G_DBUS_ERROR_UNKNOWN_PROPERTY ||
                                             error->code == G_DBUS_ERROR_INVALID_ARGS ||
                                             error->code == G_DBUS_ERROR_NAME_HAS_NO_OWNER))
    fail (task, PENNY_CAMERA_ERROR_NO_PORTAL);
  else
    fail (task, PENNY_CAMERA_ERROR_FAILED);
}

/* --- third: the connection --- */

static void
opened_cb (GObject      *connection,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (connection), &descriptors,
                                                                                 result, &error);
  gint32 index = -1;
  int descriptor = -1;

  if (answer == NULL)
    {
      fail_call (task, error);
      return;
    }
  g_variant_get (answer, "(h)", &index);
  if (descriptors != NULL && index >= 0 && index < g_unix_fd_list_get_length (descriptors))
    descriptor = g_unix_fd_list_get (descriptors, index, NULL);
  if (descriptor < 0)
    fail (task, PENNY_CAMERA_ERROR_FAILED);
  else
    g_task_return_int (task, descriptor);
}

static void
open_remote (GTask *task)
{
  const Asking *self = g_task_get_task_data (task);

  g_dbus_connection_call_with_unix_fd_list (self->connection, NAME, PATH, CAMERA, "OpenPipeWireRemote",
                                            g_variant_new ("(a{sv})", NULL), G_VARIANT_TYPE ("(h)"),
                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, g_task_get_cancellable (task), opened_cb,
                                            g_object_ref (task));
}

/* --- second: the person's answer --- */

static void
answered_cb (GDBusConnection *connection,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Asking *self = g_task_get_task_data (task);
  guint32 answer = 2;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &answer, NULL);
  /* One answer counts, and none of a question that failed. */
  if (self->response == 0)
    return;
  end_question (self);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (answer == 0)
    open_remote (task);
  else
    fail (task, PENNY_CAMERA_ERROR_REFUSED);
}

static void
asked_cb (GObject      *connection,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  Asking *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);

  /* The person may have answered already, whatever became of the call. */
  if (answer != NULL || self->response == 0)
    return;
  fail_call (task, error);
  end_question (self);
}

/* What the desktop asks is of no use any more, and would stand there with nobody to hear the answer. */
static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Asking *self = g_task_get_task_data (task);

  g_dbus_connection_call (self->connection, NAME, self->request, REQUEST, "Close", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, NULL, NULL);
  end_question (self);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

static void
watch_cancelling (GTask *task)
{
  Asking *self = g_task_get_task_data (task);

  self->ending = g_cancellable_source_new (g_task_get_cancellable (task));
  g_source_set_callback (self->ending, G_SOURCE_FUNC (cancelled_cb), g_object_ref (task), g_object_unref);
  g_source_attach (self->ending, g_main_context_get_thread_default ());
}

/* The answer comes as a signal of an object whose path is known before, so that none is missed.
 * The call is not cancelled: whatever it began has to be closed. */
static void
ask (GTask *task)
{
  Asking *self = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("pennywell%u", g_random_int ());
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (self->connection) + 1);
  GVariantBuilder options;

  g_strdelimit (sender, ".", '_');
  self->request = g_strdup_printf (PATH "/request/%s/%s", sender, token);
  self->response = g_dbus_connection_signal_subscribe (self->connection, NAME, REQUEST, "Response", self->request, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE, answered_cb,
                                                       g_object_ref (task), g_object_unref);
  watch_cancelling (task);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_dbus_connection_call (self->connection, NAME, PATH, CAMERA, "AccessCamera", g_variant_new ("(a{sv})", &options),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, asked_cb, g_object_ref (task));
}

/* --- first: is there one? --- */

static void
present_cb (GObject      *connection,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);
  g_autoptr (GVariant) present = NULL;

  if (answer == NULL)
    {
      fail_call (task, error);
      return;
    }
  g_variant_get (answer, "(v)", &present);
  if (g_variant_is_of_type (present, G_VARIANT_TYPE_BOOLEAN) && !g_variant_get_boolean (present))
    fail (task, PENNY_CAMERA_ERROR_NO_CAMERA);
  else
    ask (task);
}

static void
look (GTask *task)
{
  const Asking *self = g_task_get_task_data (task);

  g_dbus_connection_call (self->connection, NAME, PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", CAMERA, "IsCameraPresent"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE,
                          -1, g_task_get_cancellable (task), present_cb, g_object_ref (task));
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  Asking *self = g_task_get_task_data (task);

  self->connection = g_bus_get_finish (result, &error);
  if (self->connection != NULL)
    look (task);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    fail (task, PENNY_CAMERA_ERROR_NO_PORTAL);
}

void
penny_camera_portal_async (GDBusConnection     *connection,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Asking *self = g_new0 (Asking, 1);

  g_task_set_source_tag (task, penny_camera_portal_async);
  g_task_set_task_data (task, self, asking_free);
  if (connection != NULL)
    {
      self->connection = g_object_ref (connection);
      look (task);
    }
  else
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, connected_cb, g_object_ref (task));
}

int
penny_camera_portal_finish (GAsyncResult  *result,
                            GError       **error)
{
  return (int) g_task_propagate_int (G_TASK (result), error);
}
