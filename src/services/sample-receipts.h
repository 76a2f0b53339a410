#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Real receipts for a sample's newest payments that have one: drawn, sealed, and proving them.  The others have theirs on
 * paper.  A book in memory keeps no files, and gets none.  For the files of this room only. */

/* Inside the act that makes the sample.  Gives what stands on each (PennyReading), to be kept
 * after it: penny_readings_save_all(). */
GPtrArray *penny_sample_receipts_add  (PennyStore *store,
                                       GError    **error);

G_END_DECLS
