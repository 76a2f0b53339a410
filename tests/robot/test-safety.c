#include <gio/gio.h>
#include <string.h>

#include "robot.h"

/* Keeping a file safe: the recovery code, a passphrase, backups, and all of it
 * brought back on a computer that has nothing but the backup and the code. */

#define APP_ID     "io.github.pennywell.Pennywell"
#define PASSPHRASE "correct horse battery"

static const char *const nth[] = { "first", "second", "third", "fourth", "fifth" };

/* A file of Sam's with £84.60 in it; its recovery code is on the screen. */
static Robot *
begin (void)
{
  static const char *const skipped[] = {
    "When is more due, and how much?", "What is it for?", "Does anyone else use this computer?",
  };
  Robot *robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_press (robot, ROBOT_BUTTON, "Start");
  robot_expect_text (robot, "Whose budget is it?");
  robot_type (robot, "Your name", "Sam Example");
  robot_press (robot, ROBOT_BUTTON, "Continue");
  robot_expect_text (robot, "How is the money held?");
  robot_press (robot, ROBOT_BUTTON, "Continue");
  robot_expect_text (robot, "How much is in the account now?");
  robot_type (robot, "In the account, in pounds", "84.60");
  robot_press (robot, ROBOT_BUTTON, "Continue");
  for (gsize i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      robot_expect_text (robot, skipped[i]);
      robot_press (robot, ROBOT_BUTTON, "Later");
    }
  robot_expect_text (robot, "Write down your recovery code");
  return robot;
}

/* As a screen reader says it: "Third group: 7, K for Kilo, ..." */
static char *
hear_group (Robot *robot,
            guint  group)
{
  g_autofree char *start = g_strdup_printf ("%s group: ", nth[group]);
  g_autofree char *said = NULL;
  g_auto (GStrv) letters = NULL;
  GString *heard = g_string_new (NULL);

  *start = g_ascii_toupper (*start);
  said = robot_find_text (robot, start);
  letters = g_strsplit (said + strlen (start), ", ", -1);
  for (guint i = 0; letters[i] != NULL; i++)
    g_string_append_c (heard, *letters[i]);
  g_assert_cmpuint (heard->len, ==, 5);
  return g_string_free (heard, FALSE);
}

static char *
hear_code (Robot *robot)
{
  g_autofree char *groups[6] = { NULL };
  char *code;

  for (guint i = 0; i < G_N_ELEMENTS (nth); i++)
    groups[i] = hear_group (robot, i);
  code = g_strjoinv ("-", groups);
  for (guint i = 0; i < G_N_ELEMENTS (nth); i++)
    g_free (g_steal_pointer (&groups[i]));
  return code;
}

/* "Type the third group": the field that asks. */
static char *
asked_for (Robot *robot)
{
  return robot_find_text (robot, "Type the ");
}

static const char *
answer_to (const char *question,
           const char *code)
{
  static char group[6];

  for (guint i = 0; i < G_N_ELEMENTS (nth); i++)
    if (strstr (question, nth[i]) != NULL)
      g_strlcpy (group, code + 6 * i, sizeof group);
  return group;
}

/* The list of what keeps the file safe, and one thing in it, by keyboard. */
static void
keep_safe (Robot *robot)
{
  robot_expect (robot, ROBOT_FRAME, "Sam Example: Home");
  robot_key (robot, "ctrl+k");
  robot_expect_text (robot, "How safe it is now");
}

static void
choose (Robot      *robot,
        const char *row)
{
  robot_tab_to (robot, row);
  robot_key (robot, "Return");
}

