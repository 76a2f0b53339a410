#pragma once

#include <adwaita.h>

#include "pence.h"

G_BEGIN_DECLS

/* The bureau's HMRC figure held against ours, as it is typed. Nothing of it is kept. */
#define PENNY_TYPE_RUN_BUREAU_ROW (penny_run_bureau_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunBureauRow, penny_run_bureau_row, PENNY, RUN_BUREAU_ROW, GtkWidget)

/* @ours: what is owed to HMRC for the same month or quarter, as worked out here. */
void penny_run_bureau_row_set_ours (PennyRunBureauRow *self,
                                    PennyPence         ours);

G_END_DECLS
