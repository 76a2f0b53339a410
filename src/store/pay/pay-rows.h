#pragma once

#include "pay-tables.h"
#include "rows.h"

G_BEGIN_DECLS

/* For the files of this folder: a table whose rows belong to an assistant and on which nothing stands.  @order is how
 * those of one assistant follow each other. */
#define PENNY_OF_ASSISTANT(Type, type, name, order)                             \
  PENNY_FAMILY (Type, type, name, NULL)                                         \
  PENNY_FAMILY_SAVE (Type, name)                                                \
  PENNY_FAMILY_REMOVE (name)                                                    \
  PENNY_FAMILY_GET (Type, name)                                                 \
  GPtrArray *                                                                   \
  penny_##name##_list (PennyStore *store, gint64 assistant_id, GError **error)  \
  {                                                                             \
    return penny_family_list (store, &name##_family,                            \
                              assistant_id != 0 ? "WHERE assistant_id = ?1 ORDER BY " order \
                                                : "ORDER BY assistant_id, " order, \
                              assistant_id, error);                             \
  }

G_END_DECLS
