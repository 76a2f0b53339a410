#pragma once

#include <adwaita.h>

#include "book.h"
#include "people.h"

G_BEGIN_DECLS

/* What is known of an assistant, a short form for each part of it.  @assistant comes without what is hidden, and each
 * form but the private one leaves that as it is. */

/* Who they are. NULL adds one, and @added hears of it. */
void penny_assistant_form_open    (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* The same, to write down the day on which the funder agreed. */
void penny_assistant_agreed_open  (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* Which plan lines pay. Where the plan has none, it says so and goes there. */
void penny_assistant_lines_open   (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* Address, telephone, and a note. */
void penny_assistant_reach_open   (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* Birth, NI number and bank details: nothing of them is shown, what is typed takes the place of what is kept. */
void penny_assistant_private_open (GtkWidget             *from,
                                   PennyBook             *book,
                                   const PennyPersonView *view);
/* Starter declaration or P45. */
void penny_assistant_starter_open (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* Holiday, and the days that count when they are ill. */
void penny_assistant_leave_open   (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);
/* What the NI letter follows from, beside the age. */
void penny_assistant_ni_open      (GtkWidget            *from,
                                   PennyBook            *book,
                                   const PennyAssistant *assistant);

/* For these forms: an assistant as a change that leaves what is hidden as it is. */
gpointer penny_assistant_wrap     (gpointer              form,
                                   gpointer              assistant);

G_END_DECLS
