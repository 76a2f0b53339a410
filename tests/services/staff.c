#include "staff.h"

#include <string.h>

#include "shift.h"
#include "soundness.h"

PennyAssistant *
assistant (Fixture    *book,
           const char *name)
{
  PennyAssistant *self = penny_assistant_new ();

  self->budget_id = book->budget;
  self->name = g_strdup (name);
  self->started = day ("2026-03-02");
  self->pay_line = book->bus;
  return self;
}

gint64
save_assistant (PennyStore     *store,
                PennyAssistant *value)
{
  PennyAssistantChange change = { .assistant = value, .keep_born = TRUE, .keep_ni_number = TRUE, .keep_bank = TRUE };

  return do_act (store, penny_act_save_assistant, &change);
}

PennyContract *
contract (gint64      assistant_id,
          const char *from,
          PennyPence  rate)
{
  PennyContract *self = penny_contract_new ();

  self->assistant_id = assistant_id;
  self->from = day (from);
  self->frequency = PENNY_PAY_FOUR_WEEKLY;
  self->minutes_a_week = 20 * 60;
  self->rate = rate;
  return self;
}

void
staff_set_up (Staff *self)
{
  g_autoptr (PennyAssistant) amir = NULL;
  g_autoptr (PennyContract) agreed = NULL;

  fixture_set_up (&self->book);
  amir = assistant (&self->book, "Amir Sample");
  amir->born = day ("1981-01-01");
  amir->ni_number = g_strdup ("QQ123456C");
  amir->sort_code = g_strdup ("010203");
  amir->account_number = g_strdup ("12345678");
  amir->account_name = g_strdup ("A Sample");
  self->amir = save_assistant (self->book.store, amir);
  agreed = contract (self->amir, "2026-03-02", 1420);
  agreed->other_name[0] = g_strdup ("Weekend");
  agreed->other_rate[0] = 1600;
  do_act (self->book.store, penny_act_save_contract, agreed);
}

void
staff_tear_down (Staff *self)
{
  fixture_tear_down (&self->book);
}

PennyEntry *
entry (gint64      assistant_id,
       const char *on,
       const char *start,
       const char *end)
{
  PennyEntry *self = penny_entry_new ();

  self->assistant_id = assistant_id;
  self->day = day (on);
  if (start == NULL)
    return self;
  self->start = penny_clock_parse (start);
  self->end = penny_shift_end (self->start, penny_clock_parse (end));
  return self;
}

gint64
save_entry (PennyStore *store,
            PennyEntry *value)
{
  g_autoptr (PennyEntry) mine = value;

  return do_act (store, penny_act_save_entry, mine);
}

PennyWeekAct
week (gint64      assistant_id,
      const char *on)
{
  return (PennyWeekAct) { .assistant_id = assistant_id, .day = day (on), .today = day ("2026-11-22") };
}

static void
add_slip (PennyStore     *store,
          const PennyRun *run,
          gint64          assistant_id,
          PennyPence      gross,
          GError        **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  PennySlip slip = { .run_id = run->id, .assistant_id = assistant_id, .payday = run->payday,
                     .year = penny_tax_year_of (run->payday), .tax_month = penny_tax_month_of (run->payday),
                     .name = (char *) "Amir Sample", .gross = gross, .net = gross, .working = (char *) "" };

  penny_slips_add (store, &slip, lines, NULL, error);
}

gint64
pay (PennyStore *store,
     gint64      assistant_id,
     const char *from,
     const char *to,
     PennyPence  gross)
{
  const char *args[] = { "1.00", to, NULL };
  PennyRun run = { .frequency = PENNY_PAY_FOUR_WEEKLY, .from = day (from), .to = day (to), .payday = day (to), .number = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = penny_entries_unpaid (store, assistant_id, run.to, &error);

  g_assert_no_error (error);
  penny_history_begin (store, &error);
  g_assert_no_error (error);
  penny_runs_save (store, &run, &run.id, &error);
  g_assert_no_error (error);
  add_slip (store, &run, assistant_id, gross, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      penny_entries_pay (store, ((PennyEntry *) entries->pdata[i])->id, run.id, &error);
      g_assert_no_error (error);
    }
  penny_history_commit (store, "run-approved", args, &error);
  g_assert_no_error (error);
  return run.id;
}

void
assert_undone (PennyStore *store,
               const char *before,
               const char *sentence)
{
  g_autofree char *after = dump (store);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (after, !=, before);
  penny_act_undo (store, &what, NULL, &error);
  g_assert_no_error (error);
  undone = dump (store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (what, ==, sentence);
  penny_act_redo (store, NULL, NULL, &error);
  g_assert_no_error (error);
  redone = dump (store);
  g_assert_cmpstr (redone, ==, after);
}

void
assert_refused (PennyStore  *store,
                const char  *before,
                GError     **error,
                const char  *says)
{
  g_autofree char *after = dump (store);

  g_assert_error (*error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_test_message ("%s", (*error)->message);
  g_assert_nonnull (strstr ((*error)->message, says));
  g_assert_nonnull (strstr ((*error)->message, "Nothing was changed"));
  g_assert_cmpstr (after, ==, before);
  g_clear_error (error);
}
