#pragma once

#include "kept-files.h"
#include "receipts.h"
#include "store.h"

G_BEGIN_DECLS

/* The tables of receipts.  What save, remove, get and list mean: tables.h. */

gboolean       penny_receipts_save      (PennyStore *store, const PennyReceipt *receipt, gint64 *id, GError **error);
/* The receipt alone: not while it proves a payment.  Its file goes to what can be undone: penny_kept_files_remove(). */
gboolean       penny_receipts_remove    (PennyStore *store, gint64 id, GError **error);
PennyReceipt  *penny_receipts_get       (PennyStore *store, gint64 id, GError **error);
/* The receipt whose file has this sum: *id, or 0. */
gboolean       penny_receipts_find      (PennyStore *store, const char *sha256, gint64 *id, GError **error);

gboolean       penny_keep_rules_save    (PennyStore *store, const PennyKeepRule *rule, gint64 *id, GError **error);
gboolean       penny_keep_rules_remove  (PennyStore *store, gint64 id, GError **error);
PennyKeepRule *penny_keep_rules_get     (PennyStore *store, gint64 id, GError **error);
GPtrArray     *penny_keep_rules_list    (PennyStore *store, GError **error);

gboolean       penny_queries_save       (PennyStore *store, const PennyQuery *query, gint64 *id, GError **error);
gboolean       penny_queries_remove     (PennyStore *store, gint64 id, GError **error);
PennyQuery    *penny_queries_get        (PennyStore *store, gint64 id, GError **error);
/* The open ones first, the newest first. */
GPtrArray     *penny_queries_list       (PennyStore *store, GError **error);

/* Which payments a receipt proves.  Each act keeps payments.receipt true: a payment with a receipt here has it set,
 * and loses it with its last one.  (Set with none here: the person has it on paper.) */
gboolean       penny_receipt_payments_add    (PennyStore *store, gint64 receipt_id, gint64 payment_id,
                                              gboolean by_itself, GError **error);
gboolean       penny_receipt_payments_remove (PennyStore *store, gint64 receipt_id, gint64 payment_id, GError **error);
/* Whether this pair was matched by itself before, or taken apart: whoever undid that does not want it again unasked. */
gboolean       penny_receipt_payments_was_tried (PennyStore *store, gint64 receipt_id, gint64 payment_id,
                                                 gboolean *tried, GError **error);
/* gint64 ids, oldest first. */
GArray        *penny_receipt_payments_of     (PennyStore *store, gint64 receipt_id, GError **error);
GArray        *penny_payment_receipts_of     (PennyStore *store, gint64 payment_id, GError **error);

/* What was found out about files: outside acts, each a transaction of its own, in no history (schema.c says why). */
gboolean       penny_readings_save      (PennyStore *store, const PennyReading *reading, GError **error);
/* PennyReading, and of each its small picture (GBytes), all in one transaction: each costs the disk a moment. */
gboolean       penny_readings_save_all  (PennyStore *store, const GPtrArray *readings, const GPtrArray *pictures,
                                         GError **error);
/* Never NULL without error: one that was not looked at yet is waiting. */
PennyReading  *penny_readings_get       (PennyStore *store, gint64 file_id, GError **error);
/* A small picture of the first page, JPEG, made by us (exchange/picture.h).  NULL without error: none. */
gboolean       penny_readings_save_picture (PennyStore *store, gint64 file_id, GBytes *picture, GError **error);
GBytes        *penny_readings_get_picture (PennyStore *store, gint64 file_id, GError **error);
/* Receipts (gint64 ids, the oldest first of those that were not read, then of those that want a picture alone) that wait to
 * be looked at or read; @no_reader: also those that no reader was there for. */
GArray        *penny_readings_waiting   (PennyStore *store, gboolean no_reader, GError **error);

/* --- lists --- */

typedef enum
{
  PENNY_RECEIPTS_ALL,
  PENNY_RECEIPTS_INBOX,        /* proves no payment yet, and the person did not say that none belongs to it */
  PENNY_RECEIPTS_PROVING,
  PENNY_RECEIPTS_APART,        /* no payment belongs to it */
  PENNY_RECEIPTS_CANNOT,       /* cannot be shown */
  PENNY_RECEIPTS_LOCATED,      /* says where it was taken */
} PennyReceiptsWhich;

typedef struct
{
  PennyReceiptsWhich which;
  gint64      budget_id;       /* of a payment it proves; 0: any */
  gint64      line_id;
  PennyDate   from, to;        /* the day said, else of a payment it proves, else read, else on which it came */
  const char *search;          /* words on it, payee, note, amount ("12.50"), payments' payees and notes; each must be
                                  there, the last one may be a beginning.  NULL: none */
} PennyReceiptFilter;

/* gint64 ids, newest first by that day.  Under 100 ms with a search among 10,000. */
GArray        *penny_receipts_ids       (PennyStore *store, const PennyReceiptFilter *filter, GError **error);

typedef struct
{
  PennyReceipt *receipt;
  PennyReading *reading;       /* without its words */
  char         *name;          /* of the file as it came; NULL: no file */
  gint64        bytes;
  gint64        added_at;
  PennyDate     day;           /* see the filter */
  GBytes       *picture;       /* or NULL */
  GPtrArray    *payments;      /* PennyPayment that it proves, oldest first */
} PennyReceiptRow;
void           penny_receipt_row_free   (PennyReceiptRow *self);
/* penny_receipt_title() of it. */
const char    *penny_receipt_row_title  (const PennyReceiptRow *self);
/* A row for each id, in that order; one that is gone is left out. Under 30 ms for 100. */
GPtrArray     *penny_receipts_page      (PennyStore *store, const gint64 *ids, gsize n, GError **error);

/* How many there are. */
typedef struct
{
  guint all, inbox, waiting, cannot, located;
} PennyReceiptCounts;
gboolean       penny_receipts_count     (PennyStore *store, PennyReceiptCounts *counts, GError **error);

/* Payments that want a receipt and have none: PennyPayment, newest first. @budget_id 0: all; from, to: NONE open. */
GPtrArray     *penny_receipts_missing   (PennyStore *store, gint64 budget_id, PennyDate from, PennyDate to, GError **error);
/* How many want one among the same, and how many of those have it. */
gboolean       penny_receipts_wanted    (PennyStore *store, gint64 budget_id, PennyDate from, PennyDate to,
                                         guint *payments, guint *with_receipt, GError **error);

/* What a receipt proves, in what matters for keeping it; one row for each payment. */
typedef struct
{
  gint64     receipt_id;
  gint64     payment_id;       /* 0: it proves none */
  gint64     budget_id;        /* of the payment, or 0 */
  PennyDate  paid;             /* proves none: the day that the person said, else on which it came; or NONE */
} PennyPaidProof;
/* Of one receipt, or 0: of all. PennyPaidProof, by receipt and then by day. Under 50 ms for 10,000. */
GArray        *penny_receipts_proofs    (PennyStore *store, gint64 receipt_id, GError **error);
/* What a receipt could prove: payments spent, from @from to @to (NONE: open), of any account of ours. PennyPayment, without
 * their parts. */
GPtrArray     *penny_receipts_candidates (PennyStore *store, PennyDate from, PennyDate to, GError **error);

G_END_DECLS
