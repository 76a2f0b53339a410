#pragma once

#include "rate-kind.h"

G_BEGIN_DECLS

/* Which sections a file of rates has, and which figures each: for rates.c alone. */

#define PENNY_RATE_KEYS 16      /* more than any section has */

typedef struct
{
  const char    *name;          /* one that ends with "-" has an amount or age behind it, and may come often or never */
  PennyRateKind  kind;
  gsize          offset;        /* in what the section fills */
} PennyRateKey;

/* The first is at most the second. */
typedef struct
{
  const char *less, *more;
} PennyRateOrder;

typedef enum
{
  PENNY_RATE_UNDATED,
  PENNY_RATE_FROM_APRIL,        /* "parental-pay 2026-04-05": from April's beginning to the tax year's end */
  PENNY_RATE_EACH_CHANGE,       /* "national-insurance 2026-04-06": the year's first day, and again for each change */
} PennyRateDated;

typedef struct
{
  const char           *name;
  PennyRateDated        dated;
  gsize                 offset;      /* of what it fills, in PennyRates */
  gsize                 date;        /* of its date, in what it fills */
  const PennyRateKey   *keys;        /* ended by no name */
  const PennyRateOrder *orders;      /* ended by no name; or NULL */
  /* Looks at the figures together when all are there: NULL, or a sentence, and where it stands. */
  char               *(*finish)     (PennyRates     *rates,
                                     gpointer        filled,
                                     const char    **key);
} PennyRateSection;

/* In the order of the files, ended by no name.  The first says the year, and others need it. */
extern const PennyRateSection penny_rate_sections[];

/* NULL where there is none.  @rest: what stands behind the dash, of a key that may come often. */
const PennyRateKey *penny_rate_section_key (const PennyRateSection  *section,
                                            const char              *name,
                                            const char             **rest);
gboolean            penny_rate_key_is_open (const PennyRateKey      *key);

G_END_DECLS
