#pragma once

#include "payslip-trials.h"

G_BEGIN_DECLS

/* The sentences of a payslip's check.  For payslip-check.c alone. All are translated, and free with g_free(). */

/* What a reason needs to be told. */
typedef struct
{
  const PennyPayslipFinding *finding;
  const PennyPayslipTrial   *right;
  PennyPayslipTrial          trials[PENNY_REASONS_OF_ONE];   /* beside finding->reasons, where one was tried */
  PennyStatedFigure          other;         /* the line that is swapped, left out or taken twice */
  PennyPence                 gross;         /* the payslip's own, where it is not what was agreed; 0: as agreed */
  gboolean                   undeclared;    /* as of the facts */
} PennyFindingWords;

/* Of a figure that is worked out: what differs, each reason, and what to ask the bureau. */
char *penny_finding_say          (const PennyFindingWords *words);

/* @minutes at @rate: what it makes. @who may be NULL. */
char *penny_finding_say_hours    (const char *who,
                                  gint64      stated,
                                  gint64      worked,
                                  PennyPence  rate);
char *penny_finding_say_rate     (PennyPence  stated,
                                  PennyPence  agreed,
                                  gint64      minutes);
/* @oldest: the age was not known, and the wage is that of the oldest. */
char *penny_finding_say_wage     (PennyPence  rate,
                                  PennyPence  wage,
                                  gboolean    oldest);
/* Gross pay that is the pay for so many hours, or at such a rate; @minutes or @rate 0: not that. */
char *penny_finding_say_gross    (PennyPence  stated,
                                  PennyPence  agreed,
                                  gint64      minutes,
                                  PennyPence  rate);
/* The payslip's hours at its rate are not its gross. */
char *penny_finding_say_product  (PennyPence  stated,
                                  PennyPence  product,
                                  gint64      minutes,
                                  PennyPence  rate);
/* Net pay that is not gross less what is taken off. */
char *penny_finding_say_sum      (const PennyFindingWords *words,
                                  PennyPence               gross,
                                  PennyPence               taken);

G_END_DECLS
