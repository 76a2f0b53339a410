#include "help.h"

#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"
#include "pay-tables.h"
#include "soundness.h"

/* Every change to the disk fails once, at each place where it can; so does
 * every taking of memory.  After each, the book is as it was before the act,
 * sound, and the next act is done. */

typedef gboolean (*Deed) (Small   *small,
                          GError **error);

static gboolean
end (Small    *small,
     gboolean  done,
     GError  **error)
{
  if (done)
    return penny_history_commit (small->store, "tested", NULL, error);
  penny_history_abandon (small->store);
  return FALSE;
}

static gboolean
add_some (Small   *small,
          int      n,
          GError **error)
{
  PennyPayment payment = { .account_id = small->account, .date = DAY (2, 1), .amount = -5, .payee = (char *) "Bus",
                           .line_id = small->line,
                           .bank_text = (char *) "CARD PAYMENT TO SOMEBODY WITH A LONG NAME ON 1 FEBRUARY" };
  gboolean done;

  if (!penny_history_begin (small->store, error))
    return FALSE;
  for (done = TRUE; n > 0 && done; n--)
    done = penny_payments_save (small->store, &payment, NULL, error);
  return end (small, done, error);
}

static gboolean
add_one (Small   *small,
         GError **error)
{
  return add_some (small, 1, error);
}

/* More than the cache holds, so that the file is written before the commit. */
static gboolean
add_many (Small   *small,
          GError **error)
{
  return add_some (small, 150, error);
}

static gboolean
undo (Small   *small,
      GError **error)
{
  g_autoptr (PennyHistoryEntry) entry = penny_history_undo (small->store, error);

  return entry != NULL;
}

static gboolean
redo (Small   *small,
              GError **error)
{
  g_autoptr (PennyHistoryEntry) entry = penny_history_redo (small->store, error);

  return entry != NULL;
}

static gboolean
plan_again (Small   *small,
            GError **error)
{
  PennyPlanVersion version = { .budget_id = small->budget, .from = DAY (6, 1) };

  if (!penny_history_begin (small->store, error))
    return FALSE;
  return end (small,
              penny_versions_add (small->store, &version, NULL, error) &&
              penny_lines_remove (small->store, small->line, DAY (6, 2), error),
              error);
}

static gboolean
save_payslip (Small         *small,
              gint64         assistant_id,
              gint64         run_id,
              GError       **error)
{
  PennySlip slip = { .run_id = run_id, .assistant_id = assistant_id, .payday = DAY (5, 1), .year = 2026, .tax_month = 1,
                     .name = (char *) "Ada", .gross = 12000, .net = 12000, .working = (char *) "[working]" };
  PennySlipLine hours = { .key = (char *) "hours", .amount = 12000, .line_id = small->line };
  PennySlipLine net = { .key = (char *) "net", .amount = 12000 };
  PennyBill bill = { .budget_id = small->budget, .amount = 12000, .incurred = DAY (5, 1), .line_id = small->line };
  PennyPayBill why = { .run_id = run_id, .assistant_id = assistant_id };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  g_ptr_array_add (lines, &hours);
  g_ptr_array_add (lines, &net);
  return penny_slips_add (small->store, &slip, lines, NULL, error) &&
         penny_bills_save (small->store, &bill, &why.bill_id, error) &&
         penny_pay_bills_save (small->store, &why, error);
}

