#pragma once

#include "ledger.h"
#include "payslip.h"

G_BEGIN_DECLS

/* What a book holds about personal assistants: who they are, what was agreed from which day, when they worked and
 * what they were paid.  Plain values as in ledger.h: id 0 is not saved yet, strings are the value's own, and each type
 * here has _new, _copy and _free. */

typedef enum
{
  PENNY_ASSISTANT_EMPLOYED,
  PENNY_ASSISTANT_SELF_EMPLOYED,      /* sends invoices */
  PENNY_ASSISTANT_AGENCY,             /* the agency does */
} PennyAssistantKind;

/* Who they are to the person.  Anyone but NONE may be paid only where the funder agreed in writing. */
typedef enum
{
  PENNY_RELATION_NONE,
  PENNY_RELATION_RELATIVE,
  PENNY_RELATION_LIVES_HERE,          /* a partner, or a relative in the same home */
  PENNY_RELATION_MANAGER,             /* looks after this budget */
} PennyRelation;

/* HMRC's starter declaration. */
typedef enum
{
  PENNY_STARTER_UNKNOWN,
  PENNY_STARTER_A,                    /* first job since 6 April */
  PENNY_STARTER_B,                    /* only job now */
  PENNY_STARTER_C,                    /* has another job or a pension */
  PENNY_STARTER_P45,                  /* brought a P45 instead */
} PennyStarter;

typedef struct
{
  gint64             id;
  gint64             budget_id;       /* which budget pays */
  char              *name;
  PennyAssistantKind kind;
  PennyRelation      relation;
  PennyDate          agreed_on;       /* the funder's written word, where @relation asks for it; or NONE */
  char              *agreed_letter;   /* which letter */
  PennyDate          started;         /* first day of work; NONE: not yet */
  PennyDate          left;            /* last day; NONE: goes on */

  /* Hidden until asked for: penny_assistant_reveal() in services. */
  PennyDate          born;
  char              *ni_number;       /* "QQ123456C" */
  char              *sort_code;       /* "010203" */
  char              *account_number;
  char              *account_name;

  char              *address;
  char              *postcode;
  char              *phone;
  char              *email;
  int                gender;          /* 'F', 'M' as HMRC asks; 0: not said */
  char              *payroll_id;      /* HMRC's "works number", or NULL */
  char              *note;

  PennyStarter       starter;
  char              *p45_code;        /* as on the P45; NULL: none */
  PennyDate          p45_left;
  PennyPence         p45_pay, p45_tax;

  /* For the NI letter: see ni-letter.h. */
  PennyDate          apprentice_since;
  PennyDate          civilian_since;
  gboolean           reduced_rate, deferred;

  /* Holiday. */
  gboolean           irregular;       /* hours vary, or part of the year: holiday builds up from hours worked */
  PennyDate          leave_from;      /* a first day of a leave year; NONE: the day work began */
  int                leave_by_contract;   /* minutes a leave year; 0: as the law says */
  int                leave_carried;   /* minutes brought into the leave year that holds @leave_counted */
  int                leave_taken;     /* minutes taken in it before this book has hours */
  int                leave_built_up;  /* irregular hours: minutes built up in it before this book has hours */
  PennyDate          leave_counted;   /* the day that these three are of; NONE: they are nothing */
  int                sick_days;       /* days of the week that they would work, as PennyWeekdays; 0: from the usual week */

  /* Which plan lines pay; 0: none chosen, and it is asked for before a run is approved. */
  gint64             pay_line;        /* wages, and the employee's own tax and pension with them */
  gint64             holiday_line;    /* holiday pay; 0: as pay_line */
  gint64             pension_line;    /* the employer's contribution; 0: as pay_line */
  gint64             ni_line;         /* the employer's National Insurance; 0: as pay_line */

  /* Self-employed: what the status questions came to. */
  guint              status_answers;  /* two bits a question: 0 not asked, 1 yes, 2 no, 3 not sure; services/pay/status.h */
  PennyDate          status_on;       /* when they were answered; NONE: not yet */
} PennyAssistant;

#define PENNY_OTHER_RATES 3

