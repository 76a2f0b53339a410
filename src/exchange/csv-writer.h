#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A CSV file (RFC 4180) in UTF-8, with the mark by which a spreadsheet knows that.
 * The first thing that goes wrong is kept, and told at the end. */
typedef struct _PennyCsvWriter PennyCsvWriter;

PennyCsvWriter *penny_csv_writer_new     (const char      *file);
/* The same in memory: for what must not lie about on a disk. */
PennyCsvWriter *penny_csv_writer_new_in_memory (void);
/* A number, a day, a word of the program's own. */
void            penny_csv_writer_plain   (PennyCsvWriter  *self,
                                          const char      *text);
/* Somebody's words: what a spreadsheet would take for a formula gets a ' before it. */
void            penny_csv_writer_text    (PennyCsvWriter  *self,
                                          const char      *text);
void            penny_csv_writer_end_row (PennyCsvWriter  *self);
/* All of it is in the file; else the errno that says why not.  Frees. */
int             penny_csv_writer_finish  (PennyCsvWriter  *self);
/* What was written in memory.  Frees. */
GBytes         *penny_csv_writer_finish_in_memory (PennyCsvWriter *self);

G_END_DECLS
