#pragma once

#include "fact.h"
#include "summary.h"

G_BEGIN_DECLS

/* "How is this worked out?": the sum behind what is free, line by line. */
GPtrArray *penny_home_sum_facts   (const PennyBudgetSummary *budget);
/* A chart's table, a row a fact. */
GPtrArray *penny_home_chart_facts (const PennyChart         *chart);
/* The pace of a budget as a chart; NULL where there is none to show. */
PennyChart *penny_home_pace_chart (const PennyBudgetSummary *budget);
/* "Sample Council", or "Singing, NHS integrated care board": what sets a budget apart. */
char      *penny_home_budget_name (const PennyBudget        *budget);

G_END_DECLS
