#pragma once

#include <adwaita.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* A document of @assistant, or where that is NULL of the household.  @document NULL adds one. */
void penny_document_form_open (GtkWidget            *from,
                               PennyBook            *book,
                               const PennyAssistant *assistant,
                               const PennyDocument  *document);
/* Whom to ring in an emergency. */
void penny_contact_form_open  (GtkWidget            *from,
                               PennyBook            *book,
                               const PennyAssistant *assistant,
                               const PennyContact   *contact);

G_END_DECLS
