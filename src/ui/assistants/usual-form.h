#pragma once

#include <gtk/gtk.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* A stretch of the usual week.  @usual says whose and which day of the week, id 0 adds.  @contract may be NULL. */
void penny_usual_form_open (GtkWidget             *from,
                            PennyBook             *book,
                            const PennyContract   *contract,
                            const PennyUsualHours *usual);

/* "Monday", 1 first.  Translated. */
const char *penny_weekday_words (int weekday);

G_END_DECLS
