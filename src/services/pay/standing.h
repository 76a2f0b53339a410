#pragma once

#include "holiday.h"
#include "ni-letter.h"
#include "pay-tables.h"
#include "rates.h"

G_BEGIN_DECLS

/* The rates there are: what came with the program and what the person added.  Free with penny_rate_years_free(). */
PennyRateYears *penny_pay_rates         (GError **error);

/* What holds for an assistant on a day: the record, the contract and each notice that is in force. */
typedef struct
{
  PennyAssistant     *assistant;
  PennyDate           on;
  PennyContract      *contract;       /* NULL: none from that day */
  gboolean            has_code;       /* a notice, or what the starter declaration or P45 gives */
  PennyPayTerms       terms;          /* for a payday; its orders' names borrow from @orders */
  PennyNiLetter       letter;         /* chosen from the record */
  gboolean            letter_set;     /* somebody set another one: terms.ni_letter */
  char               *code_why;       /* a sentence: where the code comes from */
  gboolean            undeclared;     /* no notice, and nobody said how they began: the code is 0T X until then */
  PennyDate           code_from;      /* the day of its notice, or the first day of work */
  gboolean            code_raised;    /* of an earlier tax year, and goes on as HMRC says */
  PennyPensionNotice *pension;        /* in force, or NULL */
  GPtrArray          *orders;         /* PennyOrder in force with anything still owed, in the order in which they take */
} PennyStanding;

PennyStanding *penny_standing_read      (PennyStore *store, const PennyRateYears *years, gint64 assistant_id,
                                         PennyDate on, GError **error);
void           penny_standing_free      (PennyStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyStanding, penny_standing_free)

/* The tax year so far before a payday, with what the P45 brings and what goes on from last year's end; @payday NONE: the
 * whole year.  It is right also where an earlier payday was put right later, which a payslip's own year does not know of. */
gboolean       penny_standing_year      (PennyStore *store, const PennyAssistant *assistant, int year, PennyDate payday,
                                         PennyYearToDate *before, GError **error);

/* Holiday of the leave year that holds @on, worked out from contracts, entries and approved payslips. */
gboolean       penny_standing_holiday   (PennyStore *store, const PennyRateYears *years, const PennyAssistant *assistant,
                                         PennyDate on, PennyHoliday *holiday, GError **error);
/* A week's pay and hours as they stand on @on: the contract's, or the average where hours vary. */
gboolean       penny_standing_week      (PennyStore *store, const PennyStanding *standing, PennyDate on,
                                         PennyPence *a_week, int *minutes, GError **error);

/* A payslip's whole working, as text that reads back to the same: "name=value" a line. */
char          *penny_payslip_write      (const PennyPayslip *slip);
gboolean       penny_payslip_read       (const char *text, PennyPayslip *slip, GError **error);

G_END_DECLS
