#include <glib/gstdio.h>
#include <string.h>

#include "prompter.h"
#include "robot.h"
#include "store.h"

/* The doors of a file, with a real keyring, and with none: it is made, locked and
 * unlocked; it opens by the keyring, the passphrase or the code; and what does
 * not open it makes no new key. */

#define APP_ID "io.github.pennywell.Pennywell"
#define COLLECTION "/org/freedesktop/secrets/collection/login"

static Robot *
start (const char *folder)
{
  const char *arguments[] = { "open", folder, NULL };

  return robot_new (g_getenv ("PENNYWELL"), APP_ID, folder != NULL ? arguments : NULL);
}

/* Where the next file will be: the first is file-1. */
static char *
nth_folder (int n)
{
  g_autofree char *name = g_strdup_printf ("file-%d", n);

  return g_build_filename (g_get_user_data_dir (), "pennywell", "books", name, NULL);
}

static void
forget_files (void)
{
  g_autofree char *place = g_build_filename (g_get_user_data_dir (), "pennywell", NULL);
  const char *words[] = { "rm", "-rf", place, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
}

static char *
key_file (const char *folder)
{
  return g_build_filename (folder, "book.db", NULL);
}

/* Up to the last question. */
static Robot *
begin (const char *name)
{
  static const char *const questions[] = {
    "How is the money held?", "How much is in the account now?", "When is more due, and how much?", "What is it for?",
    "Does anyone else use this computer?",
  };
  Robot *robot = start (NULL);

  robot_press (robot, ROBOT_BUTTON, "Start");
  robot_expect_text (robot, "Whose budget is it?");
  robot_type (robot, "Your name", name);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      robot_press (robot, ROBOT_BUTTON, "Continue");
      robot_expect_text (robot, questions[i]);
    }
  return robot;
}

/* Letters of "First group: 7, K for Kilo, ..." */
static void
add_group (GString    *code,
           const char *spoken)
{
  g_auto (GStrv) letters = g_strsplit (strchr (spoken, ':') + 2, ", ", -1);

  g_assert_cmpuint (g_strv_length (letters), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_string_append_c (code, letters[i][0]);
}

static char *
read_code (Robot *robot)
{
  static const char *const groups[] = { "First group:", "Second group:", "Third group:", "Fourth group:", "Fifth group:" };
  GString *code = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *spoken = robot_find_text (robot, groups[i]);

      add_group (code, spoken);
    }
  return g_string_free (code, FALSE);
}

/* A file that the keyring opens, and its code where @code is wanted. */
static void
make_file (const char  *name,
           char       **code)
{
  g_autoptr (Robot) robot = begin (name);
  g_autofree char *home = g_strconcat (name, ": Home", NULL);

  robot_press (robot, ROBOT_BUTTON, "Finish");
  robot_expect_text (robot, "Write down your recovery code");
  if (code != NULL)
    *code = read_code (robot);
  if (code != NULL)
    {
      robot_press (robot, ROBOT_BUTTON, "I have written it down");
      robot_expect_text (robot, "Is it all there?");
      robot_press (robot, ROBOT_BUTTON, "Look at the code again");
    }
  robot_press (robot, ROBOT_BUTTON, "Later");
  robot_expect (robot, ROBOT_FRAME, home);
  robot_act (robot, "quit");
  robot_expect_end (robot);
  robot_expect_quiet (robot);
}

/* The keyring, as another program sees it. */

static GVariant *
ask_keyring (const char *path,
             const char *interface,
             const char *method,
             GVariant   *arguments)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GVariant *reply = g_dbus_connection_call_sync (bus, "org.freedesktop.secrets", path, interface, method, arguments,
                                                 NULL, G_DBUS_CALL_FLAGS_NONE, 10000, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

static GStrv
keyring_items (void)
{
  g_autoptr (GVariant) reply = ask_keyring (COLLECTION, "org.freedesktop.DBus.Properties", "Get",
                                            g_variant_new ("(ss)", "org.freedesktop.Secret.Collection", "Items"));
  g_autoptr (GVariant) items = NULL;

  g_variant_get (reply, "(v)", &items);
  return g_variant_dup_objv (items, NULL);
}

static void
empty_keyring (void)
{
  g_auto (GStrv) items = keyring_items ();

  for (guint i = 0; items[i] != NULL; i++)
    g_variant_unref (ask_keyring (items[i], "org.freedesktop.Secret.Item", "Delete", NULL));
}

static void
lock_keyring (void)
{
  const char *paths[] = { COLLECTION, NULL };

  g_variant_unref (ask_keyring ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Lock",
                                g_variant_new ("(^ao)", paths)));
}

/* What a desktop says when its screen is locked. */
static void
lock_session (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", "org.gnome.ScreenSaver", 4u), NULL, G_DBUS_CALL_FLAGS_NONE, 5000, NULL, NULL);

  g_assert_nonnull (reply);
  g_assert_true (g_dbus_connection_emit_signal (bus, NULL, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver",
                                                "ActiveChanged", g_variant_new ("(b)", TRUE), NULL));
  g_assert_true (g_dbus_connection_flush_sync (bus, NULL, NULL));
}

