#pragma once

#include "viewer.h"

G_BEGIN_DECLS

/* A camera's pictures, one after another, on the main thread; a picture that nobody looked at yet is left out for the
 * newer one.  By GStreamer, which is included here alone and which a build may lack. */
typedef struct _PennyCameraStream PennyCameraStream;

/* @pixels is borrowed. */
typedef void (*PennyCameraFrame)   (const PennyPixels *pixels, gpointer data);
/* It ended, by itself or in error; nothing comes any more. */
typedef void (*PennyCameraEnd)     (gpointer data);

/* Whether this program was built with it, and what it needs is installed. */
gboolean           penny_camera_stream_there (void);
/* @descriptor: PipeWire's, which it takes; -1: @source says all. @source: where pictures come from, as GStreamer writes it:
 * PENNY_CAMERA_SOURCE, or in a test one that draws.  NULL with an error. */
PennyCameraStream *penny_camera_stream_new   (const char        *source,
                                              int                descriptor,
                                              PennyCameraFrame   frame,
                                              PennyCameraEnd     end,
                                              gpointer           data,
                                              GError           **error);
void               penny_camera_stream_free  (PennyCameraStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyCameraStream, penny_camera_stream_free)

/* Gets the descriptor. */
#define PENNY_CAMERA_SOURCE "pipewiresrc"

G_END_DECLS
