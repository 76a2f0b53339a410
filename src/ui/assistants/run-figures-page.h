#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* "Type these into HMRC's free tool": the figures of one payslip, or of a tax month for all, under HMRC's names, each to
 * be copied. */
#define PENNY_TYPE_RUN_FIGURES_PAGE (penny_run_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunFiguresPage, penny_run_figures_page, PENNY, RUN_FIGURES_PAGE, PennyPayPage)

GtkWidget *penny_run_figures_page_new (PennyBook  *book,
                                       gint64      slip_id,
                                       const char *name);
/* The Employer Payment Summary of that tax month. */
GtkWidget *penny_month_figures_page_new (PennyBook *book,
                                         int        year,
                                         int        month);

G_END_DECLS
