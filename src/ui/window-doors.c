#include "window-private.h"

#include "books.h"
#include "key.h"
#include "me.h"
#include "safety.h"
#include "seal-page.h"
#include "waiting-page.h"

#define SLOW_MS 500             /* what is quicker shows nothing */

static gboolean
slow_cb (gpointer data)
{
  PennyWindow *self = data;

  self->slow = 0;
  penny_window_show_content (self, self->closing != NULL ? penny_closing_page_new () : penny_opening_page_new ());
  return G_SOURCE_REMOVE;
}

static void
start_waiting (PennyWindow *self)
{
  g_clear_handle_id (&self->slow, g_source_remove);
  self->slow = g_timeout_add (SLOW_MS, slow_cb, self);
}

/* Opening. */

void
penny_window_opened (PennyWindow  *self,
                     PennyBook    *book,
                     GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gboolean opened = penny_book_do_finish (book, result, NULL, &error);

  g_return_if_fail (PENNY_IS_WINDOW (self));

  if (book != self->book)
    return;
  g_clear_handle_id (&self->slow, g_source_remove);
  g_clear_object (&self->opening);
  if (opened)
    {
      penny_window_show_opened (self);
      return;
    }
  penny_window_forget_book (self);
  if (!penny_window_was_refused (self, error))
    penny_window_show_door (self, error);
}

static void
opened_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyWindow) self = user_data;

  penny_window_opened (self, PENNY_BOOK (book), result);
}

static void
expect (PennyWindow    *self,
        PennyBook      *book,
        const char     *folder,
        PennyStoreMode  mode)
{
  g_autofree char *asked = g_strdup (folder);

  penny_window_forget_book (self);
  g_free (self->folder);
  self->folder = g_steal_pointer (&asked);
  self->mode = mode;
  self->book = g_object_ref (book);
  penny_me_act (book, self->settings, self->folder);
  self->opening = g_cancellable_new ();
}

/* A short blank is calmer than a flash of something else. */
static void
show_blank (PennyWindow *self)
{
  penny_window_show_content (self, NULL);
  start_waiting (self);
}

/* Nothing is shown until the file is read. */
void
penny_window_await (PennyWindow *self,
                    PennyBook   *book,
                    const char  *folder)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));

  expect (self, book, folder, PENNY_STORE_WRITE);
  show_blank (self);
}

static void
open_next_sample (PennyWindow *self)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autofree char *folder = penny_books_sample_folder (self->next);

  expect (self, book, folder, PENNY_STORE_WRITE);
  show_blank (self);
  penny_books_forget_sample (self->next);
  penny_book_open_sample_async (book, self->next, folder, self->opening, opened_cb, g_object_ref (self));
}

static void open_next (PennyWindow *self);

/* @secret: what opens it, or NULL. */
static void
leave_for (PennyWindow    *self,
           const char     *next,
           PennyStoreMode  mode,
           const char     *secret,
           void          (*after) (PennyWindow *self))
{
  g_autofree char *copy = g_strdup (next);

  g_free (self->next);
  self->next = g_steal_pointer (&copy);
  self->next_mode = mode;
  g_clear_pointer (&self->next_secret, penny_secret_free);
  self->next_secret = penny_secret_copy (secret);
  penny_window_leave (self, after);
}

void
penny_window_open_folder (PennyWindow    *self,
                          const char     *folder,
                          PennyStoreMode  mode)
{
  leave_for (self, folder, mode, NULL, open_next);
}

void
penny_window_open (PennyWindow *self,
                   const char  *folder)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));
  g_return_if_fail (folder != NULL);

  penny_window_open_folder (self, folder, PENNY_STORE_WRITE);
}

void
penny_window_open_sample (PennyWindow *self,
                          const char  *name)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  leave_for (self, name, PENNY_STORE_WRITE, NULL, open_next_sample);
}

void
penny_window_open_with (PennyWindow *self,
                        const char  *folder,
                        const char  *secret)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));
  g_return_if_fail (folder != NULL);

  leave_for (self, folder, PENNY_STORE_WRITE, secret, open_next);
}

/* The door. */

static void
show_page (PennyWindow *self,
           GtkWidget   *page)
{
  if (self->behind != NULL)
    adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), page);
  else
    penny_window_show_content (self, page);
}

PennyDoorPage *
penny_window_get_door (PennyWindow *self)
{
  GtkWidget *page = self->behind != NULL ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (self))
                                         : adw_toast_overlay_get_child (self->toasts);

  return PENNY_IS_DOOR_PAGE (page) ? PENNY_DOOR_PAGE (page) : NULL;
}

