#include "packing.h"

#include <glib/gi18n-lib.h>

#include "book-private.h"
#include "ticker.h"

/* What is in a pack is asked of the clerk once, and then one receipt's file at a time; it is drawn on a thread of its own,
 * so that the clerk is free meanwhile. */

typedef struct
{
  PennyBook        *book;        /* the task's */
  GTask            *task;        /* what whoever asked for it waits for */
  gulong            shutting;
  PennyPackAsked    asked;
  char             *path;
  PennyTicker      *ticker;
  GCancellable     *cancellable; /* by whoever asked, or because the book shuts */
  gboolean          stopped;     /* by the latter */

  PennyClerk       *hand;        /* the thread; NULL once it is joined */
  PennyPack        *pack;
  PennyPackMaking  *making;      /* NULL: not begun, or it failed */
  PennyPackFile    *file;        /* the receipt's at hand, until it is drawn */
  guint             next;        /* the receipt that is to be asked for */
  gboolean          kept;        /* the pack is on the disk */
  gboolean          told;        /* and the history was asked to say so */
} Packing;

static void
packing_free (Packing *self)
{
  g_clear_signal_handler (&self->shutting, self->book);
  g_clear_pointer (&self->hand, penny_clerk_close);
  g_clear_pointer (&self->file, penny_pack_file_free);
  g_clear_pointer (&self->making, penny_pack_making_free);
  g_clear_pointer (&self->pack, penny_pack_free);
  g_object_unref (self->cancellable);
  penny_ticker_free (self->ticker);
  g_free (self->path);
  g_object_unref (self->task);
  g_free (self);
}

/* Takes @error; NULL: it is done. */
static void
end (Packing *self,
     GError  *error)
{
  if (error == NULL)
    g_task_return_int (self->task, (gssize) penny_pack_get_n (self->pack));
  else if (self->stopped)
    g_task_return_new_error (self->task, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED, "%s",
                             _("This file was locked, closed or given to an assistant before the pack was done. "
                               "No pack was made. Save it again."));
  else
    g_task_return_error (self->task, g_steal_pointer (&error));
  g_clear_error (&error);
  packing_free (self);
}

/* --- on the clerk's thread --- */

static gpointer
read_pack (PennyStore  *store,
           gpointer     packing,
           GError     **error)
{
  const Packing *self = packing;

  return penny_pack_read (store, &self->asked, error);
}

static gpointer
take_file (PennyStore  *store,
           gpointer     packing,
           GError     **error)
{
  const Packing *self = packing;

  return penny_pack_file_take (store, self->pack, self->next, error);
}

static gpointer
note_pack (PennyStore  *store,
           gpointer     nothing,
           GError     **error)
{
  penny_pack_note (store);
  return NULL;
}

/* --- on its own thread --- */

/* What failed leaves no file, even where nobody is there any more to hear of it. */
static void
say_done (PennyErrand *errand,
          gboolean     done)
{
  Packing *self = g_task_get_task_data (errand->task);

  if (!done)
    g_clear_pointer (&self->making, penny_pack_making_free);
  errand->answer = GINT_TO_POINTER (done);
}

static void
begin_job (PennyErrand  *errand,
           PennyStore  **nothing)
{
  Packing *self = g_task_get_task_data (errand->task);

  self->making = penny_pack_making_begin (self->pack, self->path, penny_ticker_go_on_by, self->ticker, self->cancellable,
                                          &errand->error);
  say_done (errand, self->making != NULL);
}

static void
add_job (PennyErrand  *errand,
         PennyStore  **nothing)
{
  Packing *self = g_task_get_task_data (errand->task);

  say_done (errand, penny_pack_making_add (self->making, self->file, &errand->error));
  /* What was read plain is forgotten before anything else is begun. */
  g_clear_pointer (&self->file, penny_pack_file_free);
}

static void
end_job (PennyErrand  *errand,
         PennyStore  **nothing)
{
  Packing *self = g_task_get_task_data (errand->task);

  self->kept = penny_pack_making_end (self->making, &errand->error);
  say_done (errand, self->kept);
}

