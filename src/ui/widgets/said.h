#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* What a window says of what was done, in one toast at a time that is read out too; and taking it back, one undo or redo at a
 * time, however long the key is held.  It is the window's, and goes with it. */
typedef struct _PennySaid PennySaid;

PennySaid *penny_said_new    (GtkWindow       *window,
                              AdwToastOverlay *toasts);
void       penny_said_say    (PennySaid       *self,
                              const char      *sentence,
                              gboolean         offer_undo);
/* The toast that offers Undo goes. */
void       penny_said_drop   (PennySaid       *self);
/* Undoes the last change of @book, or does it @again; says which it was.  Nothing where there is none. */
void       penny_said_turn   (PennySaid       *self,
                              PennyBook       *book,
                              gboolean         again);
/* The window left its book: nothing is said of it any more. */
void       penny_said_forget (PennySaid       *self);

G_END_DECLS
