#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* The minimum wage: which one is a worker's, and whether a pay reference period's pay reaches it.  Amounts are
 * pence, times are minutes.
 *
 * Both the wage and the worker's age are those of the first day of the pay reference period, so a birthday or a
 * 1 April in the middle of it changes nothing before the next.  It is asked of the average: pay that counts
 * over hours that count.  Sources: National Minimum Wage Act 1998, sections 17 and 31; National Minimum Wage
 * Regulations 2015, regulations 4-16 and 30-35; HMRC's National Minimum Wage Manual;
 * https://www.gov.uk/guidance/calculating-the-minimum-wage.
 *
 * A flat sum for a sleep-in: the law is open.  Since Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8 only the time
 * awake for work is worked.  Smith v Oxfordshire Learning Disability NHS Trust (UKEAT/0176/09) counted such a sum, but where
 * the whole night was held to be work; regulation 10(k) leaves out what is paid for an aspect of the working
 * arrangements.  So it is not counted, which is right for the worker whatever a court says, and where it would make
 * the difference that is said.  What the contract pays for the time awake, alone or as a part of a flat sum, is pay.
 *
 * Pay is made in whole pennies.  Where the exact sum for the hours has part of a penny, the nearest penny is enough for
 * the whole period (not for each hour of it), as it is for the pay of any hours. */

typedef struct
{
  PennyDate born;
  PennyDate apprentice_since;   /* NONE: no apprentice */
} PennyWageWorker;

/* What is worked.  Not here: holiday, sickness, breaks, the way from home and back. */
typedef struct
{
  int worked;                   /* by the clock, also waiting there and on standby */
  int travel;                   /* between clients, on errands, to training */
  int training;
  int waking_nights;            /* counts whole, also where a nap is allowed */
  int sleep_ins;                /* with a place to sleep: does not count; what is awake for work does, and is not in it */
  int awake;                    /* in sleep-ins, for work */
} PennyWageHours;

/* What is paid, before anything is taken off. */
typedef struct
{
  PennyPence pay;               /* for those hours, at basic rates, and bonuses */
  PennyPence premium;           /* what nights, weekends and overtime pay above the basic rate: does not count */
  PennyPence sleep_in_pay;      /* for being there asleep: not counted, see above */
  PennyPence other;             /* holiday, sick and family pay, arrears, expenses paid back: do not count */
  PennyPence taken;             /* taken off for the employer's own use or for what the job needs (uniform, tools) */
  PennyPence spent;             /* by the worker on what the job needs, and not paid back */
  int        lodging_days;      /* on which the employer gave a place to live, midnight to midnight */
  PennyPence lodging_charge;    /* for those days, taken off pay or paid by itself; 0: free */
} PennyWagePay;

typedef struct
{
  PennyDate       from;         /* the first day of the pay reference period */
  PennyWageWorker worker;
  PennyWageHours  hours;
  PennyWagePay    pay;
} PennyWageFacts;

typedef struct
{
  PennyWageFacts facts;
  int            age;
  gboolean       as_apprentice;
  PennyPence     rate;          /* 0: too young for one */
  gint64         minutes;       /* that count */
  PennyPence     lodging;       /* what living there adds (free) or takes (dear) */
  PennyPence     counted;       /* of pay; may be below 0 */
  PennyPence     needed;        /* rate x minutes */
  PennyPence     average;       /* an hour, for show; 0 without hours */
  PennyPence     short_by;      /* 0: enough */
  PennyPence     short_at_least;   /* what would still be missing if all of sleep_in_pay counted */
} PennyWageCheck;

/* Borrowed: the figures for a pay reference period that begins on @first, which from 1 to 5 April are the next tax
 * year's.  NULL and PENNY_PAY_ERROR_NO_RATES where that year has no file. */
const PennyWageRates *penny_wage_rates_on (const PennyRateYears *years,
                                           PennyDate             first,
                                           GError              **error);

/* An hour; 0 for those who are too young.  The apprentice rate is for apprentices under 19 and for the first
 * twelve months of the apprenticeship (regulation 5); it may be NULL whether it is that one. */
PennyPence penny_wage_rate                (const PennyWageRates  *wage,
                                           const PennyWageWorker *worker,
                                           PennyDate              first,
                                           gboolean              *as_apprentice);
/* The first day after @on from which a period that begins then has another rate, by age or by the end of
 * apprentice pay, with these figures; NONE: no more.  @rate, which may be NULL: what it will be. */
PennyDate  penny_wage_next_change         (const PennyWageRates  *wage,
                                           const PennyWageWorker *worker,
                                           PennyDate              on,
                                           PennyPence            *rate);

void       penny_wage_check               (const PennyWageRates  *wage,
                                           const PennyWageFacts  *facts,
                                           PennyWageCheck        *check);
/* What is owed now for pay that was short then: at the present wage for the age and apprenticeship of then,
 * where that is higher; never less than what was missing.  Rounded up to a penny.  Source: section 17;
 * NMWM13160. */
PennyPence penny_wage_arrears             (const PennyWageCheck  *check,
                                           const PennyWageRates  *now);
/* Sentences for people. Translated; free with g_free(). */
char      *penny_wage_check_explain       (const PennyWageCheck  *check);
char      *penny_wage_arrears_explain     (const PennyWageCheck  *check,
                                           const PennyWageRates  *now);

G_END_DECLS
