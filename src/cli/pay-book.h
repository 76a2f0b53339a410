#pragma once

#include "json.h"
#include "pay-tables.h"

G_BEGIN_DECLS

/* What the commands on a book's pay share: a payslip as a script and as a terminal is told of it. */

typedef struct
{
  gint64      id;               /* its number, by which "pay slip" finds it; 0: not approved yet */
  const char *pa;               /* who; borrowed */
  PennyDate   date;             /* the payday */
  int         period;           /* the tax year's how manieth of that frequency */
  gboolean    irregular;        /* holiday is told apart from the hours worked */
  int         minutes, holiday_minutes;
  PennyPence  gross, tax, ni, pension, net, employer_ni, employer_pension;
} PennySlipFigures;

/* @slip as approved; all are borrowed. */
void      penny_slip_figures_of     (PennySlipFigures       *figures,
                                     const PennySlip        *slip,
                                     const PennyRun         *run,
                                     const PennyAssistant   *assistant);
/* Into an object that is open already. */
void      penny_slip_figures_write  (const PennySlipFigures *figures,
                                     PennyJson              *json);
/* A line on a terminal, and the headings of such lines; @numbered: those of payslips that are approved. */
void      penny_slip_figures_head   (gboolean                numbered);
void      penny_slip_figures_say    (const PennySlipFigures *figures);

G_END_DECLS
