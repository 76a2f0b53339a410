#pragma once

#include "crash-disk.h"

G_BEGIN_DECLS

/* What the disk is like and how the book is used; the table is in settings.c. */
typedef struct
{
  const char  *name;
  const char  *words;
  CrashManner  manner;
  int          cache;          /* pages; a small one writes the file in the middle of an act */
  guint        vacuum_every;   /* acts, about; 0: never */
  gboolean     again;          /* it crashes while it recovers, and again */
  gboolean     store;          /* the store's acts and undo, not bare SQL */
} Setting;

extern const Setting settings[];
extern const guint   n_settings;

/* What came of it. */
typedef struct
{
  guint crashes;
  guint recoveries;            /* crashes while it recovered, in addition */
  guint acts;
  guint under_way;             /* acts that the crash met in the commit, and that were kept */
  guint healed;
  guint torn;
  guint corrupt;               /* does not open, or is not sound */
  guint lost;                  /* an act that was done is gone, or one that was not is there */
  guint silent;                /* sound by its own word, but not what was written */
} Tally;

/* Makes a book and crashes its computer up to @most times, all from @seed; ends
 * early at the first failure, which it explains on the standard error. */
void     world_run      (const Setting *setting,
                         guint32        seed,
                         guint          most,
                         Tally         *tally);
/* The same with the real store on the disk. */
void     ledger_run     (const Setting *setting,
                         guint32        seed,
                         guint          most,
                         Tally         *tally);

gboolean tally_is_bad   (const Tally   *tally);
void     tally_add      (Tally         *tally,
                         const Tally   *more);
/* A failure, and how to have it again. */
void     tally_explain  (const Setting *setting,
                         guint32        seed,
                         guint          crash,
                         const char    *what,
                         const char    *detail);

G_END_DECLS
