#pragma once

#include "acts.h"
#include "receipt-tables.h"

G_BEGIN_DECLS

/* What a person does with receipts: acts of the shape that acts.h says. */

/* No receipt is larger. */
#define PENNY_RECEIPT_MOST_BYTES (100 * 1000 * 1000)

/* Files that are staged, each with how it came: one act, "3 receipts added".  A file that is kept already is left out
 * (its name to @twice), and its staged copy dropped.  @payment_id: they prove it, or 0. *id: the first receipt.
 * With @payment it is one act with the saving of that: it is saved first, they prove it, and so do @kept. *id: the payment. */
typedef struct
{
  GPtrArray    *staged;        /* PennyKeptFile; owned */
  PennyCame     came;
  gint64        payment_id;
  PennyPayment *payment;       /* owned; or NULL */
  GArray       *kept;          /* gint64 receipts that are here already; owned; or NULL */
  GPtrArray    *twice;         /* char *: out, made by the act */
  GArray       *added;         /* gint64 receipts: out, made by the act */
} PennyReceiptsIn;
void     penny_receipts_in_free       (PennyReceiptsIn *self);
gboolean penny_act_add_receipts       (PennyStore *store, gpointer receipts_in, gint64 *id, GError **error);

/* What is said of it, how it is turned and cropped. */
gboolean penny_act_save_receipt       (PennyStore *store, gpointer receipt, gint64 *id, GError **error);
/* PennyRemoval: out of the list; its file stays as long as this can be undone. */
gboolean penny_act_remove_receipt     (PennyStore *store, gpointer removal, gint64 *id, GError **error);

/* One receipt for several payments, several for one: pairs that are made, or taken apart. */
typedef struct
{
  gint64 receipt_id, payment_id;
} PennyProof;
typedef struct
{
  GArray   *proofs;            /* PennyProof */
  gboolean  by_itself;         /* nobody chose them */
} PennyProofs;
void     penny_proofs_free            (PennyProofs *self);
gboolean penny_act_prove              (PennyStore *store, gpointer proofs, gint64 *id, GError **error);
gboolean penny_act_disprove           (PennyStore *store, gpointer proofs, gint64 *id, GError **error);

gboolean penny_act_save_keep_rule     (PennyStore *store, gpointer keep_rule, gint64 *id, GError **error);
gboolean penny_act_remove_keep_rule   (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_save_query         (PennyStore *store, gpointer query, gint64 *id, GError **error);
gboolean penny_act_remove_query       (PennyStore *store, gpointer removal, gint64 *id, GError **error);

/* For good: the files are destroyed, no undo brings them back, and a note stays that says which, who and when.
 * Refused, with nothing done, if one is not to go yet on @today (keeping.. see receipt-keep.h) and @early is not set:
 * @early was asked for apart, with a reason, which the note tells. */
typedef struct
{
  GArray    *receipts;         /* gint64 */
  PennyDate  today;
  gboolean   early;
  char      *reason;
} PennyDestruction;
void     penny_destruction_free       (PennyDestruction *self);
gboolean penny_act_destroy_receipts   (PennyStore *store, gpointer destruction, gint64 *id, GError **error);

G_END_DECLS
