#pragma once

#include "paper.h"

G_BEGIN_DECLS

/* Papers bound as one PDF, tagged like one (paper-pdf.h), one after another: each is on its way to the file when it is
 * added, so that only one is in memory, however many there are.  Any thread, one at a time. */
typedef struct _PennyPaperBinder PennyPaperBinder;

/* @scratch is borrowed: of an empty file, open for reading and writing, where it is drawn. */
PennyPaperBinder *penny_paper_binder_new    (const char        *title,
                                             int                scratch);
/* On new pages. */
void              penny_paper_binder_add    (PennyPaperBinder  *self,
                                             const PennyPaper  *paper);
/* What went wrong with the file so far, as an errno, before more is drawn on it; 0: nothing did. */
int               penny_paper_binder_errno  (PennyPaperBinder  *self);
/* The whole PDF on @to, an empty file that is open for reading and writing; one paper at least was added. */
gboolean          penny_paper_binder_finish (PennyPaperBinder  *self,
                                             int                to,
                                             GError           **error);
void              penny_paper_binder_free   (PennyPaperBinder  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPaperBinder, penny_paper_binder_free)

G_END_DECLS
