#pragma once

#include "kept-files.h"

G_BEGIN_DECLS

/* A file that is kept with the book, to open or to save elsewhere. */
typedef struct
{
  char   *name;                /* as it came */
  GBytes *bytes;
} PennyKeptCopy;

void     penny_kept_copy_free (PennyKeptCopy *self);
/* A PennyRead: request gint64 *, the file's id. */
gpointer penny_kept_copy      (PennyStore *store, gpointer file_id, GError **error);

/* Inside an act.  Kept with a record; the same bytes are kept once. @name NULL: a document. */
gboolean penny_keep_file      (PennyStore *store, GBytes *bytes, const char *name, gint64 *file_id, GError **error);
/* A kept file that nothing may stand on any more: its row goes unless something still does. 0 is none. */
gboolean penny_drop_kept_file (PennyStore *store, gint64 file_id, GError **error);

G_END_DECLS
