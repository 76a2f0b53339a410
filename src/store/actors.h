#pragma once

#include "history.h"

G_BEGIN_DECLS

/* Those who look after a book, by name and by what right: a list in the book, so
 * that several computers and several people share it.  Who of them sits at this
 * computer is the program's own setting (the id, never the name). */
typedef struct
{
  gint64     id;
  char      *name;
  PennyRole  role;
} PennyActor;

PennyActor *penny_actor_new    (void);
void        penny_actor_free   (PennyActor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyActor, penny_actor_free)

/* As in tables.h; inside an act.  Removing is always possible: the history keeps the name. */
gboolean    penny_actors_save   (PennyStore *store, const PennyActor *value, gint64 *id, GError **error);
gboolean    penny_actors_remove (PennyStore *store, gint64 id, GError **error);
PennyActor *penny_actors_get    (PennyStore *store, gint64 id, GError **error);
GPtrArray  *penny_actors_list   (PennyStore *store, GError **error);

G_END_DECLS
