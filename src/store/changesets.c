#include "kept-files-private.h"

#include <string.h>

#include "store-private.h"

/* What SQLite keeps of an act, read as its format is documented: for each table
 * a heading, then changes, each of one or two rows of values.  Rewritten here
 * only to take rows out of all acts. */

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Reader;

typedef struct
{
  const guint8 *heading;
  gsize         heading_size;
  const char   *name;
  gsize         n_columns;
  gboolean      written;       /* its heading is in the new one */
} Table;

enum
{
  TYPE_ABSENT,
  TYPE_INTEGER,
  TYPE_REAL,
  TYPE_TEXT,
  TYPE_BLOB,
  TYPE_NULL,
};

static gboolean
skip (Reader *self,
      gsize   n)
{
  if ((gsize) (self->end - self->at) < n)
    return FALSE;
  self->at += n;
  return TRUE;
}

/* SQLite's own: seven bits a byte, the highest first, and all eight of a ninth. */
static gboolean
read_length (Reader *self,
             gsize  *length)
{
  *length = 0;
  for (int i = 0; i < 9 && self->at < self->end; i++)
    {
      guint8 byte = *self->at++;

      if (i == 8)
        {
          *length = *length << 8 | byte;
          return TRUE;
        }
      *length = *length << 7 | (byte & 0x7f);
      if (byte < 0x80)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_table (Reader *self,
            Table  *table)
{
  const guint8 *name_end;

  table->heading = self->at++;
  table->written = FALSE;
  if (!read_length (self, &table->n_columns) || !skip (self, table->n_columns))
    return FALSE;
  table->name = (const char *) self->at;
  name_end = memchr (self->at, '\0', (gsize) (self->end - self->at));
  if (name_end == NULL)
    return FALSE;
  self->at = name_end + 1;
  table->heading_size = (gsize) (self->at - table->heading);
  return TRUE;
}

static gboolean
is_among (const guint8 *at,
          GHashTable   *ids)
{
  gint64 number;

  memcpy (&number, at, sizeof number);
  number = GINT64_FROM_BE (number);
  return g_hash_table_contains (ids, &number);
}

/* One value, also written to @out.  An id is used once in the whole book, and no
 * amount is as large, so the same number is always that row. */
static gboolean
pass_value (Reader     *self,
            GHashTable *ids,
            GByteArray *out,
            gboolean   *is_id)
{
  static const guint8 nothing = TYPE_NULL;
  const guint8 *start = self->at;
  gsize length = 0;

  *is_id = FALSE;
  if (!skip (self, 1))
    return FALSE;
  if (*start == TYPE_INTEGER || *start == TYPE_REAL)
    length = 8;
  else if ((*start == TYPE_TEXT || *start == TYPE_BLOB) && !read_length (self, &length))
    return FALSE;
  if (*start > TYPE_NULL || !skip (self, length))
    return FALSE;
  *is_id = *start == TYPE_INTEGER && is_among (start + 1, ids);
  if (*is_id)
    g_byte_array_append (out, &nothing, 1);
  else
    g_byte_array_append (out, start, (guint) (self->at - start));
  return TRUE;
}

/* A row goes with what its first column names: itself, or, of the pairs of receipts and payments, the receipt. */
static gboolean
pass_change (Reader      *self,
             const Table *table,
             GHashTable  *ids,
             GByteArray  *out,
             gboolean    *found,
             gboolean    *goes)
{
  guint8 operation = *self->at;
  gsize n_values = operation == SQLITE_UPDATE ? 2 * table->n_columns : table->n_columns;

  *goes = FALSE;
  if (!skip (self, 2))
    return FALSE;
  g_byte_array_append (out, self->at - 2, 2);
  for (gsize i = 0; i < n_values; i++)
    {
      gboolean is_id;

      if (!pass_value (self, ids, out, &is_id))
        return FALSE;
      *found |= is_id;
      *goes |= is_id && i == 0;
    }
  return TRUE;
}

static void
keep_change (GByteArray       *all,
             const GByteArray *change,
             Table            *table)
{
  if (!table->written)
    g_byte_array_append (all, table->heading, (guint) table->heading_size);
  table->written = TRUE;
  g_byte_array_append (all, change->data, change->len);
}

GBytes *
penny_changeset_without (GBytes     *changes,
                         GHashTable *ids)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GByteArray) change = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (changes, &size);
  Reader reader = { data, data + size };
  Table table = { 0 };
  gboolean found = FALSE;

  while (reader.at < reader.end)
    {
      gboolean goes;

      if (*reader.at == 'T')
        {
          if (!read_table (&reader, &table))
            return NULL;
          continue;
        }
      g_byte_array_set_size (change, 0);
      if (table.name == NULL ||
          !pass_change (&reader, &table, ids, change, &found, &goes))
        return NULL;
      if (!goes)
        keep_change (all, change, &table);
    }
  return found ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
}

