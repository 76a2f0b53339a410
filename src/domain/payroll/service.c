#include "service.h"

static int
months_between (PennyDate first,
                PennyDate second)
{
  int years[2], months[2], day;

  penny_date_split (first, &years[0], &months[0], &day);
  penny_date_split (second, &years[1], &months[1], &day);
  return (years[1] - years[0]) * 12 + months[1] - months[0];
}

int
penny_service_months (PennyDate started,
                      PennyDate last)
{
  PennyDate after = last + 1;
  int months;

  if (started < PENNY_DATE_FIRST || last < started || last >= PENNY_DATE_LAST)
    return 0;
  months = months_between (started, after);
  return penny_date_add_months (after, -months) < started ? months - 1 : months;
}

int
penny_service_years (PennyDate started,
                     PennyDate last)
{
  return penny_service_months (started, last) / 12;
}

PennyDate
penny_service_year_began (PennyDate last,
                          int       years)
{
  return penny_date_add_months (last + 1, -12 * years);
}
