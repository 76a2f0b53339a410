#include "store-private.h"

#include "history.h"
#include "lock.h"

sqlite3 *
penny_store_handle (PennyStore *self)
{
  g_assert (self->owner == g_thread_self ());
  return self->handle;
}

gboolean
penny_store_run (PennyStore  *self,
                 const char  *sql,
                 GError     **error)
{
  g_assert (self->owner == g_thread_self ());

  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || penny_store_fail (self, error);
}

sqlite3_stmt *
penny_store_prepare (PennyStore  *self,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  g_assert (self->owner == g_thread_self ());

  if (statement == NULL)
    {
      if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        {
          penny_store_fail (self, error);
          return NULL;
        }
      g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);
    }
  g_assert (!sqlite3_stmt_busy (statement));
  return statement;
}

void
penny_store_done (sqlite3_stmt *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

gboolean
penny_store_step (PennyStore    *self,
                  sqlite3_stmt  *statement,
                  gboolean      *row,
                  GError       **error)
{
  int result = sqlite3_step (statement);

  *row = result == SQLITE_ROW;
  return result == SQLITE_ROW || result == SQLITE_DONE || penny_store_fail (self, error);
}

gboolean
penny_store_finish (PennyStore    *self,
                    sqlite3_stmt  *statement,
                    GError       **error)
{
  gboolean row = TRUE;

  while (row)
    if (!penny_store_step (self, statement, &row, error))
      return FALSE;
  return TRUE;
}

gboolean
penny_store_read_int64 (PennyStore  *self,
                        const char  *sql,
                        gint64       argument,
                        gint64       otherwise,
                        gint64      *value,
                        GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (self, sql, error);
  gboolean row;

  *value = otherwise;
  if (select == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (select) > 0)
    sqlite3_bind_int64 (select, 1, argument);
  if (!penny_store_step (self, select, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (select, 0) != SQLITE_NULL)
    *value = sqlite3_column_int64 (select, 0);
  return TRUE;
}

gboolean
penny_store_begin_reading (PennyStore  *self,
                           gboolean    *began,
                           GError     **error)
{
  *began = FALSE;
  if (!sqlite3_get_autocommit (self->handle))
    return TRUE;
  *began = penny_store_run (self, "BEGIN", error);
  return *began;
}

void
penny_store_end_reading (PennyStore *self,
                         gboolean    began)
{
  if (began && !sqlite3_get_autocommit (self->handle))
    penny_store_run (self, "COMMIT", NULL);
}

gpointer
penny_store_read_whole (PennyStore    *self,
                        PennyReadWhole read,
                        gpointer       request,
                        GError       **error)
{
  gpointer answer;
  gboolean began;

  if (!penny_store_begin_reading (self, &began, error))
    return NULL;
  answer = read (self, request, error);
  penny_store_end_reading (self, began);
  return answer;
}

gint64
penny_store_new_id (PennyStore *self)
{
  g_assert (self->owner == g_thread_self ());

  return self->copy << 40 | ++self->counter;
}

gint64
penny_store_now (PennyStore *self)
{
  return self->moment != 0 ? self->moment : g_get_real_time () / G_USEC_PER_SEC;
}

void
penny_store_set_actor (PennyStore *self,
                       const char *who)
{
  g_return_if_fail (self != NULL);

  g_free (self->who);
  self->who = g_strdup (who != NULL ? who : "");
}

void
penny_store_set_role (PennyStore *self,
                      int         role)
{
  g_return_if_fail (self != NULL);

  self->role = role;
}

void
penny_store_set_moment (PennyStore *self,
                        gint64      moment)
{
  g_return_if_fail (self != NULL);

  self->moment = moment;
}

void
penny_store_close (PennyStore *self)
{
  if (self == NULL)
    return;
  g_assert (self->owner == g_thread_self ());

  penny_history_abandon (self);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->staged);
  sqlite3_close (self->handle);
  penny_vault_free (self->vault);
  penny_lock_drop (self->lock);
  g_free (self->book_id);
  g_free (self->who);
  g_free (self);
}
