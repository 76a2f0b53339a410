#pragma once

#include "dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* A figure that HMRC or the worker is told, under HMRC's own name for it; hmrc-submissions and hmrc-forms make
 * lists of them. */
typedef struct
{
  const char *name;             /* "TaxablePay": HMRC's, never translated */
  char       *label;            /* in words, translated */
  char       *value;            /* as HMRC takes it: "1136.00", "2026-05-01", "A", "yes"; "": the box stays empty */
} PennyHmrcField;

/* NULL where there is none of that name. */
const char *penny_hmrc_field_find       (GPtrArray      *fields,
                                         const char     *name);

/* For those that make them. */
GPtrArray  *penny_hmrc_fields_new       (void);
/* Takes @value. */
void        penny_hmrc_add              (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         char           *value);
void        penny_hmrc_add_text         (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         const char     *text);
void        penny_hmrc_add_money        (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         PennyPence      amount);
/* HMRC wants what is nothing left out, not a nought. */
void        penny_hmrc_add_money_if_any (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         PennyPence      amount);
void        penny_hmrc_add_number       (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         gint64          number);
/* Nothing where there is no date. */
void        penny_hmrc_add_date         (GPtrArray      *fields,
                                         const char     *name,
                                         const char     *label,
                                         PennyDate       date);

G_END_DECLS
