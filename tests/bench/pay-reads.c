/* pay-reads FOLDER LAPS: makes a book of fifty assistants and seven years of weekly pay in FOLDER, and reads of it what
 * the pages of pay read.  Prints a line for each, the median in seconds: "slips-page 0.0004". */

#include <stdio.h>
#include <stdlib.h>

#include "made-up-pay.h"
#include "pay-tables.h"

#define ASSISTANTS 50
#define WEEKS      364
#define MOST_LAPS  99

typedef struct
{
  PennyStore *store;
  gint64      assistant;        /* the first */
  PennyDate   today;
  gint64      run, slip;        /* newest */
} Reading;

typedef gboolean (*Read) (const Reading *self);

static gboolean
drop (GPtrArray *list)
{
  gboolean read = list != NULL && list->len > 0;

  g_clear_pointer (&list, g_ptr_array_unref);
  return read;
}

static gboolean
read_assistants (const Reading *self)
{
  return drop (penny_assistants_list (self->store, TRUE, NULL));
}

static gboolean
read_slips_page (const Reading *self)
{
  return drop (penny_slips_page (self->store, self->assistant, 0, 50, NULL));
}

static gboolean
read_slips_page_far (const Reading *self)
{
  return drop (penny_slips_page (self->store, 0, 15000, 50, NULL));
}

static gboolean
read_slips_last (const Reading *self)
{
  g_autoptr (PennySlip) slip = penny_slips_last (self->store, self->assistant, 2026, NULL);

  return slip != NULL;
}

static gboolean
read_slips_year (const Reading *self)
{
  return drop (penny_slips_list (self->store, 0, 2026, FALSE, NULL));
}

static gboolean
read_slips_year_of_one (const Reading *self)
{
  return drop (penny_slips_list (self->store, self->assistant, 2026, TRUE, NULL));
}

static gboolean
read_slips_count (const Reading *self)
{
  guint n;

  return penny_slips_count (self->store, 0, &n, NULL) && n == ASSISTANTS * WEEKS;
}

static gboolean
read_slips_of_run (const Reading *self)
{
  return drop (penny_slips_of_run (self->store, self->run, NULL));
}

static gboolean
read_slip_lines (const Reading *self)
{
  return drop (penny_slips_lines (self->store, self->slip, NULL));
}

static gboolean
read_entries_week (const Reading *self)
{
  return drop (penny_entries_list (self->store, 0, self->today - 13, self->today - 7, NULL));
}

static gboolean
read_entries_week_of_one (const Reading *self)
{
  return drop (penny_entries_list (self->store, self->assistant, self->today - 13, self->today - 7, NULL));
}

static gboolean
read_entries_unpaid (const Reading *self)
{
  g_autoptr (GPtrArray) none = penny_entries_unpaid (self->store, 0, self->today, NULL);

  return none != NULL;
}

static gboolean
read_entries_of_run (const Reading *self)
{
  return drop (penny_entries_of_run (self->store, self->run, NULL));
}

static gboolean
read_entries_sum (const Reading *self)
{
  gint64 minutes[PENNY_ENTRY_KINDS];

  return penny_entries_sum (self->store, 0, self->today - 365, self->today, minutes, NULL) && minutes[PENNY_ENTRY_WORK] > 0;
}

static gboolean
read_entries_sum_of_one (const Reading *self)
{
  gint64 minutes[PENNY_ENTRY_KINDS];

  return penny_entries_sum (self->store, self->assistant, self->today - 365, self->today, minutes, NULL) &&
         minutes[PENNY_ENTRY_WORK] > 0;
}

static gboolean
read_runs_page (const Reading *self)
{
  return drop (penny_runs_list (self->store, PENNY_DATE_NONE, 30, NULL));
}

static gboolean
read_runs_all (const Reading *self)
{
  return drop (penny_runs_list (self->store, PENNY_DATE_NONE, 0, NULL));
}

