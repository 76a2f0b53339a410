#pragma once

#include "average-earnings.h"
#include "rates.h"

G_BEGIN_DECLS

/* Statutory Sick Pay of one spell of sickness and of those before it that link to it.
 *
 * The figures of each tax year say which rule a day has (PennySickPayRates): up to 5 April 2026 a spell of four days
 * or more, three waiting days, earnings of the lower earnings limit and the flat rate; from 6 April 2026 the first
 * day, whatever the earnings, and the lower of the flat rate and 80% of average earnings.  Either way a day's pay is
 * the week's by the number of qualifying days, cut off at four decimals of a pound; the days of each week from
 * Sunday to Saturday are added up and that sum is rounded up to a penny; at most 28 weeks; spells eight weeks apart
 * or less are one, with the average earnings of the first.
 *
 * Over the change of 2026: who was being paid, or had served all waiting days, keeps the flat rate (the new year's)
 * until they are back at work; who was still waiting, or earned too little, is paid by the new rule from that day;
 * whoever was not paid and had been off for 28 weeks or more gets nothing until they have been back at work.
 *
 * Sources: Social Security Contributions and Benefits Act 1992, sections 151-157 and schedule 11; Employment Rights
 * Act 2025, sections 10-12; Statutory Sick Pay (General) Regulations 1982; GOV.UK's table of daily rates (four
 * decimals); for the change, what DWP told makers of payroll software in December 2025 and February 2026, as
 * https://payadvice.uk/2026/02/09/added-statutory-sick-pay-ssp-transitional-guidance reports it.
 * Left open there, and read in the worker's favour: that served waiting days are enough to keep the flat rate, and
 * that someone who was being paid does not lose the last days of their 28 weeks. */

typedef struct
{
  PennyDate first, last;        /* whole days too ill to work, days off among them */
  gboolean  worked_first;       /* some work was done on the first day, so it does not count */
} PennySickSpell;

typedef enum
{
  PENNY_SICK_PAID,
  PENNY_SICK_WORKED,            /* its only day was one on which they worked */
  PENNY_SICK_TOO_SHORT,         /* fewer days in a row than the rule of the time asks for */
  PENNY_SICK_EARNS_TOO_LITTLE,  /* under the lower earnings limit, where the rule has one */
  PENNY_SICK_ONLY_WAITING,      /* all of its qualifying days were waiting days */
  PENNY_SICK_NO_QUALIFYING_DAY, /* the days are none that they would have worked */
  PENNY_SICK_USED_UP,           /* 28 weeks are over */
  PENNY_SICK_THREE_YEARS,       /* linked spells go back for three years */
  PENNY_SICK_LONG_BEFORE,       /* unpaid and off for 28 weeks before the rule changed */
  PENNY_SICK_ON_FAMILY_PAY,     /* maternity pay or allowance, and the weeks about the birth */
  PENNY_SICK_LEFT,              /* not employed any more, or did no work yet */
  PENNY_SICK_IN_CUSTODY,
  PENNY_SICK_STRIKE,
} PennySickReason;

/* A time without a right to sick pay.  A spell that meets it is not paid from then on. */
typedef struct
{
  PennySickReason why;          /* one of the last four */
  PennyDate       from, to;     /* to: PENNY_DATE_NONE for ever */
} PennySickBar;

/* Days of the week by penny_date_weekday: bit 0 is Monday, bit 6 Sunday. */
typedef guint8 PennyWeekdays;

#define PENNY_WEEKDAY(weekday) ((PennyWeekdays) (1u << ((weekday) - 1)))
#define PENNY_EVERY_DAY        ((PennyWeekdays) 0x7f)

typedef struct
{
  PennyWeekdays         qualifying;   /* the days that the worker would work */
  PennyFine             average;      /* average weekly earnings before the first of the linked spells */
  const PennySickSpell *spells;       /* oldest first, none touching the next but where that is one illness */
  guint                 n_spells;
  const PennySickBar   *bars;
  guint                 n_bars;
} PennySickFacts;

/* Three years of linked spells, and the weeks that they begin and end in. */
#define PENNY_SICK_WEEKS 160

typedef struct
{
  PennyDate  sunday;            /* its first day */
  int        sick;              /* qualifying days too ill to work, waiting days among them */
  int        paid;              /* of them */
  gint64     a_day;             /* on its last paid day, in 1/10000 of a pound */
  gint64     exact;             /* all of them, likewise */
  PennyPence amount;            /* that, rounded up to a penny */
} PennySickWeek;

typedef struct
{
  PennySickReason reason;       /* why the last spell is not paid, or not to its end; PENNY_SICK_PAID: it is */
  guint           linked;       /* earlier spells that were taken with it */
  PennyDate       first, last;  /* of all of them */
  PennyDate       stops;        /* the first day of the last spell that is not paid for @reason; or NONE */
  int             days_a_week;  /* qualifying days */
  int             waiting;      /* waiting days served */
  int             paid;         /* days, of all of them */
  int             spell_paid;   /* and of the last alone */
  int             left;         /* days of the 28 weeks that are still there */
  int             most_weeks;   /* 28 */
  int             least_days;   /* days in a row that the rule asked for on the last day */
  PennyDate       first_paid;   /* in the last spell; or NONE */
  PennyPence      flat;         /* on the last paid day: the flat rate a week, */
  PennyRate       share;        /* the share of average earnings; 0: the flat rate whatever they are, */
  gboolean        flat_kept;    /* whether the flat rate was kept over the change of rule, */
  PennyFine       a_week;       /* and the week's rate that was taken */
  PennyPence      limit;        /* the lower earnings limit, where the first day's rule has one; or 0 */
  PennyFine       average;
  PennyPence      total;        /* of all of them */
  PennyPence      spell_total;  /* and what the last adds to it */
  guint           n_weeks;
  PennySickWeek   weeks[PENNY_SICK_WEEKS];   /* with a qualifying day of sickness in them */
} PennySickPay;

/* FALSE for spells out of order, no qualifying day, or a tax year without figures. */
gboolean    penny_sick_pay_work_out  (const PennyRateYears  *years,
                                      const PennySickFacts  *facts,
                                      PennySickPay          *pay,
                                      GError               **error);
/* What the weeks that end between two days, both counted, come to: a pay period's. */
PennyPence  penny_sick_pay_between   (const PennySickPay    *pay,
                                      PennyDate              from,
                                      PennyDate              to);
/* Sentences for people: all of it, what a week of it is or why there is none, and one week. Translated. */
char       *penny_sick_pay_explain   (const PennySickPay    *pay);
char       *penny_sick_pay_explain_rate (const PennySickPay *pay);
char       *penny_sick_week_explain  (const PennySickPay    *pay,
                                      const PennySickWeek   *week);

G_END_DECLS
