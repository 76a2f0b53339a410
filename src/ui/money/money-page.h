#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The place "Money".  Made when it is first visited; follows the book by itself. */
#define PENNY_TYPE_MONEY_PAGE (penny_money_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyMoneyPage, penny_money_page, PENNY, MONEY_PAGE, GtkWidget)

GtkWidget *penny_money_page_new (PennyBook *book);

G_END_DECLS
