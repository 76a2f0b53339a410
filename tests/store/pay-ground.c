#include "pay-ground.h"

static const char *const ground =
  "INSERT INTO budgets VALUES (1, 'Care', 'Council', 0, NULL, '2026-01-01', '2026-12-31', NULL, 0, 8, 0, 0, 0, NULL, 0);"
  "INSERT INTO lines VALUES (31, 1, 'Wages', 0, NULL, NULL, 0), (32, 1, 'Holiday', 0, NULL, NULL, 0),"
    " (33, 1, 'Pension', 0, NULL, NULL, 0), (34, 1, 'Insurance', 0, NULL, NULL, 0);"
  "INSERT INTO bills (id, budget_id, payee, kind, amount, incurred) VALUES (51, 1, 'HMRC', 1, 100, '2026-11-12');"
  "INSERT INTO files VALUES (61, '00112233445566778899aabbccddeeff', 'a.pdf', NULL, 30, "
    "'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 1794700800);"
  "INSERT INTO assistants (id, name, kind, relation, gender, starter, p45_pay, p45_tax, reduced_rate, deferred, irregular,"
    " leave_by_contract, leave_carried, leave_taken, leave_built_up, sick_days, status_answers)"
    " VALUES (71, 'ada', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),"
    " (72, 'Bo', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
  "INSERT INTO runs VALUES (81, 2, '2026-01-01', '2026-01-28', '2026-01-30', 11, 0, NULL, NULL, NULL, NULL, NULL, NULL);"
  "INSERT INTO slips VALUES (91, 81, 72, '2026-01-30', 2025, 10, NULL, 'Bo', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
    " 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, '[working]');";

PennyStore *
open_ground (void)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  penny_store_run (store, ground, &error);
  g_assert_no_error (error);
  return store;
}
