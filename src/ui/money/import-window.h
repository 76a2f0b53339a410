#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Bringing in a statement, one question at a time: which account, (which date
 * order, which columns), what it would bring.  Then one button, and one undo. */
#define PENNY_TYPE_IMPORT_WINDOW (penny_import_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyImportWindow, penny_import_window, PENNY, IMPORT_WINDOW, AdwWindow)

void penny_import_window_open  (GtkWidget *from,
                                PennyBook *book,
                                GFile     *file);
/* Asks for the file first. */
void penny_import_choose_file  (GtkWidget *from,
                                PennyBook *book);

G_END_DECLS
