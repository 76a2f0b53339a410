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

G_END_DECLS
