#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn contracts_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyContract, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyContract, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyContract, from) },
  { "frequency", PENNY_COLUMN_NUMBER, offsetof (PennyContract, frequency) },
  { "minutes_a_week", PENNY_COLUMN_NUMBER, offsetof (PennyContract, minutes_a_week) },
  { "days_a_week", PENNY_COLUMN_NUMBER, offsetof (PennyContract, days_a_week) },
  { "rate", PENNY_COLUMN_PENCE, offsetof (PennyContract, rate) },
  { "sleep_in", PENNY_COLUMN_PENCE, offsetof (PennyContract, sleep_in) },
  { "waking_night", PENNY_COLUMN_PENCE, offsetof (PennyContract, waking_night) },
  { "training", PENNY_COLUMN_PENCE, offsetof (PennyContract, training) },
  { "mileage", PENNY_COLUMN_PENCE, offsetof (PennyContract, mileage) },
  { "other1_name", PENNY_COLUMN_TEXT, offsetof (PennyContract, other_name[0]) },
  { "other1_rate", PENNY_COLUMN_PENCE, offsetof (PennyContract, other_rate[0]) },
  { "other2_name", PENNY_COLUMN_TEXT, offsetof (PennyContract, other_name[1]) },
  { "other2_rate", PENNY_COLUMN_PENCE, offsetof (PennyContract, other_rate[1]) },
  { "other3_name", PENNY_COLUMN_TEXT, offsetof (PennyContract, other_name[2]) },
  { "other3_rate", PENNY_COLUMN_PENCE, offsetof (PennyContract, other_rate[2]) },
  { "rolled_up", PENNY_COLUMN_FLAG, offsetof (PennyContract, rolled_up) },
  { "notice_weeks", PENNY_COLUMN_NUMBER, offsetof (PennyContract, notice_weeks) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyContract, note) },
};

PENNY_OF_ASSISTANT (PennyContract, penny_contract, contracts, "from_day")
