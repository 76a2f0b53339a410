#include "command.h"

#include <glib/gi18n-lib.h>

#include "acts.h"

int
penny_command_new (int   argc,
                   char *argv[])
{
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("Whose money it is"), N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_NEW, &error);
  if (store == NULL)
    return penny_cli_fail_with (error);
  g_free (person->name);
  person->name = g_steal_pointer (&name);
  penny_store_set_actor (store, person->name);
  if (person->name != NULL && !penny_act_save_person (store, person, NULL, &error))
    return penny_cli_fail_with (error);
  folder = g_filename_display_name (names[0]);
  g_print (_("The new file is in %s. It is empty.\n"), folder);
  return PENNY_EXIT_DONE;
}
