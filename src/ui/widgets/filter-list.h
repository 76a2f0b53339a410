#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the popover of a filter is made of: a grid whose rows are lists to choose from, each with its title.  The first
 * choice of a list (id 0) leaves it open.  "notify::selected" of a list tells that another was chosen, or offered. */
GtkGrid     *penny_filter_grid_new        (void);
GtkDropDown *penny_filter_list_add        (GtkGrid     *grid,
                                           int          row,
                                           const char  *title);

/* Replaces what can be chosen (PennyChoice) and keeps the choice where it is still there.  A list with one real choice is
 * none, so it is not shown. */
void         penny_filter_list_offer      (GtkDropDown *list,
                                           GListStore  *choices);
gint64       penny_filter_list_get_id     (GtkDropDown *list);
int          penny_filter_list_get_kind   (GtkDropDown *list);
/* "November 2026"; NULL while it is open. */
char        *penny_filter_list_get_words  (GtkDropDown *list);
void         penny_filter_list_open       (GtkDropDown *list);

G_END_DECLS
