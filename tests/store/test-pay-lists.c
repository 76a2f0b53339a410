#include "pay-ground.h"

#include <string.h>

/* Lists of pay: which rows, in which order; what rows refuse, and with which sentence. */

static void
run (PennyStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  penny_store_run (store, sql, &error);
  g_assert_no_error (error);
}

/* "3 1 2": the ids of what @list has, all of which begin with theirs. */
static void
assert_ids (GPtrArray  *list,
            GError     *error,
            const char *expected)
{
  GString *ids = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", *(const gint64 *) list->pdata[i]);
  text = g_string_free (ids, FALSE);
  g_assert_cmpstr (text, ==, expected);
  g_ptr_array_unref (list);
}

#define ASSERT_IDS(call, expected)                     \
  G_STMT_START {                                       \
    GError *error = NULL;                              \
    GPtrArray *list = call;                            \
                                                       \
    assert_ids (list, error, expected);                \
  } G_STMT_END

static void
test_assistants (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, "UPDATE assistants SET left_on = '2026-03-01' WHERE id = 71");
  ASSERT_IDS (penny_assistants_list (store, TRUE, &error), "71 72");
  ASSERT_IDS (penny_assistants_list (store, FALSE, &error), "72");
}

/* Rows that hold from a day on, written in the wrong order. */
static const char *const dated =
  "INSERT INTO contracts VALUES (3, 71, '2026-02-01', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, NULL),"
    " (2, 71, '2026-01-01', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, NULL),"
    " (1, 72, '2026-03-01', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, NULL);"
  "INSERT INTO code_notices VALUES (3, 71, '2026-02-01', 'BR', 0, NULL), (2, 71, '2026-01-01', 'BR', 0, NULL),"
    " (1, 72, '2026-03-01', 'BR', 0, NULL);"
  "INSERT INTO letter_notices VALUES (3, 71, '2026-02-01', 65, NULL), (2, 71, '2026-01-01', 65, NULL),"
    " (1, 72, '2026-03-01', 65, NULL);"
  "INSERT INTO loan_notices VALUES (3, 71, '2026-02-01', 1, 0, NULL), (2, 71, '2026-01-01', 1, 0, NULL),"
    " (1, 72, '2026-03-01', 1, 0, NULL);"
  "INSERT INTO pension_notices VALUES (3, 71, '2026-02-01', 0, NULL, NULL, 0, 0, 0, 0, 0, NULL, NULL),"
    " (2, 71, '2026-01-01', 0, NULL, NULL, 0, 0, 0, 0, 0, NULL, NULL),"
    " (1, 72, '2026-03-01', 0, NULL, NULL, 0, 0, 0, 0, 0, NULL, NULL);"
  "INSERT INTO orders VALUES (3, 71, '2026-02-01', NULL, 'Fine', NULL, NULL, 0, 1, 0, 0, 0, 0, 0, 0),"
    " (2, 71, '2026-01-01', NULL, 'Fine', NULL, NULL, 0, 1, 0, 0, 0, 0, 0, 0),"
    " (1, 72, '2026-03-01', NULL, 'Fine', NULL, NULL, 0, 1, 0, 0, 0, 0, 0, 0);"
  "INSERT INTO usual_hours VALUES (3, 71, 2, 0, 60, 90, 0, 0, NULL), (2, 71, 2, 0, 30, 60, 0, 0, NULL),"
    " (1, 72, 1, 0, 60, 90, 0, 0, NULL);"
  "INSERT INTO timesheets VALUES (3, 71, '2026-02-09', 0, '2026-02-09', NULL, NULL),"
    " (2, 71, '2026-02-02', 0, '2026-02-09', NULL, NULL), (1, 72, '2026-02-02', 0, '2026-02-09', NULL, NULL);";

typedef GPtrArray *(*OfAssistant) (PennyStore *store, gint64 assistant_id, GError **error);