/* Wrong, looked at again, and right. */
static void
test_code (void)
{
  g_autoptr (Robot) robot = begin ();
  g_autofree char *code = hear_code (robot);
  g_autofree char *question = NULL;
  g_autofree char *again = NULL;

  robot_expect_names (robot);
  robot_press (robot, ROBOT_BUTTON, "I have written it down");
  question = asked_for (robot);
  robot_expect_names (robot);
  robot_type (robot, question, "AAAAA");
  robot_press (robot, ROBOT_BUTTON, "Check it");
  robot_expect_text (robot, "That is not what this group says.");
  robot_press (robot, ROBOT_BUTTON, "Look at the code again");
  robot_expect_gone (robot, "That is not what this group says.");
  robot_press (robot, ROBOT_BUTTON, "I have written it down");
  again = asked_for (robot);
  robot_type (robot, again, answer_to (again, code));
  robot_press (robot, ROBOT_BUTTON, "Check it");
  robot_expect (robot, ROBOT_FRAME, "Sam Example: Home");
  robot_expect_gone (robot, "Write down your recovery code");
  keep_safe (robot);
  robot_expect_text (robot, "The recovery code is written down.");
  robot_expect_names (robot);
  robot_expect_quiet (robot);
}

/* Another one, later, copied and pasted whole. */
static void
test_code_pasted (void)
{
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_BUTTON, "Later");
  keep_safe (robot);
  robot_expect_text (robot, "nobody has shown yet that it is written down");
  choose (robot, "Make a new recovery code");
  robot_tab_to (robot, "Copy");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Other programs can read what is copied");
  robot_tab_to (robot, "I have written it down");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Is it all there?");
  robot_key (robot, "ctrl+v");
  robot_key (robot, "Return");
  robot_expect_text (robot, "The recovery code is written down.");
  robot_expect_quiet (robot);
}

static void
set_passphrase (Robot *robot)
{
  choose (robot, "Set a passphrase");
  robot_tab_to (robot, "New passphrase");
  robot_keys (robot, PASSPHRASE);
  robot_tab_to (robot, "The same passphrase again");
  robot_keys (robot, PASSPHRASE);
  robot_key (robot, "Return");
  robot_expect_text (robot, "Change or remove the passphrase");
}

static void
test_passphrase (void)
{
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_BUTTON, "Later");
  keep_safe (robot);
  robot_expect_text (robot, "Set a passphrase first");
  choose (robot, "Set a passphrase");
  robot_tab_to (robot, "New passphrase");
  robot_keys (robot, "short");
  robot_key (robot, "Return");
  robot_expect_text (robot, "That is short enough to be guessed.");
  robot_expect_names (robot);
  robot_key (robot, "Escape");
  robot_expect_gone (robot, "That is short enough to be guessed.");
  set_passphrase (robot);
  choose (robot, "Always ask for it");
  robot_expect_text (robot, "Only the passphrase or the recovery code opens it");
  choose (robot, "Always ask for it");
  robot_expect_text (robot, "It opens by itself for whoever is logged in");
  robot_expect_quiet (robot);
}

static void
test_check_and_export (void)
{
  g_autofree char *place = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *read_me = g_build_filename (place, "Pennywell 2026-11-15", "READ-ME.txt", NULL);
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_BUTTON, "Later");
  keep_safe (robot);
  choose (robot, "Check this file");
  robot_expect_text (robot, "Every part of the file reads as it was written");
  robot_expect_names (robot);
  robot_key (robot, "Return");
  robot_expect_gone (robot, "Every part of the file reads as it was written");
  choose (robot, "Export everything");
  robot_expect_text (robot, "This copy is not sealed");
  robot_tab_to (robot, "Choose where to…");
  robot_key (robot, "Return");
  robot_pick (robot, place, "Export here");
  robot_expect_text (robot, "Everything is exported");
  g_assert_true (g_file_test (read_me, G_FILE_TEST_IS_REGULAR));
  robot_expect_quiet (robot);
}

/* The first backup in @place. */
static char *
find_backup (const char *place)
{
  g_autoptr (GDir) folder = g_dir_open (place, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".backup"))
      return g_build_filename (place, name, NULL);
  g_assert_not_reached ();
}

