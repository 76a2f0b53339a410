#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A field whose dots are dots to a screen reader too: GTK 4.8 would read out
 * what is typed in one that shows it to nobody.  The text itself is its delegate's. */
#define PENNY_TYPE_SPOKEN_ENTRY (penny_spoken_entry_get_type ())
G_DECLARE_FINAL_TYPE (PennySpokenEntry, penny_spoken_entry, PENNY, SPOKEN_ENTRY, GtkEntry)

G_END_DECLS
