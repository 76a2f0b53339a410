#pragma once

#include <pango/pangocairo.h>

#include "paper-columns.h"
#include "paper-layout.h"

G_BEGIN_DECLS

/* For paper-layout.c, which says where everything stands, paper-words.c, which makes words into lines,
 * paper-measure.c, which makes columns, and paper-draw.c. */

#define MARGIN       50.0
#define WIDE         (PENNY_PAPER_WIDTH - 2 * MARGIN)
#define TOP          MARGIN
#define BOTTOM       (PENNY_PAPER_HEIGHT - 64.0)   /* the foot is below it */
#define FOOT         (PENNY_PAPER_HEIGHT - 44.0)
#define TALL         (BOTTOM - TOP)
#define PARAGRAPH    6.0        /* below one */
#define CELL         3.0        /* above and below a cell's words */
#define BY_HAND      24.0       /* a row or a line to write on */
#define BY_HAND_WIDE 56.0       /* a column to write in */
#define KEPT_WHOLE   (TALL / 4) /* a paragraph up to this tall is not torn */
#define FIRST_ROWS   3          /* of a table, too */
#define PICTURE_LEAST (TALL * 2 / 3) /* a larger picture is made as small as this before it goes to the next page */
#define PICTURE_POINT 0.72      /* a picture's own point is no larger */
#define FIRST_LINES  40.0       /* of a taller one stand together at a page's end */

#define PENNY_PAPER_HEAD G_MAXUINT

#define WORDS  "Sans 10"
#define STRONG "Sans Bold 10"
#define SMALL  "Sans 8.5"
#define SMALL_STRONG "Sans Bold 8.5"

typedef enum
{
  PENNY_PIECE_WORDS,           /* a heading, a paragraph */
  PENNY_PIECE_CAPTION,         /* of a table */
  PENNY_PIECE_HEAD,            /* a table's headings */
  PENNY_PIECE_ROW,
  PENNY_PIECE_SIGN,
  PENNY_PIECE_PICTURE,
} PennyPieceKind;

/* What stands on one page: a block, a row, or some lines of one: those that begin from @from up to @to, in points from
 * its top. */
typedef struct
{
  PennyPieceKind kind;
  guint     block;              /* which */
  guint     row;
  double    from, to;
  guint     page;
  double    y;                  /* of its top on the page */
  double    height;             /* there */
  gboolean  again;              /* a caption: the table goes on */
} PennyPiece;

struct _PennyPaperLayout
{
  const PennyPaper *paper;
  PangoContext     *context;
  GArray           *pieces;     /* PennyPiece, in order */
  double          **columns;    /* by block: its columns' widths; NULL: no table */
  gboolean         *small;      /* by block: a table that is too wide for letters of the usual size */
  guint             page;       /* while it is laid out: where it is by now; the last page in the end */
  double            y;
  gboolean          bound;      /* with other papers */
  guint             before;     /* so many pages of theirs stand before */
};

const PennyPaperBlock *penny_paper_layout_block      (const PennyPaperLayout *self,
                                                      guint                   i);
double                 penny_paper_space_above       (const PennyPaperBlock  *block);
/* A layout of one's own; @width 0: one line. */
PangoLayout           *penny_paper_lay_out           (const PennyPaperLayout *self,
                                                      const char             *font,
                                                      const char             *text,
                                                      double                  width);
PangoLayout           *penny_paper_lay_out_words     (const PennyPaperLayout *self,
                                                      const PennyPaperBlock  *block);
PangoLayout           *penny_paper_lay_out_caption   (const PennyPaperLayout *self,
                                                      const PennyPaperBlock  *block,
                                                      gboolean                again);
/* A table's letters. */
const char            *penny_paper_cell_font         (const PennyPaperLayout *self,
                                                      guint                   block,
                                                      gboolean                strong);
/* PangoLayout*s of a row's cells, or with @row PENNY_PAPER_HEAD of the table's headings. */
GPtrArray             *penny_paper_lay_out_cells     (const PennyPaperLayout *self,
                                                      guint                   block,
                                                      guint                   row);
/* Nothing but its heading: the rest is written on paper. */
gboolean               penny_paper_row_is_by_hand    (const PennyPaperRow    *row);
/* Sets the columns of a table; in smaller letters where the usual ones have no room. */
void                   penny_paper_measure_table     (PennyPaperLayout       *self,
                                                      guint                   block);
double                 penny_paper_height_of         (PangoLayout            *layout);
double                 penny_paper_width_of          (PangoLayout            *layout);

G_END_DECLS
