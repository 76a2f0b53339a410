#pragma once

#include <gio/gio.h>

#include "receipt-tables.h"
#include "viewer.h"

G_BEGIN_DECLS

/* Looking at a kept file and reading it, in two halves: what needs the store, and what takes long and must not hold it. */
typedef struct
{
  gint64        receipt_id;
  gint64        file_id;
  char         *name;
  GBytes       *bytes;
  int           turn;
  PennyReading *reading;       /* as it is so far */
  GBytes       *picture;       /* made by the work, or NULL */
} PennyReceiptWork;
void              penny_receipt_work_free  (PennyReceiptWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReceiptWork, penny_receipt_work_free)

/* With the store: what to look at. */
PennyReceiptWork *penny_receipt_work_take  (PennyStore *store, gint64 receipt_id, GError **error);
/* Without it, on any thread: the small picture and what can be known without reading; FALSE: cancelled. */
gboolean          penny_receipt_work_look  (PennyReceiptWork *self, GCancellable *cancellable);
/* The words, and what they propose. FALSE: cancelled. */
gboolean          penny_receipt_work_read  (PennyReceiptWork *self, PennyDate today, GCancellable *cancellable);
/* With the store: keeps what was found out. */
gboolean          penny_receipt_work_save  (PennyStore *store, const PennyReceiptWork *self, GError **error);

G_END_DECLS
