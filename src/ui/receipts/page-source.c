#include "page-source.h"

#include "kept-copy.h"
#include "viewer.h"

/* The program and what it needs to be started again; shared with the threads that wait for it. */
typedef struct
{
  gatomicrefcount  references;
  GMutex           mutex;
  PennyKeptCopy   *copy;
  PennyViewer     *viewer;      /* NULL: not started, or it was killed */
  guint            n_pages;
} Worker;

struct _PennyPageSource
{
  GObject          parent_instance;

  GCancellable    *cancellable;
  Worker          *worker;      /* NULL until the bytes are here */
  PennyPagesState  state;
  guint            n_pages;
  char            *why;
};

G_DEFINE_FINAL_TYPE (PennyPageSource, penny_page_source, G_TYPE_OBJECT)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Takes @copy. */
static Worker *
worker_new (PennyKeptCopy *copy)
{
  Worker *self = g_new0 (Worker, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->copy = copy;
  return self;
}

static Worker *
worker_ref (Worker *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
worker_unref (Worker *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->viewer, penny_viewer_close);
  penny_kept_copy_free (self->copy);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* Ending the program waits for it. */
static gpointer
end_thread (gpointer worker)
{
  worker_unref (worker);
  return NULL;
}

/* With the mutex. */
static gboolean
worker_start (Worker        *self,
              GCancellable  *cancellable,
              GError       **error)
{
  if (self->viewer == NULL)
    self->viewer = penny_viewer_open (self->copy->bytes, self->copy->name, cancellable, error);
  if (self->viewer == NULL)
    return FALSE;
  self->n_pages = penny_viewer_about (self->viewer)->n_pages;
  return TRUE;
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Worker *worker = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker->mutex);
  GError *error = NULL;

  if (worker_start (worker, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Which page, and how large. */
typedef struct
{
  Worker *worker;
  guint   page, width, height;
} Drawing;

static void
drawing_free (Drawing *self)
{
  worker_unref (self->worker);
  g_free (self);
}

/* A page that takes too long ends the program; the next one starts it anew. */
static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Drawing *drawing = data;
  Worker *worker = drawing->worker;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker->mutex);
  PennyPixels *pixels = NULL;
  GError *error = NULL;

  if (worker_start (worker, cancellable, &error))
    pixels = penny_viewer_page (worker->viewer, drawing->page, drawing->width, drawing->height, cancellable, &error);
  if (pixels == NULL)
    g_clear_pointer (&worker->viewer, penny_viewer_close);
  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify) penny_pixels_free);
  else
    g_task_return_error (task, error);
}

void
penny_page_source_draw_async (PennyPageSource     *self,
                              guint                page,
                              guint                width,
                              guint                height,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Drawing *drawing;

  g_return_if_fail (PENNY_IS_PAGE_SOURCE (self));
  g_return_if_fail (self->state == PENNY_PAGES_OPEN && page < self->n_pages);

  task = g_task_new (self, self->cancellable, callback, user_data);
  drawing = g_new0 (Drawing, 1);
  drawing->worker = worker_ref (self->worker);
  drawing->page = page;
  drawing->width = width;
  drawing->height = height;
  g_task_set_source_tag (task, penny_page_source_draw_async);
  g_task_set_task_data (task, drawing, (GDestroyNotify) drawing_free);
  g_task_run_in_thread (task, draw_thread);
}

GdkTexture *
penny_page_source_draw_finish (PennyPageSource  *self,
                               GAsyncResult     *result,
                               double           *own_width,
                               double           *own_height,
                               GError          **error)
{
  g_autoptr (PennyPixels) pixels = g_task_propagate_pointer (G_TASK (result), error);
  gboolean told;

  if (pixels == NULL)
    return NULL;
  told = pixels->own_width > 0 && pixels->own_height > 0;
  *own_width = told ? pixels->own_width : pixels->width;
  *own_height = told ? pixels->own_height : pixels->height;
  return gdk_memory_texture_new ((int) pixels->width, (int) pixels->height, GDK_MEMORY_R8G8B8A8, pixels->pixels,
                                 (gsize) pixels->width * 4);
}

static void
come_to (PennyPageSource *self,
         PennyPagesState  state)
{
  self->state = state;
  g_signal_emit (self, signals[OPENED], 0);
}

static void
fail (PennyPageSource *self,
      const GError    *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->why = g_strdup (error->message);
  come_to (self, PENNY_PAGES_CANNOT);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  PennyPageSource *self = PENNY_PAGE_SOURCE (object);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fail (self, error);
      return;
    }
  self->n_pages = MAX (self->worker->n_pages, 1);
  come_to (self, PENNY_PAGES_OPEN);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyPageSource) self = data;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  PennyKeptCopy *copy = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (copy == NULL)
    {
      fail (self, error);
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      penny_kept_copy_free (copy);
      return;
    }
  self->worker = worker_new (copy);
  task = g_task_new (self, self->cancellable, opened_cb, NULL);
  g_task_set_task_data (task, worker_ref (self->worker), (GDestroyNotify) worker_unref);
  g_task_run_in_thread (task, open_thread);
}

PennyPagesState
penny_page_source_get_state (PennyPageSource *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_SOURCE (self), PENNY_PAGES_CANNOT);

  return self->state;
}

const char *
penny_page_source_get_why (PennyPageSource *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_SOURCE (self), NULL);

  return self->why;
}

guint
penny_page_source_get_n_pages (PennyPageSource *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_SOURCE (self), 0);

  return self->n_pages;
}

void
penny_page_source_close (PennyPageSource *self)
{
  g_return_if_fail (PENNY_IS_PAGE_SOURCE (self));

  g_cancellable_cancel (self->cancellable);
  if (self->worker != NULL)
    g_thread_unref (g_thread_new ("viewer-end", end_thread, g_steal_pointer (&self->worker)));
  self->state = PENNY_PAGES_CANNOT;
}

static void
penny_page_source_dispose (GObject *object)
{
  penny_page_source_close (PENNY_PAGE_SOURCE (object));

  G_OBJECT_CLASS (penny_page_source_parent_class)->dispose (object);
}

static void
penny_page_source_finalize (GObject *object)
{
  PennyPageSource *self = PENNY_PAGE_SOURCE (object);

  g_clear_object (&self->cancellable);
  g_free (self->why);

  G_OBJECT_CLASS (penny_page_source_parent_class)->finalize (object);
}

static void
penny_page_source_class_init (PennyPageSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = penny_page_source_dispose;
  object_class->finalize = penny_page_source_finalize;
  signals[OPENED] = g_signal_new ("opened", PENNY_TYPE_PAGE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
penny_page_source_init (PennyPageSource *self)
{
  self->cancellable = g_cancellable_new ();
}

PennyPageSource *
penny_page_source_new (PennyBook *book,
                       gint64     file_id)
{
  PennyPageSource *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_PAGE_SOURCE, NULL);
  penny_book_read_async (book, penny_kept_copy, g_memdup2 (&file_id, sizeof file_id), g_free,
                         (GDestroyNotify) penny_kept_copy_free, self->cancellable, read_cb, g_object_ref (self));
  return self;
}
