#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* Prints what `summary --json` says: {"label", "person", "on", "budgets": [...]}. */
void penny_summary_print_json (const PennySummary *summary);

G_END_DECLS
