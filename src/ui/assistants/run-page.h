#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* An approved run: what is owed and on which day, its payslips, and what HMRC was told. */
#define PENNY_TYPE_RUN_PAGE (penny_run_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunPage, penny_run_page, PENNY, RUN_PAGE, PennyPayPage)

/* @just_now: it was approved a moment ago, and the page says so. */
GtkWidget *penny_run_page_new (PennyBook *book,
                               gint64     run_id,
                               gboolean   just_now);

G_END_DECLS
