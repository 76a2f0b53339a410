#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* A date as a file writes it, before it is known which of two numbers is the day. */
typedef struct
{
  int      year;     /* 0: not written */
  int      first;    /* the day, unless @open */
  int      second;   /* the month, unless @open */
  gboolean open;     /* 05/03: the file as a whole must say */
} PennyWrittenDate;

/* "17/09/2026", "2026-09-17 9:05:01", "17 Sep 26", "September 17, 2026", "20260917120000[-5:EST]", "9/17'26".
 * FALSE for anything that is not a date, and for one that no order makes a day. */
gboolean  penny_written_date_read    (const char             *text,
                                      PennyWrittenDate       *date);
/* NONE if that order makes no such day, or the year is not written. */
PennyDate penny_written_date_resolve (const PennyWrittenDate *date,
                                      PennyDateOrder          order);
/* A UTC moment ("2018-03-31T23:30:00Z") as the date it was in London. */
gboolean  penny_written_date_london  (const char             *text,
                                      PennyWrittenDate       *date);

G_END_DECLS