static void
test_of_assistant (void)
{
  static const OfAssistant lists[] = {
    penny_contracts_list, penny_code_notices_list, penny_letter_notices_list, penny_loan_notices_list,
    penny_pension_notices_list, penny_orders_list, penny_usual_hours_list, penny_timesheets_list,
  };
  g_autoptr (PennyStore) store = open_ground ();

  run (store, dated);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%d", (int) i);
      ASSERT_IDS (lists[i] (store, 71, &error), "2 3");
      ASSERT_IDS (lists[i] (store, 0, &error), "2 3 1");
      ASSERT_IDS (lists[i] (store, 99, &error), "");
    }
}

static void
test_documents (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, "INSERT INTO documents (id, assistant_id, kind, until) VALUES (1, NULL, 3, NULL), (2, NULL, 3, '2026-05-01'),"
              " (3, 71, 2, NULL), (4, 71, 2, '2026-04-01'), (5, 72, 2, '2026-03-01');"
              "INSERT INTO contacts VALUES (1, 72, 'Ed', NULL, NULL), (2, 71, 'Flo', NULL, NULL), (3, 71, 'Di', NULL, NULL)");
  ASSERT_IDS (penny_documents_list (store, 0, &error), "2 1");
  ASSERT_IDS (penny_documents_list (store, 71, &error), "4 3");
  ASSERT_IDS (penny_documents_list (store, -1, &error), "5 4 2 1 3");
  ASSERT_IDS (penny_contacts_list (store, 71, &error), "2 3");
  ASSERT_IDS (penny_contacts_list (store, 0, &error), "2 3 1");
}

/* id, whose, day, kind, start, minutes, tenths, amount, state, run */
static const char *const some_hours =
  "INSERT INTO entries (id, assistant_id, day, kind, start_at, end_at, rest, minutes, other, tenths, amount, state, run_id) VALUES"
  " (1, 71, '2026-02-02', 0, 600, 660, 0, 60, 0, 0, 0, 2, NULL),"
  " (2, 71, '2026-02-02', 0, 480, 600, 0, 120, 0, 0, 0, 1, NULL),"
  " (3, 72, '2026-02-03', 0, 480, 540, 0, 60, 0, 0, 0, 2, NULL),"
  " (4, 71, '2026-02-08', 9, -1, -1, 0, 0, 0, 125, 0, 2, NULL),"
  " (5, 71, '2026-02-09', 0, 480, 540, 0, 60, 0, 0, 0, 0, NULL),"
  " (6, 71, '2026-01-20', 10, -1, -1, 0, 0, 0, 0, 550, 2, 81),"
  " (7, 71, '2026-02-07', 5, 480, 510, 0, 30, 0, 0, 0, 0, NULL),"
  " (8, 71, '2026-02-07', 9, -1, -1, 0, 0, 0, 10, 0, 0, NULL)";

static void
test_entries (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, some_hours);
  ASSERT_IDS (penny_entries_list (store, 71, DAY (2, 2), DAY (2, 8), &error), "2 1 8 7 4");
  ASSERT_IDS (penny_entries_list (store, 0, DAY (2, 2), DAY (2, 8), &error), "2 1 3 8 7 4");
  ASSERT_IDS (penny_entries_list (store, 72, DAY (2, 4), DAY (2, 8), &error), "");
  ASSERT_IDS (penny_entries_unpaid (store, 0, DAY (2, 3), &error), "1 3");
  ASSERT_IDS (penny_entries_unpaid (store, 71, DAY (2, 28), &error), "1 4");
  ASSERT_IDS (penny_entries_unpaid (store, 71, DAY (2, 1), &error), "");
  ASSERT_IDS (penny_entries_of_run (store, 81, &error), "6");
}

static const struct
{
  gint64    assistant;
  PennyDate from, to;
  gint64    work, holiday, mileage;
} sums[] = {
  { 71, 0, 0, 180, 30, 135 },
  { 0, 0, 0, 240, 30, 135 },
  { 72, 0, 0, 60, 0, 0 },
  { 71, 8, 8, 0, 0, 125 },
  { 99, 0, 0, 0, 0, 0 },
};

