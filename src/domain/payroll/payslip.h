#pragma once

#include "attachment.h"
#include "income-tax.h"
#include "national-insurance.h"
#include "pension.h"
#include "student-loan.h"

G_BEGIN_DECLS

/* One payday of one worker, from what was worked to what is paid.  Plain values: no memory of its own.
 *
 * What counts for what: mileage and expenses are paid back and count for nothing.  Redundancy pay is free of tax up
 * to one limit over the whole job, taxed above it, and never counts for the worker's National Insurance, for loans or
 * for a pension (ITEPA 2003, sections 401-404; HMRC, NIM13205: the employer alone pays Class 1A above the limit).
 * Everything else counts for all of them; "net pay" pension contributions are taken off what is taxed and off
 * nothing else.  Orders take from what is left after tax, National Insurance and pension, without family pay (SMP
 * and the like) and redundancy pay, which they may not touch (GOV.UK, "Make benefit debt deductions from an
 * employee's pay: what counts as earnings").  Orders differ here: we take the narrowest sum, which is kind to
 * the worker.  Some orders come before student loans, some after, and some stop them: see PennyOrderRank.
 *
 * gross + paid back = net + deductions, always, to the penny. */

typedef enum
{
  PENNY_PAY_HOURS,              /* at the contract's rate */
  PENNY_PAY_SLEEP_IN,
  PENNY_PAY_WAKING_NIGHT,
  PENNY_PAY_OTHER_RATE,
  PENNY_PAY_TRAINING,
  PENNY_PAY_HOLIDAY,
  PENNY_PAY_HOLIDAY_ROLLED_UP,
  PENNY_PAY_SSP,
  PENNY_PAY_SMP,
  PENNY_PAY_SPP,
  PENNY_PAY_SAP,
  PENNY_PAY_SHPP,
  PENNY_PAY_SPBP,
  PENNY_PAY_SNCP,
  PENNY_PAY_BONUS,
  PENNY_PAY_ARREARS,
  PENNY_PAY_NOTICE,             /* pay instead of working it */
  PENNY_PAY_REDUNDANCY,         /* free of tax and NI up to the limit, taxed without NI above */
  PENNY_PAY_MILEAGE,            /* paid back, not pay */
  PENNY_PAY_EXPENSES,           /* the same */
} PennyPayKind;

#define PENNY_PAY_KINDS (PENNY_PAY_EXPENSES + 1)

typedef struct
{
  PennyPayKind kind;
  const char  *label;           /* borrowed; NULL: the kind's own words */
  int          minutes;         /* 0: an amount, not hours */
  PennyPence   rate;            /* an hour, with @minutes */
  PennyPence   amount;          /* without @minutes */
  const char  *explanation;     /* borrowed, translated sentences: how it came about; NULL: its line says what its kind
                                 * and hours do, and no more.  See statutory-items.h */
} PennyPayItem;

#define PENNY_ATTACHMENTS 4

/* What the contract and HMRC's notices say, as they stand on the payday. */
typedef struct
{
  PennyPayFrequency frequency;
  PennyTaxCode      code;
  char              ni_letter;
  int               loan_plan;  /* 0: none */
  gboolean          postgraduate_loan;
  PennyPensionTerms pension;
  guint             n_attachments;
  PennyAttachment   attachments[PENNY_ATTACHMENTS];
} PennyPayTerms;

#define PENNY_NI_LETTERS_A_YEAR 6

/* What a year's paydays made of one letter, as P11, FPS and P60 want it. */
typedef struct
{
  char       letter;
  PennyPence pay, at_lel, lel_to_pt, pt_to_uel, employee, employer;
} PennyNiToDate;

/* This employer's figures of the year so far; all 0 before the first payday but what a P45 brings. */
typedef struct
{
  PennyPence    before_pay, before_tax;   /* an earlier employer's this year, from the P45 */
  PennyPence    gross;
  PennyPence    pay, tax;                 /* for tax, here */
  PennyPence    student_loan, postgraduate_loan;
  PennyPence    pension, pension_relief, employer_pension;
  PennyPence    pension_before_tax;       /* of pension: what was taken by "net pay" */
  PennyPence    statutory[PENNY_PAY_KINDS];   /* by kind, SSP to SNCP */
  /* Redundancy pay, and what of it was tax-free.  The limit does not begin anew with a tax year: these two alone go
   * on from the last year into the next (ITEPA 2003, section 404(4)): penny_year_to_date_begin_next(). */
  PennyPence    redundancy, tax_free;
  PennyPence    class_1a;                 /* the employer's, on redundancy pay above it */
  PennyPence    attachments, net;
  guint         n_ni;
  PennyNiToDate ni[PENNY_NI_LETTERS_A_YEAR];
} PennyYearToDate;