/* With the keyring. */

static void
expect_locked (Robot *robot)
{
  robot_expect (robot, ROBOT_FRAME, "Pennywell");
  robot_expect_text (robot, "Locked");
  robot_expect_gone (robot, "Kim Example");
  robot_expect_focus (robot, "Unlock");
  robot_expect_names (robot);
}

/* By the keyboard alone: locked nothing shows, undo and search are off, and the keyring opens it again. */
static void
test_lock (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autoptr (Robot) robot = NULL;

  make_file ("Kim Example", NULL);
  robot = start (folder);
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_text (robot, "only a recovery code opens your file");
  robot_expect_names (robot);
  robot_key (robot, "ctrl+l");
  expect_locked (robot);
  robot_key (robot, "ctrl+2");
  robot_key (robot, "ctrl+z");
  expect_locked (robot);
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_key (robot, "ctrl+2");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Money");
  robot_expect_quiet (robot);
  forget_files ();
}

/* A form half filled in goes out of sight, and is there again afterwards. */
static void
test_lock_with_session (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autoptr (Robot) robot = NULL;

  make_file ("Kim Example", NULL);
  robot = start (folder);
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_press (robot, ROBOT_BUTTON, "Put in the money");
  robot_type (robot, "How much", "12.34");
  lock_session ();
  expect_locked (robot);
  robot_expect_gone (robot, "How much");
  robot_press (robot, ROBOT_BUTTON, "Unlock");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_typed (robot, "How much", "12.34");
  robot_press (robot, ROBOT_BUTTON, "Add this payment");
  robot_expect_text (robot, "£12.34 in the account");
  robot_expect_quiet (robot);
  forget_files ();
}

/* A keyring that does not know the file: the code, wrong and then right, with the keyboard; and it is learnt. */
static void
test_code (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autofree char *code = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (Robot) robot = NULL;
  g_autoptr (Robot) again = NULL;

  make_file ("Kim Example", &code);
  empty_keyring ();
  wrong = g_strdup (code);
  wrong[3] = wrong[3] == '7' ? '8' : '7';

  robot = start (folder);
  robot_expect_text (robot, "This computer does not know this file yet");
  robot_expect_text (robot, "Number on the sheet with its code:");
  robot_expect_names (robot);
  robot_expect_focus (robot, "Recovery code");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Type or paste the recovery code here.");
  robot_keys (robot, wrong);
  robot_key (robot, "Return");
  robot_expect_text (robot, "letter");
  robot_expect_focus (robot, "Recovery code");
  robot_key (robot, "ctrl+a");
  robot_keys (robot, code);
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (robot);

  again = start (folder);
  robot_expect (again, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (again);
  forget_files ();
}

/* Locked keyring, question dismissed: the file and the keyring are as they were, and trying again asks again. */
static void
test_dismissed (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autofree char *file = key_file (folder);
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autofree char *sealed = NULL, *left = NULL;
  gsize length = 0, length_after = 0;
  g_autoptr (Prompter) prompter = NULL;
  g_autoptr (Robot) robot = NULL;

  make_file ("Kim Example", NULL);
  before = keyring_items ();
  g_assert_true (g_file_get_contents (file, &sealed, &length, NULL));
  prompter = prompter_new ();
  lock_keyring ();

  robot = start (folder);
  robot_expect_text (robot, "The keyring is locked");
  robot_expect_names (robot);
  robot_expect_focus (robot, "Try again");
  g_assert_cmpuint (prompter_asked (prompter), ==, 1);
  robot_key (robot, "Return");
  while (prompter_asked (prompter) < 2)
    robot_expect_text (robot, "locked");
  robot_expect_text (robot, "The keyring is locked");
  robot_expect_quiet (robot);

  after = keyring_items ();
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before));
  g_assert_true (g_file_get_contents (file, &left, &length_after, NULL));
  g_assert_cmpmem (left, length_after, sealed, length);
}

/* Without a keyring. */

