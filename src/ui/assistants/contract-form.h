#pragma once

#include <adwaita.h>

#include "book.h"
#include "assistants.h"

G_BEGIN_DECLS

/* What was agreed with @assistant from a day on.  @contract is changed; with @adds it is only what a new one begins
 * from, or NULL. */
void penny_contract_form_open (GtkWidget            *from,
                               PennyBook            *book,
                               const PennyAssistant *assistant,
                               const PennyContract  *contract,
                               gboolean              adds);

G_END_DECLS
