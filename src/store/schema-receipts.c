#include "schema-columns.h"

/* What a receipt is found by: the words on it, and what is known of it and of the payments that it proves. */
#define SAID(column) "coalesce (" column " || ' ', '')"
#define POUNDS(column) "printf ('%d.%02d ', abs (" column ") / 100, abs (" column ") % 100)"
#define PROVEN \
  "(SELECT group_concat (" SAID ("payments.payee") " || " SAID ("payments.note") " || " POUNDS ("payments.amount") \
  ", ' ')" \
  " FROM receipt_payments JOIN payments ON payments.id = payment_id WHERE receipt_id = receipts.id)"
#define TEXTS \
  "CREATE VIEW receipt_texts AS SELECT receipts.id AS id," \
  " coalesce ((SELECT words FROM reading_words WHERE reading_words.file_id = receipts.file_id), '') AS words, " \
  SAID ("receipts.payee") " || " SAID ("receipts.note") \
  " || CASE WHEN total > 0 THEN " POUNDS ("total") " ELSE '' END" \
  " || " SAID ("(SELECT name FROM files WHERE files.id = receipts.file_id)") " || coalesce (" PROVEN ", '') AS facts" \
  " FROM receipts;"

/* What is to be found by other words than before is noted by triggers, whoever changed it, be it undo; before the
 * transaction ends penny_receipts_find_again() brings the index up to date.  (The triggers could do that themselves, were
 * it not that SQLite lets no trigger write to an FTS5 table of a schema that is not to be trusted.)
 *
 * Nothing but what is named here changes what receipts are found by.  A payment or a kept file that comes or goes needs no
 * trigger: nothing refers to it then, or what refers to it follows in the same act (changesets go through the tables in the
 * order of penny_schema_recorded).  A plan line's name is not in the index, as thousands of receipts may have the same:
 * whoever searches looks at the lines too. */
#define FIND_AGAIN(name, event, when, which) \
  "CREATE TRIGGER find_" name " AFTER " event " " when " BEGIN " \
    "INSERT OR IGNORE INTO receipt_stale SELECT * FROM (" which ");" \
  "END;"
#define OF_FILE(file) "SELECT id FROM receipts WHERE file_id = " file
#define OF_PAYMENT(payment) "SELECT receipt_id FROM receipt_payments WHERE payment_id = " payment
/* Most payments have no receipt here. */
#define IF_PROVEN(payment) "EXISTS (" OF_PAYMENT (payment) ")"
#define SEARCH \
  "CREATE VIRTUAL TABLE receipt_words USING fts5 (words, facts, tokenize = 'unicode61 remove_diacritics 2');" \
  "CREATE TABLE receipt_stale (receipt_id INTEGER NOT NULL PRIMARY KEY) STRICT;" \
  TEXTS \
  FIND_AGAIN ("receipt_added", "INSERT ON receipts", "", "SELECT new.id") \
  FIND_AGAIN ("receipt_changed", "UPDATE OF file_id, payee, note, total ON receipts", \
              "WHEN (new.file_id, new.payee, new.note, new.total) IS NOT (old.file_id, old.payee, old.note, old.total)", \
              "SELECT new.id") \
  FIND_AGAIN ("receipt_gone", "DELETE ON receipts", "", "SELECT old.id") \
  FIND_AGAIN ("words_read", "INSERT ON reading_words", "", OF_FILE ("new.file_id")) \
  FIND_AGAIN ("words_changed", "UPDATE OF words ON reading_words", "WHEN new.words <> old.words", \
              OF_FILE ("new.file_id")) \
  FIND_AGAIN ("words_gone", "DELETE ON reading_words", "", OF_FILE ("old.file_id")) \
  FIND_AGAIN ("file_renamed", "UPDATE OF name ON files", "WHEN new.name <> old.name", OF_FILE ("new.id")) \
  FIND_AGAIN ("proof_added", "INSERT ON receipt_payments", "", "SELECT new.receipt_id") \
  FIND_AGAIN ("proof_gone", "DELETE ON receipt_payments", "", "SELECT old.receipt_id") \
  FIND_AGAIN ("payment_changed", "UPDATE OF payee, note, amount ON payments", \
              "WHEN (new.payee, new.note, new.amount) IS NOT (old.payee, old.note, old.amount) AND " IF_PROVEN ("new.id"), \
              OF_PAYMENT ("new.id"))

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
  /* Pairs that were matched by themselves, or that a person took apart: neither is matched by itself again.  Not
   * recorded, so that undoing a match leaves it here. */
  "CREATE TABLE receipt_tried ("
    "receipt_id INTEGER NOT NULL,"
    "payment_id INTEGER NOT NULL,"
    "PRIMARY KEY (receipt_id, payment_id)"
  ") STRICT;"

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
    DAY_OR_NONE ("date") ","
    PENCE_NOT_LESS ("total") ","
    "payee TEXT"
  ") STRICT;"
  /* Apart, as they are long: a list of ten thousand does not read past them. */
  "CREATE TABLE reading_words ("
    "file_id INTEGER NOT NULL PRIMARY KEY,"
    "words TEXT NOT NULL"
  ") STRICT;"
  "CREATE TABLE reading_pictures ("
    "file_id INTEGER NOT NULL PRIMARY KEY,"
    "picture BLOB NOT NULL"
  ") STRICT;"

  SEARCH

  /* Sealed files whose rows went for good while the files may still be there: kept-files-destroy.c. */
  "CREATE TABLE files_to_destroy (file TEXT NOT NULL PRIMARY KEY) STRICT;"

  "ALTER TABLE keeping ADD COLUMN watched_folder TEXT;"
  "ALTER TABLE keeping ADD COLUMN watched_to INTEGER NOT NULL DEFAULT 0;";
