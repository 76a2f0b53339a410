#pragma once

#include "store.h"

G_BEGIN_DECLS

/* How the book itself is kept safe: one row, inside the book, so that it goes
 * where the book goes.  Not an act: it has no undo; penny_history_note() says who and when. */
typedef struct
{
  gboolean  always_ask;        /* the key stays out of the keyring: the passphrase is asked for each time */
  gboolean  code_kept;         /* a group of the recovery code was asked back, so it was written down */
  char     *backup_folder;     /* where backups go; NULL: not chosen */
  gint64    backed_up_at;      /* UTC seconds of the last backup that was checked; 0: never */
  gint64    backed_up_to;      /* the newest history entry then */
  gint64    missed_at;         /* since when that folder was not there at closing; 0: it was */
  char     *watched_folder;    /* where receipts arrive by themselves; NULL: nowhere */
  gint64    watched_to;        /* what came there later than this is new: microseconds of 1970, by that folder's own clock */
} PennyKeeping;

PennyKeeping *penny_keeping_get  (PennyStore          *store,
                                  GError             **error);
gboolean      penny_keeping_save (PennyStore          *store,
                                  const PennyKeeping  *keeping,
                                  GError             **error);
PennyKeeping *penny_keeping_copy (const PennyKeeping  *self);
void          penny_keeping_free (PennyKeeping        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyKeeping, penny_keeping_free)

G_END_DECLS
