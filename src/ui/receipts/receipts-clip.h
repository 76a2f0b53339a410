#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* What is chosen, pasted or dropped: copied files, or a picture, whose bytes are taken as they are offered and never decoded here. */

/* @incoming: PennyIncoming, taken; NULL: there was nothing that can be kept. */
typedef void (*PennyClipTaken) (GtkWidget *page,
                                GPtrArray *incoming,
                                PennyCame  came);

/* What a file is called that may be a receipt; ends with NULL.  And files that were chosen so, as PennyIncoming. */
extern const char *const penny_clip_patterns[];
GPtrArray *penny_clip_files  (GListModel     *files);

void penny_clip_paste        (GtkWidget      *page,
                              PennyClipTaken  taken);
/* From now on, anywhere on @page. */
void penny_clip_accept_drops (GtkWidget      *page,
                              PennyClipTaken  taken);

G_END_DECLS
