#pragma once

#include "receipt-tables.h"
#include "rows.h"

G_BEGIN_DECLS

/* For the files of this room. */

/* Before a transaction ends that may have changed what receipts are found by. */
gboolean      penny_receipts_find_again (PennyStore *store,
                                   GError       **error);
/* The same, and no word of what is gone is left in the index, not even where nothing is found by it. */
gboolean      penny_receipts_forget_words (PennyStore *store,
                                   GError       **error);

/* As get, but *receipt is NULL without an error when it is gone. */
gboolean      penny_receipts_look (PennyStore    *store,
                                   gint64         id,
                                   PennyReceipt **receipt,
                                   GError       **error);
/* As get, but without the words. */
gboolean      penny_readings_look (PennyStore    *store,
                                   gint64         file_id,
                                   PennyReading **reading,
                                   GError       **error);
gboolean      penny_readings_look_picture (PennyStore *store,
                                   gint64         file_id,
                                   GBytes       **picture,
                                   GError       **error);
/* In a transaction of its own, or in its caller's. */
gboolean      penny_readings_remove (PennyStore   *store,
                                   gint64         file_id,
                                   GError       **error);
/* What is typed as a query of the index, or NULL: there is no word in it. */
char         *penny_receipts_match (const char    *search);
/* Plan lines in whose names these words stand, or begin to: "3, 8", "" or NULL with an error. */
char         *penny_receipts_lines_named (PennyStore  *store,
                                          const char  *search,
                                          GError     **error);
/* The ids that a query gives. */
GArray       *penny_receipts_read_ids (PennyStore *store,
                                   sqlite3_stmt  *select,
                                   GError       **error);

/* Conditions on a row of receipts that is joined with what was found out about its file, if anything was. */
#define PENNY_RECEIPTS_AND_READINGS "receipts LEFT JOIN readings ON readings.file_id = receipts.file_id"
#define PENNY_RECEIPT_PROVES "EXISTS (SELECT 1 FROM receipt_payments WHERE receipt_id = receipts.id)"
#define PENNY_RECEIPT_IN_INBOX "(no_payment = 0 AND NOT " PENNY_RECEIPT_PROVES ")"
/* The day that a receipt stands at; NULL for one in a book in memory of which nothing is known. */
#define PENNY_RECEIPT_DAY \
  "coalesce (receipts.date, (SELECT min (payments.date) FROM receipt_payments JOIN payments ON payments.id = payment_id" \
  " WHERE receipt_id = receipts.id), readings.date," \
  " (SELECT date (added_at, 'unixepoch') FROM files WHERE files.id = receipts.file_id))"
/* Where nothing can be seen there is nothing to read.  A book in memory has no file to look at. */
#define PENNY_RECEIPT_WAITS \
  "(receipts.file_id IS NOT NULL AND (look IS NULL OR look = 0 OR (look = 1 AND words_state = 0)))"

G_END_DECLS
