#pragma once

#include "copy-private.h"
#include "soundness.h"

G_BEGIN_DECLS

/* What is wrong with the ledger, with pay, with receipts and with kept files, a sentence each, added to @wrong. */
gboolean penny_soundness_ledger (PennyStore       *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);
gboolean penny_soundness_pay    (PennyStore       *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);
gboolean penny_soundness_receipts (PennyStore     *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);
gboolean penny_soundness_files  (PennyStore       *store,
                                 const PennyPart  *part,
                                 GPtrArray        *wrong,
                                 GError          **error);

/* What holds in every book, whatever was done in it: the rules that services keep across rows. */
typedef struct
{
  const char *sql;             /* counts the rows that break it */
  const char *sentence;        /* {count} is how many; marked for translation */
} PennyInvariant;

gboolean penny_soundness_hold   (PennyStore           *store,
                                 const PennyInvariant *held,
                                 gsize                 n,
                                 const PennyPart      *part,
                                 GPtrArray            *wrong,
                                 GError              **error);

G_END_DECLS
