#pragma once

#include "summary.h"

/* A summary made by hand: one budget from 6 April 2026 of 52 weeks, as on 15
 * November 2026, with what a test changes in it. */
PennySummary       *by_hand_new    (void);
PennyBudgetSummary *by_hand_budget (PennySummary *summary);
/* Adds a line; 0 spent and owed. */
PennyLineFacts     *by_hand_line   (PennySummary *summary,
                                    const char   *name,
                                    PennyPence    total);
/* @due may be NULL. */
void                by_hand_bill   (PennySummary *summary,
                                    const char   *payee,
                                    PennyPence    amount,
                                    const char   *due);
/* Works the figures out again, as the store would. */
void                by_hand_settle (PennySummary *summary);
void                by_hand_free   (PennySummary *summary);

/* A sample book's summary as of its day. */
PennySummary       *by_hand_sample (const char   *name);
