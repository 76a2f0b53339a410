#pragma once

#include "book.h"
#include "form.h"

G_BEGIN_DECLS

/* How a form ends: does @act with @request, which it takes; then says what was
 * done and closes, or says why not. */
void penny_form_act        (PennyForm      *form,
                            PennyBook      *book,
                            PennyAct        act,
                            gpointer        request,
                            GDestroyNotify  free_request);
/* What comes after it was done, @id being the row's: before the form closes. */
typedef void (*PennyFormThen) (PennyForm *form, PennyBook *book, gint64 id);
void penny_form_then       (PennyForm      *form,
                            PennyFormThen   then);
void penny_form_act_remove (PennyForm      *form,
                            PennyBook      *book,
                            PennyAct        act,
                            gint64          id);

G_END_DECLS
