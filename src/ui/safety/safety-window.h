#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* "Keep it safe": how safe this file is now, and all that makes it safer. */
#define PENNY_TYPE_SAFETY_WINDOW (penny_safety_window_get_type ())
G_DECLARE_FINAL_TYPE (PennySafetyWindow, penny_safety_window, PENNY, SAFETY_WINDOW, AdwWindow)

GtkWidget *penny_safety_window_new (GtkWindow *from,
                                    PennyBook *book);

G_END_DECLS
