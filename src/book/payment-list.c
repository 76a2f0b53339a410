#include "book-private.h"
#include "payment-rows.h"
#include "splice.h"

#define MUCH 100                /* rows that are new in one signal */
#define SCREENFUL 50            /* rows that are shown first */
#define A_FEW_FRAMES 200        /* milliseconds */

/* The ids of what the filter lets through are all here; the rows are not. */
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
  PennyPaymentRows   *rows;
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

  if (splice.removed > 0 && splice.added > MUCH)
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

static void
rows_changed (gpointer list)
{
  penny_payment_rows_changed (PENNY_PAYMENT_LIST (list)->rows);
}

static const PennyFollowing following = {
  ask, read_ids, show, rows_changed, question_free, (GDestroyNotify) g_array_unref,
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

  return position < self->ids->len ? penny_payment_rows_get (self->rows, self->ids, position) : NULL;
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

  G_OBJECT_CLASS (penny_payment_list_parent_class)->dispose (object);
}

static void
penny_payment_list_finalize (GObject *object)
{
  PennyPaymentList *self = PENNY_PAYMENT_LIST (object);

  g_object_unref (self->asking);
  g_free ((char *) self->filter.search);
  g_array_unref (self->ids);
  penny_payment_rows_free (self->rows);

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
}

PennyPaymentList *
penny_payment_list_new (PennyBook *book)
{
  PennyPaymentList *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_PAYMENT_LIST, NULL);
  self->book = g_object_ref (book);
  self->rows = penny_payment_rows_new (book);
  self->serial = 1;
  self->loading = TRUE;
  penny_book_follow (book, &following, G_OBJECT (self));
  return self;
}
