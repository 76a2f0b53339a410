#include "receipt-tables.h"

#include <stddef.h>

#include "receipts-private.h"

/* What was found out about kept files.  Each is saved by itself, outside acts: it can be found out again. */

static const PennyColumn readings_columns[] = {
  { "file_id", PENNY_COLUMN_ID, offsetof (PennyReading, file_id) },
  { "look", PENNY_COLUMN_NUMBER, offsetof (PennyReading, look) },
  { "words_state", PENNY_COLUMN_NUMBER, offsetof (PennyReading, words_state) },
  { "kind", PENNY_COLUMN_TEXT, offsetof (PennyReading, kind) },
  { "pages", PENNY_COLUMN_NUMBER, offsetof (PennyReading, pages) },
  { "located", PENNY_COLUMN_FLAG, offsetof (PennyReading, located) },
  { "taken_on", PENNY_COLUMN_DATE, offsetof (PennyReading, taken_on) },
  { "date", PENNY_COLUMN_DATE, offsetof (PennyReading, date) },
  { "total", PENNY_COLUMN_PENCE, offsetof (PennyReading, total) },
  { "payee", PENNY_COLUMN_TEXT, offsetof (PennyReading, payee) },
};

#define SAVE \
  "INSERT INTO readings (file_id, look, words_state, kind, pages, located, taken_on, date, total, payee) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET look = excluded.look," \
  " words_state = excluded.words_state, kind = excluded.kind, pages = excluded.pages, located = excluded.located," \
  " taken_on = excluded.taken_on, date = excluded.date, total = excluded.total, payee = excluded.payee"
#define SELECT \
  "SELECT file_id, look, words_state, kind, pages, located, taken_on, date, total, payee FROM readings WHERE file_id = ?1"
#define SAVE_WORDS \
  "INSERT INTO reading_words VALUES (?1, ?2) ON CONFLICT DO UPDATE SET words = excluded.words"
#define SAVE_PICTURE \
  "INSERT INTO reading_pictures VALUES (?1, ?2) ON CONFLICT DO UPDATE SET picture = excluded.picture"

/* What has a picture has a row here, too, by which it is tidied away. */
#define NEED \
  "INSERT INTO readings (file_id, look, words_state, pages, located, total) VALUES (?1, 0, 0, 0, 0, 0) " \
  "ON CONFLICT DO NOTHING"

static gboolean
change (PennyStore  *store,
        const char  *sql,
        gint64       file_id,
        GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = penny_store_prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, file_id);
  return penny_store_finish (store, statement, error);
}

/* Ends the transaction that its caller began. */
static gboolean
end (PennyStore  *store,
     gboolean     saved,
     GError     **error)
{
  if (saved && penny_receipts_find_again (store, error) && penny_store_run (store, "COMMIT", error))
    return TRUE;
  /* The disk's failure may have ended it already. */
  if (!sqlite3_get_autocommit (store->handle))
    penny_store_run (store, "ROLLBACK", NULL);
  return FALSE;
}

/* While a file was read it may have gone, even for good: then nothing of it comes back. */
static gboolean
is_kept (PennyStore  *store,
         gint64       file_id,
         gboolean    *kept,
         GError     **error)
{
  gint64 n;

  if (!penny_store_read_int64 (store, "SELECT count(*) FROM files WHERE id = ?1", file_id, 0, &n, error))
    return FALSE;
  *kept = n > 0;
  return TRUE;
}

static gboolean
save_columns (PennyStore          *store,
              const PennyReading  *reading,
              GError             **error)
{
  g_autoptr (sqlite3_stmt) save = penny_store_prepare (store, SAVE, error);

  if (save == NULL)
    return FALSE;
  penny_columns_bind (save, 1, readings_columns, G_N_ELEMENTS (readings_columns), reading);
  return penny_store_finish (store, save, error);
}

static gboolean
save_words (PennyStore          *store,
            const PennyReading  *reading,
            GError             **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (reading->words == NULL)
    return change (store, "DELETE FROM reading_words WHERE file_id = ?1", reading->file_id, error);
  save = penny_store_prepare (store, SAVE_WORDS, error);
  if (save == NULL)
    return FALSE;
  sqlite3_bind_int64 (save, 1, reading->file_id);
  penny_bind_text (save, 2, reading->words);
  return penny_store_finish (store, save, error);
}

static gboolean
save_one (PennyStore          *store,
          const PennyReading  *reading,
          GError             **error)
{
  gboolean kept;

  if (!is_kept (store, reading->file_id, &kept, error))
    return FALSE;
  return !kept || (save_columns (store, reading, error) && save_words (store, reading, error));
}

