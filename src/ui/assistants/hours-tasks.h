#pragma once

#include "fact.h"
#include "hours-read.h"

G_BEGIN_DECLS

/* What can be done with a week, beside entering hours: the target of "hours.do". */
typedef enum
{
  PENNY_HOURS_FILL,
  PENNY_HOURS_COPY,
  PENNY_HOURS_MAKE_USUAL,
  PENNY_HOURS_EDIT_USUAL,
  PENNY_HOURS_SIGN,
  PENNY_HOURS_REOPEN,
  PENNY_HOURS_PRINT,
  PENNY_HOURS_APPROVE_ALL,
  PENNY_HOURS_IMPORT,
  PENNY_HOURS_TURN,
} PennyHoursTask;

/* Whether a week can be approved as it is. */
gboolean   penny_hours_can_approve (const PennyHoursPage *page);
/* PennyFact: what fills an empty week, and what else there is to do. */
GPtrArray *penny_hours_begin_facts (const PennyHoursPage *page);
GPtrArray *penny_hours_task_facts  (const PennyHoursPage *page);

G_END_DECLS
