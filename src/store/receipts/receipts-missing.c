#include "receipt-tables.h"

#include "payments-private.h"
#include "rows.h"

/* What has no receipt, and what a receipt could prove.  Which payments want one is said in facts.c (count_spent), too:
 * money spent, not money of one's own nor what came back. */
#define WANT_ONE "payments.kind = 0 AND amount < 0"
#define WITHIN "date >= coalesce (?1, '') AND date <= coalesce (?2, '9')"

static void
bind (sqlite3_stmt *select,
      PennyDate     from,
      PennyDate     to,
      gint64        budget_id)
{
  penny_bind_date (select, 1, from);
  penny_bind_date (select, 2, to);
  penny_bind_id (select, 3, budget_id);
}

/* Found on the index that sums are read from; only those that are missing are then read. */
GPtrArray *
penny_receipts_missing (PennyStore  *store,
                        gint64       budget_id,
                        PennyDate    from,
                        PennyDate    to,
                        GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_payments_prepare (store,
                            "WHERE id IN (SELECT payments.id FROM accounts JOIN payments ON account_id = accounts.id"
                            " WHERE (?3 IS NULL OR budget_id = ?3) AND " WITHIN " AND " WANT_ONE
                            " AND receipt = 0) ORDER BY date DESC, id DESC", error);

  if (select == NULL)
    return NULL;
  bind (select, from, to, budget_id);
  return penny_payments_rows (store, select, error);
}

GPtrArray *
penny_receipts_candidates (PennyStore  *store,
                           PennyDate    from,
                           PennyDate    to,
                           GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_payments_prepare (store, "WHERE " WITHIN " AND " WANT_ONE " ORDER BY date, id", error);

  if (select == NULL)
    return NULL;
  bind (select, from, to, 0);
  return penny_payments_bare_rows (store, select, error);
}
