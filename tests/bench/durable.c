/* durable FOLDER REPEATS: one payment saved durably, as the interface saves it,
 * against one bare row in SQLite with the same settings on the same disk, by
 * turns.  Prints the median of each in seconds: "0.0123 0.0098". */

#include <stdio.h>
#include <stdlib.h>

#include "acts.h"

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
  fprintf (stderr, "durable: %s\n", why);
  exit (1);
}

static sqlite3 *
open_bare (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  sqlite3 *bare;

  must (sqlite3_open (path, &bare) == SQLITE_OK, "no bare database");
  must (sqlite3_exec (bare,
                      "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                      "CREATE TABLE payments (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, date TEXT NOT NULL,"
                      " amount INTEGER NOT NULL, payee TEXT NOT NULL) STRICT",
                      NULL, NULL, NULL) == SQLITE_OK, "no bare table");
  return bare;
}

static double
save_bare (sqlite3_stmt *insert)
{
  double start = now ();

  must (sqlite3_step (insert) == SQLITE_DONE, "no bare row");
  sqlite3_reset (insert);
  return now () - start;
}

static double
save_ours (PennyStore *store,
           gint64      account)
{
  g_autoptr (PennyPayment) payment = penny_payment_new ();
  g_autoptr (GError) error = NULL;
  double start;

  payment->account_id = account;
  payment->date = penny_date_new (2026, 11, 9);
  payment->amount = -1800;
  payment->payee = g_strdup ("Sample Buses");
  start = now ();
  must (penny_act_save_payment (store, payment, NULL, &error), error != NULL ? error->message : "not saved");
  return now () - start;
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
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bares = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (PennyStore) store = NULL;
  sqlite3_stmt *insert = NULL;
  sqlite3 *bare;

  must (argc == 3, "usage: durable FOLDER REPEATS");
  store = penny_store_open (argv[1], PENNY_STORE_WRITE, NULL, NULL);
  must (store != NULL, "no book");
  accounts = penny_accounts_list (store, 0, NULL);
  must (accounts != NULL && accounts->len > 0, "no account");
  bare = open_bare (argv[1]);
  must (sqlite3_prepare_v2 (bare, "INSERT INTO payments VALUES (NULL, 1, '2026-11-09', -1800, 'Sample Buses')",
                            -1, &insert, NULL) == SQLITE_OK, "no bare insert");

  for (int i = atoi (argv[2]); i > 0; i--)
    {
      double lap = save_bare (insert);

      g_array_append_val (bares, lap);
      lap = save_ours (store, ((PennyAccount *) accounts->pdata[0])->id);
      g_array_append_val (ours, lap);
    }
  printf ("%.6f %.6f\n", take_median (ours), take_median (bares));
  sqlite3_finalize (insert);
  sqlite3_close (bare);
  return 0;
}
