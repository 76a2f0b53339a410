#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @window no wider than the one it belongs to: on a narrow screen there is no more room. */
void penny_fit (GtkWindow *window);

G_END_DECLS
