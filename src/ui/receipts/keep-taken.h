#pragma once

#include <adwaita.h>

#include "book-receipts.h"
#include "viewer.h"

G_BEGIN_DECLS

/* Keeps what was scanned or taken, closes @window when it is kept, and says so in the window behind it; else says why not,
 * and @again is called so that nothing is lost.  Takes @incoming (PennyIncoming). */
void penny_keep_taken (GtkWindow  *window,
                       PennyBook  *book,
                       GPtrArray  *incoming,
                       PennyCame   came,
                       void      (*again) (GtkWindow *window, const char *sentence));

/* "Scan 2026-11-15 14.05.09": the moment, so that each is another. */
char *penny_taken_name (const char *what,
                        const char *ending);
/* Takes nothing; NULL gives NULL. */
GdkPaintable *penny_taken_paintable (const PennyPixels *pixels);

G_END_DECLS
