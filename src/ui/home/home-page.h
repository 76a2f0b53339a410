#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The place "Home".  Made when it is first visited; follows the book by itself. */
#define PENNY_TYPE_HOME_PAGE (penny_home_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyHomePage, penny_home_page, PENNY, HOME_PAGE, GtkWidget)

GtkWidget *penny_home_page_new (PennyBook *book);

G_END_DECLS
