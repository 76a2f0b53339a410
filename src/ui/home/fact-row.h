#pragma once

#include <gtk/gtk.h>

#include "fact.h"

G_BEGIN_DECLS

/* A row of a boxed list that shows a PennyFact. */
#define PENNY_TYPE_FACT_ROW (penny_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyFactRow, penny_fact_row, PENNY, FACT_ROW, GtkListBoxRow)

/* Takes what it needs of @fact: its chart. */
void penny_fact_row_show      (PennyFactRow *self,
                               PennyFact    *fact);

/* Makes @box show @facts (PennyFact; taken).  A row whose key stays is kept, so
 * that the focus and the place on the page stay too. */
void penny_fact_rows_follow   (GtkListBox   *box,
                               GPtrArray    *facts);

/* Shows @words (taken) in @label, or hides it when NULL. */
void penny_label_say          (GtkLabel     *label,
                               char         *words);
/* Makes the first @figure in the label's text larger. */
void penny_label_set_figure   (GtkLabel     *label,
                               const char   *figure,
                               double        scale);

G_END_DECLS
