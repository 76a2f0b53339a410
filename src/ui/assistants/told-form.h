#pragma once

#include "book.h"
#include "form.h"
#include "pay-run.h"

G_BEGIN_DECLS

/* HMRC was told of a run: on which day, by whom, and its receipt. */
void penny_told_form_open (GtkWidget      *from,
                           PennyBook      *book,
                           const PennyRun *run);

G_END_DECLS
