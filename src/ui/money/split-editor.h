#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* One payment that was for several lines: a line and an amount a row, and what
 * is still to be given out, said live. */
typedef struct _PennySplitEditor PennySplitEditor;

/* Its rows go into @group, which is hidden until penny_split_editor_show(); it lives as long as @group. */
PennySplitEditor *penny_split_editor_new    (AdwPreferencesGroup *group,
                                             PennyBook           *book);
/* Offers the budget's lines. */
void              penny_split_editor_offer  (PennySplitEditor    *self,
                                             gint64               budget_id);
void              penny_split_editor_show   (PennySplitEditor    *self,
                                             gboolean             show);
/* What there is to give out, plus; 0: not known yet. */
void              penny_split_editor_set_total (PennySplitEditor *self,
                                                PennyPence        total);
/* Amounts plus or minus; shown plus. */
void              penny_split_editor_set    (PennySplitEditor    *self,
                                             GArray              *splits);
/* PennySplit with plus amounts, which come to the total; or NULL and *error and the row to mend. */
GArray           *penny_split_editor_get    (PennySplitEditor    *self,
                                             GtkWidget          **row,
                                             GError             **error);

G_END_DECLS
