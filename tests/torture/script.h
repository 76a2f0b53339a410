#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* Acts made up at random: whole transactions in SQL, with savepoints, a search
 * index, large values and pages set free. */

extern const char script_schema[];

typedef struct
{
  char    *sql;
  gsize    blob;               /* bytes bound to its parameter; 0: none */
  guint32  seed;               /* and what they are */
} Step;

/* Steps, from BEGIN to the last before COMMIT; the last one counts the act. */
GPtrArray *script_act  (GRand      *dice);
/* SQLite's code. */
int        script_step (sqlite3    *handle,
                        const Step *step);
/* All that is in it, as a digest; NULL: it could not be read. */
char      *script_digest (sqlite3  *handle);
/* One query's rows into @sum; FALSE: they could not be read. */
gboolean   script_digest_rows (sqlite3    *handle,
                               const char *sql,
                               GChecksum  *sum);
/* The first column of the first row; -1: it could not be read. */
gint64     script_ask  (sqlite3    *handle,
                        const char *sql);
/* By SQLite's own check. */
gboolean   script_is_sound (sqlite3 *handle);

G_END_DECLS
