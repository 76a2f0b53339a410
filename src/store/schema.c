#include "schema.h"

#include <glib/gi18n-lib.h>

#include "store-private.h"

/* Rules that more than one table has.  Each rule's name leads to its sentence
 * below.  date() alone lets 30 February through; adding no days does not. */
#define DAY(column) column " TEXT NOT NULL CONSTRAINT a_day CHECK (" column " IS date(" column ", '+0 days'))"
#define DAY_OR_NONE(column) column " TEXT CONSTRAINT a_day CHECK (" column " IS date(" column ", '+0 days'))"
#define NAME(column) column " TEXT NOT NULL CONSTRAINT a_name CHECK (trim(" column ") <> '')"
#define YES_OR_NO(column) column " INTEGER NOT NULL CONSTRAINT a_choice CHECK (" column " IN (0, 1))"
#define CHOICE(column, last) \
  column " INTEGER NOT NULL CONSTRAINT a_choice CHECK (" column " BETWEEN 0 AND " #last ")"
/* Ten thousand million pounds: a sum of nine million such amounts still fits in 64 bits. */
#define PENCE(column) \
  column " INTEGER NOT NULL CONSTRAINT an_amount CHECK (" column " BETWEEN -1000000000000 AND 1000000000000)"
#define PENCE_NOT_LESS(column) \
  column " INTEGER NOT NULL CONSTRAINT not_less_than_nothing CHECK (" column " >= 0)" \
  " CONSTRAINT an_amount CHECK (" column " <= 1000000000000)"
#define PENCE_PLUS(column) \
  column " INTEGER NOT NULL CONSTRAINT more_than_nothing CHECK (" column " > 0)" \
  " CONSTRAINT an_amount CHECK (" column " <= 1000000000000)"
#define SCHEDULE \
  CHOICE ("unit", 3) "," \
  "every INTEGER NOT NULL CONSTRAINT a_rhythm CHECK (unit = 0 OR every BETWEEN 1 AND 1000)," \
  DAY ("first_on") "," \
  DAY_OR_NONE ("last_on")

#define MINUTES(column) \
  column " INTEGER NOT NULL CONSTRAINT a_length CHECK (" column " BETWEEN 0 AND 1000000)"
/* A time of the clock in minutes, over 1,440 on the next day; or -1: not said. */
#define CLOCK(column, last) \
  column " INTEGER NOT NULL CONSTRAINT a_time_of_day CHECK (" column " BETWEEN -1 AND " #last ")"
/* Hundredths of a percent. */
#define SHARE(column) \
  column " INTEGER NOT NULL CONSTRAINT a_share CHECK (" column " BETWEEN 0 AND 10000)"
#define BETWEEN(column, first, last) \
  column " INTEGER NOT NULL CHECK (" column " BETWEEN " #first " AND " #last ")"
/* What holds for an assistant from a day on; FROM_A_DAY ends such a table. */
#define OF_ASSISTANT \
  "id INTEGER NOT NULL PRIMARY KEY," \
  "assistant_id INTEGER NOT NULL REFERENCES assistants," \
  DAY ("from_day")
#define FROM_A_DAY ", UNIQUE (assistant_id, from_day)"

/* Entry N brings a book from version N to version N + 1.  Entries are added at
 * the end and never edited once released.  A recorded table has a NOT NULL
 * PRIMARY KEY and no generated column, and once released gains columns only at
 * its end, with a default: anything else makes undo do nothing, in silence. */
