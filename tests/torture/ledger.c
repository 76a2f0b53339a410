#include "torture.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "crash-vfs.h"
#include "history.h"
#include "payments.h"
#include "schema.h"
#include "script.h"
#include "soundness.h"
#include "tables.h"

/* The real store on the crash disk: acts, undo and redo.  The digest of the
 * book after every act is kept here, out of reach; undo must come back to the one
 * before, and after a crash the book must be at the last one. */

#define MOST_CHANGES 400
#define FEW_CHANGES  60

typedef struct
{
  const Setting *setting;
  Tally         *tally;
  guint32        seed;
  guint          crash;
  GRand         *dice;
  PennyKey      *key;
  char          *folder;
  PennyStore    *store;
  gint64         account;
  gint64         line;
  GPtrArray     *states;       /* a digest after each act, and what was undone beyond */
  guint          at;           /* which of them the book is at */
  char          *next;         /* where an act that is in its commit goes */
  int            way;          /* -1: by undo, 1: by redo, 0: by doing something new */
} Ledger;

static void
close_store (Ledger *self)
{
  g_clear_pointer (&self->store, penny_store_close);
}

static gboolean
open_store (Ledger         *self,
            PennyStoreMode  mode,
            GError        **error)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size = %d; PRAGMA cache_spill = %d",
                                            self->setting->cache, self->setting->cache);

  self->store = penny_store_open (self->folder, mode, self->key, error);
  return self->store != NULL && penny_store_run (self->store, cache, error);
}

static char *
digest (Ledger *self)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);

  for (gsize i = 0; penny_schema_recorded[i] != NULL; i++)
    {
      g_string_printf (sql, "SELECT * FROM %s ORDER BY 1, 2", penny_schema_recorded[i]);
      if (!script_digest_rows (penny_store_handle (self->store), sql->str, sum))
        return NULL;
    }
  return g_strdup (g_checksum_get_string (sum));
}

static guint
die (Ledger *self,
     guint   sides)
{
  return (guint) g_rand_int_range (self->dice, 0, (gint32) sides);
}

static PennyDate
some_day (Ledger *self)
{
  return penny_date_new (2026, 1, 1) + (PennyDate) die (self, 360);
}