/* It opens, or is another matter than what was typed; else what was typed stays, with why not. */
gboolean
penny_window_was_refused (PennyWindow  *self,
                          const GError *error)
{
  PennyDoorPage *door = penny_window_get_door (self);

  if (door == NULL || !g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET))
    return FALSE;
  penny_door_page_fail (door, error->message);
  return TRUE;
}

static void
open_next (PennyWindow *self)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  char *secret = g_steal_pointer (&self->next_secret);

  expect (self, book, self->next, self->next_mode);
  show_blank (self);
  penny_book_open_with_async (book, self->folder, self->mode, secret, self->opening, opened_cb, g_object_ref (self));
  penny_secret_free (secret);
}

static void
typed_cb (PennyDoorPage *page,
          PennyWindow   *self)
{
  char *secret = penny_door_page_get_secret (page);

  if (self->behind != NULL)
    penny_window_unlock (self, secret);
  else
    {
      g_autoptr (PennyBook) book = penny_book_new ();

      penny_door_page_wait (page);
      expect (self, book, self->folder, self->mode);
      penny_book_open_with_async (book, self->folder, self->mode, secret, self->opening,
                                  opened_cb, g_object_ref (self));
    }
  penny_secret_free (secret);
}

void
penny_window_try_again (PennyWindow *self)
{
  if (self->behind != NULL)
    penny_window_unlock (self, NULL);
  else if (self->folder != NULL)
    penny_window_open_folder (self, self->folder, self->mode);
}

static void
sealed_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = adw_toast_overlay_get_child (self->toasts);
  gboolean sealed = penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);

  if (PENNY_BOOK (book) != self->book)
    return;
  g_clear_object (&self->opening);
  if (sealed)
    {
      penny_window_show_opened (self);
      if (self->shell != NULL && self->behind == NULL)
        penny_window_show_code (self);
      return;
    }
  penny_window_forget_book (self);
  if (PENNY_IS_SEAL_PAGE (page))
    penny_seal_page_fail (PENNY_SEAL_PAGE (page), error->message,
                          g_error_matches (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE));
}

static void
seal_cb (PennySealPage *page,
         PennyWindow   *self)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  gboolean always_ask = FALSE;
  const char *passphrase = penny_seal_page_get_choice (page, &always_ask);

  expect (self, book, self->folder, PENNY_STORE_WRITE);
  penny_book_seal_async (book, self->folder, passphrase, always_ask, self->opening, sealed_cb, g_object_ref (self));
}

void
penny_window_take_door (PennyWindow *self,
                        GtkWidget   *page)
{
  g_signal_connect_object (page, "typed", G_CALLBACK (typed_cb), self, 0);
  show_page (self, page);
}

void
penny_window_show_door (PennyWindow  *self,
                        const GError *error)
{
  PennyLocks locks;
  gboolean read = self->folder != NULL && penny_locks_read (self->folder, &locks, NULL);
  GtkWidget *page;

  if (g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_SEALED))
    {
      page = penny_seal_page_new ();
      g_signal_connect_object (page, "seal", G_CALLBACK (seal_cb), self, 0);
      show_page (self, page);
    }
  else
    penny_window_take_door (self, penny_door_page_new (penny_door_find (error, read ? &locks : NULL), error->message,
                                                       self->behind == NULL ? self->folder : NULL, read ? &locks : NULL));
}

/* Leaving. */

static void
left_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyWindow) self = user_data;

  /* That no backup was made is remembered in the file, and said when it is open again. */
  penny_book_close_finish (PENNY_BOOK (book), result, NULL);
  g_clear_handle_id (&self->slow, g_source_remove);
  g_clear_object (&self->closing);
  self->after (self);
}

void
penny_window_leave (PennyWindow  *self,
                    void        (*after) (PennyWindow *self))
{
  g_autoptr (PennyBook) book = self->book != NULL ? g_object_ref (self->book) : NULL;

  if (penny_window_is_their_turn (self))
    {
      penny_window_keep_turn (self);
      return;
    }
  self->after = after;
  /* Already on the way out: only the aim is another. */
  if (self->closing != NULL)
    return;
  penny_window_drop_lock (self);
  penny_window_forget_book (self);
  penny_window_update_actions (self);
  if (book == NULL)
    {
      after (self);
      return;
    }
  self->closing = g_cancellable_new ();
  start_waiting (self);
  penny_book_close_async (book, self->closing, left_cb, g_object_ref (self));
}

void
penny_window_close_now (PennyWindow *self)
{
  if (self->closing != NULL)
    g_cancellable_cancel (self->closing);
}
