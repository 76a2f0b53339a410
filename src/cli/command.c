#include "command.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "copy.h"
#include "key-entry.h"
#include "keyring.h"
#include "new-key.h"
#include "pay-error.h"
#include "replace-key.h"
#include "statement.h"
#include "tables.h"
#include "who-and-when.h"

int
penny_cli_fail (int         code,
                const char *sentence)
{
  g_printerr ("pennywell: %s\n", sentence);
  return code;
}

static gboolean
is_locked (const GError *error)
{
  return error->domain == PENNY_KEYRING_ERROR
      || g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED)
      || g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY)
      || g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);
}

int
penny_cli_fail_with (const GError *error)
{
  if (is_locked (error))
    return penny_cli_fail (PENNY_EXIT_LOCKED, error->message);
  if (g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE))
    return penny_cli_fail (PENNY_EXIT_IN_USE, error->message);
  if (g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_DATE_ORDER))
    return penny_cli_fail (PENNY_EXIT_DATE_ORDER,
                           _("This file does not say whether the day or the month comes first in its dates. "
                             "Nothing was changed. Add --day-first or --month-first."));
  if (g_error_matches (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD))
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, error->message);
  return penny_cli_fail (PENNY_EXIT_FAILED, error->message);
}

/* The key that opens @folder; NULL without an error: none is needed. */
static gboolean
find_key (const char  *folder,
          int          key_fd,
          PennyKey   **key,
          GError     **error)
{
  PennyKeyEntry entry = { .path = folder, .unlock = penny_locks_open };
  g_auto (PennyNewKey) made = { NULL };
  PennyLocks locks;

  if (!penny_folder_mend (folder, error) || !penny_locks_read (folder, &locks, error))
    return FALSE;
  if (locks.sample && key_fd < 0)
    return TRUE;
  if (locks.sealed)
    {
      entry.id = locks.id;
      *key = penny_key_entry_find (&entry, key_fd, error);
      return *key != NULL;
    }
  if (!penny_new_key_choose (&made, key_fd, error) || !penny_new_key_seal (&made, folder, error))
    return FALSE;
  *key = g_steal_pointer (&made.key);
  return TRUE;
}

gboolean
penny_cli_sign (PennyStore  *store,
                GError     **error)
{
  g_autoptr (PennyPerson) person = penny_person_get (store, error);

  if (person == NULL)
    return FALSE;
  penny_store_set_actor (store, penny_who (person));
  penny_store_set_role (store, penny_role (person));
  return TRUE;
}

PennyStore *
penny_cli_open (const char      *folder,
                PennyStoreMode   mode,
                int              key_fd,
                GError         **error)
{
  g_autoptr (PennyKey) key = NULL;
  g_autoptr (PennyStore) store = NULL;

  if (!find_key (folder, key_fd, &key, error))
    return NULL;
  store = penny_store_open (folder, mode, key, error);
  if (store == NULL || !penny_cli_sign (store, error))
    return NULL;
  if (mode == PENNY_STORE_WRITE)
    penny_replace_key_tidy (folder);
  return g_steal_pointer (&store);
}

const PennyCommand *
penny_cli_find_command (const PennyCommand *commands,
                        const char         *word)
{
  for (; commands->name != NULL; commands++)
    if (g_strcmp0 (word, commands->name) == 0)
      return commands;
  return NULL;
}

void
penny_cli_say_commands (const PennyCommand *commands,
                        const char         *before)
{
  for (; commands->name != NULL; commands++)
    g_print ("  %s %s %s\n      %s\n", before, commands->name, commands->words, _(commands->what));
}

int
penny_cli_run_command (const PennyCommand *command,
                       const char         *before,
                       int                 argc,
                       char               *argv[])
{
  g_autofree char *name = g_strdup_printf ("%s %s", before, command->name);

  argv[1] = name;
  return command->run (argc - 1, argv + 1);
}

