#include "paged-rows.h"

#include "paged-item.h"

#define PAGE 100                /* rows that are fetched together */
#define PAGES 10                /* pages that stay filled behind the view */

struct _PennyPagedRows
{
  PennyBook  *book;
  PennyPagedListClass *kind;    /* classes stay */
  GHashTable *live;             /* borrowed items by id, which take themselves out */
  GQueue      pages;            /* GPtrArray of items, owned; the newest first */
  GArray     *wanted;           /* ids whose rows to ask for; NULL: none */
  guint       wanting;          /* soon */
};

typedef struct
{
  PennyPagedListClass *kind;
  GArray              *ids;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_array_unref (question->ids);
  g_free (question);
}

static gpointer
read_page (PennyStore  *store,
           gpointer     data,
           GError     **error)
{
  Question *question = data;

  return question->kind->read_page (store, (const gint64 *) (void *) question->ids->data, question->ids->len, error);
}

/* A page's answer comes to those items that still live. */
typedef struct
{
  PennyPagedItemClass *kind;
  GHashTable          *live;
} Waiting;

static void
fill_items (Waiting   *waiting,
            GPtrArray *rows)
{
  g_autofree gpointer *stolen = NULL;
  gsize n;

  stolen = g_ptr_array_steal (rows, &n);
  for (gsize i = 0; i < n; i++)
    {
      gint64 id = waiting->kind->get_row_id (stolen[i]);
      PennyPagedItem *item = g_hash_table_lookup (waiting->live, &id);

      if (item != NULL)
        penny_paged_item_fill (item, stolen[i]);
      else
        waiting->kind->free_row (stolen[i]);
    }
}

static void
page_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  Waiting *waiting = data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  rows = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (rows != NULL)
    fill_items (waiting, rows);
  /* Of a locked book they are asked for again when it is unlocked. */
  else if (!g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED))
    g_warning ("A page of a list could not be read: %s", error->message);

  g_hash_table_unref (waiting->live);
  g_free (waiting);
}

static gboolean
fetch_cb (gpointer data)
{
  PennyPagedRows *self = data;
  Question *question = g_new (Question, 1);
  Waiting *waiting = g_new (Waiting, 1);

  self->wanting = 0;
  *question = (Question) { self->kind, g_steal_pointer (&self->wanted) };
  *waiting = (Waiting) { g_type_class_peek (self->kind->item_type), g_hash_table_ref (self->live) };
  penny_book_read_async (self->book, read_page, question, question_free, (GDestroyNotify) g_ptr_array_unref,
                         NULL, page_cb, waiting);
  return G_SOURCE_REMOVE;
}

/* A view asks for its rows one by one: they are fetched together, before it is painted. */
static void
fetch (PennyPagedRows *self,
       gint64            id)
{
  if (self->wanted == NULL)
    {
      self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->wanting = g_idle_add_full (G_PRIORITY_DEFAULT, fetch_cb, self, NULL);
    }
  g_array_append_val (self->wanted, id);
}

static PennyPagedItem *
get_live (PennyPagedRows *self,
          gint64            id)
{
  PennyPagedItem *item = g_hash_table_lookup (self->live, &id);

  return item != NULL ? g_object_ref (item) : penny_paged_item_new (self->kind->item_type, id, self->live);
}

/* The whole page around @position, so that scrolling asks seldom. */
static void
fetch_page (PennyPagedRows *self,
            GArray           *ids,
            guint             position)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = position - position % PAGE;
  guint end = MIN (start + PAGE, ids->len);

  for (guint i = start; i < end; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      PennyPagedItem *item = get_live (self, id);

      g_ptr_array_add (page, item);
      if (penny_paged_item_claim (item))
        fetch (self, id);
    }

  g_queue_push_head (&self->pages, page);
  if (g_queue_get_length (&self->pages) > PAGES)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

PennyPagedItem *
penny_paged_rows_get (PennyPagedRows *self,
                        GArray           *ids,
                        guint             position)
{
  PennyPagedItem *item = get_live (self, g_array_index (ids, gint64, position));

  if (!penny_paged_item_is_claimed (item))
    fetch_page (self, ids, position);
  return item;
}

/* Those still on their way too: a locked book did not answer them. */
void
penny_paged_rows_changed (PennyPagedRows *self)
{
  GHashTableIter i;
  gpointer id, item;

  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_iter_init (&i, self->live);
  while (g_hash_table_iter_next (&i, &id, &item))
    if (penny_paged_item_is_claimed (item))
      fetch (self, *(gint64 *) id);
}

PennyPagedRows *
penny_paged_rows_new (PennyBook           *book,
                      PennyPagedListClass *kind)
{
  PennyPagedRows *self = g_new0 (PennyPagedRows, 1);

  self->book = g_object_ref (book);
  self->kind = kind;
  self->live = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->pages);
  return self;
}

void
penny_paged_rows_free (PennyPagedRows *self)
{
  g_clear_handle_id (&self->wanting, g_source_remove);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_unref (self->live);
  g_object_unref (self->book);
  g_free (self);
}
