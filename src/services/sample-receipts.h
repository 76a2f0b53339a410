#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Real receipts for a sample's newest payments that have one: drawn, sealed, and proving them.  The others have theirs on
 * paper.  A book in memory keeps no files, and gets none.  For the files of this room only. */

/* What is known of each, since it was drawn here: kept after the act, by penny_readings_save_all(). */
typedef struct
{
  GPtrArray *readings;         /* PennyReading */
  GPtrArray *pictures;         /* GBytes */
} PennySampleReceipts;
void     penny_sample_receipts_clear (PennySampleReceipts *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennySampleReceipts, penny_sample_receipts_clear)

/* Inside the act that makes the sample. */
gboolean penny_sample_receipts_add   (PennyStore          *store,
                                      PennySampleReceipts *drawn,
                                      GError             **error);

G_END_DECLS
