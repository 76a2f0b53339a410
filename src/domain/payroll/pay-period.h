#pragma once

#include "dates.h"
#include "pay-error.h"

G_BEGIN_DECLS

/* Tax years, months and weeks.  A tax year is named by the year that it begins in: 2026
 * is 6 April 2026 to 5 April 2027, "2026-27".  Tax months run from a 6th to a 5th; tax week
 * 1 begins on 6 April, and week 53 is the odd day or two at the end.  Years 1900-2199; for a date
 * outside them, and for no date, a year, month or week is 0.
 *
 * Source: HMRC, CWG2 "Employer further guide to PAYE and National Insurance contributions". */

typedef enum
{
  PENNY_PAY_WEEKLY,
  PENNY_PAY_FORTNIGHTLY,
  PENNY_PAY_FOUR_WEEKLY,
  PENNY_PAY_MONTHLY,
} PennyPayFrequency;

#define PENNY_PAY_FREQUENCIES 4
#define PENNY_TAX_MONTHS      12

typedef struct
{
  int               year;
  PennyPayFrequency frequency;
  PennyDate         payday;   /* where only the period was said: its last day */
  int               number;   /* the payday's tax month, or its tax week */
  int               of;       /* periods in a year as tax tables count: 12, or 52 for each week-based pay */
  int               n;        /* periods of free pay by now: the number, up to the end of the weeks paid for */
  int               alone;    /* periods of free pay where this payday stands by itself: 1, 2 or 4 */
  gboolean          extra;    /* week 53, 54 or 56: stands by itself whatever the code says */
} PennyPayPeriod;

int         penny_tax_year_of           (PennyDate           date);
PennyDate   penny_tax_year_first        (int                 year);
PennyDate   penny_tax_year_last         (int                 year);
/* "2026-27" both ways; 0 for anything else. */
char       *penny_tax_year_format       (int                 year);
int         penny_tax_year_parse        (const char         *text);
/* 1-12 and 1-53. */
int         penny_tax_month_of          (PennyDate           date);
int         penny_tax_week_of           (PennyDate           date);
/* The last day of a tax month: the 5th. */
PennyDate   penny_tax_month_last        (int                 year,
                                         int                 month);

/* "weekly", "fortnightly", "four-weekly", "monthly": for files and scripts. */
const char *penny_pay_frequency_name    (PennyPayFrequency   frequency);
gboolean    penny_pay_frequency_parse   (const char         *text,
                                         PennyPayFrequency  *frequency);
/* 1, 2 or 4; 0 for monthly. */
int         penny_pay_frequency_weeks   (PennyPayFrequency   frequency);

void        penny_pay_period_on         (PennyPayPeriod     *period,
                                         PennyPayFrequency   frequency,
                                         PennyDate           payday);
/* By number, where the payday itself is not known: a tax month (1-12) or the payday's tax
 * week (1-56: what is above 52 is the extra payday, which tables call 53, 54 or 56). */
gboolean    penny_pay_period_numbered   (PennyPayPeriod     *period,
                                         int                 year,
                                         PennyPayFrequency   frequency,
                                         int                 number,
                                         GError            **error);
/* The first day that is paid for, where pay is for the time up to the payday. */
PennyDate   penny_pay_period_first_day  (const PennyPayPeriod *period);
/* The number that HMRC wants to read: as said, but 54 or 56 for the extra payday of fortnightly or four-weekly pay. */
int         penny_pay_period_name       (const PennyPayPeriod *period);
/* Translated: "tax month 8", "tax week 32". */
char       *penny_pay_period_to_words   (const PennyPayPeriod *period);

G_END_DECLS
