#pragma once

#include "acts.h"
#include "pay-tables.h"
#include "payslip-check.h"
#include "standing.h"

G_BEGIN_DECLS

/* A pay run: who is paid for which days on which payday.  First it is worked out and looked at (a draft, which changes
 * nothing), then approved, as one act with one history entry: the run, its payslips with every line, the entries it
 * paid, and what is owed to each assistant, HMRC and the pension, as bills.  What was approved never changes; a
 * mistake is put right by a run that takes payslips back and pays anew. */

/* Which run comes next for everyone who is paid so often. */
typedef struct
{
  PennyPayFrequency frequency;
  PennyDate         from, to;
  PennyDate         payday;
  guint             n;                /* assistants who would be in it */
  gint64            minutes;          /* approved, not paid yet */
  gint64            not_approved;     /* entered in that time, not approved yet */
} PennyRunDue;
/* PennyRunDue, one a frequency that somebody has, by payday: it goes on from the last run of that frequency. */
GPtrArray   *penny_runs_due           (PennyStore *store, PennyDate today, GError **error);

/* What a bureau's payslip says, typed. */
typedef struct
{
  gint64             assistant_id;
  PennyStatedPayslip stated;
  char              *file_name;       /* of the payslip, or NULL */
  GBytes            *file;            /* kept with it, or NULL */
} PennyStatedSlip;

typedef struct
{
  PennyPayFrequency frequency;
  PennyDate         from, to;         /* the time that is paid for, both counted */
  PennyDate         payday;
  GArray           *assistants;       /* gint64; NULL: all who are paid so often and have anything to be paid */
  gboolean          by_bureau;
  GPtrArray        *stated;           /* PennyStatedSlip, by_bureau; NULL: none */
  gint64            corrects;         /* the run whose payslips of @assistants are taken back first; 0: none */
  GArray           *redundant;        /* gint64: of those whose last pay it is, who leave because the work ended: redundancy pay */
  GArray           *no_notice;        /* gint64: of them, who are paid for their notice instead of working it; both may be NULL */
  PennyDate         today;
} PennyRunRequest;
PennyRunRequest *penny_run_request_new  (void);
PennyRunRequest *penny_run_request_copy (const PennyRunRequest *self);
void             penny_run_request_free (PennyRunRequest       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRunRequest, penny_run_request_free)

typedef enum
{
  PENNY_PAY_WARNING_NO_CONTRACT,      /* these stop the run */
  PENNY_PAY_WARNING_NO_CODE,
  PENNY_PAY_WARNING_NO_LINE,          /* no plan line to pay from */
  PENNY_PAY_WARNING_NO_RATES,         /* the tax year has no file */
  PENNY_PAY_WARNING_CANNOT,           /* the payslip cannot be worked out: the sentence says why */
  PENNY_PAY_WARNING_PAID_ALREADY,     /* a later or the same payday is approved already */
  PENNY_PAY_WARNING_MINIMUM_WAGE,     /* these do not */
  PENNY_PAY_WARNING_RELATION,         /* no word of the funder in writing */
  PENNY_PAY_WARNING_HOURS,            /* more than agreed */
  PENNY_PAY_WARNING_NOT_APPROVED,     /* hours in that time that are not approved, and so not paid */
  PENNY_PAY_WARNING_HOLIDAY,          /* more taken than there is */
  PENNY_PAY_WARNING_PENSION,          /* must be enrolled, or asked whether to join */
  PENNY_PAY_WARNING_LINE,             /* a plan line would run out */
  PENNY_PAY_WARNING_BIRTHDAY,         /* another minimum wage or NI letter since last time */
  PENNY_PAY_WARNING_DIFFERENT,        /* very different from last time */
  PENNY_PAY_WARNING_DOCUMENT,         /* right to work or the like has run out */
  PENNY_PAY_WARNING_CODE,             /* an emergency code after three months, or of last year */
  PENNY_PAY_WARNING_BUREAU,           /* the bureau's payslip differs */
  PENNY_PAY_WARNING_ALLOWANCE,        /* Employment Allowance not claimed: what it costs */
  PENNY_PAY_WARNING_YEAR,             /* rates of the year not looked at since it began */
  PENNY_PAY_WARNING_EARLIER,          /* hours of before that time, not paid yet, are paid with it */
  PENNY_PAY_WARNING_FAMILY_LEAVE,     /* its statutory pay is typed, not worked out */
  PENNY_PAY_WARNING_LAST_PAY,         /* somebody left: what is paid at the end, and what not */
  PENNY_PAY_WARNING_PAID_TOO_MUCH,    /* a correction leaves less than was paid already */
  PENNY_PAY_WARNING_NOT_OVER,         /* some of its days are still to come */
  PENNY_PAY_WARNING_WITHOUT_HOURS,    /* who is paid so often, and is not in it */
} PennyPayWarningKind;

typedef struct
{
  PennyPayWarningKind kind;
  gboolean            stops;          /* the run cannot be approved */
  gint64              assistant_id;   /* 0: of the whole run */
  char               *sentence;       /* what it is and what to do. Translated */
} PennyPayWarning;

