#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One thing that comes in, looked at and copied into memory, so that the clerk never waits for a slow disk, nor for
 * somebody else's program that writes into it. */

/* On a helper's thread, may wait.  A file in memory (a descriptor to close) at its beginning, or -1 with a sentence for a person.
 * @copied (0..1) is told while it is long; FALSE from it stops. */
typedef gboolean (*PennyIntakeGoOn) (double fraction, gpointer data);
int   penny_receipt_intake_file  (GFile            *file,
                                  PennyIntakeGoOn   go_on,
                                  gpointer          data,
                                  GCancellable     *cancellable,
                                  GError          **error);
int   penny_receipt_intake_bytes (GBytes           *bytes,
                                  const char       *name,
                                  GError          **error);
/* Its media type by name and beginning; NULL: not known. */
char *penny_receipt_intake_type  (int               plain,
                                  const char       *name);

G_END_DECLS
