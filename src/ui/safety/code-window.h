#pragma once

#include "book.h"
#include "code-page.h"

G_BEGIN_DECLS

/* A window with a recovery code: a new one, or @code, which was made already. */
void penny_code_window_open (GtkWidget  *from,
                             PennyBook  *book,
                             const char *code);

G_END_DECLS
