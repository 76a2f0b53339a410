#pragma once

#include <gtk/gtk.h>

#include "book.h"
#include "task-window.h"

G_BEGIN_DECLS

/* The long things that keep a file safe, each in a window with its progress,
 * Cancel, and how it went. */
void penny_safety_back_up (GtkWidget *from,
                           PennyBook *book);
void penny_safety_check   (GtkWidget *from,
                           PennyBook *book);
/* Warns that the copy is not sealed, and asks where to. */
void penny_safety_export  (GtkWidget *from,
                           PennyBook *book);

G_END_DECLS
