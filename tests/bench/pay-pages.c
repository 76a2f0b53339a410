/* pay-pages FOLDER LAPS: makes a book of fifty assistants and seven years of weekly pay in FOLDER, with one week more that
 * is approved and not paid yet, and asks of it what each page of pay asks.  Prints a line for each, the median in seconds:
 * "run-draft 0.0421". */

#include <stdio.h>
#include <stdlib.h>

#include "history.h"
#include "hours.h"
#include "made-up-pay.h"
#include "owed.h"
#include "pay-run.h"
#include "people.h"
#include "reminders.h"
#include "what-if.h"

#define ASSISTANTS 50
#define WEEKS      364
#define MOST_LAPS  99

typedef struct
{
  PennyStore      *store;
  PennyDate        today;
  gint64           assistant;   /* the first */
  gint64           run, slip;   /* newest */
  PennyRunRequest *next;        /* of everyone */
} Asking;

typedef gboolean (*Ask) (Asking *self);

static void
must (gboolean    done,
      const char *what)
{
  if (done)
    return;
  fprintf (stderr, "pay-pages: %s\n", what);
  exit (1);
}

static gboolean
drop (GPtrArray *list)
{
  gboolean read = list != NULL;

  g_clear_pointer (&list, g_ptr_array_unref);
  return read;
}

static gboolean
ask_people (Asking *self)
{
  PennyPeopleRequest request = { self->today, TRUE };

  return drop (penny_people_read (self->store, &request, NULL));
}

static gboolean
ask_person (Asking *self)
{
  PennyPersonRequest request = { self->assistant, self->today };
  PennyPersonView *view = penny_person_view (self->store, &request, NULL);
  gboolean read = view != NULL;

  g_clear_pointer (&view, penny_person_view_free);
  return read;
}

static gboolean
ask_week (Asking *self)
{
  PennyWeekRequest request = { self->assistant, self->today };
  PennyWeekView *view = penny_week_view (self->store, &request, NULL);
  gboolean read = view != NULL;

  g_clear_pointer (&view, penny_week_view_free);
  return read;
}

static gboolean
ask_runs_due (Asking *self)
{
  return drop (penny_runs_due (self->store, self->today, NULL));
}

static gboolean
ask_draft (Asking *self)
{
  g_autoptr (PennyRunDraft) draft = penny_run_draft (self->store, self->next, NULL);

  return draft != NULL && draft->slips->len == ASSISTANTS;
}

static gboolean
ask_run (Asking *self)
{
  PennyRunView *view = penny_run_view (self->store, &self->run, NULL);
  gboolean read = view != NULL && view->slips->len == ASSISTANTS;

  g_clear_pointer (&view, penny_run_view_free);
  return read;
}

static gboolean
ask_slip (Asking *self)
{
  PennySlipView *view = penny_slip_view (self->store, &self->slip, NULL);
  gboolean read = view != NULL;

  g_clear_pointer (&view, penny_slip_view_free);
  return read;
}

static gboolean
ask_hmrc_year (Asking *self)
{
  PennyHmrcYearRequest request = { 2026, self->today };
  PennyHmrcYear *year = penny_hmrc_year (self->store, &request, NULL);
  gboolean read = year != NULL;

  g_clear_pointer (&year, penny_hmrc_year_free);
  return read;
}

static gboolean
ask_owed (Asking *self)
{
  return drop (penny_owed_list (self->store, self->today, NULL));
}

static gboolean
ask_reminders (Asking *self)
{
  return drop (penny_reminders_list (self->store, self->today, NULL));
}

static gboolean
ask_all_ended (Asking *self)
{
  PennyAllEnded *all = penny_all_ended (self->store, &self->today, NULL);
  gboolean read = all != NULL && all->each->len == ASSISTANTS;

  g_clear_pointer (&all, penny_all_ended_free);
  return read;
}

static gboolean
ask_what_if (Asking *self)
{
  PennyWhatIf asked = { .assistant_id = self->assistant, .rate = 1500, .minutes_a_week = -1, .today = self->today };
  PennyWhatIfAnswer *answer = penny_what_if (self->store, &asked, NULL);
  gboolean read = answer != NULL;

  g_clear_pointer (&answer, penny_what_if_answer_free);
  return read;
}

