#include "help.h"

#include "store-private.h"

/* Undo and redo, held against a pile of dumps. */

static PennyHistoryEntry *
assert_turn (PennyHistoryEntry *(*turn) (PennyStore *, GError **),
             PennyStore         *store)
{
  g_autoptr (GError) error = NULL;
  PennyHistoryEntry *entry = turn (store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  return entry;
}

static void
assert_no_turn (PennyHistoryEntry *(*turn) (PennyStore *, GError **),
                PennyStore         *store,
                PennyStoreError     expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (turn (store, &error));
  g_assert_error (error, PENNY_STORE_ERROR, (int) expected);
}

static void
test_entry (void)
{
  Small small;
  const char *const args[] = { "it’s", "", "a'b\"c\\d\n", "-12.50", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (PennyHistoryEntry) undone = NULL;
  g_autoptr (PennyHistoryEntry) redone = NULL;
  const PennyHistoryEntry *entry;

  small.store = penny_store_open_memory (&error);
  g_assert_no_error (error);
  penny_store_set_moment (small.store, 500);
  small_make (&small, small.store);
  penny_store_set_actor (small.store, "Ann");
  penny_store_set_role (small.store, PENNY_ROLE_NOMINEE);
  penny_store_set_moment (small.store, 1000);
  begin (small.store);
  penny_questions_save (small.store, &(PennyQuestion) { .question = (char *) "?" }, NULL, &error);
  penny_history_commit (small.store, "question-added", args, &error);
  g_assert_no_error (error);

  list = penny_history_list (small.store, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  entry = list->pdata[0];
  g_assert_cmpstr (entry->kind, ==, "question-added");
  g_assert_cmpstr (entry->who, ==, "Ann");
  g_assert_cmpint (entry->role, ==, PENNY_ROLE_NOMINEE);
  g_assert_cmpint (((PennyHistoryEntry *) list->pdata[1])->role, ==, PENNY_ROLE_UNSAID);
  g_assert_cmpint (entry->at, ==, 1000);
  g_assert_true (g_strv_equal ((const char *const *) entry->args, args));
  g_assert_cmpint (entry->state, ==, PENNY_HISTORY_DONE);
  g_assert_true (entry->can_undo);
  g_assert_cmpint (((PennyHistoryEntry *) list->pdata[1])->id, <, entry->id);

  penny_store_set_actor (small.store, "Bob");
  penny_store_set_moment (small.store, 2000);
  undone = assert_turn (penny_history_undo, small.store);
  g_assert_cmpint (undone->id, ==, entry->id);
  g_assert_cmpint (undone->state, ==, PENNY_HISTORY_UNDONE);
  g_assert_cmpint (undone->undone_at, ==, 2000);
  g_assert_cmpstr (undone->undone_by, ==, "Bob");
  redone = assert_turn (penny_history_redo, small.store);
  g_assert_cmpint (redone->state, ==, PENNY_HISTORY_DONE);
  g_assert_cmpint (redone->undone_at, ==, 0);
  g_assert_null (redone->undone_by);
  small_close (&small);
}

static void
test_pages (void)
{
  Small small;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  small_open (&small);
  for (int i = 0; i < 5; i++)
    pay (&small, DAY (1, 1 + i), -100);
  first = penny_history_list (small.store, 0, 4, NULL);
  g_assert_cmpuint (first->len, ==, 4);
  second = penny_history_list (small.store, ((PennyHistoryEntry *) first->pdata[3])->id, 4, NULL);
  g_assert_cmpuint (second->len, ==, 2);
  small_close (&small);
}

static void
test_nothing (void)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_history_next_undo (store, &error));
  g_assert_no_error (error);
  g_assert_null (penny_history_next_redo (store, &error));
  g_assert_no_error (error);
  assert_no_turn (penny_history_undo, store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  assert_no_turn (penny_history_redo, store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
}

/* An act that changes nothing is done, leaves no entry and drops nothing. */
static void
test_no_change (void)
{
  Small small;
  g_autoptr (PennyPayment) payment = NULL;
  g_autoptr (PennyHistoryEntry) undone = NULL;
  gint64 id, before;

  small_open (&small);
  id = pay (&small, DAY (1, 1), -100);
  pay (&small, DAY (1, 2), -100);
  undone = assert_turn (penny_history_undo, small.store);
  before = ask (small.store, "SELECT count(*) FROM history");
  payment = penny_payments_get (small.store, id, NULL);
  save_payment (&small, payment);
  begin (small.store);
  commit (small.store);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history"), ==, before);
  penny_history_entry_free (assert_turn (penny_history_redo, small.store));
  small_close (&small);
}

static void
test_abandon (void)
{
  Small small;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  small_open (&small);
  before = dump (small.store);
  begin (small.store);
  g_assert_true (penny_questions_save (small.store, &(PennyQuestion) { .question = (char *) "?" }, NULL, NULL));
  penny_history_abandon (small.store);
  penny_history_abandon (small.store);
  after = dump (small.store);
  assert_same (after, before);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history"), ==, 1);
  small_close (&small);
}

static void
test_dropped (void)
{
  Small small;
  gint64 first, second;

  small_open (&small);
  first = pay (&small, DAY (1, 1), -100);
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  second = pay (&small, DAY (1, 1), -100);
  g_assert_cmpint (second, >, first);
  assert_no_turn (penny_history_redo, small.store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history WHERE state = 2"), ==, 1);
  /* The way back goes past what was dropped. */
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM budgets"), ==, 0);
  assert_no_turn (penny_history_undo, small.store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  small_close (&small);
}

/* Something that no act did lies in the way: nothing is undone. */
static const char *const meddling[] = {
  "UPDATE payments SET amount = amount - 1",
  "DELETE FROM payments",
  "INSERT INTO splits SELECT id, 0, NULL, -100 FROM payments",
};

static void
test_conflict (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meddling); i++)
    {
      Small small;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      small_open (&small);
      pay (&small, DAY (1, 1), -100);
      g_assert_true (penny_store_run (small.store, meddling[i], NULL));
      before = dump (small.store);
      assert_no_turn (penny_history_undo, small.store, PENNY_STORE_ERROR_CONFLICT);
      after = dump (small.store);
      assert_same (after, before);
      g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history WHERE state = 0"), ==, 2);
      small_close (&small);
    }
}

/* An entry from a schema that is not understood, or a changeset that is no
 * changeset, or one for a table that is gone: said, not skipped. */
static const char *const damage[] = {
  "UPDATE history SET schema = 999",
  "UPDATE history SET schema = 0",
  "UPDATE changesets SET changeset = x'00112233'",
  "UPDATE changesets SET changeset = CAST (replace (changeset, 'payments', 'paymentz') AS BLOB)",
};

static void
test_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      Small small;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      small_open (&small);
      pay (&small, DAY (1, 1), -100);
      g_assert_true (penny_store_run (small.store, damage[i], NULL));
      before = dump (small.store);
      assert_no_turn (penny_history_undo, small.store, PENNY_STORE_ERROR_CONFLICT);
      after = dump (small.store);
      assert_same (after, before);
      small_close (&small);
    }
}

/* What a year and 64 MB mean: a changeset goes when it is both old and beyond. */
static const struct
{
  int megabytes[4];            /* of each act, oldest first */
  int days_ago[4];
  int kept;
} trims[] = {
  { { 1, 1, 1, 1 }, { 900, 800, 700, 600 }, 4 },
  { { 30, 30, 30, 30 }, { 300, 200, 100, 1 }, 4 },
  { { 30, 30, 30, 30 }, { 900, 800, 700, 600 }, 2 },
  { { 30, 30, 30, 30 }, { 900, 500, 300, 1 }, 2 },
  { { 30, 30, 30, 30 }, { 500, 200, 100, 1 }, 3 },
};

static void
test_trim (void)
{
  const gint64 now = 3000 * G_GINT64_CONSTANT (86400);

  for (gsize i = 0; i < G_N_ELEMENTS (trims); i++)
    {
      Small small;
      g_autoptr (GError) error = NULL;

      small_open (&small);
      g_assert_true (penny_store_run (small.store, "DELETE FROM changesets; DELETE FROM history", NULL));
      for (int act = 0; act < 4; act++)
        {
          g_autofree char *sql =
            g_strdup_printf ("UPDATE changesets SET changeset = zeroblob (%d) "
                             "WHERE history_id = (SELECT max (id) FROM history)", trims[i].megabytes[act] << 20);

          penny_store_set_moment (small.store, now - trims[i].days_ago[act] * G_GINT64_CONSTANT (86400));
          pay (&small, DAY (1, 1), -100);
          g_assert_true (penny_store_run (small.store, sql, NULL));
        }
      penny_store_set_moment (small.store, now);
      penny_history_trim (small.store, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ask (small.store, "SELECT count(*) FROM changesets"), ==, trims[i].kept);
      g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history"), ==, 4);
      small_close (&small);
    }
}

/* What is no longer kept stops the way back, and is still told. */
static void
test_trimmed (void)
{
  Small small;
  g_autoptr (GPtrArray) list = NULL;

  small_open (&small);
  pay (&small, DAY (1, 1), -100);
  g_assert_true (penny_store_run (small.store, "DELETE FROM changesets", NULL));
  assert_no_turn (penny_history_undo, small.store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  list = penny_history_list (small.store, 0, 10, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_false (((PennyHistoryEntry *) list->pdata[0])->can_undo);
  small_close (&small);
}

static void
note (PennyStore *store,
      const char *kind)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_history_note (store, kind, (const char *const[]) { "a", NULL }, &error));
  g_assert_no_error (error);
}

/* A note stays where it is: undo and redo take the acts around it. */
static void
test_notes (void)
{
  Small small;
  g_autoptr (GPtrArray) list = NULL;
  const PennyHistoryEntry *newest;
  gint64 first, second;

  small_open (&small);
  first = pay (&small, DAY (1, 1), -100);
  penny_store_set_actor (small.store, "Ann");
  penny_store_set_role (small.store, PENNY_ROLE_CARER);
  note (small.store, "code-made");
  list = penny_history_list (small.store, 0, 10, NULL);
  newest = list->pdata[0];
  g_assert_cmpstr (newest->kind, ==, "code-made");
  g_assert_cmpstr (newest->args[0], ==, "a");
  g_assert_cmpstr (newest->who, ==, "Ann");
  g_assert_cmpint (newest->role, ==, PENNY_ROLE_CARER);
  g_assert_cmpint (newest->state, ==, PENNY_HISTORY_DONE);
  g_assert_false (newest->can_undo);

  second = pay (&small, DAY (1, 2), -200);
  g_assert_cmpint (second, ==, first + 1);
  note (small.store, "exported");
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  note (small.store, "exported");
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM payments"), ==, 0);
  /* What was undone before a note can still be done again. */
  penny_history_entry_free (assert_turn (penny_history_redo, small.store));
  penny_history_entry_free (assert_turn (penny_history_redo, small.store));
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM payments"), ==, 2);
  assert_no_turn (penny_history_redo, small.store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history WHERE noted = 1 AND state = 0"), ==, 3);
  small_close (&small);
}

/* The computer's clock at each act, and what the history says. */
static const gint64 clocks[][2] = {
  { 5000, 5000 }, { 6000, 6000 }, { 100, 6000 }, { 5999, 6000 }, { 6000, 6000 }, { 6001, 6001 },
};

static void
test_clock (void)
{
  g_autoptr (GError) error = NULL;
  Small small = { .store = penny_store_open_memory (&error) };
  PennyHistoryMoments moments;
  g_autoptr (PennyHistoryEntry) undone = NULL;
  gint64 first;

  g_assert_no_error (error);
  penny_history_moments (small.store, 0, &moments, &error);
  g_assert_no_error (error);
  g_assert_cmpint (moments.first_after, ==, 0);
  g_assert_cmpint (moments.last, ==, 0);

  penny_store_set_moment (small.store, 4000);
  small_make (&small, small.store);
  first = ask (small.store, "SELECT max (id) FROM history");
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      penny_store_set_moment (small.store, clocks[i][0]);
      if (i == 3)
        note (small.store, "exported");
      else
        pay (&small, DAY (1, 1), -100);
      g_assert_cmpint (ask (small.store, "SELECT at FROM history ORDER BY id DESC LIMIT 1"), ==, clocks[i][1]);
    }
  penny_store_set_moment (small.store, 200);
  undone = assert_turn (penny_history_undo, small.store);
  g_assert_cmpint (undone->undone_at, ==, undone->at);

  penny_history_moments (small.store, first, &moments, &error);
  g_assert_no_error (error);
  g_assert_cmpint (moments.first_after, ==, 5000);
  g_assert_cmpint (moments.last, ==, 6001);
  g_assert_cmpint (moments.now, ==, 200);
  /* The fourth was a note. */
  penny_history_moments (small.store, first + 3, &moments, &error);
  g_assert_cmpint (moments.first_after, ==, 6000);
  penny_history_moments (small.store, first + 6, &moments, &error);
  g_assert_cmpint (moments.first_after, ==, 0);
  small_close (&small);
}

/* --- three hundred random acts --- */

typedef struct
{
  Small      small;
  char      *folder;
  GPtrArray *dumps;            /* the book after each act that is done or undone */
  guint      at;               /* where in it the book is */
} Model;

static gint64
pick (Model      *self,
      const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce ((SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET "
                                          "abs (%d) %% max (1, (SELECT count(*) FROM %s))), 0)",
                                          table, g_test_rand_int_range (0, 1000), table);

  return ask (self->small.store, sql);
}

static gboolean
add_payment (Model   *self,
             GError **error)
{
  g_autoptr (GArray) splits = NULL;
  PennyPayment payment = {
    .account_id = pick (self, "accounts"), .date = DAY (1, 1) + g_test_rand_int_range (0, 360),
    .amount = g_test_rand_int_range (-100000, 100000), .payee = (char *) "Somebody",
    .kind = (PennyPaymentKind) g_test_rand_int_range (0, 5), .line_id = pick (self, "lines"),
  };

  if (g_test_rand_int_range (0, 3) == 0)
    {
      splits = g_array_new (FALSE, TRUE, sizeof (PennySplit));
      g_array_append_vals (splits, &(PennySplit) { payment.line_id, payment.amount - 7 }, 1);
      g_array_append_vals (splits, &(PennySplit) { 0, 7 }, 1);
      payment.splits = splits;
    }
  return penny_payments_save (self->small.store, &payment, NULL, error);
}

static gboolean
change_payment (Model   *self,
                GError **error)
{
  g_autoptr (PennyPayment) payment = NULL;
  gint64 id = pick (self, "payments");

  if (id == 0)
    return TRUE;
  payment = penny_payments_get (self->small.store, id, error);
  if (payment == NULL)
    return FALSE;
  g_free (payment->note);
  payment->note = g_strdup_printf ("%d", g_test_rand_int ());
  payment->receipt = !payment->receipt;
  return penny_payments_save (self->small.store, payment, NULL, error);
}

static gboolean
remove_payment (Model   *self,
                GError **error)
{
  return penny_payments_remove (self->small.store, pick (self, "payments"), error);
}

static gboolean
add_line (Model   *self,
          GError **error)
{
  PennyPlanLine line = { .budget_id = self->small.budget, .name = (char *) "Line",
                         .total = g_test_rand_int_range (0, 100000) };

  return penny_lines_save (self->small.store, &line, DAY (1, 1) + g_test_rand_int_range (0, 360), NULL, error);
}

static gboolean
remove_line (Model   *self,
             GError **error)
{
  return penny_lines_remove (self->small.store, pick (self, "lines"), DAY (1, 1) + g_test_rand_int_range (0, 360), error);
}

static gboolean
add_version (Model   *self,
             GError **error)
{
  PennyPlanVersion version = { .budget_id = self->small.budget, .from = DAY (1, 2) + g_test_rand_int_range (0, 360) };
  g_autoptr (GError) trouble = NULL;

  /* The same day twice is refused, which is as good an act as another. */
  if (!penny_versions_add (self->small.store, &version, NULL, &trouble))
    g_assert_error (trouble, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  return TRUE;
}

static gboolean
add_bill (Model   *self,
          GError **error)
{
  PennyBill bill = { .budget_id = self->small.budget, .amount = g_test_rand_int_range (1, 9999), .incurred = DAY (3, 3),
                     .line_id = pick (self, "lines"), .paid_by = pick (self, "payments") };

  return penny_bills_save (self->small.store, &bill, NULL, error);
}

static gboolean
save_person (Model   *self,
             GError **error)
{
  PennyPerson person = { .name = (char *) "Joe", .own_money_a_week = g_test_rand_int_range (0, 3) };

  return penny_person_save (self->small.store, &person, error) &&
         penny_mappings_save (self->small.store, "key", g_test_rand_bit () ? "one" : "two", error);
}

static gboolean
add_account (Model   *self,
             GError **error)
{
  return penny_accounts_save (self->small.store, &(PennyAccount) { .budget_id = self->small.budget,
                                                                   .name = (char *) "Cash" }, NULL, error);
}

static gboolean (*const changes[]) (Model *, GError **) = {
  add_payment, add_payment, add_payment, change_payment, remove_payment, add_line, remove_line, add_version,
  add_bill, save_person, add_account,
};

static void
random_act (Model *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (self->small.store);
  g_autofree char *after = NULL;

  begin (self->small.store);
  for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
    {
      changes[g_test_rand_int_range (0, G_N_ELEMENTS (changes))] (self, &error);
      g_assert_no_error (error);
    }
  if (g_test_rand_int_range (0, 10) == 0)
    {
      penny_history_abandon (self->small.store);
      after = dump (self->small.store);
      assert_same (after, before);
      return;
    }
  commit (self->small.store);
  after = dump (self->small.store);
  if (g_str_equal (before, after))
    return;
  g_ptr_array_set_size (self->dumps, (int) ++self->at);
  g_ptr_array_add (self->dumps, g_steal_pointer (&after));
}

static void
random_turn (Model    *self,
             gboolean  undo)
{
  gboolean possible = undo ? self->at > 0 : self->at + 1 < self->dumps->len;
  PennyHistoryEntry *(*turn) (PennyStore *, GError **) = undo ? penny_history_undo : penny_history_redo;
  g_autofree char *after = NULL;

  if (possible)
    {
      penny_history_entry_free (assert_turn (turn, self->small.store));
      self->at += undo ? -1 : 1;
    }
  else
    assert_no_turn (turn, self->small.store, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  after = dump (self->small.store);
  assert_same (after, self->dumps->pdata[self->at]);
}

static void
restart (Model *self)
{
  g_autoptr (GError) error = NULL;

  small_close (&self->small);
  self->small.store = penny_store_open (self->folder, PENNY_STORE_WRITE, NULL, &error);
  g_assert_no_error (error);
}

static void
test_random (void)
{
  Model model = { .folder = temporary_folder (), .dumps = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GError) error = NULL;

  small_make (&model.small, penny_store_open (model.folder, PENNY_STORE_NEW_SAMPLE, NULL, &error));
  /* The first act made the small book: before it, there was nothing. */
  penny_history_entry_free (assert_turn (penny_history_undo, model.small.store));
  g_ptr_array_add (model.dumps, dump (model.small.store));
  penny_history_entry_free (assert_turn (penny_history_redo, model.small.store));
  g_ptr_array_add (model.dumps, dump (model.small.store));
  model.at = 1;

  for (int i = 0; i < 300; i++)
    {
      int what = g_test_rand_int_range (0, 20);

      /* Not back before the budget: nothing could be added to nothing. */
      if (what < 4 && model.at > 1)
        random_turn (&model, TRUE);
      else if (what < 7)
        random_turn (&model, FALSE);
      else if (what == 7)
        restart (&model);
      else
        random_act (&model);
    }
  while (model.at > 0)
    random_turn (&model, TRUE);
  random_turn (&model, TRUE);
  restart (&model);
  while (model.at + 1 < model.dumps->len)
    random_turn (&model, FALSE);
  random_turn (&model, FALSE);

  small_close (&model.small);
  g_ptr_array_unref (model.dumps);
  remove_folder (model.folder);
  g_free (model.folder);
}

/* Undone in any order of its rows: a child may be recorded before its parent. */
static void
test_two_halves (void)
{
  Small small;
  PennyPayment half = { .amount = -5, .kind = PENNY_PAYMENT_TRANSFER, .date = DAY (1, 1) };
  gint64 ids[2];
  g_autofree char *before = NULL;
  g_autofree char *with = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  small_open (&small);
  before = dump (small.store);
  half.account_id = small.account;
  begin (small.store);
  g_assert_true (penny_payments_save (small.store, &half, &ids[0], NULL));
  half.twin_id = ids[0];
  g_assert_true (penny_payments_save (small.store, &half, &ids[1], NULL));
  half.id = ids[0];
  half.twin_id = ids[1];
  g_assert_true (penny_payments_save (small.store, &half, NULL, NULL));
  commit (small.store);
  with = dump (small.store);
  penny_history_entry_free (assert_turn (penny_history_undo, small.store));
  undone = dump (small.store);
  assert_same (undone, before);
  penny_history_entry_free (assert_turn (penny_history_redo, small.store));
  redone = dump (small.store);
  assert_same (redone, with);
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/entry", test_entry);
  g_test_add_func ("/history/pages", test_pages);
  g_test_add_func ("/history/nothing", test_nothing);
  g_test_add_func ("/history/no-change", test_no_change);
  g_test_add_func ("/history/abandon", test_abandon);
  g_test_add_func ("/history/dropped", test_dropped);
  g_test_add_func ("/history/conflict", test_conflict);
  g_test_add_func ("/history/damaged", test_damaged);
  g_test_add_func ("/history/trim", test_trim);
  g_test_add_func ("/history/trimmed", test_trimmed);
  g_test_add_func ("/history/notes", test_notes);
  g_test_add_func ("/history/clock", test_clock);
  g_test_add_func ("/history/two-halves", test_two_halves);
  g_test_add_func ("/history/random", test_random);
  return g_test_run ();
}
