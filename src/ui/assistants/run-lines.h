#pragma once

#include <gtk/gtk.h>

#include "pay-run.h"

G_BEGIN_DECLS

/* A payslip's lines, each beside the payday before and with how it was worked out, to be opened. */
typedef struct
{
  char       *label;
  char       *detail;           /* "88 hours at £12.71", or NULL */
  PennyPence  amount;
  char       *compared;         /* with last time; or NULL */
  char       *explanation;      /* or NULL */
  gboolean    strong;           /* a sum */
} PennyRunLine;

/* PennyRunLine, in the page's order; what stood on the last payslip alone comes last. */
GPtrArray *penny_run_lines_of_draft (const PennyDraftSlip *slip);
GPtrArray *penny_run_lines_of_view  (const PennySlipView  *view);
/* A list of them, @name to a screen reader. */
GtkWidget *penny_run_lines_new      (GPtrArray            *lines,
                                     const char           *name);

G_END_DECLS
