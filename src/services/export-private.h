#pragma once

#include "export-book.h"

G_BEGIN_DECLS

/* An export in the making.  For the files of this room only. */
typedef struct
{
  PennyStore *store;
  char       *folder;          /* where it will be */
  char       *beside;          /* where it is made */
  gboolean    with_private;
  int         lock;            /* of that folder, for as long as it is being made; -1: none */
  GPtrArray  *lost;            /* names of kept files that could not be read */
  PennyGoOn   go_on;
  gpointer    data;
} PennyExport;

gboolean penny_export_go_on (PennyExport  *self,
                             double        done,
                             GError      **error);
/* The kept files as they came, each under its own name; files_saved.csv says which is which. */
gboolean penny_export_files (PennyExport  *self,
                             GError      **error);

G_END_DECLS
