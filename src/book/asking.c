#include "asking.h"

#include <glib/gi18n-lib.h>

#include "book-private.h"
#include "keyring.h"

/* One question, held by the thread that asks and by the main thread. */
typedef struct _Question Question;
struct _Question
{
  gatomicrefcount  count;
  void           (*put) (Question *);   /* on the main thread */
  char            *book_id;
  char            *text;                /* a secret to be kept, or NULL */
  GCancellable    *put_off;             /* stops the keyring */

  GMutex           mutex;
  GCond            news;
  gboolean         answered;
  gboolean         given_up;            /* nobody waits any more */
  char            *answer;              /* penny_keyring_free() */
  GError          *error;
};

static Question *
question_new (void       (*put) (Question *),
              const char  *book_id,
              PennyKey    *key)
{
  Question *self = g_new0 (Question, 1);

  g_atomic_ref_count_init (&self->count);
  self->put = put;
  self->book_id = g_strdup (book_id);
  self->text = key != NULL ? penny_key_to_text (key) : NULL;
  self->put_off = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->news);
  return self;
}

static Question *
question_ref (Question *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

static void
question_unref (gpointer data)
{
  Question *self = data;

  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_free (self->book_id);
  g_clear_pointer (&self->text, penny_secret_free);
  g_clear_pointer (&self->answer, penny_keyring_free);
  g_clear_error (&self->error);
  g_object_unref (self->put_off);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->news);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_unref)

/* Takes both.  FALSE: nobody waits for it. */
static gboolean
hand_over (Question *self,
           char     *answer,
           GError   *error)
{
  gboolean waited_for;

  g_mutex_lock (&self->mutex);
  waited_for = !self->given_up;
  self->answered = TRUE;
  self->answer = answer;
  self->error = error;
  g_cond_signal (&self->news);
  g_mutex_unlock (&self->mutex);
  return waited_for;
}

static void
looked_up_cb (GObject      *nothing,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) self = user_data;
  GError *error = NULL;
  char *text = penny_keyring_look_up_finish (result, &error);

  hand_over (self, text, error);
}

static void
put_look_up (Question *self)
{
  penny_keyring_look_up_async (self->book_id, self->put_off, looked_up_cb, question_ref (self));
}

static void
put_peek (Question *self)
{
  penny_keyring_peek_async (self->book_id, self->put_off, looked_up_cb, question_ref (self));
}

static void
kept_cb (GObject      *nothing,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Question) self = user_data;
  GError *error = NULL;
  gboolean wrong;

  penny_keyring_keep_finish (result, &error);
  wrong = g_error_matches (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NOT_KEPT);
  /* Given up, it may have been a moment too late for the keyring. */
  if (!hand_over (self, NULL, error) || wrong)
    penny_keyring_forget_async (self->book_id, NULL, NULL, NULL);
}

static void
put_keep (Question *self)
{
  penny_keyring_keep_async (self->book_id, self->text, self->put_off, kept_cb, question_ref (self));
}

static void
forgotten_cb (GObject      *nothing,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) self = user_data;
  GError *error = NULL;

  penny_keyring_forget_finish (result, &error);
  hand_over (self, NULL, error);
}

static void
put_forget (Question *self)
{
  penny_keyring_forget_async (self->book_id, self->put_off, forgotten_cb, question_ref (self));
}

static gboolean
put_cb (gpointer data)
{
  Question *self = data;

  if (!g_cancellable_is_cancelled (self->put_off))
    self->put (self);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(), which would ask on this thread while no main loop runs yet. */
static void
send_question (Question     *self,
               GMainContext *context)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, put_cb, question_ref (self), question_unref);
  g_source_attach (source, context);
}

/* On whichever thread cancels. */
static void
give_up_cb (GCancellable *cancelled,
            gpointer      data)
{
  Question *self = data;

  g_mutex_lock (&self->mutex);
  self->given_up = self->given_up || !self->answered;
  g_cond_signal (&self->news);
  g_mutex_unlock (&self->mutex);
  g_cancellable_cancel (self->put_off);
}

static gulong
give_up_with (Question     *self,
              GCancellable *cancellable)
{
  return g_cancellable_connect (cancellable, G_CALLBACK (give_up_cb), question_ref (self), question_unref);
}

static gboolean
fail_stopped (GCancellable  *cancellable,
              GError       **error)
{
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED,
                         _("The file was closed before this was done, and nothing was changed."));
  return FALSE;
}

static gboolean
wait_for_answer (Question  *self,
                 GTask     *task,
                 GError   **error)
{
  PennyBook *book = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GCancellable *closing = book != NULL ? penny_book_get_closing (book) : NULL;
  gulong by_task = cancellable != NULL ? give_up_with (self, cancellable) : 0;
  gulong by_book = closing != NULL ? give_up_with (self, closing) : 0;

  g_mutex_lock (&self->mutex);
  while (!self->answered && !self->given_up)
    g_cond_wait (&self->news, &self->mutex);
  g_mutex_unlock (&self->mutex);

  g_cancellable_disconnect (closing, by_book);
  g_cancellable_disconnect (cancellable, by_task);

  if (self->given_up)
    return fail_stopped (cancellable, error);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static gboolean
ask (Question  *self,
     GTask     *task,
     GError   **error)
{
  send_question (self, g_task_get_context (task));
  return wait_for_answer (self, task, error);
}

static PennyKey *
ask_for_key (void        (*put) (Question *),
             GTask        *task,
             const char   *book_id,
             GError      **error)
{
  g_autoptr (Question) question = question_new (put, book_id, NULL);
  PennyKey *key;

  if (!ask (question, task, error))
    return NULL;

  key = penny_key_from_text (question->answer);
  if (key == NULL)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY,
                         _("What this computer's keyring keeps for this file does not open it. Nothing was changed. "
                           "Open the file with its recovery code or its passphrase."));
  return key;
}

PennyKey *
penny_ask_look_up (GTask       *task,
                   const char  *book_id,
                   GError     **error)
{
  return ask_for_key (put_look_up, task, book_id, error);
}

PennyKey *
penny_ask_peek (GTask       *task,
                const char  *book_id,
                GError     **error)
{
  return ask_for_key (put_peek, task, book_id, error);
}

gboolean
penny_ask_keep (GTask       *task,
                const char  *book_id,
                PennyKey    *key,
                GError     **error)
{
  g_autoptr (Question) question = question_new (put_keep, book_id, key);

  return ask (question, task, error);
}

gboolean
penny_ask_forget (GTask       *task,
                  const char  *book_id,
                  GError     **error)
{
  g_autoptr (Question) question = question_new (put_forget, book_id, NULL);
  g_autoptr (GError) trouble = NULL;

  if (ask (question, task, &trouble) ||
      g_error_matches (trouble, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

void
penny_ask_forget_later (GTask      *task,
                        const char *book_id)
{
  g_autoptr (Question) question = question_new (put_forget, book_id, NULL);

  send_question (question, g_task_get_context (task));
}