static gboolean
add_payments (Ledger  *self,
              guint    n,
              GError **error)
{
  for (; n > 0; n--)
    {
      g_autofree char *payee = g_strdup_printf ("Payee %u", die (self, 60));
      PennyPayment payment = { .account_id = self->account, .date = some_day (self), .payee = payee,
                               .amount = -1 - (PennyPence) die (self, 9999), .line_id = self->line,
                               .bank_text = (char *) "CARD PAYMENT TO SOMEBODY WITH A LONG NAME" };

      if (!penny_payments_save (self->store, &payment, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
some_payment (Ledger *self)
{
  return script_ask (penny_store_handle (self->store), "SELECT id FROM payments ORDER BY date, id LIMIT 1");
}

static gboolean
change_payment (Ledger  *self,
                GError **error)
{
  gint64 id = some_payment (self);
  g_autoptr (PennyPayment) payment = id > 0 ? penny_payments_get (self->store, id, error) : NULL;

  if (payment == NULL)
    return id <= 0;
  payment->date = some_day (self);
  g_free (payment->note);
  payment->note = g_strdup_printf ("Note %u", die (self, 1000));
  return penny_payments_save (self->store, payment, NULL, error);
}

static gboolean
change_plan (Ledger  *self,
             GError **error)
{
  PennyAccount account = { .id = self->account, .name = g_strdup_printf ("Bank %u", die (self, 1000)) };
  gboolean done;

  account.budget_id = script_ask (penny_store_handle (self->store), "SELECT id FROM budgets");
  done = penny_accounts_save (self->store, &account, NULL, error);
  g_free (account.name);
  return done;
}

static gboolean
change_something (Ledger  *self,
                  GError **error)
{
  switch (die (self, 6))
    {
    case 0:
      return add_payments (self, 40 + die (self, 80), error);
    case 1:
      return change_payment (self, error);
    case 2:
      return some_payment (self) <= 0 || penny_payments_remove (self->store, some_payment (self), error);
    case 3:
      return change_plan (self, error);
    default:
      return add_payments (self, 1 + die (self, 4), error);
    }
}

/* It went from one state to another: what was undone before is dropped. */
static void
arrive (Ledger *self)
{
  g_ptr_array_set_size (self->states, (int) self->at + 1);
  g_ptr_array_add (self->states, g_steal_pointer (&self->next));
  self->at++;
  self->tally->acts++;
}

/* All of these are FALSE when the crash came, and then @next says where the act
 * was going if it got as far as that. */
static gboolean
act (Ledger *self)
{
  self->way = 0;
  if (!penny_history_begin (self->store, NULL))
    return FALSE;
  if (!change_something (self, NULL) || (self->next = digest (self)) == NULL)
    {
      g_clear_pointer (&self->next, g_free);
      penny_history_abandon (self->store);
      return FALSE;
    }
  if (die (self, 10) == 0)
    {
      g_clear_pointer (&self->next, g_free);
      penny_history_abandon (self->store);
      return TRUE;
    }
  /* An act that changed nothing is none. */
  if (g_str_equal (self->next, self->states->pdata[self->at]))
    g_clear_pointer (&self->next, g_free);
  if (!penny_history_commit (self->store, "tested", NULL, NULL))
    return FALSE;
  if (self->next != NULL)
    arrive (self);
  return TRUE;
}

static gboolean
undo (Ledger *self)
{
  g_autoptr (PennyHistoryEntry) entry = NULL;

  if (self->at == 0)
    return TRUE;
  self->way = -1;
  self->next = g_strdup (self->states->pdata[self->at - 1]);
  entry = penny_history_undo (self->store, NULL);
  if (entry == NULL)
    return FALSE;
  g_clear_pointer (&self->next, g_free);
  self->at--;
  self->tally->acts++;
  return TRUE;
}

static gboolean
redo (Ledger *self)
{
  g_autoptr (PennyHistoryEntry) entry = NULL;

  if (self->at + 1 == self->states->len)
    return TRUE;
  self->way = 1;
  self->next = g_strdup (self->states->pdata[self->at + 1]);
  entry = penny_history_redo (self->store, NULL);
  if (entry == NULL)
    return FALSE;
  g_clear_pointer (&self->next, g_free);
  self->at++;
  self->tally->acts++;
  return TRUE;
}

static void
work (Ledger *self)
{
  while (!crash_disk_is_down ())
    {
      guint what = die (self, 8);
      gboolean done = what == 0 ? undo (self) : what == 1 ? redo (self) : act (self);

      g_assert_true (done || crash_disk_is_down ());
    }
}

static void
make (Ledger *self)
{
  const PennyBudget budget = { .name = (char *) "Care", .start = penny_date_new (2026, 1, 1),
                               .end = penny_date_new (2026, 12, 30) };
  PennyAccount account = { .name = (char *) "Bank" };
  PennyPlanLine line = { .name = (char *) "Gym", .kind = PENNY_LINE_WEEKLY, .each = 1000, .times = 52, .total = 52000 };
  g_autoptr (GError) error = NULL;

  crash_disk_format (self->seed);
  open_store (self, PENNY_STORE_NEW, &error);
  g_assert_no_error (error);
  g_assert_true (penny_history_begin (self->store, NULL));
  g_assert_true (penny_budgets_save (self->store, &budget, &account.budget_id, NULL));
  line.budget_id = account.budget_id;
  g_assert_true (penny_accounts_save (self->store, &account, &self->account, NULL));
  g_assert_true (penny_lines_save (self->store, &line, budget.start, &self->line, NULL));
  g_assert_true (penny_history_commit (self->store, "tested", NULL, NULL));
  g_assert_true (penny_history_settle (self->store, NULL));
  self->states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->states, digest (self));
  crash_disk_settle ();
}

static void
crash_again (Ledger *self)
{
  while (die (self, 3) == 0)
    {
      crash_disk_arm (1 + die (self, 40), &self->setting->manner);
      open_store (self, PENNY_STORE_WRITE, NULL);
      if (crash_disk_is_down ())
        self->tally->recoveries++;
      close_store (self);
      crash_disk_restart ();
    }
}

static void
explain (Ledger     *self,
         const char *what,
         const char *detail)
{
  tally_explain (self->setting, self->seed, self->crash, what, detail);
}

/* The act that was under way is done, or it is not: whichever it is, wholly. */
static gboolean
settle (Ledger     *self,
        const char *is)
{
  gboolean kept = self->next != NULL && g_str_equal (is, self->next);

  if (kept)
    self->tally->under_way++;
  if (kept && self->way == 0)
    arrive (self);
  else if (kept)
    self->at = (guint) ((int) self->at + self->way);
  g_clear_pointer (&self->next, g_free);
  return g_str_equal (is, self->states->pdata[self->at]);
}

static gboolean
is_sound (Ledger  *self,
          GError **error)
{
  g_autoptr (GPtrArray) wrong = penny_store_check (self->store, NULL, NULL, error);

  if (wrong != NULL && wrong->len > 0)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED, wrong->pdata[0]);
  return wrong != NULL && wrong->len == 0;
}

static gboolean
is_whole (Ledger *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *is = NULL;

  if (!open_store (self, PENNY_STORE_WRITE, &error) || !is_sound (self, &error))
    {
      self->tally->corrupt++;
      explain (self, "it is not sound", error->message);
      return FALSE;
    }
  is = digest (self);
  if (is != NULL && settle (self, is))
    return TRUE;
  self->tally->lost++;
  explain (self, "it is not where the last act left it", is != NULL ? "and says nothing" : "and cannot be read");
  return FALSE;
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "book.db", "lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
ledger_run (const Setting *setting,
            guint32        seed,
            guint          most,
            Tally         *tally)
{
  Ledger self = { .setting = setting, .seed = seed, .tally = tally };
  guint8 key[PENNY_KEY_BYTES];
  gboolean whole = TRUE;

  memset (key, 7, sizeof key);
  self.key = penny_key_from_bytes (key);
  self.dice = g_rand_new_with_seed (seed + 1);
  self.folder = g_dir_make_tmp ("pennywell-torture-XXXXXX", NULL);
  make (&self);
  for (; self.crash < most && whole; self.crash++)
    {
      crash_disk_arm (1 + die (&self, die (&self, 2) == 0 ? FEW_CHANGES : MOST_CHANGES), &setting->manner);
      work (&self);
      close_store (&self);
      crash_disk_restart ();
      tally->crashes++;
      crash_again (&self);
      whole = is_whole (&self);
    }
  close_store (&self);
  remove_folder (self.folder);
  g_ptr_array_unref (self.states);
  g_free (self.folder);
  g_rand_free (self.dice);
  penny_key_unref (self.key);
}
