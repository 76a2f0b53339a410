#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn pay_bills_columns[] = {
  { "bill_id", PENNY_COLUMN_ID, offsetof (PennyPayBill, bill_id) },
  { "run_id", PENNY_COLUMN_ID, offsetof (PennyPayBill, run_id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyPayBill, assistant_id) },
  { "year", PENNY_COLUMN_NUMBER, offsetof (PennyPayBill, year) },
  { "from_month", PENNY_COLUMN_NUMBER, offsetof (PennyPayBill, from_month) },
  { "to_month", PENNY_COLUMN_NUMBER, offsetof (PennyPayBill, to_month) },
};

static void
destroy (gpointer bill)
{
  penny_pay_bill_free (bill);
}

/* ?1 of @sql is @argument. */
static GPtrArray *
read_bills (PennyStore  *store,
            const char  *sql,
            gint64       argument,
            GError     **error)
{
  g_autoptr (GPtrArray) bills = g_ptr_array_new_with_free_func (destroy);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, argument);
  while (penny_store_step (store, select, &row, error))
    {
      PennyPayBill *bill;

      if (!row)
        return g_steal_pointer (&bills);
      bill = penny_pay_bill_new ();
      penny_columns_fill (select, 0, pay_bills_columns, G_N_ELEMENTS (pay_bills_columns), bill);
      g_ptr_array_add (bills, bill);
    }
  return NULL;
}

#define BILLS "SELECT bill_id, run_id, assistant_id, year, from_month, to_month FROM pay_bills "

gboolean
penny_pay_bills_save (PennyStore          *store,
                      const PennyPayBill  *value,
                      GError             **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  save = penny_store_prepare (store,
                              "INSERT INTO pay_bills (bill_id, run_id, assistant_id, year, from_month, to_month) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (bill_id) DO UPDATE SET "
                              "run_id = excluded.run_id, assistant_id = excluded.assistant_id, "
                              "year = excluded.year, from_month = excluded.from_month, to_month = excluded.to_month",
                              error);
  if (save == NULL)
    return FALSE;
  penny_columns_bind (save, 1, pay_bills_columns, G_N_ELEMENTS (pay_bills_columns), value);
  return penny_store_finish (store, save, error);
}

gboolean
penny_pay_bills_remove (PennyStore  *store,
                        gint64       bill_id,
                        GError     **error)
{
  return penny_rows_change (store, "DELETE FROM pay_bills WHERE bill_id = ?1", bill_id, error);
}

PennyPayBill *
penny_pay_bills_get (PennyStore  *store,
                     gint64       bill_id,
                     GError     **error)
{
  g_autoptr (GPtrArray) found = read_bills (store, BILLS "WHERE bill_id = ?1", bill_id, error);

  return found != NULL && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

GPtrArray *
penny_pay_bills_of_run (PennyStore  *store,
                        gint64       run_id,
                        GError     **error)
{
  return read_bills (store, BILLS "WHERE run_id = ?1 ORDER BY bill_id", run_id, error);
}

GPtrArray *
penny_pay_bills_of_year (PennyStore  *store,
                         int          year,
                         GError     **error)
{
  return read_bills (store, BILLS "WHERE year = ?1 ORDER BY from_month, bill_id", year, error);
}
