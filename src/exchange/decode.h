#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* The bytes of a file as UTF-8 text with plain "\n" line ends, ended by a NUL. */
char *penny_decode (GBytes  *bytes,
                    gsize   *length,
                    GError **error);

G_END_DECLS
