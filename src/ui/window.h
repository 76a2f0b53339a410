#pragma once

#include <adwaita.h>

#include "book.h"
#include "settings.h"

G_BEGIN_DECLS

/* The one window, with one open book, or first run, or a door: why a file did
 * not open, or that it is locked.
 * Its actions: win.say (s), win.say-done (s), win.go (s), win.undo, win.redo,
 * win.last-change, win.add-payment, win.import, win.import-file (s), win.check,
 * win.add-receipts, win.add-receipt-files (s), win.missing-receipts, win.search,
 * win.receipt (s), win.try-again, win.look-only, win.keep-safe, win.recovery-code,
 * win.restore, win.people, win.not-said, win.close-now. */
#define PENNY_TYPE_WINDOW (penny_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyWindow, penny_window, PENNY, WINDOW, AdwApplicationWindow)

GtkWidget *penny_window_new         (GtkApplication *application,
                                     PennySettings  *settings);
void       penny_window_open        (PennyWindow    *self,
                                     const char     *folder);
/* For a book that began to open before there was a window; when it is open, or
 * is not, penny_window_opened() takes the result and shows which. */
void       penny_window_await       (PennyWindow    *self,
                                     PennyBook      *book,
                                     const char     *folder);
void       penny_window_opened      (PennyWindow    *self,
                                     PennyBook      *book,
                                     GAsyncResult   *result);
/* Made afresh: what was done in a sample is thrown away. */
void       penny_window_open_sample (PennyWindow    *self,
                                     const char     *name);
/* First run. */
void       penny_window_start_new   (PennyWindow    *self);
/* The file is closed and nothing of it shows until it is unlocked. Does nothing where none is open. */
void       penny_window_lock        (PennyWindow    *self);
/* An assistant's turn: from now on the window shows their own hours alone, and nothing else can be reached, until somebody
 * types what opens the file.  Does nothing where none is open, or it cannot be changed. */
void       penny_window_begin_turn  (PennyWindow    *self,
                                     gint64          assistant_id);
/* The open file is closed at once, with no backup of it: another takes its place. */
void       penny_window_give_up     (PennyWindow    *self);
/* Opens @folder with what a person typed before; @secret NULL: as penny_window_open(). */
void       penny_window_open_with   (PennyWindow    *self,
                                     const char     *folder,
                                     const char     *secret);
/* The open file, borrowed, or NULL. */
PennyBook *penny_window_get_book    (PennyWindow    *self);
/* Where the open file lies, or NULL. */
const char *penny_window_get_folder (PennyWindow    *self);
/* Whose file it is; NULL while none is open. */
GtkWidget *penny_window_new_preferences (PennyWindow *self);

G_END_DECLS
