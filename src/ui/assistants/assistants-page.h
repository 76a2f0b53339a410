#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The place "My PAs": who works for the person, what each needs next, and what there is to do as their employer.  Made
 * when it is first visited; follows the book by itself. */
#define PENNY_TYPE_ASSISTANTS_PAGE (penny_assistants_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyAssistantsPage, penny_assistants_page, PENNY, ASSISTANTS_PAGE, GtkWidget)

GtkWidget *penny_assistants_page_new (PennyBook *book);

G_END_DECLS
