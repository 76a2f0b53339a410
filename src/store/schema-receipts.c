#include "schema-columns.h"

/* 4: receipts. */
const char penny_schema_receipts[] =
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
  "ALTER TABLE keeping ADD COLUMN watched_to INTEGER NOT NULL DEFAULT 0;";
