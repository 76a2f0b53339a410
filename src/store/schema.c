#include "schema.h"

#include <glib/gi18n-lib.h>

#include "schema-private.h"
#include "store-private.h"

/* Entry N brings a book from version N to version N + 1.  Entries are added at
 * the end and never edited once released.  A recorded table has a NOT NULL
 * PRIMARY KEY and no generated column, and once released gains columns only at
 * its end, with a default: anything else makes undo do nothing, in silence. */
static const char *const migrations[] = {
  penny_schema_money,
  penny_schema_keeping,
  penny_schema_pay,
  penny_schema_receipts,
};

/* Changesets keep this order.  The search of receipts needs each of payments, splits, receipts and receipt_payments to
 * come after what it refers to there (schema-receipts.c). */
const char *const penny_schema_recorded[] = {
  "person", "budgets", "accounts", "lines", "plan_versions", "plan_lines", "statements", "checks",
  "payments", "splits", "bills", "bill_splits", "regulars", "incomes", "savings", "questions",
  "requests", "mappings", "actors", "files",
  "assistants", "contracts", "code_notices", "letter_notices", "loan_notices", "pension_notices", "orders",
  "documents", "contacts", "runs", "entries", "usual_hours", "timesheets", "employer", "employer_years",
  "slips", "slip_lines", "pay_bills",
  "receipts", "receipt_payments", "keep_rules", "queries", NULL
};

int
penny_schema_version (void)
{
  return G_N_ELEMENTS (migrations);
}

/* Versions 2 to 4 only added tables, and columns at the end. */
int
penny_schema_undo_floor (void)
{
  return 1;
}

static gboolean
not_a_book (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_A_BOOK,
                       _("The file in this folder is not Pennywell’s. Nothing was changed. "
                         "Choose another folder."));
  return FALSE;
}

gboolean
penny_schema_is_ours (gint64    application,
                      gint64    version,
                      GError  **error)
{
  if (application != PENNY_SCHEMA_APPLICATION || version < 1)
    return not_a_book (error);
  if (version <= penny_schema_version ())
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FROM_THE_FUTURE,
                       _("This file was kept with a newer Pennywell than this one. Nothing was changed. "
                         "Open it with the newer one, or bring this one up to date."));
  return FALSE;
}

/* A file with nothing in it may only become a book while one is made: anywhere
 * else it is what a failed disk or a careless copy left of one. */
gboolean
penny_schema_check (PennyStore  *store,
                    gboolean     is_new,
                    int         *version,
                    GError     **error)
{
  gint64 application, number, tables;

  if (!penny_store_read_int64 (store, "PRAGMA application_id", 0, 0, &application, error) ||
      !penny_store_read_int64 (store, "PRAGMA user_version", 0, 0, &number, error) ||
      !penny_store_read_int64 (store, "SELECT count(*) FROM sqlite_schema", 0, 0, &tables, error))
    return FALSE;

  *version = (int) number;
  if (is_new && application == 0 && number == 0 && tables == 0)
    return TRUE;
  return penny_schema_is_ours (application, number, error);
}

gboolean
penny_schema_update (PennyStore  *store,
                     int          version,
                     GError     **error)
{
  for (; version < penny_schema_version (); version++)
    {
      g_autofree char *sql =
        g_strdup_printf ("BEGIN IMMEDIATE; %s PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;",
                         migrations[version], PENNY_SCHEMA_APPLICATION, version + 1);

      if (!penny_store_run (store, sql, error))
        {
          if (!sqlite3_get_autocommit (penny_store_handle (store)))
            penny_store_run (store, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  return TRUE;
}
