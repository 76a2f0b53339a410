#pragma once

#include "pay-page.h"
#include "pay-run.h"

G_BEGIN_DECLS

/* A run to look at: what stops it and what to know first, each payslip beside the last one, what will be owed; and one
 * button that approves what was seen. */
#define PENNY_TYPE_RUN_DRAFT_PAGE (penny_run_draft_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunDraftPage, penny_run_draft_page, PENNY, RUN_DRAFT_PAGE, PennyPayPage)

/* @request is copied. */
GtkWidget *penny_run_draft_page_new (PennyBook             *book,
                                     const PennyRunRequest *request);

G_END_DECLS
