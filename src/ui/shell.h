#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* An open book in the window: whose it is, the places, the page of one place,
 * and the last change, which stays on screen.  A place is made when it is
 * first visited. */
#define PENNY_TYPE_SHELL (penny_shell_get_type ())
G_DECLARE_FINAL_TYPE (PennyShell, penny_shell, PENNY, SHELL, GtkWidget)

/* @looking: the book was opened to look at only, and the page says so. */
GtkWidget  *penny_shell_new          (PennyBook  *book,
                                      gboolean    looking);
/* "home", "money", "receipts", "plan", "assistants", "history"; the focus goes to the page.  The page, or NULL for no such place. */
GtkWidget  *penny_shell_go           (PennyShell *self,
                                      const char *place);
/* The name of the place that is shown. */
const char *penny_shell_get_place   (PennyShell *self);
/* The focus goes to the last change and its Undo. */
void        penny_shell_show_last    (PennyShell *self);
/* "Maya Sample: Home", for the window. */
const char *penny_shell_get_title    (PennyShell *self);

/* Asks, and goes on without an answer, which of several people this is.  @self: a PennyShell. */
void        penny_shell_ask_who   (GObject    *self);

G_END_DECLS
