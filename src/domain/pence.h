#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Money is a whole number of pence; money in is plus.  No sum of money is ever
 * a double.  Every sum that could overflow is checked. */
typedef gint64 PennyPence;

typedef enum
{
  PENNY_PENCE_ERROR_NOT_MONEY,
  PENNY_PENCE_ERROR_TOO_FINE,
  PENNY_PENCE_ERROR_TOO_LARGE,
} PennyPenceError;

#define PENNY_PENCE_ERROR (penny_pence_error_quark ())
GQuark     penny_pence_error_quark (void);

/* Aborts on overflow: for sums of amounts that were checked when they were stored. */
PennyPence penny_pence_add         (PennyPence   a,
                                    PennyPence   b);
/* FALSE on overflow. */
gboolean   penny_pence_try_add     (PennyPence   a,
                                    PennyPence   b,
                                    PennyPence  *sum);
/* amount x by / of, rounded half away from zero; 128-bit inside. @of > 0. */
PennyPence penny_pence_share       (PennyPence   amount,
                                    gint64       by,
                                    gint64       of);

/* "1234.50", "-16.40": for files, JSON and scripts.  Never translated. */
char      *penny_pence_format      (PennyPence   amount);
/* "£1,234.50", "−£16.40": for people; "£…" while amounts are hidden. */
char      *penny_pence_to_words    (PennyPence   amount);
/* The same, hidden or not: for what a person saves in a file. */
char      *penny_pence_to_words_for_file (PennyPence amount);

/* Others may be in the room: while amounts are hidden no words tell one, on any
 * thread, so neither a page nor a chart nor a screen reader does.  What is written for
 * files stays.  What was made into words before keeps them: make it anew. */
void       penny_pence_hide        (gboolean     hidden);
gboolean   penny_pence_is_hidden   (void);
/* While words are made on this thread that are kept, such as a payslip's: they tell amounts, hidden or not.  Each
 * TRUE wants its FALSE. */
void       penny_pence_keep_words  (gboolean     begin);

/* Takes what a person types: "12", "12.5", "£1,234.50", "-3".  Anything else is an error, not a guess. */
gboolean   penny_pence_parse       (const char  *text,
                                    PennyPence  *amount,
                                    GError     **error);
/* The same, and sums: "12.50+3", "10-2.25". */
gboolean   penny_pence_parse_sum   (const char  *text,
                                    PennyPence  *amount,
                                    GError     **error);

G_END_DECLS
