#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn slips_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennySlip, id) },
  { "run_id", PENNY_COLUMN_ID, offsetof (PennySlip, run_id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennySlip, assistant_id) },
  { "payday", PENNY_COLUMN_DATE, offsetof (PennySlip, payday) },
  { "year", PENNY_COLUMN_NUMBER, offsetof (PennySlip, year) },
  { "tax_month", PENNY_COLUMN_NUMBER, offsetof (PennySlip, tax_month) },
  { "reverses", PENNY_COLUMN_ID, offsetof (PennySlip, reverses) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennySlip, name) },
  { "minutes", PENNY_COLUMN_NUMBER, offsetof (PennySlip, minutes) },
  { "holiday_minutes", PENNY_COLUMN_NUMBER, offsetof (PennySlip, holiday_minutes) },
  { "leave_built_up", PENNY_COLUMN_NUMBER, offsetof (PennySlip, leave_built_up) },
  { "gross", PENNY_COLUMN_PENCE, offsetof (PennySlip, gross) },
  { "tax", PENNY_COLUMN_PENCE, offsetof (PennySlip, tax) },
  { "employee_ni", PENNY_COLUMN_PENCE, offsetof (PennySlip, employee_ni) },
  { "student_loans", PENNY_COLUMN_PENCE, offsetof (PennySlip, student_loans) },
  { "pension", PENNY_COLUMN_PENCE, offsetof (PennySlip, pension) },
  { "attachments", PENNY_COLUMN_PENCE, offsetof (PennySlip, attachments) },
  { "net", PENNY_COLUMN_PENCE, offsetof (PennySlip, net) },
  { "paid_back", PENNY_COLUMN_PENCE, offsetof (PennySlip, paid_back) },
  { "employer_ni", PENNY_COLUMN_PENCE, offsetof (PennySlip, employer_ni) },
  { "class_1a", PENNY_COLUMN_PENCE, offsetof (PennySlip, class_1a) },
  { "employer_pension", PENNY_COLUMN_PENCE, offsetof (PennySlip, employer_pension) },
  { "pension_relief", PENNY_COLUMN_PENCE, offsetof (PennySlip, pension_relief) },
  { "ssp", PENNY_COLUMN_PENCE, offsetof (PennySlip, ssp) },
  { "family_pay", PENNY_COLUMN_PENCE, offsetof (PennySlip, family_pay) },
  { "rates_checked", PENNY_COLUMN_DATE, offsetof (PennySlip, rates_checked) },
  { "file_id", PENNY_COLUMN_ID, offsetof (PennySlip, file_id) },
  { "stated", PENNY_COLUMN_TEXT, offsetof (PennySlip, stated) },
  { "working", PENNY_COLUMN_TEXT, offsetof (PennySlip, working) },
};
static const PennyColumn slip_lines_columns[] = {
  { "slip_id", PENNY_COLUMN_ID, offsetof (PennySlipLine, slip_id) },
  { "position", PENNY_COLUMN_NUMBER, offsetof (PennySlipLine, position) },
  { "key", PENNY_COLUMN_TEXT, offsetof (PennySlipLine, key) },
  { "label", PENNY_COLUMN_WORDS, offsetof (PennySlipLine, label) },
  { "minutes", PENNY_COLUMN_NUMBER, offsetof (PennySlipLine, minutes) },
  { "rate", PENNY_COLUMN_PENCE, offsetof (PennySlipLine, rate) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennySlipLine, amount) },
  { "explanation", PENNY_COLUMN_TEXT, offsetof (PennySlipLine, explanation) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennySlipLine, line_id) },
};

/* A payslip has no remove of its own, and nothing changes one. */
PENNY_FAMILY (PennySlip, penny_slip, slips, NULL)
PENNY_FAMILY_GET (PennySlip, slips)

#define ADD_LINE \
  "INSERT INTO slip_lines (slip_id, position, key, label, minutes, rate, amount, explanation, line_id) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
#define LINES \
  "SELECT slip_id, position, key, label, minutes, rate, amount, explanation, line_id FROM slip_lines "

gboolean
penny_slips_add (PennyStore       *store,
                 const PennySlip  *slip,
                 GPtrArray        *lines,
                 gint64           *id,
                 GError          **error)
{
  gint64 slip_id;

  g_return_val_if_fail (slip->id == 0, FALSE);

  if (!penny_family_save (store, &slips_family, slip, &slip_id, error))
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      PennySlipLine line = *(const PennySlipLine *) lines->pdata[i];
      g_autoptr (sqlite3_stmt) insert = penny_store_prepare (store, ADD_LINE, error);

      if (insert == NULL)
        return FALSE;
      line.slip_id = slip_id;
      line.position = (int) i;
      penny_columns_bind (insert, 1, slip_lines_columns, G_N_ELEMENTS (slip_lines_columns), &line);
      if (!penny_store_finish (store, insert, error))
        return FALSE;
    }
  if (id != NULL)
    *id = slip_id;
  return TRUE;
}

