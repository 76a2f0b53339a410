#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A camera by the desktop's portal (org.freedesktop.portal.Camera): the desktop asks the person, and hands over a
 * connection to PipeWire that has the cameras and nothing else.  It works inside a sandbox and outside. */

typedef enum
{
  PENNY_CAMERA_ERROR_NO_PORTAL,    /* this desktop has none */
  PENNY_CAMERA_ERROR_NO_CAMERA,
  PENNY_CAMERA_ERROR_REFUSED,      /* the person, or the computer's settings */
  PENNY_CAMERA_ERROR_FAILED,
} PennyCameraError;

#define PENNY_CAMERA_ERROR (penny_camera_error_quark ())
GQuark penny_camera_error_quark       (void);

/* @connection NULL: the session bus.  Cancelled while the desktop asks, its question is closed too. */
void   penny_camera_portal_async      (GDBusConnection      *connection,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/* PipeWire's descriptor, the caller's to close; -1 with an error whose message is a sentence. */
int    penny_camera_portal_finish     (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
