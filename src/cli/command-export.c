#include "command.h"

#include <glib/gi18n-lib.h>

#include "export-book.h"

int
penny_command_export (int   argc,
                      char *argv[])
{
  int key_fd = -1;
  const GOptionEntry entries[] = {
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR FOLDER", entries, 2, 2, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_READ, key_fd, &error);
  if (store == NULL || !penny_export_book (store, names[1], NULL, NULL, &error))
    return penny_cli_fail_with (error);
  shown = g_filename_display_name (names[1]);
  g_print (_("Everything is in %s, open to anyone who can read that folder. The file itself stays sealed.\n"), shown);
  return PENNY_EXIT_DONE;
}
