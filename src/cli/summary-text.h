#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* Prints the summary for a person to read: what is free first, then how it was worked out. */
void penny_summary_print_text (const PennySummary *summary);

G_END_DECLS
