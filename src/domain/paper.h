#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands on a sheet of paper, in reading order: headings, paragraphs, tables, pictures.  It knows nothing of fonts or
 * pages: drawing/paper-layout.h lays it out, exchange/paper-pdf.h makes a tagged PDF of it, and a window shows it. */
typedef struct _PennyPaper PennyPaper;

typedef enum
{
  PENNY_PAPER_HEADING,          /* @level 1 to 3; level 1 once, first */
  PENNY_PAPER_TEXT,
  PENNY_PAPER_SMALL,            /* a note */
  PENNY_PAPER_TABLE,
  PENNY_PAPER_SIGN,             /* a line to sign on: @text says who and what */
  PENNY_PAPER_NEW_PAGE,
  PENNY_PAPER_PICTURE,
} PennyPaperKind;

typedef struct
{
  char   **cells;               /* one a column; "" for an empty one */
  gboolean strong;              /* a sum */
} PennyPaperRow;

typedef struct
{
  PennyPaperKind kind;
  int            level;
  char          *text;          /* of a table: what it is of, which is said before it; never NULL there */
  char         **columns;       /* of a table: their headings.  "": none is shown */
  gboolean      *numbers;       /* of a table, by column: amounts, which stand to the right */
  GPtrArray     *rows;          /* PennyPaperRow.  The first cell of a row is its heading */
  GBytes        *jpeg;          /* of a picture; @text is what is said in its place */
  guint          width, height; /* of a picture, in its own points */
} PennyPaperBlock;

/* @title: of the document, and what a file of it is called first. @language: NULL: the reader's. */
PennyPaper      *penny_paper_new       (const char         *title);
void             penny_paper_free      (PennyPaper         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPaper, penny_paper_free)

void             penny_paper_heading   (PennyPaper         *self,
                                        int                 level,
                                        const char         *text);
void             penny_paper_text      (PennyPaper         *self,
                                        const char         *text);
void             penny_paper_small     (PennyPaper         *self,
                                        const char         *text);
/* Begins a table: pairs of a heading and 'n' (number) or 't' (text), ended by NULL: ("Pay", "What", 't', "Amount", 'n', NULL). */
void             penny_paper_table     (PennyPaper         *self,
                                        const char         *of,
                                        ...) G_GNUC_NULL_TERMINATED;
/* A row of the table begun last: its cells, as many as columns. NULL ends it; missing ones are empty. */
void             penny_paper_row       (PennyPaper         *self,
                                        const char         *first,
                                        ...) G_GNUC_NULL_TERMINATED;
void             penny_paper_sum       (PennyPaper         *self,
                                        const char         *first,
                                        ...) G_GNUC_NULL_TERMINATED;
void             penny_paper_row_of    (PennyPaper         *self,
                                        const char  *const *cells,
                                        gboolean            strong);
void             penny_paper_sign      (PennyPaper         *self,
                                        const char         *text);
void             penny_paper_new_page  (PennyPaper         *self);
/* A picture as a JPEG of that size, whole on one page.  @said: what it shows, for whoever does not see it. */
void             penny_paper_picture   (PennyPaper         *self,
                                        GBytes             *jpeg,
                                        guint               width,
                                        guint               height,
                                        const char         *said);

const char      *penny_paper_get_title (const PennyPaper   *self);
/* PennyPaperBlock, borrowed. */
const GPtrArray *penny_paper_get_blocks (const PennyPaper  *self);
/* All of it as plain text: what a screen reader is given, and "Copy". */
char            *penny_paper_to_text   (const PennyPaper   *self);

G_END_DECLS
