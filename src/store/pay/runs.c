#include "pay-tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn runs_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyRun, id) },
  { "frequency", PENNY_COLUMN_NUMBER, offsetof (PennyRun, frequency) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyRun, from) },
  { "to_day", PENNY_COLUMN_DATE, offsetof (PennyRun, to) },
  { "payday", PENNY_COLUMN_DATE, offsetof (PennyRun, payday) },
  { "number", PENNY_COLUMN_NUMBER, offsetof (PennyRun, number) },
  { "by_bureau", PENNY_COLUMN_FLAG, offsetof (PennyRun, by_bureau) },
  { "corrects", PENNY_COLUMN_ID, offsetof (PennyRun, corrects) },
  { "told_on", PENNY_COLUMN_DATE, offsetof (PennyRun, told_on) },
  { "told_by", PENNY_COLUMN_TEXT, offsetof (PennyRun, told_by) },
  { "told_receipt", PENNY_COLUMN_TEXT, offsetof (PennyRun, told_receipt) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyRun, note) },
  { "approved_on", PENNY_COLUMN_DATE, offsetof (PennyRun, approved_on) },
};

PENNY_FAMILY (PennyRun, penny_run, runs,
              N_("There are payslips, hours or bills of this payday, so it was not removed. "
                 "Undo its approval, or put it right with a correction."))
PENNY_FAMILY_SAVE (PennyRun, runs)
PENNY_FAMILY_REMOVE (runs)
PENNY_FAMILY_GET (PennyRun, runs)

/* Digits come before letters: no day is left out where none is asked for. */
#define BEFORE "WHERE payday < coalesce (?2, 'a')"

/* What is left out of a page begins with another payday, so a page never parts a run from its correction. */
GPtrArray *
penny_runs_list (PennyStore  *store,
                 PennyDate    before,
                 guint        limit,
                 GError     **error)
{
  if (limit == 0)
    return penny_family_list_on (store, &runs_family, BEFORE " ORDER BY payday DESC, id DESC", 0, before, error);
  return penny_family_list_on (store, &runs_family,
                               BEFORE " AND payday >= coalesce ((SELECT payday FROM runs " BEFORE
                               " ORDER BY payday DESC LIMIT 1 OFFSET ?1 - 1), '') ORDER BY payday DESC, id DESC",
                               limit, before, error);
}

gboolean
penny_runs_count (PennyStore         *store,
                  int                 year,
                  PennyPayFrequency   frequency,
                  int                *n,
                  GError            **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT count (*) FROM runs WHERE frequency = ?1 AND corrects IS NULL"
                         " AND payday BETWEEN ?2 AND ?3", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int (select, 1, frequency);
  penny_bind_date (select, 2, penny_tax_year_first (year));
  penny_bind_date (select, 3, penny_tax_year_last (year));
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *n = sqlite3_column_int (select, 0);
  return TRUE;
}

/* A bureau tells HMRC of its own. */
GPtrArray *
penny_runs_not_told (PennyStore  *store,
                     GError     **error)
{
  return penny_family_list (store, &runs_family,
                            "WHERE told_on IS NULL AND by_bureau = 0 ORDER BY payday, id", 0, error);
}
