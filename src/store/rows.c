#include "rows.h"

#include <glib/gi18n-lib.h>

gboolean
penny_rows_check_act (PennyStore  *store,
                      GError     **error)
{
  g_return_val_if_fail (store->act != NULL, FALSE);

  /* SQLite ends a transaction by itself when the disk fails it. */
  if (!sqlite3_get_autocommit (store->handle))
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                       _("The disk failed earlier in this step, so none of it was saved. "
                         "What was saved before is safe. Try again."));
  return FALSE;
}

void
penny_bind_id (sqlite3_stmt *statement,
               int           parameter,
               gint64        id)
{
  if (id != 0)
    sqlite3_bind_int64 (statement, parameter, id);
  else
    sqlite3_bind_null (statement, parameter);
}

void
penny_bind_date (sqlite3_stmt *statement,
                 int           parameter,
                 PennyDate     date)
{
  char *text = penny_date_format (date);

  if (text != NULL)
    sqlite3_bind_text (statement, parameter, text, -1, g_free);
  else
    sqlite3_bind_null (statement, parameter);
}

/* Borrowed until the statement is done.  Only text that is text gets in. */
void
penny_bind_text (sqlite3_stmt *statement,
                 int           parameter,
                 const char   *text)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_text (statement, parameter, g_utf8_make_valid (text, -1), -1, g_free);
}

PennyDate
penny_column_date (sqlite3_stmt *statement,
                   int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? penny_date_parse (text) : PENNY_DATE_NONE;
}

