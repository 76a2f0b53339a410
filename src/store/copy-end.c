#include "copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "files.h"
#include "seal.h"
#include "store-private.h"

#define PATIENCE_MS 10000
/* SQLite's steps between two questions: some thousandths of a second. */
#define STEPS 20000

gboolean
penny_part_go_on (const PennyPart *part,
                  double           done)
{
  return part == NULL || part->go_on == NULL ||
         part->go_on (part->from + (part->to - part->from) * CLAMP (done, 0, 1), part->data);
}

gboolean
penny_fail_cancelled (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED,
                       _("This was stopped before it was done. Nothing was changed."));
  return FALSE;
}

gboolean
penny_end_fail (sqlite3  *handle,
                GError  **error)
{
  PennyStore nobodys = { .handle = handle };

  if (sqlite3_errcode (handle) == SQLITE_INTERRUPT)
    return penny_fail_cancelled (error);
  return penny_store_fail (&nobodys, error);
}

static const char *
file_system (const PennyEnd *end)
{
  return end->vault != NULL ? penny_vault_name (end->vault) : NULL;
}

/* SQLite gives up a half-opened connection with its reason in it. */
static sqlite3 *
fail_open (sqlite3  *handle,
           GError  **error)
{
  penny_end_fail (handle, error);
  sqlite3_close (handle);
  return NULL;
}

sqlite3 *
penny_end_open (const PennyEnd  *end,
                GError         **error)
{
  g_autofree char *path = g_canonicalize_filename (end->file, NULL);
  int reserve = PENNY_SEAL_NONCE + PENNY_SEAL_TAG;
  sqlite3 *handle = NULL;

  /* A file name that begins with "file:" would be taken for an address; a whole path does not. */
  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                       SQLITE_OPEN_URI, file_system (end)) != SQLITE_OK)
    return fail_open (handle, error);
  sqlite3_busy_timeout (handle, PATIENCE_MS);
  if (end->vault != NULL ? penny_vault_configure (handle, "main") != SQLITE_OK
                         /* What is copied from here leaves room in each page for its seal. */
                         : sqlite3_file_control (handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve) != SQLITE_OK)
    return fail_open (handle, error);
  /* 64 MB of pages: checking looks each row up in each index, all over the file. */
  if (sqlite3_exec (handle, "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536",
                    NULL, NULL, NULL) != SQLITE_OK)
    return fail_open (handle, error);
  return handle;
}

gboolean
penny_end_ask (sqlite3     *handle,
               const char  *sql,
               gint64      *answer,
               GError     **error)
{
  sqlite3_stmt *select = NULL;
  gboolean well = sqlite3_prepare_v2 (handle, sql, -1, &select, NULL) == SQLITE_OK;
  int result = well ? sqlite3_step (select) : SQLITE_ERROR;

  *answer = result == SQLITE_ROW ? sqlite3_column_int64 (select, 0) : 0;
  well = result == SQLITE_ROW || result == SQLITE_DONE || penny_end_fail (handle, error);
  sqlite3_finalize (select);
  return well;
}

/* How far a copy is can be seen from how long its file is. */
typedef struct
{
  const PennyPart *part;
  const char      *file;
  gint64           total;
} Growth;

static int
ask_growth (gpointer data)
{
  const Growth *growth = data;
  GStatBuf about;

  if (g_stat (growth->file, &about) != 0)
    about.st_size = 0;
  return !penny_part_go_on (growth->part, growth->total > 0 ? (double) about.st_size / (double) growth->total : 0);
}

static gboolean
vacuum_into (sqlite3          *handle,
             const PennyEnd   *to,
             const PennyPart  *part,
             GError          **error)
{
  g_autofree char *path = g_canonicalize_filename (to->file, NULL);
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *address = g_strdup_printf ("file:%s?vfs=%s", escaped, file_system (to));
  Growth growth = { part, to->file, 0 };
  sqlite3_stmt *vacuum = NULL;
  gboolean done;

  if (!penny_end_ask (handle, "SELECT (a.page_count - b.freelist_count) * 4096 "
                              "FROM pragma_page_count a, pragma_freelist_count b", &growth.total, error))
    return FALSE;
  sqlite3_progress_handler (handle, STEPS, ask_growth, &growth);
  done = sqlite3_prepare_v2 (handle, "VACUUM INTO ?1", -1, &vacuum, NULL) == SQLITE_OK &&
         sqlite3_bind_text (vacuum, 1, address, -1, SQLITE_STATIC) == SQLITE_OK &&
         sqlite3_step (vacuum) == SQLITE_DONE;
  if (!done)
    penny_end_fail (handle, error);
  sqlite3_finalize (vacuum);
  sqlite3_progress_handler (handle, 0, NULL, NULL);
  return done;
}

static gboolean
make_file (const PennyEnd     *to,
           const PennyHeader  *header,
           GError            **error)
{
  PennyStore nobodys = { NULL };
  int result = penny_vault_make (to->vault, to->file, header);

  return result == SQLITE_OK || penny_store_fail_code (&nobodys, result, error);
}

gboolean
penny_end_copy (const PennyEnd     *from,
                const PennyEnd     *to,
                const PennyHeader  *header,
                const PennyPart    *part,
                GError            **error)
{
  g_autofree char *parent = g_path_get_dirname (to->file);
  g_autofree char *journal = g_strconcat (to->file, "-journal", NULL);
  sqlite3 *handle;
  gboolean copied;

  if (!make_file (to, header, error))
    return FALSE;
  handle = penny_end_open (from, error);
  copied = handle != NULL && vacuum_into (handle, to, part, error);
  sqlite3_close (handle);
  if (copied && penny_files_sync (to->file, error) && penny_files_sync_folder (parent, error))
    return TRUE;
  g_unlink (to->file);
  g_unlink (journal);
  return FALSE;
}

static int
ask_going (gpointer data)
{
  return !penny_part_go_on (data, 0.5);
}

static gboolean
all_is_well (sqlite3  *handle,
             GError  **error)
{
  gint64 wrong;

  if (!penny_end_ask (handle, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", &wrong, error))
    return FALSE;
  if (wrong == 0 && !penny_end_ask (handle, "SELECT count(*) FROM pragma_foreign_key_check", &wrong, error))
    return FALSE;
  if (wrong == 0)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                       _("A part of this file is not as it was written. Nothing was changed. "
                         "Check the file, and take a backup from before if it cannot be read."));
  return FALSE;
}

gboolean
penny_end_check (const PennyEnd   *end,
                 const PennyPart  *part,
                 GError          **error)
{
  sqlite3 *handle = penny_end_open (end, error);
  gboolean well;

  if (handle == NULL)
    return FALSE;
  if (part != NULL)
    sqlite3_progress_handler (handle, STEPS, ask_going, (gpointer) part);
  well = all_is_well (handle, error);
  sqlite3_close (handle);
  return well && (penny_part_go_on (part, 1) || penny_fail_cancelled (error));
}
