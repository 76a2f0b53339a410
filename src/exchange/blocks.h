#pragma once

#include "table.h"

G_BEGIN_DECLS

/* "Date: 19/09/2026", "Amount: -12.50", line by line, as a table: the first
 * row is the names, and each block one row.  NULL if the text is not so. */
PennyTable *penny_blocks_read (const char *text,
                               gsize       length);

G_END_DECLS
