#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What goes wrong in pay.  The code is for programs; the message is a sentence for people. */
typedef enum
{
  PENNY_PAY_ERROR_NOT_UNDERSTOOD,   /* a tax code, a letter, a period that does not exist */
  PENNY_PAY_ERROR_NO_RATES,         /* no file of rates for that tax year */
  PENNY_PAY_ERROR_BAD_RATES,        /* a file of rates is wrong: the message names file and line */
  PENNY_PAY_ERROR_TOO_LARGE,        /* no wage is as large as that */
  PENNY_PAY_ERROR_TOO_MUCH_TAKEN,   /* more would be taken off than is paid */
} PennyPayError;

/* Beyond these it is TOO_LARGE, pence on either side of 0: a payday's pay, or one item of it, a hundred million pounds;
 * and what a year of them may add up to. */
#define PENNY_PAY_MOST        G_GINT64_CONSTANT (10000000000)
#define PENNY_PAY_MOST_A_YEAR (100 * PENNY_PAY_MOST)

#define PENNY_PAY_ERROR (penny_pay_error_quark ())
GQuark   penny_pay_error_quark (void);

/* NOT_UNDERSTOOD, with a sentence that says what to do.  Always FALSE. */
gboolean penny_pay_refuse      (GError     **error,
                                const char  *sentence);

G_END_DECLS
