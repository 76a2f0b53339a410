#include "paged-list.h"

#include "book-private.h"
#include "paged-rows.h"
#include "splice.h"

#define MUCH 100                /* rows that are new in one signal */
#define SCREENFUL 50            /* rows that are shown first */
#define A_FEW_FRAMES 200        /* milliseconds */

/* The ids of what the filter lets through are all here; the rows are not. */
typedef struct
{
  PennyBook      *book;
  gpointer        filter;
  guint           serial;       /* of the filter that was set last */
  guint           shown;        /* of the filter that is shown */
  gboolean        loading;
  GCancellable   *asking;       /* of the newest filter's question */

  GArray         *ids;          /* gint64 */
  GArray         *rest;         /* ids that come after them in a moment; NULL: none */
  guint           resting;      /* the moment */
  PennyPagedRows *rows;
} PennyPagedListPrivate;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PennyPagedList, penny_paged_list, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (PennyPagedList)
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
  PennyPagedListClass *kind;    /* classes stay */
  gpointer             filter;
  guint                serial;
} Question;

static PennyPagedListPrivate *
get_private (gpointer list)
{
  return penny_paged_list_get_instance_private (list);
}

static char **
get_search (PennyPagedListClass *kind,
            gpointer             filter)
{
  return G_STRUCT_MEMBER_P (filter, kind->search_offset);
}

static gpointer
copy_filter (PennyPagedListClass *kind,
             gconstpointer        filter)
{
  gpointer copy = g_memdup2 (filter, kind->filter_size);

  *get_search (kind, copy) = g_strdup (*get_search (kind, copy));
  return copy;
}

static void
free_filter (PennyPagedListClass *kind,
             gpointer             filter)
{
  g_free (*get_search (kind, filter));
  g_free (filter);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  free_filter (question->kind, question->filter);
  g_free (question);
}

static gpointer
ask (gpointer list)
{
  PennyPagedListPrivate *self = get_private (list);
  Question *question = g_new0 (Question, 1);

  question->kind = PENNY_PAGED_LIST_GET_CLASS (list);
  question->filter = copy_filter (question->kind, self->filter);
  question->serial = self->serial;
  return question;
}

static gpointer
read_ids (PennyStore  *store,
          gpointer     question_pointer,
          GError     **error)
{
  Question *question = question_pointer;

  return question->kind->read_ids (store, question->filter, error);
}

static void
set_loading (PennyPagedList *list,
             gboolean        loading)
{
  PennyPagedListPrivate *self = get_private (list);

  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (list), properties[PROP_LOADING]);
}

static void
change (PennyPagedList *list,
        PennySplice     splice,
        const GArray   *ids)
{
  PennyPagedListPrivate *self = get_private (list);

  if (splice.removed > 0)
    g_array_remove_range (self->ids, splice.position, splice.removed);
  if (splice.added > 0)
    g_array_insert_vals (self->ids, splice.position, &g_array_index (ids, gint64, splice.position), splice.added);
  if (splice.removed > 0 || splice.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (list), splice.position, splice.removed, splice.added);
}

/* Where nothing was before, a screenful is shown and painted before the rest is
 * told of: GTK makes two hundred rows as soon as there are as many. */
static void
add_rest (PennyPagedList *list)
{
  PennyPagedListPrivate *self = get_private (list);
  g_autoptr (GArray) rest = g_steal_pointer (&self->rest);
  guint n = self->ids->len;

  g_clear_handle_id (&self->resting, g_source_remove);
  if (rest == NULL)
    return;

  g_array_append_vals (self->ids, rest->data, rest->len);
  g_list_model_items_changed (G_LIST_MODEL (list), n, 0, rest->len);
  g_object_notify_by_pspec (G_OBJECT (list), properties[PROP_N_ITEMS]);
  set_loading (list, FALSE);
}

static gboolean
rest_cb (gpointer list)
{
  get_private (list)->resting = 0;
  add_rest (list);
  return G_SOURCE_REMOVE;
}

static void
keep_rest (PennyPagedList *list,
           GArray         *ids)
{
  PennyPagedListPrivate *self = get_private (list);

  if (ids->len <= 2 * SCREENFUL)
    return;

  self->rest = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->rest, &g_array_index (ids, gint64, SCREENFUL), ids->len - SCREENFUL);
  g_array_set_size (ids, SCREENFUL);
  self->resting = g_timeout_add (A_FEW_FRAMES, rest_cb, list);
}

/* Another filter, another list.  In one signal, so that GTK keeps the rows and
 * only fills them anew. */
