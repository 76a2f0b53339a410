#include "command.h"

#include <glib/gi18n-lib.h>

#include "summary-json.h"
#include "summary-text.h"
#include "who-and-when.h"

static int
summarise (const char *folder,
           PennyDate   on,
           int         key_fd,
           gboolean    as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (PennySummary) summary = store == NULL ? NULL : penny_summary_read (store, on, &error);

  if (summary == NULL)
    return penny_cli_fail_with (error);
  if (as_json)
    penny_summary_print_json (summary);
  else
    penny_summary_print_text (summary);
  return PENNY_EXIT_DONE;
}

int
penny_command_summary (int   argc,
                       char *argv[])
{
  gboolean as_json = FALSE;
  int key_fd = -1;
  g_autofree char *on = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("As it stood on this day, such as 2026-11-15"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  PennyDate day;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  if (!penny_cli_day (on, penny_today (), &day))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  return summarise (names[0], day, key_fd, as_json);
}
