#pragma once

#include "shoebox.h"

/* Rows of what is done with receipts.  A row leaves what it prepared, an id, in the box. */

/* Each act, then undo, then redo: the book is as before, then as after. */
typedef struct
{
  const char *name;
  void      (*prepare) (Shoebox *box);   /* or NULL */
  void      (*act)     (Shoebox *box);
  const char *sentence;
} ReceiptAct;

/* What cannot be: said, and nothing is changed. */
typedef struct
{
  const char *name;
  void      (*prepare) (Shoebox *box);   /* or NULL */
  gboolean  (*act)     (Shoebox *box, GError **error);
  const char *says;
} ReceiptRefusal;

/* Tests of them; they must stay where they are. */
void receipt_rows_add         (const ReceiptAct     *rows,
                               gsize                 n);
void receipt_rows_add_refused (const ReceiptRefusal *rows,
                               gsize                 n);
