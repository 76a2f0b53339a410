#include "command.h"

#include <glib/gi18n-lib.h>

#include "json.h"
#include "soundness.h"

static void
print_json (const GPtrArray *problems)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_yes (json, "sound", problems->len == 0);
  penny_json_texts (json, "problems", problems);
  penny_json_print (json);
}

static void
print_text (const GPtrArray *problems)
{
  if (problems->len == 0)
    g_print ("%s\n", _("All is well: every part of this file is what was written, and its figures agree."));
  for (guint i = 0; i < problems->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (problems, i));
}

static int
check (const char *folder,
       int         key_fd,
       gboolean    as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (GPtrArray) problems = store == NULL ? NULL : penny_store_check (store, NULL, NULL, &error);

  if (problems == NULL)
    return penny_cli_fail_with (error);
  if (as_json)
    print_json (problems);
  else
    print_text (problems);
  if (problems->len == 0)
    return PENNY_EXIT_DONE;
  return penny_cli_fail (PENNY_EXIT_FAILED, _("This file is not as it should be. Nothing was changed. "
                                              "\"pennywell restore\" puts a backup in its place and keeps this one beside."));
}

int
penny_command_check (int   argc,
                     char *argv[])
{
  gboolean as_json = FALSE;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  return check (names[0], key_fd, as_json);
}
