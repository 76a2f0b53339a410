#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* A question to ask the funder: "it is answered", or remove it. */
void penny_question_form_open (GtkWidget           *from,
                               PennyBook           *book,
                               const PennyQuestion *question);

G_END_DECLS
