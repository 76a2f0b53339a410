#pragma once

#include <adwaita.h>

#include "book.h"
#include "choice.h"
#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "noted-row.h"

G_BEGIN_DECLS

/* The rows that forms are made of. */

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
/* The hint that stands under it, in other words than the title's; NULL clears it. */
void           penny_form_hint       (gpointer             row,
                                      const char          *words);
/* Minutes, as hours: "20", "20.5", "20:30"; 0 leaves it empty. */
PennyNotedRow *penny_form_add_hours  (AdwPreferencesGroup *group,
                                      const char          *title,
                                      gint64               minutes);
/* Hundredths of a percent, as "5" or "12.07"; 0 leaves it empty. */
PennyNotedRow *penny_form_add_share  (AdwPreferencesGroup *group,
                                      const char          *title,
                                      int                  share);
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
gboolean       penny_form_read_hours (PennyForm           *form,
                                      PennyNotedRow       *row,
                                      int                 *minutes);
gboolean       penny_form_read_share (PennyForm           *form,
                                      PennyNotedRow       *row,
                                      int                 *share);
/* FALSE where it is no number of hours; empty is 0. */
gboolean       penny_form_parse_hours (const char         *text,
                                      int                 *minutes);

G_END_DECLS
