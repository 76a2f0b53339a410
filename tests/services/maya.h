#pragma once

#include "fixture.h"
#include "pay-run.h"

/* Maya's book as her sister makes it: by acts, one after the other.  The same people, hours and plan as in the sample
 * of that name (data/samples/maya.ini), whose payments are her bank's. */
typedef struct
{
  PennyStore *store;
  gint64      budget;
  gint64      wages, cover, holiday, pension, contingency;   /* lines */
  gint64      bank;
  gint64      amir, bev, chris;
} Maya;

#define MAYA_PAYDAYS 13               /* of 2026-27 */

/* An empty book of the caller's; takes it. */
void             maya_fill      (Maya       *self,
                                 PennyStore *store);
void             maya_tear_down (Maya       *self);

/* From 0: 1 May 2026, and every four weeks after. */
PennyDate        maya_payday    (guint       n);
/* Everyone's hours up to payday @n, entered and approved week by week. */
void             maya_work      (Maya       *self,
                                 guint       n);
PennyRunRequest *maya_request   (guint       n);
/* Looks at the run, approves it and says that HMRC was told. */
gint64           maya_pay       (Maya       *self,
                                 guint       n);
/* Her bank's statement up to payday 7, as a CSV file has it. */
char            *maya_statement (void);