static void
test_sum (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, some_hours);
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 minutes[PENNY_ENTRY_KINDS];

      penny_entries_sum (store, sums[i].assistant, DAY (2, sums[i].from != 0 ? sums[i].from : 2),
                         DAY (2, sums[i].to != 0 ? sums[i].to : 8), minutes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (minutes[PENNY_ENTRY_WORK], ==, sums[i].work);
      g_assert_cmpint (minutes[PENNY_ENTRY_HOLIDAY], ==, sums[i].holiday);
      g_assert_cmpint (minutes[PENNY_ENTRY_MILEAGE], ==, sums[i].mileage);
      g_assert_cmpint (minutes[PENNY_ENTRY_EXPENSES], ==, 0);
      g_assert_cmpint (minutes[PENNY_ENTRY_ARREARS], ==, 0);
    }
}

static void
test_state (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  run (store, some_hours);
  before = dump (store);
  begin (store);
  penny_entries_set_state (store, 71, DAY (2, 2), PENNY_ENTRY_SIGNED, &error);
  penny_entries_set_state (store, 71, DAY (1, 19), PENNY_ENTRY_SIGNED, &error);
  g_assert_no_error (error);
  commit (store);
  /* One of another, one of the next week and one that is paid stay as they were. */
  g_assert_cmpint (ask (store, "SELECT group_concat (state, '') FROM (SELECT state FROM entries ORDER BY id)"), ==, 11210211);
  penny_history_entry_free (penny_history_undo (store, &error));
  after = dump (store);
  assert_same (after, before);
}

static const struct
{
  gint64   entry, run;
  gboolean done;
} payings[] = {
  { 1, 81, TRUE },
  { 1, 81, FALSE },              /* already */
  { 1, 0, TRUE },
  { 1, 81, TRUE },
  { 2, 81, FALSE },              /* signed, not approved */
  { 5, 81, FALSE },
  { 6, 81, FALSE },
  { 99, 81, FALSE },
  { 3, 99, FALSE },              /* no such run */
};

static void
test_pay (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, some_hours);
  for (gsize i = 0; i < G_N_ELEMENTS (payings); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      g_test_message ("%d", (int) i);
      begin (store);
      done = penny_entries_pay (store, payings[i].entry, payings[i].run, &error);
      g_assert_true (done == payings[i].done);
      g_assert_true (done == (error == NULL));
      if (done)
        commit (store);
      else
        penny_history_abandon (store);
    }
  ASSERT_IDS (penny_entries_of_run (store, 81, &error), "6 1");
}

static const char *const some_runs =
  "INSERT INTO runs VALUES (1, 2, '2026-03-01', '2026-03-28', '2026-04-05', 1, 0, NULL, '2026-04-05', NULL, NULL, NULL, NULL),"
  " (2, 2, '2026-03-29', '2026-04-25', '2026-04-30', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL),"
  " (3, 0, '2026-04-20', '2026-04-26', '2026-04-30', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL),"
  " (4, 2, '2026-03-29', '2026-04-25', '2026-04-30', 1, 0, 2, NULL, NULL, NULL, NULL, NULL),"
  " (5, 2, '2026-04-26', '2026-05-23', '2026-05-28', 2, 1, NULL, NULL, NULL, NULL, NULL, NULL),"
  " (6, 2, '2026-05-24', '2027-06-20', '2027-04-06', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL)";

static const struct
{
  PennyDate   before;          /* of 2026 */
  guint       limit;
  const char *expected;
} pages[] = {
  { PENNY_DATE_NONE, 0, "6 5 4 3 2 1 81" },
  { PENNY_DATE_NONE, 1, "6" },
  { PENNY_DATE_NONE, 3, "6 5 4 3 2" },     /* never half a payday */
  { 430, 1, "1" },
  { 430, 0, "1 81" },
  { 501, 100, "4 3 2 1 81" },
  { 101, 5, "" },
};

