#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "Switch to another file": those in the usual place, the samples, any folder,
 * or a new one. */
#define PENNY_TYPE_FILES_WINDOW (penny_files_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyFilesWindow, penny_files_window, PENNY, FILES_WINDOW, AdwWindow)

GtkWidget *penny_files_window_new (GtkWindow *from);

G_END_DECLS
