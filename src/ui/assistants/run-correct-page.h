#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* A payslip that is wrong: taken back so that its hours can be changed, or paid anew from a record that was put right. */
#define PENNY_TYPE_RUN_CORRECT_PAGE (penny_run_correct_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunCorrectPage, penny_run_correct_page, PENNY, RUN_CORRECT_PAGE, PennyPayPage)

GtkWidget *penny_run_correct_page_new (PennyBook *book,
                                       gint64     slip_id);

G_END_DECLS
