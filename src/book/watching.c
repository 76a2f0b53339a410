#include "watching-private.h"

#include "book-receipts.h"
#include "watched-seen.h"

#define SOON 300                /* milliseconds: what comes together is looked at together */
#define NOW_AND_THEN 60         /* seconds: some folders tell of nothing by themselves, and a stick is plugged in again */

struct _PennyWatching
{
  GObject       parent_instance;

  PennyBook    *book;           /* borrowed, for it owns this; NULL: it is gone */
  char         *folder;
  char         *trouble;
  GFileMonitor *monitor;
  GCancellable *cancellable;    /* of what is under way */
  gboolean      under_way;
  guint         soon;           /* a look */
  guint         now_and_then;
  gint64        from;           /* what came later is new */
  gint64        to;             /* what was taken is no later */
  PennyWatchedSeen *seen;
};

G_DEFINE_FINAL_TYPE (PennyWatching, penny_watching, G_TYPE_OBJECT)

enum
{
  PROP_FOLDER = 1,
  PROP_TROUBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint arrived_signal;

static void look_soon (PennyWatching *self, guint milliseconds);

static void
say (PennyWatching *self,
     const char    *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

/* --- what was taken --- */

static gpointer
save_watched_to (PennyStore  *store,
                 gpointer     to,
                 GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return NULL;
  keeping->watched_to = *(gint64 *) to;
  penny_keeping_save (store, keeping, error);
  return NULL;
}

/* A look under way: a file that was not taken is not tried over and over, but when the book is opened again. */
typedef struct
{
  PennyWatching *watching;
  GCancellable  *cancellable;
  char          *folder;
  gint64         from;
  GPtrArray     *ready;         /* PennyWatchedFile */
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->watching);
  g_object_unref (look->cancellable);
  g_free (look->folder);
  g_clear_pointer (&look->ready, g_ptr_array_unref);
  g_free (look);
}

static void
end (Look *look)
{
  look->watching->under_way = FALSE;
  look_free (look);
}

static void
pass (PennyWatching   *self,
      PennyBook       *book,
      const GPtrArray *ready)
{
  gint64 to;

  penny_watched_seen_pass (self->seen, ready);
  self->to = penny_watched_files_latest (ready, self->to);
  to = self->to;
  penny_book_read_async (book, save_watched_to, g_memdup2 (&to, sizeof to), g_free, NULL, NULL, NULL, NULL);
}

static void
added_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      data)
{
  Look *look = data;
  PennyWatching *self = look->watching;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (PENNY_BOOK (book), result, &error);
  guint n = added != NULL ? added->added->len : 0;

  /* Another folder may be watched by now, of which this says nothing; here they are known by their bytes. */
  if (added != NULL && !added->stopped && !g_cancellable_is_cancelled (look->cancellable))
    {
      pass (self, PENNY_BOOK (book), look->ready);
      say (self, added->failed->len > 0 ? added->failed->pdata[0] : NULL);
    }
  else if (added == NULL && !g_cancellable_is_cancelled (look->cancellable))
    /* The book's own trouble, such as a full disk, is there for every file: it is tried now and then. */
    say (self, error->message);
  g_clear_pointer (&added, penny_receipts_added_free);
  if (n > 0)
    g_signal_emit (self, arrived_signal, 0, n);
  end (look);
}

static void
take (Look *look)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);

  for (guint i = 0; i < look->ready->len; i++)
    {
      const PennyWatchedFile *watched = look->ready->pdata[i];
      g_autoptr (GFile) file = g_file_new_build_filename (look->folder, watched->name, NULL);

      g_ptr_array_add (incoming, penny_incoming_new_file (file));
    }
  penny_book_add_receipts_async (look->watching->book, incoming, PENNY_CAME_FOLDER, 0, NULL, NULL, look->cancellable,
                                 added_cb, look);
}

