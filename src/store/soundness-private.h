#pragma once

#include "copy-private.h"
#include "soundness.h"

G_BEGIN_DECLS

/* What is wrong with the ledger and with kept files, a sentence each, added to @wrong. */
gboolean penny_soundness_ledger (PennyStore       *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);
gboolean penny_soundness_files  (PennyStore       *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);

G_END_DECLS