static const struct
{
  int               year;
  PennyPayFrequency frequency;
  int               n;
} counts[] = {
  { 2025, PENNY_PAY_FOUR_WEEKLY, 2 },
  { 2026, PENNY_PAY_FOUR_WEEKLY, 2 },      /* a correction is its run's */
  { 2026, PENNY_PAY_WEEKLY, 1 },
  { 2026, PENNY_PAY_MONTHLY, 0 },
  { 2027, PENNY_PAY_FOUR_WEEKLY, 1 },
};

static void
test_runs (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, some_runs);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      PennyDate before = pages[i].before != 0 ? DAY (pages[i].before / 100, pages[i].before % 100) : PENNY_DATE_NONE;

      ASSERT_IDS (penny_runs_list (store, before, pages[i].limit, &error), pages[i].expected);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      int n = -1;

      g_assert_true (penny_runs_count (store, counts[i].year, counts[i].frequency, &n, NULL));
      g_assert_cmpint (n, ==, counts[i].n);
    }
  ASSERT_IDS (penny_runs_not_told (store, &error), "81 2 3 4 6");
}

static void
add_slip (PennyStore *store,
          int         id,
          int         assistant,
          const char *payday,
          int         year)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO slips VALUES (%d, 81, %d, '%s', %d, 1, NULL, 'A', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
                     " 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, 'long')", id, assistant, payday, year);

  run (store, sql);
}

static void
test_slips (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GPtrArray) with = NULL;
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (PennySlip) last = NULL;
  g_autoptr (PennySlip) none = NULL;
  g_autoptr (GError) trouble = NULL;
  guint n;

  add_slip (store, 11, 71, "2026-05-01", 2026);
  add_slip (store, 12, 71, "2026-04-06", 2026);
  add_slip (store, 13, 72, "2026-05-01", 2026);
  add_slip (store, 14, 71, "2026-04-05", 2025);
  add_slip (store, 15, 71, "2026-05-01", 2026);
  ASSERT_IDS (penny_slips_list (store, 71, 2026, FALSE, &error), "12 11 15");
  ASSERT_IDS (penny_slips_list (store, 71, 0, TRUE, &error), "14 12 11 15");
  ASSERT_IDS (penny_slips_list (store, 0, 2026, TRUE, &error), "12 11 13 15");
  ASSERT_IDS (penny_slips_list (store, 0, 0, FALSE, &error), "91 14 12 11 13 15");
  ASSERT_IDS (penny_slips_page (store, 71, 0, 2, &error), "15 11");
  ASSERT_IDS (penny_slips_page (store, 71, 2, 2, &error), "12 14");
  ASSERT_IDS (penny_slips_page (store, 0, 4, 10, &error), "14 91");
  ASSERT_IDS (penny_slips_of_run (store, 81, &error), "11 12 13 14 15 91");
  g_assert_true (penny_slips_count (store, 71, &n, NULL));
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (penny_slips_count (store, 0, &n, NULL));
  g_assert_cmpuint (n, ==, 6);

  last = penny_slips_last (store, 71, 2026, &trouble);
  g_assert_no_error (trouble);
  g_assert_cmpint (last->id, ==, 15);
  g_assert_cmpstr (last->working, ==, "long");
  none = penny_slips_last (store, 71, 2024, &trouble);
  g_assert_no_error (trouble);
  g_assert_null (none);

  with = penny_slips_list (store, 71, 2026, TRUE, &trouble);
  without = penny_slips_list (store, 71, 2026, FALSE, &trouble);
  page = penny_slips_page (store, 71, 0, 1, &trouble);
  g_assert_cmpstr (((PennySlip *) with->pdata[0])->working, ==, "long");
  g_assert_null (((PennySlip *) without->pdata[0])->working);
  g_assert_null (((PennySlip *) page->pdata[0])->working);
}

