#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* What an employer has to see to, what is done and what is still to do. */
#define PENNY_TYPE_CHECKLIST_PAGE (penny_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyChecklistPage, penny_checklist_page, PENNY, CHECKLIST_PAGE, PennyPayPage)

/* In a window of its own. */
void penny_checklist_window_open (GtkWidget *from,
                                  PennyBook *book);

G_END_DECLS
