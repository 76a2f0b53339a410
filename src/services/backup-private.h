#pragma once

#include "backup-archive.h"
#include "backup.h"
#include "history.h"

G_BEGIN_DECLS

/* What making and restoring a backup share.  For the files of this room only. */

/* A part of a long act, as much of the whole as from @from to @to; its own
 * progress is a fraction or, of an archive, bytes of @bytes. */
typedef struct
{
  PennyGoOn go_on;             /* may be NULL */
  gpointer  data;
  double    from;
  double    to;
  guint64   bytes;
} PennyStretch;

gboolean penny_stretch_go_on    (double           fraction,
                                 gpointer         stretch);
gboolean penny_stretch_go_on_by (guint64          done,
                                 gpointer         stretch);

/* Makes an archive's error one of the store's, with a sentence that names @path.  Always FALSE. */
gboolean penny_backup_fail      (GError          *reason,
                                 const char      *path,
                                 GError         **error);
/* pennywell-2026-11-15-3fa2c91b.backup, or with "-2" and so on behind the id where another file
 * has that name; FALSE: the name of another kind of file. */
char    *penny_backup_name      (PennyDate        day,
                                 const char      *book_id,
                                 guint            number);
gboolean penny_backup_name_read (const char      *name,
                                 PennyDate       *day);
/* How many acts a book knows, and the newest entry's id and moment (0: none). */
typedef struct
{
  gint64 acts;
  gint64 newest;
  gint64 at;
} PennyAge;
gboolean penny_age_read         (PennyStore      *store,
                                 PennyAge        *age,
                                 GError         **error);

G_END_DECLS
