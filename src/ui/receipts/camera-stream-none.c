#include "camera-stream.h"

#include <gio/gio.h>

/* Built without GStreamer. */

gboolean
penny_camera_stream_there (void)
{
  return FALSE;
}

PennyCameraStream *
penny_camera_stream_new (const char        *source,
                         int                descriptor,
                         PennyCameraFrame   frame,
                         PennyCameraEnd     end,
                         gpointer           data,
                         GError           **error)
{
  g_return_val_if_reached (NULL);
}

void
penny_camera_stream_free (PennyCameraStream *self)
{
}
