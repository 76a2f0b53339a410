#pragma once

#include <adwaita.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* @assistant stops working here: which day is the last? */
void penny_leaver_form_open  (GtkWidget            *from,
                              PennyBook            *book,
                              const PennyAssistant *assistant);
/* @assistant was given their P45: on which day? */
void penny_p45_form_open     (GtkWidget            *from,
                              PennyBook            *book,
                              const PennyAssistant *assistant);
/* Is @assistant really self-employed?  HMRC's questions, in plain words. */
void penny_status_form_open  (GtkWidget            *from,
                              PennyBook            *book,
                              const PennyAssistant *assistant);
/* An invoice of @assistant; NULL adds one. */
void penny_invoice_form_open (GtkWidget            *from,
                              PennyBook            *book,
                              const PennyAssistant *assistant,
                              const PennyBill      *invoice);

G_END_DECLS
