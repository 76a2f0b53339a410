#include "copy-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows between two questions whether to go on. */
#define ROWS 4096

static gboolean
fail_differ (const char  *table,
             GError     **error)
{
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("The copy is not the same as the file it was made of (%s). It was thrown away, and the file is as it was. "
                 "Try again; if it happens again, copy the file’s folder to another disk first."), table);
  return FALSE;
}

static gboolean
same_value (sqlite3_stmt *a,
            sqlite3_stmt *b,
            int           column)
{
  int type = sqlite3_column_type (a, column);
  int size;

  if (type != sqlite3_column_type (b, column))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_column_int64 (a, column) == sqlite3_column_int64 (b, column);
  /* Texts, blobs and (were there any) numbers with a point: byte for byte. */
  size = sqlite3_column_bytes (a, column);
  return size == sqlite3_column_bytes (b, column) &&
         (size == 0 || memcmp (sqlite3_column_blob (a, column), sqlite3_column_blob (b, column), (gsize) size) == 0);
}

static gboolean
same_row (sqlite3_stmt *a,
          sqlite3_stmt *b)
{
  int n = sqlite3_column_count (a);

  if (n != sqlite3_column_count (b))
    return FALSE;
  for (int i = 0; i < n; i++)
    if (!same_value (a, b, i))
      return FALSE;
  return TRUE;
}

static sqlite3_stmt *
prepare (sqlite3     *handle,
         const char  *sql,
         GError     **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    penny_end_fail (handle, error);
  return statement;
}

/* Both say the same, row by row. */
static gboolean
same_answers (sqlite3          *a,
              sqlite3          *b,
              const char       *sql,
              const char       *table,
              const PennyPart  *part,
              GError          **error)
{
  sqlite3_stmt *one = prepare (a, sql, error);
  sqlite3_stmt *other = one != NULL ? prepare (b, sql, error) : NULL;
  gboolean same = one != NULL && other != NULL;
  int here = SQLITE_ROW, there;

  for (guint n = 1; same && here == SQLITE_ROW; n++)
    {
      here = sqlite3_step (one);
      there = sqlite3_step (other);
      if ((here != SQLITE_ROW && here != SQLITE_DONE))
        same = penny_end_fail (a, error);
      else if (there != SQLITE_ROW && there != SQLITE_DONE)
        same = penny_end_fail (b, error);
      else if (here != there || (here == SQLITE_ROW && !same_row (one, other)))
        same = fail_differ (table, error);
      else if (n % ROWS == 0 && !penny_part_go_on (part, 0.5))
        same = penny_fail_cancelled (error);
    }
  sqlite3_finalize (one);
  sqlite3_finalize (other);
  return same;
}

/* The tables with rows of their own, and an order for each that is the same in both:
 * all its columns, of which the first are its key. */
#define TABLES \
  "SELECT t.name, (SELECT group_concat (c.cid + 1, ', ') FROM pragma_table_info (t.name) c) " \
  "FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name"

static gboolean
same_tables (sqlite3          *a,
             sqlite3          *b,
             gboolean          whole,
             const PennyPart  *part,
             GError          **error)
{
  sqlite3_stmt *tables = prepare (a, TABLES, error);
  gboolean same = tables != NULL;
  int result = SQLITE_DONE;

  while (same && (result = sqlite3_step (tables)) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (tables, 0);
      g_autofree char *sql =
        whole ? g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s", table, sqlite3_column_text (tables, 1))
              : g_strdup_printf ("SELECT count(*) FROM \"%s\"", table);

      same = same_answers (a, b, sql, table, part, error);
    }
  if (same && result != SQLITE_DONE)
    same = penny_end_fail (a, error);
  sqlite3_finalize (tables);
  return same;
}

gboolean
penny_end_same (const PennyEnd   *a,
                const PennyEnd   *b,
                gboolean          whole,
                const PennyPart  *part,
                GError          **error)
{
  sqlite3 *one = penny_end_open (a, error);
  sqlite3 *other = one != NULL ? penny_end_open (b, error) : NULL;
  gboolean same = other != NULL &&
                  same_answers (one, other, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2",
                                "sqlite_schema", part, error) &&
                  same_answers (one, other, "SELECT * FROM pragma_user_version, pragma_application_id",
                                "sqlite_schema", part, error) &&
                  same_tables (one, other, whole, part, error);

  sqlite3_close (one);
  sqlite3_close (other);
  return same;
}
