#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn documents_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyDocument, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyDocument, assistant_id) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyDocument, kind) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyDocument, name) },
  { "number", PENNY_COLUMN_TEXT, offsetof (PennyDocument, number) },
  { "seen_on", PENNY_COLUMN_DATE, offsetof (PennyDocument, seen_on) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyDocument, from) },
  { "until", PENNY_COLUMN_DATE, offsetof (PennyDocument, until) },
  { "file_id", PENNY_COLUMN_ID, offsetof (PennyDocument, file_id) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyDocument, note) },
};

PENNY_FAMILY (PennyDocument, penny_document, documents, NULL)
PENNY_FAMILY_SAVE (PennyDocument, documents)
PENNY_FAMILY_REMOVE (documents)
PENNY_FAMILY_GET (PennyDocument, documents)

GPtrArray *
penny_documents_list (PennyStore  *store,
                      gint64       assistant_id,
                      GError     **error)
{
  const char *tail = assistant_id < 0    ? "ORDER BY until NULLS LAST, id"
                     : assistant_id == 0 ? "WHERE assistant_id IS NULL ORDER BY until NULLS LAST, id"
                                         : "WHERE assistant_id = ?1 ORDER BY until NULLS LAST, id";

  return penny_family_list (store, &documents_family, tail, assistant_id, error);
}
