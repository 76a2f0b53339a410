#pragma once

#include <gio/gio.h>

#include "dates.h"

G_BEGIN_DECLS

/* A file from outside (a picture, a PDF, an e-mail), looked at by a program of
 * its own that is confined: it gets the bytes, opens no socket and writes no
 * file, and has limits of time and memory (src/confined/).  A hostile file can
 * at worst not be shown.  Pixels and plain text alone come back.
 *
 * Any thread, one call at a time; each call waits, never on the interface's
 * thread.  To cancel kills the program. */
typedef struct _PennyViewer PennyViewer;

typedef enum
{
  PENNY_VIEWER_ERROR_CANNOT,       /* broken, hostile, too large or of no kind that can be shown */
  PENNY_VIEWER_ERROR_TOO_LONG,     /* it took too long, or too much memory */
  PENNY_VIEWER_ERROR_NO_READER,    /* nothing here reads words in pictures */
  PENNY_VIEWER_ERROR_NO_PROGRAM,   /* the confined program is not there, or could not be confined */
} PennyViewerError;

#define PENNY_VIEWER_ERROR (penny_viewer_error_quark ())
GQuark       penny_viewer_error_quark (void);

typedef struct
{
  char      *kind;             /* media type, by what is in it: "image/jpeg", "application/pdf", "message/rfc822" */
  guint      n_pages;          /* an e-mail's: its words, then each page of each attachment */
  gboolean   located;          /* a photo that says where it was taken */
  PennyDate  taken_on;         /* by the camera, or the e-mail's date; or NONE */
  char     **parts;            /* an e-mail's attachments by name; empty */
} PennyViewerAbout;

/* RGBA, 8 bits each, not premultiplied, upright by its EXIF. */
typedef struct
{
  guint      width, height;
  GBytes    *pixels;           /* width * 4 * height */
  guint      own_width, own_height;  /* of the page as it came, upright, before it was made to fit: what 100% is; 0: not told */
} PennyPixels;
void         penny_pixels_free        (PennyPixels        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPixels, penny_pixels_free)

/* Starts the program on @bytes.  @name helps where the bytes do not say what they are; or NULL. */
PennyViewer *penny_viewer_open        (GBytes             *bytes,
                                       const char         *name,
                                       GCancellable       *cancellable,
                                       GError            **error);
void         penny_viewer_close       (PennyViewer        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyViewer, penny_viewer_close)

/* Borrowed. */
const PennyViewerAbout *penny_viewer_about (PennyViewer    *self);
/* Page @page (from 0), at most so wide and high (1 to 10,000), never larger than twice its own size. */
PennyPixels *penny_viewer_page        (PennyViewer        *self,
                                       guint               page,
                                       guint               width,
                                       guint               height,
                                       GCancellable       *cancellable,
                                       GError            **error);
/* All its words, pages parted by form feeds: a PDF's or e-mail's own, else read from the picture by Tesseract, slowly and
 * with low priority.  @turn: quarter turns clockwise that the person made. */
char        *penny_viewer_words       (PennyViewer        *self,
                                       int                 turn,
                                       GCancellable       *cancellable,
                                       GError            **error);
/* Whether words in pictures can be read here: built with Tesseract, and English is there. @languages
 * (may be NULL): "eng+cym". */
gboolean     penny_viewer_can_read    (char              **languages);

G_END_DECLS
