#include "command.h"

#include <glib/gi18n-lib.h>

#include "acts.h"
#include "copy.h"
#include "new-key.h"

/* The file with nothing in it, its key in safety; or nothing at all. */
static PennyStore *
make (const char         *folder,
      const PennyNewKey  *key,
      GError            **error)
{
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_NEW, key->key, error);

  if (store == NULL)
    return NULL;
  if (penny_new_key_keep (key, store, error))
    return g_steal_pointer (&store);
  g_clear_pointer (&store, penny_store_close);
  penny_folder_remove (folder, NULL);
  return NULL;
}

static void
say_done (const char        *folder,
          const PennyNewKey *key)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_print (_("The new file is in %s. It is empty.\n"), shown);
  if (!key->given)
    g_print (_("Make a recovery code for it and write it down: \"pennywell rekey --new-code\" prints one.\n"));
}

int
penny_command_new (int   argc,
                   char *argv[])
{
  g_autofree char *name = NULL;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("Whose money it is"), N_("NAME") },
    { "key-fd", 0, 0, G_OPTION_ARG_INT, &key_fd, N_("Read its passphrase (or key) from this file descriptor"), N_("N") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_auto (PennyNewKey) key = { NULL };
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (GError) error = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  if (!penny_new_key_choose (&key, key_fd, &error) || (store = make (names[0], &key, &error)) == NULL)
    return penny_cli_fail_with (error);
  g_free (person->name);
  person->name = g_steal_pointer (&name);
  penny_store_set_actor (store, person->name);
  if (person->name != NULL && !penny_act_save_person (store, person, NULL, &error))
    return penny_cli_fail_with (error);
  say_done (names[0], &key);
  return PENNY_EXIT_DONE;
}
