#include "soundness-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rows.h"

/* SQLite asks after so many of its steps whether to go on: a few times a second. */
#define STEPS_A_QUESTION 100000
/* One spoilt page can break every row on it; a few sentences say as much as a thousand. */
#define MOST_WORDS 5
/* Each row is looked up in each index, all over the file: with 100,000 payments
 * a cache of this size makes it five times as fast. */
#define CACHE_KIB 65536

/* What people call what is in a table. */
static const struct
{
  const char *table;
  const char *words;
} names[] = {
  { "accounts", N_("accounts") },
  { "actors", N_("people who look after the file") },
  { "assistants", N_("personal assistants") },
  { "bill_splits", N_("parts of bills") },
  { "bills", N_("bills") },
  { "budgets", N_("budgets") },
  { "changesets", N_("steps that can be taken back") },
  { "checks", N_("checks with the bank") },
  { "code_notices", N_("tax codes") },
  { "contacts", N_("people to ring in an emergency") },
  { "contracts", N_("what was agreed with assistants") },
  { "documents", N_("documents") },
  { "employer", N_("the employer") },
  { "employer_years", N_("tax years") },
  { "entries", N_("hours") },
  { "files", N_("kept files") },
  { "history", N_("history") },
  { "incomes", N_("money that is due") },
  { "keep_rules", N_("how long receipts are kept") },
  { "letter_notices", N_("National Insurance letters") },
  { "lines", N_("plan lines") },
  { "loan_notices", N_("student loans") },
  { "orders", N_("orders to take money from pay") },
  { "pay_bills", N_("bills that paydays made") },
  { "payments", N_("payments") },
  { "pension_notices", N_("workplace pensions") },
  { "plan_lines", N_("plans") },
  { "plan_versions", N_("versions of the plan") },
  { "queries", N_("what a funder asks") },
  { "questions", N_("questions") },
  { "reading_pictures", N_("small pictures of receipts") },
  { "reading_words", N_("words on receipts") },
  { "readings", N_("what was read on receipts") },
  { "receipt_payments", N_("what receipts prove") },
  { "receipt_tried", N_("what receipts were matched with before") },
  { "receipt_words", N_("the search of receipts") },
  { "receipts", N_("receipts") },
  { "regulars", N_("regular payments") },
  { "requests", N_("things wanted") },
  { "runs", N_("paydays") },
  { "savings", N_("savings") },
  { "slip_lines", N_("lines of payslips") },
  { "slips", N_("payslips") },
  { "splits", N_("parts of payments") },
  { "statements", N_("statements") },
  { "timesheets", N_("signed weeks") },
  { "usual_hours", N_("usual weeks") },
};

typedef struct
{
  PennyStore *store;
  GPtrArray  *wrong;
  PennyPart   part;            /* the one under way */
  double      done;
  gboolean    stopped;
} Check;

static const char *
words_for (const char *table)
{
  /* FTS5 has several tables for one. */
  if (g_str_has_prefix (table, "receipt_words"))
    table = "receipt_words";
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].table, table))
      return _(names[i].words);
  return table;
}

static int
on_steps (void *data)
{
  Check *self = data;

  self->stopped = !penny_part_go_on (&self->part, self->done);
  return self->stopped;
}

/* A part that cannot be read is what the check is there to find.  FALSE: the
 * check itself cannot go on. */
static gboolean
note_damage (Check   *self,
             GError  *trouble,
             GError **error)
{
  g_autoptr (GError) owned = trouble;

  if (self->stopped)
    return penny_fail_cancelled (error);
  if (!g_error_matches (trouble, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED) &&
      !g_error_matches (trouble, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_A_BOOK))
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return FALSE;
    }
  if (!g_ptr_array_find_with_equal_func (self->wrong, trouble->message, g_str_equal, NULL))
    g_ptr_array_add (self->wrong, g_strdup (trouble->message));
  return TRUE;
}

/* SQLite's own check says "ok", or what is wrong, a row each. */
static gboolean
run_check (Check       *self,
           const char  *sql,
           const char  *table,
           GError     **error)
{
  g_autoptr (sqlite3_stmt) check = penny_store_prepare (self->store, sql, error);
  gboolean row = TRUE;

  if (check == NULL)
    return FALSE;
  for (guint n = 0; n < MOST_WORDS; n++)
    {
      const char *words;

      if (!penny_store_step (self->store, check, &row, error))
        return FALSE;
      words = row ? (const char *) sqlite3_column_text (check, 0) : NULL;
      if (words == NULL || g_str_equal (words, "ok"))
        break;
      /* Translators: which part of the file ("payments"), and a technical description in English. */
      g_ptr_array_add (self->wrong, g_strdup_printf (_("A part of the file is damaged, in “%s”: %s."),
                                                     table != NULL ? words_for (table) : _("free space"), words));
    }
  return TRUE;
}

static gboolean
check_pages (Check       *self,
             const char  *sql,
             const char  *table,
             GError     **error)
{
  GError *trouble = NULL;

  if (!penny_part_go_on (&self->part, self->done))
    return penny_fail_cancelled (error);
  return run_check (self, sql, table, &trouble) || note_damage (self, trouble, error);
}

