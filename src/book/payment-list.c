#include "book-private.h"
#include "payment-item.h"
#include "splice.h"

#define PAGE 100                /* rows that are fetched together */
#define PAGES 10                /* pages that stay filled behind the view */
#define SCREENFUL 50            /* rows that are shown first */
#define A_FEW_FRAMES 100        /* milliseconds */

/* The ids of what the filter lets through are all here, the rows are not: an
 * item is given out at once and filled when its page comes.  An item lives as
 * long as a widget or one of the last pages holds it. */
struct _PennyPaymentList
{
  GObject             parent_instance;

  PennyBook          *book;
  PennyPaymentFilter  filter;   /* its search is owned */
  guint               serial;   /* of the filter that was set last */
  guint               shown;    /* of the filter that is shown */
  gboolean            loading;
  GCancellable       *asking;   /* of the newest filter's question */

  GArray             *ids;      /* gint64 */
  GArray             *rest;     /* ids that come after them in a moment; NULL: none */
  guint               resting;  /* the moment */
  GHashTable         *live;     /* borrowed items by id, which take themselves out */
  GQueue              pages;    /* GPtrArray of items, owned; the newest first */
  GArray             *wanted;   /* ids whose rows to ask for; NULL: none */
  guint               wanting;  /* soon */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PennyPaymentList, penny_payment_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_LOADING = 1,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The rows of some ids. */

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
         gpointer      list)
{
  g_autoptr (PennyPaymentList) self = list;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer *stolen = NULL;
  gsize n;

  rows = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (rows == NULL)
    {
      g_warning ("Payments could not be read: %s", error->message);
      return;
    }

  stolen = g_ptr_array_steal (rows, &n);
  for (gsize i = 0; i < n; i++)
    {
      PennyPaymentRow *row = stolen[i];
      PennyPaymentItem *item = g_hash_table_lookup (self->live, &row->payment->id);

      if (item != NULL)
        penny_payment_item_fill (item, row);
      else
        penny_payment_row_free (row);
    }
}

