#include "date-order.h"

void
penny_date_tally_see (PennyDateTally         *tally,
                      const PennyWrittenDate *date)
{
  PennyDate british, american;

  if (!date->open)
    return;

  british = penny_written_date_resolve (date, PENNY_DATE_ORDER_DAY_FIRST);
  american = penny_written_date_resolve (date, PENNY_DATE_ORDER_MONTH_FIRST);
  if (british != PENNY_DATE_NONE && american == PENNY_DATE_NONE)
    tally->day_first++;
  else if (american != PENNY_DATE_NONE && british == PENNY_DATE_NONE)
    tally->month_first++;
  else if (british != american)
    tally->either++;
}

PennyDateOrder
penny_date_tally_decide (const PennyDateTally *tally,
                         PennyDateOrder        said,
                         PennyDateOrder        kind)
{
  if (said != PENNY_DATE_ORDER_UNKNOWN)
    return said;
  if (tally->day_first > 0)
    return PENNY_DATE_ORDER_DAY_FIRST;   /* British, even where a broken row says otherwise */
  if (tally->month_first > 0)
    return PENNY_DATE_ORDER_MONTH_FIRST;
  if (tally->either > 0)
    return kind;
  return PENNY_DATE_ORDER_DAY_FIRST;
}
