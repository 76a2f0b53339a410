#include "history.h"

#include "rows.h"

/* What was done, for the people who read it and for undo to find its place. */

/* All that undo can reach: what is younger than a year, and else what the newest 64 MB hold. */
#define KEPT_SECONDS (366 * G_GINT64_CONSTANT (86400))
#define KEPT_BYTES (64 << 20)

#define ENTRY "SELECT h.id, h.at, h.who, h.kind, h.args, h.state, h.undone_at, h.undone_by, h.role," \
  " EXISTS (SELECT 1 FROM changesets c WHERE c.history_id = h.id) FROM history h "

void
penny_history_entry_free (PennyHistoryEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->kind);
  g_strfreev (self->args);
  g_free (self->undone_by);
  g_free (self);
}

static char **
read_args (const char *text)
{
  g_autoptr (GVariant) list = g_variant_parse (G_VARIANT_TYPE_STRING_ARRAY, text, NULL, NULL, NULL);

  return list != NULL ? g_variant_dup_strv (list, NULL) : g_new0 (char *, 1);
}

static PennyHistoryEntry *
read_entry (sqlite3_stmt *select)
{
  PennyHistoryEntry *entry = g_new0 (PennyHistoryEntry, 1);

  entry->id = sqlite3_column_int64 (select, 0);
  entry->at = sqlite3_column_int64 (select, 1);
  entry->who = penny_column_text (select, 2);
  entry->kind = penny_column_text (select, 3);
  entry->args = read_args ((const char *) sqlite3_column_text (select, 4));
  entry->state = (PennyHistoryState) sqlite3_column_int (select, 5);
  entry->undone_at = sqlite3_column_int64 (select, 6);
  entry->undone_by = penny_column_text (select, 7);
  entry->role = (PennyRole) sqlite3_column_int (select, 8);
  entry->can_undo = sqlite3_column_int (select, 9) != 0;
  return entry;
}

static PennyHistoryEntry *
read_one (PennyStore  *store,
          const char  *sql,
          GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error) || !row)
    return NULL;
  return read_entry (select);
}

/* One whose changeset is gone stops the way: what is older cannot be undone before it. */
static PennyHistoryEntry *
if_kept (PennyHistoryEntry *entry)
{
  if (entry != NULL && entry->can_undo)
    return entry;
  penny_history_entry_free (entry);
  return NULL;
}

PennyHistoryEntry *
penny_history_next_undo (PennyStore  *store,
                         GError     **error)
{
  return if_kept (read_one (store, ENTRY "WHERE h.state = 0 AND h.noted = 0 ORDER BY h.id DESC LIMIT 1", error));
}

PennyHistoryEntry *
penny_history_next_redo (PennyStore  *store,
                         GError     **error)
{
  return if_kept (read_one (store, ENTRY "WHERE h.state = 1 ORDER BY h.id LIMIT 1", error));
}

GPtrArray *
penny_history_list (PennyStore  *store,
                    gint64       before,
                    int          limit,
                    GError     **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_history_entry_free);
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, ENTRY "WHERE h.id < ?1 ORDER BY h.id DESC LIMIT ?2", error);
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, before != 0 ? before : G_MAXINT64);
  sqlite3_bind_int (select, 2, limit);
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (select));
    }
  return NULL;
}

gboolean
penny_history_count (PennyStore  *store,
                     gint64      *n,
                     GError     **error)
{
  return penny_store_read_int64 (store, "SELECT count(*) FROM history", 0, 0, n, error);
}

gboolean
penny_history_moments (PennyStore           *store,
                       gint64                after,
                       PennyHistoryMoments  *moments,
                       GError              **error)
{
  moments->now = penny_store_now (store);
  return penny_store_read_int64 (store, "SELECT at FROM history WHERE id > ?1 AND noted = 0 ORDER BY id LIMIT 1",
                                 after, 0, &moments->first_after, error) &&
         penny_store_read_int64 (store, "SELECT at FROM history ORDER BY id DESC LIMIT 1", 0, 0, &moments->last, error);
}

/* The newest act whose changeset may go; all before it go with it.  length()
 * does not read the blob. */
static gboolean
find_last_to_go (PennyStore  *store,
                 gint64      *last,
                 GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT h.id, h.at, length (c.changeset) FROM changesets c "
                         "JOIN history h ON h.id = c.history_id ORDER BY c.history_id DESC", error);
  gint64 year_ago = penny_store_now (store) - KEPT_SECONDS;
  gint64 bytes = 0;
  gboolean row;

  *last = 0;
  if (select == NULL)
    return FALSE;
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return TRUE;
      bytes += sqlite3_column_int64 (select, 2);
      if (bytes > KEPT_BYTES && sqlite3_column_int64 (select, 1) < year_ago)
        {
          *last = sqlite3_column_int64 (select, 0);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
penny_history_trim (PennyStore  *store,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) delete = NULL;
  gint64 last;

  g_return_val_if_fail (store->act == NULL, FALSE);

  if (!find_last_to_go (store, &last, error))
    return FALSE;
  if (last == 0)
    return TRUE;
  delete = penny_store_prepare (store, "DELETE FROM changesets WHERE history_id <= ?1", error);
  if (delete == NULL)
    return FALSE;
  sqlite3_bind_int64 (delete, 1, last);
  return penny_store_finish (store, delete, error);
}

gboolean
penny_history_settle (PennyStore  *store,
                      GError     **error)
{
  g_return_val_if_fail (store->act == NULL, FALSE);

  return penny_store_run (store, "DELETE FROM changesets", error);
}
