#include "receipt-ground.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"

/* Disks that fail and programs that are killed while receipts come in: each is whole or absent. */

#define MANY 20

static GPtrArray *
stage_many (Ground *ground,
            guint   n)
{
  g_autoptr (GPtrArray) staged = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_kept_file_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("receipt %u of %d", i, g_test_rand_int ());
      PennyKeptFile *file = stage (ground, name, NULL);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (staged, file);
    }
  return g_steal_pointer (&staged);
}

static gboolean
take_all (PennyStore       *store,
          const GPtrArray  *staged,
          GError          **error)
{
  for (guint i = 0; i < staged->len; i++)
    {
      PennyReceipt receipt = { .came = PENNY_CAME_DROPPED, .payee = (char *) "Boots" };

      if (!penny_kept_files_take (store, staged->pdata[i], &receipt.file_id, error) ||
          !penny_receipts_save (store, &receipt, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_all (PennyStore       *store,
         const GPtrArray  *staged,
         GError          **error)
{
  if (!penny_history_begin (store, error))
    return FALSE;
  if (take_all (store, staged, error))
    return penny_history_commit (store, "tested", NULL, error);
  penny_history_abandon (store);
  return FALSE;
}

/* Every change to the disk fails at its place; the next try does it. */
static void
test_disk_fails (gconstpointer data)
{
  FaultKind kind = (FaultKind) GPOINTER_TO_INT (data);
  Ground ground;
  g_autoptr (GPtrArray) staged = NULL;
  gboolean added = FALSE;

  ground_make (&ground);
  g_assert_true (penny_store_run (ground.small.store, "PRAGMA cache_size = 10; PRAGMA cache_spill = 10", NULL));
  staged = stage_many (&ground, MANY);
  for (int nth = 1; !added; nth++)
    {
      g_autoptr (GError) error = NULL;
      gint64 n;

      fault_arm (kind, nth);
      added = add_all (ground.small.store, staged, &error);
      fault_disarm ();
      g_assert_true (added == (error == NULL));
      n = ask (ground.small.store, "SELECT count(*) FROM receipts");
      /* Where only the journal could not be put away it is done, and said not to be: then it is there whole. */
      g_assert_cmpint (n, ==, added ? MANY : 0);
      g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM receipt_words"), ==, n);
      g_assert_cmpuint (count_sealed (&ground), ==, MANY);
    }
  ground_reopen (&ground);
  g_assert_cmpuint (count_sealed (&ground), ==, MANY);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* What was staged for an act that failed is dropped: nothing is left. */
static void
test_given_up (void)
{
  Ground ground;
  g_autoptr (GPtrArray) staged = NULL;
  g_autoptr (GError) error = NULL;

  ground_make (&ground);
  staged = stage_many (&ground, 3);
  fault_arm (FAULT_FULL, 1);
  g_assert_false (add_all (ground.small.store, staged, &error));
  fault_disarm ();
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL);
  for (guint i = 0; i < staged->len; i++)
    penny_kept_files_drop (ground.small.store, staged->pdata[i]);
  g_assert_cmpuint (count_sealed (&ground), ==, 0);
  assert_sound (&ground);
  ground_clear (&ground);
}

/* There is no room for the picture itself. */
static void
test_no_room (void)
{
  Ground ground;
  g_autoptr (GError) error = NULL;
  struct rlimit before, now;

  ground_make (&ground);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  now = before;
  now.rlim_cur = 40;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &now), ==, 0);
  g_assert_null (stage (&ground, "a receipt", &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL);
  g_assert_cmpuint (count_sealed (&ground), ==, 0);
  ground_clear (&ground);
}

static gboolean
destroy_one (PennyStore *store)
{
  gint64 id = ask (store, "SELECT min (file_id) FROM receipts");

  return penny_kept_files_destroy (store, id, "tested", NULL, NULL);
}

/* The child adds five at a time and destroys one, until it is killed in the middle. */
G_NORETURN static void
work_till_killed (Ground *ground,
                  int     ready)
{
  ground->small.store = penny_store_open (ground->folder, PENNY_STORE_WRITE, ground->key, NULL);
  while (ground->small.store != NULL)
    {
      g_autoptr (GPtrArray) staged = stage_many (ground, 5);

      if (staged == NULL || !add_all (ground->small.store, staged, NULL) || !destroy_one (ground->small.store) ||
          write (ready, "x", 1) != 1)
        break;
    }
  _exit (1);
}

static void
kill_in_the_middle (Ground *ground)
{
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    work_till_killed (ground, ready[1]);
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_usleep ((gulong) g_test_rand_int_range (0, 30000));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (ready[0]);
}

static void
test_killed (void)
{
  Ground ground;

  ground_make (&ground);
  for (int round = 0; round < 8; round++)
    {
      gint64 acts, destroyed, n;

      small_close (&ground.small);
      kill_in_the_middle (&ground);
      ground_reopen (&ground);
      n = ask (ground.small.store, "SELECT count(*) FROM receipts");
      destroyed = ask (ground.small.store, "SELECT count(*) FROM history WHERE noted = 1");
      acts = ask (ground.small.store, "SELECT count(*) FROM history WHERE noted = 0") - 1;
      g_assert_cmpint (n, ==, 5 * acts - destroyed);
      g_assert_cmpint (ask (ground.small.store, "SELECT count(*) FROM files"), ==, n);
      g_assert_cmpint (count_sealed (&ground), ==, n);
      assert_sound (&ground);
    }
  ground_clear (&ground);
}

int
main (int   argc,
      char *argv[])
{
  fault_install ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/receipts-faults/full", GINT_TO_POINTER (FAULT_FULL), test_disk_fails);
  g_test_add_data_func ("/receipts-faults/io", GINT_TO_POINTER (FAULT_IO), test_disk_fails);
  g_test_add_func ("/receipts-faults/given-up", test_given_up);
  g_test_add_func ("/receipts-faults/no-room", test_no_room);
  g_test_add_func ("/receipts-faults/killed", test_killed);
  return g_test_run ();
}
