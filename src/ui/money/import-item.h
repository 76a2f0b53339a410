#pragma once

#include <gio/gio.h>

#include "book.h"

G_BEGIN_DECLS

typedef enum
{
  PENNY_IMPORT_HEADING,
  PENNY_IMPORT_NOTE,           /* something to know about the file */
  PENNY_IMPORT_UNREADABLE,
  PENNY_IMPORT_NEW,
  PENNY_IMPORT_ALREADY,
} PennyImportKind;

/* One row of what a statement would bring.  Borrows from the PennyBringIn,
 * which outlives it. */
#define PENNY_TYPE_IMPORT_ITEM (penny_import_item_get_type ())
G_DECLARE_FINAL_TYPE (PennyImportItem, penny_import_item, PENNY, IMPORT_ITEM, GObject)

/* @text for a heading or a note. */
PennyImportItem *penny_import_item_new_text       (PennyImportKind        kind,
                                                   const char            *text);
PennyImportItem *penny_import_item_new_unreadable (const PennyUnreadable *unreadable);
PennyImportItem *penny_import_item_new_proposal   (PennyProposal         *proposal);

PennyImportKind        penny_import_item_get_kind       (PennyImportItem *self);
const char            *penny_import_item_get_text       (PennyImportItem *self);
const PennyUnreadable *penny_import_item_get_unreadable (PennyImportItem *self);
/* May be changed: which way it goes, and whether it is left out. */
PennyProposal         *penny_import_item_get_proposal   (PennyImportItem *self);
/* Tells who shows it that its proposal changed; signal "changed". */
void                   penny_import_item_changed        (PennyImportItem *self);

G_END_DECLS
