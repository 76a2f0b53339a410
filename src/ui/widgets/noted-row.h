#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row to type in, with a line of words under it: a hint, or what is wrong
 * with what was typed.  A screen reader hears the words as the description. */
#define PENNY_TYPE_NOTED_ROW (penny_noted_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyNotedRow, penny_noted_row, PENNY, NOTED_ROW, AdwEntryRow)

struct _PennyNotedRowClass
{
  AdwEntryRowClass parent_class;
};

GtkWidget  *penny_noted_row_new       (const char    *title);
/* NULL clears the words. */
void        penny_noted_row_set_hint  (PennyNotedRow *self,
                                       const char    *words);
void        penny_noted_row_set_error (PennyNotedRow *self,
                                       const char    *words);
/* What stands under the row now, or NULL. */
const char *penny_noted_row_get_note  (PennyNotedRow *self);

G_END_DECLS
