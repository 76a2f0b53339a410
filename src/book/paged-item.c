#include "paged-item.h"

typedef struct
{
  gint64      id;
  gboolean    claimed;          /* its row is here or on its way */
  gpointer    row;              /* NULL until filled */
  GHashTable *live;
} PennyPagedItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PennyPagedItem, penny_paged_item, G_TYPE_OBJECT)

#define PROP_FILLED (PENNY_PAGED_FIRST - 1)

static GParamSpec *filled_property;

static PennyPagedItemPrivate *
get_private (gpointer self)
{
  return penny_paged_item_get_instance_private (self);
}

static void
penny_paged_item_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PennyPagedItemPrivate *self = get_private (object);

  if (property == PROP_FILLED)
    g_value_set_boolean (value, self->row != NULL);
  else if (self->row == NULL && G_VALUE_HOLDS_STRING (value))
    g_value_set_static_string (value, "");
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_take_string (value, PENNY_PAGED_ITEM_GET_CLASS (object)->make_text (self->row, property));
  else if (self->row != NULL)
    PENNY_PAGED_ITEM_GET_CLASS (object)->get_other (self->row, property, value);
}

void
penny_paged_item_fill (PennyPagedItem *item,
                       gpointer        row)
{
  PennyPagedItemClass *klass = PENNY_PAGED_ITEM_GET_CLASS (item);
  PennyPagedItemPrivate *self = get_private (item);
  gboolean first = self->row == NULL;

  g_assert (klass->get_row_id (row) == self->id);

  g_clear_pointer (&self->row, klass->free_row);
  self->row = row;
  self->claimed = TRUE;

  g_object_freeze_notify (G_OBJECT (item));
  for (guint i = 0; i < klass->added->len; i++)
    g_object_notify_by_pspec (G_OBJECT (item), klass->added->pdata[i]);
  if (first)
    g_object_notify_by_pspec (G_OBJECT (item), filled_property);
  g_object_thaw_notify (G_OBJECT (item));
}

gboolean
penny_paged_item_is_claimed (PennyPagedItem *self)
{
  return get_private (self)->claimed;
}

gboolean
penny_paged_item_claim (PennyPagedItem *item)
{
  PennyPagedItemPrivate *self = get_private (item);
  gboolean first = !self->claimed;

  self->claimed = TRUE;
  return first;
}

gint64
penny_paged_item_get_id (PennyPagedItem *self)
{
  g_return_val_if_fail (PENNY_IS_PAGED_ITEM (self), 0);

  return get_private (self)->id;
}

gconstpointer
penny_paged_item_get_row (PennyPagedItem *self)
{
  g_return_val_if_fail (PENNY_IS_PAGED_ITEM (self), NULL);

  return get_private (self)->row;
}

static void
penny_paged_item_finalize (GObject *object)
{
  PennyPagedItemPrivate *self = get_private (object);

  g_hash_table_remove (self->live, &self->id);
  g_hash_table_unref (self->live);
  g_clear_pointer (&self->row, PENNY_PAGED_ITEM_GET_CLASS (object)->free_row);

  G_OBJECT_CLASS (penny_paged_item_parent_class)->finalize (object);
}

void
penny_paged_item_class_add_other (PennyPagedItemClass *klass,
                                  guint                property,
                                  GParamSpec          *pspec)
{
  g_assert (property >= PENNY_PAGED_FIRST);

  if (klass->added == NULL)
    {
      klass->added = g_ptr_array_new ();
      /* No class has this of its parent. */
      G_OBJECT_CLASS (klass)->get_property = penny_paged_item_get_property;
    }
  g_object_class_install_property (G_OBJECT_CLASS (klass), property, pspec);
  g_ptr_array_add (klass->added, pspec);
}

void
penny_paged_item_class_add_texts (PennyPagedItemClass *klass,
                                  const char   *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    penny_paged_item_class_add_other (klass, PENNY_PAGED_FIRST + i,
                                      g_param_spec_string (names[i], NULL, NULL, NULL, PENNY_PAGED_FLAGS));
}

static void
penny_paged_item_class_init (PennyPagedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = penny_paged_item_get_property;
  object_class->finalize = penny_paged_item_finalize;

  filled_property = g_param_spec_boolean ("filled", NULL, NULL, FALSE, PENNY_PAGED_FLAGS);
  g_object_class_install_property (object_class, PROP_FILLED, filled_property);
}

static void
penny_paged_item_init (PennyPagedItem *self)
{
}

PennyPagedItem *
penny_paged_item_new (GType       type,
                      gint64      id,
                      GHashTable *live)
{
  PennyPagedItem *item = g_object_new (type, NULL);
  PennyPagedItemPrivate *self = get_private (item);

  self->id = id;
  self->live = g_hash_table_ref (live);
  g_hash_table_insert (live, &self->id, item);
  return item;
}
