#pragma once

#include <adwaita.h>

#include "door.h"

G_BEGIN_DECLS

/* A page before a file: what happened, that nothing was lost, and the ways on.
 * Signal "typed": the person typed something that may open it.  The other
 * ways are the window's actions: win.try-again, win.look-only, win.restore, app.files, app.new. */
#define PENNY_TYPE_DOOR_PAGE (penny_door_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyDoorPage, penny_door_page, PENNY, DOOR_PAGE, GtkWidget)

/* @words: instead of the door's own, where that has none.  @place: where the file lies, or NULL.
 * @locks: what opens it, or NULL. */
GtkWidget *penny_door_page_new        (const PennyDoor  *door,
                                       const char       *words,
                                       const char       *place,
                                       const PennyLocks *locks);
/* What was typed.  Free with penny_secret_free(). */
char      *penny_door_page_get_secret (PennyDoorPage    *self);
/* It is being tried. */
void       penny_door_page_wait       (PennyDoorPage    *self);
/* It did not open: why, beside the field, and nothing that was typed is lost. */
void       penny_door_page_fail       (PennyDoorPage    *self,
                                       const char       *sentence);

G_END_DECLS