static void
read_each (PennyStore *store)
{
  gint64 minutes[PENNY_ENTRY_KINDS], by;
  int n;

  ASSERT_IDS (penny_entries_list (store, 71, DAY (2, 2), DAY (2, 3), &error), "2 1");
  ASSERT_IDS (penny_entries_list (store, 0, DAY (2, 2), DAY (2, 3), &error), "2 1 3");
  ASSERT_IDS (penny_entries_unpaid (store, 72, DAY (2, 28), &error), "3");
  ASSERT_IDS (penny_entries_of_run (store, 81, &error), "6");
  g_assert_true (penny_entries_sum (store, 71, DAY (2, 2), DAY (2, 8), minutes, NULL));
  g_assert_true (penny_entries_sum (store, 0, DAY (2, 2), DAY (2, 8), minutes, NULL));
  ASSERT_IDS (penny_timesheets_list (store, 71, &error), "2 3");
  ASSERT_IDS (penny_runs_list (store, DAY (12, 31), 1, &error), "5");
  ASSERT_IDS (penny_runs_not_told (store, &error), "81 2 3 4 6");
  g_assert_true (penny_runs_count (store, 2026, PENNY_PAY_WEEKLY, &n, NULL));
  ASSERT_IDS (penny_slips_list (store, 0, 2025, FALSE, &error), "91");
  ASSERT_IDS (penny_slips_list (store, 72, 2025, TRUE, &error), "91");
  ASSERT_IDS (penny_slips_page (store, 0, 0, 10, &error), "91");
  ASSERT_IDS (penny_slips_page (store, 72, 0, 10, &error), "91");
  ASSERT_IDS (penny_slips_of_run (store, 81, &error), "91");
  penny_slip_free (penny_slips_last (store, 72, 2025, NULL));
  g_assert_true (penny_slips_reversed_by (store, 91, &by, NULL));
  g_ptr_array_unref (penny_slips_lines (store, 91, NULL));
  ASSERT_IDS (penny_pay_bills_of_run (store, 81, &error), "51");
  ASSERT_IDS (penny_pay_bills_of_year (store, 2026, &error), "");
}

/* Seven years of pay are many rows: what pages read goes by an index.  The first page of everyone's payslips walks one
 * from the end; what is not told to HMRC yet has one of its own, and all of it is read. */
