#include "keyring.h"

/* The same, waiting: the call runs in a main context of its own, so that nothing else happens meanwhile. */

typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} Wait;

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
}

static void
begin (Wait *self)
{
  *self = (Wait) { .context = g_main_context_new () };
  g_main_context_push_thread_default (self->context);
}

static GAsyncResult *
end (Wait *self)
{
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
  return self->result;
}

char *
penny_keyring_look_up_now (const char  *book_id,
                           GError     **error)
{
  Wait wait;
  g_autoptr (GAsyncResult) result = NULL;

  begin (&wait);
  penny_keyring_look_up_async (book_id, NULL, on_ready, &wait);
  result = end (&wait);
  return penny_keyring_look_up_finish (result, error);
}

gboolean
penny_keyring_keep_now (const char  *book_id,
                        const char  *text,
                        GError     **error)
{
  Wait wait;
  g_autoptr (GAsyncResult) result = NULL;

  begin (&wait);
  penny_keyring_keep_async (book_id, text, NULL, on_ready, &wait);
  result = end (&wait);
  return penny_keyring_keep_finish (result, error);
}

gboolean
penny_keyring_forget_now (const char  *book_id,
                          GError     **error)
{
  Wait wait;
  g_autoptr (GAsyncResult) result = NULL;

  begin (&wait);
  penny_keyring_forget_async (book_id, NULL, on_ready, &wait);
  result = end (&wait);
  return penny_keyring_forget_finish (result, error);
}
