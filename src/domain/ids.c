#include "ids.h"

gboolean
penny_ids_has (const GArray *ids,
               gint64        id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}
