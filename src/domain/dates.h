#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar day as a number (GDate's Julian day), so that days can be taken
 * from each other.  There is no clock here: "today" is always a parameter. */
typedef gint32 PennyDate;

#define PENNY_DATE_NONE  ((PennyDate) 0)
#define PENNY_DATE_FIRST ((PennyDate) 693596)   /* 1 January 1900 */
#define PENNY_DATE_LAST  ((PennyDate) 803533)   /* 31 December 2200 */

/* PENNY_DATE_NONE for a day that does not exist (30 February). Years 1900-2200: a
 * number outside them is no date to any of these functions. */
PennyDate penny_date_new          (int          year,
                                   int          month,
                                   int          day);
void      penny_date_split        (PennyDate    date,
                                   int         *year,
                                   int         *month,
                                   int         *day);
/* 1 is Monday, 7 is Sunday. */
int       penny_date_weekday      (PennyDate    date);
/* The first day of its week, where weeks run from Sunday to Saturday. */
PennyDate penny_date_sunday       (PennyDate    date);
/* Whether the seven days from @first on end on a day from @from to @to, both counted. */
gboolean  penny_week_ends_between (PennyDate    first,
                                   PennyDate    from,
                                   PennyDate    to);
/* The same day of the month @months later, or that month's last day. */
PennyDate penny_date_add_months   (PennyDate    date,
                                   int          months);

/* "2026-11-15"; the only form in files. parse gives NONE for anything else. NULL for NONE. */
char     *penny_date_format       (PennyDate    date);
PennyDate penny_date_parse        (const char  *text);
/* What a person types in a form: "15/11/2026", "15.11.26", "15 Nov 2026", "15 november", "2026-11-15",
 * and "today", "yesterday".  Day before month, always.  NONE if it cannot be read. */
PennyDate penny_date_parse_typed  (const char  *text,
                                   PennyDate    today);
/* "Monday 7 December", with the year when it is not @today's year. Translated. */
char     *penny_date_to_words     (PennyDate    date,
                                   PennyDate    today);
/* "7 December". Translated. */
char     *penny_date_to_day_and_month (PennyDate date);
/* "today", "yesterday", "last Tuesday, 10 November", "Monday 7 December". */
char     *penny_date_to_talk      (PennyDate    date,
                                   PennyDate    today);
/* "15 Nov 2026": short, for lists. */
char     *penny_date_to_short     (PennyDate    date);

G_END_DECLS
