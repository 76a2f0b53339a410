#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* "What if?": another rate, an hour a week more, a new assistant; what a year would cost, answered as one types. */
#define PENNY_TYPE_WHAT_IF_PAGE (penny_what_if_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyWhatIfPage, penny_what_if_page, PENNY, WHAT_IF_PAGE, PennyPayPage)

/* In a window of its own. */
void penny_what_if_window_open (GtkWidget *from,
                                PennyBook *book);

G_END_DECLS
