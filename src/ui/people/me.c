#include "me.h"

#include "people-window.h"
#include "safety.h"

void
penny_me_act (PennyBook     *book,
              PennySettings *settings,
              const char    *folder)
{
  PennyLocks locks;
  gint64 actor_id = 0;

  g_return_if_fail (PENNY_IS_BOOK (book));
  g_return_if_fail (PENNY_IS_SETTINGS (settings));

  if (folder != NULL && penny_locks_read (folder, &locks, NULL))
    penny_settings_find_actor (settings, locks.id, &actor_id);
  penny_book_act_as (book, actor_id);
}

typedef struct
{
  GObject  *from;
  void    (*ask) (GObject *from);
} Asking;

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  Asking *asking = user_data;
  g_autoptr (GPtrArray) actors = penny_book_read_finish (PENNY_BOOK (book), result, NULL);

  if (asking->from != NULL && actors != NULL && actors->len > 1)
    asking->ask (asking->from);
  g_clear_weak_pointer (&asking->from);
  g_free (asking);
}

void
penny_me_ask (PennyBook      *book,
              PennySettings  *settings,
              GObject        *from,
              void          (*ask) (GObject *from))
{
  const PennySafety *safety = penny_book_get_safety (book);
  gint64 actor_id;
  Asking *asking;

  g_return_if_fail (PENNY_IS_SETTINGS (settings));

  if (safety == NULL || penny_settings_find_actor (settings, safety->locks.id, &actor_id))
    return;
  asking = g_new0 (Asking, 1);
  g_set_weak_pointer (&asking->from, from);
  asking->ask = ask;
  penny_book_read_async (book, penny_actors_read, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, read_cb, asking);
}

void
penny_me_say (PennyBook     *book,
              PennySettings *settings,
              gint64         actor_id)
{
  const PennySafety *safety = penny_book_get_safety (book);

  g_return_if_fail (PENNY_IS_SETTINGS (settings));

  if (safety == NULL)
    return;
  penny_settings_set_actor (settings, safety->locks.id, actor_id);
  penny_book_act_as (book, actor_id);
}
