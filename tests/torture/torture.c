/* torture [--crashes N] [--seed S] [--jobs N] [SETTING...]: a book's computer
 * crashes, N times in all, in the settings of settings.c; the book must be whole
 * every time, with every act that was done. */

#include <locale.h>
#include <unistd.h>

#include "crash-vfs.h"
#include "fewer.h"
#include "team.h"

/* A book lives through so many before a new one is made. */
#define CRASHES_A_BOOK 25

typedef struct
{
  GArray *lots;
  Tally  *tallies;             /* by setting */
  Tally   all;
  guint   crashes;
  gint64  said;                /* how many when progress was told last */
} Run;

static int crashes = 2000;
static int seed = 20260401;
static int jobs;
static char **names;

static const GOptionEntry options[] = {
  { "crashes", 'n', 0, G_OPTION_ARG_INT, &crashes, "How many, over all settings (2000)", "N" },
  { "seed", 's', 0, G_OPTION_ARG_INT, &seed, "Where chance begins", "S" },
  { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, "How many processes share it (one a core)", "N" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, "[SETTING…]" },
  G_OPTION_ENTRY_NULL
};

/* On a terminal one line that changes; elsewhere, a line now and then. */
static void
say_progress (Run *run)
{
  guint bad = run->all.corrupt + run->all.lost + run->all.silent;
  gboolean terminal = isatty (STDERR_FILENO) != 0;

  if (!terminal && run->all.crashes < run->said + (run->crashes / 20))
    return;
  run->said = run->all.crashes;
  g_printerr (terminal ? "\r%'u of %'u crashes, failures so far: %u " : "%'u of %'u crashes, failures so far: %u\n",
              run->all.crashes, run->crashes, bad);
}

static void
take_report (guint        lot,
             const Tally *tally,
             gpointer     data)
{
  Run *run = data;
  const Setting *setting = g_array_index (run->lots, Lot, lot).setting;

  tally_add (&run->tallies[setting - settings], tally);
  tally_add (&run->all, tally);
  say_progress (run);
}

static gboolean
is_chosen (const Setting *setting)
{
  return names == NULL || g_strv_contains ((const char *const *) names, setting->name);
}

static void
add_lots (Run           *run,
          const Setting *setting,
          guint          share)
{
  for (guint done = 0; done < share; done += CRASHES_A_BOOK)
    {
      Lot lot = { setting, (guint32) seed + 2 * (done / CRASHES_A_BOOK), MIN (CRASHES_A_BOOK, share - done) };

      g_array_append_val (run->lots, lot);
    }
}

static guint
count_chosen (void)
{
  guint n = 0;

  for (guint i = 0; i < n_settings; i++)
    n += is_chosen (&settings[i]);
  return n;
}

static void
say_result (guint          number,
            const Setting *setting,
            const Tally   *tally)
{
  g_print ("%s %u - %s: %s\n", tally_is_bad (tally) ? "not ok" : "ok", number, setting->name, setting->words);
  g_print ("# %'u crashes and %'u more while it recovered, %'u acts; %u corrupt, %u lost, %u silent "
           "(kept in the commit: %u; unused pages sealed anew: %u; torn blocks of a journal: %u)\n",
           tally->crashes, tally->recoveries, tally->acts, tally->corrupt, tally->lost, tally->silent,
           tally->under_way, tally->healed, tally->torn);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Run run = { 0 };
  guint chosen, number = 0;
  gboolean alive;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || (chosen = count_chosen ()) == 0 || crashes < 1)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "There is no such setting, or nothing to do.");
      return 2;
    }
  run.lots = g_array_new (FALSE, FALSE, sizeof (Lot));
  run.tallies = g_new0 (Tally, n_settings);
  run.crashes = torture_fewer ((guint) crashes);
  for (guint i = 0; i < n_settings; i++)
    if (is_chosen (&settings[i]))
      {
        add_lots (&run, &settings[i], run.crashes / chosen + (number < run.crashes % chosen));
        number++;
      }

  g_print ("1..%u\n# seed %d\n", chosen, seed);
  crash_vfs_install (TRUE);
  alive = team_run (run.lots, jobs > 0 ? (guint) jobs : g_get_num_processors (), take_report, &run);
  if (isatty (STDERR_FILENO) != 0)
    g_printerr ("\n");
  number = 0;
  for (guint i = 0; i < n_settings; i++)
    if (is_chosen (&settings[i]))
      say_result (++number, &settings[i], &run.tallies[i]);
  if (!alive)
    g_print ("Bail out! A process of the team died.\n");
  g_array_unref (run.lots);
  g_free (run.tallies);
  return alive && !tally_is_bad (&run.all) ? 0 : 1;
}
