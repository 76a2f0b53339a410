#include "run-private.h"

gboolean
penny_run_warnings_read (PennyDrafting  *drafting,
                         GError        **error)
{
  (void) error;
  for (guint i = 0; i < drafting->draft->warnings->len; i++)
    drafting->draft->stops |= ((const PennyPayWarning *) g_ptr_array_index (drafting->draft->warnings, i))->stops;
  return TRUE;
}
