#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The place "Plan".  Made when it is first visited; follows the book by itself. */
#define PENNY_TYPE_PLAN_PAGE (penny_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyPlanPage, penny_plan_page, PENNY, PLAN_PAGE, GtkWidget)

GtkWidget *penny_plan_page_new (PennyBook *book);

G_END_DECLS
