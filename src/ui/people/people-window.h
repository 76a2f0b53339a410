#pragma once

#include <gtk/gtk.h>

#include "book.h"
#include "settings.h"

G_BEGIN_DECLS

/* Who looks after this file, and which of them sits at this computer. */
void   penny_people_window_open (GtkWidget     *from,
                                 PennyBook     *book,
                                 PennySettings *settings);

/* For penny_book_read_async(): the list of PennyActor; free it with g_ptr_array_unref(). */
gpointer penny_actors_read      (PennyStore    *store,
                                 gpointer       nothing,
                                 GError       **error);

G_END_DECLS
