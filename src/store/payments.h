#pragma once

#include "position.h"
#include "store.h"

G_BEGIN_DECLS

/* Inside an act. */
gboolean      penny_payments_save    (PennyStore *store, const PennyPayment *payment, gint64 *id, GError **error);
gboolean      penny_payments_remove  (PennyStore *store, gint64 id, GError **error);

PennyPayment *penny_payments_get     (PennyStore *store, gint64 id, GError **error);
/* What was paid in and out of the account before @day, with what a bank listed for that day; @first: the earliest
 * day of it, or NONE.  Refused where the account has an opening balance already. */
gboolean      penny_payments_sum_before (PennyStore *store, gint64 account_id, PennyDate day,
                                         PennyPence *sum, PennyDate *first, GError **error);
/* The account's opening balance, where it was counted on a day; else *opening is NULL, without an error. */
gboolean      penny_payments_counted (PennyStore *store, gint64 account_id, PennyPayment **opening, GError **error);

/* What the Money list shows.  Empty filter: everything. */
typedef struct
{
  gint64      budget_id;       /* 0: any */
  gint64      account_id;
  gint64      line_id;
  PennyDate   from;            /* NONE: open */
  PennyDate   to;
  gboolean    no_receipt;      /* spent, and no receipt */
  gboolean    not_in_plan;     /* spent, with no line */
  gboolean    not_checked;     /* not ticked off against the bank */
  const char *search;          /* payee, note, line name, amount; case-insensitive; NULL: none */
} PennyPaymentFilter;

/* gint64 ids, newest first. */
GArray       *penny_payments_ids     (PennyStore *store, const PennyPaymentFilter *filter, GError **error);

typedef struct
{
  PennyPayment *payment;
  char         *line;          /* the line's name; "3 lines" is the interface's to say: NULL when split */
  char         *account;
  gboolean      kept;          /* its receipt is here, not only on paper */
  gboolean      elsewhere;     /* in an account that holds no money of ours: its balance says nothing to a person */
  PennyPence    balance;       /* running, of its account, in date and id order */
} PennyPaymentRow;
void          penny_payment_row_free (PennyPaymentRow *self);
/* PennyPaymentRow for each id, in that order; a row that is gone is left out. Under 30 ms for 200 ids among 100,000. */
GPtrArray    *penny_payments_page    (PennyStore *store, const gint64 *ids, gsize n, GError **error);

/* What an importer compares with: every payment of the account from @from to @to. GPtrArray of PennyPayment. */
GPtrArray    *penny_payments_between (PennyStore *store, gint64 account_id, PennyDate from, PennyDate to, GError **error);

/* Payees and what they usually are: the newest payment of each payee, at most @limit, newest first;
 * @starting: of those whose name begins so (any case), or NULL. */
typedef struct
{
  char             *payee;
  PennyPaymentKind  kind;
  gint64            line_id;
  PennyPence        amount;
} PennyUsual;
void          penny_usual_free       (PennyUsual *self);
GPtrArray    *penny_payments_usual   (PennyStore *store, const char *starting, int limit, GError **error);

/* One budget's facts as they stood on @on: position.h.  One pass over an index. Under 60 ms for 100,000 payments. */
PennyFacts   *penny_facts_read       (PennyStore *store, gint64 budget_id, PennyDate on, GError **error);

G_END_DECLS
