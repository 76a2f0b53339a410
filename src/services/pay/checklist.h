#pragma once

#include "pay-tables.h"

G_BEGIN_DECLS

/* What an employer has to see to once, and what of it the records show.  A list to go by, not advice on the law.
 * Sources: https://www.gov.uk/employing-staff; Skills for Care, "Employing personal assistants toolkit". */
typedef struct
{
  gboolean  done;
  char     *what;               /* "A contract for each assistant". Translated */
  char     *words;              /* what the records show, or what to do next. Translated */
} PennyCheckItem;
void       penny_check_item_free     (PennyCheckItem *self);

/* PennyCheckItem, in the order in which they come up; empty where nobody is employed.
 * A PennyRead: request PennyDate *, today. */
gpointer   penny_employer_checklist  (PennyStore     *store,
                                      gpointer        today,
                                      GError        **error);

G_END_DECLS
