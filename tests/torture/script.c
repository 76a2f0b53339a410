#include "script.h"

#include <string.h>

const char script_schema[] =
  "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b BLOB, c TEXT);"
  "CREATE TABLE u (k INTEGER PRIMARY KEY, v INT) STRICT;"
  "CREATE TABLE meta (acts INT);"
  "CREATE VIRTUAL TABLE f USING fts5 (body);"
  "INSERT INTO meta VALUES (0);";

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->sql);
  g_free (step);
}

static guint
die (GRand *dice,
     guint  sides)
{
  return (guint) g_rand_int_range (dice, 0, (gint32) sides);
}

G_GNUC_PRINTF (4, 5) static void
add (GPtrArray  *steps,
     gsize       blob,
     guint32     seed,
     const char *format,
     ...)
{
  Step *step = g_new0 (Step, 1);
  va_list arguments;

  va_start (arguments, format);
  step->sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  step->blob = blob;
  step->seed = seed;
  g_ptr_array_add (steps, step);
}

/* Rows come, one at a time and many at once. */
static void
add_growth (GPtrArray *steps,
            GRand     *dice)
{
  gsize large = die (dice, 5) == 0 ? 9000 : 600;

  switch (die (dice, 3))
    {
    case 0:
      add (steps, 1 + die (dice, (guint) large), g_rand_int (dice),
           "INSERT INTO t (a, b, c) VALUES (%u, ?1, 'payee %u')", die (dice, 1000), die (dice, 50));
      break;
    case 1:
      add (steps, 0, 0, "INSERT INTO t (a, b, c) SELECT a + 1, b, c || 'x' FROM t ORDER BY id DESC LIMIT %u",
           1 + die (dice, 25));
      break;
    default:
      add (steps, 0, 0, "INSERT INTO f (body) VALUES ('receipt %u care %u agency %u')",
           die (dice, 97), die (dice, 13), die (dice, 7));
    }
}

static void
add_change (GPtrArray *steps,
            GRand     *dice)
{
  switch (die (dice, 3))
    {
    case 0:
      add (steps, 1 + die (dice, 3000), g_rand_int (dice),
           "UPDATE t SET b = ?1 WHERE id IN (SELECT id FROM t ORDER BY a, id LIMIT %u)", 1 + die (dice, 4));
      break;
    case 1:
      add (steps, 0, 0, "UPDATE t SET a = a + %u WHERE a %% %u = 1", die (dice, 5), 2 + die (dice, 6));
      break;
    default:
      add (steps, 0, 0, "INSERT INTO u VALUES (%u, %u) ON CONFLICT (k) DO UPDATE SET v = v + 1",
           die (dice, 300), die (dice, 9));
    }
}

/* Pages are set free, which the next growth takes again. */
static void
add_loss (GPtrArray *steps,
          GRand     *dice)
{
  switch (die (dice, 4))
    {
    case 0:
      add (steps, 0, 0, "DELETE FROM t WHERE id %% %u = 0 AND id > (SELECT max (id) - 60 FROM t)", 3 + die (dice, 9));
      break;
    case 1:
      add (steps, 0, 0, "DELETE FROM f WHERE rowid %% %u = 0", 2 + die (dice, 5));
      break;
    case 2:
      add (steps, 0, 0, "DELETE FROM t WHERE id < (SELECT min (id) + %u FROM t)", die (dice, 120));
      break;
    default:
      if (die (dice, 3) == 0)
        add (steps, 0, 0, "CREATE INDEX IF NOT EXISTS ix ON t (c, a)");
      else
        add (steps, 0, 0, "DROP INDEX IF EXISTS ix");
    }
}

GPtrArray *
script_act (GRand *dice)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);
  guint n = die (dice, 6) == 0 ? 20 + die (dice, 30) : 1 + die (dice, 5);
  gboolean saved = FALSE;

  add (steps, 0, 0, "BEGIN");
  for (guint i = 0; i < n; i++)
    switch (die (dice, 12))
      {
      case 0: case 1: case 2: case 3: case 4:
        add_growth (steps, dice);
        break;
      case 5: case 6: case 7:
        add_change (steps, dice);
        break;
      case 8: case 9:
        add_loss (steps, dice);
        break;
      case 10:
        if (!saved)
          add (steps, 0, 0, "SAVEPOINT s");
        saved = TRUE;
        break;
      default:
        if (saved)
          add (steps, 0, 0, "ROLLBACK TO s");
      }
  if (saved)
    add (steps, 0, 0, "RELEASE s");
  add (steps, 0, 0, "UPDATE meta SET acts = acts + 1");
  return steps;
}

static void
bind_blob (sqlite3_stmt *statement,
           const Step   *step)
{
  guint8 *bytes = g_malloc (step->blob);
  guint32 x = step->seed | 1;

  for (gsize i = 0; i < step->blob; i++)
    {
      x = x * 1103515245u + 12345u;
      bytes[i] = (guint8) (x >> 16);
    }
  sqlite3_bind_blob (statement, 1, bytes, (int) step->blob, g_free);
}

int
script_step (sqlite3    *handle,
             const Step *step)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, step->sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    return code;
  if (step->blob > 0)
    bind_blob (statement, step);
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  return sqlite3_finalize (statement);
}

gboolean
script_digest_rows (sqlite3    *handle,
                    const char *sql,
                    GChecksum  *sum)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    return FALSE;
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      {
        int n = sqlite3_column_bytes (statement, i);

        g_checksum_update (sum, (const guchar *) &n, sizeof n);
        if (n > 0)
          g_checksum_update (sum, sqlite3_column_blob (statement, i), n);
      }
  return sqlite3_finalize (statement) == SQLITE_OK;
}

char *
script_digest (sqlite3 *handle)
{
  static const char *const all[] = {
    "SELECT id, a, b, c FROM t ORDER BY id",
    "SELECT k, v FROM u ORDER BY k",
    "SELECT rowid, body FROM f ORDER BY rowid",
    "SELECT rowid FROM f WHERE f MATCH 'care' ORDER BY rowid",
    "SELECT name FROM sqlite_schema ORDER BY name",
    "SELECT acts FROM meta",
  };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (!script_digest_rows (handle, all[i], sum))
      return NULL;
  return g_strdup (g_checksum_get_string (sum));
}

gint64
script_ask (sqlite3    *handle,
            const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 answer = -1;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    answer = sqlite3_column_int64 (statement, 0);
  return sqlite3_finalize (statement) == SQLITE_OK ? answer : -1;
}

gboolean
script_is_sound (sqlite3 *handle)
{
  return script_ask (handle, "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") == 1;
}
