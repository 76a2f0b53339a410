#pragma once

#include "owed.h"

G_BEGIN_DECLS

/* What hmrc-year.c has said by hmrc-year-words.c.  Each a sentence or more, translated; NULL: nothing to say. */

/* What the month comes to and what it is made of. */
char *penny_hmrc_month_words     (const PennyOwedToHmrc *owed,
                                  int                    month,
                                  PennyDate              today);
/* What is to be paid, and by when; @bill: what was made of it, or NULL. */
char *penny_hmrc_payment_words   (const PennyOwedToHmrc *owed,
                                  guint                  payment,
                                  const PennyBill       *bill,
                                  PennyDate              today);
char *penny_hmrc_allowance_words (const PennyOwedToHmrc   *owed,
                                  const PennyEmployerYear *said);

G_END_DECLS
