#include "cli.h"
#include "application.h"

/* Words on the command line are for the command line; none are for the window. */
int
main (int   argc,
      char *argv[])
{
  if (penny_cli_wants (argc, argv))
    return penny_cli_run (argc, argv);
  return penny_application_run (argc, argv);
}
