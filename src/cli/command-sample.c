#include "command.h"

#include <glib/gi18n-lib.h>

#include "sample.h"

int
penny_command_sample (int   argc,
                      char *argv[])
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "joe|maya|winston|nadia DIR", NULL, 2, 2, &names, &code))
    return code;
  if (!penny_sample_make (names[0], names[1], &error))
    return penny_cli_fail_with (error);
  folder = g_filename_display_name (names[1]);
  g_print (_("The sample file is in %s.\n"), folder);
  return PENNY_EXIT_DONE;
}
