#pragma once

#include "rates.h"

G_BEGIN_DECLS

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
  PennyPence relief;            /* what the scheme claims back beside it */
  PennyPence employer;
} PennyPensionWorking;

/* Each contribution is rounded once, to the nearest penny, half up. */
void      penny_pension_work_out  (const PennyRates           *rates,
                                   PennyPayFrequency           frequency,
                                   const PennyPensionTerms    *terms,
                                   PennyPence                  pay,
                                   PennyPensionWorking        *working);
/* Sentences for people. Translated. */
char     *penny_pension_explain   (const PennyPensionWorking  *working);

G_END_DECLS
