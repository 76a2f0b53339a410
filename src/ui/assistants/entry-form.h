#pragma once

#include <gtk/gtk.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* A stretch of a day: what it was, from when to when, or how much.
 * @entry says whose and which day, id 0 adds.  @contract: what was agreed on that day, or NULL.
 * @their_turn: the assistant fills it in, and sees nothing of money or of the plan. */
void penny_entry_form_open (GtkWidget            *from,
                            PennyBook            *book,
                            const PennyAssistant *assistant,
                            const PennyContract  *contract,
                            const PennyEntry     *entry,
                            gboolean              their_turn);

G_END_DECLS
