#pragma once

#include "form-rows.h"

G_BEGIN_DECLS

/* A row for what has a form of its own, such as an NI number: what was typed is looked at as one goes on to the next
 * row, and what is wrong with it is explained under it. */

/* As in domain/typed-checks.h: TRUE for what can be, *@tidy is it as it is kept; FALSE: *@why is a sentence. */
typedef gboolean (*PennyTypedCheck) (const char *typed, char **tidy, char **why);

PennyNotedRow *penny_form_add_checked  (AdwPreferencesGroup *group,
                                        const char          *title,
                                        const char          *text,
                                        PennyTypedCheck      check);
/* Puts what is kept in *@text, which it frees; an empty row is NULL. */
gboolean       penny_form_read_checked (PennyForm           *form,
                                        PennyNotedRow       *row,
                                        char               **text);

G_END_DECLS
