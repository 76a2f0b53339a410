#pragma once

#include "watched-files.h"

G_BEGIN_DECLS

/* Which files of a folder are whole: those that did not change for a while.  Somebody may be copying them into it. */
#define PENNY_WATCHED_STILL 2000        /* milliseconds */

typedef struct _PennyWatchedSeen PennyWatchedSeen;

PennyWatchedSeen *penny_watched_seen_new   (void);
void              penny_watched_seen_free  (PennyWatchedSeen *self);
void              penny_watched_seen_clear (PennyWatchedSeen *self);
/* Of @files, which are there @now (monotonic), those to take.  @waiting: others may be whole in a while. */
GPtrArray        *penny_watched_seen_pick  (PennyWatchedSeen *self,
                                            const GPtrArray  *files,
                                            gint64            now,
                                            gboolean         *waiting);
/* They were taken, or could not be: not again as they are. */
void              penny_watched_seen_pass  (PennyWatchedSeen *self,
                                            const GPtrArray  *files);

G_END_DECLS
