#include "torture.h"

#include <string.h>

#include <glib/gstdio.h>

#include "crash-vfs.h"
#include "script.h"
#include "vault.h"

/* A book on the crash disk, and a plain copy of it in memory that no crash can
 * reach.  Both do the same acts; after each crash they must be the same. */

/* Changes until the crash: a large act makes some hundred, a small one a few. */
#define MOST_CHANGES 600
#define FEW_CHANGES  40

/* Acts before the first crash, so that there is something to lose. */
#define ACTS_BEFORE 20

typedef struct
{
  const Setting *setting;
  Tally         *tally;
  guint32        seed;
  guint          crash;        /* which one of this world */
  GRand         *dice;
  char          *folder;
  char          *file;
  PennyKey      *key;
  PennyVault    *vault;
  sqlite3       *book;
  sqlite3       *mirror;
  gint64         acts;         /* done, and so never to be lost */
} World;

static void
close_book (World *self)
{
  g_clear_pointer (&self->book, sqlite3_close_v2);
  if (self->vault != NULL)
    {
      PennyVaultFlags flags = penny_vault_flags (self->vault);

      self->tally->healed += flags.healed;
      self->tally->torn += flags.torn;
    }
  g_clear_pointer (&self->vault, penny_vault_free);
}

static int
run (sqlite3    *handle,
     const char *sql)
{
  return sqlite3_exec (handle, sql, NULL, NULL, NULL);
}

/* As a new process would. */
static gboolean
open_book (World *self)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size = %d", self->setting->cache);

  self->vault = penny_vault_new (self->key, CRASH_VFS);
  if (sqlite3_open_v2 (self->file, &self->book, SQLITE_OPEN_READWRITE, penny_vault_name (self->vault)) == SQLITE_OK &&
      penny_vault_configure (self->book, "main") == SQLITE_OK &&
      run (self->book, cache) == SQLITE_OK &&
      run (self->book, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL") == SQLITE_OK)
    return TRUE;
  return FALSE;
}

static void
explain (World      *self,
         const char *what,
         const char *detail)
{
  tally_explain (self->setting, self->seed, self->crash, what, detail);
}

static void
make (World *self)
{
  PennyHeader header;
  PennyVault *vault;

  crash_disk_format (self->seed);
  penny_header_init (&header);
  vault = penny_vault_new (self->key, CRASH_VFS);
  g_assert_cmpint (penny_vault_make (vault, self->file, &header), ==, SQLITE_OK);
  penny_vault_free (vault);
  g_assert_true (open_book (self));
  g_assert_cmpint (run (self->book, script_schema), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (":memory:", &self->mirror), ==, SQLITE_OK);
  g_assert_cmpint (run (self->mirror, script_schema), ==, SQLITE_OK);
  crash_disk_settle ();
}

typedef enum
{
  GOES_ON,
  CRASHED,
  CRASHED_IN_COMMIT,           /* the act may be done or not, and the mirror is still in the middle of it */
  REFUSED,                     /* a sound book does what it is told */
} Outcome;

static Outcome
refuse (World      *self,
        const char *sql)
{
  if (crash_disk_is_down ())
    return CRASHED;
  self->tally->corrupt++;
  explain (self, sqlite3_errmsg (self->book), sql);
  return REFUSED;
}

static Outcome
do_steps (World     *self,
          GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = steps->pdata[i];

      if (script_step (self->book, step) != SQLITE_OK)
        return refuse (self, step->sql);
      g_assert_cmpint (script_step (self->mirror, step), ==, SQLITE_OK);
    }
  return GOES_ON;
}

static Outcome
do_act (World *self)
{
  g_autoptr (GPtrArray) steps = script_act (self->dice);
  Outcome outcome = do_steps (self, steps);

  if (outcome != GOES_ON)
    return outcome;
  if (run (self->book, "COMMIT") != SQLITE_OK)
    return crash_disk_is_down () ? CRASHED_IN_COMMIT : refuse (self, "COMMIT");
  g_assert_cmpint (run (self->mirror, "COMMIT"), ==, SQLITE_OK);
  self->acts++;
  self->tally->acts++;
  return crash_disk_is_down () ? CRASHED : GOES_ON;
}