/* What was agreed, from a day on: the newest one from that day or before holds. */
typedef struct
{
  gint64            id;
  gint64            assistant_id;
  PennyDate         from;
  PennyPayFrequency frequency;
  int               minutes_a_week;   /* agreed; 0: none, hours vary */
  int               days_a_week;      /* in tenths; 0: not said */
  PennyPence        rate;             /* an hour */
  PennyPence        sleep_in;         /* a night, flat; 0: none agreed */
  PennyPence        waking_night;     /* an hour; 0: as @rate */
  PennyPence        training;         /* an hour; 0: as @rate */
  PennyPence        mileage;          /* a mile */
  char             *other_name[PENNY_OTHER_RATES];   /* "Weekend"; NULL: none */
  PennyPence        other_rate[PENNY_OTHER_RATES];   /* an hour */
  gboolean          rolled_up;        /* holiday pay is paid with each pay: irregular hours alone */
  int               notice_weeks;     /* that the contract promises; 0: as the law says */
  char             *note;
} PennyContract;

typedef enum
{
  PENNY_CODE_FROM_NOTICE,             /* HMRC sent it: P6, P9, P2 */
  PENNY_CODE_FROM_STARTER,            /* the starter declaration */
  PENNY_CODE_FROM_P45,
  PENNY_CODE_FROM_NEW_YEAR,           /* the general change on 6 April */
} PennyCodeSource;

/* A tax code, from a day on. */
typedef struct
{
  gint64          id;
  gint64          assistant_id;
  PennyDate       from;
  char           *code;               /* "1257L M1" */
  PennyCodeSource source;
  char           *note;
} PennyCodeNotice;

/* An NI letter that somebody set, instead of the one that follows from the record. */
typedef struct
{
  gint64     id;
  gint64     assistant_id;
  PennyDate  from;
  int        letter;                  /* 'A'...; 0: the record's own again */
  char      *note;
} PennyLetterNotice;

/* Student loans, from a day on (SL1, PGL1; SL2, PGL2 stop them). */
typedef struct
{
  gint64     id;
  gint64     assistant_id;
  PennyDate  from;
  int        plan;                    /* 0: none */
  gboolean   postgraduate;
  char      *note;
} PennyLoanNotice;

typedef enum
{
  PENNY_PENSION_NOT_ASKED,            /* not enrolled; each payday looks whether they must be */
  PENNY_PENSION_POSTPONED,            /* until @until */
  PENNY_PENSION_MEMBER,
  PENNY_PENSION_OPTED_OUT,
  PENNY_PENSION_LEFT,
} PennyPensionState;

/* Workplace pension, from a day on. */
typedef struct
{
  gint64            id;
  gint64            assistant_id;
  PennyDate         from;
  PennyPensionState state;
  PennyDate         until;            /* POSTPONED: the day they are looked at again */
  PennyDate         told_on;          /* when they had the letter; or NONE */
  gboolean          joined;           /* asked to join, rather than being enrolled */
  PennyPensionTerms terms;            /* MEMBER */
  char             *number;           /* the scheme's for them, or NULL */
  char             *note;
} PennyPensionNotice;

/* An order to take money from pay. */
typedef struct
{
  gint64         id;
  gint64         assistant_id;
  PennyDate      from;
  PennyDate      until;               /* or NONE */
  char          *name;                /* "Council tax" */
  char          *payee;               /* who is paid */
  char          *reference;
  PennyOrderRank rank;
  PennyPence     fixed;
  PennyRate      share;
  gboolean       of_left;
  PennyPence     protect;
  PennyRate      protect_share;
  PennyPence     owed;                /* in all, at first; 0: goes on until stopped */
  gboolean       carries;             /* what could not be taken is taken later */
} PennyOrder;

typedef enum
{
  PENNY_DOCUMENT_CONTRACT,
  PENNY_DOCUMENT_RIGHT_TO_WORK,
  PENNY_DOCUMENT_DBS,
  PENNY_DOCUMENT_INSURANCE,
  PENNY_DOCUMENT_DRIVING,
  PENNY_DOCUMENT_TRAINING,
  PENNY_DOCUMENT_OTHER,
} PennyDocumentKind;

/* A document, the assistant's or the whole household's (employers' liability insurance). */
typedef struct
{
  gint64            id;
  gint64            assistant_id;     /* 0: the household's */
  PennyDocumentKind kind;
  char             *name;             /* what it is, or NULL */
  char             *number;           /* a DBS or policy number, or NULL */
  PennyDate         seen_on;          /* or NONE */
  PennyDate         from;             /* or NONE */
  PennyDate         until;            /* it runs out, or is to be looked at again; or NONE */
  gint64            file_id;          /* kept-files.h; 0: no copy is kept */
  char             *note;
} PennyDocument;

