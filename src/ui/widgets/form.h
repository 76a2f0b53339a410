#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window with one task: a title, rows, Cancel and one clear button.  Enter in
 * a row presses the button, Escape cancels, a key held down presses it once.
 * Fits 320 px.  An error is shown at the top, stays, and is read out. */
#define PENNY_TYPE_FORM (penny_form_get_type ())
G_DECLARE_FINAL_TYPE (PennyForm, penny_form, PENNY, FORM, AdwWindow)

/* Signal "save": the button was pressed; check, act, then penny_form_done() or _fail(). While the
 * act runs the button is off and the form stays (penny_form_wait()). */
PennyForm           *penny_form_new     (GtkWidget  *from,
                                         const char *title,
                                         const char *save_label);
/* Adds a group with an optional title and description; rows go in it. */
AdwPreferencesGroup *penny_form_group   (PennyForm  *self,
                                         const char *title,
                                         const char *description);
/* A red button under the rows, "Remove this payment": emits "remove". */
void                 penny_form_add_remove (PennyForm  *self,
                                            const char *label);
void                 penny_form_wait    (PennyForm  *self);
/* As high as what is in it now, where there is room: after words in it became more. */
void                 penny_form_fit     (PennyForm  *self);
/* Shows @sentence and, when given, moves the focus to @row. */
void                 penny_form_fail    (PennyForm  *self,
                                         const char *sentence,
                                         GtkWidget  *row);
void                 penny_form_done    (PennyForm  *self);

G_END_DECLS
