#pragma once

#include "book.h"
#include "form.h"

G_BEGIN_DECLS

/* Files that are kept with the book, sealed: to open one, to save a plain copy of it, and to choose one to keep. */

/* In the program that the desktop opens such files with.  The plain copy lies in the session's own folder, which no
 * other user can read, and goes with @window. */
void penny_kept_file_open (GtkWindow  *window,
                           PennyBook  *book,
                           gint64      file_id);
void penny_kept_file_save (GtkWindow  *window,
                           PennyBook  *book,
                           gint64      file_id);

/* Reads the file that was picked. @chosen hears of it, or the form says why not. */
typedef void (*PennyFileChosen) (PennyForm *form, GBytes *bytes, const char *name);
void penny_kept_file_pick (PennyForm       *form,
                           const char      *title,
                           PennyFileChosen  chosen);

G_END_DECLS
