#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cairo cannot do for a PDF: a password, the words' language, what pictures show.  By libqpdf, which alone is called here and which
 * a build may lack.  For this room's paper-pdf. */

gboolean  penny_pdf_lock_there (void);
/* @said: char *, what is said in the place of each figure, in order.  @password: that opens it (AES-256); NULL: it stays
 * open. */
GBytes   *penny_pdf_finish     (GBytes           *pdf,
                                const GPtrArray  *said,
                                const char       *password,
                                GError          **error);

G_END_DECLS
