#pragma once

#include "book.h"

G_BEGIN_DECLS

/* The items of a paged list, and their rows: an item is there at once and
 * filled when its page comes.  It lives as long as a widget holds it, or one of
 * the last pages; and as long as it lives it is the same one. */
typedef struct _PennyPagedRows PennyPagedRows;

PennyPagedRows *penny_paged_rows_new      (PennyBook           *book,
                                           PennyPagedListClass *kind);
/* What is on its way still comes to items that live. */
void            penny_paged_rows_free     (PennyPagedRows *self);
/* A new reference to the item of ids[position]. */
PennyPagedItem *penny_paged_rows_get      (PennyPagedRows *self,
                                           GArray         *ids,
                                           guint           position);
/* All rows may be others now: those that somebody holds are read again. */
void            penny_paged_rows_changed  (PennyPagedRows *self);

G_END_DECLS