char *
penny_column_text (sqlite3_stmt *statement,
                   int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

void
penny_columns_bind (sqlite3_stmt      *statement,
                    int                first,
                    const PennyColumn *columns,
                    gsize              n_columns,
                    gconstpointer      value)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      const void *field = G_STRUCT_MEMBER_P (value, columns[i].offset);
      int parameter = first + (int) i;

      switch (columns[i].type)
        {
        case PENNY_COLUMN_ID:
          penny_bind_id (statement, parameter, *(const gint64 *) field);
          break;
        case PENNY_COLUMN_TEXT:
          penny_bind_text (statement, parameter, *(char *const *) field);
          break;
        case PENNY_COLUMN_WORDS:
          penny_bind_text (statement, parameter, *(char *const *) field != NULL ? *(char *const *) field : "");
          break;
        case PENNY_COLUMN_DATE:
          penny_bind_date (statement, parameter, *(const PennyDate *) field);
          break;
        case PENNY_COLUMN_PENCE:
          sqlite3_bind_int64 (statement, parameter, *(const PennyPence *) field);
          break;
        case PENNY_COLUMN_NUMBER:
          sqlite3_bind_int (statement, parameter, *(const int *) field);
          break;
        case PENNY_COLUMN_FLAG:
          sqlite3_bind_int (statement, parameter, *(const gboolean *) field != FALSE);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

void
penny_columns_fill (sqlite3_stmt      *statement,
                    int                first,
                    const PennyColumn *columns,
                    gsize              n_columns,
                    gpointer           value)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      void *field = G_STRUCT_MEMBER_P (value, columns[i].offset);
      int column = first + (int) i;

      switch (columns[i].type)
        {
        case PENNY_COLUMN_TEXT:
        case PENNY_COLUMN_WORDS:
          g_free (*(char **) field);
          *(char **) field = penny_column_text (statement, column);
          break;
        case PENNY_COLUMN_DATE:
          *(PennyDate *) field = penny_column_date (statement, column);
          break;
        case PENNY_COLUMN_ID:
        case PENNY_COLUMN_PENCE:
          *(gint64 *) field = sqlite3_column_int64 (statement, column);
          break;
        case PENNY_COLUMN_NUMBER:
        case PENNY_COLUMN_FLAG:
          *(int *) field = sqlite3_column_int (statement, column);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* "INSERT INTO t (id, a, b) VALUES (?1, ?2, ?3)" and its like, made once. */
static void
write_sql (PennyFamily *family)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (GString) changes = g_string_new (NULL);

  for (gsize i = 0; i < family->n_columns; i++)
    {
      const char *comma = i > 0 ? ", " : "";

      g_string_append_printf (names, "%s%s", comma, family->columns[i].name);
      g_string_append_printf (places, "%s?%d", comma, (int) i + 1);
      if (i > 0)
        g_string_append_printf (changes, "%s%s = ?%d", i > 1 ? ", " : "", family->columns[i].name, (int) i + 1);
    }
  family->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", family->table, names->str, places->str);
  family->update = g_strdup_printf ("UPDATE %s SET %s WHERE id = ?1", family->table, changes->str);
  family->select = g_strdup_printf ("SELECT %s FROM %s", names->str, family->table);
}

/* Several threads may each have a store. */
static void
need_sql (PennyFamily *family)
{
  static GMutex mutex;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (family->select == NULL)
    write_sql (family);
}

const char *
penny_family_select (PennyFamily *family)
{
  need_sql (family);
  return family->select;
}

gpointer
penny_family_read (sqlite3_stmt      *statement,
                   const PennyFamily *family)
{
  gpointer value = family->create ();

  penny_columns_fill (statement, 0, family->columns, family->n_columns, value);
  return value;
}

gboolean
penny_family_save (PennyStore     *store,
                   PennyFamily    *family,
                   gconstpointer   value,
                   gint64         *id,
                   GError        **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;
  gint64 row = *(const gint64 *) G_STRUCT_MEMBER_P (value, family->columns[0].offset);
  gboolean is_new = row == 0;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  need_sql (family);
  save = penny_store_prepare (store, is_new ? family->insert : family->update, error);
  if (save == NULL)
    return FALSE;

  row = is_new ? penny_store_new_id (store) : row;
  penny_columns_bind (save, 1, family->columns, family->n_columns, value);
  sqlite3_bind_int64 (save, 1, row);
  if (!penny_store_finish (store, save, error))
    return FALSE;
  if (sqlite3_changes (store->handle) == 0)
    return penny_store_refuse_gone (error);
  if (id != NULL)
    *id = row;
  return TRUE;
}

gboolean
penny_rows_change (PennyStore  *store,
                   const char  *sql,
                   gint64       argument,
                   GError     **error)
{
  g_autoptr (sqlite3_stmt) change = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  change = penny_store_prepare (store, sql, error);
  if (change == NULL)
    return FALSE;
  sqlite3_bind_int64 (change, 1, argument);
  return penny_store_finish (store, change, error);
}

/* What is gone already needs no removing. */
gboolean
penny_family_remove (PennyStore         *store,
                     const PennyFamily  *family,
                     gint64              id,
                     GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", family->table);
  g_autoptr (GError) trouble = NULL;

  if (penny_rows_change (store, sql, id, &trouble))
    return TRUE;
  if (trouble != NULL && family->needed != NULL &&
      sqlite3_extended_errcode (store->handle) == SQLITE_CONSTRAINT_FOREIGNKEY)
    return penny_store_refuse (error, _(family->needed));
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

gpointer
penny_family_get (PennyStore   *store,
                  PennyFamily  *family,
                  gint64        id,
                  GError      **error)
{
  g_autoptr (GPtrArray) found = penny_family_list (store, family, "WHERE id = ?1", id, error);

  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_ptr_array_steal_index (found, 0);
  penny_store_refuse_gone (error);
  return NULL;
}

GPtrArray *
penny_family_rows (PennyStore         *store,
                   const PennyFamily  *family,
                   sqlite3_stmt       *select,
                   GError            **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (family->destroy);
  gboolean row;

  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return g_steal_pointer (&values);
      g_ptr_array_add (values, penny_family_read (select, family));
    }
  return NULL;
}

GPtrArray *
penny_family_list_on (PennyStore   *store,
                      PennyFamily  *family,
                      const char   *tail,
                      gint64        argument,
                      PennyDate     on,
                      GError      **error)
{
  g_autofree char *sql = g_strconcat (penny_family_select (family), " ", tail, NULL);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);

  if (select == NULL)
    return NULL;
  /* SQLite shrugs at a parameter that the query has not. */
  sqlite3_bind_int64 (select, 1, argument);
  penny_bind_date (select, 2, on);
  return penny_family_rows (store, family, select, error);
}

GPtrArray *
penny_family_list (PennyStore   *store,
                   PennyFamily  *family,
                   const char   *tail,
                   gint64        argument,
                   GError      **error)
{
  return penny_family_list_on (store, family, tail, argument, PENNY_DATE_NONE, error);
}

/* --- a list's page --- */

static GPtrArray *
read_page (PennyStore      *store,
           const gint64    *ids,
           gsize            n,
           PennyAddRow      add,
           PennyFillRows    fill,
           GDestroyNotify   free_row,
           GError         **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);

  for (gsize i = 0; i < n; i++)
    if (!add (store, ids[i], rows, error))
      return NULL;
  return fill == NULL || fill (store, rows, error) ? g_steal_pointer (&rows) : NULL;
}

GPtrArray *
penny_rows_page (PennyStore      *store,
                 const gint64    *ids,
                 gsize            n,
                 PennyAddRow      add,
                 PennyFillRows    fill,
                 GDestroyNotify   free_row,
                 GError         **error)
{
  GPtrArray *rows;
  gboolean began;

  if (!penny_store_begin_reading (store, &began, error))
    return NULL;
  rows = read_page (store, ids, n, add, fill, free_row, error);
  penny_store_end_reading (store, began);
  return rows;
}
