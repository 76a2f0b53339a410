#pragma once

#include "book.h"
#include "form.h"
#include "pay-run.h"

G_BEGIN_DECLS

/* Hears of the run as it shall be, with the widget that it was asked from. @request is borrowed. */
typedef void (*PennyRunChanged) (GtkWidget *from, const PennyRunRequest *request);

/* Another time to pay for, another payday, others in it. */
void penny_run_change_form_open (GtkWidget             *from,
                                 PennyBook             *book,
                                 const PennyRunRequest *request,
                                 PennyRunChanged        changed);

G_END_DECLS
