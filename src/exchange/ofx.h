#pragma once

#include "builder.h"
#include "table.h"

G_BEGIN_DECLS

/* OFX 1 (SGML) and 2 (XML), and what banks make of them: tags without ends,
 * no header, junk before it, everything on one line.  A tag reader of our own:
 * libofx hands amounts over as double and reads "$120" as nothing, in silence. */
gboolean        penny_ofx_is_one (const char           *text,
                                  gsize                 length);
PennyStatement *penny_ofx_read   (const char           *text,
                                  gsize                 length,
                                  PennyDateOrder        said,
                                  const PennyProgress  *progress,
                                  GError              **error);

G_END_DECLS
