#pragma once

#include "fact.h"
#include "receipt-read.h"

G_BEGIN_DECLS

/* What a receipt's window lists, as words: penny_fact_group_show(). */

/* @writing: they can be taken apart and made, by "receipt.apart" and "receipt.prove" with the payment. */
GPtrArray *penny_receipt_payment_facts (const PennyReceiptSeen *seen,
                                        PennyDate               today,
                                        gboolean                writing);
GPtrArray *penny_receipt_offer_facts   (const PennyReceiptSeen *seen,
                                        PennyDate               today,
                                        gboolean                writing);
GPtrArray *penny_receipt_keep_facts    (const PennyReceiptSeen *seen);
/* The file: how it came, its name and size, and its sum, to be copied by "receipt.copy-sum". */
GPtrArray *penny_receipt_file_facts    (const PennyReceiptSeen *seen,
                                        PennyDate               today);

/* "£29.00, 7 September, Sample Gym"; NULL: nothing is known of it. */
char      *penny_receipt_sum_words     (PennyPence              total,
                                        PennyDate               date,
                                        const char             *payee,
                                        PennyDate               today);
/* The words on it, page by page, to be read from the top to the end: "Page 2 of 3" stands over what is on that page.
 * @words: pages parted by form feeds, or NULL.  "": none. */
char      *penny_receipt_words_by_page (const char             *words);
/* What a screen reader hears of the picture. */
char      *penny_receipt_description   (const PennyReceiptSeen *seen,
                                        PennyDate               today);

G_END_DECLS