/* An item with the plan line that pays it. */
typedef struct
{
  PennyPayItem item;                  /* its words are the draft's own */
  gint64       line_id;
} PennyDraftItem;

typedef struct
{
  PennyStanding *standing;            /* owned; who and on what terms */
  gboolean       worked_out;          /* FALSE: a warning says why not, and there are no figures */
  GArray        *items;               /* PennyDraftItem */
  PennyPayslip   slip;
  GPtrArray     *lines;               /* PennyPayLine, with explanations */
  GPtrArray     *entries;             /* PennyEntry that it pays */
  int            holiday_minutes;
  int            leave_built_up;
  gint64         leave_left;          /* minutes, after this payday; G_MININT64: not known */
  PennySlip     *last;                /* the payday before; or NULL */
  GPtrArray     *last_lines;          /* PennySlipLine, of it; or NULL */
  const PennyStatedSlip *stated;      /* borrowed from the request; or NULL */
  GPtrArray     *findings;            /* PennyPayslipFinding of the bureau's; or NULL */
  PennyPayslip   reversed;            /* what is taken back, where the run corrects */
  gint64         reverses;            /* that slip; 0: none */
  PennyPence     paid_too_much;       /* by a bill that is paid already, where the run corrects; 0: none */
} PennyDraftSlip;

typedef struct
{
  PennyRunRequest *request;           /* a copy; owned */
  int              number;
  GPtrArray       *slips;             /* PennyDraftSlip, by name */
  GPtrArray       *warnings;          /* PennyPayWarning; those that stop first */
  gboolean         stops;
  PennyPence       gross, net, cost;
  PennyPence       hmrc, pension;     /* what it adds to what is owed; may be below 0 */
  PennyDate        hmrc_by, pension_by;   /* NONE: nothing */
  GStrv            owed;              /* sentences: "Amir Sample £1,062.64 on Friday 13 November." */
  char            *seen;              /* a fingerprint of all that was shown: what is approved is what was seen */
} PennyRunDraft;
void           penny_run_draft_free   (PennyRunDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRunDraft, penny_run_draft_free)
/* A PennyRead: request PennyRunRequest, answer PennyRunDraft. */
gpointer       penny_run_draft        (PennyStore *store, gpointer run_request, GError **error);

/* Approving: worked out anew in the act; refused where anything differs from what was @seen. */
typedef struct
{
  PennyRunRequest *request;
  char            *seen;
  char            *note;              /* or NULL; a correction's reason */
} PennyRunApproval;
void           penny_run_approval_free (PennyRunApproval *self);
gboolean       penny_act_approve_run  (PennyStore *store, gpointer run_approval, gint64 *id, GError **error);

/* A payslip with a wrong hour in it is put right in two steps: it is taken back (a run of its own that corrects the first,
 * with the same payday), which sets its hours free to be changed; then a run that corrects the same one, for that
 * assistant, pays them anew.  Bills that are not paid yet go with it. */
typedef struct
{
  gint64    slip_id;
  char     *note;                     /* the reason, or NULL */
} PennyRelease;
void           penny_release_free     (PennyRelease *self);
gboolean       penny_act_release_slip (PennyStore *store, gpointer release, gint64 *id, GError **error);

/* HMRC was told of a run, by a person and not by us. */
typedef struct
{
  gint64    run_id;
  PennyDate on;
  char     *by;
  char     *receipt;                  /* or NULL */
} PennyTold;
void           penny_told_free        (PennyTold *self);
gboolean       penny_act_tell_hmrc    (PennyStore *store, gpointer told, gint64 *id, GError **error);

/* An approved run with its payslips, to look at. A PennyRead: request gint64 *, answer PennyRunView. */
typedef struct
{
  PennyRun  *run;
  GPtrArray *slips;                   /* PennySlip, with working */
  GPtrArray *bills;                   /* PennyBill that it made, HMRC's of its month with them */
  gboolean   is_last;                 /* no later payday of these assistants: undo is enough to put it right */
} PennyRunView;
void           penny_run_view_free    (PennyRunView *self);
gpointer       penny_run_view         (PennyStore *store, gpointer run_id, GError **error);

/* One approved payslip. A PennyRead: request gint64 *, answer PennySlipView. */
typedef struct
{
  PennyRun       *run;
  PennySlip      *slip;
  GPtrArray      *lines;              /* PennySlipLine */
  PennySlip      *last;               /* the payday before, or NULL */
  GPtrArray      *last_lines;
  PennyPayslip    working;
  PennyAssistant *assistant;
  PennyEmployer  *employer;
  gint64          reversed_by;        /* 0: it stands */
  gint64          leave_left;         /* minutes of holiday after it, as known now; G_MININT64: not known, or paid out */
  GPtrArray      *findings;           /* a bureau's: PennyPayslipFinding, or NULL */
} PennySlipView;
void           penny_slip_view_free   (PennySlipView *self);
gpointer       penny_slip_view        (PennyStore *store, gpointer slip_id, GError **error);

G_END_DECLS
