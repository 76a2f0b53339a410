#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* A tax year with HMRC: what is to be paid, what was said and what was not, papers, and its end. */
#define PENNY_TYPE_HMRC_PAGE (penny_hmrc_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyHmrcPage, penny_hmrc_page, PENNY, HMRC_PAGE, PennyPayPage)

/* In a window of its own, at the tax year of today. */
void penny_hmrc_window_open (GtkWidget *from,
                             PennyBook *book);

G_END_DECLS
