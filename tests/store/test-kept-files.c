#include "help.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "kept-files-private.h"

/* Files kept beside a sealed book. */

typedef struct
{
  Small     small;
  PennyKey *key;
  char     *folder;
} Kept;

static PennyStore *
assert_open (Kept           *self,
             PennyStoreMode  mode)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (self->folder, mode, self->key, &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Kept *self)
{
  g_autofree char *parent = temporary_folder ();

  self->folder = g_build_filename (parent, "book", NULL);
  self->key = penny_key_new ();
  small_make (&self->small, assert_open (self, PENNY_STORE_NEW));
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          remove_all (inner);
        }
    }
  g_remove (path);
}

static void
tear_down (Kept *self)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  small_close (&self->small);
  remove_all (parent);
  penny_key_unref (self->key);
  g_free (self->folder);
}

static GBytes *
bytes_new (gsize size)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (i * 7 + i / 251);
  return g_bytes_new_take (data, size);
}

static gint64
keep (Kept   *self,
      GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  begin (self->small.store);
  penny_kept_files_add_bytes (self->small.store, bytes, "may.csv", "text/csv", &id, &error);
  g_assert_no_error (error);
  commit (self->small.store);
  g_assert_cmpint (id, !=, 0);
  return id;
}

/* Where the file lies; it need not be there. */
static char *
path_of (Kept  *self,
         gint64 id)
{
  g_autoptr (PennyKeptFile) kept = penny_kept_files_get (self->small.store, id, NULL);

  g_assert_nonnull (kept);
  return penny_kept_files_path (self->small.store, kept->file);
}

static guint
count_files (Kept *self)
{
  return (guint) ask (self->small.store, "SELECT count(*) FROM files");
}

/* A file may be called anything; where it is shown it is one plain line. */
static const struct
{
  const char *name, *kept;
} names[] = {
  { "may.csv", "may.csv" },
  { "a\nb.jpg", "a b.jpg" },
  { "\033[31mred.jpg", "[31mred.jpg" },
  { "\302\2332Jred.jpg", "2Jred.jpg" },
  { "\342\200\256gpj.exe", "gpj.exe" },
  { "a\342\200\250b\342\201\246c", "a b c" },
  { "\377.pdf", "\357\277\275.pdf" },
  { "\360\237\221\251\342\200\215\360\237\221\247.png", "\360\237\221\251\342\200\215\360\237\221\247.png" },
  { " ", "Without a name" },
  { "", "Without a name" },
};

static void
test_names (void)
{
  Kept kept;

  set_up (&kept);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = bytes_new (10 + i);
      g_autoptr (PennyKeptFile) file = NULL;
      g_autoptr (GError) error = NULL;
      gint64 id = 0;

      begin (kept.small.store);
      penny_kept_files_add_bytes (kept.small.store, bytes, names[i].name, NULL, &id, &error);
      g_assert_no_error (error);
      commit (kept.small.store);
      file = penny_kept_files_get (kept.small.store, id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (file->name, ==, names[i].kept);
    }
  tear_down (&kept);
}

static const gsize sizes[] = { 0, 1, 1000, PENNY_RECEIPT_CHUNK - 1, PENNY_RECEIPT_CHUNK, PENNY_RECEIPT_CHUNK + 1, 300000 };

static void
test_round_trip (void)
{
  Kept kept;
  gint64 ids[G_N_ELEMENTS (sizes)];
  g_autoptr (GPtrArray) list = NULL;

  set_up (&kept);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = bytes_new (sizes[i]);

      ids[i] = keep (&kept, bytes);
    }
  penny_store_close (kept.small.store);
  kept.small.store = assert_open (&kept, PENNY_STORE_READ);
  list = penny_kept_files_list (kept.small.store, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (sizes));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = bytes_new (sizes[i]);
      g_autoptr (PennyKeptFile) file = penny_kept_files_get (kept.small.store, ids[i], NULL);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_autofree char *path = path_of (&kept, ids[i]);
      g_autoptr (GBytes) read = penny_kept_files_read_bytes (kept.small.store, file, &error);
      GStatBuf status;
      gint64 found;

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (read, bytes));
      g_assert_cmpint (file->bytes, ==, (gint64) sizes[i]);
      g_assert_cmpstr (file->sha256, ==, sum);
      g_assert_cmpstr (file->name, ==, "may.csv");
      g_assert_cmpint (file->added_at, >, 0);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_size, ==, penny_receipt_sealed_bytes ((gint64) sizes[i]));
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      g_assert_true (penny_kept_files_find (kept.small.store, sum, &found, NULL));
      g_assert_cmpint (found, ==, ids[i]);
    }
  tear_down (&kept);
}

