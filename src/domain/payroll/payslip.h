#pragma once

#include "attachment.h"
#include "income-tax.h"
#include "national-insurance.h"
#include "pension.h"
#include "student-loan.h"

G_BEGIN_DECLS

/* One payday of one worker, from what was worked to what is paid.  Plain values: no memory of its own. */

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
  PennyPence    statutory[PENNY_PAY_KINDS];   /* by kind, SSP to SNCP */
  PennyPence    redundancy;               /* of the tax-free limit */
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
  PennyTaxWorking     tax;
  PennyNiWorking      ni;
  PennyLoanWorking    loan, postgraduate;
  PennyPensionWorking pension;
  PennyPence          attachments[PENNY_ATTACHMENTS];
  PennyPence          deductions;         /* all of them; a refund takes off */
  PennyPence          net;                /* gross - deductions + paid back */
  PennyYearToDate     after;              /* the year with this payday */
} PennyPayslip;

/* minutes x rate to the nearest penny, half up; or the amount. */
PennyPence  penny_pay_item_amount     (const PennyPayItem    *item);
/* Translated: "Hours worked", "Holiday", "Statutory sick pay". */
const char *penny_pay_kind_words      (PennyPayKind           kind);

/* @before: NULL for nothing yet this year. */
gboolean    penny_payslip_work_out    (const PennyRates      *rates,
                                       const PennyPayTerms   *terms,
                                       const PennyPayPeriod  *period,
                                       const PennyPayItem    *items,
                                       guint                  n_items,
                                       const PennyYearToDate *before,
                                       PennyPayslip          *slip,
                                       GError               **error);

/* A line of the page: each can say why. */
typedef struct
{
  const char *key;              /* "tax", "employee_ni", ...: for tests and scripts */
  char       *label;            /* translated */
  PennyPence  amount;           /* as the page shows it: what is taken off is below 0 */
  char       *explanation;      /* sentences, translated; NULL: nothing to say */
} PennyPayLine;

void        penny_pay_line_free       (PennyPayLine          *line);
/* PennyPayLine*s in the page's order: pay, what is taken off, net, what the employer pays beside it. */
GPtrArray  *penny_payslip_lines       (const PennyPayslip    *slip,
                                       const PennyPayItem    *items,
                                       guint                  n_items);

G_END_DECLS
