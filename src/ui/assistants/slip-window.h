#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* One approved payslip: its lines and how each was worked out, last time beside it, the year so far; on paper; put right. */
#define PENNY_TYPE_SLIP_PAGE (penny_slip_page_get_type ())
G_DECLARE_FINAL_TYPE (PennySlipPage, penny_slip_page, PENNY, SLIP_PAGE, PennyPayPage)

GtkWidget *penny_slip_page_new    (PennyBook *book,
                                   gint64     slip_id);
/* In a window of its own. */
void       penny_slip_window_open (GtkWidget *from,
                                   PennyBook *book,
                                   gint64     slip_id);

G_END_DECLS
