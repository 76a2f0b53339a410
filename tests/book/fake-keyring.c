#include "fake-keyring.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  void (*answer) (GTask *task);
  char  *book_id;
  char  *text;
} Question;

static struct
{
  FakeKeyring  state;
  GHashTable  *items;
  guint        asked;
  gboolean     holds;
  GQueue       held;           /* GTask */

  char        *end_file;       /* NULL: it does not end */
  gboolean     end_forgetting;
  gboolean     end_after;
} fake;

G_DEFINE_QUARK (penny-keyring-error-quark, penny_keyring_error)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->book_id);
  g_free (question->text);
  g_free (question);
}

void
fake_keyring_reset (FakeKeyring state)
{
  g_assert_cmpuint (g_queue_get_length (&fake.held), ==, 0);

  g_clear_pointer (&fake.items, g_hash_table_unref);
  fake.items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fake.state = state;
  fake.asked = 0;
  fake.holds = FALSE;
}

void
fake_keyring_set (FakeKeyring state)
{
  fake.state = state;
}

void
fake_keyring_put (const char *book_id,
                  const char *text)
{
  g_hash_table_insert (fake.items, g_strdup (book_id), g_strdup (text));
}

const char *
fake_keyring_get (const char *book_id)
{
  return g_hash_table_lookup (fake.items, book_id);
}

guint
fake_keyring_size (void)
{
  return g_hash_table_size (fake.items);
}

guint
fake_keyring_asked (void)
{
  return fake.asked;
}

static void
answer (GTask *task)
{
  Question *question = g_task_get_task_data (task);

  question->answer (task);
  g_object_unref (task);
}

static gboolean
answer_cb (gpointer task)
{
  answer (task);
  return G_SOURCE_REMOVE;
}

void
fake_keyring_hold (void)
{
  fake.holds = TRUE;
}

void
fake_keyring_let_go (void)
{
  fake.holds = FALSE;
  while (!g_queue_is_empty (&fake.held))
    answer (g_queue_pop_head (&fake.held));
}

guint
fake_keyring_n_held (void)
{
  return g_queue_get_length (&fake.held);
}

void
fake_keyring_end_at (gboolean    forgetting,
                     gboolean    after,
                     const char *file)
{
  fake.end_file = g_strdup (file);
  fake.end_forgetting = forgetting;
  fake.end_after = after;
}

static void
end_here (gboolean forgetting,
          gboolean after)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  GHashTableIter i;
  gpointer text;

  if (fake.end_file == NULL || fake.end_forgetting != forgetting || fake.end_after != after)
    return;
  g_hash_table_iter_init (&i, fake.items);
  while (g_hash_table_iter_next (&i, NULL, &text))
    g_string_append_printf (keys, "%s\n", (char *) text);
  g_file_set_contents (fake.end_file, keys->str, -1, NULL);
  _exit (0);
}

static void
ask (void                (*how) (GTask *),
     const char           *book_id,
     const char           *text,
     GCancellable         *cancellable,
     GAsyncReadyCallback   callback,
     gpointer              user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  /* The main thread is the one that may have this context. */
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  question->answer = how;
  question->book_id = g_strdup (book_id);
  question->text = g_strdup (text);
  g_task_set_task_data (task, question, question_free);
  g_task_set_check_cancellable (task, FALSE);
  fake.asked++;
  if (fake.holds)
    g_queue_push_tail (&fake.held, task);
  else
    g_idle_add (answer_cb, task);
}

static gboolean
refuses (GTask *task)
{
  if (fake.state == FAKE_NO_SERVICE)
    g_task_return_new_error (task, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE, "No keyring runs.");
  else if (fake.state == FAKE_LOCKED)
    g_task_return_new_error (task, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED, "It is locked.");
  return fake.state == FAKE_NO_SERVICE || fake.state == FAKE_LOCKED;
}

static void
look_up (GTask *task)
{
  const char *text = fake_keyring_get (((Question *) g_task_get_task_data (task))->book_id);

  if (refuses (task))
    return;
  if (text == NULL)
    g_task_return_new_error (task, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_GONE, "It does not know this book.");
  else
    g_task_return_pointer (task, g_strdup (text), (GDestroyNotify) penny_keyring_free);
}

void
penny_keyring_look_up_async (const char          *book_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  ask (look_up, book_id, NULL, cancellable, callback, user_data);
}

void
penny_keyring_peek_async (const char          *book_id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ask (look_up, book_id, NULL, cancellable, callback, user_data);
}

char *
penny_keyring_look_up_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
penny_keyring_free (char *text)
{
  g_free (text);
}

static void
keep (GTask *task)
{
  Question *question = g_task_get_task_data (task);

  if (refuses (task))
    return;
  end_here (FALSE, FALSE);
  fake_keyring_put (question->book_id, fake.state == FAKE_FORGETFUL ? "something else" : question->text);
  end_here (FALSE, TRUE);
  if (fake.state == FAKE_FORGETFUL)
    g_task_return_new_error (task, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NOT_KEPT, "It was not kept.");
  else
    g_task_return_boolean (task, TRUE);
}

void
penny_keyring_keep_async (const char          *book_id,
                          const char          *text,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_assert_cmpuint (strlen (text), ==, 44);
  ask (keep, book_id, text, cancellable, callback, user_data);
}

gboolean
penny_keyring_keep_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
forget (GTask *task)
{
  if (refuses (task))
    return;
  end_here (TRUE, FALSE);
  g_hash_table_remove (fake.items, ((Question *) g_task_get_task_data (task))->book_id);
  end_here (TRUE, TRUE);
  g_task_return_boolean (task, TRUE);
}

void
penny_keyring_forget_async (const char          *book_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  ask (forget, book_id, NULL, cancellable, callback, user_data);
}

gboolean
penny_keyring_forget_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
