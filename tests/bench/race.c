/* race REPEATS COMMAND... [--against COMMAND...]: runs both by turns, so that
 * what else the machine does falls on both, and prints of each the median
 * seconds and the most KiB that it held: "1.234 56789 2.345 67890". */

#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  double seconds;
  long   kib;
} Lap;

static Lap
run (char **command)
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);

      dup2 (nowhere, STDOUT_FILENO);
      execvp (command[0], command);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    {
      fprintf (stderr, "race: %s failed\n", command[0]);
      exit (1);
    }
  return (Lap) { (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, usage.ru_maxrss };
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Lap *left = a, *right = b;

  return left->seconds < right->seconds ? -1 : left->seconds > right->seconds;
}

static void
print_median (GArray *laps)
{
  Lap median;

  g_array_sort (laps, compare);
  median = g_array_index (laps, Lap, laps->len / 2);
  printf ("%.6f %ld ", median.seconds, median.kib);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (Lap));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (Lap));
  char **against = NULL;

  if (argc < 3)
    {
      fputs ("usage: race REPEATS COMMAND... [--against COMMAND...]\n", stderr);
      return 2;
    }
  for (int i = 2; i < argc; i++)
    if (strcmp (argv[i], "--against") == 0)
      {
        argv[i] = NULL;
        against = argv + i + 1;
        break;
      }

  for (int i = atoi (argv[1]); i > 0; i--)
    {
      Lap lap = run (argv + 2);

      g_array_append_val (ours, lap);
      if (against == NULL)
        continue;
      lap = run (against);
      g_array_append_val (theirs, lap);
    }
  print_median (ours);
  if (against != NULL)
    print_median (theirs);
  putchar ('\n');
  return 0;
}
