#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* A file as rows of cells.  100,000 rows are two arrays and one block of text,
 * not a million small strings. */
typedef struct
{
  guint    line;         /* in the file, from 1 */
  guint    first;        /* of its cells */
  guint    n;            /* cells, the empty ones at the end not counted */
  guint    written;      /* cells, with those */
  gsize    start;        /* the row as it stands in the text */
  gsize    length;
  gboolean open_quote;   /* a quotation mark opens here and never closes */
} PennyTableRow;

typedef struct
{
  const char *text;      /* borrowed: the decoded file */
  gsize       length;
  GString    *cells;     /* each ended by a NUL */
  GArray     *offsets;   /* guint32 into cells */
  GArray     *rows;      /* PennyTableRow */
} PennyTable;

typedef struct
{
  gboolean (*go_on) (guint64 done, guint64 total, gpointer data);
  gpointer  data;
  guint64   total;
} PennyProgress;

PennyTable          *penny_table_new      (const char          *text,
                                           gsize                length);
void                 penny_table_free     (PennyTable          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyTable, penny_table_free)

void                 penny_table_add_cell (PennyTable          *self,
                                           const char          *cell,
                                           gsize                length);
/* Ends the row whose cells were added since the last one. */
void                 penny_table_add_row  (PennyTable          *self,
                                           guint                line,
                                           gsize                start,
                                           gsize                length);
/* Forgets the cells added since then. */
void                 penny_table_drop_cells (PennyTable        *self);
const PennyTableRow *penny_table_row      (const PennyTable    *self,
                                           guint                i);
/* As it stands; "" beyond the row's end. */
const char          *penny_table_cell     (const PennyTable    *self,
                                           const PennyTableRow *row,
                                           int                  column);
/* Without what spreadsheets and banks put around a value: no-break spaces, a leading ', ="...". */
char                *penny_table_value    (const PennyTable    *self,
                                           const PennyTableRow *row,
                                           int                  column);
char                *penny_value_clean    (const char          *cell);
/* Room for the start of a row in a message. */
char                *penny_row_start      (const char          *text,
                                           gsize                length);

/* A column's name as names are compared: its letters and digits, in small letters. */
char                *penny_column_key     (const char          *name);
/* Whether a key is what a pattern says, where '*' stands for anything. */
gboolean             penny_key_matches    (const char          *key,
                                           const char          *pattern);
/* All of a row's. */
GStrv                penny_row_keys       (const PennyTable    *self,
                                           const PennyTableRow *row);
/* What a remembered mapping hangs on. */
char                *penny_header_key     (const PennyTable    *self,
                                           const PennyTableRow *row);

gboolean             penny_progress_report (const PennyProgress *progress,
                                            guint64              done,
                                            GError             **error);

G_END_DECLS
