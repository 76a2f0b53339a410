#pragma once

#include "pay-period.h"
#include "pence.h"

G_BEGIN_DECLS

/* Every figure of one tax year that pay depends on, read from data/rates/2026-27.ini or a file
 * of the same form that a person added.  Plain values, filled once and then only read. */

/* Hundredths of a percent: 2000 is 20%. */
typedef int PennyRate;

#define PENNY_RATE_WHOLE 10000

typedef enum
{
  PENNY_NATION_RUK,             /* England and Northern Ireland */
  PENNY_NATION_SCOTLAND,
  PENNY_NATION_WALES,
} PennyNation;

#define PENNY_NATIONS      3
#define PENNY_TAX_BANDS    8
#define PENNY_NI_CHANGES   4
#define PENNY_WAGE_AGES    6
#define PENNY_LOAN_PLANS   6    /* by plan number: 1, 2, 4, 5 */

typedef struct
{
  PennyPence top;               /* of a year's taxable pay; G_MAXINT64 for the last */
  PennyRate  rate;
} PennyTaxBand;

typedef struct
{
  guint        n;
  guint        basic;           /* which is the basic rate: BR is this one, D0 the next, and so on */
  PennyTaxBand band[PENNY_TAX_BANDS];
} PennyTaxBands;

/* A threshold of National Insurance by PennyPayFrequency: weekly and monthly as published,
 * two and four weeks worked from the year, rounded up to a pound. */
typedef PennyPence PennyThreshold[PENNY_PAY_FREQUENCIES];

typedef struct
{
  PennyDate      from;          /* paydays from here on */
  PennyThreshold lel, st, pt, uel;
  PennyThreshold ust;           /* upper secondary: under 21, apprentice under 25, veteran */
  PennyThreshold fust;          /* freeports and investment zones */
  PennyRate      main, reduced, upper;
  PennyRate      employer;
} PennyNiRates;

typedef struct
{
  PennyPence     flat;          /* a week */
  PennyRate      share;         /* of average earnings; 0: the flat rate whatever they are */
  gboolean       floor;         /* average earnings must reach the lower earnings limit */
  int            waiting_days;
  int            most_weeks;
  int            link_weeks;    /* spells this far apart, or less, are one */
} PennySickPayRates;

typedef struct
{
  PennyDate      from;          /* weeks that begin on or after this */
  PennyPence     flat;          /* a week */
  PennyRate      share;         /* of average earnings */
} PennyParentalPayRates;

/* What has changed about leave and pay for families.  For children who are due, placed or born in the year. */
typedef struct
{
  int            paternity_weeks;     /* paternity pay ends so long after */
  gboolean       paternity_apart;     /* its weeks need not follow each other */
  gboolean       paternity_service;   /* its leave, that begins in the year, asks for 26 weeks of work too */
  gboolean       neonatal_pay;        /* there is neonatal care pay */
} PennyFamilyLeaveRules;

typedef struct
{
  int            age;           /* this age and over */
  PennyPence     an_hour;
} PennyWageForAge;

typedef struct
{
  PennyDate       from;         /* pay reference periods that begin on or after this */
  guint           n;
  PennyWageForAge ages[PENNY_WAGE_AGES];   /* oldest first */
  PennyPence      apprentice;
  PennyPence      accommodation;           /* a day */
} PennyWageRates;

typedef struct
{
  PennyDate      from;          /* leave years that begin on or after this */
  PennyRate      share;         /* of the hours worked, where they are irregular; 0: the law knew no such share */
} PennyHolidayRates;

typedef struct
{
  PennyThreshold trigger;
  PennyPence     trigger_year;
  PennyThreshold lower;
  PennyPence     lower_year;
  PennyThreshold upper;
  PennyPence     upper_year;
  PennyRate      least_employer, least_total;
  PennyRate      relief;        /* what the scheme claims back for the worker */
  int            youngest, oldest;         /* who may join: 16 to 74 */
  int            enrolled_from;            /* who must, up to State Pension age: 22 */
} PennyPensionRates;

typedef struct
{
  char          *file;          /* "2026-27.ini" */
  char          *text;          /* the file as it was written: readable, each section with its source */
  int            year;
  PennyDate      checked;       /* when its figures were last held against their sources */
  gboolean       own;           /* a file that the person added */
  PennyPence     allowance;     /* 12,570 */
  char           emergency_code[8];        /* "1257L" */
  PennyTaxBands  tax[PENNY_NATIONS];
  guint          n_ni;          /* more than one where rates changed in the year */
  PennyNiRates   ni[PENNY_NI_CHANGES];
  PennyPence     employment_allowance;
  PennyPence     small_employer;           /* this much Class 1 NI a year or less */
  PennyRate      small_recovery, other_recovery;
  PennyPence     quarterly_under;          /* an average month under this may be paid each quarter */
  PennyThreshold loan[PENNY_LOAN_PLANS];   /* 0: that plan takes nothing this year */
  PennyThreshold postgraduate;
  PennyRate      loan_rate, postgraduate_rate;
  int            default_plan;             /* where the plan is not known; 0: ask */
  PennyPensionRates     pension;
  PennySickPayRates     sick;
  PennyParentalPayRates parental;
  PennyFamilyLeaveRules family_leave;
  PennyWageRates        wage;
  PennyHolidayRates     holiday;
  PennyDate      redundancy_from;          /* dismissals on or after this */
  PennyPence     redundancy_week;          /* the most that a week's pay counts for */
  PennyPence     redundancy_tax_free;
  PennyPence     mileage, mileage_after;   /* a mile, untaxed: the first 10,000 a year, and beyond */
} PennyRates;

/* @text is the whole file, @file its name for messages.  A section or figure that is missing, doubled,
 * unknown or impossible is PENNY_PAY_ERROR_BAD_RATES, and the message names file and line.  data/rates/README.md
 * says how a file is written. */
PennyRates         *penny_rates_parse        (const char      *text,
                                              gsize            length,
                                              const char      *file,
                                              GError         **error);
void                penny_rates_free         (PennyRates      *rates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRates, penny_rates_free)

/* The set of National Insurance figures for a payday of that year: the newest of those from that day or before. */
const PennyNiRates *penny_rates_ni           (const PennyRates *rates,
                                              PennyDate         payday);

/* The years that there are.  Filled first, and then read from any thread. */
typedef struct _PennyRateYears PennyRateYears;

/* Those that came with the program. */
PennyRateYears     *penny_rate_years_new     (void);
void                penny_rate_years_free    (PennyRateYears   *years);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRateYears, penny_rate_years_free)
/* Takes @rates; they stand in the place of that year's former ones. */
void                penny_rate_years_take    (PennyRateYears   *years,
                                              PennyRates       *rates);
/* Where a person puts files of their own, for the message below. */
void                penny_rate_years_name_folder (PennyRateYears *years,
                                              const char       *folder);
/* Borrowed.  NULL and PENNY_PAY_ERROR_NO_RATES, which says where to get a file, for a year without one. */
const PennyRates   *penny_rate_years_find    (const PennyRateYears *years,
                                              int               year,
                                              GError          **error);
/* The first and last year there are. */
void                penny_rate_years_span    (const PennyRateYears *years,
                                              int              *first,
                                              int              *last);

G_END_DECLS
