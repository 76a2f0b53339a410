#include "command.h"

#include <glib/gi18n-lib.h>

#include "acts.h"

static int
run (int         argc,
     char       *argv[],
     PennyAct    act,
     const char *done)
{
  int key_fd = -1;
  const GOptionEntry entries[] = {
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_WRITE, key_fd, &error);
  if (store == NULL || !act (store, &what, NULL, &error))
    return penny_cli_fail_with (error);
  g_print ("%s %s\n", done, what);
  return PENNY_EXIT_DONE;
}

int
penny_command_undo (int   argc,
                    char *argv[])
{
  return run (argc, argv, penny_act_undo, _("Undone:"));
}

int
penny_command_redo (int   argc,
                    char *argv[])
{
  return run (argc, argv, penny_act_redo, _("Done again:"));
}
