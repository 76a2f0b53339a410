#pragma once

#include "receipt-text.h"

G_BEGIN_DECLS

/* Which payment a receipt proves.  Pure: values in, values out. */

/* A receipt as it is matched: what the person said stands before what was read. */
typedef struct
{
  PennyReceiptText  text;
  char             *words;     /* or NULL */
  gboolean          said_total, said_date;   /* by the person: then no other is tried */
} PennyMatchReceipt;
void     penny_match_receipt_clear (PennyMatchReceipt *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyMatchReceipt, penny_match_receipt_clear)

/* Why a payment is offered. */
typedef enum
{
  PENNY_MATCH_AMOUNT = 1 << 0,         /* to the penny */
  PENNY_MATCH_DATE   = 1 << 1,         /* paid on that day, or within the days that a bank takes */
  PENNY_MATCH_PAYEE  = 1 << 2,         /* the name stands on it */
  PENNY_MATCH_PART   = 1 << 3,         /* the receipt is for more than this payment: one of several that come to it */
  PENNY_MATCH_PROVEN = 1 << 4,         /* the payment has a receipt already */
  PENNY_MATCH_OTHER  = 1 << 5,         /* of the first only: at the head of the receipt another of those paid is named */
} PennyMatchWhy;

typedef struct
{
  gint64 payment_id;
  int    score;                /* 0 to 100 */
  guint  why;                  /* PennyMatchWhy */
  int    days;                 /* the payment's day less the receipt's */
} PennyMatch;

/* @payments: PennyPayment, those spent.  PennyMatch, best first, at most @most; those that fit in nothing are left out. */
GArray  *penny_receipt_match       (const PennyMatchReceipt *receipt,
                                    const GPtrArray         *payments,
                                    guint                    most);
/* Whether the first of @matches may be made without asking: its amount is named on the receipt (or said) and the
 * same to the penny, its day is sure and near, the payee is named, it has no receipt yet, and no other comes near it.
 * A wrong one costs more than a question. */
gboolean penny_receipt_match_clear (const PennyMatchReceipt *receipt,
                                    const GArray            *matches);

G_END_DECLS
