#pragma once

#include <adwaita.h>

#include "summary.h"

G_BEGIN_DECLS

/* Home's answer for one budget: what is free, until when, and why. */
#define PENNY_TYPE_BUDGET_CARD (penny_budget_card_get_type ())
G_DECLARE_FINAL_TYPE (PennyBudgetCard, penny_budget_card, PENNY, BUDGET_CARD, GtkWidget)

/* @alone: the book's only budget, so that names need not set it apart. */
void penny_budget_card_show (PennyBudgetCard          *self,
                             const PennyBudgetSummary *budget,
                             gboolean                  alone);

G_END_DECLS
