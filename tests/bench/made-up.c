/* made-up book|ledger|statement N TARGET: a year's payments of nobody, always
 * the same ones, as a book in a folder, as a ledger(1) file or as a bank's CSV. */

#include <stdio.h>
#include <stdlib.h>

#include "history.h"
#include "payments.h"
#include "tables.h"

#define FIRST "2026-04-06"
#define DAYS 224                /* to 15 November 2026 */

static const struct
{
  const char *payee;
  const char *line;
  PennyPence  least;
  PennyPence  most;
} payees[] = {
  { "Sample Buses", "Travel", 150, 900 },
  { "Sample Taxis", "Travel", 600, 3000 },
  { "Riverside Pool", "Swimming", 400, 800 },
  { "Quay Gym", "Gym", 1800, 2900 },
  { "Corner Art Shop", "Art", 200, 5000 },
  { "Pat Example", "Support", 2800, 9600 },
  { "Sam Example", "Support", 2800, 9600 },
  { "Home Stores", "Equipment", 500, 12000 },
};
static const char *const lines[] = { "Travel", "Swimming", "Gym", "Art", "Support", "Equipment" };

typedef struct
{
  const char *payee;
  guint       line;             /* in lines */
  PennyPence  amount;
  PennyDate   date;
} MadeUp;

static guint
find_line (const char *name)
{
  guint i = 0;

  while (g_strcmp0 (lines[i], name) != 0)
    i++;
  return i;
}

static MadeUp
make_up (guint i,
         guint n)
{
  guint dice = i * 2654435761u;
  guint who = (dice >> 24) % G_N_ELEMENTS (payees);
  PennyPence range = payees[who].most - payees[who].least;

  return (MadeUp) {
    payees[who].payee,
    find_line (payees[who].line),
    -(payees[who].least + (dice >> 8) % 65536 * range / 65536),
    penny_date_parse (FIRST) + (PennyDate) ((guint64) i * DAYS / n),
  };
}

static void
must (gboolean  done,
      GError   *error)
{
  if (done)
    return;
  fprintf (stderr, "made-up: %s\n", error != NULL ? error->message : "failed");
  exit (1);
}

static gint64
make_account (PennyStore *store,
              gint64     *line_ids)
{
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (PennyBudget) budget = penny_budget_new ();
  g_autoptr (PennyAccount) account = penny_account_new ();
  GError *error = NULL;

  person->name = g_strdup ("Nobody at all");
  must (penny_person_save (store, person, &error), error);
  budget->name = g_strdup ("Budget");
  budget->funder = g_strdup ("Funder");
  budget->start = penny_date_parse (FIRST);
  budget->end = penny_date_parse ("2027-04-04");
  must (penny_budgets_save (store, budget, &budget->id, &error), error);
  account->budget_id = budget->id;
  account->name = g_strdup ("Bank account");
  must (penny_accounts_save (store, account, &account->id, &error), error);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (PennyPlanLine) line = penny_plan_line_new ();

      line->budget_id = budget->id;
      line->name = g_strdup (lines[i]);
      line->times = 52;
      line->each = 10000;
      line->total = 520000;
      must (penny_lines_save (store, line, budget->start, &line_ids[i], &error), error);
    }
  return account->id;
}

static void
make_book (guint       n,
           const char *folder)
{
  const char *const args[] = { "Budget", NULL };
  g_autoptr (PennyStore) store = NULL;
  gint64 line_ids[G_N_ELEMENTS (lines)] = { 0 };
  GError *error = NULL;
  gint64 account;

  store = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  must (store != NULL, error);
  must (penny_history_begin (store, &error), error);
  account = make_account (store, line_ids);
  for (guint i = 0; i < n; i++)
    {
      MadeUp made_up = make_up (i, n);
      g_autoptr (PennyPayment) payment = penny_payment_new ();

      payment->account_id = account;
      payment->payee = g_strdup (made_up.payee);
      payment->amount = made_up.amount;
      payment->date = made_up.date;
      payment->line_id = line_ids[made_up.line];
      must (penny_payments_save (store, payment, NULL, &error), error);
    }
  must (penny_history_commit (store, "started", args, &error), error);
}

static void
write_ledger (guint  n,
              FILE  *file)
{
  for (guint i = 0; i < n; i++)
    {
      MadeUp made_up = make_up (i, n);
      g_autofree char *day = penny_date_format (made_up.date);
      g_autofree char *amount = penny_pence_format (-made_up.amount);

      fprintf (file, "%s %s\n    Expenses:%s  GBP %s\n    Assets:Bank account\n\n",
               day, made_up.payee, lines[made_up.line], amount);
    }
}

static void
write_statement (guint  n,
                 FILE  *file)
{
  fputs ("Date,Description,Amount\n", file);
  for (guint i = 0; i < n; i++)
    {
      MadeUp made_up = make_up (i, n);
      g_autofree char *amount = penny_pence_format (made_up.amount);
      g_autofree char *payee = g_ascii_strup (made_up.payee, -1);
      int year, month, day;

      penny_date_split (made_up.date, &year, &month, &day);
      fprintf (file, "%02d/%02d/%d,CARD PAYMENT TO %s,%s\n", day, month, year, payee, amount);
    }
}

int
main (int   argc,
      char *argv[])
{
  const char *kind = argc == 4 ? argv[1] : "";
  guint n = argc == 4 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  FILE *file;

  if (g_strcmp0 (kind, "book") == 0)
    {
      make_book (n, argv[3]);
      return 0;
    }
  if (g_strcmp0 (kind, "ledger") != 0 && g_strcmp0 (kind, "statement") != 0)
    {
      fputs ("usage: made-up book|ledger|statement N TARGET\n", stderr);
      return 2;
    }

  file = fopen (argv[3], "w");
  must (file != NULL, NULL);
  if (g_strcmp0 (kind, "ledger") == 0)
    write_ledger (n, file);
  else
    write_statement (n, file);
  must (fclose (file) == 0, NULL);
  return 0;
}
