#include "camera-stream.h"

#include <glib/gi18n-lib.h>
#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>
#include <string.h>
#include <unistd.h>

/* More is not seen on a screen, and takes the computer's strength. */
#define PIPELINE "%s name=source ! decodebin ! videoconvert ! videorate drop-only=true max-rate=15 ! " \
                 "video/x-raw,format=RGBA ! appsink name=frames max-buffers=1 drop=true sync=false"

struct _PennyCameraStream
{
  GstElement       *pipeline;
  GstBus           *bus;
  guint             watch;
  int               descriptor;
  PennyCameraFrame  frame;
  PennyCameraEnd    end;
  gpointer          data;

  GMutex            lock;       /* for what the camera's thread leaves */
  PennyPixels      *newest;     /* not shown yet, or NULL */
  guint             idle;       /* 0: the main thread has nothing to fetch */
};

static gboolean
start (void)
{
  static gsize begun;
  static gboolean works;

  if (g_once_init_enter (&begun))
    {
      works = gst_init_check (NULL, NULL, NULL);
      g_once_init_leave (&begun, 1);
    }
  return works;
}

static gboolean
has_element (const char *name)
{
  g_autoptr (GstElementFactory) factory = gst_element_factory_find (name);

  return factory != NULL;
}

gboolean
penny_camera_stream_there (void)
{
  return start () && has_element ("pipewiresrc") && has_element ("videoconvert") && has_element ("appsink");
}

/* --- pictures --- */

static gboolean
show_cb (gpointer data)
{
  PennyCameraStream *self = data;
  g_autoptr (PennyPixels) pixels = NULL;

  g_mutex_lock (&self->lock);
  pixels = g_steal_pointer (&self->newest);
  self->idle = 0;
  g_mutex_unlock (&self->lock);
  if (pixels != NULL)
    self->frame (pixels, self->data);
  return G_SOURCE_REMOVE;
}

/* Takes @pixels. */
static void
leave (PennyCameraStream *self,
       PennyPixels       *pixels)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->newest, penny_pixels_free);
  self->newest = pixels;
  if (self->idle == 0)
    self->idle = g_idle_add (show_cb, self);
  g_mutex_unlock (&self->lock);
}

/* Row by row: a camera's rows may be longer than what is in them. */
static PennyPixels *
pixels_of (GstSample *sample)
{
  GstVideoInfo info;
  GstVideoFrame frame;
  PennyPixels *pixels;
  guint8 *points;
  gsize row;

  if (gst_sample_get_caps (sample) == NULL || !gst_video_info_from_caps (&info, gst_sample_get_caps (sample)) ||
      !gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ))
    return NULL;
  row = (gsize) GST_VIDEO_INFO_WIDTH (&info) * 4;
  points = g_malloc (row * (gsize) GST_VIDEO_INFO_HEIGHT (&info));
  for (int y = 0; y < GST_VIDEO_INFO_HEIGHT (&info); y++)
    memcpy (points + (gsize) y * row,
            (const guint8 *) GST_VIDEO_FRAME_PLANE_DATA (&frame, 0) + (gssize) y * GST_VIDEO_FRAME_PLANE_STRIDE (&frame, 0), row);
  gst_video_frame_unmap (&frame);
  pixels = g_new0 (PennyPixels, 1);
  pixels->width = pixels->own_width = (guint) GST_VIDEO_INFO_WIDTH (&info);
  pixels->height = pixels->own_height = (guint) GST_VIDEO_INFO_HEIGHT (&info);
  pixels->pixels = g_bytes_new_take (points, row * pixels->height);
  return pixels;
}

/* On the camera's thread. */
static GstFlowReturn
sample_cb (GstAppSink *sink,
           gpointer    stream)
{
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);
  PennyPixels *pixels = sample != NULL ? pixels_of (sample) : NULL;

  if (pixels != NULL)
    leave (stream, pixels);
  return GST_FLOW_OK;
}

static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    stream)
{
  PennyCameraStream *self = stream;

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR && GST_MESSAGE_TYPE (message) != GST_MESSAGE_EOS)
    return G_SOURCE_CONTINUE;
  self->watch = 0;
  self->end (self->data);
  return G_SOURCE_REMOVE;
}

/* --- beginning and end --- */

void
penny_camera_stream_free (PennyCameraStream *self)
{
  if (self == NULL)
    return;
  /* Its thread is gone when this returns. */
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->newest, penny_pixels_free);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("The camera could not be opened. Nothing was taken. Close other programs that use it, then try again."));
  return FALSE;
}

static gboolean
begin (PennyCameraStream  *self,
       const char         *source,
       GError            **error)
{
  g_autofree char *line = g_strdup_printf (PIPELINE, source);
  GstAppSinkCallbacks callbacks = { .new_sample = sample_cb };
  g_autoptr (GstElement) frames = NULL, from = NULL;

  self->pipeline = gst_parse_launch_full (line, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  if (self->pipeline == NULL)
    return fail (error);
  gst_object_ref_sink (self->pipeline);
  from = gst_bin_get_by_name (GST_BIN (self->pipeline), "source");
  if (self->descriptor >= 0)
    g_object_set (from, "fd", self->descriptor, NULL);
  frames = gst_bin_get_by_name (GST_BIN (self->pipeline), "frames");
  gst_app_sink_set_callbacks (GST_APP_SINK (frames), &callbacks, self, NULL);
  self->bus = gst_element_get_bus (self->pipeline);
  self->watch = gst_bus_add_watch (self->bus, message_cb, self);
  return gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE || fail (error);
}

PennyCameraStream *
penny_camera_stream_new (const char        *source,
                         int                descriptor,
                         PennyCameraFrame   frame,
                         PennyCameraEnd     end,
                         gpointer           data,
                         GError           **error)
{
  g_autoptr (PennyCameraStream) self = g_new0 (PennyCameraStream, 1);

  g_return_val_if_fail (source != NULL && frame != NULL && end != NULL, NULL);

  self->descriptor = descriptor;
  self->frame = frame;
  self->end = end;
  self->data = data;
  g_mutex_init (&self->lock);
  if (!start ())
    return fail (error), NULL;
  return begin (self, source, error) ? g_steal_pointer (&self) : NULL;
}
