#pragma once

#include "receipt-keep.h"
#include "receipt-matching.h"
#include "receipt-missing.h"

G_BEGIN_DECLS

/* What the place's lists show: a PennyRead each, of penny_book_read_async(). */

/* Of a list: on which day, and how many rows at most. */
typedef struct
{
  PennyDate today;
  guint     most;
} PennyReceiptsAsked;

/* How many of each there are. @nothing: NULL. */
typedef struct
{
  PennyReceiptCounts counts;
  guint              missing;
} PennyReceiptsTally;
gpointer penny_receipts_tally       (PennyStore *store, gpointer nothing, GError **error);

/* One that waits for its payment, and which it may prove, best first. */
typedef struct
{
  PennyReceiptRow *row;
  GPtrArray       *offers;      /* PennyOffer */
} PennyInboxEntry;
typedef struct
{
  GPtrArray *entries;           /* PennyInboxEntry, the newest first */
  guint      all;               /* with those beyond @most */
} PennyInbox;
void     penny_inbox_free           (PennyInbox *self);
gpointer penny_inbox_read           (PennyStore *store, gpointer asked, GError **error);

/* All that is missing: PennyMissing. @nothing: NULL. */
gpointer penny_receipts_missing_all (PennyStore *store, gpointer nothing, GError **error);

/* What may go, and if nothing: until when the first is kept, as far as that is known. */
typedef struct
{
  PennyReceiptRow *row;
  PennyKeep       *keep;
} PennyLeaving;
typedef struct
{
  GPtrArray *leaving;           /* PennyLeaving, the oldest first */
  guint      all;
  gboolean   asked;             /* a question is open */
  PennyDate  until;             /* NONE: not known, or there is none */
} PennyMayGo;
void     penny_may_go_free          (PennyMayGo *self);
gpointer penny_may_go_read          (PennyStore *store, gpointer asked, GError **error);

/* For penny_choose_window_open(), about a receipt: the payments that it may prove, best first, and then those that lack one;
 * with a search those that fit it. */
gpointer penny_provable_read        (PennyStore *store, gpointer asked, GError **error);

G_END_DECLS
