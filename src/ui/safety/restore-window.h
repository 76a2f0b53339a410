#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From a backup to an open file: which backup, what opens it, what is in it and
 * what would go, then the file itself.  Works with no file open. */
#define PENNY_TYPE_RESTORE_WINDOW (penny_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyRestoreWindow, penny_restore_window, PENNY, RESTORE_WINDOW, AdwWindow)

GtkWidget *penny_restore_window_new (GtkWindow *from);

G_END_DECLS
