#include "tables.h"

#include "rows.h"

char *
penny_mappings_get (PennyStore  *store,
                    const char  *header_key,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT mapping FROM mappings WHERE header_key = ?1", error);
  gboolean row;

  if (select == NULL)
    return NULL;
  penny_bind_text (select, 1, header_key);
  if (!penny_store_step (store, select, &row, error) || !row)
    return NULL;
  return penny_column_text (select, 0);
}

gboolean
penny_mappings_save (PennyStore  *store,
                     const char  *header_key,
                     const char  *mapping,
                     GError     **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  save = penny_store_prepare (store,
                              "INSERT INTO mappings (header_key, mapping) VALUES (?1, ?2) "
                              "ON CONFLICT (header_key) DO UPDATE SET mapping = excluded.mapping", error);
  if (save == NULL)
    return FALSE;
  penny_bind_text (save, 1, header_key);
  penny_bind_text (save, 2, mapping);
  return penny_store_finish (store, save, error);
}
