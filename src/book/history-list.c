#include "book-private.h"
#include "history-item.h"
#include "splice.h"

#define PAGE 200
#define AHEAD 50                /* how near to the end older acts are asked for */
#define SLACK 16                /* acts that may be new since the last answer */

#define PENNY_TYPE_HISTORY_LIST (penny_history_list_get_type ())
G_DECLARE_FINAL_TYPE (PennyHistoryList, penny_history_list, PENNY, HISTORY_LIST, GObject)

/* The newest acts, and older ones as somebody looks further down. */
struct _PennyHistoryList
{
  GObject    parent_instance;

  PennyBook *book;
  GPtrArray *items;             /* PennyHistoryItem */
  gboolean   complete;          /* the oldest is here */
  gboolean   older;             /* older ones are on their way */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PennyHistoryList, penny_history_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

typedef struct
{
  gint64 before;                /* 0: from the newest */
  int    limit;
} Question;

static gint64
get_id (GPtrArray *items,
        guint      i)
{
  return penny_history_item_get_entry (items->pdata[i])->id;
}

static gpointer
ask (gpointer list)
{
  PennyHistoryList *self = list;
  Question *question = g_new0 (Question, 1);

  question->limit = MAX (PAGE, (int) self->items->len + SLACK);
  return question;
}

static gpointer
ask_older (gpointer list)
{
  PennyHistoryList *self = list;
  Question *question = g_new0 (Question, 1);

  question->before = get_id (self->items, self->items->len - 1);
  question->limit = PAGE;
  return question;
}

static gpointer
read_entries (PennyStore  *store,
              gpointer     question_pointer,
              GError     **error)
{
  Question *question = question_pointer;

  return penny_history_list (store, question->before, question->limit, error);
}

static GArray *
make_entry_ids (GPtrArray *entries)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < entries->len; i++)
    {
      PennyHistoryEntry *entry = entries->pdata[i];

      g_array_append_val (ids, entry->id);
    }
  return ids;
}

static GArray *
make_item_ids (PennyHistoryList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 id = get_id (self->items, i);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* The answer may reach further back than the list: that part is not shown yet.
 * FALSE where the list's oldest act is not in it at all. */
static gboolean
cut_older (PennyHistoryList *self,
           GPtrArray        *entries)
{
  gint64 oldest = self->items->len > 0 ? get_id (self->items, self->items->len - 1) : 0;

  for (guint i = 0; i < entries->len; i++)
    {
      PennyHistoryEntry *entry = entries->pdata[i];

      if (entry->id != oldest)
        continue;
      g_ptr_array_set_size (entries, (int) i + 1);
      return TRUE;
    }
  return FALSE;
}

/* Takes all of @entries. */
static void
show_entries (PennyHistoryList *self,
              GPtrArray        *entries)
{
  PennyDate today = penny_book_get_today (self->book);
  g_autoptr (GArray) before = make_item_ids (self);
  g_autoptr (GArray) after = make_entry_ids (entries);
  PennySplice splice = penny_splice_find (before, after);
  g_autofree gpointer *stolen = g_ptr_array_steal (entries, NULL);

  if (splice.removed > 0)
    g_ptr_array_remove_range (self->items, splice.position, splice.removed);
  for (guint i = 0; i < after->len; i++)
    {
      if (i >= splice.position && i < splice.position + splice.added)
        g_ptr_array_insert (self->items, (int) i, penny_history_item_new (stolen[i], today));
      else
        penny_history_item_update (self->items->pdata[i], stolen[i], today);
    }
  if (splice.removed > 0 || splice.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), splice.position, splice.removed, splice.added);
}

static void
show (gpointer list,
      gpointer question_pointer,
      gpointer answer)
{
  PennyHistoryList *self = list;
  Question *question = question_pointer;
  g_autoptr (GPtrArray) entries = answer;

  if (!cut_older (self, entries))
    self->complete = entries->len < (guint) question->limit;
  show_entries (self, entries);
}

static void
show_older (gpointer list,
            gpointer question_pointer,
            gpointer answer)
{
  PennyHistoryList *self = list;
  Question *question = question_pointer;
  PennyDate today = penny_book_get_today (self->book);
  g_autoptr (GPtrArray) entries = answer;
  g_autofree gpointer *stolen = NULL;
  guint start = self->items->len;
  gsize n;

  self->older = FALSE;
  self->complete = entries->len < (guint) question->limit;
  stolen = g_ptr_array_steal (entries, &n);
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (self->items, penny_history_item_new (stolen[i], today));
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, 0, (guint) n);
}

static const PennyFollowing following = {
  ask, read_entries, show, NULL, g_free, (GDestroyNotify) g_ptr_array_unref,
};
static const PennyFollowing following_older = {
  ask_older, read_entries, show_older, NULL, g_free, (GDestroyNotify) g_ptr_array_unref,
};

static GType
get_item_type (GListModel *model)
{
  return PENNY_TYPE_HISTORY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return PENNY_HISTORY_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PennyHistoryList *self = PENNY_HISTORY_LIST (model);

  if (position >= self->items->len)
    return NULL;

  if (position + AHEAD >= self->items->len && !self->complete && !self->older)
    {
      self->older = TRUE;
      penny_book_ask (self->book, &following_older, G_OBJECT (self), NULL);
    }
  return g_object_ref (self->items->pdata[position]);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
penny_history_list_dispose (GObject *object)
{
  PennyHistoryList *self = PENNY_HISTORY_LIST (object);

  if (self->book != NULL)
    penny_book_unfollow (self->book, object);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_history_list_parent_class)->dispose (object);
}

static void
penny_history_list_finalize (GObject *object)
{
  g_ptr_array_unref (PENNY_HISTORY_LIST (object)->items);

  G_OBJECT_CLASS (penny_history_list_parent_class)->finalize (object);
}

static void
penny_history_list_class_init (PennyHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = penny_history_list_dispose;
  object_class->finalize = penny_history_list_finalize;
}

static void
penny_history_list_init (PennyHistoryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

GListModel *
penny_history_list_new (PennyBook *book)
{
  PennyHistoryList *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_HISTORY_LIST, NULL);
  self->book = g_object_ref (book);
  penny_book_follow (book, &following, G_OBJECT (self));
  return G_LIST_MODEL (self);
}
