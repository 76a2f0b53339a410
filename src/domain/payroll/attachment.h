#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What comes first where there is a student or postgraduate loan too.  Sources: HMRC, Collection of Student Loans Manual,
 * CSLM18010, CSLM18015 and CSLM18020; Education (Student Loans) (Repayment) Regulations 2000, regulation 36; for a
 * Direct Earnings Attachment, councils' questions and answers for employers. */
typedef enum
{
  PENNY_ORDER_AFTER_LOANS,      /* a judgment debt, a Direct Earnings Attachment */
  PENNY_ORDER_BEFORE_LOANS,     /* child maintenance, maintenance, a fine: loans leave what it protects, too */
  PENNY_ORDER_STOPS_LOANS,      /* council tax; in Scotland an arrestment: nothing goes to loans until it is paid */
} PennyOrderRank;

/* An order to take money from pay, and the pay that it must leave.  Amounts are pence.
 *
 * Attachable pay is what is left after tax, NI and pension.  An order takes a fixed amount or a share, but
 * only from what lies above the protected earnings, an amount or a share of attachable pay; several
 * orders work in turn, a later one with what the earlier ones left.  Sources: Attachment of Earnings Act 1971,
 * schedule 3; Social Security (Overpayments and Recovery) Regulations 2013, regulations 17, 20 and 29;
 * https://www.gov.uk/debt-deductions-from-employee-pay, https://www.gov.uk/child-maintenance-for-employers.
 * The share comes from the notice or its table, and so does whether it is of all attachable pay or of what is left
 * (regulation 29(4): a later notice works on the residue); both are the caller's.  Statutory maternity, paternity and
 * adoption pay and statutory redundancy pay are no attachable pay.
 *
 * Where those say nothing of fractions of a penny they fall to the worker: an exact half penny of a share is not
 * taken, and protected earnings are rounded up. */
typedef struct
{
  const char    *name;          /* borrowed; what the order is for; NULL: not said */
  PennyOrderRank rank;          /* beside loans */
  PennyPence     fixed;         /* or 0 */
  PennyRate      share;         /* of attachable pay, or 0; not looked at beside a fixed amount */
  gboolean       of_left;       /* the share is of what the earlier orders left instead */
  PennyPence     carried;       /* what earlier paydays could not take, where the order lets it be taken now */
  PennyPence     protect;       /* what must remain; 0: no such rule */
  PennyRate      protect_share; /* what must remain, as a share of attachable pay: 6000 for a DEA; 0: no such rule */
  PennyPence     owed;          /* what was left of the debt before; 0: goes on until stopped */
} PennyAttachment;

/* How much to take; never below 0.  @left: net pay that earlier orders left.  @short_by, which may be
 * NULL: how much less that is than the order asks for. */
PennyPence penny_attachment_work_out (const PennyAttachment *order,
                                      PennyPence             attachable,
                                      PennyPence             left,
                                      PennyPence            *short_by);
/* What must stay with the worker, whichever of the order's two rules leaves more. */
PennyPence penny_attachment_protected (const PennyAttachment *order,
                                      PennyPence             attachable);
/* Takes a payday into account: what was taken comes off the debt, and @short_by waits where @carries.  FALSE
 * when the debt is paid: the order is over, and is to be left out from then on. */
gboolean   penny_attachment_go_on    (PennyAttachment       *order,
                                      PennyPence             taken,
                                      PennyPence             short_by,
                                      gboolean               carries);
/* Sentences for people. Translated; free with g_free(). */
char      *penny_attachment_explain  (const PennyAttachment *order,
                                      PennyPence             attachable,
                                      PennyPence             left);

G_END_DECLS
