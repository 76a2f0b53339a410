#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "&amp;", "&#163;" and the double escapes that some banks write ("&amp;lt;"),
 * as the characters they stand for; spaces at both ends cut, line ends as spaces. */
char *penny_unescape (const char *text,
                      gsize       length);

G_END_DECLS
