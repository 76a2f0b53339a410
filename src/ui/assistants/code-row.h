#pragma once

#include "form-rows.h"

G_BEGIN_DECLS

/* A row to type a tax code in: what it does is said under it, in words. */
PennyNotedRow *penny_form_add_code  (AdwPreferencesGroup *group,
                                     const char          *title,
                                     const char          *code);
/* Puts the code as HMRC writes it in *@code, which it frees. An empty row that need not be filled is NULL. */
gboolean       penny_form_read_code (PennyForm           *form,
                                     PennyNotedRow       *row,
                                     gboolean             needed,
                                     char               **code);

G_END_DECLS
