#pragma once

#include "owed.h"
#include "paper.h"
#include "pay-tables.h"

G_BEGIN_DECLS

/* What the pages on HMRC ask of the book: each a PennyRead, on the clerk's thread. */

typedef struct
{
  PennyHmrcYear *year;
  GPtrArray     *assistants;    /* PennyAssistant, all there ever were */
  char          *why_not;       /* what is to be done before the year can be ended; NULL: nothing */
} PennyHmrcView;
void     penny_hmrc_view_free  (PennyHmrcView *self);
/* Request: PennyHmrcYearRequest. */
gpointer penny_hmrc_view_read  (PennyStore *store, gpointer request, GError **error);

/* A paper of a tax year. */
typedef enum
{
  PENNY_YEAR_PAPER_P60,
  PENNY_YEAR_PAPER_P11,
  PENNY_YEAR_PAPER_P45,
  PENNY_YEAR_PAPER_P32,
  PENNY_YEAR_PAPER_RT2,         /* of a quarter */
  PENNY_YEAR_PAPER_DECLARATION,
  PENNY_YEAR_PAPER_PENSION,     /* of a run */
} PennyYearPaperKind;

typedef struct
{
  PennyYearPaperKind kind;
  gint64             id;        /* an assistant's, a run's; a quarter, 1 to 4; 0 */
  int                year;
  PennyDate          today;
} PennyYearPaper;
/* Request: PennyYearPaper; answer: PennyPaper. */
gpointer penny_year_paper_read (PennyStore *store, gpointer request, GError **error);
/* What a pension scheme reads, CSV. Request: gint64 *, the run; answer: GBytes. */
gpointer penny_pension_file_read (PennyStore *store, gpointer run_id, GError **error);

/* "Type these into HMRC's free tool", for a whole tax month: the Employer Payment Summary; PennyHmrcField. */
typedef struct
{
  int year;
  int month;
} PennyHmrcMonth;
gpointer penny_eps_read        (PennyStore *store, gpointer hmrc_month, GError **error);

G_END_DECLS