static void
send_to_hand (Packing             *self,
              PennyJob             job,
              GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, self);

  g_task_set_task_data (task, self, NULL);
  penny_clerk_send (self->hand, penny_errand_new (job, g_steal_pointer (&task)));
}

/* --- from one to the other --- */

static void go_on (Packing *self);

/* FALSE: it has ended.  Takes @error. */
static gboolean
may_go_on (Packing *self,
           GError  *error)
{
  /* It would be the assistant's in the history. */
  self->stopped |= penny_book_has_turn (self->book);
  if (error == NULL && !self->kept && (self->stopped || g_cancellable_is_cancelled (self->cancellable)))
    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  if (error == NULL)
    return TRUE;
  end (self, error);
  return FALSE;
}

static void
tell (Packing             *self,
      GAsyncReadyCallback  callback)
{
  self->told = TRUE;
  penny_book_read_async (self->book, note_pack, NULL, NULL, NULL, NULL, callback, self);
}

static void
told_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      packing)
{
  end (packing, NULL);
}

static void
drawn_cb (GObject      *nothing,
          GAsyncResult *result,
          gpointer      packing)
{
  Packing *self = packing;
  GError *error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  if (may_go_on (self, error))
    go_on (self);
}

static void
taken_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      packing)
{
  Packing *self = packing;
  GError *error = NULL;

  self->file = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (!may_go_on (self, error))
    return;
  self->next++;
  send_to_hand (self, add_job, drawn_cb);
}

static void
go_on (Packing *self)
{
  if (self->kept && self->told)
    end (self, NULL);
  else if (self->kept)
    tell (self, told_cb);
  else if (self->next < penny_pack_get_n (self->pack))
    penny_book_read_async (self->book, take_file, self, NULL, (GDestroyNotify) penny_pack_file_free, self->cancellable,
                           taken_cb, self);
  else
    send_to_hand (self, end_job, drawn_cb);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      packing)
{
  Packing *self = packing;
  GError *error = NULL;

  self->pack = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (may_go_on (self, error))
    send_to_hand (self, begin_job, drawn_cb);
}

/* The book waits: it may be the end of the program, after which nothing of a pack may be left that is not whole. */
static void
shutting_cb (Packing *self)
{
  self->stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->hand, penny_clerk_close);
  if (!self->kept)
    g_clear_pointer (&self->making, penny_pack_making_free);
  else if (!self->told)
    tell (self, NULL);
}

void
penny_book_pack_async (PennyBook             *self,
                       const PennyPackAsked  *asked,
                       const char            *path,
                       PennyProgress          progress,
                       gpointer               progress_data,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  Packing *packing;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (asked != NULL && path != NULL);

  packing = g_new0 (Packing, 1);
  packing->book = self;
  packing->task = g_task_new (self, cancellable, callback, user_data);
  packing->asked = *asked;
  packing->path = g_strdup (path);
  packing->cancellable = g_cancellable_new ();
  packing->ticker = penny_ticker_new (self, progress, progress_data, packing->cancellable);
  packing->hand = penny_clerk_new ();
  packing->shutting = g_signal_connect_swapped (self, "shutting", G_CALLBACK (shutting_cb), packing);
  if (g_cancellable_is_cancelled (cancellable))
    g_cancellable_cancel (packing->cancellable);
  else if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel), packing->cancellable,
                             G_CONNECT_SWAPPED);
  penny_book_be_busy (self, packing->task);
  penny_book_read_async (self, read_pack, packing, NULL, (GDestroyNotify) penny_pack_free, packing->cancellable, read_cb, packing);
}

gboolean
penny_book_pack_finish (PennyBook     *self,
                        GAsyncResult  *result,
                        guint         *n,
                        GError       **error)
{
  gssize packed;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  packed = g_task_propagate_int (G_TASK (result), error);
  if (packed >= 0 && n != NULL)
    *n = (guint) packed;
  return packed >= 0;
}
