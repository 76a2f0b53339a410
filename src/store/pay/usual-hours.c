#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn usual_hours_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyUsualHours, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyUsualHours, assistant_id) },
  { "weekday", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, weekday) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, kind) },
  { "start_at", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, start) },
  { "end_at", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, end) },
  { "rest", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, rest) },
  { "other", PENNY_COLUMN_NUMBER, offsetof (PennyUsualHours, other) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyUsualHours, line_id) },
};

PENNY_OF_ASSISTANT (PennyUsualHours, penny_usual_hours, usual_hours, "weekday, start_at, id")
