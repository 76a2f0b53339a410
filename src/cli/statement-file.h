#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* A statement file as bytes; whatever the name leads to (a folder, a device, a
 * pipe), it ends, with bytes or with a sentence.  Not more than the reader's
 * limit is ever read. */
GBytes *penny_file_read (const char  *name,
                         GError     **error);

G_END_DECLS