static const struct
{
  const char *name;
  Ask         ask;
} asks[] = {
  { "people", ask_people },
  { "person", ask_person },
  { "week", ask_week },
  { "runs-due", ask_runs_due },
  { "run-draft", ask_draft },
  { "run", ask_run },
  { "slip", ask_slip },
  { "hmrc-year", ask_hmrc_year },
  { "owed", ask_owed },
  { "reminders", ask_reminders },
  { "all-ended", ask_all_ended },
  { "what-if", ask_what_if },
};

static int
by_size (const void *a,
         const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
measure (Asking *asking,
         gsize   which,
         guint   laps)
{
  gint64 times[MOST_LAPS];

  for (guint lap = 0; lap < laps; lap++)
    {
      gint64 start = g_get_monotonic_time ();

      must (asks[which].ask (asking), asks[which].name);
      times[lap] = g_get_monotonic_time () - start;
    }
  qsort (times, laps, sizeof times[0], by_size);
  printf ("%s %.6f\n", asks[which].name, (double) times[laps / 2] / G_USEC_PER_SEC);
}

/* Of all ages, so that each ends in another way. */
static void
give_births (PennyStore      *store,
             const GPtrArray *people)
{
  must (penny_history_begin (store, NULL), "no act");
  for (guint i = 0; i < people->len; i++)
    {
      PennyAssistant *assistant = people->pdata[i];

      assistant->born = penny_date_new (1960 + (int) i % 40, 3, 1);
      must (penny_assistants_save (store, assistant, NULL, NULL), "no birth");
    }
  must (penny_history_commit (store, "assistant-changed", NULL, NULL), "not born");
}

/* A week more, of twenty hours each. */
static void
work_on (PennyStore      *store,
         const GPtrArray *people,
         PennyDate        monday)
{
  must (penny_history_begin (store, NULL), "no act");
  for (guint i = 0; i < people->len; i++)
    for (int day = 0; day < 5; day++)
      {
        const PennyEntry entry = {
          .assistant_id = ((PennyAssistant *) people->pdata[i])->id, .day = monday + day, .start = 540, .end = 780,
          .minutes = 240, .state = PENNY_ENTRY_APPROVED,
        };

        must (penny_entries_save (store, &entry, NULL, NULL), "no hours");
      }
  must (penny_history_commit (store, "weeks-approved", NULL, NULL), "not approved");
}

static void
make_book (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  g_autoptr (GPtrArray) people = NULL;

  must (store != NULL, error != NULL ? error->message : "");
  made_up_pay (store, ASSISTANTS, WEEKS, penny_date_new (2026, 11, 13));
  people = penny_assistants_list (store, TRUE, NULL);
  must (people != NULL && people->len == ASSISTANTS, "not all there");
  give_births (store, people);
  work_on (store, people, penny_date_new (2026, 11, 9));
}

static void
find_newest (Asking *asking)
{
  g_autoptr (GPtrArray) people = penny_assistants_list (asking->store, TRUE, NULL);
  g_autoptr (GPtrArray) runs = penny_runs_list (asking->store, PENNY_DATE_NONE, 1, NULL);
  g_autoptr (GPtrArray) slips = NULL;

  must (people != NULL && runs != NULL && runs->len == 1, "no run");
  asking->assistant = ((PennyAssistant *) people->pdata[0])->id;
  asking->run = ((PennyRun *) runs->pdata[0])->id;
  slips = penny_slips_of_run (asking->store, asking->run, NULL);
  must (slips != NULL && slips->len == ASSISTANTS, "no payslips");
  asking->slip = ((PennySlip *) slips->pdata[0])->id;
  asking->next = penny_run_request_new ();
  asking->next->frequency = PENNY_PAY_WEEKLY;
  asking->next->from = penny_date_new (2026, 11, 9);
  asking->next->to = asking->next->from + 6;
  asking->next->payday = penny_date_new (2026, 11, 20);
  asking->next->today = asking->today;
}

int
main (int   argc,
      char *argv[])
{
  guint laps = argc > 2 ? (guint) CLAMP (atoi (argv[2]), 1, MOST_LAPS) : 9;
  Asking asking = { .today = penny_date_new (2026, 11, 15) };
  g_autoptr (GError) error = NULL;

  must (argc > 1, "FOLDER is missing");
  if (!g_file_test (argv[1], G_FILE_TEST_EXISTS))
    make_book (argv[1]);
  asking.store = penny_store_open (argv[1], PENNY_STORE_READ, NULL, &error);
  must (asking.store != NULL, error != NULL ? error->message : "");
  find_newest (&asking);
  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++)
    measure (&asking, i, laps);
  penny_run_request_free (asking.next);
  penny_store_close (asking.store);
  return 0;
}