GPtrArray *
penny_slips_lines (PennyStore  *store,
                   gint64       slip_id,
                   GError     **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_slip_line_free);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, LINES "WHERE slip_id = ?1 ORDER BY position", error);
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, slip_id);
  while (penny_store_step (store, select, &row, error))
    {
      PennySlipLine *line;

      if (!row)
        return g_steal_pointer (&lines);
      line = penny_slip_line_new ();
      penny_columns_fill (select, 0, slip_lines_columns, G_N_ELEMENTS (slip_lines_columns), line);
      g_ptr_array_add (lines, line);
    }
  return NULL;
}

GPtrArray *
penny_slips_of_run (PennyStore  *store,
                    gint64       run_id,
                    GError     **error)
{
  return penny_family_list (store, &slips_family, "WHERE run_id = ?1 ORDER BY id", run_id, error);
}

/* The working is by far the longest of a payslip, and last of its columns: a list that leaves it out does not even read
 * the pages that it runs over into. */
static char *
write_select (gint64      assistant_id,
              int         year,
              gboolean    with_working,
              const char *order)
{
  const char *select = penny_family_select (&slips_family);
  GString *sql = g_string_new (select);

  if (!with_working)
    g_string_replace (sql, ", working FROM", ", NULL FROM", 1);
  if (assistant_id != 0)
    g_string_append (sql, " WHERE assistant_id = ?1");
  if (year != 0)
    g_string_append (sql, assistant_id != 0 ? " AND year = ?2" : " WHERE year = ?2");
  g_string_append (sql, order);
  return g_string_free (sql, FALSE);
}

/* ?3 and ?4 are a page's size and where it begins. */
static GPtrArray *
read_slips (PennyStore  *store,
            const char  *sql,
            gint64       assistant_id,
            int          year,
            guint        limit,
            guint        offset,
            GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, assistant_id);
  sqlite3_bind_int (select, 2, year);
  sqlite3_bind_int64 (select, 3, limit);
  sqlite3_bind_int64 (select, 4, offset);
  return penny_family_rows (store, &slips_family, select, error);
}

GPtrArray *
penny_slips_list (PennyStore  *store,
                  gint64       assistant_id,
                  int          year,
                  gboolean     with_working,
                  GError     **error)
{
  g_autofree char *sql = write_select (assistant_id, year, with_working, " ORDER BY payday, id");

  return read_slips (store, sql, assistant_id, year, 0, 0, error);
}

GPtrArray *
penny_slips_since (PennyStore  *store,
                   gint64       assistant_id,
                   PennyDate    from,
                   GError     **error)
{
  g_autofree char *sql = write_select (assistant_id, 0, FALSE, " AND payday >= ?2 ORDER BY payday, id");
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, assistant_id);
  penny_bind_date (select, 2, from);
  return penny_family_rows (store, &slips_family, select, error);
}

GPtrArray *
penny_slips_page (PennyStore  *store,
                  gint64       assistant_id,
                  guint        offset,
                  guint        limit,
                  GError     **error)
{
  g_autofree char *sql = write_select (assistant_id, 0, FALSE, " ORDER BY payday DESC, id DESC LIMIT ?3 OFFSET ?4");

  return read_slips (store, sql, assistant_id, 0, limit, offset, error);
}

gboolean
penny_slips_count (PennyStore  *store,
                   gint64       assistant_id,
                   guint       *n,
                   GError     **error)
{
  gint64 count;

  if (!penny_store_read_int64 (store,
                               assistant_id != 0 ? "SELECT count (*) FROM slips WHERE assistant_id = ?1"
                                                 : "SELECT count (*) FROM slips",
                               assistant_id, 0, &count, error))
    return FALSE;
  *n = (guint) count;
  return TRUE;
}

PennySlip *
penny_slips_last (PennyStore  *store,
                  gint64       assistant_id,
                  int          year,
                  GError     **error)
{
  g_autofree char *sql = write_select (assistant_id, year, TRUE, " ORDER BY payday DESC, id DESC LIMIT ?3");
  g_autoptr (GPtrArray) found = read_slips (store, sql, assistant_id, year, 1, 0, error);

  return found != NULL && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

gboolean
penny_slips_reversed_by (PennyStore  *store,
                         gint64       id,
                         gint64      *by,
                         GError     **error)
{
  return penny_store_read_int64 (store, "SELECT id FROM slips WHERE reverses = ?1", id, 0, by, error);
}
