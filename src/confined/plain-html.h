#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a page of HTML, a block a line; scripts, styles and all that would be fetched left out. */
char *penny_plain_html (const char *html);

G_END_DECLS
