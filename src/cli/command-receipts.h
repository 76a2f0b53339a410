#pragma once

#include <glib.h>

#include "receipt-tables.h"

G_BEGIN_DECLS

/* What `pennywell receipts` can do; each has a file of its own. */
int penny_command_receipts_add     (int argc, char *argv[]);
int penny_command_receipts_list    (int argc, char *argv[]);
int penny_command_receipts_match   (int argc, char *argv[]);
int penny_command_receipts_export  (int argc, char *argv[]);
int penny_command_receipts_missing (int argc, char *argv[]);

/* What they share. */

/* "Sample Gym, £29.00 on Saturday 7 November": a payment in a sentence. */
char *penny_cli_say_payment (const PennyPayment *payment);
/* Its row; NULL with an error when it is gone. */
PennyReceiptRow *penny_cli_receipt_row (PennyStore *store, gint64 id, GError **error);

G_END_DECLS
