#pragma once

#include "parental-entitlement.h"

G_BEGIN_DECLS

/* What maternity, adoption, paternity, shared parental, bereavement and neonatal care pay comes to, week by week.
 *
 * A week of pay begins on any day of the week.  Maternity and adoption pay: six weeks at the share (90%) of average
 * weekly earnings, then the lower of the flat rate and that share, 39 in all; the others: the lower of the two.
 * A new year's flat rate is for weeks that begin on the day it begins or later (a Sunday early in April), so a week
 * that has begun keeps the old one.  Each week is rounded up to a penny.
 *
 * Sources: Statutory Maternity Pay (General) Regulations 1986, regulations 6 and 28; Statutory Paternity Pay and
 * Statutory Adoption Pay (Weekly Rates) Regulations 2002, regulations 2-4; HMRC, Statutory Payments Manual
 * SPM220400 (rates, and the week from which they change) and SPM182300 (paying by week or by part of one). */

typedef struct
{
  PennyDate start;
  int       weeks;
} PennyParentalBlock;

typedef struct
{
  PennyDate  start;             /* it ends six days later */
  PennyFine  rate;              /* the flat rate or the share of earnings, whichever was taken */
  gboolean   at_share;          /* the share */
  gboolean   estimate;          /* figures of its tax year are not there yet: those of the last year */
  PennyPence amount;
} PennyParentalWeek;

#define PENNY_PARENTAL_WEEKS 39

typedef struct
{
  PennyParentalKind kind;
  PennyFine         average;
  PennyRate         share;
  guint             n_weeks;
  PennyParentalWeek weeks[PENNY_PARENTAL_WEEKS];
  PennyPence        total;      /* of weeks whose figures are known, */
  PennyPence        estimate;   /* and of the others */
} PennyParentalPay;

/* @blocks: oldest first.  Weeks after the last tax year that there are figures for are worked out with that year's,
 * and marked.  FALSE for too many weeks, blocks out of order, or a tax year before those that there are figures for. */
gboolean    penny_parental_pay_work_out  (const PennyRateYears      *years,
                                          PennyParentalKind          kind,
                                          PennyFine                  average,
                                          const PennyParentalBlock  *blocks,
                                          guint                      n_blocks,
                                          PennyParentalPay          *pay,
                                          GError                   **error);
/* What a pay period from one day to another, both counted, pays: the weeks that end in it. */
PennyPence  penny_parental_pay_between   (const PennyParentalPay    *pay,
                                          PennyDate                  from,
                                          PennyDate                  to);
/* The same for an employer who pays by the day: sevenths of a week's rate, added up and the sum rounded up, as
 * GOV.UK's calculator does. */
PennyPence  penny_parental_pay_for_days  (const PennyParentalPay    *pay,
                                          PennyDate                  from,
                                          PennyDate                  to);
/* Sentences for people: all of it, and one week. Translated. */
char       *penny_parental_pay_explain   (const PennyParentalPay    *pay);
char       *penny_parental_week_explain  (const PennyParentalPay    *pay,
                                          guint                      number);

G_END_DECLS