static gboolean
fetch_cb (gpointer list)
{
  PennyPaymentList *self = list;

  self->wanting = 0;
  penny_book_read_async (self->book, read_page, g_steal_pointer (&self->wanted), (GDestroyNotify) g_array_unref,
                         (GDestroyNotify) g_ptr_array_unref, NULL, page_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* A view asks for its rows one by one: they are fetched together, before it is painted. */
static void
fetch (PennyPaymentList *self,
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
get_live (PennyPaymentList *self,
          guint             position)
{
  gint64 id = g_array_index (self->ids, gint64, position);
  PennyPaymentItem *item = g_hash_table_lookup (self->live, &id);

  return item != NULL ? g_object_ref (item) : penny_payment_item_new (id, self->live);
}

/* The whole page around @position, so that scrolling asks seldom. */
static void
fetch_page (PennyPaymentList *self,
            guint             position)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = position - position % PAGE;
  guint end = MIN (start + PAGE, self->ids->len);

  for (guint i = start; i < end; i++)
    {
      PennyPaymentItem *item = get_live (self, i);

      g_ptr_array_add (page, item);
      if (penny_payment_item_claim (item))
        fetch (self, g_array_index (self->ids, gint64, i));
    }

  g_queue_push_head (&self->pages, page);
  if (g_queue_get_length (&self->pages) > PAGES)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

static void
drop_pages (PennyPaymentList *self)
{
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
}

/* An amount may be another, and every balance after it: what is on the screen is
 * read again.  What is still on its way was asked for after the change. */
static void
read_again (gpointer list)
{
  PennyPaymentList *self = list;
  GHashTableIter i;
  gpointer id, item;

  drop_pages (self);

  g_hash_table_iter_init (&i, self->live);
  while (g_hash_table_iter_next (&i, &id, &item))
    if (penny_payment_item_get_row (item) != NULL)
      fetch (self, *(gint64 *) id);
}

/* How the list follows the book. */

typedef struct
{
  PennyPaymentFilter filter;
  guint              serial;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free ((char *) question->filter.search);
  g_free (question);
}

static gpointer
ask (gpointer list)
{
  PennyPaymentList *self = list;
  Question *question = g_new0 (Question, 1);

  question->filter = self->filter;
  question->filter.search = g_strdup (self->filter.search);
  question->serial = self->serial;
  return question;
}

static gpointer
read_ids (PennyStore  *store,
          gpointer     question_pointer,
          GError     **error)
{
  Question *question = question_pointer;

  return penny_payments_ids (store, &question->filter, error);
}

static void
set_loading (PennyPaymentList *self,
             gboolean          loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
change (PennyPaymentList *self,
        PennySplice       splice,
        const GArray     *ids)
{
  if (splice.removed > 0)
    g_array_remove_range (self->ids, splice.position, splice.removed);
  if (splice.added > 0)
    g_array_insert_vals (self->ids, splice.position, &g_array_index (ids, gint64, splice.position), splice.added);
  if (splice.removed > 0 || splice.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), splice.position, splice.removed, splice.added);
}

/* Where nothing was before, a screenful is shown and painted before the rest is
 * told of: GTK makes two hundred rows as soon as there are as many. */
static void
add_rest (PennyPaymentList *self)
{
  g_autoptr (GArray) rest = g_steal_pointer (&self->rest);
  guint n = self->ids->len;

  g_clear_handle_id (&self->resting, g_source_remove);
  if (rest == NULL)
    return;

  g_array_append_vals (self->ids, rest->data, rest->len);
  g_list_model_items_changed (G_LIST_MODEL (self), n, 0, rest->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  set_loading (self, FALSE);
}

static gboolean
rest_cb (gpointer list)
{
  PennyPaymentList *self = list;

  self->resting = 0;
  add_rest (self);
  return G_SOURCE_REMOVE;
}

static void
keep_rest (PennyPaymentList *self,
           GArray           *ids)
{
  if (ids->len <= 2 * SCREENFUL)
    return;

  self->rest = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->rest, &g_array_index (ids, gint64, SCREENFUL), ids->len - SCREENFUL);
  g_array_set_size (ids, SCREENFUL);
  self->resting = g_timeout_add (A_FEW_FRAMES, rest_cb, self);
}

/* Another filter, another list.  In one signal, so that GTK keeps the rows and
 * only fills them anew. */
static void
replace_all (PennyPaymentList *self,
             GArray           *ids)
{
  keep_rest (self, ids);
  change (self, (PennySplice) { 0, self->ids->len, ids->len }, ids);
}

/* What changed in place is one signal, which keeps selection and scroll.  But
 * where it is much, GTK 4.8 would ask for every new item at once: then the old
 * go first and the new come after. */
static void
replace_some (PennyPaymentList *self,
              GArray           *ids)
{
  PennySplice splice = penny_splice_find (self->ids, ids);

  if (splice.removed > 0 && splice.added > PAGE)
    {
      change (self, (PennySplice) { splice.position, splice.removed, 0 }, ids);
      splice.removed = 0;
    }
  change (self, splice, ids);
}

static void
show (gpointer list,
      gpointer question_pointer,
      gpointer answer)
{
  PennyPaymentList *self = list;
  Question *question = question_pointer;
  g_autoptr (GArray) ids = answer;
  guint n = self->ids->len;

  /* A newer question is on its way. */
  if (question->serial != self->serial)
    return;

  add_rest (self);
  if (question->serial == self->shown)
    replace_some (self, ids);
  else
    replace_all (self, ids);
  self->shown = question->serial;
  if (self->ids->len != n)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  set_loading (self, self->rest != NULL);
}

static const PennyFollowing following = {
  ask, read_ids, show, read_again, question_free, (GDestroyNotify) g_array_unref,
};

/* The list. */

static GType
get_item_type (GListModel *model)
{
  return PENNY_TYPE_PAYMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return PENNY_PAYMENT_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PennyPaymentList *self = PENNY_PAYMENT_LIST (model);
  PennyPaymentItem *item;

  if (position >= self->ids->len)
    return NULL;

  item = get_live (self, position);
  if (!penny_payment_item_is_claimed (item))
    fetch_page (self, position);
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

void
penny_payment_list_set_filter (PennyPaymentList         *self,
                               const PennyPaymentFilter *filter)
{
  char *search;

  g_return_if_fail (PENNY_IS_PAYMENT_LIST (self));
  g_return_if_fail (filter != NULL);

  search = g_strdup (filter->search);
  g_free ((char *) self->filter.search);
  self->filter = *filter;
  self->filter.search = search;

  /* Each letter of a search asks anew; the clerk passes over what was asked before. */
  g_cancellable_cancel (self->asking);
  g_object_unref (self->asking);
  self->asking = g_cancellable_new ();
  self->serial++;
  set_loading (self, TRUE);
  penny_book_ask (self->book, &following, G_OBJECT (self), self->asking);
}

static void
penny_payment_list_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PennyPaymentList *self = PENNY_PAYMENT_LIST (object);

  switch (property)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
penny_payment_list_dispose (GObject *object)
{
  PennyPaymentList *self = PENNY_PAYMENT_LIST (object);

  if (self->book != NULL)
    penny_book_unfollow (self->book, object);
  g_clear_object (&self->book);
  g_clear_handle_id (&self->resting, g_source_remove);
  g_clear_pointer (&self->rest, g_array_unref);
  g_clear_handle_id (&self->wanting, g_source_remove);
  g_clear_pointer (&self->wanted, g_array_unref);
  drop_pages (self);

  G_OBJECT_CLASS (penny_payment_list_parent_class)->dispose (object);
}

static void
penny_payment_list_finalize (GObject *object)
{
  PennyPaymentList *self = PENNY_PAYMENT_LIST (object);

  g_object_unref (self->asking);
  g_free ((char *) self->filter.search);
  g_array_unref (self->ids);
  g_hash_table_unref (self->live);

  G_OBJECT_CLASS (penny_payment_list_parent_class)->finalize (object);
}

static void
penny_payment_list_class_init (PennyPaymentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = penny_payment_list_get_property;
  object_class->dispose = penny_payment_list_dispose;
  object_class->finalize = penny_payment_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_payment_list_init (PennyPaymentList *self)
{
  self->asking = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->live = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->pages);
}

PennyPaymentList *
penny_payment_list_new (PennyBook *book)
{
  PennyPaymentList *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_PAYMENT_LIST, NULL);
  self->book = g_object_ref (book);
  self->serial = 1;
  self->loading = TRUE;
  penny_book_follow (book, &following, G_OBJECT (self));
  return self;
}
