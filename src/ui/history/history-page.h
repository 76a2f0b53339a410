#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The place "History".  Made when it is first visited; follows the book by itself. */
#define PENNY_TYPE_HISTORY_PAGE (penny_history_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyHistoryPage, penny_history_page, PENNY, HISTORY_PAGE, GtkWidget)

GtkWidget *penny_history_page_new (PennyBook *book);

G_END_DECLS
