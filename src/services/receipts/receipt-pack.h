#pragma once

#include "receipt-tables.h"

G_BEGIN_DECLS

/* The receipts of a time, numbered: those that prove a payment of it, in the order of the payments, then those of the time
 * that wait for theirs; not those to which the person said that no payment belongs, and of one budget among several none
 * that may be another's.  As one tagged PDF with an index, or as a zip with the originals and that PDF. */
typedef struct
{
  gint64    budget_id;         /* 0: all */
  PennyDate from, to;
  gboolean  with_locations;    /* photos go as they came, with where they were taken; else a copy without takes their place */
} PennyPackAsked;

/* How many receipts it would be. */
gboolean penny_receipt_pack_count (PennyStore *store, const PennyPackAsked *asked, guint *n, GError **error);

typedef gboolean (*PennyPackGoOn) (double fraction, gpointer data);

/* A new file @path, which must not be there; on the disk when this returns; nothing is left of it where this fails. */
gboolean penny_receipt_pack_pdf (PennyStore *store, const PennyPackAsked *asked, const char *path,
                                 PennyPackGoOn go_on, gpointer data, guint *n, GError **error);
gboolean penny_receipt_pack_zip (PennyStore *store, const PennyPackAsked *asked, const char *path,
                                 PennyPackGoOn go_on, gpointer data, guint *n, GError **error);

G_END_DECLS
