#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* The sheet with a recovery code, for paper.  What became of it is said by
 * @tell, a sentence; nothing is said when the person thought better of it. */
typedef void (*PennyCodeTell) (GtkWidget *from, const char *sentence);

void penny_code_paper_save  (GtkWidget     *from,
                             PennyBook     *book,
                             const char    *code,
                             PennyCodeTell  tell);
void penny_code_paper_print (GtkWidget     *from,
                             PennyBook     *book,
                             const char    *code,
                             PennyCodeTell  tell);

G_END_DECLS