/* All that pay keeps, as one act: it is there whole or not at all. */
static gboolean
save_pay (Small   *small,
          GError **error)
{
  PennyAssistant assistant = { .budget_id = small->budget, .name = (char *) "Ada", .pay_line = small->line };
  PennyContract contract = { .from = DAY (4, 6), .rate = 1271 };
  PennyEntry entry = { .day = DAY (4, 7), .start = 480, .end = 600, .minutes = 120, .state = PENNY_ENTRY_APPROVED };
  PennyRun run = { .from = DAY (4, 6), .to = DAY (4, 12), .payday = DAY (5, 1), .number = 1 };
  PennyEmployer employer = { .name = (char *) "Maya" };
  PennyEmployerYear year = { .year = 2026 };

  return penny_assistants_save (small->store, &assistant, &assistant.id, error) &&
         (contract.assistant_id = entry.assistant_id = assistant.id) != 0 &&
         penny_contracts_save (small->store, &contract, NULL, error) &&
         penny_entries_save (small->store, &entry, &entry.id, error) &&
         penny_runs_save (small->store, &run, &run.id, error) &&
         penny_entries_pay (small->store, entry.id, run.id, error) &&
         penny_employer_save (small->store, &employer, error) &&
         penny_employer_years_save (small->store, &year, error) &&
         save_payslip (small, assistant.id, run.id, error);
}

static gboolean
approve (Small   *small,
         GError **error)
{
  return penny_history_begin (small->store, error) && end (small, save_pay (small, error), error);
}

static const struct
{
  const char *name;
  Deed        deed;
  gboolean    undone;          /* the last act is undone before */
  int         step;            /* between the places tried: long deeds have many alike */
} deeds[] = {
  { "add-one", add_one, FALSE, 1 },
  { "add-many", add_many, FALSE, 3 },
  { "undo", undo, FALSE, 5 },
  { "redo", redo, TRUE, 5 },
  { "plan", plan_again, FALSE, 1 },
  { "approve", approve, FALSE, 4 },
};

static void
reopen (Small      *small,
        const char *folder)
{
  g_autoptr (GError) error = NULL;

  small_close (small);
  small->store = penny_store_open (folder, PENNY_STORE_WRITE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (penny_store_run (small->store, "PRAGMA cache_size = 10; PRAGMA cache_spill = 10", NULL));
}

static void
assert_sound (PennyStore *store)
{
  g_assert_cmpint (ask (store, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), ==, 1);
  g_assert_cmpint (ask (store, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
make_book (Small      *small,
           const char *folder,
           gboolean    undone)
{
  g_autoptr (GError) error = NULL;

  small_make (small, penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, &error));
  for (int i = 0; i < 40; i++)
    pay (small, DAY (1, 1), -100 - i);
  add_many (small, &error);
  g_assert_no_error (error);
  if (undone)
    g_assert_true (undo (small, NULL));
  reopen (small, folder);
}

/* A dead disk is looked at again when it is mended. */
static gboolean
mend (Small      *small,
      const char *folder,
      FaultKind   kind)
{
  gboolean dead = kind == FAULT_DEAD || kind == FAULT_POWER;
  gboolean failed;

  if (dead)
    small_close (small);
  failed = fault_disarm ();
  if (dead)
    reopen (small, folder);
  assert_sound (small->store);
  return failed;
}

/* The disk failed in the last moment of the commit, and it was done: whole, and
 * it can be taken back for the next try. */
static void
take_back (Small *small,
           Deed   deed)
{
  g_autoptr (GError) error = NULL;

  (deed == undo ? redo : undo) (small, &error);
  g_assert_no_error (error);
}

static void
assert_told (FaultKind     kind,
             const GError *error)
{
  g_assert_nonnull (error);
  if (kind == FAULT_FULL)
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL);
  g_assert_cmpint (error->code, !=, PENNY_STORE_ERROR_CONFLICT);
}

static void
fail_everywhere (FaultKind kind,
                 gsize     which)
{
  g_autofree char *folder = temporary_folder ();
  /* Memory is taken far more often than the disk is written. */
  int step = kind == FAULT_MEMORY ? deeds[which].step * deeds[which].step
             : kind == FAULT_FULL || kind == FAULT_IO ? 1 : deeds[which].step;
  gboolean failed = TRUE;
  Small small;
  int nth;

  make_book (&small, folder, deeds[which].undone);
  for (nth = 1; failed; nth += FAULT_STEP (step))
    {
      g_autofree char *before = dump (small.store);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean done;

      fault_arm (kind, nth);
      done = deeds[which].deed (&small, &error);
      failed = mend (&small, folder, kind);
      after = dump (small.store);
      if (!done)
        {
          assert_told (kind, error);
          assert_same (after, before);
        }
      else if (failed && !g_str_equal (after, before))
        take_back (&small, deeds[which].deed);
    }
  g_test_message ("%d places", nth - 1);
  g_assert_cmpint (nth, >, 3);
  /* And it goes on. */
  pay (&small, DAY (3, 3), -300);
  small_close (&small);
  remove_folder (folder);
}

static const struct
{
  const char *name;
  FaultKind   kind;
} kinds[] = {
  { "full", FAULT_FULL },
  { "io", FAULT_IO },
  { "dead", FAULT_DEAD },
  { "power", FAULT_POWER },
  { "memory", FAULT_MEMORY },
};

static void
test_deed (gconstpointer data)
{
  guint both = GPOINTER_TO_UINT (data);

  fail_everywhere (kinds[both / G_N_ELEMENTS (deeds)].kind, both % G_N_ELEMENTS (deeds));
}

/* A book whose making failed is no book, and can be made at the next try. */
static void
test_new (gconstpointer data)
{
  FaultKind kind = kinds[GPOINTER_TO_UINT (data)].kind;
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyStore) store = NULL;

  for (int nth = 1; store == NULL; nth += FAULT_STEP (1))
    {
      g_autoptr (GError) error = NULL;

      fault_arm (kind, nth);
      store = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, &error);
      fault_disarm ();
      if (store == NULL)
        g_assert_nonnull (error);
    }
  assert_sound (store);
  g_clear_pointer (&store, penny_store_close);
  remove_folder (folder);
}

