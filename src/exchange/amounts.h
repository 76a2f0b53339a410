#pragma once

#include "pence.h"

G_BEGIN_DECLS

/* What a file writes for a sum of money: "-£3.01", "1.234,56", "(20.00)",
 * "£1,100.00 CR".  Read as decimal text, digit by digit, never as a double. */
typedef struct
{
  PennyPence pence;        /* as written: minus, brackets and a minus behind it count */
  gboolean   plus;         /* an explicit + */
  gboolean   credit;       /* CR beside it */
  gboolean   debit;        /* DR beside it */
  gboolean   rounded;      /* finer than a penny: half away from zero */
  gboolean   lost_pound;   /* where the £ was, something else is */
} PennyAmount;

/* @decimal is '.' or ','.  FALSE for anything but an amount, and for one too large to be true. */
gboolean penny_amount_read    (const char  *text,
                               char         decimal,
                               PennyAmount *amount);
/* Which of '.' and ',' this text must mean by its decimal mark; 0 when it could be either. */
char     penny_amount_decimal (const char  *text);

G_END_DECLS
