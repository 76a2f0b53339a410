#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* One of those who look after the file: the name, and by what right.  @actor NULL adds one. */
void penny_actor_form_open (GtkWidget        *from,
                            PennyBook        *book,
                            const PennyActor *actor);

G_END_DECLS
