#include "act.h"

/* Those who look after a book. */

static char **
penny_tell_actor (const PennyActor *value)
{
  return penny_tell (value->name == NULL ? "" : value->name, NULL);
}

PENNY_ACTS (PennyActor, actor, actors)
