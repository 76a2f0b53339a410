#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* "If it all ended": what notice, holiday and redundancy would cost today, beside what is kept for it. */
#define PENNY_TYPE_ENDED_PAGE (penny_ended_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyEndedPage, penny_ended_page, PENNY, ENDED_PAGE, PennyPayPage)

/* In a window of its own. */
void penny_ended_window_open (GtkWidget *from,
                              PennyBook *book);

G_END_DECLS
