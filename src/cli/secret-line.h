#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line that nobody else may see: a key, a recovery code or a passphrase.
 * It comes from a descriptor or the terminal, never from the arguments or the
 * environment, which other programs can read.  Free with penny_secret_free(). */

/* Reads up to the line's end and not one byte more, so that a second secret can stand in the next line. */
char    *penny_secret_line_read    (int          descriptor,
                                    GError     **error);
/* TRUE when a person sits at a terminal, and this is no script. */
gboolean penny_secret_line_can_ask (void);
/* Asks on the terminal; what is typed is not shown. */
char    *penny_secret_line_ask     (const char  *question,
                                    GError     **error);

G_END_DECLS
