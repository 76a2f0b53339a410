#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* The papers of one tax year: each assistant's, the employer's own, and the pension's. */
#define PENNY_TYPE_YEAR_PAPERS_PAGE (penny_year_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyYearPapersPage, penny_year_papers_page, PENNY, YEAR_PAPERS_PAGE, PennyPayPage)

GtkWidget *penny_year_papers_page_new (PennyBook *book,
                                       int        year);

G_END_DECLS
