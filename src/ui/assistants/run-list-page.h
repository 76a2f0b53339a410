#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* What is due next for each frequency, and what was paid, newest first, a page at a time. */
#define PENNY_TYPE_RUN_LIST_PAGE (penny_run_list_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunListPage, penny_run_list_page, PENNY, RUN_LIST_PAGE, PennyPayPage)

GtkWidget *penny_run_list_page_new (PennyBook *book);

G_END_DECLS
