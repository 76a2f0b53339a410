#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on Enter and Space, held down, press a button of @window once: what their repeats would press next,
 * such as the button that takes back what was just done, nobody wished for. */
void penny_no_repeat (GtkWidget *window);

G_END_DECLS
