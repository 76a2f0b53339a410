#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Names the list that a form's group of rows without a title is to a screen
 * reader: libadwaita 1.2 leaves it the name of its type.  Other groups get
 * theirs from name-library. */
void penny_name_group (AdwPreferencesGroup *group,
                       const char          *name);

G_END_DECLS
