#pragma once

#include "bank-description.h"
#include "builder.h"

G_BEGIN_DECLS

/* Reads a table by a bank's description, from row @from on, into @builder.
 * Rows that carry no money (totals, notes, the header again) are passed over;
 * any other that cannot be read is reported with its line and why. */
gboolean penny_bank_csv_read (const PennyBank      *bank,
                              const PennyLayout    *layout,
                              const PennyTable     *table,
                              guint                 from,
                              PennyBuilder         *builder,
                              const PennyProgress  *progress,
                              GError              **error);

/* Whether the rows of a file without a header look as this bank's do. */
gboolean penny_bank_csv_fits (const PennyBank      *bank,
                              const PennyTable     *table);

G_END_DECLS