/* Reading runs out of memory everywhere it can: an error, never half an answer. */
static void
test_read (void)
{
  Small small;
  gboolean done = FALSE;

  small_open (&small);
  pay (&small, DAY (1, 1), -100);
  for (int nth = 1; !done; nth += FAULT_STEP (1))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyFacts) facts = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GPtrArray) page = NULL;

      fault_arm (FAULT_MEMORY, nth);
      facts = penny_facts_read (small.store, small.budget, DAY (6, 1), &error);
      if (facts != NULL)
        ids = penny_payments_ids (small.store, &(PennyPaymentFilter) { .search = "gy" }, &error);
      if (ids != NULL)
        page = penny_payments_page (small.store, (const gint64 *) (gpointer) ids->data, ids->len, &error);
      fault_disarm ();
      done = page != NULL;
      g_assert_true (done == (error == NULL));
      if (facts != NULL)
        g_assert_cmpint (facts->spent, ==, 100);
      if (page != NULL)
        g_assert_cmpuint (page->len, ==, 1);
    }
  small_close (&small);
}

static gboolean
drop (GPtrArray *list,
      guint      n)
{
  gboolean read = list != NULL;

  if (read)
    g_assert_cmpuint (list->len, ==, n);
  g_clear_pointer (&list, g_ptr_array_unref);
  return read;
}

static gboolean
read_pay (PennyStore  *store,
          gint64       assistant_id,
          GError     **error)
{
  gint64 minutes[PENNY_ENTRY_KINDS];
  g_autoptr (PennySlip) slip = penny_slips_last (store, assistant_id, 2026, error);
  g_autoptr (PennyEmployer) employer = slip != NULL ? penny_employer_get (store, error) : NULL;

  return employer != NULL &&
         drop (penny_assistants_list (store, TRUE, error), 1) &&
         drop (penny_contracts_list (store, slip->assistant_id, error), 1) &&
         drop (penny_entries_list (store, 0, DAY (4, 6), DAY (4, 12), error), 1) &&
         drop (penny_entries_unpaid (store, 0, DAY (4, 12), error), 0) &&
         penny_entries_sum (store, 0, DAY (4, 6), DAY (4, 12), minutes, error) &&
         drop (penny_runs_list (store, PENNY_DATE_NONE, 5, error), 1) &&
         drop (penny_slips_page (store, 0, 0, 10, error), 1) &&
         drop (penny_slips_lines (store, slip->id, error), 2) &&
         drop (penny_employer_years_list (store, error), 1) &&
         drop (penny_pay_bills_of_run (store, slip->run_id, error), 1);
}

