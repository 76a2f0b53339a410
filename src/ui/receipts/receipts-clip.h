#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* What is pasted or dropped: copied files, or a picture, whose bytes are taken as they are offered and never decoded here. */

/* @incoming: PennyIncoming, taken; NULL: there was nothing that can be kept. */
typedef void (*PennyClipTaken) (GtkWidget *page,
                                GPtrArray *incoming,
                                PennyCame  came);

void penny_clip_paste        (GtkWidget      *page,
                              PennyClipTaken  taken);
/* From now on, anywhere on @page. */
void penny_clip_accept_drops (GtkWidget      *page,
                              PennyClipTaken  taken);

G_END_DECLS
