#include "maya.h"

#include <locale.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "../store/fault.h"
#include "soundness.h"

/* Maya's first payday is approved while the disk fails, or the program dies, at one place after the other.  Opened
 * again, the run is there as a whole, with its history, or not at all. */

typedef struct
{
  char *folder;
  char *book;
  char *seen;                  /* the fingerprint of what is approved */
  char *before;                /* the book without the run */
} Place;

static void
close_book (Maya *maya)
{
  g_clear_pointer (&maya->store, penny_store_close);
}

/* A small cache, so that the file is written before the commit too. */
static void
open_book (const Place *place,
           Maya        *maya)
{
  g_autoptr (GError) error = NULL;

  maya->store = penny_store_open (place->book, PENNY_STORE_WRITE, NULL, &error);
  g_assert_no_error (error);
  penny_store_set_actor (maya->store, "Ruth");
  g_assert_true (penny_store_run (maya->store, "PRAGMA cache_size = 20; PRAGMA cache_spill = 20", NULL));
}

static void
set_up (Place *place,
        Maya  *maya)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRunRequest) request = maya_request (0);
  g_autoptr (PennyRunDraft) draft = NULL;
  PennyStore *store;

  place->folder = g_dir_make_tmp ("pennywell-XXXXXX", &error);
  g_assert_no_error (error);
  place->book = g_build_filename (place->folder, "book", NULL);
  store = penny_store_open (place->book, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  g_assert_no_error (error);
  maya_fill (maya, store);
  maya_work (maya, 0);
  draft = penny_run_draft (maya->store, request, &error);
  g_assert_no_error (error);
  g_assert_false (draft->stops);
  place->seen = g_strdup (draft->seen);
  place->before = dump (maya->store);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Place *place,
           Maya  *maya)
{
  close_book (maya);
  remove_all (place->folder);
  g_free (place->folder);
  g_free (place->book);
  g_free (place->seen);
  g_free (place->before);
}

static gboolean
approve (const Place  *place,
         Maya         *maya,
         GError      **error)
{
  g_autoptr (PennyRunRequest) request = maya_request (0);
  PennyRunApproval approval = { .request = request, .seen = place->seen };

  return penny_act_approve_run (maya->store, &approval, NULL, error);
}

static guint
approvals (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = penny_history_list (store, 0, 1000, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const PennyHistoryEntry *entry = g_ptr_array_index (entries, i);

      n += entry->state == PENNY_HISTORY_DONE && g_str_equal (entry->kind, "run-approved");
    }
  return n;
}

/* TRUE: it is there. */
static gboolean
expect_whole_or_not (const Place *place,
                     Maya        *maya)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (maya->store, NULL, NULL, &error);
  g_autofree char *now = dump (maya->store);
  guint runs = count (maya->store, "runs");

  g_assert_no_error (error);
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_cmpuint (approvals (maya->store), ==, runs);
  if (runs == 0)
    {
      g_assert_cmpstr (now, ==, place->before);
      return FALSE;
    }
  g_assert_cmpuint (runs, ==, 1);
  g_assert_cmpuint (count (maya->store, "slips"), ==, 3);
  /* Three net pays, HMRC and the pension. */
  g_assert_cmpuint (count (maya->store, "pay_bills"), ==, 5);
  g_assert_cmpuint (count (maya->store, "bills"), ==, 5);
  return TRUE;
}

static void
take_back (Maya *maya)
{
  do_act (maya->store, penny_act_undo, NULL);
}

static void
fail_everywhere (FaultKind kind,
                 int       step)
{
  Place place = { 0 };
  Maya maya = { 0 };
  gboolean failed = TRUE;
  int nth;

  set_up (&place, &maya);
  close_book (&maya);
  for (nth = 1; failed; nth += step)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      open_book (&place, &maya);
      fault_arm (kind, nth);
      done = approve (&place, &maya, &error);
      close_book (&maya);
      failed = fault_disarm ();
      g_assert_true (done || error != NULL);
      open_book (&place, &maya);
      /* A cut in the last moment of a commit that was reported may take it back whole; nothing else may. */
      g_assert_true (expect_whole_or_not (&place, &maya) || !done || kind == FAULT_POWER);
      if (approvals (maya.store) > 0)
        take_back (&maya);
      g_assert_cmpuint (count (maya.store, "slips"), ==, 0);
      close_book (&maya);
    }
  g_test_message ("%d places", nth - 1);
  g_assert_cmpint (nth, >, 10);
  tear_down (&place, &maya);
}

static void
test_full (void)
{
  fail_everywhere (FAULT_FULL, 5);
}

static void
test_fault (void)
{
  fail_everywhere (FAULT_IO, 5);
}

static void
test_power (void)
{
  fail_everywhere (FAULT_POWER, 5);
}

/* In a process of its own, which ends in the middle. */
static gboolean
dies_approving (const Place *place,
                int          nth)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      Maya maya = { 0 };
      gboolean done;

      open_book (place, &maya);
      fault_arm (FAULT_EXIT, nth);
      done = approve (place, &maya, NULL);
      fault_disarm ();
      _exit (done ? 0 : 1);
    }
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_true (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == FAULT_EXIT_STATUS);
  return WEXITSTATUS (status) != 0;
}

static void
test_killed (void)
{
  Place place = { 0 };
  Maya maya = { 0 };
  gboolean died = TRUE;
  int nth;

  set_up (&place, &maya);
  close_book (&maya);
  for (nth = 1; died; nth += 5)
    {
      died = dies_approving (&place, nth);
      open_book (&place, &maya);
      g_assert_true (expect_whole_or_not (&place, &maya) || died);
      if (approvals (maya.store) > 0)
        take_back (&maya);
      close_book (&maya);
    }
  g_test_message ("%d places", nth - 1);
  g_assert_cmpint (nth, >, 10);
  tear_down (&place, &maya);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  fault_install ();
  g_test_add_func ("/pay-faults/full", test_full);
  g_test_add_func ("/pay-faults/fault", test_fault);
  g_test_add_func ("/pay-faults/power", test_power);
  g_test_add_func ("/pay-faults/killed", test_killed);
  return g_test_run ();
}
