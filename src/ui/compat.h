#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What newer libraries than Debian 12's can do better.  The only file that
 * looks at versions; everything here works, if less well, on the oldest. */

/* Has a screen reader say @sentence without moving the focus. */
void penny_compat_announce (GtkWidget  *from,
                            const char *sentence);

G_END_DECLS
