#pragma once

#include "rows.h"

G_BEGIN_DECLS

/* The parts of a payment or of a bill that is for several lines.  Most have
 * none, and cost nothing here. */
typedef struct
{
  const char *delete;
  const char *insert;
  const char *select;
} PennySplitsTable;

extern const PennySplitsTable penny_payment_splits;
extern const PennySplitsTable penny_bill_splits;

/* Refused unless the parts come to @amount. @had: there may be older parts. */
gboolean penny_splits_save (PennyStore              *store,
                            const PennySplitsTable  *table,
                            gint64                   owner_id,
                            GArray                  *splits,
                            PennyPence               amount,
                            gboolean                 had,
                            GError                 **error);
/* NULL in *splits: there are none. */
gboolean penny_splits_read (PennyStore              *store,
                            const PennySplitsTable  *table,
                            gint64                   owner_id,
                            GArray                 **splits,
                            GError                 **error);

G_END_DECLS
