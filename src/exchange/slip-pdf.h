#pragma once

#include <glib.h>

#include "till-slip.h"

G_BEGIN_DECLS

/* A till's receipt as a PDF, in memory, on a page as narrow and as long as it.  The same one always gives the same
 * bytes.  Any thread. */
GBytes *penny_slip_pdf   (const PennyTillSlip *slip,
                          GError             **error);
/* The small picture of it for a list, as picture.h says. */
GBytes *penny_slip_small (const PennyTillSlip *slip,
                          GError             **error);

G_END_DECLS
