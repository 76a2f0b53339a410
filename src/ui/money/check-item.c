#include "check-item.h"

struct _PennyCheckItem
{
  GObject                parent_instance;

  const PennyPaymentRow *row;           /* borrowed */
  gboolean               ticked;
};

G_DEFINE_FINAL_TYPE (PennyCheckItem, penny_check_item, G_TYPE_OBJECT)

enum
{
  PROP_TICKED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
penny_check_item_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_assert (property == PROP_TICKED);
  g_value_set_boolean (value, PENNY_CHECK_ITEM (object)->ticked);
}

static void
penny_check_item_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  g_assert (property == PROP_TICKED);
  penny_check_item_set_ticked (PENNY_CHECK_ITEM (object), g_value_get_boolean (value));
}

static void
penny_check_item_class_init (PennyCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = penny_check_item_get_property;
  object_class->set_property = penny_check_item_set_property;

  properties[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READWRITE |
                                                  G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_check_item_init (PennyCheckItem *self)
{
}

PennyCheckItem *
penny_check_item_new (const PennyPaymentRow *row)
{
  PennyCheckItem *self = g_object_new (PENNY_TYPE_CHECK_ITEM, NULL);

  self->row = row;
  return self;
}

const PennyPaymentRow *
penny_check_item_get_row (PennyCheckItem *self)
{
  g_return_val_if_fail (PENNY_IS_CHECK_ITEM (self), NULL);

  return self->row;
}

gboolean
penny_check_item_get_ticked (PennyCheckItem *self)
{
  g_return_val_if_fail (PENNY_IS_CHECK_ITEM (self), FALSE);

  return self->ticked;
}

void
penny_check_item_set_ticked (PennyCheckItem *self,
                             gboolean        ticked)
{
  g_return_if_fail (PENNY_IS_CHECK_ITEM (self));

  if (self->ticked == ticked)
    return;
  self->ticked = ticked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}
