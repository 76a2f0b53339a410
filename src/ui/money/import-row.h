#pragma once

#include <adwaita.h>

#include "import-item.h"

G_BEGIN_DECLS

/* Shows one PennyImportItem: a heading, a note, a row that cannot be read, or
 * a payment with its tick and what it is for. */
#define PENNY_TYPE_IMPORT_ROW (penny_import_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyImportRow, penny_import_row, PENNY, IMPORT_ROW, GtkWidget)

/* What money out and money in may be for; shared by all rows. */
void penny_import_row_set_choices (PennyImportRow  *self,
                                   GListModel      *out,
                                   GListModel      *in);
/* NULL lets it go. */
void penny_import_row_set_item    (PennyImportRow  *self,
                                   PennyImportItem *item);

G_END_DECLS
