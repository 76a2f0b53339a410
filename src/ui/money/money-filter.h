#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* What of the payments to show: a popover of choices.  Signal "changed". */
#define PENNY_TYPE_MONEY_FILTER (penny_money_filter_get_type ())
G_DECLARE_FINAL_TYPE (PennyMoneyFilter, penny_money_filter, PENNY, MONEY_FILTER, GtkPopover)

typedef enum
{
  PENNY_FACET_BUDGET,
  PENNY_FACET_ACCOUNT,
  PENNY_FACET_LINE,
  PENNY_FACET_MONTH,
  PENNY_FACET_NO_RECEIPT,
  PENNY_FACET_NOT_IN_PLAN,
  PENNY_FACET_NOT_CHECKED,
  PENNY_N_FACETS
} PennyFacet;

/* Offers what the book has now; keeps what is chosen. */
void      penny_money_filter_offer    (PennyMoneyFilter   *self,
                                       PennyBook          *book);
/* Everything but the search words. */
void      penny_money_filter_fill     (PennyMoneyFilter   *self,
                                       PennyPaymentFilter *filter);
/* "Bus ticket", "November 2026", "No receipt"; NULL where the facet is open. */
char     *penny_money_filter_word     (PennyMoneyFilter   *self,
                                       PennyFacet          facet);
/* Is any facet not open? */
gboolean  penny_money_filter_any      (PennyMoneyFilter   *self);
void      penny_money_filter_open     (PennyMoneyFilter   *self,
                                       PennyFacet          facet);
void      penny_money_filter_open_all (PennyMoneyFilter   *self);

G_END_DECLS
