#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a widget does about hidden amounts, which app.hide-amounts turns on and
 * off.  Words made by penny_pence_to_words() tell none while they are hidden;
 * here is the rest. */

/* Calls @changed with @object, as long as that lives, when amounts are hidden or shown. */
void  penny_hiding_follow (gpointer    object,
                           GCallback   changed);
/* Words of a bank or a file, which are not ours to make: while amounts are
 * hidden, "…" in place of each figure with pence.  Free it; NULL for NULL. */
char *penny_hiding_mask   (const char *text);

G_END_DECLS
