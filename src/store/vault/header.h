#pragma once

#include "slot.h"

G_BEGIN_DECLS

/* The header of a sealed file: 8192 bytes before SQLite's first page, two
 * copies of which the newer valid one counts.  Bytes in, values out: reading
 * and writing the file are the caller's.  Any thread. */
#define PENNY_HEADER_BYTES       8192
#define PENNY_HEADER_COPY_BYTES  4096
#define PENNY_HEADER_MOST_SLOTS  31
#define PENNY_HEADER_VERSION     1
#define PENNY_HEADER_MAGIC       "PENNYBK1"

typedef struct
{
  guint64 generation;
  guint8  book_id[16];
  guint   n_slots;
  guint8  slots[PENNY_HEADER_MOST_SLOTS][PENNY_SLOT_BYTES];
} PennyHeader;

/* A new book's: a random id, generation 1, no slots. */
void          penny_header_init         (PennyHeader       *self);
/* TRUE when the bytes begin as a sealed file does, well or damaged. */
gboolean      penny_header_is_sealed    (const guint8      *bytes,
                                         gsize              size);
/* The version that it says it has, which may be a newer Pennywell's; 0 when neither copy is whole. */
guint32       penny_header_get_version  (const guint8      *bytes,
                                         gsize              size);
/* The newest copy that is whole (without a key) or authentic (with one); FALSE: neither is. */
gboolean      penny_header_read         (PennyHeader       *self,
                                         const guint8      *bytes,
                                         gsize              size,
                                         PennyKey          *key);
/* Which copy (0 or 1) is older and so the one to write first. */
guint         penny_header_older_copy   (const guint8      *bytes,
                                         gsize              size,
                                         PennyKey          *key);
/* One copy's bytes, sealed with @key. */
void          penny_header_write        (const PennyHeader *self,
                                         PennyKey          *key,
                                         guint8             copy[PENNY_HEADER_COPY_BYTES]);
/* The id as 32 hexadecimal letters. */
char         *penny_header_id_text      (const PennyHeader *self);
/* FALSE: there are PENNY_HEADER_MOST_SLOTS. */
gboolean      penny_header_add_slot     (PennyHeader       *self,
                                         const guint8       slot[PENNY_SLOT_BYTES]);
/* Drops the slots of @kind but the newest @keep of them. */
void          penny_header_drop_slots   (PennyHeader       *self,
                                         PennySlotKind      kind,
                                         guint              keep);
guint         penny_header_count_slots  (const PennyHeader *self,
                                         PennySlotKind      kind);
/* Tries every slot of @kind, the newest first.  NULL: none opens.  Slow. */
PennyKey     *penny_header_unlock       (const PennyHeader *self,
                                         PennySlotKind      kind,
                                         const char        *secret);

G_END_DECLS
