#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What a book's file looks like, and how an older one becomes so. */

/* The tables whose changes an act records, by name: all but the book's own
 * number and the history itself. NULL-terminated. */
extern const char *const penny_schema_recorded[];

/* "PENY": SQLite's application_id, by which a book is told from any other database. */
#define PENNY_SCHEMA_APPLICATION 0x50454e59

/* The version that this program writes. */
int         penny_schema_version    (void);
/* The oldest version whose changesets can still be undone. */
int         penny_schema_undo_floor (void);

/* FALSE with NOT_A_BOOK or FROM_THE_FUTURE.  @is_new: one is being made, so there may be nothing yet. */
gboolean    penny_schema_check      (PennyStore  *store,
                                     gboolean     is_new,
                                     int         *version,
                                     GError     **error);
/* The same of a file that is no open book, from its two numbers. */
gboolean    penny_schema_is_ours    (gint64       application,
                                     gint64       version,
                                     GError     **error);
/* From @version to the newest, each step a transaction of its own. */
gboolean    penny_schema_update     (PennyStore  *store,
                                     int          version,
                                     GError     **error);

/* The sentence for a rule that SQLite reports broken. */
const char *penny_schema_rule       (const char  *report);

G_END_DECLS