static const char *const migrations[] = {
  "CREATE TABLE book ("
    "one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),"
    "copy INTEGER NOT NULL CHECK (copy BETWEEN 1 AND 4194303)"
  ") STRICT;"
  "INSERT INTO book VALUES (1, abs(random() % 4194303) + 1);"

  "CREATE TABLE history ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "at INTEGER NOT NULL,"
    "who TEXT NOT NULL,"
    "kind TEXT NOT NULL,"
    "args TEXT NOT NULL,"
    "state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),"
    "undone_at INTEGER NOT NULL,"
    "undone_by TEXT,"
    "schema INTEGER NOT NULL,"
    /* The last id given when it was done: here, where no undo reaches, and on a page that every act writes. */
    "counter INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 1099511627775)"
  ") STRICT;"
  /* Few are undone at a time, so most acts do not write to it. */
  "CREATE INDEX history_undone ON history (id) WHERE state = 1;"
  /* Apart from history, so that undoing an act does not write its changeset again. */
  "CREATE TABLE changesets ("
    "history_id INTEGER NOT NULL PRIMARY KEY REFERENCES history,"
    "changeset BLOB NOT NULL"
  ") STRICT;"

  "CREATE TABLE person ("
    "id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),"
    "name TEXT,"
    "manager TEXT,"
    "manager_role TEXT,"
    "label TEXT,"
    PENCE ("own_money_a_week")
  ") STRICT;"

  "CREATE TABLE budgets ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    NAME ("name") ","
    "funder TEXT,"
    CHOICE ("holding", 2) ","
    "held_by TEXT,"
    DAY ("start_on") ","
    DAY ("end_on") ","
    DAY_OR_NONE ("review_by") ","
    PENCE_NOT_LESS ("contribution") ","
    "rule_weeks INTEGER NOT NULL CONSTRAINT a_rule_of_weeks CHECK (rule_weeks BETWEEN 0 AND 520),"
    YES_OR_NO ("rule_net") ","
    YES_OR_NO ("rule_less_owed") ","
    YES_OR_NO ("rule_less_saved") ","
    "rule_source TEXT,"
    YES_OR_NO ("closed") ","
    "CONSTRAINT a_budgets_time CHECK (end_on >= start_on)"
  ") STRICT;"

  "CREATE TABLE accounts ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    NAME ("name") ","
    CHOICE ("kind", 3)
  ") STRICT;"
  "CREATE INDEX accounts_by_budget ON accounts (budget_id);"

  "CREATE TABLE lines ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    NAME ("name") ","
    CHOICE ("kind", 5) ","     /* as it is or last was in a plan: a dropped line keeps it */
    "outcome TEXT,"
    "unit TEXT,"
    PENCE_NOT_LESS ("unit_price")
  ") STRICT;"
  "CREATE INDEX lines_by_budget ON lines (budget_id);"

  "CREATE TABLE plan_versions ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    DAY ("from_day") ","
    DAY_OR_NONE ("agreed_on") ","
    "note TEXT,"
    "UNIQUE (budget_id, from_day)"
  ") STRICT;"

  "CREATE TABLE plan_lines ("
    "version_id INTEGER NOT NULL REFERENCES plan_versions,"
    "line_id INTEGER NOT NULL REFERENCES lines,"
    "position INTEGER NOT NULL,"
    CHOICE ("kind", 5) ","
    PENCE_NOT_LESS ("each") ","
    "times INTEGER NOT NULL CONSTRAINT a_number_of_times CHECK (times BETWEEN 0 AND 100000),"
    PENCE_NOT_LESS ("total") ","
    "PRIMARY KEY (version_id, line_id)"
  ") STRICT;"
  "CREATE INDEX plan_lines_by_line ON plan_lines (line_id);"

  "CREATE TABLE statements ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "account_id INTEGER NOT NULL REFERENCES accounts,"
    "file_name TEXT,"
    "format TEXT,"
    "sha256 TEXT,"
    "n_rows INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE checks ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "account_id INTEGER NOT NULL REFERENCES accounts,"
    DAY ("date") ","
    PENCE ("closing")
  ") STRICT;"

  "CREATE TABLE payments ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "account_id INTEGER NOT NULL REFERENCES accounts,"
    DAY ("date") ","
    PENCE ("amount") ","
    "payee TEXT NOT NULL,"
    CHOICE ("kind", 6) ","
    "line_id INTEGER REFERENCES lines,"
    CHOICE ("method", 6) ","
    "note TEXT,"
    YES_OR_NO ("receipt") ","
    "twin_id INTEGER REFERENCES payments CONSTRAINT a_transfers_half CHECK (twin_id IS NULL OR kind = 5),"
    "check_id INTEGER REFERENCES checks,"
    "statement_id INTEGER REFERENCES statements,"
    "bank_ref TEXT,"
    "bank_text TEXT,"
    DAY_OR_NONE ("counted_on")
  ") STRICT;"
  /* All that sums need, in the order in which balances run: facts.c and running.c read nothing else. */
  "CREATE INDEX payments_by_account ON payments (account_id, date, id, amount, kind, line_id, receipt);"
  /* The Money list, newest first. */
  "CREATE INDEX payments_by_date ON payments (date);"
  /* Without it each payment removed would look through all others for its twin. */
  "CREATE INDEX payments_by_twin ON payments (twin_id) WHERE twin_id IS NOT NULL;"
  "CREATE INDEX payments_counted ON payments (account_id) WHERE counted_on IS NOT NULL;"
  "CREATE INDEX payments_by_check ON payments (check_id) WHERE check_id IS NOT NULL;"

  "CREATE TABLE splits ("
    "payment_id INTEGER NOT NULL REFERENCES payments,"
    "position INTEGER NOT NULL,"
    "line_id INTEGER REFERENCES lines,"
    PENCE ("amount") ","
    "PRIMARY KEY (payment_id, position)"
  ") STRICT;"
  "CREATE INDEX splits_by_line ON splits (line_id);"

  "CREATE TABLE bills ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    "payee TEXT NOT NULL,"
    "what TEXT,"
    CHOICE ("kind", 3) ","
    PENCE_PLUS ("amount") ","
    DAY ("incurred") ","
    DAY_OR_NONE ("due") ","
    "line_id INTEGER REFERENCES lines,"
    "paid_by INTEGER REFERENCES payments"
  ") STRICT;"
  "CREATE INDEX bills_by_budget ON bills (budget_id);"
  "CREATE INDEX bills_by_payment ON bills (paid_by) WHERE paid_by IS NOT NULL;"

  "CREATE TABLE bill_splits ("
    "bill_id INTEGER NOT NULL REFERENCES bills,"
    "position INTEGER NOT NULL,"
    "line_id INTEGER REFERENCES lines,"
    PENCE_NOT_LESS ("amount") ","
    "PRIMARY KEY (bill_id, position)"
  ") STRICT;"

  "CREATE TABLE regulars ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "account_id INTEGER NOT NULL REFERENCES accounts,"
    "payee TEXT NOT NULL,"
    "line_id INTEGER REFERENCES lines,"
    PENCE_PLUS ("amount") ","
    SCHEDULE
  ") STRICT;"

  "CREATE TABLE incomes ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    "what TEXT,"
    PENCE_PLUS ("amount") ","
    SCHEDULE ","
    "line_id INTEGER REFERENCES lines"
  ") STRICT;"

  "CREATE TABLE savings ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    "what TEXT,"
    PENCE_PLUS ("amount") ","
    DAY_OR_NONE ("agreed_on") ","
    "agreed_by TEXT"
  ") STRICT;"

  "CREATE TABLE questions ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER REFERENCES budgets,"
    NAME ("question") ","
    YES_OR_NO ("answered")
  ") STRICT;"

  "CREATE TABLE requests ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    NAME ("what") ","
    PENCE_NOT_LESS ("once") ","
    PENCE_NOT_LESS ("weekly") ","
    PENCE_NOT_LESS ("monthly") ","
    CHOICE ("state", 2) ","
    "who TEXT,"
    DAY_OR_NONE ("decided_on") ","
    "letter TEXT"
  ") STRICT;"

  "CREATE TABLE mappings ("
    "header_key TEXT NOT NULL PRIMARY KEY,"
    "mapping TEXT NOT NULL"
  ") STRICT;",

  /* 2: a book is sealed, several people act on it, and files are kept beside it. */
  "ALTER TABLE history ADD COLUMN role INTEGER NOT NULL DEFAULT 0 CHECK (role BETWEEN 0 AND 4);"
  /* 1: something that was done to the book itself, which undo passes by. */
  "ALTER TABLE history ADD COLUMN noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1));"

  "CREATE TABLE keeping ("
    "one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),"
    YES_OR_NO ("always_ask") ","
    YES_OR_NO ("code_kept") ","
    "backup_folder TEXT,"
    "backed_up_at INTEGER NOT NULL,"
    "backed_up_to INTEGER NOT NULL,"
    "missed_at INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE actors ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    NAME ("name") ","
    CHOICE ("role", 4)
  ") STRICT;"

  /* What lies sealed in receipts/, byte for byte as it came: kept-files.c. */
  "CREATE TABLE files ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "file TEXT NOT NULL UNIQUE CHECK (length (file) = 32 AND file NOT GLOB '*[^0-9a-f]*'),"
    NAME ("name") ","
    "media_type TEXT,"
    "bytes INTEGER NOT NULL CHECK (bytes >= 0),"
    "sha256 TEXT NOT NULL CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),"
    "added_at INTEGER NOT NULL"
  ") STRICT;"
  /* The same file twice is known by it. */
  "CREATE INDEX files_by_sha256 ON files (sha256);"

  "ALTER TABLE statements ADD COLUMN file_id INTEGER REFERENCES files;"
  "CREATE INDEX statements_by_file ON statements (file_id) WHERE file_id IS NOT NULL;",

  /* 3: assistants, their hours and their pay. */
  "CREATE TABLE assistants ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER REFERENCES budgets,"
    NAME ("name") ","
    CHOICE ("kind", 2) ","
    CHOICE ("relation", 3) ","
    DAY_OR_NONE ("agreed_on") ","
    "agreed_letter TEXT,"
    DAY_OR_NONE ("started") ","
    DAY_OR_NONE ("left_on") ","
    DAY_OR_NONE ("born") ","
    "ni_number TEXT,"
    "sort_code TEXT,"
    "account_number TEXT,"
    "account_name TEXT,"
    "address TEXT,"
    "postcode TEXT,"
    "phone TEXT,"
    "email TEXT,"
    "gender INTEGER NOT NULL CONSTRAINT a_choice CHECK (gender IN (0, 70, 77)),"
    "payroll_id TEXT,"
    "note TEXT,"
    CHOICE ("starter", 4) ","
    "p45_code TEXT,"
    DAY_OR_NONE ("p45_left") ","
    PENCE ("p45_pay") ","
    PENCE ("p45_tax") ","
    DAY_OR_NONE ("apprentice_since") ","
    DAY_OR_NONE ("civilian_since") ","
    YES_OR_NO ("reduced_rate") ","
    YES_OR_NO ("deferred") ","
    YES_OR_NO ("irregular") ","
    DAY_OR_NONE ("leave_from") ","
    MINUTES ("leave_by_contract") ","
    MINUTES ("leave_carried") ","
    MINUTES ("leave_taken") ","
    MINUTES ("leave_built_up") ","
    DAY_OR_NONE ("leave_counted") ","
    BETWEEN ("sick_days", 0, 127) ","
    "pay_line INTEGER REFERENCES lines,"
    "holiday_line INTEGER REFERENCES lines,"
    "pension_line INTEGER REFERENCES lines,"
    "ni_line INTEGER REFERENCES lines,"
    BETWEEN ("status_answers", 0, 4294967295) ","
    DAY_OR_NONE ("status_on") ","
    "CONSTRAINT a_jobs_time CHECK (left_on IS NULL OR started IS NULL OR left_on >= started)"
  ") STRICT;"

  "CREATE TABLE contracts ("
    OF_ASSISTANT ","
    CHOICE ("frequency", 3) ","
    "minutes_a_week INTEGER NOT NULL CONSTRAINT a_week CHECK (minutes_a_week BETWEEN 0 AND 10080),"
    "days_a_week INTEGER NOT NULL CONSTRAINT a_week CHECK (days_a_week BETWEEN 0 AND 70),"
    PENCE_NOT_LESS ("rate") ","
    PENCE_NOT_LESS ("sleep_in") ","
    PENCE_NOT_LESS ("waking_night") ","
    PENCE_NOT_LESS ("training") ","
    PENCE_NOT_LESS ("mileage") ","
    "other1_name TEXT,"
    PENCE_NOT_LESS ("other1_rate") ","
    "other2_name TEXT,"
    PENCE_NOT_LESS ("other2_rate") ","
    "other3_name TEXT,"
    PENCE_NOT_LESS ("other3_rate") ","
    YES_OR_NO ("rolled_up") ","
    "notice_weeks INTEGER NOT NULL CONSTRAINT a_notice CHECK (notice_weeks BETWEEN 0 AND 104),"
    "note TEXT"
    FROM_A_DAY ") STRICT;"

  "CREATE TABLE code_notices ("
    OF_ASSISTANT ","
    NAME ("code") ","
    CHOICE ("source", 3) ","
    "note TEXT"
    FROM_A_DAY ") STRICT;"

  "CREATE TABLE letter_notices ("
    OF_ASSISTANT ","
    "letter INTEGER NOT NULL CONSTRAINT a_choice CHECK (letter = 0 OR letter BETWEEN 65 AND 90),"
    "note TEXT"
    FROM_A_DAY ") STRICT;"

  "CREATE TABLE loan_notices ("
    OF_ASSISTANT ","
    CHOICE ("plan", 5) ","
    YES_OR_NO ("postgraduate") ","
    "note TEXT"
    FROM_A_DAY ") STRICT;"

  "CREATE TABLE pension_notices ("
    OF_ASSISTANT ","
    CHOICE ("state", 4) ","
    DAY_OR_NONE ("until") ","
    DAY_OR_NONE ("told_on") ","
    YES_OR_NO ("joined") ","
    CHOICE ("kind", 2) ","
    SHARE ("employee") ","
    SHARE ("employer") ","
    YES_OR_NO ("on_all") ","
    "number TEXT,"
    "note TEXT"
    FROM_A_DAY ") STRICT;"

  "CREATE TABLE orders ("
    OF_ASSISTANT ","
    DAY_OR_NONE ("until") ","
    NAME ("name") ","
    "payee TEXT,"
    "reference TEXT,"
    CHOICE ("rank", 2) ","
    PENCE_NOT_LESS ("fixed") ","
    SHARE ("share") ","
    YES_OR_NO ("of_left") ","
    PENCE_NOT_LESS ("protect") ","
    SHARE ("protect_share") ","
    PENCE_NOT_LESS ("owed") ","
    YES_OR_NO ("carries")
  ") STRICT;"
  "CREATE INDEX orders_by_assistant ON orders (assistant_id);"

  "CREATE TABLE documents ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "assistant_id INTEGER REFERENCES assistants,"
    CHOICE ("kind", 6) ","
    "name TEXT,"
    "number TEXT,"
    DAY_OR_NONE ("seen_on") ","
    DAY_OR_NONE ("from_day") ","
    DAY_OR_NONE ("until") ","
    "file_id INTEGER REFERENCES files,"
    "note TEXT"
  ") STRICT;"
  "CREATE INDEX documents_by_assistant ON documents (assistant_id);"
  "CREATE INDEX documents_by_file ON documents (file_id) WHERE file_id IS NOT NULL;"

  "CREATE TABLE contacts ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "assistant_id INTEGER NOT NULL REFERENCES assistants,"
    NAME ("name") ","
    "relation TEXT,"
    "phone TEXT"
  ") STRICT;"
  "CREATE INDEX contacts_by_assistant ON contacts (assistant_id);"

  "CREATE TABLE runs ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    CHOICE ("frequency", 3) ","
    DAY ("from_day") ","
    DAY ("to_day") ","
    DAY ("payday") ","
    BETWEEN ("number", 0, 1000) ","
    YES_OR_NO ("by_bureau") ","
    "corrects INTEGER REFERENCES runs,"
    DAY_OR_NONE ("told_on") ","
    "told_by TEXT,"
    "told_receipt TEXT,"
    "note TEXT,"
    DAY_OR_NONE ("approved_on") ","
    "CONSTRAINT a_pay_period CHECK (to_day >= from_day)"
  ") STRICT;"
  "CREATE INDEX runs_by_payday ON runs (payday);"
  "CREATE INDEX runs_corrected ON runs (corrects) WHERE corrects IS NOT NULL;"
  "CREATE INDEX runs_not_told ON runs (payday) WHERE told_on IS NULL;"

  "CREATE TABLE entries ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "assistant_id INTEGER NOT NULL REFERENCES assistants,"
    DAY ("day") ","
    CHOICE ("kind", 12) ","
    CLOCK ("start_at", 1439) ","
    CLOCK ("end_at", 2880) ","
    "rest INTEGER NOT NULL CONSTRAINT a_length CHECK (rest BETWEEN 0 AND 2880),"
    "minutes INTEGER NOT NULL CONSTRAINT a_length CHECK (minutes BETWEEN 0 AND 2940),"
    CHOICE ("other", 2) ","
    "tenths INTEGER NOT NULL CONSTRAINT a_length CHECK (tenths BETWEEN 0 AND 100000),"
    PENCE ("amount") ","
    "line_id INTEGER REFERENCES lines,"
    CHOICE ("state", 2) ","
    "run_id INTEGER REFERENCES runs,"
    "note TEXT"
  ") STRICT;"
  "CREATE INDEX entries_by_day ON entries (assistant_id, day);"
  /* Everyone's week, and what a year's come to without a look at the entries. */
  "CREATE INDEX entries_of_all ON entries (day, kind, minutes, tenths);"
  "CREATE INDEX entries_by_run ON entries (run_id) WHERE run_id IS NOT NULL;"
  "CREATE INDEX entries_unpaid ON entries (day) WHERE run_id IS NULL;"

  "CREATE TABLE usual_hours ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "assistant_id INTEGER NOT NULL REFERENCES assistants,"
    "weekday INTEGER NOT NULL CONSTRAINT a_choice CHECK (weekday BETWEEN 1 AND 7),"
    CHOICE ("kind", 12) ","
    CLOCK ("start_at", 1439) ","
    CLOCK ("end_at", 2880) ","
    "rest INTEGER NOT NULL CONSTRAINT a_length CHECK (rest BETWEEN 0 AND 2880),"
    CHOICE ("other", 2) ","
    "line_id INTEGER REFERENCES lines"
  ") STRICT;"
  "CREATE INDEX usual_hours_by_assistant ON usual_hours (assistant_id);"

  "CREATE TABLE timesheets ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "assistant_id INTEGER NOT NULL REFERENCES assistants,"
    DAY ("week") ","
    "minutes INTEGER NOT NULL CONSTRAINT a_length CHECK (minutes BETWEEN 0 AND 20160),"
    DAY ("signed_on") ","
    "signed_by TEXT,"
    "file_id INTEGER REFERENCES files,"
    "UNIQUE (assistant_id, week)"
  ") STRICT;"
  "CREATE INDEX timesheets_by_file ON timesheets (file_id) WHERE file_id IS NOT NULL;"

  "CREATE TABLE employer ("
    "one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),"
    "name TEXT,"
    "address TEXT,"
    "paye_reference TEXT,"
    "accounts_office TEXT,"
    CHOICE ("payroll_by", 2) ","
    "bureau TEXT,"
    YES_OR_NO ("quarterly") ","
    YES_OR_NO ("by_post") ","
    "hmrc_payee TEXT,"
    "pension_payee TEXT,"
    "pension_scheme TEXT,"
    "pension_reference TEXT,"
    "pension_days INTEGER NOT NULL CONSTRAINT a_number_of_days CHECK (pension_days BETWEEN 0 AND 92)" ","
    DAY_OR_NONE ("duties_start") ","
    DAY_OR_NONE ("declared_on") ","
    DAY_OR_NONE ("reenrolled_on") ","
    PENCE_NOT_LESS ("contingency_kept")
  ") STRICT;"

  "CREATE TABLE employer_years ("
    "year INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 1900 AND 2199),"
    DAY_OR_NONE ("allowance_claimed_on") ","
    "allowance_by TEXT,"
    YES_OR_NO ("small_employer") ","
    DAY_OR_NONE ("ended_on")
  ") STRICT;"

  "CREATE TABLE slips ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "run_id INTEGER NOT NULL REFERENCES runs,"
    "assistant_id INTEGER NOT NULL REFERENCES assistants,"
    DAY ("payday") ","
    BETWEEN ("year", 1900, 2199) ","
    BETWEEN ("tax_month", 1, 12) ","
    "reverses INTEGER UNIQUE REFERENCES slips,"
    NAME ("name") ","
    "minutes INTEGER NOT NULL,"
    "holiday_minutes INTEGER NOT NULL,"
    "leave_built_up INTEGER NOT NULL,"
    PENCE ("gross") ","
    PENCE ("tax") ","
    PENCE ("employee_ni") ","
    PENCE ("student_loans") ","
    PENCE ("pension") ","
    PENCE ("attachments") ","
    PENCE ("net") ","
    PENCE ("paid_back") ","
    PENCE ("employer_ni") ","
    PENCE ("class_1a") ","
    PENCE ("employer_pension") ","
    PENCE ("pension_relief") ","
    PENCE ("ssp") ","
    PENCE ("family_pay") ","
    DAY_OR_NONE ("rates_checked") ","
    "file_id INTEGER REFERENCES files,"
    "stated TEXT,"
    "working TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX slips_by_assistant ON slips (assistant_id, year, payday);"
  "CREATE INDEX slips_newest ON slips (assistant_id, payday);"
  /* Everyone's payslips, a page at a time. */
  "CREATE INDEX slips_by_payday ON slips (payday);"
  "CREATE INDEX slips_by_year ON slips (year, payday);"
  "CREATE INDEX slips_by_run ON slips (run_id);"
  "CREATE INDEX slips_by_file ON slips (file_id) WHERE file_id IS NOT NULL;"

  "CREATE TABLE slip_lines ("
    "slip_id INTEGER NOT NULL REFERENCES slips,"
    "position INTEGER NOT NULL,"
    NAME ("key") ","
    "label TEXT NOT NULL,"
    "minutes INTEGER NOT NULL,"
    PENCE ("rate") ","
    PENCE ("amount") ","
    "explanation TEXT,"
    "line_id INTEGER REFERENCES lines,"
    "PRIMARY KEY (slip_id, position)"
  ") STRICT;"

  "CREATE TABLE pay_bills ("
    "bill_id INTEGER NOT NULL PRIMARY KEY REFERENCES bills,"
    "run_id INTEGER REFERENCES runs,"
    "assistant_id INTEGER REFERENCES assistants,"
    BETWEEN ("year", 0, 2199) ","
    BETWEEN ("from_month", 0, 12) ","
    BETWEEN ("to_month", 0, 12)
  ") STRICT;"
  "CREATE INDEX pay_bills_by_run ON pay_bills (run_id);"
  "CREATE INDEX pay_bills_by_year ON pay_bills (year);"
  "CREATE INDEX pay_bills_by_assistant ON pay_bills (assistant_id);",

  /* 4: receipts. */
  "CREATE TABLE receipts ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    /* NULL: in a book in memory, which keeps no files. */
    "file_id INTEGER REFERENCES files,"
    CHOICE ("came", 7) ","
    DAY_OR_NONE ("date") ","
    PENCE_NOT_LESS ("total") ","
    "payee TEXT,"
    "note TEXT,"
    CHOICE ("turn", 3) ","
    BETWEEN ("crop_left", 0, 9999) ","
    BETWEEN ("crop_top", 0, 9999) ","
    BETWEEN ("crop_right", 0, 9999) ","
    BETWEEN ("crop_bottom", 0, 9999) ","
    YES_OR_NO ("no_payment") ","
    "CONSTRAINT a_crop CHECK (crop_left + crop_right < 10000 AND crop_top + crop_bottom < 10000)"
  ") STRICT;"
  /* Nothing is kept twice as a receipt. */
  "CREATE UNIQUE INDEX receipts_by_file ON receipts (file_id) WHERE file_id IS NOT NULL;"

  "CREATE TABLE receipt_payments ("
    "receipt_id INTEGER NOT NULL REFERENCES receipts,"
    "payment_id INTEGER NOT NULL REFERENCES payments,"
    YES_OR_NO ("by_itself") ","
    "PRIMARY KEY (receipt_id, payment_id)"
  ") STRICT;"
  "CREATE INDEX receipt_payments_by_payment ON receipt_payments (payment_id);"

  "CREATE TABLE keep_rules ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER NOT NULL REFERENCES budgets,"
    CHOICE ("counted_from", 2) ","
    "years INTEGER NOT NULL CONSTRAINT a_number_of_years CHECK (years BETWEEN 0 AND 100),"
    NAME ("source") ","
    "UNIQUE (budget_id)"
  ") STRICT;"

  /* The funder asks about something: nothing of that time is offered to be destroyed. */
  "CREATE TABLE queries ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "budget_id INTEGER REFERENCES budgets,"
    NAME ("what") ","
    DAY ("opened_on") ","
    DAY_OR_NONE ("closed_on") ","
    "CONSTRAINT a_querys_time CHECK (closed_on IS NULL OR closed_on >= opened_on)"
  ") STRICT;"
  "CREATE INDEX queries_by_budget ON queries (budget_id);"

  /* What was found out about a kept file by looking at it.  Not recorded: it can be found out again, and
   * undo has nothing to do with it.  So it names its file by number alone. */
  "CREATE TABLE readings ("
    "file_id INTEGER NOT NULL PRIMARY KEY,"
    CHOICE ("look", 2) ","
    CHOICE ("words_state", 3) ","
    "kind TEXT,"
    "pages INTEGER NOT NULL,"
    YES_OR_NO ("located") ","
    DAY_OR_NONE ("taken_on") ","
    "words TEXT,"
    DAY_OR_NONE ("date") ","
    PENCE_NOT_LESS ("total") ","
    "payee TEXT,"
    "picture BLOB"
  ") STRICT;"
  "CREATE INDEX readings_waiting ON readings (file_id) WHERE look = 0 OR words_state = 0;"

  "CREATE VIRTUAL TABLE receipt_words USING fts5 (words, facts, tokenize = 'unicode61 remove_diacritics 2');"

  "ALTER TABLE keeping ADD COLUMN watched_folder TEXT;"
  "ALTER TABLE keeping ADD COLUMN watched_to INTEGER NOT NULL DEFAULT 0;",
};