/* Nothing of it can be read on the disk. */
static void
test_sealed (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Sample Buses, 18.00, Sample Buses, 18.00", 40);
  g_autofree char *path = NULL;
  g_autofree char *sealed = NULL;
  gsize size;

  set_up (&kept);
  path = path_of (&kept, keep (&kept, bytes));
  g_assert_true (g_file_get_contents (path, &sealed, &size, NULL));
  g_assert_null (memmem (sealed, size, "Sample", 6));
  g_assert_null (memmem (sealed, size, "csv", 3));
  tear_down (&kept);
}

/* A file that is not what was written says so, and gives none of it as whole. */
static void
test_damaged (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (1000);
  g_autoptr (PennyKeptFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sealed = NULL;
  gint64 id;
  gsize size;

  set_up (&kept);
  id = keep (&kept, bytes);
  path = path_of (&kept, id);
  file = penny_kept_files_get (kept.small.store, id, NULL);
  g_assert_true (g_file_get_contents (path, &sealed, &size, NULL));
  sealed[500] ^= 1;
  g_assert_true (g_file_set_contents (path, sealed, (gssize) size, NULL));
  g_assert_null (penny_kept_files_read_bytes (kept.small.store, file, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_unlink (path);
  g_assert_null (penny_kept_files_read_bytes (kept.small.store, file, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  tear_down (&kept);
}

/* The file stays while the row can come back. */
static void
test_undo (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (1000);
  g_autofree char *path = NULL;
  gint64 id;

  set_up (&kept);
  id = keep (&kept, bytes);
  path = path_of (&kept, id);
  begin (kept.small.store);
  g_assert_true (penny_kept_files_remove (kept.small.store, id, NULL));
  commit (kept.small.store);
  g_assert_cmpuint (count_files (&kept), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  penny_history_entry_free (penny_history_undo (kept.small.store, NULL));
  penny_history_entry_free (penny_history_undo (kept.small.store, NULL));
  g_assert_cmpuint (count_files (&kept), ==, 0);
  penny_history_entry_free (penny_history_redo (kept.small.store, NULL));
  g_assert_cmpuint (count_files (&kept), ==, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  tear_down (&kept);
}

/* In memory there is nowhere to keep it; and nothing is kept outside an act. */
static void
test_in_memory (void)
{
  Small small;
  g_autoptr (GBytes) bytes = bytes_new (10);
  gint64 id = 7;

  small_open (&small);
  begin (small.store);
  g_assert_true (penny_kept_files_add_bytes (small.store, bytes, "a", NULL, &id, NULL));
  commit (small.store);
  g_assert_cmpint (id, ==, 0);
  g_assert_true (penny_kept_files_tidy (small.store, NULL, NULL));
  small_close (&small);
}

/* What cannot be written leaves neither row nor file. */
static void
test_no_room (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (10);
  g_autoptr (GError) error = NULL;
  g_autofree char *receipts = NULL;
  gint64 id;

  set_up (&kept);
  receipts = g_build_filename (kept.folder, "receipts", NULL);
  g_assert_true (g_file_set_contents (receipts, "in the way", -1, NULL));
  begin (kept.small.store);
  g_assert_false (penny_kept_files_add_bytes (kept.small.store, bytes, "a", NULL, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  penny_history_abandon (kept.small.store);
  g_assert_cmpuint (count_files (&kept), ==, 0);
  tear_down (&kept);
}

typedef enum
{
  AS_IT_IS,                    /* it has its row */
  REMOVED,                     /* an act could bring it back */
  UNDONE,                      /* the same, the other way round */
  FORGOTTEN,                   /* removed, and the acts are no longer kept */
  HALF,                        /* half written */
} Fate;

static const struct
{
  Fate     fate;
  gboolean stays;
  gboolean in_bin;
} fates[] = {
  { AS_IT_IS, TRUE, FALSE },
  { REMOVED, TRUE, FALSE },
  { UNDONE, TRUE, FALSE },
  { FORGOTTEN, FALSE, TRUE },
  { HALF, FALSE, FALSE },
};

static void
meet (Kept   *kept,
      gint64  id,
      Fate    fate)
{
  if (fate == REMOVED || fate == FORGOTTEN)
    {
      begin (kept->small.store);
      g_assert_true (penny_kept_files_remove (kept->small.store, id, NULL));
      commit (kept->small.store);
    }
  if (fate == FORGOTTEN)
    g_assert_true (penny_history_settle (kept->small.store, NULL));
  if (fate == UNDONE)
    penny_history_entry_free (penny_history_undo (kept->small.store, NULL));
}

static void
test_tidy (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fates); i++)
    {
      Kept kept;
      g_autoptr (GBytes) bytes = bytes_new (1000);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      g_autofree char *name = NULL;
      g_autofree char *bin = NULL;
      gint64 id;
      guint n;

      set_up (&kept);
      id = keep (&kept, bytes);
      path = path_of (&kept, id);
      if (fates[i].fate == HALF)
        {
          char *half = g_strconcat (path, ".half", NULL);

          g_assert_true (g_file_set_contents (half, "h", 1, NULL));
          g_free (path);
          path = half;
        }
      meet (&kept, id, fates[i].fate);
      name = g_path_get_basename (path);
      bin = g_build_filename (kept.folder, "receipts", "bin", name, NULL);

      penny_kept_files_tidy (kept.small.store, &n, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, fates[i].stays);
      g_assert_cmpint (g_file_test (bin, G_FILE_TEST_EXISTS), ==, fates[i].in_bin);
      g_assert_cmpuint (n, ==, fates[i].in_bin);
      tear_down (&kept);
    }
}

/* --- destroying --- */

static gint64
add_statement (Kept   *kept,
               gint64  file_id)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO statements (id, account_id, file_name, n_rows, file_id) VALUES "
                     "(7000000000001, %" G_GINT64_FORMAT ", 'may.csv', 3, %" G_GINT64_FORMAT ")",
                     kept->small.account, file_id);

  begin (kept->small.store);
  g_assert_true (penny_store_run (kept->small.store, sql, NULL));
  commit (kept->small.store);
  return 7000000000001;
}

/* A document, a signed sheet and a bureau's payslip, each with its copy. */
static void
add_papers (Kept   *kept,
            gint64  file_id)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO assistants (id, name, kind, relation, gender, starter, p45_pay, p45_tax, reduced_rate,"
                     " deferred, irregular, leave_by_contract, leave_carried, leave_taken, leave_built_up, sick_days,"
                     " status_answers) VALUES (7000000000002, 'Ada', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
                     "INSERT INTO runs VALUES (7000000000003, 2, '2026-01-01', '2026-01-28', '2026-01-30', 11, 1, NULL, NULL,"
                     " NULL, NULL, NULL, NULL);"
                     "INSERT INTO documents (id, kind, file_id) VALUES (7000000000004, 0, %1$" G_GINT64_FORMAT ");"
                     "INSERT INTO timesheets VALUES (7000000000005, 7000000000002, '2026-01-05', 60, '2026-01-12', 'Ada',"
                     " %1$" G_GINT64_FORMAT ");"
                     "INSERT INTO slips VALUES (7000000000006, 7000000000003, 7000000000002, '2026-01-30', 2025, 10, NULL, 'Ada',"
                     " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, %1$" G_GINT64_FORMAT ", 'stated', 'working')",
                     file_id);
  g_autoptr (GError) error = NULL;

  begin (kept->small.store);
  penny_store_run (kept->small.store, sql, &error);
  g_assert_no_error (error);
  commit (kept->small.store);
}

static void
change (Kept       *kept,
        const char *sql)
{
  g_autoptr (GError) error = NULL;

  begin (kept->small.store);
  penny_store_run (kept->small.store, sql, &error);
  g_assert_no_error (error);
  commit (kept->small.store);
}

static void
destroy (Kept   *kept,
         gint64  id)
{
  g_autoptr (GError) error = NULL;

  penny_kept_files_destroy (kept->small.store, id, "tested", NULL, &error);
  g_assert_no_error (error);
}

static gboolean
mentions (Kept       *kept,
          const char *words)
{
  sqlite3_stmt *select = NULL;
  gboolean found = FALSE;

  sqlite3_prepare_v2 (penny_store_handle (kept->small.store), "SELECT changeset FROM changesets", -1, &select, NULL);
  while (sqlite3_step (select) == SQLITE_ROW)
    found |= sqlite3_column_bytes (select, 0) > 0 &&
             memmem (sqlite3_column_blob (select, 0), (gsize) sqlite3_column_bytes (select, 0),
                     words, strlen (words)) != NULL;
  sqlite3_finalize (select);
  return found;
}

/* Gone for good, and all acts around it can still be undone and done again. */
static void
test_destroy (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (1000);
  g_autoptr (GBytes) more = bytes_new (2000);
  g_autoptr (PennyKeptFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;
  g_autofree char *with = NULL;
  g_autofree char *again = NULL;
  gint64 id, stays;
  guint n = 0;

  set_up (&kept);
  id = keep (&kept, bytes);
  stays = keep (&kept, more);
  path = path_of (&kept, id);
  other = path_of (&kept, stays);
  file = penny_kept_files_get (kept.small.store, id, NULL);
  add_statement (&kept, id);
  add_papers (&kept, id);
  pay (&kept.small, DAY (1, 1), -100);
  g_assert_true (mentions (&kept, file->file));
  change (&kept, "UPDATE statements SET file_id = NULL; UPDATE documents SET file_id = NULL;"
                 "UPDATE timesheets SET file_id = NULL; UPDATE slips SET file_id = NULL");

  destroy (&kept, id);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_false (mentions (&kept, file->file));
  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM statements WHERE file_id IS NULL"), ==, 1);
  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM documents, timesheets, slips WHERE documents.file_id IS NULL "
                                          "AND timesheets.file_id IS NULL AND slips.file_id IS NULL"), ==, 1);
  g_assert_cmpint (ask (kept.small.store, "SELECT noted FROM history ORDER BY id DESC LIMIT 1"), ==, 1);

  with = dump (kept.small.store);
  for (PennyHistoryEntry *entry; (entry = penny_history_undo (kept.small.store, NULL)) != NULL; n++)
    penny_history_entry_free (entry);
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM budgets"), ==, 0);
  for (PennyHistoryEntry *entry; (entry = penny_history_redo (kept.small.store, NULL)) != NULL; n--)
    penny_history_entry_free (entry);
  g_assert_cmpuint (n, ==, 0);
  again = dump (kept.small.store);
  assert_same (again, with);
  tear_down (&kept);
}

static const struct
{
  const char *name;
  const char *stays;           /* on the file; what else does is taken off */
} shared[] = {
  { "nothing", NULL },
  { "statement", "statements" },
  { "document", "documents" },
  { "timesheet", "timesheets" },
  { "slip", "slips" },
};

static void
take_others_off (Kept       *kept,
                 const char *stays)
{
  for (gsize i = 1; i < G_N_ELEMENTS (shared); i++)
    if (g_strcmp0 (shared[i].stays, stays) != 0)
      {
        g_autofree char *sql = g_strdup_printf ("UPDATE %s SET file_id = NULL", shared[i].stays);

        change (kept, sql);
      }
}

static void
undo_and_redo_all (Kept *kept)
{
  g_autofree char *with = dump (kept->small.store), *again = NULL;

  for (PennyHistoryEntry *entry; (entry = penny_history_undo (kept->small.store, NULL)) != NULL; )
    penny_history_entry_free (entry);
  for (PennyHistoryEntry *entry; (entry = penny_history_redo (kept->small.store, NULL)) != NULL; )
    penny_history_entry_free (entry);
  again = dump (kept->small.store);
  assert_same (again, with);
}

/* A receipt that is something else as well: the receipt goes, its file stays as that. */
static void
test_destroy_shared (gconstpointer which)
{
  const char *stays = shared[GPOINTER_TO_SIZE (which)].stays;
  g_autoptr (GBytes) bytes = bytes_new (1000);
  g_autofree char *path = NULL, *receipt = NULL;
  Kept kept;
  gint64 id;

  set_up (&kept);
  id = keep (&kept, bytes);
  path = path_of (&kept, id);
  receipt = g_strdup_printf ("INSERT INTO receipts (id, file_id, came, total, payee, turn, crop_left, crop_top, crop_right,"
                             " crop_bottom, no_payment) VALUES (7000000000009, %" G_GINT64_FORMAT ", 0, 0,"
                             " 'Wintergreen', 0, 0, 0, 0, 0, 0)", id);
  change (&kept, receipt);
  add_statement (&kept, id);
  add_papers (&kept, id);
  take_others_off (&kept, stays);
  destroy (&kept, id);

  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM receipts"), ==, 0);
  g_assert_false (mentions (&kept, "Wintergreen"));
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, stays != NULL);
  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM files"), ==, stays != NULL);
  g_assert_cmpint (ask (kept.small.store,
                        "SELECT (SELECT count(file_id) FROM statements) + (SELECT count(file_id) FROM documents) +"
                        " (SELECT count(file_id) FROM timesheets) + (SELECT count(file_id) FROM slips)"), ==, stays != NULL);
  undo_and_redo_all (&kept);
  g_assert_cmpint (ask (kept.small.store, "SELECT count(*) FROM receipts"), ==, 0);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, stays != NULL);
  tear_down (&kept);
}

/* An act that changed what mentions it, and one that took the row away. */
static void
test_destroy_changed (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (1000);
  g_autofree char *with = NULL;
  g_autofree char *again = NULL;
  gint64 id, other;

  set_up (&kept);
  id = keep (&kept, bytes);
  other = keep (&kept, bytes);
  add_statement (&kept, id);
  begin (kept.small.store);
  {
    g_autofree char *sql = g_strdup_printf ("UPDATE statements SET n_rows = 4, file_id = %" G_GINT64_FORMAT, other);

    g_assert_true (penny_store_run (kept.small.store, sql, NULL));
    g_assert_true (penny_store_run (kept.small.store, "UPDATE files SET name = 'june.csv'", NULL));
  }
  commit (kept.small.store);
  destroy (&kept, id);
  with = dump (kept.small.store);
  for (int i = 0; i < 4; i++)
    penny_history_entry_free (penny_history_undo (kept.small.store, NULL));
  g_assert_cmpuint (count_files (&kept), ==, 0);
  for (int i = 0; i < 4; i++)
    penny_history_entry_free (penny_history_redo (kept.small.store, NULL));
  again = dump (kept.small.store);
  assert_same (again, with);
  tear_down (&kept);
}

/* Every cut and every spoilt byte of a changeset is met with a no or with another changeset, never a crash. */
static void
test_odd_changesets (void)
{
  Kept kept;
  g_autoptr (GBytes) bytes = bytes_new (10);
  sqlite3_stmt *select = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint8 *data = NULL;
  gsize size;
  gint64 id;

  set_up (&kept);
  id = keep (&kept, bytes);
  g_hash_table_add (ids, &id);
  sqlite3_prepare_v2 (penny_store_handle (kept.small.store), "SELECT changeset FROM changesets ORDER BY 1 DESC LIMIT 1",
                      -1, &select, NULL);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  size = (gsize) sqlite3_column_bytes (select, 0);
  data = g_memdup2 (sqlite3_column_blob (select, 0), size);
  sqlite3_finalize (select);
  for (gsize i = 0; i < size; i++)
    for (int by = 1; by < 256; by *= 2)
      {
        g_autofree guint8 *cut = g_memdup2 (data, size);
        g_autoptr (GBytes) odd = NULL;
        g_autoptr (GBytes) without = NULL;

        cut[i] ^= (guint8) by;
        /* Of its own length, so that a reader that goes too far is found out. */
        odd = g_bytes_new_take (g_memdup2 (cut, size - i % 3), size - i % 3);
        without = penny_changeset_without (odd, ids);
        g_assert_true (without == NULL || g_bytes_get_size (without) < size);
      }
  whole = g_bytes_new_take (g_memdup2 (data, size), size);
  g_hash_table_remove_all (ids);
  g_assert_null (penny_changeset_without (whole, ids));
  tear_down (&kept);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-files/round-trip", test_round_trip);
  g_test_add_func ("/kept-files/names", test_names);
  g_test_add_func ("/kept-files/sealed", test_sealed);
  g_test_add_func ("/kept-files/damaged", test_damaged);
  g_test_add_func ("/kept-files/undo", test_undo);
  g_test_add_func ("/kept-files/in-memory", test_in_memory);
  g_test_add_func ("/kept-files/no-room", test_no_room);
  g_test_add_func ("/kept-files/tidy", test_tidy);
  g_test_add_func ("/kept-files/destroy", test_destroy);
  for (gsize n = 0; n < G_N_ELEMENTS (shared); n++)
    {
      g_autofree char *name = g_strconcat ("/kept-files/destroy/shared/", shared[n].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (n), test_destroy_shared);
    }
  g_test_add_func ("/kept-files/destroy-changed", test_destroy_changed);
  g_test_add_func ("/kept-files/odd-changesets", test_odd_changesets);
  return g_test_run ();
}
