#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* What the widgets' tests share. */

/* The program's style, as the application gives it to itself. */
void       use_style   (void);
/* A sample's book in the new @folder, open.  Turns the main loop. */
PennyBook *open_sample (const char *name,
                        const char *folder);

G_END_DECLS
