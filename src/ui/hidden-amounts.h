#pragma once

#include <adwaita.h>

#include "settings.h"

G_BEGIN_DECLS

/* Others may be in the room: one key, app.hide-amounts, hides every amount from
 * sight and from speech, and shows them again; it is remembered.  To be called
 * before anything of a file is made into words. */
void penny_hidden_amounts_start (GtkApplication *application,
                                 PennySettings  *settings);

G_END_DECLS
