/* make-golden FOLDER: made book/ once, with the first version of the format.  Kept to show how;
 * what it makes today is the same book with another id, other nonces and today's tables. */

#include <string.h>

#include "golden.h"
#include "history.h"
#include "kept-files.h"
#include "keys.h"
#include "payments.h"
#include "tables.h"

static gboolean
fill (PennyStore  *store,
      GError     **error)
{
  const PennyBudget budget = { .name = (char *) GOLDEN_BUDGET, .start = penny_date_new (2026, 4, 1),
                               .end = penny_date_new (2027, 3, 31) };
  PennyAccount account = { .name = (char *) GOLDEN_ACCOUNT };
  PennyPlanLine line = { .name = (char *) GOLDEN_LINE, .kind = PENNY_LINE_WEEKLY, .each = 10000, .times = 52,
                         .total = 520000 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (GOLDEN_BYTES, strlen (GOLDEN_BYTES));
  gint64 account_id = 0, line_id = 0, file_id = 0;

  if (!penny_budgets_save (store, &budget, &account.budget_id, error) ||
      !penny_accounts_save (store, &account, &account_id, error))
    return FALSE;
  line.budget_id = account.budget_id;
  if (!penny_lines_save (store, &line, budget.start, &line_id, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (golden_payments); i++)
    {
      const GoldenPayment *golden = &golden_payments[i];
      PennyPayment payment = { .account_id = account_id, .date = penny_date_new (2026, golden->month, golden->day),
                               .amount = golden->amount, .payee = (char *) golden->payee,
                               .note = (char *) golden->note, .line_id = golden->amount < 0 ? line_id : 0,
                               .kind = golden->amount < 0 ? PENNY_PAYMENT_SPENT : PENNY_PAYMENT_FUNDER };

      if (!penny_payments_save (store, &payment, NULL, error))
        return FALSE;
    }
  return penny_kept_files_add_bytes (store, bytes, GOLDEN_FILE, "text/plain", &file_id, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PennyKey) key = penny_key_from_text (GOLDEN_KEY);
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2 || key == NULL)
    return 2;
  store = penny_store_open (argv[1], PENNY_STORE_NEW, key, &error);
  if (store != NULL)
    {
      penny_store_set_actor (store, "Zoë Sample");
      penny_store_set_moment (store, 1775001600);
    }
  if (store != NULL &&
      penny_history_begin (store, &error) && fill (store, &error) &&
      penny_history_commit (store, "payment-added", NULL, &error) &&
      penny_store_add_secret (store, PENNY_SLOT_CODE, PENNY_COST_SMALLEST, GOLDEN_CODE, &error) &&
      penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, GOLDEN_PASSPHRASE, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
