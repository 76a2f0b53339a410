#pragma once

#include "ledger.h"

G_BEGIN_DECLS

/* How much have I got?  One budget's facts as they stood on a day go in; the
 * sum that Home shows comes out.  Never added across budgets. */

typedef struct
{
  PennyPlanLine *line;         /* owned */
  PennyPence     spent;        /* cash; a refund takes off */
  PennyPence     owed;         /* bills owed for it */
  PennyPence     received;     /* money that came in for it (one-offs) */
} PennyLineFacts;

/* Read by the store up to and with the day @on; later payments are not in it. */
typedef struct
{
  PennyBudget *budget;         /* owned */
  PennyDate    on;
  PennyPence   in_account;     /* all its accounts but ELSEWHERE */
  PennyPence   opening;
  gboolean     opened;         /* the opening balance is known, be it nothing */
  PennyPence   received;       /* from the funder, one-offs with it */
  PennyPence   contribution_paid;
  PennyPence   other_in;
  PennyPence   spent;          /* cash, lines and no line together */
  PennyPence   spent_outside;  /* the part of @spent with no line */
  PennyPence   own_money;      /* own money spent on top */
  PennyPence   worked;         /* an estimate: what assistants have worked and no pay run has paid yet */
  guint        payments;       /* money out, refunds not counted */
  guint        payments_with_receipt;
  guint        payments_too_early; /* of @payments, those from before the budget's first day */
  PennyPence   receipts_missing;
  PennyPence   lowest_balance; /* of all running balances, in list order; in_account when there is none */
  PennyDate    checked_on;     /* last check against the bank, or NONE */
  PennyDate    version_from;   /* of the plan in force */
  GPtrArray   *lines;          /* PennyLineFacts, in plan order */
  GPtrArray   *bills;          /* PennyBill: incurred by @on, not paid by @on; earliest due first */
  GPtrArray   *regulars;       /* PennyRegular */
  GPtrArray   *incomes;        /* PennyIncome */
  GPtrArray   *savings;        /* PennySaving, agreed by @on */
  GArray      *by_week;        /* PennyPence: recurring spending, bills owed with it, by the end of each week gone */
  GHashTable  *paid_lately;    /* set of "payee\nYYYY-MM-DD" for each payment in the 7 days to @on */
} PennyFacts;

PennyLineFacts *penny_line_facts_new  (PennyPlanLine *line);
void            penny_line_facts_free (PennyLineFacts *self);
PennyFacts     *penny_facts_new       (PennyBudget *budget,
                                       PennyDate    on);
void            penny_facts_free      (PennyFacts  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyLineFacts, penny_line_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyFacts, penny_facts_free)

/* One regular payment on one day. */
typedef struct
{
  PennyDate   date;
  const char *payee;           /* borrowed from the facts */
  PennyPence  amount;          /* plus */
} PennyDue;

typedef struct
{
  PennyPence  in_account;
  PennyPence  owed;
  PennyPence  owed_hmrc;
  PennyPence  owed_pension;
  PennyPence  after_owed;
  PennyPence  worked;          /* facts' own: an estimate */
  PennyPence  due_before;      /* regular payments from @on to the day before @free_until */
  GArray     *due;             /* PennyDue, those of due_before, by date */
  GArray     *due_that_day;    /* PennyDue, on free_until itself */
  PennyPence  kept_for_one_offs;
  PennyPence  saved;
  PennyPence  free;            /* may be minus: then it is short */
  PennyDate   free_until;      /* when the funder's next money is due; NONE: no more is due */
  PennyPence  next_money;
  PennyPence  if_a_day_late;   /* in account - owed - due up to and with that day */
  PennyDate   late_money;      /* due before today and not seen: its date, or NONE */
  PennyPence  late_by;         /* how much has not come (0: all came) */
  PennyPence  plan_total;
  PennyPence  spent;           /* cash */
  PennyPence  spent_accrued;   /* with bills owed */
  PennyPence  left_in_plan;    /* plan - accrued */
  PennyPence  contribution_due;
  PennyPence  contribution_behind;  /* 0 when paid ahead */
  int         review_days_late;     /* 0: not late, or no date */
} PennyPosition;

/* Rules: house of figures in the scenarios; see position.c for each.  */
PennyPosition *penny_position_new  (const PennyFacts *facts);
void           penny_position_free (PennyPosition    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPosition, penny_position_free)

/* Whole weeks of the budget gone by: (on - start + 1) div 7, from 0 to weeks in all. */
int            penny_budget_weeks_gone (const PennyBudget *budget,
                                        PennyDate          on);
int            penny_budget_weeks      (const PennyBudget *budget);

/* What a line still has: its total less spent and owed. */
PennyPence     penny_line_left         (const PennyLineFacts *line);

G_END_DECLS
