#include "tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "rows.h"

static const PennyColumn checks_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyCheck, id) },
  { "account_id", PENNY_COLUMN_ID, offsetof (PennyCheck, account_id) },
  { "date", PENNY_COLUMN_DATE, offsetof (PennyCheck, date) },
  { "closing", PENNY_COLUMN_PENCE, offsetof (PennyCheck, closing) },
};

/* Only ever added; a check that was wrong is undone. */
static PennyFamily checks_family = { "checks", checks_columns, G_N_ELEMENTS (checks_columns) };

/* Own money on top (kind 6) never went through the account. */
static const char *const ticked_sql =
  "SELECT sum (amount) FROM payments WHERE check_id IS NOT NULL AND account_id = ?1 AND kind <> 6";

gboolean
penny_checks_start (PennyStore  *store,
                    gint64       account_id,
                    PennyPence  *start,
                    PennyDate   *last,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) select = NULL;
  gboolean row;

  if (!penny_store_read_int64 (store, ticked_sql, account_id, 0, start, error))
    return FALSE;
  select = penny_store_prepare (store, "SELECT max (date) FROM checks WHERE account_id = ?1", error);
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, account_id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *last = penny_column_date (select, 0);
  return TRUE;
}

/* A payment that is another account's or ticked off already is left alone, and
 * so is found here. */
static gboolean
tick (PennyStore        *store,
      const PennyCheck  *check,
      gint64             check_id,
      gint64             payment,
      GError           **error)
{
  g_autoptr (sqlite3_stmt) update =
    penny_store_prepare (store,
                         "UPDATE payments SET check_id = ?1 WHERE id = ?2 AND account_id = ?3 AND check_id IS NULL",
                         error);

  if (update == NULL)
    return FALSE;
  sqlite3_bind_int64 (update, 1, check_id);
  sqlite3_bind_int64 (update, 2, payment);
  sqlite3_bind_int64 (update, 3, check->account_id);
  if (!penny_store_finish (store, update, error))
    return FALSE;
  return sqlite3_changes (store->handle) == 1 ||
         penny_store_refuse (error, _("One of these payments is ticked off already or is not in this account. "
                                      "Nothing was changed. Look at the list again and try again."));
}

static gboolean
comes_out (PennyStore        *store,
           const PennyCheck  *check,
           GError           **error)
{
  g_autofree char *ticked_words = NULL;
  g_autofree char *closing_words = NULL;
  g_autofree char *sentence = NULL;
  PennyPence ticked;

  if (!penny_store_read_int64 (store, ticked_sql, check->account_id, 0, &ticked, error))
    return FALSE;
  if (ticked == check->closing)
    return TRUE;
  ticked_words = penny_pence_to_words (ticked);
  closing_words = penny_pence_to_words (check->closing);
  sentence = g_strdup_printf (_("The payments ticked off come to %s, and the bank says %s. Nothing was changed. "
                                "Tick what is missing, or take a tick off, until the two agree."),
                              ticked_words, closing_words);
  return penny_store_refuse (error, sentence);
}

gboolean
penny_checks_add (PennyStore        *store,
                  const PennyCheck  *check,
                  const gint64      *payments,
                  gsize              n,
                  gint64            *id,
                  GError           **error)
{
  gint64 check_id;

  g_return_val_if_fail (check->id == 0, FALSE);

  if (!penny_family_save (store, &checks_family, check, &check_id, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!tick (store, check, check_id, payments[i], error))
      return FALSE;
  if (!comes_out (store, check, error))
    return FALSE;
  if (id != NULL)
    *id = check_id;
  return TRUE;
}
