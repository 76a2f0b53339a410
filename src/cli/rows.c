#include "rows.h"

static gboolean
write_all (const PennyCliRows  *how,
           PennyStore          *store,
           const GArray        *ids,
           GHashTable          *about,
           PennyJson           *json,
           GError             **error)
{
  for (guint done = 0; done < ids->len; done += how->a_page)
    {
      g_autoptr (GPtrArray) rows = how->read (store, &g_array_index (ids, gint64, done),
                                              MIN (how->a_page, ids->len - done), error);

      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        if (json != NULL)
          how->write (json, rows->pdata[i], about);
        else
          how->say (rows->pdata[i]);
    }
  return TRUE;
}

gboolean
penny_cli_rows (const PennyCliRows  *how,
                PennyStore          *store,
                const GArray        *ids,
                GHashTable          *about,
                gboolean             as_json,
                GError             **error)
{
  g_autoptr (PennyJson) json = as_json ? penny_json_new () : NULL;

  if (json != NULL)
    penny_json_begin_list (json, how->name);
  if (!write_all (how, store, ids, about, json, error))
    return FALSE;
  if (json != NULL)
    {
      penny_json_end_list (json);
      penny_json_print (json);
    }
  return TRUE;
}
