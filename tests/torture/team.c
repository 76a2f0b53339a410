#include "team.h"

#include <sys/wait.h>
#include <unistd.h>

/* What goes through the pipe: small enough to go in one piece. */
typedef struct
{
  guint lot;
  Tally tally;
} Message;

static Tally
do_lot (const Lot *lot)
{
  Tally tally = { 0 };

  if (lot->setting->store)
    ledger_run (lot->setting, lot->seed, lot->crashes, &tally);
  else
    world_run (lot->setting, lot->seed, lot->crashes, &tally);
  return tally;
}

/* Every @size'th lot, beginning with @first. */
G_NORETURN static void
work (GArray *lots,
      guint   first,
      guint   size,
      int     pipe_end)
{
  for (guint i = first; i < lots->len; i += size)
    {
      Message message = { i, do_lot (&g_array_index (lots, Lot, i)) };

      if (write (pipe_end, &message, sizeof message) != sizeof message)
        _exit (1);
    }
  _exit (0);
}

gboolean
team_run (GArray     *lots,
          guint       size,
          TeamReport  report,
          gpointer    data)
{
  int ends[2];
  Message message;
  gboolean alive = TRUE;

  g_assert_cmpint (pipe (ends), ==, 0);
  for (guint i = 0; i < size; i++)
    {
      pid_t child = fork ();

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        work (lots, i, size, ends[1]);
    }
  close (ends[1]);
  while (read (ends[0], &message, sizeof message) == sizeof message)
    report (message.lot, &message.tally, data);
  close (ends[0]);
  for (guint i = 0; i < size; i++)
    {
      int status = -1;

      alive &= wait (&status) > 0 && status == 0;
    }
  return alive;
}