static void
test_plans (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  guint n = 0;

  run (store, some_hours);
  run (store, dated);
  run (store, some_runs);
  run (store, "INSERT INTO pay_bills VALUES (51, 81, NULL, 0, 0, 0)");
  read_each (store);
  for (sqlite3_stmt *each = sqlite3_next_stmt (penny_store_handle (store), NULL); each != NULL;
       each = sqlite3_next_stmt (penny_store_handle (store), each))
    {
      const char *sql = sqlite3_sql (each);

      if (!g_str_has_prefix (sql, "SELECT"))
        continue;
      g_test_message ("%s", sql);
      if (strstr (sql, "told_on IS NULL") != NULL)
        continue;
      if (strstr (sql, " WHERE ") != NULL)
        g_assert_cmpint (sqlite3_stmt_status (each, SQLITE_STMTSTATUS_FULLSCAN_STEP, FALSE), ==, 0);
      else
        g_assert_cmpint (sqlite3_stmt_status (each, SQLITE_STMTSTATUS_SORT, FALSE), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >=, 19);
}

/* The rules that the file itself holds. */
static const struct
{
  const char *sql;
  const char *sentence;        /* begins so */
} broken[] = {
  { "UPDATE assistants SET name = ' '", "A name" },
  { "UPDATE assistants SET kind = 3", "This is not one of the choices" },
  { "UPDATE assistants SET gender = 1", "This is not one of the choices" },
  { "UPDATE assistants SET started = '2026-02-30'", "This is not a day" },
  { "UPDATE assistants SET started = '2026-02-02', left_on = '2026-02-01'", "Work cannot end before" },
  { "UPDATE assistants SET pay_line = 99", "This belongs to something" },
  { "UPDATE assistants SET leave_taken = -1", "This is too long a time" },
  { "UPDATE assistants SET p45_pay = 1000000000001", "This amount is too large" },
  { "UPDATE assistants SET sick_days = 128", "This does not fit" },
  { "UPDATE contracts SET minutes_a_week = 10081", "A week has 168 hours" },
  { "UPDATE contracts SET days_a_week = 71", "A week has 168 hours" },
  { "UPDATE contracts SET rate = -1", "This amount cannot be less" },
  { "UPDATE contracts SET notice_weeks = 105", "Notice must be" },
  { "UPDATE contracts SET frequency = 4", "This is not one of the choices" },
  { "UPDATE contracts SET from_day = NULL", "Something that is needed" },
  { "UPDATE contracts SET from_day = '2026-01-01'", "Something else begins on that day" },
  { "UPDATE code_notices SET code = ''", "A name" },
  { "UPDATE code_notices SET from_day = '2026-01-01'", "Something else begins on that day" },
  { "UPDATE letter_notices SET letter = 64", "This is not one of the choices" },
  { "UPDATE letter_notices SET from_day = '2026-01-01'", "Something else begins on that day" },
  { "UPDATE loan_notices SET plan = 6", "This is not one of the choices" },
  { "UPDATE loan_notices SET from_day = '2026-01-01'", "Something else begins on that day" },
  { "UPDATE pension_notices SET employee = 10001", "A share must be" },
  { "UPDATE pension_notices SET from_day = '2026-01-01'", "Something else begins on that day" },
  { "UPDATE orders SET share = -1", "A share must be" },
  { "UPDATE orders SET fixed = -1", "This amount cannot be less" },
  { "UPDATE usual_hours SET weekday = 8", "This is not one of the choices" },
  { "UPDATE usual_hours SET start_at = 1440", "This is not a time of the day" },
  { "UPDATE timesheets SET week = '2026-02-02'", "This week is signed already" },
  { "UPDATE timesheets SET minutes = 20161", "This is too long a time" },
  { "UPDATE entries SET end_at = 2881", "This is not a time of the day" },
  { "UPDATE entries SET minutes = 2941", "This is too long a time" },
  { "UPDATE entries SET kind = 13", "This is not one of the choices" },
  { "UPDATE entries SET run_id = 99", "This belongs to something" },
  { "UPDATE entries SET day = '2026-13-01'", "This is not a day" },
  { "UPDATE runs SET to_day = '2025-12-31'", "The time that is paid for" },
  { "UPDATE runs SET corrects = 99", "This belongs to something" },
  { "DELETE FROM runs", "This belongs to something" },
  { "UPDATE slips SET working = NULL", "Something that is needed" },
  { "UPDATE slips SET tax_month = 13", "This does not fit" },
  { "UPDATE slips SET net = 1000000000001", "This amount is too large" },
  { "INSERT INTO documents (id, kind, file_id) VALUES (1, 0, 99)", "This belongs to something" },
  { "INSERT INTO documents (id, kind) VALUES (1, 7)", "This is not one of the choices" },
  { "INSERT INTO contacts VALUES (1, 71, '', NULL, NULL)", "A name" },
  { "INSERT INTO employer VALUES (1, NULL, NULL, NULL, NULL, 0, NULL, 0, 0, NULL, NULL, NULL, NULL, 93, NULL, NULL, NULL, 0)",
    "The number of days" },
  { "INSERT INTO employer VALUES (2, NULL, NULL, NULL, NULL, 0, NULL, 0, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 0)",
    "This does not fit" },
  { "INSERT INTO pay_bills VALUES (99, NULL, NULL, 0, 0, 0)", "This belongs to something" },
  { "INSERT INTO slip_lines VALUES (99, 0, 'net', '', 0, 0, 0, NULL, NULL)", "This belongs to something" },
};

static void
test_rules (void)
{
  g_autoptr (PennyStore) store = open_ground ();

  run (store, dated);
  run (store, some_hours);
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump (store);
      g_autofree char *after = NULL;

      if (penny_store_run (store, broken[i].sql, &error))
        g_error ("%s was let in", broken[i].sql);
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      if (!g_str_has_prefix (error->message, broken[i].sentence))
        g_error ("%s: %s", broken[i].sql, error->message);
      after = dump (store);
      assert_same (after, before);
    }
}