static void
back_up (Robot      *robot,
         const char *place)
{
  choose (robot, "Folder for backups");
  robot_pick (robot, place, "Keep backups here");
  robot_expect_text (robot, place);
  choose (robot, "Back up now");
  robot_expect_text (robot, "The backup is made");
  robot_expect_names (robot);
  robot_key (robot, "Return");
  robot_expect_gone (robot, "The backup is made");
  robot_expect_text (robot, "Last backup: ");
}

/* Another computer: another home, and a keyring that does not know the file. */
static void
change_computers (void)
{
  g_autofree char *home = g_dir_make_tmp ("pennywell-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
}

/* The drill, by keyboard alone: a backup, another computer, the code, and the same figure. */
static void
test_drill (void)
{
  g_autofree char *place = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *code = NULL;
  g_autofree char *was = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_autoptr (Robot) robot = begin ();
  g_autoptr (Robot) other = NULL;

  code = hear_code (robot);
  robot_press (robot, ROBOT_BUTTON, "Later");
  robot_expect_text (robot, "£84.60");
  keep_safe (robot);
  set_passphrase (robot);
  choose (robot, "Always ask for it");
  robot_expect_text (robot, "Only the passphrase or the recovery code opens it");
  back_up (robot, place);
  robot_expect_quiet (robot);
  backup = find_backup (place);

  change_computers ();
  other = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);
  robot_expect_text (other, "Welcome to Pennywell");
  robot_key (other, "ctrl+o");
  choose (other, "Restore a backup…");
  robot_expect_text (other, "Which backup?");
  robot_expect_names (other);
  choose (other, "Choose a backup file…");
  robot_pick (other, backup, "Look at it");
  robot_tab_to (other, "Recovery code or passphrase");
  robot_expect_names (other);
  robot_keys (other, "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE");
  robot_key (other, "Return");
  robot_expect_text (other, "letter");
  robot_tab_to (other, "Recovery code or passphrase");
  robot_key (other, "ctrl+a");
  robot_keys (other, code);
  robot_key (other, "Return");
  robot_expect_text (other, "Sam Example");
  robot_expect_text (other, "It becomes one of your files on this computer.");
  robot_expect_names (other);
  choose (other, "Bring this backup back");
  robot_expect_text (other, "The backup is back");
  robot_key (other, "Return");
  robot_expect (other, ROBOT_FRAME, "Sam Example: Home");
  robot_expect_text (other, "£84.60");
  robot_expect_quiet (other);
  g_setenv ("XDG_DATA_HOME", was, TRUE);
}

/* Over the open file: what would go is said first, and it goes. */
static void
test_restore_over (void)
{
  g_autofree char *place = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_BUTTON, "Later");
  keep_safe (robot);
  back_up (robot, place);
  robot_key (robot, "Escape");
  robot_expect_gone (robot, "How safe it is now");
  robot_key (robot, "ctrl+comma");
  robot_tab_to (robot, "The person’s name");
  robot_key (robot, "ctrl+a");
  robot_keys (robot, "Somebody Else");
  robot_key (robot, "Return");
  robot_key (robot, "Escape");
  robot_expect (robot, ROBOT_FRAME, "Somebody Else: Home");
  robot_key (robot, "ctrl+k");
  choose (robot, "Restore a backup");
  robot_tab_to (robot, "Sunday 15 November");
  robot_key (robot, "Return");
  robot_expect_text (robot, "1 change made since");
  robot_expect_names (robot);
  choose (robot, "Bring this backup back");
  robot_expect_text (robot, "The file as it was before is kept in");
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_FRAME, "Sam Example: Home");
  robot_expect_quiet (robot);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_add_func ("/safety/code", test_code);
  g_test_add_func ("/safety/code-pasted", test_code_pasted);
  g_test_add_func ("/safety/passphrase", test_passphrase);
  g_test_add_func ("/safety/check-and-export", test_check_and_export);
  g_test_add_func ("/safety/drill", test_drill);
  g_test_add_func ("/safety/restore-over", test_restore_over);
  return g_test_run ();
}