/* Why a passphrase is needed is said after the figures, and nothing that was answered is lost. */
static void
test_needs_passphrase (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autoptr (Robot) robot = begin ("Kim Example");
  g_autoptr (Robot) again = NULL;

  robot_press (robot, ROBOT_BUTTON, "Finish");
  robot_expect_text (robot, "Choose a passphrase");
  robot_expect_names (robot);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  robot_tab_to (robot, "Passphrase");
  robot_keys (robot, "short");
  robot_press (robot, ROBOT_BUTTON, "Finish");
  robot_expect_text (robot, "letters or more");
  robot_key (robot, "ctrl+a");
  robot_keys (robot, "correct horse battery");
  robot_press (robot, ROBOT_BUTTON, "Finish");
  robot_expect_text (robot, "The two are not the same.");
  robot_tab_to (robot, "The same passphrase again");
  robot_keys (robot, "correct horse battery");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Write down your recovery code");
  robot_press (robot, ROBOT_BUTTON, "Later");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_key (robot, "ctrl+l");
  robot_expect_focus (robot, "Passphrase");
  robot_keys (robot, "correct horse battery");
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (robot);

  again = start (folder);
  robot_expect_text (again, "Type the passphrase");
  robot_expect_names (again);
  robot_expect_focus (again, "Passphrase");
  robot_keys (again, "correct house");
  robot_key (again, "Return");
  robot_expect_text (again, "neither this file’s recovery code nor its passphrase");
  robot_expect_text (again, "Type the passphrase");
  robot_key (again, "ctrl+a");
  robot_keys (again, "correct horse battery");
  robot_key (again, "Return");
  robot_expect (again, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (again);
  forget_files ();
}

/* Others use the computer: the passphrase is asked for each time, though the keyring could open the file. */
static void
test_always_ask (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autoptr (Robot) robot = begin ("Kim Example");
  g_autoptr (Robot) again = NULL;
  g_auto (GStrv) before = keyring_items ();
  g_auto (GStrv) after = NULL;

  robot_press (robot, ROBOT_CHECK_BOX, "Yes, others do too");
  robot_expect_names (robot);
  robot_tab_to (robot, "Passphrase");
  robot_keys (robot, "correct horse battery");
  robot_tab_to (robot, "The same passphrase again");
  robot_keys (robot, "correct horse battery");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Write down your recovery code");
  robot_press (robot, ROBOT_BUTTON, "Later");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (robot);
  after = keyring_items ();
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before));

  again = start (folder);
  robot_expect_text (again, "Type the passphrase");
  robot_expect_focus (again, "Passphrase");
  robot_keys (again, "correct horse battery");
  robot_key (again, "Return");
  robot_expect (again, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_quiet (again);
  forget_files ();
}

/* As the first version of Pennywell kept it: plain. */
static void
make_plain (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open_memory (&error);
  g_autofree char *file = key_file (folder);
  g_autofree char *into = g_strdup_printf ("VACUUM INTO '%s'", file);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (sqlite3_exec (penny_store_handle (store), into, NULL, NULL, NULL), ==, SQLITE_OK);
}

static gboolean
is_plain (const char *folder)
{
  g_autofree char *file = key_file (folder);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  return length > 16 && memcmp (bytes, "SQLite format 3", 16) == 0;
}

/* A file of before says what will be done, and is sealed by one button. */
static void
test_seal (void)
{
  g_autofree char *folder = nth_folder (1);
  g_autoptr (Robot) robot = NULL;
  g_autoptr (Robot) again = NULL;

  make_plain (folder);
  g_assert_true (is_plain (folder));
  robot = start (folder);
  robot_expect_text (robot, "Your file is to be sealed");
  robot_expect_names (robot);
  g_assert_true (is_plain (folder));
  robot_press (robot, ROBOT_BUTTON, "Seal the file");
  robot_expect_text (robot, "Welcome to Pennywell");
  g_assert_false (is_plain (folder));
  robot_expect_quiet (robot);

  again = start (folder);
  robot_expect_text (again, "Welcome to Pennywell");
  robot_expect_quiet (again);
  forget_files ();
}

/* The list of files says whose each is, and which is open; and leads to a backup and a new file. */
static void
test_files (void)
{
  g_autofree char *first = nth_folder (1);
  g_autofree char *row = NULL;
  g_autoptr (Robot) robot = NULL;

  make_file ("Kim Example", NULL);
  make_file ("Lee Example", NULL);
  robot = start (first);
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_key (robot, "ctrl+o");
  robot_expect_text (robot, "Kim Example. Open now");
  robot_expect_text (robot, "Lee Example. Kept in “file-2”");
  robot_expect_text (robot, "Restore a backup…");
  robot_expect_names (robot);
  row = robot_find_text (robot, "Lee Example. Kept in");
  robot_press (robot, ROBOT_LIST_ITEM, row);
  robot_expect (robot, ROBOT_FRAME, "Lee Example: Home");
  robot_expect_quiet (robot);
  forget_files ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  if (g_getenv ("NO_KEYRING") != NULL)
    {
      g_test_add_func ("/doors/needs-passphrase", test_needs_passphrase);
      return g_test_run ();
    }
  g_test_add_func ("/doors/lock", test_lock);
  g_test_add_func ("/doors/lock-with-session", test_lock_with_session);
  g_test_add_func ("/doors/code", test_code);
  g_test_add_func ("/doors/always-ask", test_always_ask);
  g_test_add_func ("/doors/seal", test_seal);
  g_test_add_func ("/doors/files", test_files);
  /* The last: it leaves the keyring locked. */
  g_test_add_func ("/doors/dismissed", test_dismissed);
  return g_test_run ();
}
