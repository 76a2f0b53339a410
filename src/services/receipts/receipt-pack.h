#pragma once

#include <gio/gio.h>

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
  gboolean  zip;               /* with the originals; else the PDF alone */
} PennyPackAsked;

/* How many receipts it would be. */
gboolean       penny_receipt_pack_count (PennyStore             *store,
                                         const PennyPackAsked   *asked,
                                         guint                  *n,
                                         GError                **error);

/* FALSE stops it. */
typedef gboolean (*PennyPackGoOn) (double fraction, gpointer data);

/* A new file @path, which must not be there; on the disk when this returns; nothing is left of it where this fails. */
gboolean       penny_receipt_pack       (PennyStore             *store,
                                         const PennyPackAsked   *asked,
                                         const char             *path,
                                         PennyPackGoOn           go_on,
                                         gpointer                data,
                                         guint                  *n,
                                         GError                **error);

/* --- the same in pieces, so that the store is free while the pages are drawn --- */

/* What is in a pack, as it stands in the store now: what is recorded later is not in it.  Only whoever has its turn uses
 * it. */
typedef struct _PennyPack PennyPack;
PennyPack     *penny_pack_read          (PennyStore             *store,
                                         const PennyPackAsked   *asked,
                                         GError                **error);
void           penny_pack_free          (PennyPack              *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPack, penny_pack_free)
guint          penny_pack_get_n         (const PennyPack        *self);

/* The file of its receipt @i (from 0), read short before it is drawn.  A receipt that was destroyed or taken out since
 * keeps its number, and the pack says that it is gone. */
typedef struct _PennyPackFile PennyPackFile;
PennyPackFile *penny_pack_file_take     (PennyStore             *store,
                                         const PennyPack        *pack,
                                         guint                   i,
                                         GError                **error);
void           penny_pack_file_free     (PennyPackFile          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPackFile, penny_pack_file_free)

/* The pack itself while it is made, without the store: any thread, one at a time.  It is written as it grows; only the
 * receipt at hand is in memory.  What is not ended is gone. */
typedef struct _PennyPackMaking PennyPackMaking;
/* @pack and @cancellable (may be NULL) are borrowed. */
PennyPackMaking *penny_pack_making_begin (PennyPack             *pack,
                                         const char             *path,
                                         PennyPackGoOn           go_on,
                                         gpointer                data,
                                         GCancellable           *cancellable,
                                         GError                **error);
/* The next receipt; all of them, in order. */
gboolean       penny_pack_making_add    (PennyPackMaking        *self,
                                         PennyPackFile          *file,
                                         GError                **error);
gboolean       penny_pack_making_end    (PennyPackMaking        *self,
                                         GError                **error);
void           penny_pack_making_free   (PennyPackMaking        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPackMaking, penny_pack_making_free)

/* That it left the file is told in the history, where that can be written. */
void           penny_pack_note          (PennyStore             *store);

G_END_DECLS
