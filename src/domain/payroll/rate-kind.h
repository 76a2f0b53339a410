#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* How one figure of a file of rates is written, and how it is read into its place.
 * For rates.c and rate-form.c alone. */
typedef enum
{
  PENNY_RATE_KIND_SOURCE,       /* "https://..."; kept in the file only, and the one key that may stand twice */
  PENNY_RATE_KIND_YEAR,         /* int: "2026-27" */
  PENNY_RATE_KIND_DATE,         /* PennyDate */
  PENNY_RATE_KIND_MONEY,        /* PennyPence, more than nothing */
  PENNY_RATE_KIND_MONEY_OR_NONE,
  PENNY_RATE_KIND_SHARE,        /* PennyRate, at most 100% */
  PENNY_RATE_KIND_SHARE_OR_NONE,
  PENNY_RATE_KIND_RECOVERY,     /* PennyRate, which may be over 100% */
  PENNY_RATE_KIND_COUNT,        /* int, of days, weeks and years of age: at most 99 */
  PENNY_RATE_KIND_YES_NO,       /* gboolean */
  PENNY_RATE_KIND_CODE,         /* char[8]: "1257L" */
  PENNY_RATE_KIND_PLAN,         /* int: 1, 2, 4, 5, or "ask" */
  PENNY_RATE_KIND_NI,           /* PennyThreshold: week / month / year */
  PENNY_RATE_KIND_PENSION,      /* PennyThreshold and the year's PennyPence behind it, all as published */
  PENNY_RATE_KIND_LOAN,         /* PennyThreshold: year */
  PENNY_RATE_KIND_LOAN_OR_NONE,
  PENNY_RATE_KIND_BASIC,        /* PennyTaxBands: the rate, until the bands are known */
  PENNY_RATE_KIND_BAND,         /* PennyTaxBands: one more; the key ends with its top */
  PENNY_RATE_KIND_LAST_BAND,
  PENNY_RATE_KIND_AGE,          /* PennyWageRates: one more; the key ends with the age */
} PennyRateKind;

/* @rest: what stands behind a key's dash, for a band or an age.  NULL, or a sentence that says what is wrong and
 * how it is written; @to is then not to be used. */
char     *penny_rate_kind_read     (PennyRateKind   kind,
                                    const char     *rest,
                                    const char     *value,
                                    gpointer        to);

/* Whether every figure in @less is at most the one in @more; two places of @kind, which has an order. */
gboolean  penny_rate_kind_in_order (PennyRateKind   kind,
                                    gconstpointer   less,
                                    gconstpointer   more);

G_END_DECLS
