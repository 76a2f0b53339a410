#pragma once

#include "pence.h"
#include "schedule.h"

G_BEGIN_DECLS

/* What a book holds about money, as plain values.  Each is owned by whoever
 * got it; strings are owned by the value; id 0 means "not saved yet".
 * Every type here has _new (zeroed, defaults set), _copy and _free. */

typedef enum
{
  PENNY_HOLDING_DIRECT,        /* the money is paid to the person */
  PENNY_HOLDING_THIRD_PARTY,   /* somebody holds it and sends statements */
  PENNY_HOLDING_NOTIONAL,      /* no money changes hands: services are had */
} PennyHolding;

/* The funder's rule for money held: how many weeks' money may lie in the account. */
typedef struct
{
  int      weeks;              /* 0: not known yet */
  gboolean net;                /* a week's money without the own contribution */
  gboolean less_owed;          /* bills owed are taken off first */
  gboolean less_saved;         /* savings agreed are taken off first */
  char    *source;             /* where the rule is written */
} PennyHeldRule;

typedef struct
{
  gint64        id;
  char         *name;          /* what the person calls it */
  char         *funder;
  PennyHolding  holding;
  char         *held_by;       /* the third party, or NULL */
  PennyDate     start;
  PennyDate     end;
  PennyDate     review_by;     /* or NONE */
  PennyPence    contribution;  /* own contribution a week; 0: none */
  PennyHeldRule rule;
  gboolean      closed;        /* kept, but no longer shown first */
} PennyBudget;

typedef enum
{
  PENNY_LINE_WEEKLY,
  PENNY_LINE_FOUR_WEEKLY,
  PENNY_LINE_MONTHLY,
  PENNY_LINE_YEARLY,           /* paid when it falls due, not evenly */
  PENNY_LINE_ONE_OFF,          /* its own pot, not paced */
  PENNY_LINE_CONTINGENCY,      /* in neither pace nor forecast */
} PennyLineKind;

/* A line of the plan in force.  Its id stays the same from version to version. */
typedef struct
{
  gint64        id;
  gint64        budget_id;
  char         *name;
  PennyLineKind kind;
  PennyPence    each;          /* 0: only the total is known */
  int           times;
  PennyPence    total;         /* for the whole of the budget's time */
  char         *outcome;       /* what it is for, or NULL */
  char         *unit;          /* "hours", or NULL: what @unit_price buys one of */
  PennyPence    unit_price;
  gboolean      dropped;       /* not in the version in force, but money was spent on it */
} PennyPlanLine;

typedef struct
{
  gint64    id;
  gint64    budget_id;
  PennyDate from;
  PennyDate agreed_on;         /* or NONE */
  char     *note;
} PennyPlanVersion;

typedef enum
{
  PENNY_ACCOUNT_BANK,
  PENNY_ACCOUNT_CARD,          /* prepaid card */
  PENNY_ACCOUNT_CASH,
  PENNY_ACCOUNT_ELSEWHERE,     /* a third party's or a notional budget's: not money of ours */
} PennyAccountKind;

typedef struct
{
  gint64           id;
  gint64           budget_id;
  char            *name;
  PennyAccountKind kind;
} PennyAccount;

typedef enum
{
  PENNY_PAYMENT_SPENT,         /* also a refund: then the amount is plus */
  PENNY_PAYMENT_FUNDER,        /* money in from the funder; line_id names a one-off it is for */
  PENNY_PAYMENT_CONTRIBUTION,  /* own contribution paid in */
  PENNY_PAYMENT_OTHER_IN,      /* interest, a gift, ... */
  PENNY_PAYMENT_OPENING,       /* what was in the account when the book began */
  PENNY_PAYMENT_TRANSFER,      /* to or from another own account; twin_id is its other half */
  PENNY_PAYMENT_OWN,           /* own money spent on top: kept apart, never in the return unless asked */
} PennyPaymentKind;

typedef enum
{
  PENNY_METHOD_UNKNOWN,
  PENNY_METHOD_CARD,
  PENNY_METHOD_TRANSFER,
  PENNY_METHOD_STANDING_ORDER,
  PENNY_METHOD_DIRECT_DEBIT,
  PENNY_METHOD_CASH,
  PENNY_METHOD_CHEQUE,
} PennyMethod;

typedef struct
{
  gint64      line_id;
  PennyPence  amount;          /* signed like the payment */
} PennySplit;