gboolean
penny_readings_save (PennyStore          *store,
                     const PennyReading  *reading,
                     GError             **error)
{
  g_return_val_if_fail (store->act == NULL && reading->file_id != 0, FALSE);

  return penny_store_run (store, "BEGIN IMMEDIATE", error) && end (store, save_one (store, reading, error), error);
}

gboolean
penny_readings_look (PennyStore    *store,
                     gint64         file_id,
                     PennyReading **reading,
                     GError       **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, SELECT, error);
  gboolean row;

  *reading = NULL;
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, file_id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *reading = penny_reading_new ();
  (*reading)->file_id = file_id;
  if (row)
    penny_columns_fill (select, 0, readings_columns, G_N_ELEMENTS (readings_columns), *reading);
  return TRUE;
}

PennyReading *
penny_readings_get (PennyStore  *store,
                    gint64       file_id,
                    GError     **error)
{
  g_autoptr (PennyReading) reading = NULL;
  g_autoptr (sqlite3_stmt) select = NULL;
  gboolean row;

  if (!penny_readings_look (store, file_id, &reading, error))
    return NULL;
  select = penny_store_prepare (store, "SELECT words FROM reading_words WHERE file_id = ?1", error);
  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, file_id);
  if (!penny_store_step (store, select, &row, error))
    return NULL;
  if (row)
    reading->words = penny_column_text (select, 0);
  return g_steal_pointer (&reading);
}

static gboolean
save_picture (PennyStore  *store,
              gint64       file_id,
              GBytes      *picture,
              GError     **error)
{
  g_autoptr (sqlite3_stmt) save = penny_store_prepare (store, SAVE_PICTURE, error);

  if (save == NULL)
    return FALSE;
  sqlite3_bind_int64 (save, 1, file_id);
  sqlite3_bind_blob64 (save, 2, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), SQLITE_STATIC);
  return penny_store_finish (store, save, error);
}

gboolean
penny_readings_save_picture (PennyStore  *store,
                             gint64       file_id,
                             GBytes      *picture,
                             GError     **error)
{
  gboolean kept;

  g_return_val_if_fail (store->act == NULL && file_id != 0 && picture != NULL, FALSE);

  if (!is_kept (store, file_id, &kept, error))
    return FALSE;
  return !kept ||
         (penny_store_run (store, "BEGIN IMMEDIATE", error) &&
          end (store, change (store, NEED, file_id, error) && save_picture (store, file_id, picture, error), error));
}

gboolean
penny_readings_save_all (PennyStore       *store,
                         const GPtrArray  *readings,
                         const GPtrArray  *pictures,
                         GError          **error)
{
  gboolean saved = TRUE;

  g_return_val_if_fail (store->act == NULL && readings->len == pictures->len, FALSE);

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  for (guint i = 0; i < readings->len && saved; i++)
    {
      const PennyReading *reading = readings->pdata[i];

      saved = save_one (store, reading, error) && save_picture (store, reading->file_id, pictures->pdata[i], error);
    }
  return end (store, saved, error);
}

gboolean
penny_readings_remove (PennyStore  *store,
                       gint64       file_id,
                       GError     **error)
{
  return change (store, "DELETE FROM reading_pictures WHERE file_id = ?1", file_id, error) &&
         change (store, "DELETE FROM reading_words WHERE file_id = ?1", file_id, error) &&
         change (store, "DELETE FROM readings WHERE file_id = ?1", file_id, error);
}

gboolean
penny_readings_look_picture (PennyStore  *store,
                             gint64       file_id,
                             GBytes     **picture,
                             GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT picture FROM reading_pictures WHERE file_id = ?1", error);
  gboolean row;

  *picture = NULL;
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, file_id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  if (row)
    *picture = g_bytes_new (sqlite3_column_blob (select, 0), (gsize) sqlite3_column_bytes (select, 0));
  return TRUE;
}

GBytes *
penny_readings_get_picture (PennyStore  *store,
                            gint64       file_id,
                            GError     **error)
{
  GBytes *picture;

  return penny_readings_look_picture (store, file_id, &picture, error) ? picture : NULL;
}

GArray *
penny_readings_waiting (PennyStore  *store,
                        gboolean     no_reader,
                        GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT receipts.id FROM " PENNY_RECEIPTS_AND_READINGS
                         " WHERE " PENNY_RECEIPT_WAITS " OR (?1 AND look = 1 AND words_state = 3)"
                         /* What has its words already and only wants a picture can wait for the rest. */
                         " ORDER BY coalesce (words_state, 0) = 1, 1", error);

  if (select == NULL)
    return NULL;
  sqlite3_bind_int (select, 1, no_reader != FALSE);
  return penny_receipts_read_ids (store, select, error);
}
