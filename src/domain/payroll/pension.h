#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What a worker and an employer pay into a workplace pension on one payday.  Amounts are pence.
 *
 * Qualifying earnings are what lies between a lower and an upper level of the pay reference period; the
 * levels are published for each frequency and are not worked from the year (Pensions Act 2008, section 13;
 * The Pensions Regulator, "Earnings thresholds").  Relief at source: the worker pays 80% of the
 * contribution and the scheme claims the basic rate from HMRC, in Scotland and Wales too (Finance Act 2004,
 * section 192; NEST, "Calculating tax relief").
 *
 * A payday whose pay is below 0 (more taken back than earned) puts nothing in and takes nothing out: the
 * money is in the worker's own pot by then, and only the scheme can give it back. */

typedef enum
{
  PENNY_PENSION_NONE,
  PENNY_PENSION_RELIEF_AT_SOURCE,   /* taken from pay after tax; the scheme claims the basic rate back */
  PENNY_PENSION_NET_PAY,            /* taken before tax is worked out */
} PennyPensionKind;

typedef struct
{
  PennyPensionKind kind;
  PennyRate        employee;    /* of pensionable pay, the relief with it: 500 is 5%, of which 4% is taken at source */
  PennyRate        employer;
  gboolean         on_all;      /* of all pay; else of qualifying earnings */
} PennyPensionTerms;

typedef struct
{
  PennyPensionTerms terms;
  PennyPence pay;
  PennyPence lower, upper;      /* the band of qualifying earnings; 0 where all pay counts */
  PennyPence pensionable;       /* what of the pay counts */
  PennyPence employee;          /* taken from pay */
  PennyPence relief;            /* what the scheme claims back beside it; 0 for net pay, where tax is less instead */
  PennyPence employer;
} PennyPensionWorking;

/* Each contribution is rounded once, to the nearest penny, half up.  What the scheme claims is the whole
 * contribution less what was taken from pay, so the two always make up the rate that was agreed. */
void       penny_pension_work_out    (const PennyRates           *rates,
                                      PennyPayFrequency           frequency,
                                      const PennyPensionTerms    *terms,
                                      PennyPence                  pay,
                                      PennyPensionWorking        *working);
/* What counts, and what comes off the pay: the worker's share.  Sentences for people. Translated; free with g_free(). */
char      *penny_pension_explain     (const PennyPensionWorking  *working);

G_END_DECLS