static gboolean
replace (PennyStore  *store,
         gint64       entry,
         GBytes      *changes,
         GError     **error)
{
  g_autoptr (sqlite3_stmt) update =
    penny_store_prepare (store, "UPDATE changesets SET changeset = ?2 WHERE history_id = ?1", error);

  if (update == NULL)
    return FALSE;
  sqlite3_bind_int64 (update, 1, entry);
  if (g_bytes_get_size (changes) > 0)
    sqlite3_bind_blob (update, 2, g_bytes_get_data (changes, NULL), (int) g_bytes_get_size (changes), SQLITE_STATIC);
  else
    sqlite3_bind_zeroblob (update, 2, 0);
  return penny_store_finish (store, update, error);
}

gboolean
penny_changesets_purge (PennyStore  *store,
                        GHashTable  *ids,
                        GError     **error)
{
  gint64 last = 0;

  while (TRUE)
    {
      g_autoptr (sqlite3_stmt) select =
        penny_store_prepare (store, "SELECT history_id, changeset FROM changesets "
                                    "WHERE history_id > ?1 ORDER BY history_id LIMIT 1", error);
      g_autoptr (GBytes) changes = NULL;
      g_autoptr (GBytes) without = NULL;
      gboolean row;

      if (select == NULL)
        return FALSE;
      sqlite3_bind_int64 (select, 1, last);
      if (!penny_store_step (store, select, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      last = sqlite3_column_int64 (select, 0);
      changes = g_bytes_new (sqlite3_column_blob (select, 1), (gsize) sqlite3_column_bytes (select, 1));
      without = penny_changeset_without (changes, ids);
      if (without != NULL && !replace (store, last, without, error))
        return FALSE;
    }
}

/* --- what stands in them --- */

typedef void (*Look) (sqlite3_changeset_iter *iter,
                      int                     operation,
                      gpointer                data);

static void
look_through (const void *changes,
              int         n_bytes,
              const char *table,
              Look        look,
              gpointer    data)
{
  sqlite3_changeset_iter *iter = NULL;

  if (n_bytes == 0 || memmem (changes, (gsize) n_bytes, table, strlen (table) + 1) == NULL ||
      sqlite3changeset_start (&iter, n_bytes, (void *) changes) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name;
      int n_columns, operation, indirect;

      if (sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect) == SQLITE_OK &&
          g_str_equal (name, table) && n_columns >= 2)
        look (iter, operation, data);
    }
  sqlite3changeset_finalize (iter);
}

static gboolean
look_through_all (PennyStore  *store,
                  const char  *table,
                  Look         look,
                  gpointer     data,
                  GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, "SELECT changeset FROM changesets", error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;
  while (row)
    {
      if (!penny_store_step (store, select, &row, error))
        return FALSE;
      if (row)
        look_through (sqlite3_column_blob (select, 0), sqlite3_column_bytes (select, 0), table, look, data);
    }
  return TRUE;
}

/* As it was after the change, or before it where it is gone or stayed the same. */
static sqlite3_value *
value_of (sqlite3_changeset_iter *iter,
          int                     operation,
          int                     column)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &value);
  if (value == NULL && operation != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, &value);
  return value;
}

static gint64
number_of (sqlite3_changeset_iter *iter,
           int                     operation,
           int                     column)
{
  sqlite3_value *value = value_of (iter, operation, column);

  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static void
add_number (GHashTable *numbers,
            gint64      number)
{
  g_hash_table_add (numbers, g_memdup2 (&number, sizeof number));
}

/* Column 1 of files is the name of the sealed file, and never changes. */
static void
add_file (sqlite3_changeset_iter *iter,
          int                     operation,
          gpointer                data)
{
  PennyChangesetFiles *files = data;
  sqlite3_value *name = value_of (iter, operation, 1);

  add_number (files->ids, number_of (iter, operation, 0));
  if (name != NULL && sqlite3_value_type (name) == SQLITE_TEXT)
    g_hash_table_add (files->names, g_strdup ((const char *) sqlite3_value_text (name)));
}

void
penny_changesets_files_clear (PennyChangesetFiles *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

gboolean
penny_changesets_files (PennyStore           *store,
                        PennyChangesetFiles  *files,
                        GError              **error)
{
  if (files->names != NULL)
    return TRUE;
  files->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  files->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return look_through_all (store, "files", add_file, files, error);
}

/* Column 1 of receipts is the kept file. */
static void
add_receipt (sqlite3_changeset_iter *iter,
             int                     operation,
             gpointer                ids)
{
  gint64 file_id = number_of (iter, operation, 1);

  if (file_id != 0 && g_hash_table_contains (ids, &file_id))
    add_number (ids, number_of (iter, operation, 0));
}

gboolean
penny_changesets_add_receipts (PennyStore  *store,
                               GHashTable  *ids,
                               GError     **error)
{
  return look_through_all (store, "receipts", add_receipt, ids, error);
}
