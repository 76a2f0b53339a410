#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn contacts_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyContact, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyContact, assistant_id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyContact, name) },
  { "relation", PENNY_COLUMN_TEXT, offsetof (PennyContact, relation) },
  { "phone", PENNY_COLUMN_TEXT, offsetof (PennyContact, phone) },
};

PENNY_OF_ASSISTANT (PennyContact, penny_contact, contacts, "id")
