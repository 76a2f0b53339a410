#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn timesheets_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyTimesheet, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyTimesheet, assistant_id) },
  { "week", PENNY_COLUMN_DATE, offsetof (PennyTimesheet, week) },
  { "minutes", PENNY_COLUMN_NUMBER, offsetof (PennyTimesheet, minutes) },
  { "signed_on", PENNY_COLUMN_DATE, offsetof (PennyTimesheet, signed_on) },
  { "signed_by", PENNY_COLUMN_TEXT, offsetof (PennyTimesheet, signed_by) },
  { "file_id", PENNY_COLUMN_ID, offsetof (PennyTimesheet, file_id) },
};

PENNY_OF_ASSISTANT (PennyTimesheet, penny_timesheet, timesheets, "week")
