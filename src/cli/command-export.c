#include "command.h"

#include <glib/gi18n-lib.h>

#include "export-book.h"
#include "history.h"
#include "keys.h"

/* Who took everything out is in its history, where it can be written now. */
static void
write_down (const char *folder,
            PennyKey   *key)
{
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_WRITE, key, NULL);

  if (store != NULL && penny_cli_sign (store, NULL))
    penny_history_note (store, "exported", NULL, NULL);
}

int
penny_command_export (int   argc,
                      char *argv[])
{
  gboolean with_private = FALSE;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "with-private", 0, 0, G_OPTION_ARG_NONE, &with_private,
      N_("Assistants’ dates of birth, National Insurance numbers and bank details too"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyKey) key = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR FOLDER", entries, 2, 2, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_READ, key_fd, &error);
  if (store == NULL || !penny_export_book (store, names[1], with_private, NULL, NULL, &error))
    return penny_cli_fail_with (error);
  key = penny_key_ref (penny_store_get_key (store));
  g_clear_pointer (&store, penny_store_close);
  write_down (names[0], key);
  shown = g_filename_display_name (names[1]);
  g_print (_("Everything is in %s, open to anyone who can read that folder. The file itself stays sealed.\n"), shown);
  return PENNY_EXIT_DONE;
}
