#pragma once

#include <gtk/gtk.h>

#include "paper.h"

G_BEGIN_DECLS

/* Shows a paper as it will be printed, and as words; prints it, and saves it as a PDF, with a password if wanted.
 * While amounts are hidden it asks first, since a paper has them all the same.  Takes @paper.  @file_name: what the PDF
 * is called at first, with or without ".pdf"; NULL: the paper's title. */
void penny_paper_window_open (GtkWidget  *from,
                              PennyPaper *paper,
                              const char *file_name);

G_END_DECLS
