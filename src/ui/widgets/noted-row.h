#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row to type in: its title, a field, and under it a line of words, a hint or
 * what is wrong with what was typed.  A screen reader hears the title as the
 * field's name and the words as its description.
 *
 * It is a GtkEditable, and stands in for AdwEntryRow, whose field, on GTK 4.8,
 * either does not say that it has the focus or cannot be read.
 *
 * Property: "show-apply-button", a tick once something was typed.
 * Signals: "apply", by the tick or Enter; "entry-activated", Enter without a tick. */
#define PENNY_TYPE_NOTED_ROW (penny_noted_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyNotedRow, penny_noted_row, PENNY, NOTED_ROW, AdwPreferencesRow)

struct _PennyNotedRowClass
{
  AdwPreferencesRowClass parent_class;
};

/* Borrowed: to say how it shows what is typed. */
GtkEntry   *penny_noted_row_get_field  (PennyNotedRow *self);
GtkWidget  *penny_noted_row_new        (const char    *title);
/* A button at the end; in .ui files <child type="suffix">. */
void        penny_noted_row_add_suffix (PennyNotedRow *self,
                                        GtkWidget     *suffix);
/* What belongs to the field, such as choices for it: under the words. */
void        penny_noted_row_add_below  (PennyNotedRow *self,
                                        GtkWidget     *below);
/* NULL clears the words. */
void        penny_noted_row_set_hint   (PennyNotedRow *self,
                                        const char    *words);
void        penny_noted_row_set_error  (PennyNotedRow *self,
                                        const char    *words);
/* What stands under the row now, or NULL. */
const char *penny_noted_row_get_note   (PennyNotedRow *self);

G_END_DECLS
