#include "payment-rows.h"

#define PAGE 100                /* rows that are fetched together */
#define PAGES 10                /* pages that stay filled behind the view */

struct _PennyPaymentRows
{
  PennyBook  *book;
  GHashTable *live;             /* borrowed items by id, which take themselves out */
  GQueue      pages;            /* GPtrArray of items, owned; the newest first */
  GArray     *wanted;           /* ids whose rows to ask for; NULL: none */
  guint       wanting;          /* soon */
};

static gpointer
read_page (PennyStore  *store,
           gpointer     ids_pointer,
           GError     **error)
{
  GArray *ids = ids_pointer;

  return penny_payments_page (store, (const gint64 *) (void *) ids->data, ids->len, error);
}

static void
page_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      live_pointer)
{
  g_autoptr (GHashTable) live = live_pointer;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer *stolen = NULL;
  gsize n;

  rows = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (rows == NULL)
    {
      /* Of a locked book they are asked for again when it is unlocked. */
      if (!g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED))
        g_warning ("Payments could not be read: %s", error->message);
      return;
    }

  stolen = g_ptr_array_steal (rows, &n);
  for (gsize i = 0; i < n; i++)
    {
      PennyPaymentRow *row = stolen[i];
      PennyPaymentItem *item = g_hash_table_lookup (live, &row->payment->id);

      if (item != NULL)
        penny_payment_item_fill (item, row);
      else
        penny_payment_row_free (row);
    }
}

static gboolean
fetch_cb (gpointer data)
{
  PennyPaymentRows *self = data;

  self->wanting = 0;
  penny_book_read_async (self->book, read_page, g_steal_pointer (&self->wanted), (GDestroyNotify) g_array_unref,
                         (GDestroyNotify) g_ptr_array_unref, NULL, page_cb, g_hash_table_ref (self->live));
  return G_SOURCE_REMOVE;
}

/* A view asks for its rows one by one: they are fetched together, before it is painted. */
static void
fetch (PennyPaymentRows *self,
       gint64            id)
{
  if (self->wanted == NULL)
    {
      self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->wanting = g_idle_add_full (G_PRIORITY_DEFAULT, fetch_cb, self, NULL);
    }
  g_array_append_val (self->wanted, id);
}

static PennyPaymentItem *
get_live (PennyPaymentRows *self,
          gint64            id)
{
  PennyPaymentItem *item = g_hash_table_lookup (self->live, &id);

  return item != NULL ? g_object_ref (item) : penny_payment_item_new (id, self->live);
}

/* The whole page around @position, so that scrolling asks seldom. */
static void
fetch_page (PennyPaymentRows *self,
            GArray           *ids,
            guint             position)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = position - position % PAGE;
  guint end = MIN (start + PAGE, ids->len);

  for (guint i = start; i < end; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      PennyPaymentItem *item = get_live (self, id);

      g_ptr_array_add (page, item);
      if (penny_payment_item_claim (item))
        fetch (self, id);
    }

  g_queue_push_head (&self->pages, page);
  if (g_queue_get_length (&self->pages) > PAGES)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

PennyPaymentItem *
penny_payment_rows_get (PennyPaymentRows *self,
                        GArray           *ids,
                        guint             position)
{
  PennyPaymentItem *item = get_live (self, g_array_index (ids, gint64, position));

  if (!penny_payment_item_is_claimed (item))
    fetch_page (self, ids, position);
  return item;
}

/* Those still on their way too: a locked book did not answer them. */
void
penny_payment_rows_changed (PennyPaymentRows *self)
{
  GHashTableIter i;
  gpointer id, item;

  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_iter_init (&i, self->live);
  while (g_hash_table_iter_next (&i, &id, &item))
    if (penny_payment_item_is_claimed (item))
      fetch (self, *(gint64 *) id);
}

PennyPaymentRows *
penny_payment_rows_new (PennyBook *book)
{
  PennyPaymentRows *self = g_new0 (PennyPaymentRows, 1);

  self->book = g_object_ref (book);
  self->live = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->pages);
  return self;
}

void
penny_payment_rows_free (PennyPaymentRows *self)
{
  g_clear_handle_id (&self->wanting, g_source_remove);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_unref (self->live);
  g_object_unref (self->book);
  g_free (self);
}
