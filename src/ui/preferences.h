#pragma once

#include <adwaita.h>

#include "book.h"
#include "settings.h"

G_BEGIN_DECLS

/* How things look, and whose file it is. */
#define PENNY_TYPE_PREFERENCES (penny_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PennyPreferences, penny_preferences, PENNY, PREFERENCES, AdwWindow)

/* @book: NULL while none is open, or none that can be changed. */
GtkWidget *penny_preferences_new (GtkWindow     *from,
                                  PennySettings *settings,
                                  PennyBook     *book);

G_END_DECLS
