#include "import-item.h"

struct _PennyImportItem
{
  GObject                parent_instance;

  PennyImportKind        kind;
  char                  *text;
  const PennyUnreadable *unreadable;    /* borrowed */
  PennyProposal         *proposal;      /* borrowed */
};

G_DEFINE_FINAL_TYPE (PennyImportItem, penny_import_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
penny_import_item_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_IMPORT_ITEM (object)->text, g_free);

  G_OBJECT_CLASS (penny_import_item_parent_class)->finalize (object);
}

static void
penny_import_item_class_init (PennyImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_import_item_finalize;

  changed_signal = g_signal_new ("changed", PENNY_TYPE_IMPORT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
penny_import_item_init (PennyImportItem *self)
{
}

static PennyImportItem *
new_item (PennyImportKind kind)
{
  PennyImportItem *self = g_object_new (PENNY_TYPE_IMPORT_ITEM, NULL);

  self->kind = kind;
  return self;
}

PennyImportItem *
penny_import_item_new_text (PennyImportKind  kind,
                            const char      *text)
{
  PennyImportItem *self = new_item (kind);

  self->text = g_strdup (text);
  return self;
}

PennyImportItem *
penny_import_item_new_unreadable (const PennyUnreadable *unreadable)
{
  PennyImportItem *self = new_item (PENNY_IMPORT_UNREADABLE);

  self->unreadable = unreadable;
  return self;
}

PennyImportItem *
penny_import_item_new_proposal (PennyProposal *proposal)
{
  PennyImportItem *self = new_item (proposal->already ? PENNY_IMPORT_ALREADY : PENNY_IMPORT_NEW);

  self->proposal = proposal;
  return self;
}

PennyImportKind
penny_import_item_get_kind (PennyImportItem *self)
{
  g_return_val_if_fail (PENNY_IS_IMPORT_ITEM (self), PENNY_IMPORT_HEADING);

  return self->kind;
}

const char *
penny_import_item_get_text (PennyImportItem *self)
{
  g_return_val_if_fail (PENNY_IS_IMPORT_ITEM (self), NULL);

  return self->text;
}

const PennyUnreadable *
penny_import_item_get_unreadable (PennyImportItem *self)
{
  g_return_val_if_fail (PENNY_IS_IMPORT_ITEM (self), NULL);

  return self->unreadable;
}

PennyProposal *
penny_import_item_get_proposal (PennyImportItem *self)
{
  g_return_val_if_fail (PENNY_IS_IMPORT_ITEM (self), NULL);

  return self->proposal;
}

void
penny_import_item_changed (PennyImportItem *self)
{
  g_return_if_fail (PENNY_IS_IMPORT_ITEM (self));

  g_signal_emit (self, changed_signal, 0);
}
