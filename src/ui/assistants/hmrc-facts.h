#pragma once

#include "fact.h"
#include "hmrc-reads.h"

G_BEGIN_DECLS

/* A tax year with HMRC as lists: each a GPtrArray of PennyFact; actions are those of hmrc-page.c and year-papers-page.c.
 * @looking: the file is only looked at, so that nothing can be changed. */

/* Pay that HMRC was not told of. */
GPtrArray *penny_hmrc_not_told_facts (const PennyHmrcYear *year,
                                      PennyDate            today);
/* What is to be paid, and when. */
GPtrArray *penny_hmrc_payment_facts  (const PennyHmrcYear *year);
/* What each tax month comes to. */
GPtrArray *penny_hmrc_month_facts    (const PennyHmrcYear *year);
/* The allowance and the like. */
GPtrArray *penny_hmrc_said_facts     (const PennyHmrcYear *year,
                                      gboolean             looking);
/* The papers, and the year's end. */
GPtrArray *penny_hmrc_end_facts      (const PennyHmrcView *view,
                                      PennyDate            today,
                                      gboolean             looking);

G_END_DECLS
