#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The confined program as a process: where it is, started, asked over one
 * socket, killed.  viewer.c says what is asked. */
typedef struct
{
  pid_t     pid;      /* 0: not running */
  int       socket;   /* -1: not running */
} PennyViewerProgram;

#define PENNY_VIEWER_PROGRAM_INIT { 0, -1 }

/* It gets @bytes and nothing else that is open here. */
gboolean penny_viewer_program_start (PennyViewerProgram  *self,
                                     GBytes              *bytes,
                                     gboolean             like_mail,
                                     GError             **error);
/* All of @bytes, or an error; by @until (g_get_monotonic_time). An error ends the program. */
gboolean penny_viewer_program_write (PennyViewerProgram  *self,
                                     const guint8        *bytes,
                                     gsize                size,
                                     gint64               until,
                                     GCancellable        *cancellable,
                                     GError             **error);
gboolean penny_viewer_program_read  (PennyViewerProgram  *self,
                                     guint8              *bytes,
                                     gsize                size,
                                     gint64               until,
                                     GCancellable        *cancellable,
                                     GError             **error);
/* Kills it and waits till it is gone; nothing where it is not running. */
void     penny_viewer_program_end   (PennyViewerProgram  *self);

G_END_DECLS
