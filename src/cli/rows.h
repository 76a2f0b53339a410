#pragma once

#include "json.h"
#include "store.h"

G_BEGIN_DECLS

/* A long list, a page of rows after another: it is never whole in memory. */
typedef struct
{
  const char *name;             /* of the list, for a script */
  guint       a_page;
  GPtrArray *(*read)  (PennyStore *store, const gint64 *ids, gsize n, GError **error);
  void       (*write) (PennyJson *json, gconstpointer row, GHashTable *about);
  void       (*say)   (gconstpointer row);
} PennyCliRows;

/* Says the rows of @ids, or writes them for a script; @about: what else is known of them, for write(). */
gboolean penny_cli_rows (const PennyCliRows  *how,
                         PennyStore          *store,
                         const GArray        *ids,
                         GHashTable          *about,
                         gboolean             as_json,
                         GError             **error);

G_END_DECLS
