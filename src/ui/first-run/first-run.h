#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* From nothing to a figure on Home: a few questions, one a page, every one of
 * which may be skipped.  Signal "begun" (PennyBook): the book is there and open. */
#define PENNY_TYPE_FIRST_RUN (penny_first_run_get_type ())
G_DECLARE_FINAL_TYPE (PennyFirstRun, penny_first_run, PENNY, FIRST_RUN, GtkWidget)

/* @empty: an open book with nothing in it yet, or NULL to make one. */
GtkWidget *penny_first_run_new  (PennyBook     *empty);
/* The window is to close.  TRUE: what was answered is being saved, and the
 * window closes by itself when it is; FALSE: there is nothing to wait for. */
gboolean   penny_first_run_keep (PennyFirstRun *self);
/* When it has begun: there is time to write the recovery code down. */
gboolean   penny_first_run_wants_code (PennyFirstRun *self);

G_END_DECLS
