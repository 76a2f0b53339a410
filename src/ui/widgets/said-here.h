#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* A window over the main one says itself what was done in it and in its forms, and undoes it: it gets "win.say",
 * "win.say-done", "win.undo" and "win.redo" of its own, by the main window's keys.  For the window's init. */
void penny_say_here (GtkWindow       *window,
                     AdwToastOverlay *toasts,
                     PennyBook       *book);

G_END_DECLS
