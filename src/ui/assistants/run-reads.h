#pragma once

#include "pay-run.h"

G_BEGIN_DECLS

/* What the pay window asks of the book: each a PennyRead, on the clerk's thread. */

typedef struct
{
  PennyDate today;
  PennyDate before;             /* runs of paydays before it; NONE: from the newest */
} PennyRunListRequest;

/* An approved run, as a list shows it. */
typedef struct
{
  PennyRun   *run;
  guint       n;                /* payslips */
  PennyPence  net;
} PennyRunRow;

typedef struct
{
  PennyEmployer *employer;
  GPtrArray     *due;           /* PennyRunDue */
  GPtrArray     *runs;          /* PennyRunRow, newest first */
  PennyDate      older;         /* where the next page begins; NONE: this is the last */
} PennyRunList;
void     penny_run_list_free  (PennyRunList *self);
/* Request: PennyRunListRequest. */
gpointer penny_run_list_read  (PennyStore *store, gpointer request, GError **error);

/* A run's payslips as papers, PennyPaper. Request: gint64 *, the run. */
gpointer penny_run_papers_read (PennyStore *store, gpointer run_id, GError **error);

/* "Type these into HMRC's free tool": PennyHmrcField. Request: gint64 *, the payslip. */
gpointer penny_run_figures_read (PennyStore *store, gpointer slip_id, GError **error);

G_END_DECLS
