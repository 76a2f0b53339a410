#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window that was open when amounts were hidden holds words made before.  What
 * it shows is taken out, so that nothing of it is seen or spoken, and comes back
 * as it was, with all that was typed. */
void penny_conceal (AdwWindow *window);
void penny_reveal  (AdwWindow *window);

G_END_DECLS
