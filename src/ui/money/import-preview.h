#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* What a statement would bring, before it does: the sums first, then row by
 * row what it would add, has already and cannot read.
 * Signal "bring-in": the button was pressed. */
#define PENNY_TYPE_IMPORT_PREVIEW (penny_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (PennyImportPreview, penny_import_preview, PENNY, IMPORT_PREVIEW, GtkWidget)

/* Borrows @what and changes its proposals as the person says; NULL lets it go. */
void penny_import_preview_show (PennyImportPreview *self,
                                PennyBook          *book,
                                PennyBringIn       *what);
/* How many would be added as it is ticked now. */
guint penny_import_preview_count (PennyImportPreview *self);

G_END_DECLS
