#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ids of rows: gint64 in a GArray. */

/* @ids may be NULL.  For the few that belong to one thing: they are looked through. */
gboolean penny_ids_has (const GArray *ids,
                        gint64        id);

G_END_DECLS
