#include "crash-vfs.h"
#include "torture.h"

#include <string.h>

/* The crash disk itself, and that the torture can find what it looks for. */

#define TRIES 200

static CrashFile *
open_it (void)
{
  CrashFile *file = crash_disk_open ("/f", TRUE);

  g_assert_nonnull (file);
  return file;
}

static void
write_it (CrashFile *file,
          gsize      offset,
          guint8     what,
          gsize      size)
{
  g_autofree guint8 *bytes = g_malloc (size);

  memset (bytes, what, size);
  crash_file_write (file, offset, bytes, size);
}

static void
lose_power (CrashFile         *file,
            const CrashManner *manner)
{
  crash_disk_arm (1, manner);
  write_it (file, 0, 0xee, 1);
  g_assert_true (crash_disk_is_down ());
  g_assert_false (crash_file_sync (file));
  crash_disk_close (file);
  crash_disk_restart ();
}

/* What was synced is there; of what was not, all, some or nothing, and sectors whole. */
static void
test_power (void)
{
  guint all = 0, nothing = 0, some = 0;

  for (guint32 seed = 0; seed < TRIES; seed++)
    {
      g_autoptr (GBytes) bytes = NULL;
      const guint8 *found;
      CrashFile *file;
      guint new = 0;

      crash_disk_format (seed);
      file = open_it ();
      write_it (file, 0, 'a', 4096);
      g_assert_true (crash_file_sync (file));
      write_it (file, 512, 'b', 2048);
      lose_power (file, NULL);
      bytes = crash_disk_read ("/f");
      g_assert_nonnull (bytes);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, 4096);
      found = g_bytes_get_data (bytes, NULL);
      for (guint sector = 1; sector < 8; sector++)
        {
          g_assert_true (found[sector * 512] == found[sector * 512 + 511]);
          new += found[sector * 512] == 'b';
        }
      all += new == 4;
      nothing += new == 0;
      some += new > 0 && new < 4;
    }
  g_assert_true (all > 0 && nothing > 0 && some > 0);
}

/* A name that was not synced may be gone, and so may a deletion. */
static void
test_names (void)
{
  guint gone = 0, back = 0;

  for (guint32 seed = 0; seed < TRIES; seed++)
    {
      CrashFile *file;

      crash_disk_format (seed);
      file = open_it ();
      lose_power (file, NULL);
      gone += !crash_disk_has ("/f");
      file = crash_disk_open ("/g", TRUE);
      g_assert_true (crash_file_sync (file));
      g_assert_true (crash_disk_delete ("/g", FALSE));
      lose_power (file, NULL);
      back += crash_disk_has ("/g");
    }
  g_assert_true (gone > 0 && gone < TRIES);
  g_assert_true (back > 0 && back < TRIES);
}

static void
test_spoiled (gconstpointer data)
{
  const CrashManner manner = { .garbage = TRUE, .wide = GPOINTER_TO_INT (data) };
  guint around = 0;

  for (guint32 seed = 0; seed < 10 * TRIES; seed++)
    {
      g_autoptr (GBytes) bytes = NULL;
      CrashFile *file;

      crash_disk_format (seed);
      file = open_it ();
      write_it (file, 0, 'a', 8192);
      g_assert_true (crash_file_sync (file));
      write_it (file, 4096 + 512, 'b', 1024);
      lose_power (file, &manner);
      bytes = crash_disk_read ("/f");
      around += ((const guint8 *) g_bytes_get_data (bytes, NULL))[8191] != 'a';
    }
  g_assert_true ((around > 0) == manner.wide);
}

static void
test_killed (void)
{
  const CrashManner manner = { .killed = TRUE };
  g_autoptr (GBytes) bytes = NULL;
  CrashFile *file;

  crash_disk_format (1);
  file = open_it ();
  write_it (file, 0, 'a', 4096);
  lose_power (file, &manner);
  bytes = crash_disk_read ("/f");
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 4096);
}

static void
test_refused (void)
{
  CrashFile *file;

  crash_disk_format (1);
  file = open_it ();
  crash_disk_refuse (2, FALSE);
  g_assert_true (crash_file_truncate (file, 10));
  g_assert_false (crash_file_truncate (file, 20));
  g_assert_true (crash_disk_refused ());
  g_assert_true (crash_file_truncate (file, 30));
  g_assert_false (crash_disk_is_down ());
  crash_disk_refuse (1, TRUE);
  g_assert_false (crash_file_sync (file));
  g_assert_false (crash_file_sync (file));
  crash_disk_close (file);
}

/* A disk that says it has synced and has not: no book can stand that, and so the
 * torture must tell. */
static void
test_liar (void)
{
  const Setting liar = { .name = "liar", .manner = { .liar = TRUE }, .cache = 12, .vacuum_every = 8 };
  Tally tally = { 0 };

  for (guint32 seed = 0; seed < 20; seed += 2)
    world_run (&liar, seed, 25, &tally);
  g_test_message ("%u crashes: %u corrupt, %u lost, %u silent", tally.crashes, tally.corrupt, tally.lost, tally.silent);
  g_assert_true (tally_is_bad (&tally));
}

int
main (int   argc,
      char *argv[])
{
  crash_vfs_install (FALSE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disk/power", test_power);
  g_test_add_func ("/disk/names", test_names);
  g_test_add_data_func ("/disk/garbage", GINT_TO_POINTER (FALSE), test_spoiled);
  g_test_add_data_func ("/disk/wide", GINT_TO_POINTER (TRUE), test_spoiled);
  g_test_add_func ("/disk/killed", test_killed);
  g_test_add_func ("/disk/refused", test_refused);
  g_test_add_func ("/disk/liar", test_liar);
  return g_test_run ();
}
