#pragma once

#include "book.h"
#include "settings.h"

G_BEGIN_DECLS

/* Tells by the desktop, at most once a day, that a day that matters to an employer is near in @book: naming nobody and no
 * amount.  Not of a sample, not while the file is locked, and not when the settings say so.  To be called once the book
 * is open; it follows it from then on. */
void penny_notices_follow (PennyBook     *book,
                           PennySettings *settings);

G_END_DECLS