const char *const penny_schema_recorded[] = {
  "person", "budgets", "accounts", "lines", "plan_versions", "plan_lines", "statements", "checks",
  "payments", "splits", "bills", "bill_splits", "regulars", "incomes", "savings", "questions",
  "requests", "mappings", "actors", "files",
  "assistants", "contracts", "code_notices", "letter_notices", "loan_notices", "pension_notices", "orders",
  "documents", "contacts", "runs", "entries", "usual_hours", "timesheets", "employer", "employer_years",
  "slips", "slip_lines", "pay_bills",
  "receipts", "receipt_payments", "keep_rules", "queries", NULL
};

static const struct
{
  const char *name;            /* as SQLite's report ends or begins; the first that fits counts */
  const char *sentence;
} rules[] = {
  { "NOT NULL",
    N_("Something that is needed here is missing. Nothing was saved. Fill it in and try again.") },
  { "a_day",
    N_("This is not a day of the calendar, so nothing was saved. Check the date and try again.") },
  { "a_name",
    N_("A name or a few words are needed here. Nothing was saved. Type them and try again.") },
  { "a_choice",
    N_("This is not one of the choices, so nothing was saved. Choose again.") },
  { "an_amount",
    N_("This amount is too large, so nothing was saved. Check the number and try again.") },
  { "not_less_than_nothing",
    N_("This amount cannot be less than nothing. Nothing was saved. Check the number and try again.") },
  { "more_than_nothing",
    N_("This amount must be more than nothing. Nothing was saved. Check the number and try again.") },
  { "a_rhythm",
    N_("This must come round every 1 to 1,000 weeks, months or years. Nothing was saved. "
       "Check the number and try again.") },
  { "a_rule_of_weeks",
    N_("The rule for money held must be between 0 and 520 weeks. Nothing was saved.") },
  { "a_number_of_times",
    N_("The number of times must be between 0 and 100,000. Nothing was saved.") },
  { "a_budgets_time",
    N_("A budget cannot end before it starts. Nothing was saved. Check the two dates and try again.") },
  { "a_transfers_half",
    N_("Only money moved between two accounts of yours has another half. Nothing was saved.") },
  { "plan_versions.from_day",
    N_("There is a version of the plan from that day already. Nothing was saved. Choose another day.") },
  { "a_jobs_time",
    N_("Work cannot end before it began. Nothing was saved. Check the two dates and try again.") },
  { "a_week",
    N_("A week has 168 hours and seven days. Nothing was saved. Check the number and try again.") },
  { "a_notice",
    N_("Notice must be between 0 and 104 weeks. Nothing was saved. Check the number and try again.") },
  { "a_time_of_day",
    N_("This is not a time of the day. Nothing was saved. Check the time and try again.") },
  { "a_length",
    N_("This is too long a time. Nothing was saved. Check the number and try again.") },
  { "a_share",
    N_("A share must be between 0% and 100%. Nothing was saved. Check the number and try again.") },
  { "a_number_of_days",
    N_("The number of days must be between 0 and 92. Nothing was saved. Check the number and try again.") },
  { "a_pay_period",
    N_("The time that is paid for cannot end before it begins. Nothing was saved. "
       "Check the two dates and try again.") },
  { "a_crop",
    N_("Nothing of the picture would be left. Nothing was saved. Cut off less.") },
  { "a_number_of_years",
    N_("The number of years must be between 0 and 100. Nothing was saved. Check the number and try again.") },
  { "a_querys_time",
    N_("A question cannot be answered before it was asked. Nothing was saved. Check the two dates and try again.") },
  { "keep_rules.budget_id",
    N_("This budget has a rule already. Nothing was saved. Change that one instead.") },
  { "receipts.file_id",
    N_("This receipt is kept already. Nothing was saved.") },
  { "timesheets.week",
    N_("This week is signed already. Nothing was saved.") },
  { ".from_day",
    N_("Something else begins on that day already. Nothing was saved. Change that instead, or choose another day.") },
  { "slips.reverses",
    N_("This payslip was taken back already. Nothing was changed.") },
  { "FOREIGN KEY",
    N_("This belongs to something that is no longer in the file, or something else in the file "
       "still needs it. Nothing was changed.") },
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

const char *
penny_schema_rule (const char *report)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_suffix (report, rules[i].name) || g_str_has_prefix (report, rules[i].name))
      return _(rules[i].sentence);
  return _("This does not fit what is in the file, so nothing was changed.");
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
