#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* Average weekly earnings, which sick pay and family pay look at: what was paid in the "relevant period", the
 * eight weeks or a little more up to the last payday before, by the weeks, months or days in it.
 *
 * What counts is everything paid in the period that counts for National Insurance, before tax and before any
 * pension is taken off: overtime, holiday pay, bonuses, arrears, sick pay and family pay too.  Pay that was earned
 * in the period and is paid later does not count, and pay that was earned before and paid in it does.  A mistake
 * counts as it was paid, unless both have agreed in writing what was due.
 *
 * Sources: Statutory Sick Pay (General) Regulations 1982, regulation 19; Statutory Maternity Pay (General)
 * Regulations 1986, regulation 21 (the other kinds of family pay have the same rule); HMRC, Statutory Payments
 * Manual SPM170300 (monthly), SPM170400 (months that are not whole), SPM170700 (irregular),
 * SPM170900 (pay that was paid early or late), SPM171000 (what counts, and mistakes). */

/* Ten-millionths of a pound: averages are cut off there, never rounded. */
typedef gint64 PennyFine;

#define PENNY_FINE_PER_PENNY 100000

typedef struct
{
  PennyDate  payday;            /* the normal one, where a holiday moved it */
  PennyPence earnings;          /* gross for NI; 0 where none was due */
  int        beside;            /* other paydays' pay that it holds: 1 where one was paid early with it, -1 where its
                                 * own was paid on another day after the period; mostly 0 */
} PennyEarned;

typedef struct
{
  PennyPayFrequency  frequency;
  gboolean           irregular;     /* no pattern of paydays: counted by days, whatever the frequency */
  PennyDate          before;        /* the last payday must come before this: the first day of sickness, or the
                                     * Sunday after the qualifying or matching week */
  PennyDate          employed_from; /* for those who were not paid for eight weeks yet; or PENNY_DATE_NONE */
  PennyDate          covered_to;    /* the day up to which such a worker was paid; or PENNY_DATE_NONE: the payday */
  PennyPence         contract;      /* what the contract says for one payday, where nothing was paid yet; or 0 */
  const PennyEarned *paid;          /* oldest first */
  guint              n_paid;
} PennyEarningsFacts;

typedef enum
{
  PENNY_AVERAGE_BY_WEEKS,
  PENNY_AVERAGE_BY_MONTHS,
  PENNY_AVERAGE_BY_DAYS,
  PENNY_AVERAGE_BY_CONTRACT,    /* not paid yet */
  PENNY_AVERAGE_UNKNOWN,        /* not paid yet, and no contract is known */
} PennyAverageBy;

typedef struct
{
  PennyAverageBy by;
  gboolean       new_starter;   /* paid for less than eight weeks */
  PennyDate      from, to;      /* the relevant period, both days in it */
  guint          n_paydays;
  PennyPence     total;
  int            count;         /* of weeks, months or days */
  PennyFine      average;       /* a week */
} PennyAverageEarnings;

void        penny_average_earnings_work_out (const PennyEarningsFacts   *facts,
                                             PennyAverageEarnings       *average);
/* @share of it, cut off; at least 0. */
PennyFine   penny_fine_share                (PennyFine                   average,
                                             PennyRate                   share);
/* The same, rounded up to a penny: a payment. */
PennyPence  penny_fine_share_up             (PennyFine                   average,
                                             PennyRate                   share);
/* To the penny, cut off: to be shown. */
PennyPence  penny_fine_to_pence             (PennyFine                   average);
/* Sentences for people. Translated. */
char       *penny_average_earnings_explain  (const PennyAverageEarnings *average);
/* What counts and what does not, for a person who is about to type it. Translated. */
const char *penny_average_earnings_what_counts (void);

G_END_DECLS
