#pragma once

#include "employment-allowance.h"
#include "payslip.h"

G_BEGIN_DECLS

/* What an employer owes HMRC, tax month by tax month, as form P32 adds it up: tax, loans and National Insurance
 * of everyone paid in the month, less the Employment Allowance and what family pay gives back. */

/* Pay in the time around a child's coming or a bereavement: SMP, SPP, SAP, ShPP, SPBP and SNCP, in the order
 * of PennyPayKind. */
#define PENNY_FAMILY_PAY 6

/* What one payday of one worker adds; from a payslip of ours, or typed from a bureau's.  Each within PENNY_PAY_MOST. */
typedef struct
{
  PennyDate  payday;
  PennyPence tax;               /* below 0: a refund that was paid out */
  PennyPence student_loans;     /* with the postgraduate one */
  PennyPence employee_ni, employer_ni;
  PennyPence class_1a;          /* on redundancy pay above the tax-free limit: no allowance covers it */
  PennyPence family_pay[PENNY_FAMILY_PAY];   /* what may be recovered; never SSP */
} PennyPaid;

typedef struct
{
  int      allowance_claimed_in;   /* the tax month of the Employment Allowance's claim, 1-12; 0: not claimed this year */
  gboolean small_employer;      /* Class 1 NI of the limit or less in the year that family pay looks at */
  gboolean quarterly;           /* pays each quarter */
  gboolean by_post;             /* must arrive by the 19th, not the 22nd */
} PennyEmployerTerms;

typedef struct
{
  int        month;             /* tax month, 1-12 */
  PennyPence tax, student_loans, employee_ni, employer_ni, class_1a;
  PennyPence allowance;         /* taken off employer_ni; a late claim's month has the earlier months' too */
  PennyPence recovered[PENNY_FAMILY_PAY];      /* family pay given back */
  PennyPence compensation[PENNY_FAMILY_PAY];   /* small employers: for the NI on it */
  PennyPence given_back;        /* both, added up */
  guint      paid;              /* how many paydays: 0 says that nobody was paid */
  PennyPence due;               /* of this month alone; below 0: HMRC owes it, and it is taken off the next payments */
} PennyTaxMonth;

/* One payment: of a month or of a quarter. */
typedef struct
{
  int        from, to;          /* tax months */
  PennyPence due;               /* after what HMRC owed from before; 0: nothing to pay */
  PennyPence carried;           /* what HMRC still owes, for the next */
  PennyDate  due_on;            /* the 22nd, or the 19th by post */
  PennyDate  pay_by;            /* the working day on or before it */
} PennyHmrcPayment;

typedef struct
{
  int              year;
  PennyTaxMonth    months[PENNY_TAX_MONTHS];
  PennyTaxMonth    total;       /* month 0 */
  PennyPence       allowance_left;
  PennyPence       allowance_worth;     /* what it saves in this year so far, or would if it were claimed */
  guint            n_payments;
  PennyHmrcPayment payments[PENNY_TAX_MONTHS];
} PennyOwedToHmrc;

/* The day on which a payment of that tax month falls due; month 12's is in the April after the year.
 * Source: Income Tax (PAYE) Regulations 2003, regulations 68-70. */
PennyDate penny_hmrc_due_on        (int                        year,
                                    int                        month,
                                    gboolean                   by_post);

void      penny_paid_from_slip     (PennyPaid                 *paid,
                                    const PennyPayslip        *slip);
/* @paid: in any order; those of other tax years are left out. */
void      penny_owed_to_hmrc_work_out (PennyOwedToHmrc        *owed,
                                    const PennyRates          *rates,
                                    const PennyEmployerTerms  *terms,
                                    const PennyPaid           *paid,
                                    guint                      n_paid);
/* Whether payments may be made each quarter: the year's average month is under the limit (1,500).
 * @expected_a_year: what a year will come to, less what is recovered. Source: regulation 70. */
gboolean  penny_hmrc_may_pay_quarterly (const PennyRates      *rates,
                                    PennyPence                 expected_a_year);

G_END_DECLS