/* --- looking --- */

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      look_pointer,
                GCancellable *cancellable)
{
  Look *look = look_pointer;
  GError *error = NULL;
  GPtrArray *files = penny_watched_files_list (look->folder, look->from, look->cancellable, &error);

  if (files == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

static void
changed_cb (PennyWatching *self)
{
  look_soon (self, SOON);
}

/* Without one it is looked into now and then all the same. */
static void
start_monitor (PennyWatching *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);

  self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
listed_cb (GObject      *nothing,
           GAsyncResult *result,
           gpointer      data)
{
  Look *look = data;
  PennyWatching *self = look->watching;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean waiting;

  if (g_cancellable_is_cancelled (look->cancellable))
    {
      end (look);
      return;
    }
  if (files == NULL)
    {
      g_clear_object (&self->monitor);
      say (self, error->message);
      end (look);
      return;
    }

  if (self->monitor == NULL)
    {
      start_monitor (self);
      say (self, NULL);
    }
  look->ready = penny_watched_seen_pick (self->seen, files, g_get_monotonic_time (), &waiting);
  if (waiting)
    look_soon (self, PENNY_WATCHED_STILL);
  if (look->ready->len > 0)
    take (look);
  else
    end (look);
}

/* What is done in an assistant's turn would be theirs in the history: it waits. */
static gboolean
may_look (PennyWatching *self)
{
  return self->book != NULL && self->folder != NULL && !penny_book_is_locked (self->book) &&
         !penny_book_is_read_only (self->book) && !penny_book_has_turn (self->book);
}

static void
look_now (PennyWatching *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (!may_look (self))
    return;
  if (self->under_way)
    {
      look_soon (self, PENNY_WATCHED_STILL);
      return;
    }
  self->under_way = TRUE;
  look = g_new0 (Look, 1);
  look->watching = g_object_ref (self);
  look->cancellable = g_object_ref (self->cancellable);
  look->folder = g_strdup (self->folder);
  look->from = self->from;
  task = g_task_new (NULL, NULL, listed_cb, look);
  g_task_set_task_data (task, look, NULL);
  g_task_run_in_thread (task, list_in_thread);
}

static void
soon_cb (gpointer data)
{
  PennyWatching *self = data;

  self->soon = 0;
  look_now (self);
}

static void
look_soon (PennyWatching *self,
           guint          milliseconds)
{
  if (self->soon == 0)
    self->soon = g_timeout_add_once (milliseconds, soon_cb, self);
}

static gboolean
now_and_then_cb (gpointer data)
{
  look_now (data);
  return G_SOURCE_CONTINUE;
}

/* --- which folder --- */

static void
stop (PennyWatching *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->now_and_then, g_source_remove);
  penny_watched_seen_clear (self->seen);
}

static void
start (PennyWatching      *self,
       const PennyKeeping *keeping)
{
  self->from = self->to = keeping->watched_to;
  self->now_and_then = g_timeout_add_seconds (NOW_AND_THEN, now_and_then_cb, self);
  look_soon (self, SOON);
}

static void
update_cb (PennyWatching *self)
{
  PennySafety *safety = penny_book_get_safety (self->book);
  const PennyKeeping *keeping = safety != NULL ? safety->keeping : NULL;
  const char *folder = keeping != NULL ? keeping->watched_folder : NULL;
  gboolean other = g_strcmp0 (self->folder, folder) != 0;
  gboolean watches = folder != NULL && !penny_book_is_locked (self->book) && !penny_book_is_read_only (self->book);

  if (!other && watches == (self->now_and_then != 0))
    return;
  stop (self);
  if (other)
    {
      g_free (self->folder);
      self->folder = g_strdup (folder);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
      say (self, NULL);
    }
  if (watches)
    start (self, keeping);
}

void
penny_watching_end (PennyWatching *self)
{
  stop (self);
  self->book = NULL;
}

static void
penny_watching_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PennyWatching *self = PENNY_WATCHING (object);

  switch (property)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
penny_watching_finalize (GObject *object)
{
  PennyWatching *self = PENNY_WATCHING (object);

  stop (self);
  g_object_unref (self->cancellable);
  penny_watched_seen_free (self->seen);
  g_free (self->folder);
  g_free (self->trouble);

  G_OBJECT_CLASS (penny_watching_parent_class)->finalize (object);
}

static void
penny_watching_class_init (PennyWatchingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = penny_watching_get_property;
  object_class->finalize = penny_watching_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  arrived_signal = g_signal_new ("arrived", PENNY_TYPE_WATCHING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
penny_watching_init (PennyWatching *self)
{
  self->cancellable = g_cancellable_new ();
  self->seen = penny_watched_seen_new ();
}

PennyWatching *
penny_watching_new (PennyBook *book)
{
  PennyWatching *self = g_object_new (PENNY_TYPE_WATCHING, NULL);

  self->book = book;
  g_signal_connect_object (book, "notify::safety", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::locked", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  return self;
}