/* Whom to ring in an emergency. */
typedef struct
{
  gint64  id;
  gint64  assistant_id;
  char   *name;
  char   *relation;
  char   *phone;
} PennyContact;

typedef enum
{
  PENNY_ENTRY_WORK,
  PENNY_ENTRY_SLEEP_IN,
  PENNY_ENTRY_WAKING_NIGHT,
  PENNY_ENTRY_OTHER_RATE,             /* @other says which */
  PENNY_ENTRY_TRAINING,
  PENNY_ENTRY_HOLIDAY,
  PENNY_ENTRY_SICK,
  PENNY_ENTRY_FAMILY_LEAVE,
  PENNY_ENTRY_UNPAID,
  PENNY_ENTRY_MILEAGE,                /* @tenths of a mile */
  PENNY_ENTRY_EXPENSES,               /* @amount */
  PENNY_ENTRY_BONUS,                  /* @amount */
  PENNY_ENTRY_ARREARS,                /* @amount */
} PennyEntryKind;

#define PENNY_ENTRY_KINDS (PENNY_ENTRY_ARREARS + 1)

typedef enum
{
  PENNY_ENTRY_ENTERED,
  PENNY_ENTRY_SIGNED,                 /* by the assistant */
  PENNY_ENTRY_APPROVED,
} PennyEntryState;

/* One stretch of one day: hours, or something else that a payday counts. */
typedef struct
{
  gint64          id;
  gint64          assistant_id;
  PennyDate       day;                /* on which it began */
  PennyEntryKind  kind;
  int             start;              /* minutes of the clock after that day's midnight; -1: not said */
  int             end;                /* the same by the clock, over 1,440 on the next day; -1: not said */
  int             rest;               /* minutes of unpaid break in it */
  int             minutes;            /* that count, clock changes and the break taken off: domain/shift.h; 0 for an amount */
  int             other;              /* OTHER_RATE: which, from 0 */
  int             tenths;             /* MILEAGE */
  PennyPence      amount;             /* EXPENSES, BONUS, ARREARS */
  gint64          line_id;            /* the plan line that pays instead of the assistant's own; 0: theirs */
  PennyEntryState state;
  gint64          run_id;             /* paid in it; 0: not yet */
  char           *note;
} PennyEntry;

/* A stretch of the usual week. */
typedef struct
{
  gint64          id;
  gint64          assistant_id;
  int             weekday;            /* 1 is Monday */
  PennyEntryKind  kind;
  int             start, end, rest;
  int             other;
  gint64          line_id;
} PennyUsualHours;

/* A week's hours, signed. */
typedef struct
{
  gint64     id;
  gint64     assistant_id;
  PennyDate  week;                    /* its Monday */
  int        minutes;                 /* that were signed for */
  PennyDate  signed_on;
  char      *signed_by;               /* the name they typed */
  gint64     file_id;                 /* the signed sheet of paper, kept; 0: none */
} PennyTimesheet;

typedef enum
{
  PENNY_PAYROLL_UNDECIDED,            /* shown as the bureau's: the default for a new employer */
  PENNY_PAYROLL_BUREAU,
  PENNY_PAYROLL_OURS,
} PennyPayrollBy;

/* The employer: one a book. */
typedef struct
{
  char           *name;               /* the employer in law; NULL: the person */
  char           *address;
  char           *paye_reference;     /* "123/AB456" */
  char           *accounts_office;    /* "123PA00012345" */
  PennyPayrollBy  payroll_by;
  char           *bureau;             /* its name */
  gboolean        quarterly;
  gboolean        by_post;
  char           *hmrc_payee;         /* as the bank calls it; NULL: "HMRC" */
  char           *pension_payee;      /* NULL: "Pension" */
  char           *pension_scheme;     /* its name, or NULL */
  char           *pension_reference;
  int             pension_days;       /* the scheme wants its money so many days after payday; 0: the law's last day */
  PennyDate       duties_start;       /* first worker's first day; NONE: from the records */
  PennyDate       declared_on;        /* declaration of compliance; or NONE */
  PennyDate       reenrolled_on;      /* the day chosen the last time; or NONE */
  PennyPence      contingency_kept;   /* what the funder lets be kept for ending it all; 0: not said */
} PennyEmployer;

