/* bare-rows STATEMENT.csv DATABASE: puts the rows of our own made-up statement
 * into one bare SQLite table in one transaction: the least that bringing in
 * could cost. */

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

int
main (int   argc,
      char *argv[])
{
  char line[512];
  sqlite3_stmt *insert = NULL;
  sqlite3 *bare;
  FILE *file = argc == 3 ? fopen (argv[1], "r") : NULL;

  if (file == NULL || sqlite3_open (argv[2], &bare) != SQLITE_OK ||
      sqlite3_exec (bare,
                    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                    "CREATE TABLE rows (id INTEGER PRIMARY KEY, date TEXT, text TEXT, amount TEXT) STRICT; BEGIN",
                    NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (bare, "INSERT INTO rows VALUES (NULL, ?1, ?2, ?3)", -1, &insert, NULL) != SQLITE_OK)
    return 1;

  while (fgets (line, sizeof line, file) != NULL)
    {
      char *rest = NULL;

      sqlite3_bind_text (insert, 1, strtok_r (line, ",\n", &rest), -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 2, strtok_r (NULL, ",\n", &rest), -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 3, strtok_r (NULL, ",\n", &rest), -1, SQLITE_TRANSIENT);
      if (sqlite3_step (insert) != SQLITE_DONE)
        return 1;
      sqlite3_reset (insert);
    }
  fclose (file);
  sqlite3_finalize (insert);
  return sqlite3_exec (bare, "COMMIT", NULL, NULL, NULL) != SQLITE_OK || sqlite3_close (bare) != SQLITE_OK;
}