int
penny_cli_subcommand (int                 argc,
                      char               *argv[],
                      const PennyCommand *commands,
                      const char         *unsaid)
{
  const char *word = argc > 1 ? argv[1] : NULL;
  const PennyCommand *command = penny_cli_find_command (commands, word);

  if (command != NULL)
    return penny_cli_run_command (command, argv[0], argc, argv);
  if (g_strcmp0 (word, "--help") != 0 && g_strcmp0 (word, "-h") != 0)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, unsaid);
  penny_cli_say_commands (commands, argv[0]);
  g_print ("\n%s\n", _("Each of them says more with --help."));
  return PENNY_EXIT_DONE;
}

/* @reason is GLib's, such as "Unknown option --taxcode". */
static void
say_help_of (const char *reason)
{
  g_autofree char *sentence = g_strdup_printf (_("%s. \"%s --help\" lists the options."), reason, g_get_prgname ());

  penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, sentence);
}

static void
say_usage (const char *words,
           guint       least,
           guint       given)
{
  g_autofree char *sentence = NULL;

  if (given < least)
    sentence = g_strdup_printf (_("Something is missing. Write it so: %s %s"), g_get_prgname (), words);
  else
    sentence = g_strdup_printf (_("There is a word too many. Write it so: %s %s. A value of two words stands in quotes."),
                                g_get_prgname (), *words != '\0' ? words : _("[OPTION…]"));
  penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, sentence);
}

/* The switch among @entries that @word gives a value to; NULL for none. */
static const char *
find_switch_with_value (const GOptionEntry *entries,
                        const char         *word)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    {
      g_autofree char *begin = g_strdup_printf ("--%s=", entries->long_name);

      if (entries->arg == G_OPTION_ARG_NONE && g_str_has_prefix (word, begin))
        return entries->long_name;
    }
  return NULL;
}

/* GLib takes --non-cumulative=false for --non-cumulative, which is the other way round. */
static gboolean
check_switches (int                 argc,
                char               *argv[],
                const GOptionEntry *entries)
{
  const char *name = NULL;
  g_autofree char *sentence = NULL;

  for (int i = 1; i < argc && name == NULL && !g_str_equal (argv[i], "--"); i++)
    name = find_switch_with_value (entries, argv[i]);
  if (name == NULL)
    return TRUE;
  sentence = g_strdup_printf (_("--%s takes no value. Where it is not so, leave it out."), name);
  penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, sentence);
  return FALSE;
}

static gboolean
takes_day (const GOptionEntry *entries)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    if (g_strcmp0 (entries->arg_description, "DATE") == 0)
      return TRUE;
  return FALSE;
}

/* GLib's own --help ends the program; this one gives a code like everything else. */
static gboolean
help_wanted (GOptionContext *context,
             gboolean        help)
{
  g_autofree char *text = help ? g_option_context_get_help (context, TRUE, NULL) : NULL;

  if (help)
    g_print ("%s", text);
  return help;
}

gboolean
penny_cli_parse (int                  argc,
                 char                *argv[],
                 const char          *words,
                 const GOptionEntry  *entries,
                 guint                least,
                 guint                most,
                 char              ***names,
                 int                 *code)
{
  gboolean help = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Say what this command does"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (words);
  g_auto (GStrv) copy = g_new0 (char *, argc + 1);
  g_autoptr (GError) error = NULL;
  guint given;

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);
  g_set_prgname (argv[0]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (takes_day (entries))
    g_option_context_set_description (context, _("Write a DATE like 2026-11-15 or 15/11/2026."));
  *code = PENNY_EXIT_NOT_UNDERSTOOD;
  if (!check_switches (argc, argv, entries))
    return FALSE;
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      say_help_of (error->message);
      return FALSE;
    }
  if (help_wanted (context, help))
    {
      *code = PENNY_EXIT_DONE;
      return FALSE;
    }
  given = rest == NULL ? 0 : g_strv_length (rest);
  if (given < least || given > most)
    {
      say_usage (words, least, given);
      return FALSE;
    }
  *names = g_steal_pointer (&rest);
  return TRUE;
}

gboolean
penny_cli_day (const char *text,
               PennyDate   otherwise,
               PennyDate  *day)
{
  *day = text == NULL ? otherwise : penny_date_parse_typed (text, penny_today ());
  if (*day == PENNY_DATE_NONE)
    penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("This is not a day. Write it like 2026-11-15 or 15/11/2026."));
  return *day != PENNY_DATE_NONE;
}
