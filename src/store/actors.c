#include "actors.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn actors_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyActor, id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyActor, name) },
  { "role", PENNY_COLUMN_NUMBER, offsetof (PennyActor, role) },
};

PENNY_FAMILY (PennyActor, penny_actor, actors, NULL)
PENNY_FAMILY_SAVE (PennyActor, actors)
PENNY_FAMILY_REMOVE (actors)
PENNY_FAMILY_GET (PennyActor, actors)

PennyActor *
penny_actor_new (void)
{
  return g_new0 (PennyActor, 1);
}

void
penny_actor_free (PennyActor *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

GPtrArray *
penny_actors_list (PennyStore  *store,
                   GError     **error)
{
  return penny_family_list (store, &actors_family, "ORDER BY id", 0, error);
}
