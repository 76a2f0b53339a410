#include <string.h>

#include "daemon.h"
#include "keyring.h"
#include "locked.h"
#include "prompter.h"
#include "run.h"

/* The command line where a keyring runs: whatever is wrong with the key in it,
 * there is never a new one, the file stays as it is, and the code opens it. */

static void
run_with (Run        *run,
          Locked     *locked,
          const char *line,
          const char *given,
          int         code)
{
  g_autofree char *filled = locked_fill_in (locked, line);
  g_autofree char *secret = given == NULL ? NULL : locked_fill_in (locked, given);

  if (secret == NULL)
    run_command (run, filled, locked->folder);
  else
    run_given (run, filled, locked->folder, secret);
  g_test_message ("%s\n%d\n%s\n%s", filled, run->code, run->out, run->err);
  g_assert_cmpint (run->code, ==, code);
}

static char *
id_of (const Locked *locked,
       const char   *name)
{
  g_autofree char *path = g_build_filename (locked->folder, name, NULL);
  PennyLocks locks;
  g_autoptr (GError) error = NULL;

  penny_locks_read (path, &locks, &error);
  g_assert_no_error (error);
  return g_strdup (locks.id);
}

static void
keep (const char *id,
      const char *key)
{
  g_autoptr (GError) error = NULL;

  penny_keyring_keep_now (id, key, &error);
  g_assert_no_error (error);
}

static void
assert_kept (const char *id,
             const char *key)
{
  g_autoptr (GError) error = NULL;
  char *text = penny_keyring_look_up_now (id, &error);

  g_assert_no_error (error);
  if (key != NULL)
    g_assert_cmpstr (text, ==, key);
  penny_keyring_free (text);
}

static void
assert_gone (const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_keyring_look_up_now (id, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_GONE);
}

static void
test_new (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *id = NULL;

  locked_set_up (&locked);
  run_with (&run, &locked, "new {T}/new --name Nell", NULL, 0);
  id = id_of (&locked, "new");
  assert_kept (id, NULL);
  run_with (&run, &locked, "summary {T}/new", NULL, 0);
  g_assert_nonnull (strstr (run.out, "Nell"));
  g_assert_cmpstr (run.err, ==, "");
  run_with (&run, &locked, "check {T}/new", NULL, 0);
  run_with (&run, &locked, "backup {T}/new {T}/bk", NULL, 0);
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

static void
test_sealing (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *id = NULL;

  locked_set_up (&locked);
  run_with (&run, &locked, "summary {T}/plain", NULL, 0);
  g_assert_nonnull (strstr (run.err, "sealed from now on"));
  id = id_of (&locked, "plain");
  assert_kept (id, NULL);
  run_with (&run, &locked, "summary {T}/plain", NULL, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

/* Gone from the keyring, or another key than the file's. */
static void
test_no_key (void)
{
  static const struct { const char *key; const char *sentence; } cases[] = {
    { NULL, "does not know the key of this file" },
    { "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "does not open it" },
    { "no key at all", "does not open it" },
  };
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *id = NULL;

  locked_set_up (&locked);
  id = id_of (&locked, "kim");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].key != NULL)
        keep (id, cases[i].key);
      run_with (&run, &locked, "undo {T}/kim", NULL, 5);
      g_assert_nonnull (strstr (run.err, cases[i].sentence));
      g_assert_nonnull (strstr (run.err, "--key-fd N"));
      if (cases[i].key != NULL)
        assert_kept (id, cases[i].key);
      else
        assert_gone (id);
      run_with (&run, &locked, "summary {T}/kim --key-fd 3", "{CODE}", 0);
    }
  keep (id, locked.key);
  run_with (&run, &locked, "summary {T}/kim", NULL, 0);
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

/* Locked, and whoever is asked says no: nothing is made, nothing is changed, and it ends. */
static void
test_locked (gconstpointer dismissed)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *new_folder = NULL;
  g_autoptr (Prompter) prompter = GPOINTER_TO_INT (dismissed) ? prompter_new () : NULL;

  locked_set_up (&locked);
  id = id_of (&locked, "kim");
  keep (id, locked.key);
  daemon_lock ();
  run_with (&run, &locked, "undo {T}/kim", NULL, 5);
  g_assert_nonnull (strstr (run.err, "still locked"));
  run_with (&run, &locked, "new {T}/new", NULL, 1);
  g_assert_nonnull (strstr (run.err, "still locked"));
  new_folder = g_build_filename (locked.folder, "new", NULL);
  g_assert_false (g_file_test (new_folder, G_FILE_TEST_EXISTS));
  run_with (&run, &locked, "summary {T}/plain", NULL, 1);
  run_with (&run, &locked, "rekey {T}/kim --replace-key --key-fd 3", "{CODE}", 5);
  g_assert_cmpstr (run.out, ==, "");
  run_with (&run, &locked, "summary {T}/joe", NULL, 0);
  run_with (&run, &locked, "summary {T}/kim --key-fd 3", "{CODE}", 0);
  if (prompter != NULL)
    g_assert_cmpuint (prompter_asked (prompter), >=, 4);
  daemon_unlock ();
  assert_kept (id, locked.key);
  run_with (&run, &locked, "summary {T}/kim", NULL, 0);
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

/* The keyring has the new one, under its new name, and no more the old one. */
static void
test_replace_key (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *old_id = NULL;
  g_autofree char *id = NULL;
  g_autofree char *code = NULL;

  locked_set_up (&locked);
  old_id = id_of (&locked, "kim");
  keep (old_id, locked.key);
  run_with (&run, &locked, "rekey {T}/kim --replace-key", NULL, 0);
  code = g_strdup (run.out);
  id = id_of (&locked, "kim");
  g_assert_cmpstr (id, !=, old_id);
  assert_gone (old_id);
  assert_kept (id, NULL);
  run_with (&run, &locked, "summary {T}/kim", NULL, 0);
  run_with (&run, &locked, "summary {T}/kim --key-fd 3", code, 0);
  run_with (&run, &locked, "summary {T}/kim --key-fd 3", "{KEY}", 5);
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

static void
test_restore (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *id = NULL;

  locked_set_up (&locked);
  id = id_of (&locked, "kim");
  run_with (&run, &locked, "restore {BACKUP} {T}/back", NULL, 5);
  keep (id, locked.key);
  run_with (&run, &locked, "restore {BACKUP} {T}/back", NULL, 0);
  run_with (&run, &locked, "summary {T}/back", NULL, 0);
  g_assert_true (penny_keyring_forget_now (id, NULL));
  locked_tear_down (&locked);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_test_add_func ("/cli-keyring/new", test_new);
  g_test_add_func ("/cli-keyring/sealing", test_sealing);
  g_test_add_func ("/cli-keyring/no-key", test_no_key);
  g_test_add_data_func ("/cli-keyring/nobody-asks", GINT_TO_POINTER (FALSE), test_locked);
  g_test_add_data_func ("/cli-keyring/dismissed", GINT_TO_POINTER (TRUE), test_locked);
  g_test_add_func ("/cli-keyring/replace-key", test_replace_key);
  g_test_add_func ("/cli-keyring/restore", test_restore);
  return g_test_run ();
}
