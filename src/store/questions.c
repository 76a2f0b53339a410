#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn questions_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyQuestion, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyQuestion, budget_id) },
  { "question", PENNY_COLUMN_TEXT, offsetof (PennyQuestion, question) },
  { "answered", PENNY_COLUMN_FLAG, offsetof (PennyQuestion, answered) },
};

PENNY_FAMILY (PennyQuestion, penny_question, questions, NULL)
PENNY_FAMILY_SAVE (PennyQuestion, questions)
PENNY_FAMILY_REMOVE (questions)
PENNY_FAMILY_GET (PennyQuestion, questions)

GPtrArray *
penny_questions_list (PennyStore  *store,
                      GError     **error)
{
  return penny_family_list (store, &questions_family, "ORDER BY answered, id", 0, error);
}
