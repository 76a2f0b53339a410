#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cairo cannot do for a PDF: a password, the words' language, what pictures show.  By libqpdf, which alone is called
 * here and which a build may lack.  For this room's paper-pdf and paper-binder. */

gboolean  penny_pdf_lock_there (void);
/* @said: char *, what is said in the place of each figure, in order.  @password: that opens it (AES-256); NULL: it stays
 * open. */
GBytes   *penny_pdf_finish     (GBytes           *pdf,
                                const GPtrArray  *said,
                                const char       *password,
                                GError          **error);
/* From one open file to another, an empty one, without a password, and without all of it in memory.  Built without libqpdf
 * it becomes a copy. */
gboolean  penny_pdf_finish_file (int              from,
                                 int              to,
                                 const GPtrArray *said,
                                 GError         **error);

G_END_DECLS
