#pragma once

#include "payslip-check-words.h"

G_BEGIN_DECLS

/* A check that is going on.  For the files of the check alone. */
typedef struct
{
  const PennyPayslipFacts  *facts;
  const PennyStatedPayslip *stated;
  PennyTrialGround          ground;
  PennyPayslipTrial         right;      /* how it should be done, on the payslip's own gross */
  PennyPayslip              ours;       /* what that gives */
} PennyPayslipCheck;

/* Owned by @findings. */
PennyPayslipFinding *penny_payslip_finding_add (GPtrArray               *findings,
                                                PennyStatedFigure        figure,
                                                gint64                   stated,
                                                gint64                   ours);
/* What the payslip says, or else @ours. */
gint64   penny_payslip_stated_or         (const PennyPayslipCheck *check,
                                          PennyStatedFigure        figure,
                                          gint64                   ours);

/* Hours, rate, the minimum wage and gross pay. */
void     penny_payslip_check_gross       (const PennyPayslipCheck *check,
                                          GPtrArray               *findings);

/* Whether a deduction or an employer's figure is said, and known well enough to be compared. */
gboolean penny_payslip_check_compares    (const PennyPayslipCheck *check,
                                          PennyStatedFigure        figure);

/* Fills the reasons of words->finding, whose figures are there, and what words are needed for them. */
void     penny_payslip_reasons_find      (const PennyPayslipCheck *check,
                                          PennyPayslipFinding     *finding,
                                          PennyFindingWords       *words);
/* The same for the year's pay, of which @earlier was paid before, where a deduction's mistake may have changed it. */
void     penny_payslip_reasons_find_pay  (const PennyPayslipCheck *check,
                                          PennyPayslipFinding     *finding,
                                          PennyPence               earlier,
                                          PennyFindingWords       *words);
void     penny_payslip_reason_add        (PennyPayslipFinding     *finding,
                                          PennyCheckReason         reason);
/* 1136 and 1163: the same digits, two beside each other swapped. */
gboolean penny_payslip_digits_are_swapped (gint64                  a,
                                          gint64                   b);

G_END_DECLS