/* VACUUM reads every page, those too that hold nothing. */
static Outcome
do_vacuum (World *self)
{
  if (run (self->book, "VACUUM") != SQLITE_OK)
    return refuse (self, "VACUUM");
  return crash_disk_is_down () ? CRASHED : GOES_ON;
}

static gboolean
one_in (World *self,
        guint  n)
{
  return n > 0 && g_rand_int_range (self->dice, 0, (gint32) n) == 0;
}

static Outcome
work (World *self)
{
  Outcome outcome;

  do
    outcome = one_in (self, self->setting->vacuum_every) ? do_vacuum (self) : do_act (self);
  while (outcome == GOES_ON);
  return outcome;
}

/* Recovering is work too, and the power may go in it. */
static void
crash_again (World *self)
{
  for (int tries = 0; tries < 4 && one_in (self, self->setting->again ? 1 : 4); tries++)
    {
      crash_disk_arm ((guint) g_rand_int_range (self->dice, 1, 40), &self->setting->manner);
      if (open_book (self))
        script_ask (self->book, "SELECT count (*) FROM t");
      if (crash_disk_is_down ())
        self->tally->recoveries++;
      close_book (self);
      crash_disk_restart ();
    }
}

static void
decide (World    *self,
        gboolean  in_commit,
        gint64    found)
{
  gboolean kept = in_commit && found == self->acts + 1;

  if (sqlite3_get_autocommit (self->mirror) == 0)
    g_assert_cmpint (run (self->mirror, kept ? "COMMIT" : "ROLLBACK"), ==, SQLITE_OK);
  self->acts += kept;
  self->tally->under_way += kept;
}

static gboolean
is_whole (World    *self,
          gboolean  in_commit)
{
  g_autofree char *is = NULL, *should_be = NULL;
  gint64 found;

  if (!open_book (self) || !script_is_sound (self->book))
    {
      self->tally->corrupt++;
      explain (self, "it is not sound", sqlite3_errmsg (self->book));
      return FALSE;
    }
  found = script_ask (self->book, "SELECT acts FROM meta");
  decide (self, in_commit, found);
  if (found != self->acts)
    {
      g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT " acts, not %" G_GINT64_FORMAT, found, self->acts);

      self->tally->lost++;
      explain (self, "an act is lost", detail);
      return FALSE;
    }
  is = script_digest (self->book);
  should_be = script_digest (self->mirror);
  g_assert_nonnull (should_be);
  if (g_strcmp0 (is, should_be) == 0)
    return TRUE;
  self->tally->silent++;
  explain (self, "it is not what was written", is != NULL ? "and says nothing" : sqlite3_errmsg (self->book));
  return FALSE;
}

void
world_run (const Setting *setting,
           guint32        seed,
           guint          most,
           Tally         *tally)
{
  World self = { .setting = setting, .seed = seed, .tally = tally };
  guint8 key[PENNY_KEY_BYTES];
  gboolean whole = TRUE;

  memset (key, 7, sizeof key);
  self.key = penny_key_from_bytes (key);
  self.dice = g_rand_new_with_seed (seed + 1);
  self.folder = g_dir_make_tmp ("pennywell-torture-XXXXXX", NULL);
  self.file = g_build_filename (self.folder, "book.db", NULL);
  make (&self);
  for (guint i = 0; i < ACTS_BEFORE; i++)
    g_assert_cmpint (do_act (&self), ==, GOES_ON);
  for (; self.crash < most && whole; self.crash++)
    {
      Outcome outcome;

      crash_disk_arm ((guint) g_rand_int_range (self.dice, 1, one_in (&self, 2) ? FEW_CHANGES : MOST_CHANGES),
                      &setting->manner);
      outcome = work (&self);
      if (outcome == REFUSED)
        break;
      close_book (&self);
      crash_disk_restart ();
      tally->crashes++;
      crash_again (&self);
      whole = is_whole (&self, outcome == CRASHED_IN_COMMIT);
    }
  close_book (&self);
  sqlite3_close_v2 (self.mirror);
  g_unlink (self.file);
  g_rmdir (self.folder);
  g_free (self.file);
  g_free (self.folder);
  g_rand_free (self.dice);
  penny_key_unref (self.key);
}
