#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* An assistant's turn: the window is theirs alone, to enter and sign their own hours, until somebody types the
 * file's passphrase.  Asks whose turn it is first; where the file has no passphrase, for one. */
void penny_turn_open (GtkWidget *from,
                      PennyBook *book);

G_END_DECLS
