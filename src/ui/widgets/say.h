#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says a sentence to the person, from any widget in the window: a toast that is
 * read out, and is also kept on screen where it matters (errors in a form stay
 * in the form).  By the window's action "win.say". */
void penny_say       (GtkWidget  *from,
                      const char *sentence);
/* The same with an Undo button, after an act. */
void penny_say_done  (GtkWidget  *from,
                      const char *sentence);
/* An error of an act or a read; silent for a cancelled one. */
void penny_say_error (GtkWidget    *from,
                      const GError *error);
/* Goes to a place: "home", "money", "receipts", "plan", "assistants", "history". By "win.go". */
void penny_go        (GtkWidget  *from,
                      const char *place);

G_END_DECLS
