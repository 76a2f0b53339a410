#include "locked.h"
#include "run.h"
#include "terminal.h"

#include <fcntl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

/* What opens a file on the command line where no keyring runs, what changes that,
 * and what keeps the file safe.  Nobody's secret is in the words or in the answers. */

typedef struct
{
  const char *line;
  const char *given;           /* on descriptor 3; NULL: nothing */
  int         code;
  const char *out;             /* a part of standard output; NULL: it is empty */
  const char *err;             /* a part of standard error; NULL: it is empty */
} Row;

static const Row rows[] = {
  /* Each secret opens it, however the line ends; nothing and rubbish do not. */
  { "summary {T}/kim", NULL, 5, NULL, "This file is locked. No keyring runs on this computer." },
  { "summary {T}/kim", NULL, 5, NULL, "--key-fd N" },
  { "summary {T}/kim --key-fd 3", "{PASS}\n", 0, "Kim", NULL },
  { "summary {T}/kim --key-fd 3", "{PASS}", 0, "Kim", NULL },
  { "summary {T}/kim --key-fd 3", "{PASS}\r\nand more", 0, "Kim", NULL },
  { "summary {T}/kim --key-fd 3", "{CODE}\n", 0, "Kim", NULL },
  { "summary {T}/kim --key-fd 3", "{KEY}\n", 0, "Kim", NULL },
  { "summary {T}/kim --key-fd 3", "{PASS}!\n", 5, NULL, "neither this file" },
  { "summary {T}/kim --key-fd 3", "\n{PASS}\n", 5, NULL, "Nothing was given" },
  { "summary {T}/kim --key-fd 3", "", 5, NULL, "Nothing was given" },
  { "summary {T}/kim --key-fd 3", "\xff\xfe\n", 5, NULL, "not text" },
  { "summary {T}/kim --key-fd 9", NULL, 5, NULL, "descriptor 9" },
  { "summary {T}/kim --key-fd x", NULL, 2, NULL, "x" },
  { "summary {T}/kim --key x", NULL, 2, NULL, "--key" },
  { "summary {T}/nowhere --key-fd 3", "{PASS}\n", 1, NULL, "nowhere" },
  /* Every command that opens a file, without and with. */
  { "list {T}/kim", NULL, 5, NULL, "locked" },
  { "list {T}/kim --key-fd 3", "{KEY}", 0, "", NULL },
  { "history {T}/kim --json", NULL, 5, NULL, "locked" },
  { "history {T}/kim --key-fd 3", "{KEY}", 0, "Kim", NULL },
  { "undo {T}/kim", NULL, 5, NULL, "locked" },
  { "undo {T}/kim --key-fd 3", "{KEY}", 0, "Undone: ", NULL },
  { "redo {T}/kim", NULL, 5, NULL, "locked" },
  { "redo {T}/kim --key-fd 3", "{KEY}", 1, NULL, "nothing to do again" },
  { "import {T}/kim {T}/kim/lock --dry-run", NULL, 5, NULL, "locked" },
  { "import {T}/kim {T}/kim/lock --key-fd 3", "{KEY}", 1, NULL, "pennywell: " },
  /* A sample needs nothing, but does not take what is wrong. */
  { "summary {T}/joe --key-fd 3", "sample\n", 0, "Joe", NULL },
  { "summary {T}/joe --key-fd 3", "simple\n", 5, NULL, "not this file" },
  /* New ones: the key is in safety, or there is nothing. */
  { "new {T}/new", NULL, 1, NULL, "No keyring runs on this computer." },
  { "new {T}/new --key-fd 3", "a line\n", 0, "The new file is in", NULL },
  { "new {T}/new --key-fd 3", "{KEY}\n", 0, "The new file is in", NULL },
  { "new {T}/new --key-fd 3", "\n", 5, NULL, "Nothing was given" },
  { "new {T}/kim --key-fd 3", "{PASS}\n", 1, NULL, "already" },
  { "new {T}/plain --key-fd 3", "a line\n", 1, NULL, "already" },
  /* A file of before is sealed first. */
  { "summary {T}/plain", NULL, 1, NULL, "must be sealed first. No keyring runs on this computer." },
  { "summary {T}/plain --key-fd 3", "a line\n", 0, "Pat", "is sealed from now on" },
  { "undo {T}/plain --key-fd 3", "a line\n", 0, "Undone: ", "is sealed from now on" },
  /* Sound or not. */
  { "check {T}/joe", NULL, 0, "All is well", NULL },
  { "check {T}/joe --json", NULL, 0, "\"sound\": true", NULL },
  { "check {T}/kim --key-fd 3", "{PASS}", 0, "All is well", NULL },
  { "check {T}/kim", NULL, 5, NULL, "locked" },
  { "check {T}/nowhere", NULL, 1, NULL, "nowhere" },
  { "check", NULL, 2, NULL, "Something is missing" },
  /* Backups. */
  { "backup {T}/joe {T}/bk", NULL, 0, "pennywell-2026-11-15-", NULL },
  { "backup {T}/kim {T}/bk --key-fd 3", "{CODE}", 0, "opened and checked", NULL },
  { "backup {T}/kim {T}/bk", NULL, 5, NULL, "locked" },
  { "backup {T}/joe {T}/nowhere", NULL, 1, NULL, "nowhere" },
  { "backup {T}/joe", NULL, 2, NULL, "Something is missing" },
  { "backups {T}/bk", NULL, 0, "2026-11-14 ", NULL },
  { "backups {T}/bk --json", NULL, 0, "\"day\": \"2026-11-14\"", NULL },
  { "backups {T}/joe", NULL, 0, "", NULL },
  { "backups {T}/nowhere", NULL, 1, NULL, "nowhere" },
  /* Restoring. */
  { "restore {BACKUP} {T}/back", NULL, 5, NULL, "locked" },
  { "restore {BACKUP} {T}/back --key-fd 3", "wrong", 5, NULL, "neither this file" },
  { "restore {BACKUP} {T}/back --key-fd 3", "{CODE}", 0, "This backup is of Kim.", NULL },
  { "restore {BACKUP} {T}/back --key-fd 3 --dry-run", "{PASS}", 0, "Nothing was changed.", NULL },
  { "restore {BACKUP} {T}/kim --key-fd 3", "{KEY}", 1, "This backup is of Kim.", "--replace" },
  { "restore {BACKUP} {T}/plain --key-fd 3", "{KEY}", 1, "This backup is of Kim.", "--replace" },
  { "restore {BACKUP} {T}/kim --key-fd 3 --replace", "{KEY}", 0, "kim before 2026-11-15", NULL },
  { "restore {T}/kim/book.db {T}/back --key-fd 3", "{KEY}", 1, NULL, "pennywell: " },
  { "restore {T}/nowhere.backup {T}/back", NULL, 1, NULL, "nowhere" },
  { "restore {BACKUP}", NULL, 2, NULL, "Something is missing" },
  /* Open forms. */
  { "export {T}/joe {T}/out", NULL, 0, "open to anyone who can read", NULL },
  { "export {T}/kim {T}/out --key-fd 3", "{CODE}", 0, "Everything is in", NULL },
  { "export {T}/kim {T}/out", NULL, 5, NULL, "locked" },
  { "export {T}/joe {T}/kim", NULL, 1, NULL, "kim" },
  { "export {T}/joe", NULL, 2, NULL, "Something is missing" },
  /* What opens it. */
  { "rekey {T}/kim", NULL, 2, NULL, "--new-code" },
  { "rekey {T}/kim --new-code", NULL, 5, NULL, "locked" },
  { "rekey {T}/kim --new-code --key-fd 3", "wrong", 5, NULL, "neither this file" },
  { "rekey {T}/kim --passphrase-fd 3 --key-fd 3", "{CODE}\nanother line\n", 0, "", "The new passphrase opens this file" },
  { "rekey {T}/kim --passphrase-fd 3 --key-fd 3", "{CODE}\n", 5, NULL, "Nothing was given" },
  { "rekey {T}/kim --passphrase-fd 9 --key-fd 3", "{CODE}\n", 5, NULL, "descriptor 9" },
  { "rekey {T}/nowhere --replace-key", NULL, 1, NULL, "nowhere" },
};

