#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One group of a recovery code: large enough to copy by hand, and heard letter by
 * letter, each with its word.  Property: "spelled", the words are on the screen too. */
#define PENNY_TYPE_CODE_GROUP_ROW (penny_code_group_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyCodeGroupRow, penny_code_group_row, PENNY, CODE_GROUP_ROW, GtkListBoxRow)

/* @group: 0..4. */
GtkWidget *penny_code_group_row_new (guint       group,
                                     const char *letters);

G_END_DECLS
