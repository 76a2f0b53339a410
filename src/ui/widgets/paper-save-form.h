#pragma once

#include <gtk/gtk.h>

#include "paper.h"

G_BEGIN_DECLS

/* Hears of it with the widget that it was asked from. */
typedef void (*PennyPaperSaved) (GtkWidget *from, const char *sentence);

/* Asks for a password, if one is wanted, and for a place, and writes @papers (PennyPaper) there as PDF files: one as
 * @file_name, or with @file_name NULL each under its own name into a folder. */
void penny_paper_save_form_open (GtkWidget       *from,
                                 GPtrArray       *papers,
                                 const char      *file_name,
                                 PennyPaperSaved  saved);

G_END_DECLS