static void
assert_untold (const Run    *run,
               const Locked *locked)
{
  const char *const secrets[] = { locked->code, locked->key, KIM_PASSPHRASE, "another line" };

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_assert_null (strstr (run->out, secrets[i]));
      g_assert_null (strstr (run->err, secrets[i]));
    }
}

static void
run_row (Run    *run,
         Locked *locked,
         const char *line,
         const char *given)
{
  g_autofree char *filled = locked_fill_in (locked, line);
  g_autofree char *secret = given == NULL ? NULL : locked_fill_in (locked, given);

  if (secret == NULL)
    run_command (run, filled, locked->folder);
  else
    run_given (run, filled, locked->folder, secret);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  run_row (&run, &locked, row->line, row->given);
  run_expect (&run, row->code, row->out, row->err, locked.folder);
  assert_untold (&run, &locked);
  locked_tear_down (&locked);
}

static void
assert_opens (Run        *run,
              Locked     *locked,
              const char *folder,
              const char *given,
              int         code)
{
  g_autofree char *line = g_strdup_printf ("summary {T}/%s --key-fd 3", folder);

  run_row (run, locked, line, given);
  g_assert_cmpint (run->code, ==, code);
}

static gboolean
is_there (const Locked *locked,
          const char   *name)
{
  g_autofree char *path = g_build_filename (locked->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What could not be kept in safety was not made. */
static void
test_new (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  run_row (&run, &locked, "new {T}/new --name Nell", NULL);
  g_assert_false (is_there (&locked, "new"));
  run_row (&run, &locked, "new {T}/new --name Nell --key-fd 3", "a line\n");
  assert_opens (&run, &locked, "new", "a line\n", 0);
  assert_opens (&run, &locked, "new", "a lime\n", 5);
  run_row (&run, &locked, "new {T}/by-key --key-fd 3", "{KEY}\n");
  assert_opens (&run, &locked, "by-key", "{KEY}\n", 0);
  run_row (&run, &locked, "new {T}/kim --key-fd 3", "a line\n");
  assert_opens (&run, &locked, "kim", "{PASS}\n", 0);
  locked_tear_down (&locked);
}

static void
test_sealing (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size;

  locked_set_up (&locked);
  file = g_build_filename (locked.folder, "plain", "book.db", NULL);
  run_row (&run, &locked, "summary {T}/plain", NULL);
  g_assert_true (g_file_get_contents (file, &before, NULL, NULL));
  g_assert_true (g_str_has_prefix (before, "SQLite format 3"));
  run_row (&run, &locked, "list {T}/plain --key-fd 3", "a line\n");
  g_assert_cmpint (run.code, ==, 0);
  g_assert_true (g_file_get_contents (file, &after, &size, NULL));
  g_assert_null (memmem (after, size, "SQLite", 6));
  g_assert_null (memmem (after, size, "Pat", 3));
  run_row (&run, &locked, "summary {T}/plain", NULL);
  g_assert_cmpint (run.code, ==, 5);
  assert_opens (&run, &locked, "plain", "a line\n", 0);
  g_assert_cmpstr (run.err, ==, "");
  locked_tear_down (&locked);
}

/* The code that was printed, alone on standard output; remembered in place of the one before. */
static char *
take_code (const Run *run)
{
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpuint (strlen (run->out), ==, 30);
  g_assert_cmpint (run->out[29], ==, '\n');
  return g_strdup (run->out);
}

static void
test_new_code (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *code = NULL;

  locked_set_up (&locked);
  run_row (&run, &locked, "rekey {T}/kim --new-code --key-fd 3", "{CODE}");
  code = take_code (&run);
  g_assert_null (strstr (run.err, code));
  assert_opens (&run, &locked, "kim", code, 0);
  assert_opens (&run, &locked, "kim", "{CODE}", 5);
  assert_opens (&run, &locked, "kim", "{PASS}", 0);
  locked_tear_down (&locked);
}

static void
test_new_passphrase (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  run_row (&run, &locked, "rekey {T}/kim --passphrase-fd 3 --key-fd 3", "{PASS}\nanother line\n");
  assert_opens (&run, &locked, "kim", "another line", 0);
  assert_opens (&run, &locked, "kim", "{PASS}", 5);
  assert_opens (&run, &locked, "kim", "{CODE}", 0);
  locked_tear_down (&locked);
}

/* All is sealed anew; the backup of before opens as before. */
static void
test_replace_key (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *code = NULL;

  locked_set_up (&locked);
  run_row (&run, &locked, "rekey {T}/kim --replace-key --passphrase-fd 3 --key-fd 3", "{PASS}\nanother line\n");
  code = take_code (&run);
  assert_opens (&run, &locked, "kim", code, 0);
  g_assert_nonnull (strstr (run.out, "Kim"));
  assert_opens (&run, &locked, "kim", "another line", 0);
  assert_opens (&run, &locked, "kim", "{PASS}", 5);
  assert_opens (&run, &locked, "kim", "{CODE}", 5);
  assert_opens (&run, &locked, "kim", "{KEY}", 5);
  run_row (&run, &locked, "restore {BACKUP} {T}/back --key-fd 3", "{CODE}");
  g_assert_cmpint (run.code, ==, 0);
  assert_opens (&run, &locked, "back", "{KEY}", 0);
  run_row (&run, &locked, "check {T}/kim --key-fd 3", code);
  g_assert_cmpint (run.code, ==, 0);
  locked_tear_down (&locked);
}

/* What replacing a key left that was cut off goes when the file is next written. */
static void
test_replace_key_cut_off (void)
{
  g_autofree char *left = NULL, *file = NULL;
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  left = g_build_filename (locked.folder, "kim.new-key", NULL);
  file = g_build_filename (left, "book.db", NULL);
  g_assert_cmpint (g_mkdir (left, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "half a file", -1, NULL));
  run_row (&run, &locked, "check {T}/kim --key-fd 3", "{KEY}");
  g_assert_true (is_there (&locked, "kim.new-key"));
  run_row (&run, &locked, "undo {T}/kim --key-fd 3", "{KEY}");
  g_assert_cmpint (run.code, ==, 0);
  g_assert_false (is_there (&locked, "kim.new-key"));
  locked_tear_down (&locked);
}

/* A code that nobody can have seen opens nothing, and the one before does. */
static void
test_code_unseen (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *command = NULL;
  g_autofree char *file = NULL;
  static const char *const wishes[] = { "--new-code", "--replace-key" };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  locked_set_up (&locked);
  file = g_build_filename (locked.folder, "secret", NULL);
  g_assert_true (g_file_set_contents (file, KIM_PASSPHRASE, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      int status;

      g_free (command);
      command = g_strdup_printf ("sh -c '\"%s\" rekey \"%s/kim\" %s --key-fd 3 3<%s >/dev/full'",
                                 g_getenv ("PENNYWELL"), locked.folder, wishes[i], file);
      g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL));
      g_assert_cmpint (WEXITSTATUS (status), ==, 1);
      assert_opens (&run, &locked, "kim", "{CODE}", 0);
      assert_opens (&run, &locked, "kim", "{PASS}", 0);
      g_assert_false (is_there (&locked, "kim.new-key"));
    }
  locked_tear_down (&locked);
}

/* What would go is said, what is there stays until --replace, and then lies beside. */
static void
test_restore (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  run_row (&run, &locked, "undo {T}/kim --key-fd 3", "{KEY}");
  run_row (&run, &locked, "rekey {T}/kim --passphrase-fd 3 --key-fd 3", "{KEY}\nanother line\n");
  run_row (&run, &locked, "restore {BACKUP} {T}/kim --key-fd 3", "{KEY}");
  g_assert_cmpint (run.code, ==, 1);
  g_assert_nonnull (strstr (run.out, "more, done"));
  assert_opens (&run, &locked, "kim", "another line", 0);
  run_row (&run, &locked, "restore {BACKUP} {T}/kim --key-fd 3 --replace --dry-run", "{KEY}");
  g_assert_cmpint (run.code, ==, 0);
  assert_opens (&run, &locked, "kim", "another line", 0);
  run_row (&run, &locked, "restore {BACKUP} {T}/kim --key-fd 3 --replace", "{KEY}");
  g_assert_cmpint (run.code, ==, 0);
  assert_opens (&run, &locked, "kim", "{PASS}", 0);
  g_assert_nonnull (strstr (run.out, "Kim"));
  g_assert_true (is_there (&locked, "kim before 2026-11-15"));
  locked_tear_down (&locked);
}

static void
remove_kept_files (Locked     *locked,
                   const char *name)
{
  g_autofree char *folder = g_build_filename (locked->folder, name, "receipts", NULL);

  empty_folder (folder);
}

/* What a backup lacks is said before it takes its place, not found out later. */
static void
test_restore_incomplete (void)
{
  g_autofree char *bring = g_strdup_printf ("import {T}/joe %s/data/statements/joe-november.csv",
                                            g_getenv ("PENNYWELL_SOURCE"));
  g_autofree char *line = NULL, *end = NULL;
  Locked locked;
  g_auto (Run) run = { 0 };

  locked_set_up (&locked);
  run_command (&run, bring, locked.folder);
  g_assert_cmpint (run.code, ==, 0);
  remove_kept_files (&locked, "joe");
  run_command (&run, "backup {T}/joe {T}/bk", locked.folder);
  g_assert_cmpint (run.code, ==, 0);
  end = g_strdup (strstr (run.out, "/bk/"));
  *strstr (end, ".backup") = '\0';
  line = g_strdup_printf ("restore {T}%s.backup {T}/back", end);
  run_command (&run, line, locked.folder);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_nonnull (strstr (run.err, "joe-november.csv"));
  locked_tear_down (&locked);
}

/* A byte of it is another one: told, with a sentence, and by its code. */
static void
test_unsound (void)
{
  Locked locked;
  g_auto (Run) run = { 0 };
  g_autofree char *file = NULL;
  const off_t place = 8192 + 4096 * 20 + 100;
  guint8 byte;
  int descriptor;

  locked_set_up (&locked);
  file = g_build_filename (locked.folder, "joe", "book.db", NULL);
  descriptor = g_open (file, O_RDWR, 0);
  g_assert_cmpint (pread (descriptor, &byte, 1, place), ==, 1);
  byte ^= 1;
  g_assert_cmpint (pwrite (descriptor, &byte, 1, place), ==, 1);
  close (descriptor);
  run_row (&run, &locked, "check {T}/joe", NULL);
  g_assert_cmpint (run.code, ==, 1);
  g_assert_true (g_str_has_prefix (run.err, "pennywell: "));
  g_assert_null (strstr (run.out, "All is well"));
  run_row (&run, &locked, "check {T}/joe --json", NULL);
  g_assert_cmpint (run.code, ==, 1);
  g_assert_null (strstr (run.out, "\"sound\": true"));
  locked_tear_down (&locked);
}

/* While it waits for its secret, another program sees the words and the environment, and no secret in them. */
static void
test_unseen (void)
{
  Locked locked;
  g_autofree char *kim = NULL;
  g_autoptr (GError) error = NULL;
  int ends[2], target = 3, status;
  GPid pid;
  static const char *const places[] = { "cmdline", "environ" };

  locked_set_up (&locked);
  kim = g_build_filename (locked.folder, "kim", NULL);
  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  g_spawn_async_with_pipes_and_fds (NULL, (const char *const[]) { g_getenv ("PENNYWELL"), "list", kim, "--key-fd", "3", NULL },
                                    NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, -1, -1, -1,
                                    &ends[0], &target, 1, &pid, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  close (ends[0]);
  g_assert_cmpint (write (ends[1], KIM_PASSPHRASE, strlen (KIM_PASSPHRASE)), ==, strlen (KIM_PASSPHRASE));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/proc/%d/%s", (int) pid, places[i]);
      g_autofree char *bytes = NULL;
      gsize size;

      if (g_file_get_contents (path, &bytes, &size, NULL))
        g_assert_null (memmem (bytes, size, KIM_PASSPHRASE, strlen (KIM_PASSPHRASE)));
    }
  close (ends[1]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  locked_tear_down (&locked);
}

/* At a terminal it is asked for, and nothing that is typed is shown. */
static void
test_asked (void)
{
  Locked locked;
  Terminal terminal;
  g_autofree char *kim = NULL;

  locked_set_up (&locked);
  kim = g_build_filename (locked.folder, "kim", NULL);
  terminal_start (&terminal, "summary", kim);
  terminal_wait (&terminal, "file:");
  g_assert_false (terminal_shows (&terminal));
  terminal_type (&terminal, "not this one\n");
  terminal_wait (&terminal, "neither");
  terminal_wait (&terminal, "file:");
  terminal_type (&terminal, KIM_PASSPHRASE "\n");
  g_assert_cmpint (terminal_end (&terminal), ==, 0);
  g_assert_nonnull (strstr (terminal.shown->str, "Kim"));
  g_assert_null (strstr (terminal.shown->str, KIM_PASSPHRASE));
  g_assert_null (strstr (terminal.shown->str, "not this one"));
  g_assert_true (terminal_shows (&terminal));
  terminal_clear (&terminal);
  locked_tear_down (&locked);
}

static void
test_asked_in_vain (void)
{
  static const struct { const char *typed; guint times; int code; } tries[] = {
    { "not this one\n", 3, 5 },
    { "\n", 1, 5 },
    { "\004", 1, 5 },            /* the end of the input */
    { "\003", 1, -SIGINT },      /* Control and C */
  };
  Locked locked;
  g_autofree char *kim = NULL;

  locked_set_up (&locked);
  kim = g_build_filename (locked.folder, "kim", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      Terminal terminal;

      terminal_start (&terminal, "summary", kim);
      for (guint j = 0; j < tries[i].times; j++)
        {
          terminal_wait (&terminal, "file:");
          terminal_type (&terminal, tries[i].typed);
        }
      g_assert_cmpint (terminal_end (&terminal), ==, tries[i].code);
      g_assert_true (terminal_shows (&terminal));
      terminal_clear (&terminal);
    }
  locked_tear_down (&locked);
}

/* On a bus that takes callers and never answers: who asks it waits for ever, and nobody did. */
static void
test_no_bus_for_samples (void)
{
  static const char *const lines[] = {
    "help", "sample maya {T}/maya", "summary {T}/joe", "list {T}/joe", "history {T}/joe --json", "check {T}/joe",
    "backup {T}/joe {T}/bk", "backups {T}/bk", "undo {T}/nowhere", "import {T}/joe {T}/nowhere",
  };
  Locked locked;
  g_auto (Run) run = { 0 };
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofree char *before = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_autofree char *bus = NULL;
  int listening = socket (AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

  locked_set_up (&locked);
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/bus", locked.folder);
  g_assert_cmpint (bind (listening, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (listen (listening, 8), ==, 0);
  bus = g_strdup_printf ("unix:path=%s", address.sun_path);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", bus, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      run_row (&run, &locked, lines[i], NULL);
      g_assert_cmpint (accept (listening, NULL, NULL), ==, -1);
    }
  run_row (&run, &locked, "summary {T}/kim --key-fd 3", "{PASS}");
  g_assert_cmpint (accept (listening, NULL, NULL), ==, -1);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", before, TRUE);
  close (listening);
  locked_tear_down (&locked);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-locked/row/%02u", i);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/cli-locked/new", test_new);
  g_test_add_func ("/cli-locked/sealing", test_sealing);
  g_test_add_func ("/cli-locked/new-code", test_new_code);
  g_test_add_func ("/cli-locked/new-passphrase", test_new_passphrase);
  g_test_add_func ("/cli-locked/replace-key", test_replace_key);
  g_test_add_func ("/cli-locked/replace-key-cut-off", test_replace_key_cut_off);
  g_test_add_func ("/cli-locked/code-unseen", test_code_unseen);
  g_test_add_func ("/cli-locked/restore", test_restore);
  g_test_add_func ("/cli-locked/restore-incomplete", test_restore_incomplete);
  g_test_add_func ("/cli-locked/unsound", test_unsound);
  g_test_add_func ("/cli-locked/unseen", test_unseen);
  g_test_add_func ("/cli-locked/asked", test_asked);
  g_test_add_func ("/cli-locked/asked-in-vain", test_asked_in_vain);
  g_test_add_func ("/cli-locked/no-bus-for-samples", test_no_bus_for_samples);
  return g_test_run ();
}
