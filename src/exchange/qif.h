#pragma once

#include "builder.h"
#include "table.h"

G_BEGIN_DECLS

gboolean        penny_qif_is_one (const char           *text,
                                  gsize                 length);
PennyStatement *penny_qif_read   (const char           *text,
                                  gsize                 length,
                                  PennyDateOrder        said,
                                  const PennyProgress  *progress,
                                  GError              **error);

G_END_DECLS
