#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "Switch to another file": those in the usual place, by whose each is, the
 * samples, any folder, a new one, or one from a backup. */
#define PENNY_TYPE_FILES_WINDOW (penny_files_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyFilesWindow, penny_files_window, PENNY, FILES_WINDOW, AdwWindow)

/* @open: the folder that is open now, or NULL. */
GtkWidget *penny_files_window_new (GtkWindow  *from,
                                   const char *open);

G_END_DECLS
