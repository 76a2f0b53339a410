#include "fixture.h"

#include "schema.h"
#include "soundness.h"

PennyDate
day (const char *text)
{
  PennyDate date = penny_date_parse (text);

  g_assert_cmpint (date, !=, PENNY_DATE_NONE);
  return date;
}

PennyPayment *
payment (gint64      account,
         const char *date,
         PennyPence  amount,
         const char *payee,
         gint64      line)
{
  PennyPayment *self = penny_payment_new ();

  self->account_id = account;
  self->date = day (date);
  self->amount = amount;
  self->payee = g_strdup (payee);
  self->line_id = line;
  self->kind = amount < 0 ? PENNY_PAYMENT_SPENT : PENNY_PAYMENT_OTHER_IN;
  return self;
}

gint64
do_act (PennyStore *store,
        PennyAct    act,
        gpointer    request)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  act (store, request, &id, &error);
  g_assert_no_error (error);
  return id;
}

static gint64
add_budget (PennyStore *store,
            const char *name,
            PennyPence  contribution)
{
  g_autoptr (PennyBudget) budget = penny_budget_new ();

  budget->name = g_strdup (name);
  budget->funder = g_strdup ("Sample Council");
  budget->start = day ("2026-04-06");
  budget->end = day ("2027-04-04");
  budget->contribution = contribution;
  return do_act (store, penny_act_save_budget, budget);
}

static gint64
add_line (PennyStore    *store,
          gint64         budget,
          const char    *name,
          PennyLineKind  kind,
          PennyPence     each,
          int            times)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, day ("2026-04-06") };

  line->budget_id = budget;
  line->name = g_strdup (name);
  line->kind = kind;
  line->each = each;
  line->times = times;
  line->total = each * times;
  return do_act (store, penny_act_save_line, &request);
}

static gint64
add_account (PennyStore       *store,
             gint64            budget,
             const char       *name,
             PennyAccountKind  kind)
{
  g_autoptr (PennyAccount) account = penny_account_new ();

  account->budget_id = budget;
  account->name = g_strdup (name);
  account->kind = kind;
  return do_act (store, penny_act_save_account, account);
}

void
fixture_set_up (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  fixture_fill (self, store);
}

void
fixture_fill (Fixture    *self,
              PennyStore *store)
{
  self->store = store;
  penny_store_set_actor (self->store, "Tester");
  penny_store_set_moment (self->store, 1794700800);      /* 15 November 2026 */
  self->budget = add_budget (self->store, "Direct payment", 3150);
  self->bus = add_line (self->store, self->budget, "Bus", PENNY_LINE_WEEKLY, 1800, 52);
  self->gym = add_line (self->store, self->budget, "Gym", PENNY_LINE_MONTHLY, 2900, 12);
  self->kit = add_line (self->store, self->budget, "Kit", PENNY_LINE_ONE_OFF, 36000, 1);
  self->bank = add_account (self->store, self->budget, "Bank account", PENNY_ACCOUNT_BANK);
  self->card = add_account (self->store, self->budget, "Prepaid card", PENNY_ACCOUNT_CARD);
  self->other_budget = add_budget (self->store, "Health budget", 0);
  self->other_line = add_line (self->store, self->other_budget, "Singing", PENNY_LINE_WEEKLY, 600, 52);
  self->other_bank = add_account (self->store, self->other_budget, "Other bank account", PENNY_ACCOUNT_BANK);
}

void
fixture_tear_down (Fixture *self)
{
  penny_store_close (self->store);
}

static void
dump_table (sqlite3    *handle,
            const char *table,
            GString    *out)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  sqlite3_stmt *select = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      g_string_append (out, table);
      for (int i = 0; i < sqlite3_column_count (select); i++)
        {
          const char *text = (const char *) sqlite3_column_text (select, i);

          g_string_append_printf (out, "|%s", text == NULL ? "(none)" : text);
        }
      g_string_append_c (out, '\n');
    }
  sqlite3_finalize (select);
}

char *
dump (PennyStore *store)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; penny_schema_recorded[i] != NULL; i++)
    dump_table (penny_store_handle (store), penny_schema_recorded[i], out);
  return g_string_free (out, FALSE);
}

guint
count (PennyStore *store,
       const char *table)
{
  g_autofree char *all = dump (store);
  g_autofree char *start = g_strconcat (table, "|", NULL);
  g_auto (GStrv) rows = g_strsplit (all, "\n", -1);
  guint n = 0;

  for (guint i = 0; rows[i] != NULL; i++)
    n += g_str_has_prefix (rows[i], start);
  return n;
}

void
assert_sound (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (store, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wrong->len; i++)
    g_assert_cmpstr (wrong->pdata[i], ==, NULL);
}
