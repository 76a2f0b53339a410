#include <signal.h>

#include "cli.h"
#include "application.h"
#include "key.h"

/* Commands are for the command line; all else is for the window. */
int
main (int   argc,
      char *argv[])
{
  penny_secret_guard ();
  /* A file that may not grow any more is told of, and does not end the program in the middle. */
  signal (SIGXFSZ, SIG_IGN);
  if (penny_cli_wants (argc, argv))
    return penny_cli_run (argc, argv);
  return penny_application_run (argc, argv);
}
