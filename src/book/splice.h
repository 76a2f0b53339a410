#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where two lists of ids differ: between their common beginning and end. */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} PennySplice;

PennySplice penny_splice_find (const GArray *before,   /* gint64 */
                               const GArray *after);

G_END_DECLS
