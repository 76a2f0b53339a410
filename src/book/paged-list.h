#pragma once

#include "book.h"

G_BEGIN_DECLS

/* For the kinds of lists (paged.h). */

/* Follows @book from now on, at first with @filter. */
void penny_paged_list_start      (PennyPagedList *self,
                                  PennyBook      *book,
                                  gconstpointer   filter);
/* Copies @filter.  The answer comes later: "loading" tells. */
void penny_paged_list_set_filter (PennyPagedList *self,
                                  gconstpointer   filter);

G_END_DECLS