/* What was said of one tax year. */
typedef struct
{
  int        year;                    /* 2026 is 2026-27; its key */
  PennyDate  allowance_claimed_on;    /* Employment Allowance; NONE: not claimed, so not taken off */
  char      *allowance_by;            /* who claimed it */
  gboolean   small_employer;          /* for what is given back of family pay */
  PennyDate  ended_on;                /* the year's last submission and its P60s are done; or NONE */
} PennyEmployerYear;

/* One payday of one or more assistants, approved. */
typedef struct
{
  gint64            id;
  PennyPayFrequency frequency;
  PennyDate         from, to;         /* the time that it pays for */
  PennyDate         payday;
  int               number;           /* of the tax year's runs of that frequency, from 1; a correction has its run's */
  gboolean          by_bureau;
  gint64            corrects;         /* the run that it puts right; 0: none */
  PennyDate         told_on;          /* HMRC was told; NONE: not yet */
  char             *told_by;
  char             *told_receipt;     /* HMRC's reference */
  char             *note;
  PennyDate         approved_on;      /* what it makes owed is owed from then, or from an earlier payday; NONE: the payday */
} PennyRun;

/* One assistant's payslip, as approved; it never changes.  Figures as in PennyPayslip. */
typedef struct
{
  gint64      id;
  gint64      run_id;
  gint64      assistant_id;
  PennyDate   payday;                 /* its run's */
  int         year;                   /* tax year */
  int         tax_month;
  gint64      reverses;               /* the payslip that it takes back; 0: none */
  char       *name;                   /* the assistant's, as it was */
  int         minutes;                /* worked */
  int         holiday_minutes;        /* taken and paid */
  int         leave_built_up;         /* minutes of holiday that irregular hours built up with this payday */
  PennyPence  gross, tax, employee_ni, student_loans, pension, attachments, net;
  PennyPence  paid_back, employer_ni, class_1a, employer_pension, pension_relief;
  PennyPence  ssp, family_pay;
  PennyDate   rates_checked;          /* when that year's figures were last held against their sources */
  gint64      file_id;                /* the bureau's payslip; 0: none */
  char       *stated;                 /* what the bureau's says, as penny_stated_write() has it; NULL: ours */
  char       *working;                /* all of PennyPayslip, as penny_payslip_write() has it */
} PennySlip;

/* A line of a payslip's page, as approved. */
typedef struct
{
  gint64      slip_id;
  int         position;
  char       *key;                    /* payslip.h's keys */
  char       *label;
  int         minutes;                /* 0: an amount */
  PennyPence  rate;
  PennyPence  amount;
  char       *explanation;            /* or NULL */
  gint64      line_id;                /* the plan line that an item is paid from; 0: not an item */
} PennySlipLine;

/* Why there is a bill: what approving pay made owed. */
typedef struct
{
  gint64     bill_id;                 /* its key */
  gint64     run_id;                  /* wages, pension, an order: of that run; 0 */
  gint64     assistant_id;            /* wages, an order, an invoice: theirs; 0 */
  int        year;                    /* HMRC: the tax year, 0: not HMRC's */
  int        from_month, to_month;    /* and its tax months */
} PennyPayBill;

PENNY_VALUE (PennyAssistant, penny_assistant)
PENNY_VALUE (PennyContract, penny_contract)
PENNY_VALUE (PennyCodeNotice, penny_code_notice)
PENNY_VALUE (PennyLetterNotice, penny_letter_notice)
PENNY_VALUE (PennyLoanNotice, penny_loan_notice)
PENNY_VALUE (PennyPensionNotice, penny_pension_notice)
PENNY_VALUE (PennyOrder, penny_order)
PENNY_VALUE (PennyDocument, penny_document)
PENNY_VALUE (PennyContact, penny_contact)
PENNY_VALUE (PennyEntry, penny_entry)
PENNY_VALUE (PennyUsualHours, penny_usual_hours)
PENNY_VALUE (PennyTimesheet, penny_timesheet)
PENNY_VALUE (PennyEmployer, penny_employer)
PENNY_VALUE (PennyEmployerYear, penny_employer_year)
PENNY_VALUE (PennyRun, penny_run)
PENNY_VALUE (PennySlip, penny_slip)
PENNY_VALUE (PennySlipLine, penny_slip_line)
PENNY_VALUE (PennyPayBill, penny_pay_bill)

G_END_DECLS
