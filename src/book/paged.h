#pragma once

#include <gio/gio.h>

#include "store.h"

G_BEGIN_DECLS

/* Long lists, paged from SQL: a list has the ids of all that its filter lets through, and an item is there at once
 * and filled when its page arrives.  What is listed, each kind of list says; the rest is here. */

/* An item.  Property "filled", boolean, notified when its row arrives; and with it those of its kind. */
#define PENNY_TYPE_PAGED_ITEM (penny_paged_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyPagedItem, penny_paged_item, PENNY, PAGED_ITEM, GObject)

struct _PennyPagedItemClass
{
  GObjectClass    parent_class;

  gint64        (*get_row_id) (gconstpointer  row);
  GDestroyNotify  free_row;
  /* Of a property that was added; never of an item that is not filled. */
  char         *(*make_text)  (gconstpointer  row,
                               guint          property);
  void          (*get_other)  (gconstpointer  row,
                               guint          property,
                               GValue        *value);
  GPtrArray      *added;        /* borrowed GParamSpec */
};

gint64        penny_paged_item_get_id  (PennyPagedItem *self);
/* NULL until filled; borrowed. */
gconstpointer penny_paged_item_get_row (PennyPagedItem *self);

/* In class_init.  The first property of a kind is PENNY_PAGED_FIRST.  A text is "" until the row is here. */
#define PENNY_PAGED_FIRST 2
#define PENNY_PAGED_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
/* @names, up to NULL, from PENNY_PAGED_FIRST on. */
void          penny_paged_item_class_add_texts (PennyPagedItemClass *klass,
                                                const char   *const *names);
void          penny_paged_item_class_add_other (PennyPagedItemClass *klass,
                                                guint                property,
                                                GParamSpec          *pspec);

/* A list.  Properties "loading" and "n-items". */
#define PENNY_TYPE_PAGED_LIST (penny_paged_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyPagedList, penny_paged_list, PENNY, PAGED_LIST, GObject)

struct _PennyPagedListClass
{
  GObjectClass    parent_class;

  GType           item_type;    /* of PennyPagedItem */
  /* A filter is a plain struct that owns one text, or NULL: what is searched for. */
  gsize           filter_size;
  gsize           search_offset;
  /* On the clerk's thread: all ids; and rows for some of them, in that order, without those that are gone. */
  GArray       *(*read_ids)    (PennyStore     *store,
                                gconstpointer   filter,
                                GError        **error);
  GPtrArray    *(*read_page)   (PennyStore     *store,
                                const gint64   *ids,
                                gsize           n,
                                GError        **error);
};

G_END_DECLS
