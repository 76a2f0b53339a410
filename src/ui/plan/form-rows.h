#pragma once

#include <adwaita.h>

#include "book.h"
#include "choice.h"
#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "noted-row.h"

G_BEGIN_DECLS

/* The rows that Plan's forms are made of. */

PennyNotedRow *penny_form_add_text   (AdwPreferencesGroup *group,
                                      const char          *title,
                                      const char          *text);
/* 0 leaves it empty. */
PennyMoneyRow *penny_form_add_money  (AdwPreferencesGroup *group,
                                      const char          *title,
                                      PennyPence           amount);
PennyDateRow  *penny_form_add_date   (AdwPreferencesGroup *group,
                                      const char          *title,
                                      PennyDate            today,
                                      PennyDate            date);
GtkSwitch     *penny_form_add_switch (AdwPreferencesGroup *group,
                                      const char          *title,
                                      gboolean             on);
/* Takes @choices. */
AdwComboRow   *penny_form_add_choice (AdwPreferencesGroup *group,
                                      const char          *title,
                                      GListStore          *choices,
                                      int                  kind,
                                      gint64               id);
/* Words that change as one types. */
GtkLabel      *penny_form_add_words  (AdwPreferencesGroup *group);

/* What was typed, without spaces around it; NULL when empty. */
char          *penny_form_text       (gpointer             row);
/* These tell the person what is wrong, and where, and then are FALSE.
 * An empty row that need not be filled gives 0 or NONE. */
gboolean       penny_form_need_text  (PennyForm           *form,
                                      PennyNotedRow       *row,
                                      char               **text,
                                      const char          *sentence);
gboolean       penny_form_read_money (PennyForm           *form,
                                      PennyMoneyRow       *row,
                                      gboolean             needed,
                                      PennyPence          *amount);
/* While typing: an empty or half-typed amount counts as nothing yet. */
PennyPence     penny_form_typed      (PennyMoneyRow       *row);
gboolean       penny_form_read_date  (PennyForm           *form,
                                      PennyDateRow        *row,
                                      gboolean             needed,
                                      PennyDate           *date);
gboolean       penny_form_read_count (PennyForm           *form,
                                      PennyNotedRow       *row,
                                      int                 *count);

G_END_DECLS
