#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children out side by side, all as wide as the widest would like to be,
 * or under each other where that does not fit. */
#define PENNY_TYPE_SIDE_BY_SIDE (penny_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (PennySideBySide, penny_side_by_side, PENNY, SIDE_BY_SIDE, GtkLayoutManager)

GtkLayoutManager *penny_side_by_side_new (int spacing);

G_END_DECLS