static void
test_read_pay (void)
{
  g_autoptr (GError) trouble = NULL;
  gboolean done = FALSE;
  gint64 assistant_id;
  Small small;

  small_open (&small);
  approve (&small, &trouble);
  g_assert_no_error (trouble);
  assistant_id = ask (small.store, "SELECT max (id) FROM assistants");
  for (int nth = 1; !done; nth += FAULT_STEP (1))
    {
      g_autoptr (GError) error = NULL;

      fault_arm (FAULT_MEMORY, nth);
      done = read_pay (small.store, assistant_id, &error);
      fault_disarm ();
      g_assert_true (done == (error == NULL));
    }
  small_close (&small);
}

/* The child does acts of three payments each until it is killed in the middle. */
G_NORETURN static void
work_till_killed (const char *folder,
                  gint64      account,
                  int         ready)
{
  PennyStore *store = penny_store_open (folder, PENNY_STORE_WRITE, NULL, NULL);

  if (store == NULL)
    _exit (1);
  for (int i = 0;; i++)
    {
      if (!penny_history_begin (store, NULL))
        _exit (1);
      for (int part = 0; part < 3; part++)
        if (!penny_payments_save (store, &(PennyPayment) { .account_id = account, .date = DAY (4, 1) }, NULL, NULL))
          _exit (1);
      if (!penny_history_commit (store, "tested", NULL, NULL) || (i > 2 && write (ready, "x", 1) != 1))
        _exit (1);
    }
}

static void
test_killed (void)
{
  g_autofree char *folder = temporary_folder ();
  Small small;
  gint64 acts = 0;

  make_book (&small, folder, FALSE);
  for (int round = 0; round < 25; round++)
    {
      int ready[2];
      gboolean harmed = TRUE;
      char byte;
      pid_t child;
      gint64 now;

      small_close (&small);
      g_assert_cmpint (pipe (ready), ==, 0);
      child = fork ();
      if (child == 0)
        work_till_killed (folder, small.account, ready[1]);
      close (ready[1]);
      for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
        g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      close (ready[0]);

      /* A reader comes first: it too must find whole acts only. */
      small.store = penny_store_open (folder, PENNY_STORE_READ, NULL, NULL);
      g_assert_nonnull (small.store);
      now = ask (small.store, "SELECT count(*) FROM payments WHERE date = '2026-04-01'");
      g_assert_cmpint (now % 3, ==, 0);
      /* Whatever was taken back, it did no harm. */
      g_assert_true (penny_store_look_into (small.store, &harmed, NULL));
      g_assert_false (harmed);
      g_assert_cmpint (now / 3, >, acts);
      reopen (&small, folder);
      assert_sound (small.store);
      acts = ask (small.store, "SELECT count(*) FROM payments WHERE date = '2026-04-01'") / 3;
      g_assert_cmpint (acts, ==, now / 3);
      /* The small book, forty payments and one act of many came before. */
      g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history"), ==, acts + 42);
      g_assert_cmpint (ask (small.store, "SELECT count(*) FROM changesets"), ==, acts + 42);
    }
  small_close (&small);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  fault_install ();
  g_test_init (&argc, &argv, NULL);
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autofree char *new_path = g_strdup_printf ("/faults/%s/new", kinds[kind].name);

      g_test_add_data_func (new_path, GUINT_TO_POINTER (kind), test_new);
      for (gsize which = 0; which < G_N_ELEMENTS (deeds); which++)
        {
          g_autofree char *path = g_strdup_printf ("/faults/%s/%s", kinds[kind].name, deeds[which].name);

          g_test_add_data_func (path, GUINT_TO_POINTER (kind * G_N_ELEMENTS (deeds) + which), test_deed);
        }
    }
  g_test_add_func ("/faults/read", test_read);
  g_test_add_func ("/faults/read-pay", test_read_pay);
  g_test_add_func ("/faults/killed", test_killed);
  return g_test_run ();
}
