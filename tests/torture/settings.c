#include "torture.h"

#define GARBAGE { .garbage = TRUE }
#define WIDE { .garbage = TRUE, .wide = TRUE }
#define KILLED { .killed = TRUE }

/* The prototype's cache of a dozen pages: most acts are larger, so the file is
 * written before the commit. */
#define USUAL 12

const Setting settings[] = {
  { "garbage", "the power goes, and torn sectors hold garbage", GARBAGE, USUAL, 8, FALSE, FALSE },
  { "wide", "the same, and they spoil all that is around them", WIDE, USUAL, 8, FALSE, FALSE },
  { "small", "with almost no cache", WIDE, 4, 8, FALSE, FALSE },
  { "large", "with acts that fit into the cache", GARBAGE, 2000, 8, FALSE, FALSE },
  { "vacuum", "in the middle of VACUUM, mostly", WIDE, USUAL, 3, FALSE, FALSE },
  { "killed", "only the process dies", KILLED, USUAL, 8, FALSE, FALSE },
  { "again", "while it recovers too, and again", WIDE, USUAL, 8, TRUE, FALSE },
  { "store", "under the real store, with undo", WIDE, 10, 0, FALSE, TRUE },
};
const guint n_settings = G_N_ELEMENTS (settings);
