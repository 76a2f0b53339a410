#pragma once

#include "help.h"
#include "receipt-tables.h"

G_BEGIN_DECLS

/* A sealed book in a folder of its own, with a budget, an account and a line; and receipts put in it. */
typedef struct
{
  Small     small;
  PennyKey *key;
  char     *folder;
} Ground;

void            ground_make     (Ground       *self);
void            ground_clear    (Ground       *self);
/* Closed, if it is open, and opened again. */
void            ground_reopen   (Ground       *self);

/* A file whose bytes are @name, staged. */
PennyKeptFile  *stage           (Ground       *self,
                                 const char   *name,
                                 GError      **error);
/* One act: a receipt of such a file; @receipt (may be NULL) is what is said of it. */
gint64          add_receipt     (Ground       *self,
                                 const char   *name,
                                 const PennyReceipt *receipt);
gint64          file_of         (Ground       *self,
                                 gint64        receipt_id);
void            read_words      (Ground       *self,
                                 gint64        receipt_id,
                                 const char   *words);
/* One act. */
void            prove           (Ground       *self,
                                 gint64        receipt_id,
                                 gint64        payment_id);
void            disprove        (Ground       *self,
                                 gint64        receipt_id,
                                 gint64        payment_id);
gboolean        undo            (Ground       *self);
gboolean        redo            (Ground       *self);

/* Sealed files in receipts/, but not in its bin. */
guint           count_sealed    (Ground       *self);
/* All is well: nothing to be said, and the words are found that are there. */
void            assert_sound    (Ground       *self);
/* Not one table of the book, of whatever kind, has @words in it. */
void            assert_nowhere  (Ground       *self,
                                 const char   *words);

G_END_DECLS