static void
replace_all (PennyPagedList *list,
             GArray         *ids)
{
  keep_rest (list, ids);
  change (list, (PennySplice) { 0, get_private (list)->ids->len, ids->len }, ids);
}

/* What changed in place is one signal, which keeps selection and scroll.  But
 * where it is much, GTK 4.8 would ask for every new item at once: then the old
 * go first and the new come after. */
static void
replace_some (PennyPagedList *list,
              GArray         *ids)
{
  PennySplice splice = penny_splice_find (get_private (list)->ids, ids);

  if (splice.removed > 0 && splice.added > MUCH)
    {
      change (list, (PennySplice) { splice.position, splice.removed, 0 }, ids);
      splice.removed = 0;
    }
  change (list, splice, ids);
}

static void
show (gpointer list,
      gpointer question_pointer,
      gpointer answer)
{
  PennyPagedListPrivate *self = get_private (list);
  Question *question = question_pointer;
  g_autoptr (GArray) ids = answer;
  guint n = self->ids->len;

  /* A newer question is on its way. */
  if (question->serial != self->serial)
    return;

  add_rest (list);
  if (question->serial == self->shown)
    replace_some (list, ids);
  else
    replace_all (list, ids);
  self->shown = question->serial;
  if (self->ids->len != n)
    g_object_notify_by_pspec (G_OBJECT (list), properties[PROP_N_ITEMS]);
  set_loading (list, self->rest != NULL);
}

static void
rows_changed (gpointer list)
{
  penny_paged_rows_changed (get_private (list)->rows);
}

static const PennyFollowing following = {
  ask, read_ids, show, rows_changed, question_free, (GDestroyNotify) g_array_unref,
};

/* The list. */

static GType
get_item_type (GListModel *model)
{
  return PENNY_PAGED_LIST_GET_CLASS (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return get_private (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PennyPagedListPrivate *self = get_private (model);

  return position < self->ids->len ? penny_paged_rows_get (self->rows, self->ids, position) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

void
penny_paged_list_set_filter (PennyPagedList *list,
                             gconstpointer   filter)
{
  PennyPagedListClass *kind = PENNY_PAGED_LIST_GET_CLASS (list);
  PennyPagedListPrivate *self = get_private (list);

  free_filter (kind, self->filter);
  self->filter = copy_filter (kind, filter);

  /* Each letter of a search asks anew; the clerk passes over what was asked before. */
  g_cancellable_cancel (self->asking);
  g_object_unref (self->asking);
  self->asking = g_cancellable_new ();
  self->serial++;
  set_loading (list, TRUE);
  penny_book_ask (self->book, &following, G_OBJECT (list), self->asking);
}

static void
penny_paged_list_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PennyPagedListPrivate *self = get_private (object);

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
penny_paged_list_dispose (GObject *object)
{
  PennyPagedListPrivate *self = get_private (object);

  if (self->book != NULL)
    penny_book_unfollow (self->book, object);
  g_clear_object (&self->book);
  g_clear_handle_id (&self->resting, g_source_remove);
  g_clear_pointer (&self->rest, g_array_unref);

  G_OBJECT_CLASS (penny_paged_list_parent_class)->dispose (object);
}

static void
penny_paged_list_finalize (GObject *object)
{
  PennyPagedListPrivate *self = get_private (object);

  g_object_unref (self->asking);
  free_filter (PENNY_PAGED_LIST_GET_CLASS (object), self->filter);
  g_array_unref (self->ids);
  penny_paged_rows_free (self->rows);

  G_OBJECT_CLASS (penny_paged_list_parent_class)->finalize (object);
}

static void
penny_paged_list_class_init (PennyPagedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = penny_paged_list_get_property;
  object_class->dispose = penny_paged_list_dispose;
  object_class->finalize = penny_paged_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, PENNY_PAGED_FLAGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, PENNY_PAGED_FLAGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_paged_list_init (PennyPagedList *list)
{
  PennyPagedListPrivate *self = get_private (list);

  self->asking = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
penny_paged_list_start (PennyPagedList *list,
                        PennyBook      *book,
                        gconstpointer   filter)
{
  PennyPagedListClass *kind = PENNY_PAGED_LIST_GET_CLASS (list);
  PennyPagedListPrivate *self = get_private (list);

  self->book = g_object_ref (book);
  self->filter = copy_filter (kind, filter);
  self->rows = penny_paged_rows_new (book, kind);
  self->serial = 1;
  self->loading = TRUE;
  penny_book_follow (book, &following, G_OBJECT (list));
}
