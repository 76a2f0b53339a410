#pragma once

#include "book-private.h"
#include "safety.h"
#include "watching.h"

G_BEGIN_DECLS

/* For the book, which owns it. */
PennyWatching *penny_watching_new (PennyBook     *book);
void           penny_watching_end (PennyWatching *self);

G_END_DECLS