static GPtrArray *
list_tables (PennyStore  *store,
             GError     **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", error);
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;
  while (row)
    {
      if (!penny_store_step (store, select, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (tables, penny_column_text (select, 0));
    }
  return g_steal_pointer (&tables);
}

/* Table by table, so that it can be stopped in between and tells how far it
 * is; then what belongs to no table, once over. */
static gboolean
check_tables (Check   *self,
              GError **error)
{
  GError *trouble = NULL;
  g_autoptr (GPtrArray) tables = list_tables (self->store, &trouble);

  if (tables == NULL)
    return note_damage (self, trouble, error);
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA integrity_check (\"%s\")", (char *) tables->pdata[i]);

      self->done = (double) i / (tables->len + 1);
      if (!check_pages (self, sql, tables->pdata[i], error))
        return FALSE;
    }
  /* What is wrong in a table was said above. */
  return self->wrong->len > 0 || check_pages (self, "PRAGMA quick_check", NULL, error);
}

static gboolean
run_references (Check   *self,
                GError **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (self->store, "SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check "
                                      "GROUP BY 1, 2 ORDER BY 1, 2", error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;
  while (row)
    {
      if (!penny_store_step (self->store, select, &row, error))
        return FALSE;
      if (row)
        /* Translators: both are kinds of things in the file ("payments", "accounts"); then a number. */
        g_ptr_array_add (self->wrong, g_strdup_printf (_("In “%1$s”, things that belong to something in “%2$s” that is not there: %3$d."),
                                                       words_for ((const char *) sqlite3_column_text (select, 0)),
                                                       words_for ((const char *) sqlite3_column_text (select, 1)),
                                                       sqlite3_column_int (select, 2)));
    }
  return TRUE;
}

static gboolean
check_references (Check   *self,
                  GError **error)
{
  GError *trouble = NULL;

  return run_references (self, &trouble) || note_damage (self, trouble, error);
}

static gboolean
check_ledger (Check   *self,
              GError **error)
{
  GError *trouble = NULL;

  return penny_soundness_ledger (self->store, &self->part, self->wrong, &trouble) || note_damage (self, trouble, error);
}

static gboolean
check_pay (Check   *self,
           GError **error)
{
  GError *trouble = NULL;

  return penny_soundness_pay (self->store, &self->part, self->wrong, &trouble) || note_damage (self, trouble, error);
}

static gboolean
check_receipts (Check   *self,
                GError **error)
{
  GError *trouble = NULL;

  return penny_soundness_receipts (self->store, &self->part, self->wrong, &trouble) ||
         note_damage (self, trouble, error);
}

static gboolean
check_files (Check   *self,
             GError **error)
{
  GError *trouble = NULL;

  return penny_soundness_files (self->store, &self->part, self->wrong, &trouble) || note_damage (self, trouble, error);
}

static const struct
{
  gboolean (*run) (Check *self, GError **error);
  double     until;            /* of the whole */
} parts[] = {
  { check_tables, 0.5 },
  { check_references, 0.6 },
  { check_ledger, 0.7 },
  { check_pay, 0.75 },
  { check_receipts, 0.8 },
  { check_files, 1 },
};

static gboolean
run_parts (Check   *self,
           GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->part.from = self->part.to;
      self->part.to = parts[i].until;
      self->done = 0;
      if (!parts[i].run (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_cache (PennyStore  *store,
           gint64       size,
           GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA cache_size = %" G_GINT64_FORMAT, size);

  return penny_store_run (store, sql, error);
}

GPtrArray *
penny_store_check (PennyStore  *store,
                   PennyGoOn    go_on,
                   gpointer     data,
                   GError     **error)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  Check check = { .store = store, .wrong = wrong, .part = { go_on, data, 0, 0 } };
  gboolean checked;
  gint64 cache;

  g_return_val_if_fail (store != NULL, NULL);

  if (!penny_store_read_int64 (store, "PRAGMA cache_size", 0, 0, &cache, error) ||
      !set_cache (store, -CACHE_KIB, error))
    return NULL;
  sqlite3_progress_handler (penny_store_handle (store), STEPS_A_QUESTION, on_steps, &check);
  checked = run_parts (&check, error);
  sqlite3_progress_handler (penny_store_handle (store), 0, NULL, NULL);
  set_cache (store, cache, NULL);
  return checked ? g_steal_pointer (&wrong) : NULL;
}

gboolean
penny_store_is_suspect (PennyStore *self)
{
  PennyVaultFlags flags;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->vault == NULL)
    return FALSE;
  flags = penny_vault_flags (self->vault);
  return memcmp (&flags, &self->looked_into, sizeof flags) != 0;
}

gboolean
penny_store_look_into (PennyStore  *self,
                       gboolean    *harmed,
                       GError     **error)
{
  g_return_val_if_fail (self != NULL && harmed != NULL, FALSE);

  if (penny_store_is_suspect (self))
    {
      g_autoptr (GPtrArray) wrong = penny_store_check (self, NULL, NULL, error);

      if (wrong == NULL)
        return FALSE;
      /* The check itself met what it found once more. */
      self->looked_into = penny_vault_flags (self->vault);
      self->harmed = wrong->len > 0;
    }
  *harmed = self->harmed;
  return TRUE;
}