static gboolean
read_runs_count (const Reading *self)
{
  int n;

  return penny_runs_count (self->store, 2025, PENNY_PAY_WEEKLY, &n, NULL) && n > 50;
}

static gboolean
read_timesheets (const Reading *self)
{
  return drop (penny_timesheets_list (self->store, self->assistant, NULL));
}

static gboolean
read_pay_bills (const Reading *self)
{
  return drop (penny_pay_bills_of_run (self->store, self->run, NULL));
}

static const struct
{
  const char *name;
  Read        read;
} reads[] = {
  { "assistants", read_assistants },
  { "slips-page", read_slips_page },
  { "slips-page-far", read_slips_page_far },
  { "slips-last", read_slips_last },
  { "slips-year", read_slips_year },
  { "slips-year-of-one", read_slips_year_of_one },
  { "slips-count", read_slips_count },
  { "slips-of-run", read_slips_of_run },
  { "slip-lines", read_slip_lines },
  { "entries-week", read_entries_week },
  { "entries-week-of-one", read_entries_week_of_one },
  { "entries-unpaid", read_entries_unpaid },
  { "entries-of-run", read_entries_of_run },
  { "entries-sum-year", read_entries_sum },
  { "entries-sum-year-of-one", read_entries_sum_of_one },
  { "runs-page", read_runs_page },
  { "runs-all", read_runs_all },
  { "runs-count", read_runs_count },
  { "timesheets-of-one", read_timesheets },
  { "pay-bills-of-run", read_pay_bills },
};

static void
must (gboolean    done,
      const char *what)
{
  if (done)
    return;
  fprintf (stderr, "pay-reads: %s\n", what);
  exit (1);
}

static int
by_size (const void *a,
         const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
measure (const Reading *reading,
         gsize          which,
         guint          laps)
{
  gint64 times[MOST_LAPS];

  for (guint lap = 0; lap < laps; lap++)
    {
      gint64 start = g_get_monotonic_time ();

      must (reads[which].read (reading), reads[which].name);
      times[lap] = g_get_monotonic_time () - start;
    }
  qsort (times, laps, sizeof times[0], by_size);
  printf ("%s %.6f\n", reads[which].name, (double) times[laps / 2] / G_USEC_PER_SEC);
}

static void
find_newest (Reading *reading)
{
  g_autoptr (GPtrArray) people = penny_assistants_list (reading->store, TRUE, NULL);
  g_autoptr (GPtrArray) runs = penny_runs_list (reading->store, PENNY_DATE_NONE, 1, NULL);
  g_autoptr (GPtrArray) slips = NULL;

  must (people != NULL && people->len == ASSISTANTS && runs != NULL && runs->len == 1, "not all there");
  reading->assistant = ((PennyAssistant *) people->pdata[0])->id;
  reading->run = ((PennyRun *) runs->pdata[0])->id;
  slips = penny_slips_of_run (reading->store, reading->run, NULL);
  must (slips != NULL && slips->len == ASSISTANTS, "no payslips");
  reading->slip = ((PennySlip *) slips->pdata[0])->id;
}

int
main (int   argc,
      char *argv[])
{
  guint laps = argc > 2 ? (guint) CLAMP (atoi (argv[2]), 1, MOST_LAPS) : 9;
  Reading reading = { .today = penny_date_new (2026, 11, 15) };
  g_autoptr (GError) error = NULL;

  must (argc > 1, "FOLDER is missing");
  reading.store = penny_store_open (argv[1], PENNY_STORE_NEW_SAMPLE, NULL, &error);
  must (reading.store != NULL, error != NULL ? error->message : "");
  made_up_pay (reading.store, ASSISTANTS, WEEKS, penny_date_new (2026, 11, 13));
  /* As it is when it was just opened. */
  penny_store_close (reading.store);
  reading.store = penny_store_open (argv[1], PENNY_STORE_READ, NULL, &error);
  must (reading.store != NULL, error != NULL ? error->message : "");
  find_newest (&reading);
  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    measure (&reading, i, laps);
  penny_store_close (reading.store);
  return 0;
}
