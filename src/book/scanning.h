#pragma once

#include <gio/gio.h>

#include "viewer.h"

G_BEGIN_DECLS

/* A scanner by SANE's own program, scanimage, where it is installed.  Main thread; each call waits elsewhere, and to cancel
 * stops the scanner. */

typedef enum
{
  PENNY_SCAN_ERROR_NOT_INSTALLED,  /* there is no scanimage, or it cannot be reached from a sandbox */
  PENNY_SCAN_ERROR_FAILED,         /* the scanner said no */
} PennyScanError;

#define PENNY_SCAN_ERROR (penny_scan_error_quark ())
GQuark     penny_scan_error_quark (void);

typedef struct
{
  char *device;                /* SANE's name of it */
  char *name;                  /* for people */
} PennyScanner;

typedef struct
{
  GBytes      *jpeg;
  guint        width, height;
  PennyPixels *preview;        /* small, for the screen */
} PennyScan;

void       penny_scan_free        (PennyScan            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyScan, penny_scan_free)

/* PennyScanner; none is no error.  It may take half a minute: scanners on the network are asked too. */
void       penny_scanners_async   (GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GPtrArray *penny_scanners_finish  (GAsyncResult         *result,
                                   GError              **error);

/* One page.  A scanner that does not know a resolution or grey scans as it does by itself. */
void       penny_scan_async       (const char           *device,
                                   int                   resolution,
                                   gboolean              grey,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
PennyScan *penny_scan_finish      (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