/* What stands on an assistant, a run, a plan line: a row each. */
static const char *const standing[] = {
  "INSERT INTO contracts VALUES (3, 71, '2026-02-01', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, NULL)",
  "INSERT INTO code_notices VALUES (3, 71, '2026-02-01', 'BR', 0, NULL)",
  "INSERT INTO documents (id, assistant_id, kind) VALUES (3, 71, 2)",
  "INSERT INTO contacts VALUES (3, 71, 'Di', NULL, NULL)",
  "INSERT INTO timesheets VALUES (3, 71, '2026-02-09', 0, '2026-02-09', NULL, NULL)",
  "INSERT INTO entries (id, assistant_id, day, kind, start_at, end_at, rest, minutes, other, tenths, amount, state)"
    " VALUES (3, 71, '2026-02-02', 0, 600, 660, 0, 60, 0, 0, 0, 2)",
  "INSERT INTO pay_bills VALUES (51, NULL, 71, 0, 0, 0)",
};

static void
test_needed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (standing); i++)
    {
      g_autoptr (PennyStore) store = open_ground ();
      g_autoptr (GError) error = NULL;

      run (store, standing[i]);
      begin (store);
      g_assert_false (penny_assistants_remove (store, 71, &error));
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      g_assert_true (g_str_has_prefix (error->message, "There are hours, payslips or other records"));
      penny_history_abandon (store);
    }
}

static void
test_needed_run (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;

  begin (store);
  g_assert_false (penny_runs_remove (store, 81, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "There are payslips, hours or bills of this payday"));
  penny_history_abandon (store);
}

static const char *const using_line[] = {
  "UPDATE assistants SET ni_line = 34",
  "INSERT INTO usual_hours VALUES (3, 71, 2, 0, 60, 90, 0, 0, 34)",
  "INSERT INTO slip_lines VALUES (91, 0, 'work', '', 0, 0, 0, NULL, 34)",
  "INSERT INTO entries (id, assistant_id, day, kind, start_at, end_at, rest, minutes, other, tenths, amount, line_id, state)"
    " VALUES (3, 71, '2026-02-02', 0, 600, 660, 0, 60, 0, 0, 0, 34, 2)",
};

/* A plan line that pay uses is dropped from the plan, and kept. */
static void
test_needed_line (void)
{
  for (gsize i = 0; i <= G_N_ELEMENTS (using_line); i++)
    {
      g_autoptr (PennyStore) store = open_ground ();
      g_autoptr (GError) error = NULL;

      run (store, "INSERT INTO plan_versions VALUES (4, 1, '2026-01-01', NULL, NULL);"
                  "INSERT INTO plan_lines VALUES (4, 34, 0, 0, 1, 1, 1);");
      if (i < G_N_ELEMENTS (using_line))
        run (store, using_line[i]);
      begin (store);
      penny_lines_remove (store, 34, DAY (5, 5), &error);
      g_assert_no_error (error);
      commit (store);
      g_assert_cmpint (ask (store, "SELECT count(*) FROM plan_lines"), ==, 0);
      g_assert_cmpint (ask (store, "SELECT count(*) FROM lines WHERE id = 34"), ==, i < G_N_ELEMENTS (using_line));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-lists/assistants", test_assistants);
  g_test_add_func ("/pay-lists/of-assistant", test_of_assistant);
  g_test_add_func ("/pay-lists/documents", test_documents);
  g_test_add_func ("/pay-lists/entries", test_entries);
  g_test_add_func ("/pay-lists/sum", test_sum);
  g_test_add_func ("/pay-lists/state", test_state);
  g_test_add_func ("/pay-lists/pay", test_pay);
  g_test_add_func ("/pay-lists/runs", test_runs);
  g_test_add_func ("/pay-lists/slips", test_slips);
  g_test_add_func ("/pay-lists/plans", test_plans);
  g_test_add_func ("/pay-lists/rules", test_rules);
  g_test_add_func ("/pay-lists/needed", test_needed);
  g_test_add_func ("/pay-lists/needed-run", test_needed_run);
  g_test_add_func ("/pay-lists/needed-line", test_needed_line);
  return g_test_run ();
}
