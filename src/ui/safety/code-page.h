#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* A recovery code: made when the page is first shown, written down, and one
 * group of it asked back.  Until then it can wait.
 *
 * Signal "done": it was written down, or put off until later, or the file needs none. */
#define PENNY_TYPE_CODE_PAGE (penny_code_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyCodePage, penny_code_page, PENNY, CODE_PAGE, GtkWidget)

GtkWidget *penny_code_page_new      (PennyBook  *book);
/* With a code that was made already: copies it. */
GtkWidget *penny_code_page_new_with (PennyBook  *book,
                                     const char *code);

G_END_DECLS
