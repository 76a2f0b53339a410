#pragma once

#include "table.h"

G_BEGIN_DECLS

/* What may part the cells of this text, the likeliest first: a NUL-terminated string of , ; tab and |.
 * The likeliest gives most lines the same number of cells.  "" when there is but one cell a line. */
char       *penny_csv_delimiters (const char           *text,
                                  gsize                 length);
/* The text must outlive the table.  Blank lines are no rows.  At most @most rows (0: all). */
PennyTable *penny_csv_read       (const char           *text,
                                  gsize                 length,
                                  char                  delimiter,
                                  guint                 most,
                                  const PennyProgress  *progress,
                                  GError              **error);

G_END_DECLS
