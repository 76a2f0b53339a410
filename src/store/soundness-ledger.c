#include "soundness-private.h"

#include <glib/gi18n-lib.h>

#include "store-private.h"

static const PennyInvariant invariants[] = {
  { "SELECT count(*) FROM (SELECT payment_id, sum (amount) whole FROM splits GROUP BY payment_id) s "
    "JOIN payments p ON p.id = s.payment_id WHERE p.amount <> s.whole",
    N_("Payments whose parts do not add up to the whole: {count}.") },
  { "SELECT count(*) FROM (SELECT bill_id, sum (amount) whole FROM bill_splits GROUP BY bill_id) s "
    "JOIN bills b ON b.id = s.bill_id WHERE b.amount <> s.whole",
    N_("Bills whose parts do not add up to the whole: {count}.") },
  { "SELECT count(*) FROM payments p WHERE p.line_id IS NOT NULL "
    "AND EXISTS (SELECT 1 FROM splits s WHERE s.payment_id = p.id)",
    N_("Payments that are counted for one plan line as a whole and for others in parts: {count}.") },

  { "SELECT count(*) FROM payments WHERE (kind = 5) <> (twin_id IS NOT NULL)",
    N_("Moves between two accounts that lack their other half: {count}.") },
  { "SELECT count(*) FROM payments p JOIN payments t ON t.id = p.twin_id WHERE t.twin_id IS NOT p.id OR t.id = p.id",
    N_("Moves between two accounts whose other half belongs elsewhere: {count}.") },
  { "SELECT count(*) FROM payments p JOIN payments t ON t.id = p.twin_id "
    "WHERE p.amount + t.amount <> 0 OR p.account_id = t.account_id",
    N_("Moves between two accounts where what went out is not what came in: {count}.") },

  { "SELECT count(*) FROM payments p JOIN accounts a ON a.id = p.account_id JOIN lines l ON l.id = p.line_id "
    "WHERE l.budget_id <> a.budget_id",
    N_("Payments of one budget that are counted for a plan line of another: {count}.") },
  { "SELECT count(*) FROM splits s JOIN payments p ON p.id = s.payment_id JOIN accounts a ON a.id = p.account_id "
    "JOIN lines l ON l.id = s.line_id WHERE l.budget_id <> a.budget_id",
    N_("Parts of payments that are counted for a plan line of another budget: {count}.") },
  { "SELECT count(*) FROM bills b JOIN lines l ON l.id = b.line_id WHERE l.budget_id <> b.budget_id",
    N_("Bills of one budget that are counted for a plan line of another: {count}.") },
  { "SELECT count(*) FROM bills b JOIN payments p ON p.id = b.paid_by JOIN accounts a ON a.id = p.account_id "
    "WHERE a.budget_id <> b.budget_id",
    N_("Bills that were paid out of another budget: {count}.") },
  { "SELECT count(*) FROM plan_lines p JOIN plan_versions v ON v.id = p.version_id JOIN lines l ON l.id = p.line_id "
    "WHERE v.budget_id <> l.budget_id",
    N_("Plan lines that stand in another budget’s plan: {count}.") },

  { "SELECT count(*) FROM payments p JOIN checks c ON c.id = p.check_id WHERE c.account_id <> p.account_id",
    N_("Payments that are ticked off in another account’s check with the bank: {count}.") },
  { "SELECT count(*) FROM payments p JOIN statements s ON s.id = p.statement_id WHERE s.account_id <> p.account_id",
    N_("Payments that came in with another account’s statement: {count}.") },
  /* Changing a payment takes its tick away, so the newest check holds until one was changed. */
  { "SELECT count(*) FROM checks c WHERE c.id = (SELECT max (id) FROM checks) AND c.closing <> "
    "(SELECT coalesce (sum (amount), 0) FROM payments WHERE account_id = c.account_id AND check_id IS NOT NULL AND kind <> 6) "
    "AND NOT EXISTS (SELECT 1 FROM history WHERE state = 0 AND kind IN ('payment-changed', 'payment-removed', "
    "'money-in-changed', 'money-in-removed', 'statement-brought-in') "
    "AND id > (SELECT coalesce (max (id), 0) FROM history WHERE state = 0 AND kind = 'checked'))",
    N_("Checks with the bank whose payments do not make what the bank said: {count}.") },

  { "SELECT count(*) FROM history WHERE id > 1 AND id - 1 NOT IN (SELECT id FROM history)",
    N_("Places where the history has a gap: {count}.") },
  /* Until version 2 the clock alone said when. */
  { "SELECT count(*) FROM (SELECT at, schema, lag (at) OVER (ORDER BY id) before FROM history) "
    "WHERE schema >= 2 AND at < before",
    N_("Places where the history goes back in time: {count}.") },
  { "SELECT count(*) FROM history WHERE state = 0 AND noted = 0 AND id > (SELECT min (id) FROM history WHERE state = 1)",
    N_("Steps that were done after one that could still be done again: {count}.") },
  { "SELECT count(*) FROM history h WHERE noted = 0 AND id > (SELECT min (history_id) FROM changesets) "
    "AND NOT EXISTS (SELECT 1 FROM changesets c WHERE c.history_id = h.id)",
    N_("Steps in the history that can no longer be taken back, though those before them can: {count}.") },
  { "SELECT count(*) FROM changesets c JOIN history h ON h.id = c.history_id WHERE h.noted = 1",
    N_("Notes in the history that have something to take back: {count}.") },
};

gboolean
penny_soundness_hold (PennyStore            *store,
                      const PennyInvariant  *held,
                      gsize                  n,
                      const PennyPart       *part,
                      GPtrArray             *wrong,
                      GError               **error)
{
  for (gsize i = 0; i < n; i++)
    {
      gint64 broken;

      if (!penny_part_go_on (part, (double) i / (double) n))
        return penny_fail_cancelled (error);
      if (!penny_store_read_int64 (store, held[i].sql, 0, 0, &broken, error))
        return FALSE;
      if (broken > 0)
        {
          g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, broken);
          GString *sentence = g_string_new (_(held[i].sentence));

          g_string_replace (sentence, "{count}", number, 0);
          g_ptr_array_add (wrong, g_string_free (sentence, FALSE));
        }
    }
  return TRUE;
}

gboolean
penny_soundness_ledger (PennyStore       *store,
                        const PennyPart  *part,
                        GPtrArray        *wrong,
                        GError          **error)
{
  return penny_soundness_hold (store, invariants, G_N_ELEMENTS (invariants), part, wrong, error);
}
