#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Hours from a CSV file: what the file must look like, what it would add, then one button and one undo. */
#define PENNY_TYPE_HOURS_IMPORT_WINDOW (penny_hours_import_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyHoursImportWindow, penny_hours_import_window, PENNY, HOURS_IMPORT_WINDOW, AdwWindow)

void penny_hours_import_window_open (GtkWidget *from,
                                     PennyBook *book);

G_END_DECLS
