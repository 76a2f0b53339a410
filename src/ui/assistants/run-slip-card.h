#pragma once

#include <gtk/gtk.h>

#include "pay-run.h"

G_BEGIN_DECLS

/* One payslip of a run that is looked at: who, what they get, beside last time; its lines when opened; in a run of the
 * bureau's what its payslip says and where that differs.  Its button to type that is "pay.state", with the assistant. */
#define PENNY_TYPE_RUN_SLIP_CARD (penny_run_slip_card_get_type ())
G_DECLARE_FINAL_TYPE (PennyRunSlipCard, penny_run_slip_card, PENNY, RUN_SLIP_CARD, GtkWidget)

/* Copies what it shows. */
GtkWidget *penny_run_slip_card_new    (const PennyDraftSlip *slip,
                                       gboolean              by_bureau,
                                       gboolean              open);
gint64     penny_run_slip_card_get_id (PennyRunSlipCard     *self);   /* the assistant's */
gboolean   penny_run_slip_card_is_open (PennyRunSlipCard    *self);

G_END_DECLS
