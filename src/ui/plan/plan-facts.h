#pragma once

#include "fact.h"
#include "summary.h"

G_BEGIN_DECLS

/* What the page Plan says of a budget, list by list.  Each is a GPtrArray of
 * PennyFact; actions are those of plan-page.c. */

typedef enum
{
  PENNY_PLAN_RECURRING,
  PENNY_PLAN_ONE_OFF,
  PENNY_PLAN_CONTINGENCY,
} PennyPlanPart;

GPtrArray *penny_plan_line_facts     (const PennyBudgetSummary *budget,
                                      PennyPlanPart             part);
GPtrArray *penny_plan_income_facts   (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_bill_facts     (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_saving_facts   (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_held_facts     (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_forecast_facts (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_request_facts  (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_account_facts  (const PennyBudgetSummary *budget);
GPtrArray *penny_plan_version_facts  (const PennyBudgetSummary *budget);
/* "NHS board. Paid to you. 7 September 2026 to 5 September 2027. Review by Monday 7 December." */
char      *penny_plan_about          (const PennyBudgetSummary *budget);

/* For the two files of these lists. */
PennyFact *penny_plan_add            (GPtrArray  *facts,
                                      const char *kind,
                                      gint64      id,
                                      char       *title,
                                      char       *amount);
void       penny_plan_add_edit       (PennyFact  *fact,
                                      const char *action,
                                      char       *label);

G_END_DECLS
