#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn employer_columns[] = {
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, name) },
  { "address", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, address) },
  { "paye_reference", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, paye_reference) },
  { "accounts_office", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, accounts_office) },
  { "payroll_by", PENNY_COLUMN_NUMBER, offsetof (PennyEmployer, payroll_by) },
  { "bureau", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, bureau) },
  { "quarterly", PENNY_COLUMN_FLAG, offsetof (PennyEmployer, quarterly) },
  { "by_post", PENNY_COLUMN_FLAG, offsetof (PennyEmployer, by_post) },
  { "hmrc_payee", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, hmrc_payee) },
  { "pension_payee", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, pension_payee) },
  { "pension_scheme", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, pension_scheme) },
  { "pension_reference", PENNY_COLUMN_TEXT, offsetof (PennyEmployer, pension_reference) },
  { "pension_days", PENNY_COLUMN_NUMBER, offsetof (PennyEmployer, pension_days) },
  { "duties_start", PENNY_COLUMN_DATE, offsetof (PennyEmployer, duties_start) },
  { "declared_on", PENNY_COLUMN_DATE, offsetof (PennyEmployer, declared_on) },
  { "reenrolled_on", PENNY_COLUMN_DATE, offsetof (PennyEmployer, reenrolled_on) },
  { "contingency_kept", PENNY_COLUMN_PENCE, offsetof (PennyEmployer, contingency_kept) },
};

#define EMPLOYER \
  "name, address, paye_reference, accounts_office, payroll_by, bureau, quarterly, by_post, hmrc_payee, pension_payee, " \
  "pension_scheme, pension_reference, pension_days, duties_start, declared_on, reenrolled_on, contingency_kept"

/* A new book has an employer of whom nothing is known yet. */
PennyEmployer *
penny_employer_get (PennyStore  *store,
                    GError     **error)
{
  g_autoptr (PennyEmployer) employer = penny_employer_new ();
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, "SELECT " EMPLOYER " FROM employer", error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error))
    return NULL;
  if (row)
    penny_columns_fill (select, 0, employer_columns, G_N_ELEMENTS (employer_columns), employer);
  return g_steal_pointer (&employer);
}

gboolean
penny_employer_save (PennyStore           *store,
                     const PennyEmployer  *employer,
                     GError              **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (!penny_rows_change (store,
                          "INSERT OR IGNORE INTO employer (one, payroll_by, quarterly, by_post, pension_days, "
                          "contingency_kept) VALUES (?1, 0, 0, 0, 0, 0)", 1, error))
    return FALSE;
  save = penny_store_prepare (store,
                              "UPDATE employer SET (" EMPLOYER ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                              "?12, ?13, ?14, ?15, ?16, ?17) WHERE one = 1", error);
  if (save == NULL)
    return FALSE;
  penny_columns_bind (save, 1, employer_columns, G_N_ELEMENTS (employer_columns), employer);
  return penny_store_finish (store, save, error);
}

static const PennyColumn employer_years_columns[] = {
  { "year", PENNY_COLUMN_NUMBER, offsetof (PennyEmployerYear, year) },
  { "allowance_claimed_on", PENNY_COLUMN_DATE, offsetof (PennyEmployerYear, allowance_claimed_on) },
  { "allowance_by", PENNY_COLUMN_TEXT, offsetof (PennyEmployerYear, allowance_by) },
  { "small_employer", PENNY_COLUMN_FLAG, offsetof (PennyEmployerYear, small_employer) },
  { "ended_on", PENNY_COLUMN_DATE, offsetof (PennyEmployerYear, ended_on) },
};

#define YEARS "SELECT year, allowance_claimed_on, allowance_by, small_employer, ended_on FROM employer_years "

static GPtrArray *
read_years (PennyStore  *store,
            const char  *sql,
            int          year,
            GError     **error)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_employer_year_free);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_int (select, 1, year);
  while (penny_store_step (store, select, &row, error))
    {
      PennyEmployerYear *value;

      if (!row)
        return g_steal_pointer (&years);
      value = penny_employer_year_new ();
      penny_columns_fill (select, 0, employer_years_columns, G_N_ELEMENTS (employer_years_columns), value);
      g_ptr_array_add (years, value);
    }
  return NULL;
}

PennyEmployerYear *
penny_employer_years_get (PennyStore  *store,
                          int          year,
                          GError     **error)
{
  g_autoptr (GPtrArray) years = read_years (store, YEARS "WHERE year = ?1", year, error);
  PennyEmployerYear *empty;

  if (years == NULL)
    return NULL;
  if (years->len > 0)
    return g_ptr_array_steal_index (years, 0);
  empty = penny_employer_year_new ();
  empty->year = year;
  return empty;
}

gboolean
penny_employer_years_save (PennyStore               *store,
                           const PennyEmployerYear  *year,
                           GError                  **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  save = penny_store_prepare (store,
                              "INSERT INTO employer_years (year, allowance_claimed_on, allowance_by, small_employer, "
                              "ended_on) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (year) DO UPDATE SET "
                              "allowance_claimed_on = excluded.allowance_claimed_on, "
                              "allowance_by = excluded.allowance_by, small_employer = excluded.small_employer, "
                              "ended_on = excluded.ended_on", error);
  if (save == NULL)
    return FALSE;
  penny_columns_bind (save, 1, employer_years_columns, G_N_ELEMENTS (employer_years_columns), year);
  return penny_store_finish (store, save, error);
}

GPtrArray *
penny_employer_years_list (PennyStore  *store,
                           GError     **error)
{
  return read_years (store, YEARS "ORDER BY year", 0, error);
}
