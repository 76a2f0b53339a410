#pragma once

#include "book.h"

G_BEGIN_DECLS

/* What the book's tests share.  They turn the main loop until what they asked
 * for has come; none waits for a time. */

/* A GAsyncReadyCallback: @kept is a GAsyncResult *. */
void      keep_result_cb  (GObject       *source,
                           GAsyncResult  *result,
                           gpointer       kept);
/* Takes the result that comes. */
GAsyncResult *wait_for    (GAsyncResult **kept);
gboolean  wait_for_act    (PennyBook     *book,
                           GAsyncResult **kept,
                           gint64        *id,
                           GError       **error);

/* Drops the test's reference, and waits for what the program itself has under way with @object: a look at
 * receipts soon after a book was opened, or after a statement was brought in.  What never lets go is
 * a leak, and the test ends by its time. */
void      let_go          (gpointer       object);

/* A folder of the test's own, gone again with everything in it. */
char     *make_folder     (void);
void      remove_folder   (char          *folder);

PennyBook *open_new       (const char    *folder);
/* A budget of £100.00 in one account, Maya's, managed by Ruth.  The account's id. */
gint64    start_budget    (PennyBook     *book);
gint64    do_act          (PennyBook     *book,
                           PennyAct       act,
                           gpointer       request,
                           GDestroyNotify free_request);
PennyPayment *make_payment (gint64        account_id,
                            PennyPence    amount,
                            const char   *payee,
                            const char   *day);
/* All ids that @filter lets through, straight from the store. */
GArray   *read_ids        (PennyBook                *book,
                           const PennyPaymentFilter *filter);

G_END_DECLS
