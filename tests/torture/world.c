#include "torture.h"

#include <string.h>

#include <glib/gstdio.h>

#include "crash-vfs.h"
#include "script.h"
#include "vault.h"

/* A book on the crash disk, and a plain copy of it in memory that no crash can
 * reach.  Both do the same acts; after each crash they must be the same. */

#define MOST_CHANGES 600       /* until the crash; a large act makes some hundred */

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
  g_printerr ("# torture: %s, crash %u: %s (%s). Again with: torture --seed %u --crashes %u %s\n",
              self->setting->name, self->crash + 1, what, detail, self->seed, self->crash + 1, self->setting->name);
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

/* In both; FALSE when the crash came in the middle of it. */
static gboolean
do_steps (World     *self,
          GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      int code = script_step (self->book, steps->pdata[i]);

      if (crash_disk_is_down ())
        return FALSE;
      g_assert_cmpint (code, ==, script_step (self->mirror, steps->pdata[i]));
    }
  return TRUE;
}

static gboolean
vacuums (World *self)
{
  return self->setting->vacuum_every > 0 &&
         g_rand_int_range (self->dice, 0, (gint32) self->setting->vacuum_every) == 0;
}

/* Acts until the crash.  TRUE when it came in a commit: then the act may be done
 * or not, and the mirror is still in the middle of it. */
static gboolean
work (World *self)
{
  while (!crash_disk_is_down ())
    {
      g_autoptr (GPtrArray) steps = NULL;

      if (vacuums (self))
        {
          run (self->book, "VACUUM");
          continue;
        }
      steps = script_act (self->dice);
      if (!do_steps (self, steps))
        return FALSE;
      if (run (self->book, "COMMIT") != SQLITE_OK)
        {
          g_assert_true (crash_disk_is_down ());
          return TRUE;
        }
      g_assert_cmpint (run (self->mirror, "COMMIT"), ==, SQLITE_OK);
      self->acts++;
      self->tally->acts++;
    }
  return FALSE;
}

/* Recovering is work too, and the power may go in it. */
static void
crash_again (World *self)
{
  int one_in = self->setting->again ? 1 : 4;

  for (int tries = 0; tries < 4 && g_rand_int_range (self->dice, 0, one_in) == 0; tries++)
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

static gboolean
is_sound (sqlite3 *handle)
{
  return script_ask (handle, "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") == 1;
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

  if (!open_book (self) || !is_sound (self->book))
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
  for (; self.crash < most && whole; self.crash++)
    {
      gboolean in_commit;

      crash_disk_arm ((guint) g_rand_int_range (self.dice, 1, MOST_CHANGES), &setting->manner);
      in_commit = work (&self);
      close_book (&self);
      crash_disk_restart ();
      tally->crashes++;
      crash_again (&self);
      whole = is_whole (&self, in_commit);
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
