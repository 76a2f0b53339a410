#pragma once

#include "minimum-wage.h"
#include "payslip.h"

G_BEGIN_DECLS

/* Holds what a payroll bureau's payslip says against our own figures, and looks for the reason where they differ: it
 * works the payday out anew with one thing changed at a time - another code, last year's rates, another letter -
 * and gives a reason only where that brings the very figure.  Deductions are worked out on the payslip's own gross, so
 * that one mistake in the hours is told once. */

typedef enum
{
  PENNY_STATED_HOURS,           /* minutes; every other figure is pence */
  PENNY_STATED_RATE,            /* an hour */
  PENNY_STATED_GROSS,
  PENNY_STATED_TAX,             /* below 0: a refund */
  PENNY_STATED_EMPLOYEE_NI,
  PENNY_STATED_STUDENT_LOAN,
  PENNY_STATED_POSTGRADUATE_LOAN,
  PENNY_STATED_EMPLOYEE_PENSION,
  PENNY_STATED_NET,
  PENNY_STATED_EMPLOYER_NI,
  PENNY_STATED_EMPLOYER_PENSION,
  PENNY_STATED_PAY_TO_DATE,     /* for tax, with this payday */
  PENNY_STATED_TAX_TO_DATE,
} PennyStatedFigure;

#define PENNY_STATED_FIGURES (PENNY_STATED_TAX_TO_DATE + 1)

/* What the payslip says; hardly one says all. */
typedef struct
{
  gboolean said[PENNY_STATED_FIGURES];
  gint64   figure[PENNY_STATED_FIGURES];
} PennyStatedPayslip;

/* What we know. */
typedef struct
{
  const char         *who;      /* borrowed; NULL: no name */
  PennyPayTerms       terms;
  gboolean            undeclared;   /* terms.code is only what holds where nobody said how they began */
  gboolean            knows_tax, knows_ni;   /* else terms.code or .ni_letter mean nothing: not checked, nor is net */
  PennyPayPeriod      period;
  PennyYearToDate     before;
  const PennyPayItem *items;    /* borrowed; what should be paid.  None: the payslip's own gross is taken */
  guint               n_items;
  PennyDate           from;     /* the first day paid for, for the minimum wage; NONE: one period before the payday */
  PennyWageWorker     worker;   /* born NONE: not known, and the wage of the oldest is looked at */
} PennyPayslipFacts;

typedef enum
{
  PENNY_REASON_UNKNOWN,
  PENNY_REASON_ROUNDING,        /* a penny apart: fair to leave */
  PENNY_REASON_HOURS,           /* other hours than were worked */
  PENNY_REASON_RATE,            /* another rate than was agreed */
  PENNY_REASON_MINIMUM_WAGE,    /* below it */
  PENNY_REASON_DOES_NOT_ADD_UP, /* the payslip's own figures do not */
  PENNY_REASON_LEFT_OUT,        /* nothing was taken; of net: one figure was not taken off */
  PENNY_REASON_TWICE,           /* taken twice */
  PENNY_REASON_EMPLOYERS,       /* of net: what the employer pays was taken off too */
  PENNY_REASON_SWAPPED,         /* it is another line's figure, and that line has this one's */
  PENNY_REASON_SIGN,            /* taken instead of paid back, or the other way */
  PENNY_REASON_DIGITS,          /* two digits beside each other are swapped */
  PENNY_REASON_EMPLOYMENT_ALLOWANCE,   /* it may have paid: fair to leave */
  PENNY_REASON_EARLIER_EMPLOYER,       /* not counted with this one's: fair to leave */
  PENNY_REASON_NO_REFUND,       /* a refund was due, and nothing was paid back */
  PENNY_REASON_NO_LIMIT,        /* more than half of the pay was taken */
  PENNY_REASON_NOT_WHOLE_POUNDS,   /* a loan's pennies were taken */
  PENNY_REASON_AGREED_GROSS,    /* worked out on the agreed pay, while another was paid */
  PENNY_REASON_BASIS,           /* W1/M1 for cumulative or the other way */
  PENNY_REASON_EMERGENCY,       /* the emergency code */
  PENNY_REASON_BR,
  PENNY_REASON_0T,
  PENNY_REASON_D0,
  PENNY_REASON_NT,
  PENNY_REASON_NATION,          /* Scotland's rates, or not */
  PENNY_REASON_NOTHING_BEFORE,  /* the year's pay and tax so far were left out */
  PENNY_REASON_LAST_YEAR,       /* last year's rates */
  PENNY_REASON_FREQUENCY,       /* tables for another frequency */
  PENNY_REASON_PERIOD,          /* the period before or after */
  PENNY_REASON_NI_LETTER,
  PENNY_REASON_PENSION_KIND,    /* relief at source for net pay or the other way */
  PENNY_REASON_PENSION_ON,      /* all pay for qualifying earnings or the other way */
  PENNY_REASON_PENSION_RATE,
  PENNY_REASON_PENSION_BEFORE_NI,   /* as if pay had been given up for the pension */
  PENNY_REASON_NO_PENSION,      /* of tax: the pension was not taken off first */
  PENNY_REASON_LOAN_PLAN,
} PennyCheckReason;

#define PENNY_CHECK_REASONS (PENNY_REASON_LOAN_PLAN + 1)
#define PENNY_REASONS_OF_ONE 3

typedef struct
{
  PennyStatedFigure figure;
  gint64            stated, ours;
  gboolean          fair;       /* may be left as it is */
  guint             n_reasons;  /* each explains the figure to the penny; 0: ask */
  PennyCheckReason  reasons[PENNY_REASONS_OF_ONE];   /* the likeliest first */
  char             *sentence;   /* sentences for people, with what to ask the bureau. Translated */
} PennyPayslipFinding;

/* "tax", "employee_ni": for scripts. */
const char *penny_stated_figure_name   (PennyStatedFigure         figure);
/* "basis", "ni-letter": for scripts. */
const char *penny_check_reason_name    (PennyCheckReason          reason);

/* PennyPayslipFinding*s in the payslip's order; empty: all that it says agrees.  NULL: as penny_payslip_work_out(),
 * and where there are no rates for the year. */
GPtrArray  *penny_payslip_check        (const PennyRateYears     *years,
                                        const PennyPayslipFacts  *facts,
                                        const PennyStatedPayslip *stated,
                                        GError                  **error);

G_END_DECLS