typedef struct
{
  gint64           id;
  gint64           account_id;
  PennyDate        date;
  PennyPence       amount;     /* money in is plus */
  char            *payee;      /* tidied */
  PennyPaymentKind kind;
  gint64           line_id;    /* 0: none, or split */
  GArray          *splits;     /* PennySplit; NULL or two and more */
  PennyMethod      method;
  char            *note;
  gboolean         receipt;    /* a receipt is kept (on paper, for now) */
  gint64           twin_id;    /* a transfer's other half */
  gint64           check_id;   /* ticked off in this check against the bank; 0: not checked */
  gint64           statement_id;  /* came in with it; 0: typed */
  char            *bank_ref;   /* the bank's own id, or NULL */
  char            *bank_text;  /* the bank's own words, or NULL: always kept */
  PennyDate        counted_on; /* an opening balance given as "now": the day of that; else NONE */
} PennyPayment;

typedef enum
{
  PENNY_BILL_OTHER,
  PENNY_BILL_HMRC,
  PENNY_BILL_PENSION,
  PENNY_BILL_WAGES,
} PennyBillKind;

/* Money owed: had, but not paid yet. */
typedef struct
{
  gint64        id;
  gint64        budget_id;
  char         *payee;
  char         *what;
  PennyBillKind kind;
  PennyPence    amount;        /* plus */
  PennyDate     incurred;      /* owed from this day */
  PennyDate     due;           /* or NONE */
  gint64        line_id;
  GArray       *splits;        /* PennySplit, amounts plus; NULL or two and more */
  gint64        paid_by;       /* the payment that cleared it; 0: owed */
} PennyBill;

/* A payment that comes round: a gym, a hall's rent. */
typedef struct
{
  gint64        id;
  gint64        account_id;
  char         *payee;
  gint64        line_id;
  PennyPence    amount;        /* plus: goes out */
  PennySchedule schedule;
} PennyRegular;

/* Money that a funder has promised. */
typedef struct
{
  gint64        id;
  gint64        budget_id;
  char         *what;          /* or NULL */
  PennyPence    amount;
  PennySchedule schedule;
  gint64        line_id;       /* a one-off that it is for, or 0 */
} PennyIncome;

/* Money that the funder has agreed may be put by. */
typedef struct
{
  gint64      id;
  gint64      budget_id;
  char       *what;
  PennyPence  amount;
  PennyDate   agreed_on;
  char       *agreed_by;
} PennySaving;

/* A question to ask the funder: what "I don't know" leaves behind. */
typedef struct
{
  gint64     id;
  gint64     budget_id;        /* or 0 */
  char      *question;
  gboolean   answered;
} PennyQuestion;

typedef enum
{
  PENNY_REQUEST_ASK_FIRST,
  PENNY_REQUEST_AGREED,
  PENNY_REQUEST_REFUSED,
} PennyRequestState;

/* "Is this in my plan?": something wanted, what it would cost, and who agreed. */
typedef struct
{
  gint64            id;
  gint64            budget_id;
  char             *what;
  PennyPence        once;
  PennyPence        weekly;
  PennyPence        monthly;
  PennyRequestState state;
  char             *who;       /* who said so, or NULL */
  PennyDate         when;
  char             *letter;    /* which letter or e-mail */
} PennyRequest;

/* Whose book it is. One a book. */
typedef struct
{
  char       *name;
  char       *manager;         /* who looks after it, or NULL for the person themselves */
  char       *manager_role;    /* "sister; nominee", free words, or NULL */
  char       *label;           /* "SAMPLE DATA, not a real person", or NULL */
  PennyPence  own_money_a_week;/* for "what would it cost a week?"; 0: not said */
} PennyPerson;

/* _new, _copy, _free, and autoptr for each. */
#define PENNY_VALUE(Type, type)              \
  Type *type##_new  (void);                  \
  Type *type##_copy (const Type *self);      \
  void  type##_free (Type *self);            \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, type##_free)

PENNY_VALUE (PennyBudget, penny_budget)
PENNY_VALUE (PennyPlanLine, penny_plan_line)
PENNY_VALUE (PennyPlanVersion, penny_plan_version)
PENNY_VALUE (PennyAccount, penny_account)
PENNY_VALUE (PennyPayment, penny_payment)
PENNY_VALUE (PennyBill, penny_bill)
PENNY_VALUE (PennyRegular, penny_regular)
PENNY_VALUE (PennyIncome, penny_income)
PENNY_VALUE (PennySaving, penny_saving)
PENNY_VALUE (PennyQuestion, penny_question)
PENNY_VALUE (PennyRequest, penny_request)
PENNY_VALUE (PennyPerson, penny_person)

G_END_DECLS
