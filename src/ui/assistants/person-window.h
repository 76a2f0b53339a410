#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* All that is known of one assistant, in words; each part can be changed from here.  What is private is hidden until it
 * is asked for, and each look is noted first. */
#define PENNY_TYPE_PERSON_WINDOW (penny_person_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyPersonWindow, penny_person_window, PENNY, PERSON_WINDOW, AdwWindow)

void penny_person_window_open (GtkWidget *from,
                               PennyBook *book,
                               gint64     assistant_id);

G_END_DECLS
