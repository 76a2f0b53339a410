#pragma once

#include "book.h"
#include "noted-row.h"

G_BEGIN_DECLS

/* A row to type who was paid.  Under it stand those known from before whose
 * name begins so: Down goes to them, Enter or a press takes one.
 * Signal "usual" (PennyUsual): somebody known was taken, or typed in full. */
#define PENNY_TYPE_PAYEE_ROW (penny_payee_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyPayeeRow, penny_payee_row, PENNY, PAYEE_ROW, PennyNotedRow)

/* Adds the row to @group. */
PennyPayeeRow *penny_payee_row_add  (AdwPreferencesGroup *group,
                                     PennyBook           *book,
                                     const char          *title);
/* What was typed, without spaces around it; NULL when nothing.  Free it. */
char          *penny_payee_row_get  (PennyPayeeRow       *self);
/* Sets the name without asking what it usually is. */
void           penny_payee_row_set  (PennyPayeeRow       *self,
                                     const char          *payee);

G_END_DECLS
