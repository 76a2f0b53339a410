#include "cli.h"

#include <locale.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "command.h"

static const PennyCommand commands[] = {
  { "summary", "DIR [--on DATE] [--json]", N_("how much there is, budget by budget"), penny_command_summary },
  { "list", "DIR [--search TEXT] [--limit N] [--json]", N_("the payments, newest first"), penny_command_list },
  { "import", "DIR FILE [--account NAME] [--dry-run] [--day-first|--month-first] [--json]",
    N_("bring in a bank statement"), penny_command_import },
  { "import", "--bare FILE [--map FILE] [--day-first|--month-first] [--json]",
    N_("only read a bank statement"), penny_command_import },
  { "history", "DIR [--json]", N_("everything that was done"), penny_command_history },
  { "undo", "DIR", N_("take back the last thing done"), penny_command_undo },
  { "redo", "DIR", N_("do again what was taken back"), penny_command_redo },
  { "check", "DIR [--json]", N_("say whether every part of a file is sound"), penny_command_check },
  { "backup", "DIR FOLDER", N_("make a backup in a folder, such as a USB stick's"), penny_command_backup },
  { "backups", "FOLDER [--json]", N_("the backups in a folder"), penny_command_backups },
  { "restore", "BACKUP DIR [--replace] [--dry-run]", N_("make a file of a backup"), penny_command_restore },
  { "export", "DIR FOLDER [--with-private]", N_("everything, in forms that any program reads"), penny_command_export },
  { "rekey", "DIR [--new-code] [--passphrase-fd N] [--replace-key]",
    N_("a new recovery code, passphrase or key"), penny_command_rekey },
  { "pay", "work|check|rates ...", N_("work out pay, or check a payslip, without a file"), penny_command_pay },
  { "pay", "run|slip|list|owed DIR ...", N_("pay a file’s assistants, and see their payslips and what is owed"),
    penny_command_pay },
  { "receipts", "add|list|match|export|missing DIR ...", N_("keep receipts, match them to payments, say what is missing"),
    penny_command_receipts },
  { "new", "DIR [--name NAME] [--key-fd N]", N_("make an empty file"), penny_command_new },
  { "sample", "joe|maya|winston|nadia DIR", N_("make a sample file"), penny_command_sample },
  { NULL }
};

/* "open" is the window's word, and so is a place on the disk, which is all that
 * a file manager gives; the others with two dashes are GApplication's. */
gboolean
penny_cli_wants (int   argc,
                 char *argv[])
{
  if (argc < 2 || g_str_equal (argv[1], "open") || g_str_has_prefix (argv[1], "--gapplication"))
    return FALSE;
  return penny_cli_find_command (commands, argv[1]) != NULL || g_str_equal (argv[1], "help") ||
         !g_file_test (argv[1], G_FILE_TEST_EXISTS);
}

static int
say_help (void)
{
  g_print ("%s\n\n", _("Pennywell looks after a personal budget. Without a command it opens its window."));
  penny_cli_say_commands (commands, "pennywell");
  g_print ("  pennywell open DIR\n      %s\n", _("open the window with this file"));
  g_print ("\n%s\n", _("DIR is the folder that a file is kept in. A DATE is written like 2026-11-15 or 15/11/2026. Exit codes: 0 done; 1 could not; 2 not understood; "
                       "3 another program is writing in this file; 4 say --day-first or --month-first; "
                       "5 the file is locked; 6 a payslip differs from what pay check works out."));
  g_print ("\n%s\n", _("A file is opened with the key in this computer's keyring. Where it is not there, give the key, the "
                       "recovery code or the passphrase with --key-fd N, which every command takes: it is the first "
                       "line of the file descriptor N. At a terminal it is asked for. It is never read from the "
                       "arguments or the environment, which other programs can see. Sample files need nothing."));
  return PENNY_EXIT_DONE;
}

static int
not_a_command (const char *word)
{
  g_autofree char *shown = g_filename_display_name (word);
  g_autofree char *sentence =
    g_strdup_printf (_("There is no command \"%s\". \"pennywell help\" lists them all."), shown);

  return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, sentence);
}

/* A script must hear that the disk took only half of the answer. */
static int
after_writing (int code)
{
  if ((code != PENNY_EXIT_DONE && code != PENNY_EXIT_DIFFERS) || (fflush (stdout) == 0 && !ferror (stdout)))
    return code;
  return penny_cli_fail (PENNY_EXIT_FAILED, _("The answer could not be written out in full. Look whether the disk is full."));
}

/* Where no language was chosen, as on a bare machine, "£" would come out as "?". */
static void
choose_language (void)
{
  const char *letters;

  setlocale (LC_ALL, "");
  letters = setlocale (LC_CTYPE, NULL);
  if (g_str_equal (letters, "C") || g_str_equal (letters, "POSIX"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

int
penny_cli_run (int   argc,
               char *argv[])
{
  const PennyCommand *command;

  choose_language ();
  bindtextdomain (GETTEXT_PACKAGE, PENNY_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  if (g_str_equal (argv[1], "help") || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return say_help ();
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("pennywell %s\n", PENNY_VERSION);
      return PENNY_EXIT_DONE;
    }
  command = penny_cli_find_command (commands, argv[1]);
  if (command == NULL)
    return not_a_command (argv[1]);
  return after_writing (penny_cli_run_command (command, "pennywell", argc, argv));
}
