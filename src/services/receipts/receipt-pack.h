#pragma once

#include "receipt-tables.h"

G_BEGIN_DECLS

/* The receipts of a time, numbered: as one tagged PDF with an index, or as a zip with the originals and that PDF. */
typedef struct
{
  gint64    budget_id;         /* 0: all */
  PennyDate from, to;
  gboolean  with_locations;    /* photos go as they came, with where they were taken; else a copy without takes their place */
} PennyPackAsked;

typedef gboolean (*PennyPackGoOn) (double fraction, gpointer data);

/* A new file @path, which must not be there; on the disk when this returns; nothing is left of it where this fails. */
gboolean penny_receipt_pack_pdf (PennyStore *store, const PennyPackAsked *asked, const char *path,
                                 PennyPackGoOn go_on, gpointer data, guint *n, GError **error);
gboolean penny_receipt_pack_zip (PennyStore *store, const PennyPackAsked *asked, const char *path,
                                 PennyPackGoOn go_on, gpointer data, guint *n, GError **error);

G_END_DECLS
