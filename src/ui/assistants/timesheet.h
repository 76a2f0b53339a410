#pragma once

#include <gtk/gtk.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* A week's timesheet, to print and to sign. */
void penny_timesheet_open (GtkWidget            *from,
                           PennyBook            *book,
                           const PennyAssistant *assistant,
                           PennyDate             week);

G_END_DECLS