typedef struct
{
  PennyPayTerms       terms;
  PennyPayPeriod      period;
  int                 minutes;            /* worked: not holiday, not sick */
  PennyPence          by_kind[PENNY_PAY_KINDS];   /* this payday's items, added up by kind */
  PennyPence          gross;              /* all pay; not what is paid back */
  PennyPence          for_tax, for_ni;    /* what of it each counts */
  PennyPence          paid_back;          /* mileage, expenses */
  PennyPence          tax_free;           /* of redundancy pay, what is within the limit; of earlier pay too, where a
                                           * payday that used the limit up was taken back */
  PennyPence          class_1a;           /* the employer's National Insurance on the rest of it */
  PennyTaxWorking     tax;
  PennyNiWorking      ni;
  PennyLoanWorking    loan, postgraduate;
  PennyPensionWorking pension;
  PennyPence          attachable;         /* what orders look at */
  PennyPence          attachments[PENNY_ATTACHMENTS];
  PennyPence          left_for[PENNY_ATTACHMENTS];   /* of it, when each order's turn came */
  PennyPence          deductions;         /* all of them; a refund takes off */
  PennyPence          net;                /* gross - deductions + paid back */
  PennyYearToDate     after;              /* the year with this payday */
  gboolean            new_letter;         /* the year's first payday with this NI letter */
  gboolean            reverses;           /* takes another slip back */
} PennyPayslip;

/* minutes x rate to the nearest penny, half up (half away from 0: minutes below 0 take the same back); or
 * the amount.  The rate is at most PENNY_PAY_MOST. */
PennyPence  penny_pay_item_amount     (const PennyPayItem    *item);
/* Translated: "Hours worked", "Holiday", "Statutory sick pay". */
const char *penny_pay_kind_words      (PennyPayKind           kind);
/* Mileage and expenses: no pay. */
gboolean    penny_pay_kind_is_paid_back (PennyPayKind         kind);
/* "hours", "holiday", "ssp": for scripts; a line's key. */
const char *penny_pay_kind_name       (PennyPayKind           kind);

/* @before: the year without this payday; NULL for nothing yet this year; may be &@slip->after.  No items: nobody
 * worked, and there may still be a refund.  Items below 0 correct pay of before: they bring a cumulative
 * year's tax back to the penny, and then alone may the net be below 0.  National Insurance and loans look at each
 * payday by itself, so a mistake in an earlier payday is put right to the penny by reversing that payslip and
 * working the payday out anew.
 * FALSE: an amount too large, more taken off than is paid, a code or loan plan that this year does
 * not have, or more NI letters than a year can have; @slip is then no payslip, and its year as before.
 * Allocates nothing but an error. */
gboolean    penny_payslip_work_out    (const PennyRates      *rates,
                                       const PennyPayTerms   *terms,
                                       const PennyPayPeriod  *period,
                                       const PennyPayItem    *items,
                                       guint                  n_items,
                                       const PennyYearToDate *before,
                                       PennyPayslip          *slip,
                                       GError               **error);

/* Takes a payslip back: each of its amounts is turned over.  @now: the year as it stands, with @slip and perhaps
 * later ones in it; @reversed->after is the year without it.  NULL: @slip was the last; then it is the year as
 * it was before @slip.  The payday can then be worked out anew with that as what was before: its National Insurance
 * and loans are right at once, and so is its tax if it was the last; where later ones stay, tax comes right
 * with the next payday on a cumulative code, and what of redundancy pay is tax-free with it.  @reversed is not @slip. */
void        penny_payslip_reverse     (const PennyPayslip    *slip,
                                       const PennyYearToDate *now,
                                       PennyPayslip          *reversed);
/* What the payday costs the budget: pay, what is paid back, and the employer's National Insurance (of which
 * the Employment Allowance may give some back) and pension contribution. */
PennyPence  penny_payslip_cost        (const PennyPayslip    *slip);

/* A line of the page: each can say why. */
typedef struct
{
  const char *key;              /* for tests and scripts: see below */
  char       *label;            /* translated */
  PennyPence  amount;           /* as the page shows it: what is taken off is below 0 */
  char       *explanation;      /* sentences, translated; NULL: nothing to say */
} PennyPayLine;

/* PennyPayLine*s, to be filled. */
GPtrArray  *penny_pay_lines_new       (void);
/* Takes @explanation; borrows @key. */
void        penny_pay_lines_add       (GPtrArray             *lines,
                                       const char            *key,
                                       const char            *label,
                                       PennyPence             amount,
                                       char                  *explanation);
/* PennyPayLine*s in the page's order: pay, what is taken off, net, what the employer pays beside it.  Keys: an
 * item's kind by name; gross; tax, employee_ni, student_loan, postgraduate_loan, employee_pension, attachment;
 * deductions; items paid back; net; employer_ni, class_1a, employer_pension, cost.  @items: those that the slip was
 * worked out from; of a slip that takes another back, the other's. */
GPtrArray  *penny_payslip_lines       (const PennyPayslip    *slip,
                                       const PennyPayItem    *items,
                                       guint                  n_items);

G_END_DECLS
