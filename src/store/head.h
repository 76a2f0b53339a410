#pragma once

#include "header.h"
#include "store.h"

G_BEGIN_DECLS

/* How a book's file begins, looked at before it is opened and without its key:
 * what kind of file it is, and what stands in the way, in words.  Any thread. */
typedef struct
{
  guint8      bytes[PENNY_HEADER_BYTES];
  gsize       size;
  gboolean    plain;           /* a book from before books were sealed, and no header */
  PennyHeader header;          /* whole; authentic once penny_head_fits() */
} PennyHead;

/* The file with the database: @path itself, or the one in the folder @path.  NULL: there is none. */
char     *penny_head_find       (const char   *path,
                                 GError      **error);
/* FALSE: no book, damaged, or a newer Pennywell's. */
gboolean  penny_head_read       (PennyHead    *self,
                                 const char   *path,
                                 GError      **error);
/* The same of bytes that were read already. */
gboolean  penny_head_take       (PennyHead    *self,
                                 const guint8 *bytes,
                                 gsize         size,
                                 GError      **error);
/* TRUE when @key is this file's. */
gboolean  penny_head_fits       (PennyHead    *self,
                                 PennyKey     *key);
/* A sample's key, which everyone can have; NULL: it is no sample. */
PennyKey *penny_head_sample_key (PennyHead    *self);

/* The sentences for it.  Always FALSE. */
gboolean  penny_head_is_locked    (GError    **error);
gboolean  penny_head_wants_other  (GError    **error);
gboolean  penny_head_is_plain     (GError    **error);

G_END_DECLS
