#pragma once

#include "history.h"
#include "payments.h"
#include "tables.h"

G_BEGIN_DECLS

/* What the store's tests share. */

/* A book with one budget (all of 2026), a bank account and a weekly line. */
typedef struct
{
  PennyStore *store;
  gint64      budget;
  gint64      account;
  gint64      line;
} Small;

#define DAY(month, day) penny_date_new (2026, month, day)

/* What versions 4, 3 and 2 added, taken away again. */
#define DROP_VERSION_4 \
  "DROP VIEW receipt_texts; DROP TABLE receipt_words; DROP TABLE receipt_stale; DROP TABLE receipt_payments; DROP TABLE receipt_tried; DROP TABLE receipts;" \
  "DROP TABLE keep_rules; DROP TABLE queries; DROP TABLE readings; DROP TABLE reading_words;" \
  "DROP TABLE reading_pictures; DROP TABLE files_to_destroy; DROP TRIGGER find_payment_changed; DROP TRIGGER find_file_renamed;" \
  "ALTER TABLE keeping DROP COLUMN watched_to; ALTER TABLE keeping DROP COLUMN watched_folder;"
#define DROP_VERSION_3 \
  "DROP TABLE pay_bills; DROP TABLE slip_lines; DROP TABLE slips; DROP TABLE entries; DROP TABLE runs;" \
  "DROP TABLE usual_hours; DROP TABLE timesheets; DROP TABLE employer; DROP TABLE employer_years;" \
  "DROP TABLE contacts; DROP TABLE documents; DROP TABLE orders; DROP TABLE pension_notices;" \
  "DROP TABLE loan_notices; DROP TABLE letter_notices; DROP TABLE code_notices; DROP TABLE contracts;" \
  "DROP TABLE assistants;"
#define DROP_VERSION_2 \
  "DROP INDEX statements_by_file; ALTER TABLE statements DROP COLUMN file_id;" \
  "DROP TABLE files; DROP TABLE actors; DROP TABLE keeping;" \
  "ALTER TABLE history DROP COLUMN noted; ALTER TABLE history DROP COLUMN role;"

void    small_open   (Small      *self);          /* in memory */
void    small_make   (Small      *self,
                      PennyStore *store);         /* takes the store */
void    small_close  (Small      *self);

void    begin        (PennyStore *store);
void    commit       (PennyStore *store);
/* One act with one payment. */
gint64  pay          (Small      *self,
                      PennyDate   date,
                      PennyPence  amount);
gint64  save_payment (Small              *self,
                      const PennyPayment *payment);

/* Every row of every recorded table, as text. */
char   *dump         (PennyStore *store);
/* Says only where they part. */
void    assert_same  (const char *dump,
                      const char *expected);
/* The number that @sql says. */
gint64  ask          (PennyStore *store,
                      const char *sql);

char   *temporary_folder (void);
void    remove_folder    (const char *folder);

G_END_DECLS
