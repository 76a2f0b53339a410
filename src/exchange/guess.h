#pragma once

#include "bank-description.h"

G_BEGIN_DECLS

/* An unknown CSV, by the names of its columns or, without any, by what is in
 * them.  A guess that the cells contradict is none. */
PennyBank *penny_guess_by_names (const PennyTable *table,
                                 guint             header,
                                 PennyLayout      *layout);
PennyBank *penny_guess_by_cells (const PennyTable *table,
                                 PennyLayout      *layout);
/* Whether every amount is written without a sign and nothing says which way the money went. */
gboolean   penny_guess_is_unsigned (const PennyBank   *bank,
                                    const PennyLayout *layout,
                                    const PennyTable  *table,
                                    guint              from);

G_END_DECLS
