#pragma once

#include <gtk/gtk.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* The assistant types their name under a week's hours. */
void penny_sign_form_open (GtkWidget            *from,
                           PennyBook            *book,
                           const PennyAssistant *assistant,
                           PennyDate             week);

G_END_DECLS
