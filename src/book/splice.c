#include "splice.h"

PennySplice
penny_splice_find (const GArray *before,
                   const GArray *after)
{
  const gint64 *old_ids = (const gint64 *) (const void *) before->data;
  const gint64 *new_ids = (const gint64 *) (const void *) after->data;
  guint most = MIN (before->len, after->len);
  guint start = 0, end = 0;

  while (start < most && old_ids[start] == new_ids[start])
    start++;
  while (end < most - start && old_ids[before->len - 1 - end] == new_ids[after->len - 1 - end])
    end++;

  return (PennySplice) { start, before->len - start - end, after->len - start - end };
}
