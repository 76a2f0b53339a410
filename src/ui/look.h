#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

/* Light or dark, the size of the words, the space between them: keeps the
 * display as the settings say, for as long as both live. */
void penny_look_follow       (PennySettings *settings);
/* The space between letters and lines, for one window. */
void penny_look_follow_window (PennySettings *settings,
                               GtkWindow     *window);

G_END_DECLS
