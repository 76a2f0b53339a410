#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* "Type these into HMRC's free tool": the figures of one payslip under HMRC's names, each to be copied. */
#define PENNY_TYPE_RUN_FIGURES_PAGE (penny_run_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunFiguresPage, penny_run_figures_page, PENNY, RUN_FIGURES_PAGE, PennyPayPage)

GtkWidget *penny_run_figures_page_new (PennyBook  *book,
                                       gint64      slip_id,
                                       const char *name);

G_END_DECLS
