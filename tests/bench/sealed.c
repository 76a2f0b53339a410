/* sealed FOLDER ROUNDS: the same work on a sealed file and on a plain one, with
 * the same settings on the same disk, by turns: small commits, 100,000 rows in
 * one, and a scan of them that begins with an empty cache.  Prints a line for
 * each, the medians in seconds: "commits 0.12 0.10". */

#include <stdio.h>
#include <stdlib.h>

#include "vault.h"

#define COMMITS 200
#define ROWS    100000

typedef struct
{
  PennyVault *vault;            /* NULL: plain */
  char       *file;
  sqlite3    *handle;
  GArray     *laps[3];
} Side;

static const char *const works[] = { "commits", "rows", "scan" };

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
must (gboolean    done,
      const char *why)
{
  if (done)
    return;
  fprintf (stderr, "sealed: %s\n", why);
  exit (1);
}

static void
run (Side       *side,
     const char *sql)
{
  must (sqlite3_exec (side->handle, sql, NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg (side->handle));
}

/* As a store opens its file. */
static void
open_side (Side *side)
{
  must (sqlite3_open_v2 (side->file, &side->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                         side->vault != NULL ? penny_vault_name (side->vault) : NULL) == SQLITE_OK, "not opened");
  if (side->vault != NULL)
    must (penny_vault_configure (side->handle, "main") == SQLITE_OK, "not configured");
  run (side, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
             "PRAGMA cache_spill = 16383;");
}

static void
make_side (Side       *side,
           const char *folder,
           const char *name)
{
  side->file = g_build_filename (folder, name, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    side->laps[i] = g_array_new (FALSE, FALSE, sizeof (double));
  if (side->vault != NULL)
    {
      PennyHeader header;

      penny_header_init (&header);
      must (penny_vault_make (side->vault, side->file, &header) == SQLITE_OK, "not made");
    }
  open_side (side);
  run (side, "CREATE TABLE few (id INTEGER PRIMARY KEY, day TEXT, pence INTEGER, payee TEXT) STRICT;"
             "CREATE TABLE many (id INTEGER PRIMARY KEY, day TEXT, pence INTEGER, payee TEXT) STRICT;"
             "CREATE INDEX many_by_day ON many (day);");
}

static void
commit_few (Side *side)
{
  for (int i = 0; i < COMMITS; i++)
    run (side, "INSERT INTO few VALUES (NULL, '2026-11-09', -1800, 'Sample Buses')");
}

static void
fill_many (Side *side)
{
  run (side, "BEGIN; DELETE FROM many;"
             "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " G_STRINGIFY (ROWS) ")"
             "INSERT INTO many SELECT i, date ('2020-01-01', (i % 2000) || ' days'), -i, 'Payee ' || (i % 97) FROM n;"
             "COMMIT;");
}

static void
scan_many (Side *side)
{
  run (side, "SELECT sum (pence), count (DISTINCT payee) FROM many");
}

static void
lap (Side *side,
     int   work)
{
  void (*const doing[]) (Side *) = { commit_few, fill_many, scan_many };
  double start, took;

  sqlite3_close (side->handle);
  open_side (side);
  start = now ();
  doing[work] (side);
  took = now () - start;
  g_array_append_val (side->laps[work], took);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
take_median (GArray *laps)
{
  g_array_sort (laps, compare);
  return g_array_index (laps, double, laps->len / 2);
}

int
main (int   argc,
      char *argv[])
{
  Side sealed = { 0 }, plain = { 0 };

  must (argc == 3, "usage: sealed FOLDER ROUNDS");
  sealed.vault = penny_vault_new (penny_key_new (), NULL);
  make_side (&sealed, argv[1], "sealed.db");
  make_side (&plain, argv[1], "plain.db");
  for (int round = 0; round < atoi (argv[2]); round++)
    for (int work = 0; work < (int) G_N_ELEMENTS (works); work++)
      {
        lap (&sealed, work);
        lap (&plain, work);
      }
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    printf ("%s %.6f %.6f\n", works[i], take_median (sealed.laps[i]), take_median (plain.laps[i]));
  sqlite3_close (sealed.handle);
  sqlite3_close (plain.handle);
  return 0;
}
