#include "cli.h"
#include "application.h"
#include "key.h"

/* Commands are for the command line; all else is for the window. */
int
main (int   argc,
      char *argv[])
{
  penny_secret_guard ();
  if (penny_cli_wants (argc, argv))
    return penny_cli_run (argc, argv);
  return penny_application_run (argc, argv);
}
