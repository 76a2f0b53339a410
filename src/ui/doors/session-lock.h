#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hears when the person's session is locked, from whichever desktop says so:
 * GTK's own word, the screen savers' on the session bus, and logind's on the
 * system's.  No timer.  Signal "locked"; it may come more than once. */
#define PENNY_TYPE_SESSION_LOCK (penny_session_lock_get_type ())
G_DECLARE_FINAL_TYPE (PennySessionLock, penny_session_lock, PENNY, SESSION_LOCK, GObject)

PennySessionLock *penny_session_lock_new (GtkApplication *application);

G_END_DECLS
